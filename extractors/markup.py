"""Names in the XML of office files, the same for both editions of the standard."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

Element = Any
"""An ``lxml`` element; lxml brings no types."""

_MICROSOFT = "http://schemas.openxmlformats.org"
_STRICT = "http://purl.oclc.org/ooxml"
_PREFIXES = {
    f"{_MICROSOFT}/wordprocessingml/2006/main": "w",
    f"{_STRICT}/wordprocessingml/main": "w",
    f"{_MICROSOFT}/drawingml/2006/main": "a",
    f"{_STRICT}/drawingml/main": "a",
    f"{_MICROSOFT}/drawingml/2006/wordprocessingDrawing": "wp",
    f"{_STRICT}/drawingml/wordprocessingDrawing": "wp",
    f"{_MICROSOFT}/drawingml/2006/chart": "c",
    f"{_STRICT}/drawingml/chart": "c",
    f"{_MICROSOFT}/drawingml/2006/diagram": "dgm",
    f"{_STRICT}/drawingml/diagram": "dgm",
    f"{_MICROSOFT}/presentationml/2006/main": "p",
    f"{_STRICT}/presentationml/main": "p",
    f"{_MICROSOFT}/officeDocument/2006/math": "m",
    f"{_STRICT}/officeDocument/math": "m",
    f"{_MICROSOFT}/markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:vml": "v",
    "http://purl.org/dc/elements/1.1/": "dc",
}


def tag(element: Element) -> str:
    """Return the name of *element* with its usual prefix, such as ``w:p``."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


@cache
def _short(name: str) -> str:
    namespace, _, local = name.rpartition("}")
    prefix = _PREFIXES.get(namespace.lstrip("{"), "")
    return f"{prefix}:{local}" if prefix else local


def attribute(element: Element, name: str, default: str = "") -> str:
    """Return the attribute *name*, whatever its namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return default


def child(element: Element, name: str) -> Element | None:
    """Return the first child called *name*, None without one."""
    return next(children(element, name), None)


def children(element: Element, name: str) -> Iterator[Element]:
    """Return the children called *name*, in file order."""
    return iter(element.iterchildren(*_spelled_out(name)))


def value(element: Element, *names: str) -> str:
    """Return ``val`` of the element at the path *names*; empty without one."""
    found: Element | None = element
    for name in names:
        if found is None:
            return ""
        found = child(found, name)
    return "" if found is None else attribute(found, "val")


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """Yield *element* and those below it that are called one of *names*, in order."""
    yield from element.iter(*(full for name in names for full in _spelled_out(name)))


@cache
def _spelled_out(name: str) -> tuple[str, ...]:
    """Return *name*, such as ``w:p``, as lxml writes it, in each edition."""
    prefix, _, local = name.partition(":")
    return tuple(f"{{{full}}}{local}" for full, p in _PREFIXES.items() if p == prefix)


def integer(text: str, default: int = 0) -> int:
    """Return the number that *text* writes, *default* if it writes none."""
    return int(text) if text.isascii() and text.isdigit() else default
