"""Read plain text, CSV and HTML."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator
from io import StringIO

from lxml import etree, html

from evidence.document import Page
from extractors.errors import CorruptError
from extractors.rows import row_lines
from extractors.source import Source

_BOMS = {  # the longer marks first: they begin like the shorter ones
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_TAG = re.compile(r"<[^<>]*>")
_DELIMITERS = ";\t,|"
_UNSEEN = {"script", "style", "head", "template", "noscript", "svg"}
_BLOCKS = {
    "address", "article", "aside", "blockquote", "br", "center", "dd", "div", "dl",
    "dt", "fieldset", "figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
    "tbody", "tfoot", "thead", "title", "tr", "ul",
}  # fmt: skip


def read_text(source: Source) -> Iterator[Page]:
    """Yield the whole file as pages; form feeds part them."""
    text = decoded(source.path.read_bytes())
    for number, part in enumerate(text.split("\f"), 1):
        yield Page(number=number, text=part)


def read_csv(source: Source) -> Iterator[Page]:
    """Yield the whole file as one page, a line per row.

    Raises:
        CorruptError: a field is longer than any table's can be.
    """
    text = decoded(source.path.read_bytes())
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        lines = [line for row in rows for line in row_lines([[cell] for cell in row])]
    except csv.Error as error:
        raise CorruptError(source.name) from error
    yield Page(number=1, text="\n".join(lines))


def read_html(source: Source) -> Iterator[Page]:
    """Yield the visible text as one page."""
    yield Page(number=1, text="\n".join(lines_of(source.path.read_bytes())))


def lines_of(content: bytes) -> list[str]:
    """Return the lines of *content*, HTML or plain text; none if it is binary."""
    if b"\0" in content[:1024] and not content.startswith(tuple(_BOMS)):
        return []
    text = decoded(content)
    if "<html" not in text[:4096].lower():
        return text.splitlines()
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser)
        shown = "".join(_flow(root))
    except (etree.LxmlError, ValueError):
        shown = ""
    lines = shown.split("\n") if shown.strip() else _TAG.sub("\n", text).split("\n")
    return [line.strip(" |") for line in lines if line.strip(" |")]


def _flow(root: etree._Element) -> Iterator[str]:
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        name = element.tag
        is_seen = event in {"start", "end"} and name not in _UNSEEN
        if event == "start" and not is_seen:
            walk.skip_subtree()
        if is_seen and name in _BLOCKS:
            yield "\n"
        if event == "start" and is_seen:
            yield " | " if name in {"td", "th"} else ""
            yield _spaced(element.text)
        if event != "start":
            yield _spaced(element.tail)


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def decoded(content: bytes) -> str:
    """Return *content* as text, by its byte order mark, as UTF-8 or as Windows-1252."""
    for mark, encoding in _BOMS.items():
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
