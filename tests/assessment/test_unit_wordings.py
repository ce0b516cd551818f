"""The wordings by which a text counts units: which numbers each takes out of it."""

from __future__ import annotations

import pytest

from assessment.unit_wordings import UnitWordings


@pytest.fixture(scope="module")
def says(instrument):
    return UnitWordings(instrument.cues)


@pytest.mark.parametrize(
    ("wording", "text", "numbers"),
    [
        ("count", "di 24 PD", ("24",)),
        ("count", "di 24 PD lain", None),
        ("any_count", "di 24 opd", ("24",)),
        ("amount", "kantor yang tersambung berjumlah 38", ("38",)),
        ("part_first", "11 kantor dari 29 PD", ("11", "29")),
        ("part_named", "12 OPD dari 34", ("12", "34")),
        ("whole_first", "Dari 38 PD, simpulnya baru melayani 21", ("38", "21")),
        ("of_target", "12 PD (target 38 PD)", ("12", "38")),
        ("aimed", "Sasaran 2025: 26 PD. Capaian: 8 PD.", ("26", "8")),
        ("row_of_users", "PD di kota | 29 |\nPD yang memakai | 27 |", ("29", "27")),
        ("row_of_users", "PD di kota | 29 |\nPD yang belum memakai | 27 |", None),
        ("percent", "60 persen dari seluruh OPD", ("60",)),
        ("only", "baru menjangkau 3 OPD", ("3",)),
        ("none_left", "tak satu pun OPD yang dikecualikan", ()),
        ("none_left", "tidak ada OPD yang datang", None),
        ("quantified", "kepada ke-29 kepala perangkat daerah", (None,)),
        ("quantified", "utusan ketiga puluh satu perangkat daerah", (None,)),
        ("quantified", "ke-31 kantor tersambung", (None,)),
        ("quantified", "tahun ketiga perangkat daerah", None),
        (
            "left",
            "Jumlah OPD di kabupaten = 31; yang belum pakai = 0",
            (None, None, "31", "0"),
        ),
        ("of_total", "Total OPD se-kota: 31, sudah hosting 29", ("31", "29")),
        ("quantified", "pada rapat ke-3 perangkat daerah", None),
    ],
)
def test_a_wording_takes_the_numbers_out_of_a_text(says, wording, text, numbers):
    match = getattr(says, wording).search(text)

    assert (match and match.groups()) == numbers


def test_without_an_instruments_words_the_usual_ones_are_looked_for():
    assert UnitWordings({}).count.search("di 24 PD")
