"""What formats are written in: HTML, CommonMark, XML, JSON, front matter, templates, with the place of each word."""
