from dataclasses import replace

import pytest

from indicator_corpus.indicator import Check
from indicator_corpus.loading import load_instrument
from reports.gap_report import Quote
from reports.marking import merged, pieces, with_marks


def quote(text, **changes):
    return Quote(document="a.pdf", page=1, quote=text, score=0.9, **changes)


@pytest.fixture(scope="module")
def instrument():
    return load_instrument("spbe-47")


def marked(report, instrument, *quotes):
    """What is marked in each of *quotes* for indicator 1."""
    first = replace(report.indicators[0], evidence=quotes, nearest=quotes)
    found, *_ = with_marks(replace(report, indicators=(first,)), instrument).indicators
    assert found.nearest == found.evidence
    return [[text for text, heard in pieces(q) if heard] for q in found.evidence]


def test_the_terms_of_the_indicator_are_marked(report, instrument):
    text = "Kepala daerah menetapkan Arsitektur SPBE untuk lima tahun."

    assert marked(report, instrument, quote(text)) == [["Arsitektur SPBE"]]


def test_the_terms_of_other_indicators_are_not(report, instrument):
    text = "Pusat data pemerintah daerah dikelola Dinas."

    assert marked(report, instrument, quote(text)) == [[]]


def test_what_the_criterion_listens_for_is_marked_for_it_alone(report, instrument):
    asked = instrument.by_id["1"]
    criterion = next(c for c in asked.criteria if c.check is Check.CONTENT)
    word = asked.content[0].words[0]
    text = f"Bagian ini memuat {word}."

    plain, proven = marked(
        report, instrument, quote(text), quote(text, criterion=criterion.id)
    )

    assert word in proven
    assert word not in plain


def test_the_pieces_are_the_whole_quote():
    told = quote("Arsitektur SPBE ditetapkan", marks=((0, 15),))

    assert pieces(told) == (("Arsitektur SPBE", True), (" ditetapkan", False))
    assert pieces(quote("tanpa tanda")) == (("tanpa tanda", False),)


def test_marks_that_overlap_become_one():
    assert merged([(5, 9), (0, 3), (8, 12)]) == ((0, 3), (5, 12))
