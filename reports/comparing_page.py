"""Years and stages side by side, for people: Markdown, terminal lines, a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from openpyxl import Workbook

from reports import markdown, worksheets
from reports.comparing import Compared, Comparison
from reports.printable import one_line
from reports.stopped_clocks import saved
from reports.translation import SOURCE_LANGUAGE, msg
from reports.wording import Wording
from reports.worksheets import Column, Row, for_print

_FIXED = date(2000, 1, 1)  # a comparison has no day of its own
_NAME = 44
_INDENT = {"index": "", "domain": "", "aspect": " ", "indicator": "  "}


def page(found: Comparison, *, lang: str = SOURCE_LANGUAGE) -> str:
    """*found* as a Markdown page."""
    w = Wording(lang)
    heading = [w.say(msg("No.")), w.say(msg("Bagian")), w.say(msg("Bobot"))]
    rows = [
        [each.id, _named(each, w), w.number(each.weight), *_cells(each, w)]
        for each in found.rows
    ]
    predicates = ["", w.say(msg("Predikat")), "", *found.predicates]
    lines = [
        f"# {w.say(msg('Perbandingan'))}: {found.instrument}",
        "",
        *markdown.table([*heading, *found.stages], [rows[0], predicates, *rows[1:]]),
        "",
        *_drop_lines(found, w, bullet="- "),
        *(f"> {note}" for note in found.notes),
    ]
    return "\n".join(lines).rstrip() + "\n"


def lines(
    found: Comparison, *, whole: bool = False, lang: str = SOURCE_LANGUAGE
) -> Iterator[str]:
    """*found* for the terminal: index, domains, aspects; with *whole* indicators too."""
    w = Wording(lang)
    widths = [max(14, len(name) + 2) for name in found.stages]
    named = (f"{name:>{n}}" for name, n in zip(found.stages, widths, strict=True))
    yield f"{'':<{_NAME}}" + "".join(named)
    for each in found.rows:
        if each.sort == "indicator" and not whole:
            continue
        cells = zip(_cells(each, w), widths, strict=True)
        label = _cut(f"{_INDENT[each.sort]}{_label(each, w)}")
        yield label + "".join(f"{cell:>{n}}" for cell, n in cells)
        if each.sort == "index":
            cells = zip(found.predicates, widths, strict=True)
            told = "".join(f"{one_line(cell):>{n}}" for cell, n in cells)
            yield f"{w.say(msg('Predikat')):<{_NAME}}" + told
    yield ""
    yield from _drop_lines(found, w, bullet="  ")
    yield from found.notes


def workbook(found: Comparison, *, lang: str = SOURCE_LANGUAGE) -> bytes:
    """The bytes of a workbook with one sheet: values, then differences to the first."""
    w = Wording(lang)
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(w.say(msg("Perbandingan")))
    worksheets.title(sheet, f"{w.say(msg('Perbandingan'))}: {found.instrument}")
    differing = [w.say(msg("Beda: %(name)s"), name=name) for name in found.stages[1:]]
    columns = (
        Column(title=w.say(msg("No.")), width=6),
        Column(title=w.say(msg("Bagian")), width=44),
        Column(title=w.say(msg("Bobot")), width=8, form="0.00"),
        *(Column(title=name, width=14, form="0.00") for name in found.stages),
        *(Column(title=name, width=14, form="+0.00;-0.00;0.00") for name in differing),
    )
    rows: list[Row] = [_sheet_row(each, w) for each in found.rows]
    predicates: Row = (
        "", w.say(msg("Predikat")), None, *found.predicates, *[None] * len(differing),
    )  # fmt: skip
    worksheets.table(sheet, columns, [rows[0], predicates, *rows[1:]])
    last = sheet.max_row + 2
    told = [*_drop_lines(found, w, bullet=""), *found.notes]
    worksheets.lines(sheet, last, w.say(msg("Catatan")), told, across=len(columns))
    for_print(sheet, found.instrument, w.say(msg("Halaman &P dari &N")))
    return saved(book, _FIXED)


def _sheet_row(each: Compared, w: Wording) -> Row:
    number = worksheets.indicator_number(each.id) if each.sort == "indicator" else ""
    return (
        number, _label(each, w), float(each.weight), *each.values, *each.changes()[1:],
    )  # fmt: skip


def _cells(each: Compared, w: Wording) -> list[str]:
    """The values, each but the first with its difference to the first."""
    digits = 0 if each.sort == "indicator" and _whole(each) else 2
    shown: list[str] = []
    for value, change in zip(each.values, each.changes(), strict=True):
        cell = w.number(value, digits)
        if shown and change:
            sign = "+" if change > 0 else "-"
            cell += f" ({sign}{w.number(abs(change), digits)})"
        shown.append(cell)
    return shown


def _whole(each: Compared) -> bool:
    return all(value is None or value == int(value) for value in each.values)


def _named(each: Compared, w: Wording) -> str:
    label = _label(each, w)
    return label if each.sort == "indicator" else f"**{label}**"


def _label(each: Compared, w: Wording) -> str:
    name = one_line(each.name)
    if each.sort == "index":
        return w.say(msg("Indeks"))
    if each.sort == "domain":
        return w.say(msg("Domain %(id)s: %(name)s"), id=each.id, name=name)
    if each.sort == "aspect":
        return w.say(msg("Aspek %(id)s: %(name)s"), id=each.id, name=name)
    return f"{each.id} {name}"


def _drop_lines(found: Comparison, w: Wording, *, bullet: str) -> Iterator[str]:
    for stage, drops in zip(found.stages[1:], found.drops[1:], strict=True):
        if not drops:
            continue
        told = msg("Penurunan terbesar, %(stage)s terhadap %(first)s:")
        yield w.say(told, stage=stage, first=found.stages[0])
        for drop in drops:
            yield bullet + w.say(
                msg("%(id)s %(name)s: %(before)s ke %(after)s, %(points)s poin"),
                id=drop.id,
                name=one_line(drop.name),
                before=_level(drop.before, w),
                after=_level(drop.after, w),
                points=w.number(-drop.points, 3),
            )
        yield ""


def _level(value: float, w: Wording) -> str:
    return w.number(value, 0 if value == int(value) else 2)


def _cut(text: str) -> str:
    indent = text[: len(text) - len(text.lstrip())]
    shown = indent + one_line(text)
    cut = shown if len(shown) <= _NAME - 1 else shown[: _NAME - 2].rstrip() + "…"
    return f"{cut:<{_NAME}}"
