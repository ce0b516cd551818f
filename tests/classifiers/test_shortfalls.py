"""Rows of a table that say that less is there than is needed."""

from __future__ import annotations

import pytest

from classifiers.denial import Denial
from classifiers.shortfalls import Shortfalls


@pytest.fixture(scope="module")
def short(instrument):
    shortfalls = Shortfalls(instrument.cues)
    return lambda text: [text[a:b].strip() for a, b in shortfalls.rows(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bidang | Kebutuhan | Terpenuhi\nData | 9 | 9\nArsitektur | 14 | 3", ["3"]),
        ("Bidang | Perlu | Ada | Kurang\nData | 9 | 8 | 1\nAset | 5 | 6 | 0", ["8"]),
        ("Bidang | Materi | Lulus | Kebutuhan\nData | dasar | 7 | 6", []),
        ("Bidang | Materi | Lulus | Kebutuhan\nData | dasar | 3 | 6", ["3"]),
        (
            "No | Bidang | Rencana (orang) | Hasil\n1 | Data | 30 orang | 28 orang",
            ["28 orang"],
        ),
        ("Bidang | Anggaran | Tersedia\nData | 9 | 3", []),  # nothing is needed
        (
            "Bidang | Kebutuhan | Terpenuhi\n\nSalinan\nData | 9 | 3",
            [],
        ),  # its table ended
        ("Bidang | Kebutuhan | Terpenuhi\nData | banyak | 3", []),
        ("Kebutuhan pegawai 9, ada 3.", []),
    ],
)
def test_a_row_is_short_of_what_is_needed(short, text, found):
    assert short(text) == found


def test_such_a_row_denies_what_it_names(instrument):
    text = "Bidang | Kebutuhan | Terpenuhi\nData | 9 | 9\nArsitektur | 14 | 3\n"
    spans = [(at, at + 4) for at in (text.index("Data"), text.index("Arsitektur"))]
    denial = Denial(instrument.cues)

    assert not denial.is_free(text)
    assert denial.undone(text, spans) == [False, True]
