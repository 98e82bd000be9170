"""The patterns of rules: .NET's dialect put into that of `regex`, tried where they can match, less what passes."""
