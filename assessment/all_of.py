"""Counts that say "all of them": "14 dari 14 kegiatan", "kelima tugas"."""

from __future__ import annotations

import re

from evidence.numerals import NUMERAL

_DONE = r"(?:tuntas|rampung|terlaksana|selesai)\b"
ALL_OF = (
    re.compile(  # "14 dari 14 kegiatan", "sembilan kegiatan dari sembilan"
        r"\b(\w++)\s+(?=\w++\s+dari\b|dari\b)(?:dari\s+\1\s+(?P<what>\w+(?:\s+\w+)?)"
        r"|(?P<those>\w+)\s+dari\s+\1\b)",
        re.IGNORECASE,
    ),
    re.compile(  # "dari lima tugas, lima telah selesai"
        r"[Dd]ari\s+(?P<n>\w+)\s+(?P<what>\w+)\s*,\s*(?P=n)\s+(?:sudah|telah|di|ter|se)"
    ),
    re.compile(  # "Enam kegiatan yang direncanakan tuntas dikerjakan"
        rf"\b(?:{NUMERAL}|\d{{1,2}})\s+(?P<what>\w+)\s+yang\s+di(?:rencana|jadwal|program)kan\b"
        rf"(?:(?!\b(?:baru|hanya|belum|tidak)\b)[^.;:|]){{0,40}}?\b{_DONE}",
        re.IGNORECASE,
    ),
    re.compile(  # "Seluruh sebelas kegiatan dilaksanakan"
        rf"\b(?:seluruh|semua)\s+(?:{NUMERAL}(?:\s+{NUMERAL})*|\d{{1,2}})\s+(?P<what>\w+)\s+"
        r"(?:(?:itu|tersebut|sudah|telah)\s+){0,2}"
        r"(?:tuntas|rampung|terlaksana|selesai|dilaksanakan|dijalankan|dikerjakan)\b",
        re.IGNORECASE,
    ),
    re.compile(  # "kelima tugas" are all five; "tugas kelima" is one
        rf"[Kk]e(?!nol|satu|dua\b){NUMERAL}\s+(?P<what>\w+)"
    ),
    re.compile(  # "ke-4 butir rampung"; "ke-4 butir" alone may be the fourth
        r"\bke-?\d{1,2}\s+(?P<what>\w+)\s+(?:(?:itu|tersebut|sudah|telah)\s+){0,2}"
        rf"{_DONE}",
        re.IGNORECASE,
    ),
    re.compile(  # "lima butir. Kelimanya tuntas"
        rf"\b(?P<n>{NUMERAL})\s+(?P<what>\w+)\W+ke(?P=n)nya\s+(?:(?:sudah|telah)\s+)?"
        rf"{_DONE}",
        re.IGNORECASE,
    ),
)
