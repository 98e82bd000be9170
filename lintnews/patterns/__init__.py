"""What rules look for: .NET's patterns as `regex` has them, tried where they can match, and what calls for them."""
