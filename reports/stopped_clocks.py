"""Office files without clocks: the same report gives the same bytes."""

from __future__ import annotations

import errno
import os
import re
from datetime import date
from io import BytesIO
from pathlib import Path
from shutil import copyfileobj
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml.etree import SerialisationError
from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_CLOCKS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def stopped(archive: bytes, day: date) -> bytes:
    """The office file *archive* with every clock in it stopped at *day*."""
    made = BytesIO()
    _stop(BytesIO(archive), made, day)
    return made.getvalue()


def saved(book: Workbook, day: date) -> bytes:
    """The bytes of *book*, of *day*."""
    made = BytesIO()
    _save(book, made, day)
    return made.getvalue()


def save(book: Workbook, path: Path, day: date) -> None:
    """Write *book*, of *day*, to *path*, its sheets never unpacked as a whole.

    Raises:
        OSError: where *path*, or a temporary file, cannot be written.
    """
    with path.open("wb") as target:
        _save(book, target, day)


def _save(book: Workbook, target: IO[bytes], day: date) -> None:
    book.properties.creator = "Bukti"
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        try:
            ExcelWriter(book, archive).write_data()
        except SerialisationError as error:  # a sheet's temporary file: "IO_ENOSPC"
            number = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
            raise OSError(number, os.strerror(number)) from error
    _stop(packed, target, day)


def _stop(archive: IO[bytes], target: IO[bytes], day: date) -> None:
    """Copy *archive* to *target*, every clock in it stopped at *day*."""
    clock = rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode("ascii")
    with ZipFile(archive) as source, ZipFile(target, "w") as made:
        for name in source.namelist():
            entry = ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = ZIP_DEFLATED
            with source.open(name) as content, made.open(entry, "w") as copy:
                if name == "docProps/core.xml":
                    copy.write(_CLOCKS.sub(clock, content.read()))
                else:
                    copyfileobj(content, copy)
