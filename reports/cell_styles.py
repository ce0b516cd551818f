"""Styles of cells, at the cost of one look-up for each cell.

openpyxl compares a style with all those of the workbook whenever it is given to a cell,
field by field; here that is done once for each style and workbook.
"""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection
from openpyxl.styles.cell_style import StyleArray

Style = Alignment | Border | Font | PatternFill | Protection

_ATTRIBUTES: dict[type[Style], tuple[str, str]] = {  # of a cell, and of its numbers
    Alignment: ("alignment", "alignmentId"),
    Border: ("border", "borderId"),
    Font: ("font", "fontId"),
    PatternFill: ("fill", "fillId"),
    Protection: ("protection", "protectionId"),
}
# By id, a style and its number; keeping the style keeps the id from being given anew.
_Numbers = dict[int, tuple[Style, int]]
_KNOWN: WeakKeyDictionary[Workbook, _Numbers] = WeakKeyDictionary()


def dress(cell: Cell, *styles: Style) -> None:
    """Give *cell* each of the *styles*, which nobody changes afterwards.

    Only the very same objects are known again, so they should be made once.
    """
    look: Any = cell  # whose numbers of styles the stubs do not know
    if look._style is None:  # noqa: SLF001 - what the public attributes do, too
        look._style = StyleArray()  # noqa: SLF001
    numbers = _KNOWN.setdefault(look.parent.parent, {})
    for style in styles:
        attribute, field = _ATTRIBUTES[type(style)]
        known = numbers.get(id(style))
        if known is None:
            setattr(look, attribute, style)
            numbers[id(style)] = style, getattr(look._style, field)  # noqa: SLF001
        else:
            setattr(look._style, field, known[1])  # noqa: SLF001
