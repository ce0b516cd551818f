from __future__ import annotations

import pytest

from evidence.passage import Location, Passage
from reports.explanation_lines import fact, pages_of, quoted, told


def _passage(page=1, text="Setiap perangkat daerah wajib.", section=""):
    where = Location(path="a/b.pdf", page=page, start=0, end=len(text))
    return Passage(location=where, text=text, section=section)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("satu\ndua\tiga", ["  - satu dua iga"]),
        ("\x1b[2Jlayar\x07", ["  - [2Jlayar"]),
        ("laporan\u202efdp", ["  - laporanfdp"]),
        ("", []),
    ],
)
def test_text_is_told_on_lines_of_our_own(text, shown):
    assert list(told(text, mark="- ")) == shown


def test_long_text_is_wrapped_under_its_mark():
    lines = list(told("kata " * 60 + "x" * 200, mark="- "))

    assert max(map(len, lines)) <= 88
    assert all(line.startswith("    ") for line in lines[1:])


def test_an_empty_fact_is_left_out():
    assert list(fact("Pesan", "")) == []
    assert list(fact("Pesan", "ada")) == ["  Pesan           ada"]


def test_a_quotation_tells_where_it_stands():
    lines = list(quoted(_passage(3, section="BAB IV > Pasal 11"), name="b.pdf"))

    assert lines == [
        "    b.pdf, hal. 3, BAB IV > Pasal 11:",
        "      “Setiap perangkat daerah wajib.”",
    ]


def test_a_long_quotation_is_cut_at_a_word():
    text = "kata " * 200

    shown = " ".join(" ".join(quoted(_passage(text=text))).split())

    assert shown.endswith("kata …”")
    assert len(shown) < 400


def test_what_was_quoted_before_is_only_pointed_at():
    (line,) = quoted(_passage(), again=True)

    assert line == "    hal. 1 (sudah dikutip di atas)"


@pytest.mark.parametrize(
    ("pages", "shown"),
    [((1,), "1"), ((3, 1, 2, 7), "1-3, 7"), ((2, 2, 4), "2, 4"), ((), "")],
)
def test_pages_are_told_in_runs(pages, shown):
    assert pages_of(_passage(page) for page in pages) == shown
