"""How a page is read: which lines are bylines, datelines, credits and furniture, and who is named in them."""
