"""Office files without clocks: the same report gives the same bytes."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_CLOCKS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def stopped(archive: bytes, day: date) -> bytes:
    """The office file *archive* with every clock in it stopped at *day*."""
    clock = rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode("ascii")
    made = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _CLOCKS.sub(clock, content)
            target.writestr(ZipInfo(name, _ZIP_EPOCH), content, ZIP_DEFLATED)
    return made.getvalue()


def saved(book: Workbook, day: date) -> bytes:
    """The bytes of *book*, of *day*."""
    book.properties.creator = "Bukti"
    content = BytesIO()
    book.save(content)
    return stopped(content.getvalue(), day)
