from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.citation import Citation, Cited, Verdict
from assessment.claim import Claim, Claims
from indicator_corpus.loading import load_instrument
from reports.citing import citation_lines, cited_in, cites, with_citations
from reports.gap_report import from_json, to_json
from reports.validation import validate

CITATIONS = (
    Citation(
        indicator="8", sort=Cited.ARTICLE, text="Pasal 4", verdict=Verdict.FOUND,
        path="a/perwali.pdf", page=2,
    ),
    Citation(
        indicator="8", sort=Cited.FILE, text="hilang.pdf", verdict=Verdict.ABSENT,
        why="tidak ada berkas bernama ini di folder",
    ),
    Citation(
        indicator="8", sort=Cited.NUMBER, text="Nomor 1 Tahun 2020",
        verdict=Verdict.DIFFERS, why="berkas yang dirujuk bernomor lain: perwali.pdf: 2",
        path="a/perwali.pdf", page=1,
    ),
)  # fmt: skip


@pytest.fixture
def cited(report):
    return with_citations(report, CITATIONS)


def test_the_report_keeps_citations_with_their_indicator(cited):
    validate(cited)
    again = from_json(to_json(cited))

    assert again == cited
    assert [i.id for i in again.indicators if i.citations] == ["8"]


def test_a_report_without_citations_says_nothing_of_them(report):
    assert b"citations" not in to_json(with_citations(report, ()))


def test_the_worst_is_told_first(cited):
    lines = list(citation_lines(cited_in(cited)))

    assert [line.split()[0] for line in lines[1:4]] == ["tidak", "beda", "ditemukan"]
    assert lines[-1] == "Rujukan: ditemukan 1, tidak ada 1, beda 1, periksa 0"


def test_what_was_found_can_be_left_out(cited):
    text = "\n".join(citation_lines(cited_in(cited), wrong_only=True))

    assert "hilang.pdf" in text
    assert "Pasal 4" not in text


def test_a_place_is_told_once(cited):
    text = "\n".join(citation_lines(cited_in(cited)))

    assert "Pasal 4: a/perwali.pdf, halaman 2" in text
    assert text.count("perwali.pdf") == 2


def test_citations_are_told_in_english(cited):
    assert "absent" in "\n".join(citation_lines(cited_in(cited), lang="en"))


def test_hostile_names_stay_on_their_line(report):
    hostile = replace(CITATIONS[1], text="a\n\x1b[31mb.pdf")
    lines = list(citation_lines(cited_in(with_citations(report, [hostile]))))

    assert not any("\x1b" in line or "\n" in line for line in lines)


def test_claims_are_told_without_a_report():
    claims = Claims(rows=(Claim(indicator="8", owner="Dinas"), Claim(indicator="9")))

    found = cites(claims, load_instrument("spbe-47"), CITATIONS)

    assert [(c.id, c.owner, c.count("absent")) for c in found] == [("8", "Dinas", 1)]
