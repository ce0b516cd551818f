"""Open a file of the share to read it: the file itself, never where a link leads."""

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
