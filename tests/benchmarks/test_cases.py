"""Single papers with the criteria that they meet."""

from __future__ import annotations

import pytest
import yaml

from benchmarks.cases import CASES, answers, row, text_of
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from indicator_corpus.loading import load_instrument

CASE = {
    "name": "a review",
    "papers": [
        {
            "path": "Laporan reviu pusat data.pdf",
            "supports": [16],
            "body": "^^ LAPORAN REVIU LAYANAN PUSAT DATA\n^ 9 Juli 2025\n# Kendala\n"
            "Pendingin rusak.\n# Rekomendasi\nPendingin diganti.\n",
        }
    ],
    "indicator": 16,
    "expect": {"4.2": "met", "5.1": "not"},
}


@pytest.fixture(scope="module")
def matcher():
    return Matcher(load_instrument("spbe-47"), load_embedder(None))


def test_marks_are_no_text():
    body = "^^ JUDUL\n\n# Bab\n| a | b |\n- butir\n===\n> ttd\n"

    assert text_of(body) == ["JUDUL\nBab\na | b\n- butir", "ttd"]


def test_what_comes_out_is_held_against_what_is_expected(matcher):
    paper, review, follow_up = answers(CASE, matcher)

    assert paper.right
    assert review.right
    assert follow_up.right


def test_an_expectation_that_fails_is_told(matcher):
    wrong = {**CASE, "expect": {"4.2": "not"}}

    *_, review = answers(wrong, matcher)

    assert not review.right
    assert row("x", [review]) == "| x | 0/1 | 1/1 | 0/0 |"


@pytest.mark.parametrize("path", sorted(CASES.glob("*.yaml")), ids=lambda p: p.stem)
def test_every_case_says_what_it_expects(path):
    for case in yaml.safe_load(path.read_text(encoding="utf-8")):
        assert case["papers"]
        assert set(case.get("expect", {}).values()) <= {"met", "not"}
