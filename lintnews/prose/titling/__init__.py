"""How titles are read: offices, the words that titles are made of, what copy calls the holder of an office."""
