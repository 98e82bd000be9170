"""How names are found and told apart: what is a name, whose it is, where one is spelled in two ways."""
