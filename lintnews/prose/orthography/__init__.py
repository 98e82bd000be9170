"""How words are known, and what one that is not known may have been meant to be."""
