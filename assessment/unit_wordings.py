"""The wordings by which a text counts units, around an instrument's words for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from evidence.numerals import NUMERAL

_BESIDE = r"(?:\s*\([^)]{0,40}\))?"  # "31 (tiga puluh satu)"
_NUMBER = rf"(?<![\d.,])(\d{{1,3}}){_BESIDE}"
_FIRST = (
    rf"([0-9](?<![\w.,]\d)\d{{0,2}}){_BESIDE}"  # found fast: it begins with a figure
)
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
        kinds = _any_of(cues.get("unit_kinds", ()))
        self.kind_of_unit = re.compile(rf"\b(?:{kinds or '(?!)'})\b", re.IGNORECASE)
        self.unit = re.compile(rf"\b(?:{units})\b", re.IGNORECASE)
        self.count = re.compile(  # "24 PD lain" are what is left of a list
            rf"{_FIRST}\s+(?:(?:{sites})\s+)?(?:{units})\b(?!\s+lain)"
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
            rf"(?:\w+,?\s+){{0,2}}(?:{_NUMBER}\s+)?(?:{units})|(?:{_COLLECTIVE})\s+(?:{sites})"
            rf"|(?:{every})\s+\d{{2,3}}\s+(?:{sites}|organisasi))\b",
            re.IGNORECASE,
        )
        self.every_one = (
            re.compile(  # "seluruh 31 organisasi", of a government of 31 units
                rf"(?<!belum )(?<!hampir )\b(?:{every}|ke-)\s?(\d{{2,3}})\s+[a-z]+",
                re.IGNORECASE,
            )
        )
        self.all_told = re.compile(  # "24 kantor sudah tersambung semuanya"
            rf"(?<!dari )\b(\d{{2,3}})\s+(?:{units}|{sites})\b"
            r"(?:(?!\b(?:belum|tidak)\b)[^.;\n|]){0,60}?"
            r"\b(?:semua|seluruh)nya\b(?!\s+(?:belum|tidak))",
            re.IGNORECASE,
        )
        self.attended = re.compile(  # unless all came: "dihadiri seluruh 31 OPD"
            rf"\b(?:{came})\b(?:(?!(?:{every})\b)[^.;\n]){{0,30}}?\d{{1,3}}\s+\w+"
            r"(?:\s+dari\s+\d{1,3}\s+\w+(?:\s+\w+)?)?",
            re.IGNORECASE,
        )
        self.row = re.compile(
            rf"^\W*(?:\w+\s+)?(?:{units})\b[^\n|]{{0,40}}{ROW_END}",
            re.IGNORECASE | re.MULTILINE,
        )
        self.under_head = (  # "Kendali | PD terpasang dari 31", below it "Cadangan | 31"
            re.compile(
                rf"^[^\n|]*\|[^\n|]*\b(?:{units})\b[^\n|]*?\bdari\s+{_NUMBER}\s*\|?\n"
                r"((?:[^\n|]+\|\s*\d{1,3}\s*\|?(?:\n|$))+)",
                re.IGNORECASE | re.MULTILINE,
            )
        )
        self.under_units = (
            re.compile(  # "Kendali | PD menerapkan | Ket", "Sandi | 31 | ada"
                rf"^[^\n|]*\|[^\n|]*\b(?:{units})\b[^\n|\d]*(?:\|[^\n]*)?\n"
                r"((?:[^\n|]+\|\s*\d{1,3}\s*(?:\|[^\n]*)?(?:\n|$)){2,})",
                re.IGNORECASE | re.MULTILINE,
            )
        )
        self.owed = re.compile(  # "Kendali | Kantor yang harus | Kantor yang sudah"
            rf"^[^|\n]*\|[^|\n]*\b(?:{sites})\b[^|\n]*\b(?:harus|wajib|seharusnya|mestinya)\b"
            rf"[^|\n]*\|[^|\n]*\b(?:{sites})\b[^\n]*\n((?:[^\n|]+{ROW_END}\s*\|?(?:\n|$))+)",
            re.IGNORECASE | re.MULTILINE,
        )
        self.aimed_at = (
            re.compile(  # a table's head: "Wilayah | Target 2025 | Tersambung"
                r"^[^|\n]*\|\s*(?:target|sasaran)\b[^|\n]*\|[^|\n]*\w",
                re.IGNORECASE | re.MULTILINE,
            )
        )
        self.headed = re.compile(
            rf"^[^\n]*\b(?:{units})\b[^\n]*\|", re.MULTILINE | re.IGNORECASE
        )
        groups = _any_of(cues.get("unit_groups", ("kelompok",)))
        of_a_kind = rf"[^|\n]*\b(?:{kinds or '(?!)'})\b[^\n]*\n"
        self.grouped = re.compile(  # or "Kelompok kantor | Banyaknya | Tersambung"
            rf"^(?:[^|\n]*\|\s*(?:(?:jumlah|banyak(?:nya)?)\s+)?(?:{sites})"
            rf"|\W*(?:{groups})\s+(?:{sites})\s*\|\s*(?:jumlah|banyak(?:nya)?)"
            rf"|\W*(?:{groups})\s*\|\s*(?:jumlah|banyak(?:nya)?)"
            rf"(?=\s*\|[^\n]*\n(?:{of_a_kind}){{2}})"
            r")\s*\|[^\n]*\n",
            re.IGNORECASE | re.MULTILINE,
        )
        self.part_first = re.compile(  # "34 dari 38 PD", "11 kantor dari 29 PD"
            rf"{_FIRST}\s+(?:(?:{sites})\s+)?dari\s+(?:(?:total|seluruh|setiap|tiap|antara)\s+)?"
            rf"{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self.part_beside = re.compile(  # "Perangkat daerah | 26 dari 26 sudah menghuni"
            rf"^\W*(?:{units})\b[^|\n]{{0,40}}\|\s*{_NUMBER}\s+dari\s+{_NUMBER}(?![\d.,]*\d)",
            re.IGNORECASE | re.MULTILINE,
        )
        self.part_named = re.compile(  # "12 perangkat daerah dari 34"
            rf"{_FIRST}\s+(?:{units})\s+dari\s+(?:total\s+)?{_NUMBER}\b",
            re.IGNORECASE,
        )
        self.of_target = re.compile(  # "12 PD (target 38 PD)"
            rf"{_FIRST}\s+(?:{units})\s*\(\s*target\b[^)]{{0,30}}?"
            rf"{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self.beside_target = re.compile(  # "menargetkan 28 OPD", "37 OPD melampaui target"
            rf"\b\w*(?:target|sasaran)\w*\b[^;|]{{0,120}}?\b{_NUMBER}\s+(?:{sites})\b"
            rf"|\b{_NUMBER}\s+(?:{sites})\b[^;|]{{0,120}}?\b(?:target|sasaran)\b",
            re.IGNORECASE,
        )
        self.aimed_done = re.compile(  # "Yang dijanjikan ... 16 kantor. Kini sudah 16 kantor"
            r"\b(?:\w*target\w*|\w*sasaran\w*|dijanjikan|direncanakan)\b[^.;|]{0,100}?"
            rf"\b{_NUMBER}\s+(?:{sites})\b[^.;|]{{0,60}}[.;]\s[^.;|]{{0,60}}?"
            rf"\b(?:sudah|telah|tersambung|terhubung|tercapai)\b[^.;|\d]{{0,30}}{_NUMBER}\s+"
            rf"(?:{sites})\b",
            re.IGNORECASE,
        )
        self.short_of = re.compile(  # "Target tahun ini 31 OPD, jadi masih kurang 12"
            rf"\btarget\b[^.\n]{{0,60}}?{_NUMBER}\s+(?:{units})\b"
            r"(?=[^.\n]{0,60}\b(?:kurang|belum))",
            re.IGNORECASE,
        )
        self.only_aimed = re.compile(  # "Sasaran tahun 2024 ialah tersambungnya 28 PD."
            rf"(?:^|[.\n])\s*(?:sasaran|target)(?:nya)?\b[^.;|]{{0,100}}?{_NUMBER}\s+"
            rf"(?:{sites})(?:\s+[a-z]+)?\s*(?=[.;])",
            re.IGNORECASE,
        )
        self.reached = re.compile(
            r"\b(?:capaian|tercapai|(?:ter)?realisasi|terpenuhi|terlampaui|berjumlah)",
            re.IGNORECASE,
        )
        self.row_of_users = re.compile(  # "PD | 29 |", below it "PD yang memakai | 29 |"
            rf"^\W*(?:{units})\b[^|\n]{{0,30}}\|\s*(\d{{1,3}})\s*\|[^\n]*\n"
            rf"\W*(?:{units})\s+(?:yang|sudah|telah)\s+(?!belum|tidak)[^|\n]*\|\s*(\d{{1,3}})\s*\|",
            re.IGNORECASE | re.MULTILINE,
        )
        self.whole_first = re.compile(  # "Dari 38 PD, simpulnya baru melayani 21"
            rf"\bdari\s+(?:(?:total|target|seluruh)\s+)?{_NUMBER}\s+(?:{units})\b"
            r"(?:[^.\n]|\n(?=[a-z])){0,120}?\b(?:(?:sebanyak|hanya|baru)"
            rf"\s+(?:[a-z]+\s+){{0,2}}?|ada\s+(?=\d+(?:[.;,\n]|\s+(?:{units})\b))){_NUMBER}",
            re.IGNORECASE,
        )
        self.of_target_alone = re.compile(  # "Target 36, realisasi 36 (100 persen)"
            r"\btarget\W{1,3}(\d{1,3})\s*[,;|]\s*(?:realisasi|capaian)\W{1,3}(\d{1,3})\b"
            r"(?!\s*(?:%|persen))",
            re.IGNORECASE,
        )
        self.out_of = re.compile(  # how many there are, before it is said how many have it
            rf"(?:^|[.\n]\s*)Dari\s+(?:(?:total|seluruh)\s+)?{_NUMBER}\s+(?i:{units})\b,"
        )
        self.in_them = re.compile(  # "Dari 38 OPD, kendali sudah berjalan di 24 OPD"
            rf"\bdari\s+(?:(?:total|seluruh)\s+)?{_NUMBER}\s+(?:{units})\s*,"
            rf"[^.;\n\d]{{0,60}}\s(?:di|pada|oleh|ke|kepada|bagi)\s+{_NUMBER}\s+(?:{units})\b",
            re.IGNORECASE,
        )
        self.aimed = re.compile(  # "Sasaran 2025: 26 PD. Capaian: 8 PD."
            rf"\b(?:sasaran|target)\b[^.;|]{{0,100}}?{_NUMBER}\s+(?:{units})\b"
            r"(?:[.;,\s]{1,3}|[^.;|]{0,30}[.;]\s[^.;|]{0,120}?\b)"
            r"(?:capaian|realisasi|terealisasi|berjumlah|mencapai)(?:nya)?\W{1,3}(?:baru\s+)?"
            rf"{_NUMBER}(?:\s+(?:{units})\b|(?=[^.;|]{{0,40}}\btarget\b))",
            re.IGNORECASE,
        )
        self.aimed_then = re.compile(  # "Target: 34 PD. PD yang sudah tersambung berjumlah 28."
            rf"\b(?:sasaran|target)\b[^.;|]{{0,100}}?{_NUMBER}\s+(?:{units})\b[^.;|]{{0,30}}"
            rf"[.;]\s[^.;|]{{0,80}}?\b(?:{units})\s+yang\s+(?:sudah|telah)\b[^.;|]{{0,80}}?"
            rf"\b(?:berjumlah|sebanyak|mencapai)\s+(?:baru\s+)?{_NUMBER}(?=\s*(?:[.;,]|$))",
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
            rf"([0-9](?<![\d.,]\d)\d{{0,2}})(?:[.,]\d+)?\s*(?:%|persen)\s+(?:dari\s+)?"
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
            r"|\b(?:t(?:idak|dk|ak)\s+(?:ada|(?:satu|1)\s?pun)|tiada(?:\s+(?:satu|1)\s?pun)?)\s+"
            rf"(?:lagi\s+)?(?:{sites})\b[^.;|]{{0,70}}"
            r"\b(?:dikecualikan|tertinggal|tersisa|terlewat|di\s+luar)\b"
            rf"|\b(?:{kinds or '(?!)'})\b[^.;|]{{0,90}}\btidak\s+ada\s+yang\s+"
            r"(?:dikecualikan|tertinggal|terlewat)\b"
            rf"|\btidak\s+(?:tersisa|tertinggal|terdapat)\s+(?:lagi\s+)?(?:\w+\s+)?(?:{units})\b"
            r"[^.;|]{0,30}\bbelum\b"
            rf"|\d\s+(?:{units})\b[^.;\n|]{{0,40}}\((?:se(?:luruh|mua)nya|semua)\)",
            re.IGNORECASE,
        )
        self.rest_later = _rest_later(cues)
        self.only = re.compile(  # "baru 3 OPD", "baru menjangkau 3 OPD"
            rf"\bbaru\s+(?:[a-z]+\s+)?{_NUMBER}\s+(?:{units})\b", re.IGNORECASE
        )


def _rest_later(cues: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    """What leaves some for later: "untuk kecamatan serta kantor lain diatur kemudian"."""
    later = _any_of(cues.get("rest_later", ())) or "(?!)"
    some = _any_of((*cues.get("sites", ()), *cues.get("unit_kinds", ()))) or "(?!)"
    return re.compile(
        rf"\b(?:untuk|bagi)\s+[^.;\n|]{{0,60}}?\b(?:{some})\b[^.;|]{{0,80}}\b(?:{later})\b",
        re.IGNORECASE,
    )


def _any_of(words: Iterable[str]) -> str:
    """Any of *words*, also across the end of a line."""
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)
