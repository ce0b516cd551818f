"""The wordings by which a text counts units, around an instrument's words for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from evidence.numerals import NUMERAL

_NUMBER = r"(?<![\d.,])(\d{1,3})(?:\s*\([^)]{0,40}\))?"
_FRACTION = r"(?<![\d/.,-])(\d{1,3})\s?/\s?(\d{1,3})(?![\d/.,-]*\d)"
_COLLECTIVE = (  # "ke-31", "ketiga puluh satu": all of so many, not the last of them
    rf"ke-\d{{2,3}}|ke{NUMERAL}\s(?:belas|puluh)(?:\s{NUMERAL}\b)?|kese(?:belas|puluh)"
)
ROW_END = r"\|\s*(\d{1,3})\s*\|\s*(\d{1,3})\s*(?=\||$)"


class UnitWordings:
    """Patterns with numbers as groups; each is named by what the numbers are.

    Where there are two, the comment shows which comes first.
    """

    def __init__(self, cues: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns of *cues*."""
        units = _any_of(cues.get("units", ("PD",)))
        every = _any_of(cues.get("quantifiers", ("seluruh",)))
        came = _any_of(cues.get("attendance", ("hadir",)))
        sites = _any_of((*cues.get("units", ("PD",)), *cues.get("sites", ())))
        self.site = re.compile(rf"\b(?:{sites})\b", re.IGNORECASE)
        self.unit = re.compile(rf"\b(?:{units})\b", re.IGNORECASE)
        self.count = re.compile(  # "24 PD lain" are what is left of a list
            rf"\b{_NUMBER}\s+(?:(?:{sites})\s+)?(?:{units})\b(?!\s+lain)"
        )
        self.any_count = re.compile(self.count.pattern, re.IGNORECASE)
        self.whole_count = re.compile(
            rf"\b(?:seluruh|semua|dari|total)\s+{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self.amount = re.compile(  # "kantor yang tersambung berjumlah 38"
            rf"\b(?:{sites})\b[^.;\n]{{0,40}}?\bberjumlah\s+{_NUMBER}(?![\d.,]*\d)",
            re.IGNORECASE,
        )
        # "seluruh kantor PD", "ke-29 kepala PD": two words may stand between
        self.quantified = re.compile(
            rf"(?<!belum )(?<!hampir )\b(?:(?:{every}|{_COLLECTIVE})\s+(?:\d+\s+)?"
            rf"(?:\w+,?\s+){{0,2}}(?:{_NUMBER}\s+)?(?:{units})|(?:{_COLLECTIVE})\s+(?:{sites}))\b",
            re.IGNORECASE,
        )
        self.attended = re.compile(  # unless all came: "dihadiri seluruh 31 OPD"
            rf"\b(?:{came})\b(?:(?!(?:{every})\b)[^.;\n]){{0,30}}?\d{{1,3}}\s+\w+",
            re.IGNORECASE,
        )
        self.row = re.compile(
            rf"^\W*(?:\w+\s+)?(?:{units})\b[^\n|]{{0,40}}{ROW_END}",
            re.IGNORECASE | re.MULTILINE,
        )
        self.aimed_at = (
            re.compile(  # a table's head: "Wilayah | Target 2025 | Tersambung"
                r"^[^|\n]*\|\s*(?:target|sasaran)\b[^|\n]*\|[^|\n]*\w",
                re.IGNORECASE | re.MULTILINE,
            )
        )
        self.headed = re.compile(rf"^[^\n]*\b(?:{units})\b[^\n]*\|", re.MULTILINE)
        self.grouped = re.compile(
            rf"^[^|\n]*\|\s*(?:jumlah|banyak(?:nya)?)\s+(?:{sites})\s*\|[^\n]*\n",
            re.IGNORECASE | re.MULTILINE,
        )
        self.part_first = re.compile(  # "34 dari 38 PD", "11 kantor dari 29 PD"
            rf"\b{_NUMBER}\s+(?:(?:{sites})\s+)?dari\s+(?:total\s+|seluruh\s+)?"
            rf"{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self.part_named = re.compile(  # "12 perangkat daerah dari 34"
            rf"\b{_NUMBER}\s+(?:{units})\s+dari\s+(?:total\s+)?{_NUMBER}\b",
            re.IGNORECASE,
        )
        self.of_target = re.compile(  # "12 PD (target 38 PD)"
            rf"\b{_NUMBER}\s+(?:{units})\s*\(\s*target\b[^)]{{0,30}}?"
            rf"{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self.short_of = re.compile(  # "Target tahun ini 31 OPD, jadi masih kurang 12"
            rf"\btarget\b[^.\n]{{0,60}}?{_NUMBER}\s+(?:{units})\b"
            r"(?=[^.\n]{0,60}\b(?:kurang|belum))",
            re.IGNORECASE,
        )
        self.row_of_users = re.compile(  # "PD | 29 |", below it "PD yang memakai | 29 |"
            rf"^\W*(?:{units})\b[^|\n]{{0,30}}\|\s*(\d{{1,3}})\s*\|[^\n]*\n"
            rf"\W*(?:{units})\s+(?:yang|sudah|telah)\s+(?!belum|tidak)[^|\n]*\|\s*(\d{{1,3}})\s*\|",
            re.IGNORECASE | re.MULTILINE,
        )
        self.whole_first = re.compile(  # "Dari 38 PD, simpulnya baru melayani 21"
            rf"\bdari\s+(?:total\s+)?{_NUMBER}\s+(?:{units})\b"
            r"(?:[^.\n]|\n(?=[a-z])){0,120}?\b(?:sebanyak|hanya|baru)"
            rf"\s+(?:[a-z]+\s+){{0,2}}?{_NUMBER}",
            re.IGNORECASE,
        )
        self.in_them = re.compile(  # "Dari 38 OPD, kendali sudah berjalan di 24 OPD"
            rf"\bdari\s+(?:(?:total|seluruh)\s+)?{_NUMBER}\s+(?:{units})\s*,"
            rf"[^.;\n\d]{{0,60}}\s(?:di|pada|oleh|ke|kepada|bagi)\s+{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self.aimed = re.compile(  # "Sasaran 2025: 26 PD. Capaian: 8 PD."
            rf"\b(?:sasaran|target)\b[^.;\n|]{{0,30}}?{_NUMBER}\s+(?:{units})\b[.;,\s]{{1,3}}"
            rf"(?:capaian|realisasi)(?:nya)?\W{{1,3}}(?:baru\s+)?{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self.of_them = re.compile(  # "Dari 38 PD, 26 sudah tersambung"
            rf"\bdari\s+(?:total\s+|seluruh\s+)?{_NUMBER}\s+(?:{units})\b"
            rf"(?:\s+(?:yang\s+)?ada)?\s*,\s*{_NUMBER}\s+(?:\w+\s+)?(?:sudah|telah|yang)\b",
            re.IGNORECASE,
        )
        self.fraction = re.compile(  # "20/34 OPD", "OPD terhubung: 20/34"
            rf"{_FRACTION}\s+(?:{units})\b|\b(?:{units})\b[^.;\n\d]{{0,40}}[:|]\s*{_FRACTION}",
            re.IGNORECASE,
        )
        self.percent = re.compile(  # "60 persen dari seluruh OPD"
            rf"(?<![\d.,])(\d{{1,3}})(?:[.,]\d+)?\s*(?:%|persen)\s+(?:dari\s+)?"
            rf"(?:(?:total|seluruh|semua)\s+)?(?:{units})\b",
            re.IGNORECASE,
        )
        self.left = re.compile(  # "Dari 34 OPD, 14 belum", "Jumlah PD 34; belum ikut 0"
            rf"\bdari\s+(?:(?:total|seluruh)\s+)?{_NUMBER}\s+(?:{units})\s*,\s*{_NUMBER}"
            rf"\s+(?:\w+\s+)?belum\b|\b(?:jumlah|total)\s+(?:{units})\b[^.;\n\d]{{0,25}}{_NUMBER}"
            rf"\s*[;,]\s*(?:yang\s+)?belum\b[^.;\n\d]{{0,30}}{_NUMBER}",
            re.IGNORECASE,
        )
        self.of_total = re.compile(  # "Total PD 34, sudah hosting 34"
            rf"\b(?:jumlah|total)\s+(?:{units})\b[^.;\n\d]{{0,25}}{_NUMBER}\s*[;,]\s*(?:yang\s+)?"
            rf"(?:sudah|telah)\b[^.;\n\d]{{0,30}}{_NUMBER}",
            re.IGNORECASE,
        )
        self.none_left = re.compile(  # "OPD yang belum terhubung: nihil"; "34 OPD (semua)"
            rf"\b(?:{units})\s+(?:yang\s+)?belum\s+\w+\s*[:|]?\s*(?:nihil|tidak ada)\b"
            rf"|\bt(?:idak|ak) (?:ada|satu ?pun)\s+(?:{units})\b[^.;\n|]{{0,70}}"
            r"\b(?:dikecualikan|tertinggal|tersisa|terlewat)\b"
            rf"|\d\s+(?:{units})\b[^.;\n|]{{0,40}}\((?:se(?:luruh|mua)nya|semua)\)",
            re.IGNORECASE,
        )
        self.only = re.compile(  # "baru 3 OPD", "baru menjangkau 3 OPD"
            rf"\bbaru\s+(?:[a-z]+\s+)?{_NUMBER}\s+(?:{units})\b", re.IGNORECASE
        )


def _any_of(words: Iterable[str]) -> str:
    """Any of *words*, also across the end of a line."""
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)
