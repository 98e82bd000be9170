"""How the files of a pack are read: which there are, what they build on, and what is wrong with them."""
