"""Counts of a government's units in a text: "34 dari 38 PD", "baru 3 dinas" (rule R5)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from classifiers.reading import Reading
from evidence.numerals import in_figures
from indicator_corpus.indicator import Instrument

_NEARLY_ALL = 0.9
_FEWEST_UNITS = 10  # a government has more; smaller counts are of something else
_UNTOLD = 10**3  # units there are where a text says only how few have it
_TOO_MANY = 1.2  # times the units: such a count is of something else
_NUMBER = r"(?<![\d.,])(\d{1,3})(?:\s*\([^)]{0,40}\))?"
_FRACTION = r"(?<![\d/.,-])(\d{1,3})\s?/\s?(\d{1,3})(?![\d/.,-]*\d)"
_HUNDRED = 100
_PART_BEFORE_WHOLE = re.compile(  # "PD yang memakai | PD seluruhnya"
    r"\b(?:yang|sudah|telah|memakai|tersambung|terlayani)\b[^|\n]*\|"
    r"[^|\n]*\b(?:seluruh(?:nya)?|total|jumlah|semua)\b",
    re.IGNORECASE,
)
_LAST_CELL = re.compile(r"(\|[^\n|]*)\n")
_ROW_END = r"\|\s*(\d{1,3})\s*\|\s*(\d{1,3})\s*(?=\||$)"
_GROUP = re.compile(r"\W*(?!jumlah|total)\w[^|]*" + _ROW_END, re.IGNORECASE)
_TOTAL = re.compile(
    rf"^\W*(?:jumlah|total)[^\n|]*{_ROW_END}", re.IGNORECASE | re.MULTILINE
)


class UnitCounts:
    """An instrument's words for units, looked for beside numbers.

    The cue sets ``units``, ``sites`` (what of a unit is counted), ``quantifiers`` and
    ``attendance`` (who came to a meeting tells nothing of what is done where).
    """

    def __init__(self, cues: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns of *cues*."""
        units = _any_of(cues.get("units", ("PD",)))
        every = _any_of(cues.get("quantifiers", ("seluruh",)))
        came = _any_of(cues.get("attendance", ("hadir",)))
        sites = _any_of((*cues.get("units", ("PD",)), *cues.get("sites", ())))
        self._unit = re.compile(rf"\b(?:{units})\b", re.IGNORECASE)
        self._count = re.compile(rf"\b{_NUMBER}\s+(?:(?:{sites})\s+)?(?:{units})\b")
        self._any_count = re.compile(self._count.pattern, re.IGNORECASE)
        self._whole_count = re.compile(
            rf"\b(?:seluruh|semua|dari|total)\s+{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self._amount = re.compile(  # "kantor yang tersambung berjumlah 38"
            rf"\b(?:{sites})\b[^.;\n]{{0,40}}?\bberjumlah\s+{_NUMBER}(?![\d.,]*\d)",
            re.IGNORECASE,
        )
        self._quantified = re.compile(  # "seluruh kantor PD": two words may stand between
            rf"(?<!belum )(?<!hampir )\b(?:{every})\s+(?:\d+\s+)?(?:\w+,?\s+){{0,2}}"
            rf"(?:{_NUMBER}\s+)?(?:{units})\b",
            re.IGNORECASE,
        )
        self._attended = re.compile(  # unless all came: "dihadiri seluruh 31 OPD"
            rf"\b(?:{came})\b(?:(?!(?:{every})\b)[^.;\n]){{0,30}}?\d{{1,3}}\s+\w+",
            re.IGNORECASE,
        )
        self._row = re.compile(
            rf"^\W*(?:\w+\s+)?(?:{units})\b[^\n|]{{0,40}}{_ROW_END}",
            re.IGNORECASE | re.MULTILINE,
        )
        self._headed = re.compile(rf"^[^\n]*\b(?:{units})\b[^\n]*\|", re.MULTILINE)
        self._grouped = re.compile(
            rf"^[^|\n]*\|\s*(?:jumlah|banyak(?:nya)?)\s+(?:{sites})\s*\|[^\n]*\n",
            re.IGNORECASE | re.MULTILINE,
        )
        self._part_first = re.compile(  # "34 dari 38 PD", "11 kantor dari 29 PD"
            rf"\b{_NUMBER}\s+(?:(?:{sites})\s+)?dari\s+(?:total\s+|seluruh\s+)?"
            rf"{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self._part_named = re.compile(  # "12 perangkat daerah dari 34"
            rf"\b{_NUMBER}\s+(?:{units})\s+dari\s+(?:total\s+)?{_NUMBER}\b",
            re.IGNORECASE,
        )
        self._of_target = re.compile(  # "12 PD (target 38 PD)"
            rf"\b{_NUMBER}\s+(?:{units})\s*\(\s*target\b[^)]{{0,30}}?"
            rf"{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self._short_of = re.compile(  # "Target tahun ini 31 OPD, jadi masih kurang 12"
            rf"\btarget\b[^.\n]{{0,60}}?{_NUMBER}\s+(?:{units})\b"
            r"(?=[^.\n]{0,60}\b(?:kurang|belum))",
            re.IGNORECASE,
        )
        self._whole_first = re.compile(  # "Dari 38 PD, simpulnya baru melayani 21"
            rf"\bdari\s+(?:total\s+)?{_NUMBER}\s+(?:{units})\b"
            r"(?:[^.\n]|\n(?=[a-z])){0,120}?\b(?:sebanyak|hanya|baru)"
            rf"\s+(?:[a-z]+\s+){{0,2}}?{_NUMBER}",
            re.IGNORECASE,
        )
        self._in_them = re.compile(  # "Dari 38 OPD, kendali sudah berjalan di 24 OPD"
            rf"\bdari\s+(?:(?:total|seluruh)\s+)?{_NUMBER}\s+(?:{units})\s*,"
            rf"[^.;\n\d]{{0,60}}\s(?:di|pada|oleh|ke|kepada|bagi)\s+{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self._aimed = re.compile(  # "Sasaran 2025: 26 PD. Capaian: 8 PD."
            rf"\b(?:sasaran|target)\b[^.;\n|]{{0,30}}?{_NUMBER}\s+(?:{units})\b[.;,\s]{{1,3}}"
            rf"(?:capaian|realisasi)(?:nya)?\W{{1,3}}(?:baru\s+)?{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self._of_them = re.compile(  # "Dari 38 PD, 26 sudah tersambung"
            rf"\bdari\s+(?:total\s+|seluruh\s+)?{_NUMBER}\s+(?:{units})\b"
            rf"(?:\s+(?:yang\s+)?ada)?\s*,\s*{_NUMBER}\s+(?:\w+\s+)?(?:sudah|telah|yang)\b",
            re.IGNORECASE,
        )
        self._fraction = re.compile(  # "20/34 OPD", "OPD terhubung: 20/34"
            rf"{_FRACTION}\s+(?:{units})\b|\b(?:{units})\b[^.;\n\d]{{0,40}}[:|]\s*{_FRACTION}",
            re.IGNORECASE,
        )
        self._percent = re.compile(  # "60 persen dari seluruh OPD"
            rf"(?<![\d.,])(\d{{1,3}})(?:[.,]\d+)?\s*(?:%|persen)\s+(?:dari\s+)?"
            rf"(?:(?:total|seluruh|semua)\s+)?(?:{units})\b",
            re.IGNORECASE,
        )
        self._left = re.compile(  # "Dari 34 OPD, 14 belum", "Jumlah PD 34; belum ikut 0"
            rf"\bdari\s+(?:(?:total|seluruh)\s+)?{_NUMBER}\s+(?:{units})\s*,\s*{_NUMBER}"
            rf"\s+(?:\w+\s+)?belum\b|\b(?:jumlah|total)\s+(?:{units})\s*:?\s*{_NUMBER}"
            rf"\s*[;,]\s*(?:yang\s+)?belum\b[^.;\n\d]{{0,30}}{_NUMBER}",
            re.IGNORECASE,
        )
        self._of_total = re.compile(  # "Total PD 34, sudah hosting 34"
            rf"\b(?:jumlah|total)\s+(?:{units})\s*:?\s*{_NUMBER}\s*[;,]\s*(?:yang\s+)?"
            rf"(?:sudah|telah)\b[^.;\n\d]{{0,30}}{_NUMBER}",
            re.IGNORECASE,
        )
        self._none_left = re.compile(  # "Perangkat daerah yang belum terhubung: nihil"
            rf"\b(?:{units})\s+(?:yang\s+)?belum\s+\w+\s*[:|]?\s*(?:nihil|tidak ada)\b",
            re.IGNORECASE,
        )
        self._only = re.compile(  # "baru 3 OPD", "baru menjangkau 3 OPD"
            rf"\bbaru\s+(?:[a-z]+\s+)?{_NUMBER}\s+(?:{units})\b", re.IGNORECASE
        )

    @classmethod
    def of(cls, instrument: Instrument) -> UnitCounts:
        """Those of *instrument*, made once."""
        sets = ("units", "sites", "quantifiers", "attendance")
        told = {name: tuple(instrument.cues.get(name, ())) for name in sets}
        return _made(tuple((name, words) for name, words in told.items() if words))

    def of_every(self, text: str) -> list[tuple[int, int]]:
        """Where *text* speaks of every unit: the offsets of each such wording."""
        return [match.span() for match in self._quantified.finditer(text)]

    def all_of(self, text: str, units: int | None) -> bool | None:
        """True if a count in *text* says all *units*, False if some, None without one."""
        told = self.compared(text)
        return self.bare(text, units) if told is None else told

    def compared(self, text: str) -> bool | None:
        """The same, by what *text* itself holds against the whole: "34 dari 38 PD"."""
        text = _LAST_CELL.sub(r"\1 |\n", text)  # a row ends what is said
        for part, whole in self._parts_of_whole(text):
            return part >= whole
        return self._totalled(self._attended.sub(" ", text))

    def bare(
        self, text: str, units: int | None, *, reports: bool = False
    ) -> bool | None:
        """The same, by a count alone: "dipakai 38 PD" of a government of 38 *units*.

        What *reports* tells how many there are also in capitals, "29 Perangkat Daerah".
        """
        if not units:
            return None
        text = self._attended.sub(" ", _LAST_CELL.sub(r"\1 |\n", text))
        text = self._short_of.sub(" ", text)
        bare = re.search(rf"\b(\d{{1,3}})\s+dari\s+{units}\b", text)
        if bare and self._unit.search(text):
            return int(bare[1]) >= units
        counted = (*_numbers(self._any_count, text), *_numbers(self._amount, text))
        # in words only of all: "tujuh PD" is no count of those that have it
        spelled = (n for n in _numbers(self._any_count, in_figures(text)) if n >= units)
        known = [n for n in (*counted, *spelled) if n <= _TOO_MANY * units]
        if any(n >= units for n in known):
            return True
        # in small letters: a rule counts its Perangkat Daerah to bind all
        counts = _numbers(self._any_count if reports else self._count, text)
        return False if counts and max(counts) < _NEARLY_ALL * units else None

    def _totalled(self, text: str) -> bool | None:
        """Whether a table's row on units counts as many that have it as there are.

        "Kantor perangkat daerah | 38 | 38", or "Kelompok OPD | Ada | Sudah" and below it
        "Jumlah | 34 | 34".
        """
        if (counted := _rows_counted(self._row, text)) is not None:
            return counted
        is_headed = self._headed.search(text)
        if is_headed and (total := _rows_counted(_TOTAL, text)) is not None:
            return total
        return self._summed(text)

    def _summed(self, text: str) -> bool | None:
        """The same of groups of units: "Kelompok | Jumlah PD | Terhubung", row by row."""
        head = self._grouped.search(text)
        if head is None:
            return None
        counts: list[tuple[int, int]] = []
        for line in text[head.end() :].splitlines():
            row = _GROUP.match(line)
            if row is None:
                break
            counts.append((int(row[1]), int(row[2])))
        there, have = (
            (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0)
        )
        several = len(counts) > 1 and there >= _FEWEST_UNITS
        return have >= there if several and have <= there else None

    def _parts_of_whole(self, text: str) -> Iterator[tuple[int, int]]:
        text = in_figures(text)  # a bare "tujuh PD" is no count of those that have it
        for pattern in (self._part_first, self._part_named, self._of_target):
            for match in pattern.finditer(text):
                yield int(match[1]), int(match[2])
        for pattern in (
            self._whole_first, self._in_them, self._of_them, self._of_total, self._aimed,
        ):  # fmt: skip
            for match in pattern.finditer(text):
                yield int(match[2]), int(match[1])
        yield from self._shares(text)
        for match in self._only.finditer(text):
            yield int(match[1]), _UNTOLD

    def _shares(self, text: str) -> Iterator[tuple[int, int]]:
        """The same where *text* tells a fraction, a percentage, or what is left."""
        for whole, left in _two_numbers(self._left, text):
            yield whole - left, whole
        for part, whole in _two_numbers(self._fraction, text):
            if part <= whole >= _FEWEST_UNITS:
                yield part, whole
        for match in self._percent.finditer(text):
            yield int(match[1]), _HUNDRED
        if self._none_left.search(text):
            yield _UNTOLD, _UNTOLD

    def told(self, text: str, units: int | None) -> str:
        """The first count in *text* of some of the *units*, for people."""
        for part, whole in self._parts_of_whole(text):
            if whole < _UNTOLD:
                return f"{part} dari {whole} perangkat daerah"
            return f"baru {part} perangkat daerah"
        count = self._count.search(text)
        return f"{count[1]} dari {units} perangkat daerah" if count else ""

    def agreed(self, readings: Iterable[Reading]) -> int | None:
        """How many units the government has, if the share's documents agree on it."""
        counts: Counter[int] = Counter()
        for reading in readings:
            text = in_figures(reading.document.text)
            counts.update(
                {*_numbers(self._whole_count, text), *_numbers(self._any_count, text)}
            )
        agreed = [n for n, times in counts.items() if times > 1 and n >= _FEWEST_UNITS]
        return max(agreed) if agreed else None


@lru_cache(maxsize=8)
def _made(cues: tuple[tuple[str, tuple[str, ...]], ...]) -> UnitCounts:
    return UnitCounts(dict(cues))


def _any_of(words: Iterable[str]) -> str:
    """Any of *words*, also across the end of a line."""
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)


def _numbers(pattern: re.Pattern[str], text: str) -> list[int]:
    return [int(match[1]) for match in pattern.finditer(text)]


def _two_numbers(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The two numbers of each match, whichever of the pattern's wordings it is."""
    for match in pattern.finditer(text):
        first, second = (int(number) for number in match.groups() if number)
        yield first, second


def _rows_counted(row: re.Pattern[str], text: str) -> bool | None:
    """Whether the first *row* in *text* that counts units has as many as there are."""
    is_reversed = bool(_PART_BEFORE_WHOLE.search(text))
    for match in row.finditer(text):
        there, have = int(match[1]), int(match[2])
        if is_reversed:
            there, have = have, there
        if there >= _FEWEST_UNITS and have <= there:
            return have >= there
    return None
