from __future__ import annotations

import pytest

from classifiers.titles import Titles


@pytest.fixture(scope="module")
def titles(instrument):
    return Titles(instrument)


# title, indicator, whether it is like a name of that indicator's object
LIKENESS = [
    ("Perwali Manajemen Keamanan Informasi", "8", True),
    ("Perwali manajemen keamnan informsi", "8", True),  # typos
    ("SK Tim Kordinasi SPBE", "10", True),
    ("JDIH kota", "44", True),
    ("SMKI", "22", True),
    ("Laporan Audit Infrastruktur SPB", "29", True),
    ("SK Tim Koor dinasi SPBE", "10", True),  # a word split by a reader of scans
    ("Laporan Audit Inf rastruk tur SPBE", "29", True),
    ("Perwali mnajemen kaemanan nformasi", "8", True),  # letters lost and swapped
    ("Undangan senam pagi", "8", False),
    ("ASMKI", "22", False),  # a short name must be spelled right
    ("JDHI kota", "44", False),
    ("Laporan kebersihan taman", "29", False),
    ("Perwali retribusi parkir", "10", False),
    ("Audit stunting", "29", False),
]


@pytest.mark.parametrize(("title", "indicator", "is_like"), LIKENESS)
def test_titles_are_like_the_names_of_objects(titles, title, indicator, is_like):
    assert (titles.likeness(title).get(indicator, 0.0) > 0.5) is is_like


def test_a_name_spelled_right_is_wholly_alike(titles):
    right = titles.likeness("Perwali manajemen keamanan informasi")["8"]
    typed = titles.likeness("Perwali manajemen keamnan informsi")["8"]

    assert right == pytest.approx(1.0)
    assert 0 < typed < right


@pytest.mark.parametrize("title", ["", "  ", "2024", "12-08", "dan di ke"])
def test_a_title_without_words_is_like_nothing(titles, title):
    assert titles.likeness(title) == {}


def test_a_title_that_repeats_itself_is_as_much_alike(titles):
    once = "Perwali Manajemen Keamanan Informasi\nNomor 3 Tahun 2024"
    again = f"{once}\nPERWALI MANAJEMEN KEAMANAN INFORMASI"

    assert titles.likeness(again) == titles.likeness(once)


def test_a_name_may_run_over_the_end_of_a_line(titles):
    assert titles.likeness("Perwali manajemen keamanan\ninformasi")["8"] == 1.0
