from __future__ import annotations

import struct

import pytest

from extractors.ole import SIGNATURE, root_names

END = 0xFFFFFFFE
NONE = 0xFFFFFFFF


def _entry(name: str, left: int = NONE, right: int = NONE, child: int = NONE) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    head = raw.ljust(64, b"\0") + struct.pack("<H", len(raw)) + b"\x02\x01"
    return (head + struct.pack("<III", left, right, child)).ljust(128, b"\0")


def compound(*entries: bytes, next_sector: int = END) -> bytes:
    header = bytearray(512)
    header[:8] = SIGNATURE
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<109I", header, 76, 0, *[NONE] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, next_sector, *[NONE] * 126)
    return bytes(header) + table + b"".join(entries).ljust(512, b"\0")


def test_only_names_in_the_root_are_listed(tmp_path):
    path = tmp_path / "a.doc"
    path.write_bytes(
        compound(
            _entry("Root Entry", child=1),
            _entry("WordDocument", right=2),
            _entry("ObjectPool", child=3),
            _entry("Workbook"),  # inside the pool: an embedded table
        )
    )

    assert root_names(path) == {"WordDocument", "ObjectPool"}


def test_names_that_point_at_each_other_end(tmp_path):
    path = tmp_path / "a.doc"
    path.write_bytes(compound(_entry("Root Entry", child=1), _entry("A", 1, 1)))

    assert root_names(path) == {"A"}


@pytest.mark.parametrize(
    "content",
    [
        SIGNATURE,
        SIGNATURE + b"\xff" * 2000,
        compound(_entry("Root Entry"), next_sector=1),  # a directory without end
        compound()[:600],
    ],
)
def test_a_damaged_directory_is_an_error(tmp_path, content):
    path = tmp_path / "a.doc"
    path.write_bytes(content)

    with pytest.raises(ValueError, match="OLE2"):
        root_names(path)
