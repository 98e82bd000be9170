"""A file written whole or not at all, so that nothing that stood in it is lost half-way."""

import os
import stat


def write(path: str, data: bytes) -> None:
    """Put `data` in the place of what a file holds, with its permissions; a new file gets those of the user's mask.

    A symbolic link stays one: the file that it leads to is written. What is no plain file, such as a pipe, is written
    as it is. Raises OSError.
    """
    import tempfile

    mode = os.stat(path).st_mode if os.path.exists(path) else None
    if mode is not None and not os.access(path, os.W_OK):
        raise PermissionError(13, "no permission to write")
    if mode is not None and not stat.S_ISREG(mode):
        with open(path, "wb") as file:
            file.write(data)
        return
    path = os.path.realpath(path)
    handle, part = tempfile.mkstemp(prefix=".lintnews-", dir=os.path.dirname(path))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(part, _usual_mode() if mode is None else stat.S_IMODE(mode))
        os.replace(part, path)
    except OSError:
        os.unlink(part)
        raise


def _usual_mode() -> int:
    """The permissions of a new file: the mask can only be asked by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
