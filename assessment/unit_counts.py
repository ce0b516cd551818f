"""Counts of a government's units in a text: "34 dari 38 PD", "baru 3 dinas" (rule R5)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from assessment.unit_tables import (
    FEWEST_UNITS,
    having,
    having_it,
    lists_all,
    rows_counted,
    with_noughts,
    without_targets,
)
from assessment.unit_wordings import ROW_END, UnitWordings
from classifiers.reading import Reading
from evidence.numerals import in_figures
from indicator_corpus.indicator import Instrument

_NEARLY_ALL = 0.9
_UNTOLD = 10**3  # units there are where a text says only how few have it
_TOO_MANY = 1.2  # times the units: such a count is of something else
_HUNDRED = 100
_SECOND_CELL = re.compile(r"^[^|\n]+\|\s*(\d{1,3})\b", re.MULTILINE)
_IN_CELL = re.compile(r"\|\s*(\d{1,3})\b")
_PAIR = re.compile(ROW_END, re.MULTILINE)
_LAST_CELL = re.compile(r"(\|[^\n|]*)\n")
_GROUP = re.compile(r"\W*(?!jumlah|total)\w[^|]*" + ROW_END, re.IGNORECASE)
_TOTAL = re.compile(
    rf"^\W*(?:jumlah|total)[^\n|]*{ROW_END}(?P<more>(?:\s*\|\s*\d{{1,3}}\s*(?=\||$))*)",
    re.IGNORECASE | re.MULTILINE,
)
_WHOLE_CELL = re.compile(r"\|\s*(\d{1,3})\s*(?=\||$)")


class UnitCounts:
    """An instrument's words for units, looked for beside numbers.

    The cue sets ``units``, ``sites`` (what of a unit is counted), ``quantifiers`` and
    ``attendance`` (who came to a meeting tells nothing of what is done where).
    """

    def __init__(self, cues: Mapping[str, tuple[str, ...]]) -> None:
        """Listen for the words of *cues*."""
        self._says = UnitWordings(cues)

    @classmethod
    def of(cls, instrument: Instrument) -> UnitCounts:
        """Those of *instrument*, made once."""
        sets = (
            "units", "sites", "unit_kinds", "unit_groups", "quantifiers", "attendance",
            "rest_later",
        )  # fmt: skip
        told = {name: tuple(instrument.cues.get(name, ())) for name in sets}
        return _made(tuple((name, words) for name, words in told.items() if words))

    def of_every(self, text: str) -> list[tuple[int, int]]:
        """Where *text* speaks of every unit: the offsets of each such wording."""
        if not self._says.reached.search(text):
            text = self._says.only_aimed.sub(lambda aim: " " * len(aim[0]), text)
        return [match.span() for match in self._says.quantified.finditer(text)]

    def leaves_some(self, text: str) -> bool:
        """Whether a rule leaves some for later: "untuk kecamatan diatur kemudian"."""
        return bool(self._says.rest_later.search(text))

    def of_a_target(self, text: str) -> bool:
        """Whether *text* tells of a target beside a count of units."""
        return bool(self._says.beside_target.search(text))

    def reaches_target(self, text: str) -> bool:
        """Whether *text* counts at least as many units as it says were aimed at."""
        aims = self._says.aimed_done.finditer(text)
        return any(int(match[2]) >= int(match[1]) for match in aims)

    def all_of(self, text: str, units: int | None) -> bool | None:
        """True if a count in *text* says all *units*, False if some, None without one."""
        told = self.compared(text)
        return self.bare(text, units) if told is None else told

    def compared(self, text: str) -> bool | None:
        """The same, by what *text* itself holds against the whole: "34 dari 38 PD"."""
        text = with_noughts(without_targets(text))
        text = _LAST_CELL.sub(r"\1 |\n", text)  # a row ends what is said
        parts = list(self._parts_of_whole(text))
        told = [part >= whole for part, whole in parts if whole != _UNTOLD]
        if told:
            return told[0]
        totalled = self._totalled(self._says.attended.sub(" ", text))
        if totalled is None and parts:  # "baru 12 PD", "tidak ada PD yang tertinggal"
            return parts[0][0] >= parts[0][1]
        return totalled

    def bare(
        self, text: str, units: int | None, *, reports: bool = False
    ) -> bool | None:
        """The same, by a count alone: "dipakai 38 PD" of a government of 38 *units*.

        What *reports* tells how many there are also in capitals, "29 Perangkat Daerah".
        """
        if not units:  # "24 kantor sudah tersambung semuanya", however many there are
            return bool(self._says.all_told.search(text)) or None
        text = _LAST_CELL.sub(r"\1 |\n", without_targets(text))
        text = self._says.attended.sub(" ", text)
        text = self._says.short_of.sub(" ", text)
        if not self._says.reached.search(text):
            text = self._says.only_aimed.sub(" ", text)
        if self._every_one(text, units):
            return True
        if (told := self._of_so_many(text, units)) is not None:
            return told
        bare = re.search(rf"\b(\d{{1,3}})\s+dari\s+{units}\b", text)
        if bare and self._says.site.search(text):
            return int(bare[1]) >= units
        text = self._says.out_of.sub(" ", text)
        counted = (
            *_numbers(self._says.any_count, text),
            *_numbers(self._says.amount, text),
        )
        # in words only of all: "tujuh PD" is no count of those that have it
        spelled = (
            n for n in _numbers(self._says.any_count, in_figures(text)) if n >= units
        )
        known = [n for n in (*counted, *spelled) if n <= _TOO_MANY * units]
        if any(n >= units for n in known):
            return True
        # in small letters: a rule counts its Perangkat Daerah to bind all
        counts = _numbers(self._says.any_count if reports else self._says.count, text)
        return False if counts and max(counts) < _NEARLY_ALL * units else None

    def lists_all(self, text: str, units: int | None) -> bool:
        """Whether a table in *text* has a row that lacks nothing for each of *units*."""
        return units is not None and lists_all(text, units, self._says.kind_of_unit)

    def _every_one(self, text: str, units: int) -> bool:
        """Whether *text* says "seluruh 31 organisasi", or each row of a table has all 31."""
        told = (self._says.every_one, self._says.all_told)
        return any(n == units for each in told for n in _numbers(each, text)) or any(
            {*map(int, _SECOND_CELL.findall(table[1]))} == {units}
            for table in self._says.under_units.finditer(text)
        )

    def _of_so_many(self, text: str, units: int) -> bool | None:
        """By a table's total, or a target of all *units* and how many it reached."""
        if (total := self._totals(text, units)) is not None:
            return total
        told = self._says.of_target_alone.findall(text)
        reached = [int(done) for target, done in told if int(target) == units]
        return reached[0] >= units if reached else None

    def _totals(self, text: str, units: int) -> bool | None:
        """Whether a table on kinds of units sums up to all *units*: "Jumlah | 38 | 38"."""
        total = _TOTAL.search(text)
        if total is None or not self._says.kind_of_unit.search(text):
            return None
        return having_it(total) >= units if int(total[1]) == units else None

    def _totalled(self, text: str) -> bool | None:
        """Whether a table's row on units counts as many that have it as there are.

        "Kantor perangkat daerah | 38 | 38", or "Kelompok OPD | Ada | Sudah" and below it
        "Jumlah | 34 | 34".
        """
        if (counted := rows_counted(self._says.row, text)) is not None:
            return counted
        is_aimed = bool(
            self._says.aimed_at.search(text) and self._says.site.search(text)
        )
        if is_aimed or self._says.headed.search(text) or self._is_of_all(text):
            total = rows_counted(_TOTAL, text, may_exceed=is_aimed)
            if total is not None:
                return total
        return self._summed(text)

    def _is_of_all(self, text: str) -> bool:
        """Whether the row of totals has as many as *text* says that there are units."""
        total = _TOTAL.search(text)
        return total is not None and int(total[1]) in _numbers(self._says.amount, text)

    def _summed(self, text: str) -> bool | None:
        """The same of groups of units: "Kelompok | Jumlah PD | Terhubung", row by row."""
        head = self._says.grouped.search(text)
        if head is None:
            return None
        counts: list[tuple[int, ...]] = []
        for line in text[head.end() :].splitlines():
            if not _GROUP.match(line):
                break
            counts.append(tuple(map(int, _WHOLE_CELL.findall(line))))
        columns = [sum(column) for column in zip(*counts, strict=False)]
        there, have = (columns[0], having(columns[1:])) if counts else (0, 0)
        several = len(counts) > 1 and there >= FEWEST_UNITS
        return have >= there if several and have <= there else None

    def _parts_of_whole(self, text: str) -> Iterator[tuple[int, int]]:
        text = in_figures(text)  # a bare "tujuh PD" is no count of those that have it
        says = self._says
        for pattern in (
            says.part_first,
            says.part_beside,
            says.part_named,
            says.of_target,
        ):
            for match in pattern.finditer(text):
                yield int(match[1]), int(match[2])
        for pattern in (
            says.whole_first, says.in_them, says.of_them, says.of_total, says.aimed,
            says.aimed_then, says.row_of_users,
        ):  # fmt: skip
            for match in pattern.finditer(text):
                yield int(match[2]), int(match[1])
        for head in says.under_head.finditer(text):
            yield min(map(int, _IN_CELL.findall(head[2]))), int(head[1])
        for table in says.owed.finditer(text):
            rows = [(int(have), int(there)) for there, have in _PAIR.findall(table[1])]
            yield min(rows, key=lambda row: row[0] - row[1])
        yield from self._shares(text)
        for match in self._says.only.finditer(text):
            yield int(match[1]), _UNTOLD

    def _shares(self, text: str) -> Iterator[tuple[int, int]]:
        """The same where *text* tells a fraction, a percentage, or what is left."""
        for whole, left in _two_numbers(self._says.left, text):
            yield whole - left, whole
        for part, whole in _two_numbers(self._says.fraction, text):
            if part <= whole >= FEWEST_UNITS:
                yield part, whole
        for match in self._says.percent.finditer(text):
            yield int(match[1]), _HUNDRED
        if self._says.none_left.search(text):
            yield _UNTOLD, _UNTOLD

    def told(self, text: str, units: int | None) -> str:
        """The first count in *text* of some of the *units*, for people; empty without one."""
        for part, whole in self._parts_of_whole(text):
            if part >= whole:
                continue  # of other units, or of what was aimed at
            if whole < _UNTOLD:
                return f"{part} dari {whole} perangkat daerah"
            return f"baru {part} perangkat daerah"
        counts = _numbers(self._says.count, self._says.attended.sub(" ", text))
        some = next((n for n in counts if units is None or n < units), None)
        return f"{some} dari {units} perangkat daerah" if some is not None else ""

    def agreed(self, readings: Iterable[Reading]) -> int | None:
        """How many units the government has, if the share's documents agree on it."""
        counts: Counter[int] = Counter()
        for reading in readings:
            text = in_figures(reading.document.text)
            counts.update(
                {
                    *_numbers(self._says.whole_count, text),
                    *_numbers(self._says.any_count, text),
                }
            )
        agreed = [n for n, times in counts.items() if times > 1 and n >= FEWEST_UNITS]
        return max(agreed) if agreed else None


@lru_cache(maxsize=8)
def _made(cues: tuple[tuple[str, tuple[str, ...]], ...]) -> UnitCounts:
    return UnitCounts(dict(cues))


def _numbers(pattern: re.Pattern[str], text: str) -> list[int]:
    return [int(match[1]) for match in pattern.finditer(text)]


def _two_numbers(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The two numbers of each match, whichever of the pattern's wordings it is."""
    for match in pattern.finditer(text):
        first, second = (int(number) for number in match.groups() if number)
        yield first, second
