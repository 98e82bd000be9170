"""One run of a command over files: which files, which configuration for each, in how many processes, since when."""
