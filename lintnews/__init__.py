"""lintnews: the copy desk in a repository."""

__version__ = "0.1.0"
