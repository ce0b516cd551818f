"""The numbers and letters that Word shows before list paragraphs."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from extractors.markup import (
    Element,
    attribute,
    child,
    children,
    descendants,
    integer,
    tag,
    value,
)

_BULLET = "•"
_PLACE = re.compile(r"%(\d)")
_DEEPEST = 9
_STYLE_CHAIN = 10
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list counts: ``pattern`` is such as ``(%1)``."""

    start: int = 1
    kind: str = "decimal"
    pattern: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The list that a paragraph style belongs to."""

    based_on: str = ""
    number_id: str = ""
    level: str = ""


class _Styles(dict[str, Style | None]):
    """The styles by their id, each read when it is first asked for; None for no style.

    A file holds hundreds of which it uses a handful.
    """

    def __init__(self, styles: Element | None) -> None:
        super().__init__()
        self._root = styles

    def __missing__(self, name: str) -> Style | None:
        self[name] = self._read(name) if name else None
        return self[name]

    def _read(self, name: str) -> Style | None:
        if self._root is None:
            return None
        style = _by_id(self._root).get(name)
        if style is None:
            return None
        properties = child(style, "w:pPr")
        listed = properties if properties is not None else style
        return Style(
            based_on=value(style, "w:basedOn"),
            number_id=value(listed, "w:numPr", "w:numId"),
            level=value(listed, "w:numPr", "w:ilvl"),
        )


@lru_cache(maxsize=4)  # files of one template share their styles
def _by_id(styles: Element) -> dict[str, Element]:
    return {attribute(style, "styleId"): style for style in children(styles, "w:style")}


class Numbering:
    """Counts list paragraphs in the order in which they are asked for."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._styles = _Styles(styles)
        if numbering is not None:
            self._learn(numbering)

    def _learn(self, numbering: Element) -> None:
        for definition in descendants(numbering, "w:abstractNum"):
            levels = [inner for inner in definition if tag(inner) == "w:lvl"]
            self._levels[attribute(definition, "abstractNumId")] = {
                integer(attribute(level, "ilvl")): _level(level) for level in levels
            }
        for used in descendants(numbering, "w:num"):
            number_id = attribute(used, "numId")
            self._lists[number_id] = value(used, "w:abstractNumId")
            self._restarts[number_id] = {
                integer(attribute(change, "ilvl")): integer(start, 1)
                for change in used
                if (start := value(change, "w:startOverride"))
            }

    def label(self, paragraph: Element) -> str:
        """Return what stands before *paragraph*, empty outside lists."""
        number_id, depth = self._place(child(paragraph, "w:pPr"))
        levels = self._levels.get(self._lists.get(number_id, ""), {})
        level = levels.get(depth)
        if level is None or level.kind == "none":
            return ""
        counts = self._counted(number_id, depth, levels)
        if level.kind == "bullet":
            return _BULLET
        return _PLACE.sub(
            lambda place: _number(
                counts.get(int(place[1]) - 1, 1),
                levels.get(int(place[1]) - 1, level).kind,
            ),
            level.pattern,
        )

    def _place(self, properties: Element | None) -> tuple[str, int]:
        if properties is None:
            return "", 0
        number_id = value(properties, "w:numPr", "w:numId")
        depth = value(properties, "w:numPr", "w:ilvl")
        name = value(properties, "w:pStyle")
        for _ in range(_STYLE_CHAIN):
            style = self._styles[name]
            if number_id or style is None:
                break
            number_id, depth = style.number_id, depth or style.level
            name = style.based_on
        return number_id, min(integer(depth), _DEEPEST)

    def _counted(
        self, number_id: str, depth: int, levels: dict[int, Level]
    ) -> dict[int, int]:
        counts = self._counts[self._lists[number_id]]
        restart = self._restarts[number_id].pop(depth, None)
        if restart is not None:
            counts[depth] = restart
        else:
            start = levels[depth].start
            counts[depth] = counts[depth] + 1 if depth in counts else start
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        return counts


def _level(level: Element) -> Level:
    return Level(
        start=integer(value(level, "w:start"), 1),
        kind=value(level, "w:numFmt") or "decimal",
        pattern=value(level, "w:lvlText"),
    )


def _number(count: int, kind: str) -> str:
    if kind in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 % 9 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in {"lowerRoman", "upperRoman"}:
        roman = _roman(count)
        return roman.upper() if kind == "upperRoman" else roman
    return f"{count:02d}" if kind == "decimalZero" else str(count)


def _roman(count: int) -> str:
    text = ""
    for size, mark in _ROMAN:
        times, count = divmod(count, size)
        text += mark * min(times, 9)
    return text
