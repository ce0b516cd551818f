"""A crosswalk as a Markdown page: what serves already, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator

from indicator_corpus.indicator import Instrument
from reports.markdown import number, table
from reports.supplement import Crosswalk, CrosswalkRow
from reports.wording import CROSSWALK


def page(crosswalk: Crosswalk, new: Instrument) -> str:
    """*crosswalk* to *new*, for the terminal or a page."""
    return "\n".join(_lines(crosswalk, new)).rstrip() + "\n"


def _lines(crosswalk: Crosswalk, new: Instrument) -> Iterator[str]:
    yield f"# Bukti {crosswalk.name} bagi {new.name}"
    yield ""
    for state, word in CROSSWALK.items():
        rows = [row for row in crosswalk.rows if row.state == state]
        weight = sum(row.weight for row in rows)
        yield f"- {word}: {len(rows)} indikator, bobot {number(weight)} %"
    yield ""
    yield from table(
        ("No", "Indikator", "Keadaan", "Dilayani oleh", "Berkas", "Yang perlu dibawa"),
        [_row(row) for row in crosswalk.rows],
    )
    if crosswalk.unused:
        yield ""
        yield f"Tidak ditanyakan lagi: {', '.join(crosswalk.unused)}."


def _row(row: CrosswalkRow) -> tuple[str, ...]:
    useful = [each for each in row.carried if each.documents]
    by = ", ".join(f"{each.id} {each.short}, tingkat {each.level}" for each in useful)
    files = dict.fromkeys(path for each in useful for path in each.documents)
    return (
        row.id,
        row.short,
        CROSSWALK[row.state],
        by,
        "; ".join(files),
        " ".join(row.missing),
    )
