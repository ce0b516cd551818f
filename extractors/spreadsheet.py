"""Read XLSX: each sheet is a page, its title the first line, each row a line."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from evidence.document import Page, Trouble
from extractors.errors import PARSER_FAILURES, CorruptError
from extractors.package import OfficePackage
from extractors.rows import row_lines
from extractors.scan import Scanner
from extractors.source import Source

_MEDIA_FOLDER = "xl/media/"


def read_pages(source: Source) -> Iterator[Page]:
    """Yield the sheets; if none holds text, the pictures laid onto them.

    Raises:
        ExtractionError: the package is damaged, locked or a bomb.
    """
    with OfficePackage(source) as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        is_bare = True
        for page in _sheets(source):
            is_bare &= "\n" not in page.text
            yield page
        if is_bare:
            yield from _pictures(source, package, after=page.number)


def _sheets(source: Source) -> Iterator[Page]:
    import openpyxl  # noqa: PLC0415 -- slow to import, needed by few files
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    failures: tuple[type[Exception], ...] = (*PARSER_FAILURES, InvalidFileException)
    try:
        book = openpyxl.load_workbook(source.path, read_only=True, data_only=True)
    except failures as error:
        raise CorruptError(source.name) from error
    for number, sheet in enumerate(book.worksheets, 1):
        trouble = None
        lines = [str(sheet.title)]
        try:
            sheet.reset_dimensions()
            lines += _lines(sheet.iter_rows(values_only=True), source)
        except failures:
            trouble = Trouble.CORRUPT
        yield Page(number=number, text="\n".join(lines), trouble=trouble)
    book.close()


def _lines(rows: Iterable[Iterable[object]], source: Source) -> Iterator[str]:
    left = source.limits.max_text_chars
    for row in rows:
        cells = [text for value in row if (text := _text(value).strip())]
        is_heading = len(cells) == 1
        lines = [cell.split("\n") if is_heading else [cell] for cell in cells]
        for line in row_lines(lines):
            left -= len(line)
            yield line
        if left < 0:
            return


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.10g}"
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, date | time | timedelta):
        return str(value)
    return str(value)


def _pictures(source: Source, package: OfficePackage, *, after: int) -> Iterator[Page]:
    scanner = Scanner(limits=source.limits)
    pictures = [name for name in package.names if name.startswith(_MEDIA_FOLDER)]
    for number, name in enumerate(pictures, after + 1):
        if seen := scanner.embedded(package.read(name)):
            yield Page(number=number, text=seen.text, ocr=True, trouble=seen.trouble)
