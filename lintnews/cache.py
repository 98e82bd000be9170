"""What was compiled once need not be compiled again: small files in the user's cache folder, keyed by content.

A folder that cannot be read or written is no mistake: lintnews then works without it, a little slower.
"""

import contextlib
import marshal
import os
import sys
import zlib
from typing import Any


class Cache:
    """Plain values (numbers, strings, bytes, lists, tuples, dicts) by plain keys. `folder` of None keeps nothing.

    A file is named by a checksum of its key and holds the whole key, so two keys never share a value.
    """

    def __init__(self, folder: str | None) -> None:
        self._folder = folder

    @classmethod
    def of_user(cls) -> "Cache":
        """The cache in the place that the platform gives: $LINTNEWS_CACHE, else the user's cache folder."""
        home = os.path.expanduser("~")
        if sys.platform == "win32":
            base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        elif sys.platform == "darwin":
            base = os.path.join(home, "Library", "Caches")
        else:
            base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
        return cls(os.environ.get("LINTNEWS_CACHE") or os.path.join(base, "lintnews"))

    def get(self, key: Any) -> Any:
        """The value kept under this key, or None."""
        if self._folder is None:
            return None
        whole = marshal.dumps(key)
        try:
            with open(self._path(whole), "rb") as file:
                kept, value = marshal.loads(file.read())  # `marshal.load` asks the file for each of its parts
        except (OSError, ValueError, EOFError, TypeError):
            return None
        return value if kept == whole else None

    def put(self, key: Any, value: Any) -> None:
        """Keep a value; a half-written file is never seen, since it is moved into place whole."""
        if self._folder is None:
            return
        whole = marshal.dumps(key)
        path = self._path(whole)
        part = f"{path}.{os.getpid()}"
        try:
            os.makedirs(self._folder, exist_ok=True)
            with open(part, "wb") as file:
                marshal.dump((whole, value), file)
            os.replace(part, path)
        except (OSError, ValueError):
            with contextlib.suppress(OSError):
                os.unlink(part)

    def _path(self, key: bytes) -> str:
        return os.path.join(self._folder or "", f"{zlib.crc32(key):08x}.{sys.implementation.cache_tag}")
