"""Indonesian numbers in words."""

from __future__ import annotations

import pytest

from evidence.numerals import in_figures, value

NUMBERS = [
    ("nol", 0),
    ("tujuh", 7),
    ("sepuluh", 10),
    ("sebelas", 11),
    ("sembilan belas", 19),
    ("dua puluh", 20),
    ("Empat Puluh Tujuh", 47),
    ("dua ribu dua puluh lima", 2025),
    ("18", 18),
]


@pytest.mark.parametrize(("words", "number"), NUMBERS)
def test_a_number_in_words_has_a_value(words, number):
    assert value(words) == number


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("pada dua puluh dua dinas", "pada 22 dinas"),
        ("Tiga OPD, empat\nkecamatan", "3 OPD, 4\nkecamatan"),
        ("dua-duanya sepakat", "2-duanya sepakat"),
        ("keduanya, kesatuan, persatuan", "keduanya, kesatuan, persatuan"),
        ("34 PD", "34 PD"),
        ("", ""),
    ],
)
def test_numbers_in_words_become_figures(text, figures):
    assert in_figures(text) == figures
