"""Names in the root of an OLE2 compound file, the container of old office files.

Source: [MS-CFB] 2.2 (header), 2.5 (DIFAT) and 2.6 (directory entries).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER_BYTES = 512
_ENTRY_BYTES = 128
_LAST_SECTOR = 0xFFFFFFFA
_NO_STREAM = 0xFFFFFFFF
_MAX_DIRECTORY_SECTORS = 4096


def root_names(path: Path) -> frozenset[str]:
    """Return the names of the streams and storages in the root of *path*.

    Raises:
        ValueError: the directory is damaged.
    """
    with path.open("rb") as file:
        try:
            entries = b"".join(_directory_sectors(file))
            return frozenset(_children_of_root(entries))
        except struct.error as error:
            raise ValueError("damaged OLE2 directory") from error


def _directory_sectors(file: BinaryIO) -> Iterator[bytes]:
    header = file.read(_HEADER_BYTES)
    size = 1 << struct.unpack_from("<H", header, 30)[0]
    if size not in {512, 4096}:
        raise ValueError("damaged OLE2 header")
    sector = struct.unpack_from("<I", header, 48)[0]
    fat_sectors = struct.unpack_from("<109I", header, 76)
    seen: set[int] = set()
    while sector < _LAST_SECTOR and len(seen) < _MAX_DIRECTORY_SECTORS:
        if sector in seen:
            raise ValueError("circular OLE2 directory")
        seen.add(sector)
        yield _sector(file, sector, size)
        per_sector = size // 4
        if sector // per_sector >= len(fat_sectors):
            return  # beyond the header's part of the table: later names do not matter
        table = _sector(file, fat_sectors[sector // per_sector], size)
        sector = struct.unpack_from("<I", table, 4 * (sector % per_sector))[0]


def _sector(file: BinaryIO, number: int, size: int) -> bytes:
    file.seek((number + 1) * size)
    return file.read(size)


def _children_of_root(entries: bytes) -> Iterator[str]:
    pending = [struct.unpack_from("<I", entries, 76)[0]]
    seen: set[int] = set()
    while pending:
        index = pending.pop()
        offset = index * _ENTRY_BYTES
        if index == _NO_STREAM or index in seen or offset >= len(entries):
            continue
        seen.add(index)
        name_bytes = struct.unpack_from("<H", entries, offset + 64)[0]
        raw = entries[offset : offset + max(0, min(name_bytes, 64) - 2)]
        yield raw.decode("utf-16-le", "replace")
        pending.extend(struct.unpack_from("<II", entries, offset + 68))
