"""Which column of a self-assessment sheet holds what: by its heading, else by its cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from statistics import fmean

from rapidfuzz import fuzz

from assessment.claims_ticks import level_columns
from assessment.claims_words import claims_words
from assessment.tables import Row

Columns = dict[str, int]

_HEADER_ROWS = 15  # the header stands within the first rows
_SURE = 88  # rapidfuzz ratio
_LONGEST_HEADING = 60
_LEVEL_CELL = re.compile(
    r"(?:level|tingkat|tk\.?|lv\.?|lvl|l)?[\s:=-]*"
    r"(?:[1-5]\b\s*(?:\(|$|[-:])|(?P<word>[A-Za-z]+)\s*$)",
    re.IGNORECASE,
)
_NUMBER_CELL = re.compile(r"(?:[A-Za-z]{1,12}[-. /]{0,2})?0*(\d{1,3})\W?$")
_FILE_CELL = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g|tiff?|rtf|odt|ods|csv|zip)\b", re.IGNORECASE
)
_MOSTLY = 0.8
_OFTEN = 0.5
_SOME = 3  # rows that a column needs to be told by its cells
_SENTENCE = 25  # characters: what is longer on average explains something


@lru_cache(maxsize=1)
def _headings() -> dict[str, str]:
    """Every known heading with the column it means."""
    return {
        _plain(heading): column
        for column, headings in claims_words()["columns"].items()
        for heading in headings
    }


def level_of_word(word: str) -> int | None:
    """The level that *word* names, in words or Roman figures; None if it names none."""
    levels = claims_words()["levels"]
    found: int | None = levels.get(word.casefold()) or levels.get(word)
    return found


def heading(rows: Sequence[Row]) -> tuple[int, Row, Columns]:
    """The last row of the heading, its cells, and the columns it names.

    A heading may stand in two rows, the upper one over several columns.
    """
    best: tuple[int, Row, Columns] = (-1, (), {})
    for place, cells in enumerate(rows[:_HEADER_ROWS]):
        if len(columns := _columns(cells)) > len(best[2]):
            best = (place, cells, columns)
    single = best[0]
    for place in range(max(single - 1, 0), min(single + 1, len(rows) - 1)):
        upper, lower = rows[place], rows[place + 1]
        both = [low or up for up, low in zip(upper, lower, strict=False)]
        both += [*upper[len(both) :], *lower[len(both) :]]
        if len(columns := _columns(both)) > len(best[2]):
            best = (place + 1, both, columns)
    return best


def _columns(cells: Row) -> Columns:
    scored: list[tuple[bool, float, int, str, int]] = []
    levels = level_columns(cells).values()  # a column of its own for each
    for place, cell in enumerate(cells):
        said = _plain(cell)
        if not said or len(said) > _LONGEST_HEADING or place in levels:
            continue
        known = max(_headings(), key=lambda k: _likeness(said, k))
        likeness = _likeness(said, known)
        if likeness >= _SURE:
            column = _headings()[known]
            aside = column == "level" and _is_aside(cell)
            scored.append((aside, likeness, _year(cell), column, place))
    columns: Columns = {}
    for *_, column, place in sorted(scored, key=lambda s: (s[0], -s[1], -s[2], s[4])):
        if column not in columns and place not in columns.values():
            columns[column] = place
    return columns


def _year(cell: str) -> int:
    """The year that a heading names; of "Nilai 2024" and "Nilai 2025" the later counts."""
    return max(map(int, re.findall(r"\b20\d\d\b", cell)), default=0)


def _is_aside(cell: str) -> bool:
    """Whether a heading is of other levels than the claimed: a target, last year's."""
    return not claims_words()["other_levels"].isdisjoint(_plain(cell).split())


def _plain(cell: str) -> str:
    """*cell* in small letters and single blanks, short words written out.

    ``NoIndikator`` is two words.
    """
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cell)
    plain = re.sub(r"[^a-z ]", " ", apart.casefold()).split()
    short = claims_words()["written_out"]
    return " ".join(short.get(word, word) for word in plain)


def _likeness(said: str, known: str) -> float:
    if said == known:
        return 100.0
    if f" {known} " in f" {said} " and len(known) > 2:  # noqa: PLR2004
        return 90.0 + 9.0 * len(known) / len(said)
    return fuzz.ratio(said, known)


def with_told_by_cells(
    columns: Columns, body: Sequence[Row], head: Row = ()
) -> Columns:
    """*columns*, and those that no heading names but their cells in *body* give away.

    Of several that hold levels, one that *head* does not call a target or last year's,
    and of two years the later.

    The file names are told before the explanations, which are just the longest texts.
    What is headed like levels but holds none ("Uraian dan keyakinan") gives way to a
    column that does.
    """
    found = dict(columns)
    headed = _cells(body, found["level"]) if "level" in found else []
    if headed and not _is_level(headed):
        holding = _told(found, body, head, _is_level)
        if holding is not None:
            found["level"] = holding
    for column, its_cells in _TOLD_BY_CELLS:
        if column in found:
            continue
        # beside names, a bare count of the rows may restart on every sheet
        is_it = _is_code if column == "number" and "name" in found else its_cells
        place = _told(found, body, head, is_it)
        if place is not None:
            found[column] = place
    if "narrative" not in found:
        lengths = {p: fmean(map(len, cells)) for p, cells in _free(found, body)}
        longest = max(lengths, key=lambda p: lengths[p], default=None)
        if longest is not None and lengths[longest] > _SENTENCE:
            found["narrative"] = longest
    return found


def _told(
    found: Columns,
    body: Sequence[Row],
    head: Row,
    is_it: Callable[[Sequence[str]], bool],
) -> int | None:
    """The first column that *is_it* by its cells, of the latest year that *head* names."""
    headed = dict(enumerate(head))
    places = [place for place, cells in _free(found, body) if is_it(cells)]
    return min(
        places,
        key=lambda at: (_is_aside(headed.get(at, "")), -_year(headed.get(at, "")), at),
        default=None,
    )


def _free(columns: Columns, body: Sequence[Row]) -> Iterator[tuple[int, list[str]]]:
    """The columns that mean nothing yet, with their cells that are not blank."""
    for place in range(max((len(cells) for cells in body), default=0)):
        said = _cells(body, place)
        if said and place not in columns.values():
            yield place, said


def _cells(body: Sequence[Row], place: int) -> list[str]:
    """The cells of a column that are not blank."""
    return [cells[place] for cells in body if place < len(cells) and cells[place]]


def _is_level(cells: Sequence[str]) -> bool:
    levels = [
        text
        for text in cells
        if (match := _LEVEL_CELL.match(text))
        and (match["word"] is None or level_of_word(match["word"]) is not None)
    ]
    return bool(levels) and len(levels) >= _MOSTLY * len(cells)


def _is_number(cells: Sequence[str]) -> bool:
    numbers = {match[1] for text in cells if (match := _NUMBER_CELL.match(text))}
    return len(numbers) >= max(_SOME, _MOSTLY * len(cells))


def _is_code(cells: Sequence[str]) -> bool:
    """Whether the cells are numbers with a letter before them, as ``I-12``."""
    return _is_number(cells) and all(not text[0].isdigit() for text in cells)


def _is_files(cells: Sequence[str]) -> bool:
    names = [text for text in cells if _FILE_CELL.search(text)]
    return len(names) >= max(_SOME, _OFTEN * len(cells))


_TOLD_BY_CELLS: tuple[tuple[str, Callable[[Sequence[str]], bool]], ...] = (
    ("level", _is_level),
    ("number", _is_number),
    ("files", _is_files),
)
