"""Whether a file is being written while we look at it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from extractors.regular import opened_regular
from extractors.survey import SharedFile

_FRESH_NS = 10_000_000_000  # changed less than ten seconds ago
_TAIL_BYTES = 66_000  # a ZIP ends with its directory and a comment of 65,535 at most
_ENDS = {b"%PDF-": b"%%EOF", b"PK\x03\x04": b"PK\x05\x06"}
"""How whole files of a kind end, by how they begin: PDF, and office files as ZIP."""


def looked_at_again(file: SharedFile) -> SharedFile:
    """*file* with its size, time and inode of now; nought where it is gone."""
    try:
        status = os.lstat(file.path)
    except OSError:
        return replace(file, size=0, modified_ns=0, inode=0)
    return replace(
        file,
        size=status.st_size,
        modified_ns=status.st_mtime_ns,
        inode=status.st_ino,
    )


def is_steady(file: SharedFile) -> bool:
    """Whether *file* is still what it was when it was listed."""
    return looked_at_again(file) == file


def is_half_written(file: SharedFile, *, now_ns: int) -> bool:
    """Whether *file* changed a moment ago, by the clock *now_ns*, and lacks its end."""
    return abs(now_ns - file.modified_ns) < _FRESH_NS and _lacks_its_end(file.path)


def _lacks_its_end(path: Path) -> bool:
    try:
        with opened_regular(path) as opened:
            head = opened.read(8)
            opened.seek(max(0, opened.seek(0, os.SEEK_END) - _TAIL_BYTES))
            tail = opened.read()
    except OSError:
        return False  # reading it says why
    return any(head.startswith(sign) and end not in tail for sign, end in _ENDS.items())
