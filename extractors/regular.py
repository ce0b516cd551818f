"""What lies at a path of the share, and how it is opened: never where a link leads."""

from __future__ import annotations

import errno
import os
import stat
from io import BufferedReader
from pathlib import Path

_HOW = os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK


def opened_regular(path: Path) -> BufferedReader:
    """*path*, open for reading; it does not wait for whoever writes to a pipe.

    Raises:
        OSError: it cannot be opened, is a link or no regular file.
    """
    number = os.open(path, _HOW)
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise OSError(errno.EINVAL, "bukan berkas biasa", str(path))
    return os.fdopen(number, "rb")


def is_folder(path: Path) -> bool:
    """Whether *path* leads to a folder; no where the system does not tell.

    `Path.is_dir` raises where a link is too long or forbidden, or a mount has died.
    """
    try:
        return path.is_dir()
    except OSError:
        return False


def is_regular(path: Path) -> bool:
    """Whether *path* leads to a regular file; no where the system does not tell."""
    try:
        return path.is_file()
    except OSError:
        return False
