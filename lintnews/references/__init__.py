"""How a story refers to people, for rules on names and titles: by which names, and as the register has them."""
