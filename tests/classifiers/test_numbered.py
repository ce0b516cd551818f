"""Papers that follow the instrument's numbers: answers to an assessor."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.numbered import by_number

LETTER = """SURAT
Hal : Jawaban atas pertanyaan asesor
Kami jawab sebagai berikut.
{word} 33{mark} Penganggaran
a. RKA diperiksa dan disetujui di aplikasi.
b. Data disalin operator.
{word} 34{mark} Keuangan
a. SP2D diteruskan ke bank melalui antarmuka setiap jam.
"""
ROWS = (
    "33 Penganggaran\nNo | Pertanyaan | Jawaban\n33.1 | Nama? | e-Anggar\n"
    "33.2 | Sambungan? | disalin operator\n\n"
    "34 Keuangan\nNo | Pertanyaan | Jawaban\n34.1 | Nama? | e-Kas\n"
    "34.2 | Sambungan? | antarmuka bank\n"
)


def said(found, passages, number):
    return "\n".join(passages[place].text for place in found.get(number, ()))


@pytest.mark.parametrize(
    ("word", "mark"), [("Butir", "."), ("Indikator", ":"), ("Pertanyaan", "a:")]
)
def test_each_indicator_has_what_stands_under_its_number(read, word, mark):
    passages = read(LETTER.format(word=word, mark=mark)).passages

    found = by_number(passages, ["33", "34"])

    assert "disalin operator" in said(found, passages, "33")
    assert "antarmuka" not in said(found, passages, "33")
    assert "antarmuka" in said(found, passages, "34")
    assert "Kami jawab" not in said(found, passages, "34")


def test_rows_of_a_table_may_carry_the_number(read):
    (passage,) = read("Pengantar singkat saja.").passages
    passages = [replace(passage, text=part) for part in ROWS.split("\n\n")]

    found = by_number(passages, ["33", "34"])

    assert found == {"33": (0,), "34": (1,)}


@pytest.mark.parametrize(
    "serving",
    [
        ["33"],  # one of them may be any number
        ["32", "35"],  # numbers of something else
        [],
    ],
)
def test_other_numbers_are_no_indicators(read, serving):
    passages = read(LETTER.format(word="Butir", mark=".")).passages

    assert by_number(passages, serving) == {}


def test_items_of_minutes_are_no_indicators(read):
    text = "".join(f"Butir {n}. Hal ke sekian dibahas rapat.\n" for n in range(1, 8))

    assert by_number(read(text).passages, ["2", "5"]) == {}


def test_a_paper_is_divided_by_the_numbers_it_follows(owned):
    text = LETTER.format(word="Butir", mark=".")

    own = "\n".join(p.text for p in owned(text, "33", ["33", "34"]))

    assert "disalin operator" in own
    assert "antarmuka" not in own
