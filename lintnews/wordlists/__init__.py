"""Lists of words that people keep: plain ones, those of dictionaries, and those of other checkers."""
