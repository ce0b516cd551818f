"""Render the sample drive and its self-assessment from the YAML beside this module.

``python -m sample.build_sample`` writes into this folder; the same bytes every time.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import pikepdf

from sample.pdf_files import pdf
from sample.pictures import notice, scanned, screenshot
from sample.slides_and_sheets import claims_sheet, pptx, xlsx
from sample.sources import (
    HERE,
    Damage,
    Format,
    Source,
    claims,
    letterheads,
    sources,
)
from sample.word_files import docx, rtf

_PASSWORD = "rahasia-inspektorat"  # noqa: S105  # nothing is kept behind it
_BROKEN_OFF = 6_000  # bytes: in the middle of the text
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def build(target: Path) -> None:
    """Write ``drive/`` and ``penilaian_mandiri.xlsx`` into the folder *target*."""
    made: dict[str, bytes] = {}
    for source in sources():
        content = made[source.copy_of] if source.copy_of else rendered(source)
        made[source.path] = content
        path = target / "drive" / source.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    sheet = Source(path="", format=Format.XLSX, date=dt.date(2025, 8, 22))
    (target / "penilaian_mandiri.xlsx").write_bytes(claims_sheet(claims(), sheet))


def rendered(source: Source) -> bytes:
    """The bytes of the file that *source* describes."""
    if source.damage is Damage.ZERO:
        return b""
    content = RENDERERS[source.format](source)
    if source.damage is Damage.TRUNCATED:
        return content[:_BROKEN_OFF]
    if source.damage is Damage.ENCRYPTED:
        return _locked(content)
    return content


def _kop(source: Source) -> Sequence[str]:
    return letterheads()[source.kop] if source.kop else ()


def _picture(source: Source) -> bytes:
    if source.screen is not None:
        return screenshot(source.screen)
    if source.poster is not None:
        return notice(source.poster)
    raise ValueError(f"{source.path}: neither screen nor poster; describe one")


def _thumbnails(_: Source) -> bytes:
    return _OLE + bytes(1528)


def _owner_file(_: Source) -> bytes:
    name = "admin"
    return (
        bytes([len(name)])
        + name.ljust(54).encode()
        + name.encode("utf-16-le")
        + bytes(97)
    )


RENDERERS: dict[Format, Callable[[Source], bytes]] = {
    Format.PDF: lambda source: pdf(source, _kop(source)),
    Format.SCAN: lambda source: scanned(pdf(source, _kop(source)), source),
    Format.DOCX: lambda source: docx(source, _kop(source)),
    Format.RTF: rtf,
    Format.XLSX: xlsx,
    Format.PPTX: pptx,
    Format.PNG: _picture,
    Format.JPG: _picture,
    Format.THUMBNAILS: _thumbnails,
    Format.OWNER_FILE: _owner_file,
}


def _locked(content: bytes) -> bytes:
    # RC4 with a fixed id: the newer ciphers salt the file with random bytes.
    with pikepdf.open(BytesIO(content)) as document:
        lock = pikepdf.Encryption(
            user=_PASSWORD, owner=_PASSWORD, R=3, aes=False, metadata=False
        )
        made = BytesIO()
        document.save(made, encryption=lock, static_id=True)
    return made.getvalue()


if __name__ == "__main__":
    build(Path(sys.argv[1]) if sys.argv[1:] else HERE)
