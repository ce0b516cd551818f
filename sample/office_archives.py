"""The ZIP container of office files, the same bytes on every run.

Members are stored uncompressed: what deflate makes of the same bytes differs between
builds of zlib.
"""

from __future__ import annotations

import datetime as dt
import re
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_DATE = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def settled(content: bytes, date: dt.date) -> bytes:
    """The office file *content* with every date set to *date*."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(made, "w", ZIP_STORED) as target:
        for name in source.namelist():
            member = ZipInfo(name, (date.year, date.month, date.day, 8, 0, 0))
            member.create_system = 0
            target.writestr(member, _dated(name, source.read(name), date))
    return made.getvalue()


def _dated(name: str, content: bytes, date: dt.date) -> bytes:
    if name != "docProps/core.xml":
        return content
    return _DATE.sub(rf"\g<1>{date.isoformat()}T08:00:00Z".encode(), content)
