"""The brief, and ``reports.drafting``: nothing in it that the report does not say."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from indicator_corpus.interview import load_interview
from reports.brief import brief
from reports.gap_report import to_json
from reports.supplement import ReportedCitation
from reports.wording import Wording
from tests.reports.judged import instrument, judged, untouched

W = Wording("id")
PAPER = "Hukum/Perwali 17 SMKI.pdf"
INTERVIEW = load_interview("spbe-47")


def part(number, report=None):
    made = brief(report or judged(), instrument("spbe-47"), INTERVIEW, {number}, W)
    (only,) = made.parts
    return only


def changed(number, **changes):
    """The judged report with one indicator changed."""
    report = judged()
    return replace(
        report,
        indicators=tuple(
            replace(i, **changes) if i.id == number else i for i in report.indicators
        ),
    )


def texts(told):
    return [*told.draft.facts, *told.draft.analysis, told.draft.close]


# --- the draft


def test_a_draft_tells_document_article_page_and_file():
    fact, *others = part("8").draft.facts

    assert others == []
    assert fact.startswith("Manajemen keamanan informasi diatur dalam Peraturan kepala")
    assert "Nomor 17 TAHUN 2023 tentang SISTEM MANAJEMEN KEAMANAN INFORMASI" in fact
    assert "tanggal 14 Maret 2023" in fact
    assert re.search(r"Pasal \d halaman \d \(“Pasal \d ", fact)
    assert fact.endswith("Data dukung: Perwali 17 SMKI.pdf.")


def test_a_draft_is_not_told_as_a_regulation():
    report = judged()
    papers = tuple(
        replace(d, issued="draft", number=None) if d.path == PAPER else d
        for d in report.documents
    )

    (first, *_) = part("8", replace(report, documents=papers)).draft.facts

    assert "diatur dalam Rancangan peraturan kepala daerah tentang" in first


def test_beside_what_is_in_force_no_draft_is_told():
    papers = {d.path: d for d in judged().documents}
    quoted = {q.document for q in part("8").told.evidence}

    assert "draft" in {papers[path].issued for path in quoted}
    assert not any("draf SPLP" in fact for fact in part("8").draft.facts)


def test_an_analysis_ends_at_the_supported_level():
    told = part("8")

    levels = [int(s.split()[1].rstrip(":")) for s in told.draft.analysis]
    assert set(levels) == {1, 2, 3}
    assert told.draft.close.endswith("mendukung tingkat 3.")


@pytest.mark.parametrize("number", ["8", "22"])
def test_a_draft_holds_nothing_that_the_report_does_not_say(number):
    """Every number, quotation and file in it stands in report.json."""
    report = judged()
    known = " ".join(to_json(report).decode().replace("\\n", " ").split())
    told = part(number)
    own = next(i for i in report.indicators if i.id == number)
    said = "\n".join(texts(told))

    assert said
    days = {W.day(d.date) for d in report.documents if d.date}
    for day in days:
        said = said.replace(day, "")
    for figure in set(re.findall(r"\d+", said)):
        assert re.search(rf"(?<!\d){figure}(?!\d)", known), figure
    for quote in re.findall(r"“([^”]*)”", "\n".join(told.draft.facts)):
        whole = [" ".join(q.quote.split()) for q in own.evidence]
        titles = [" ".join(d.title.split()) for d in report.documents]
        begun = quote.removesuffix(" …")
        assert any(text.startswith(begun) for text in (*whole, *titles)), quote
    names = {d.path.rsplit("/", 1)[-1] for d in report.documents}
    assert said.count(".pdf") == sum(said.count(name) for name in names)


@pytest.mark.parametrize("number", ["29", "36", "1"])
def test_without_evidence_nothing_is_drafted(number):
    assert texts(part(number)) == [""]


def test_what_a_person_must_confirm_is_not_claimed():
    report = judged()
    own = next(i for i in report.indicators if i.id == "8")
    unsure = tuple(
        replace(c, outcome="check") if c.level == 3 else c for c in own.criteria
    )

    told = part("8", changed("8", criteria=unsure, supported_level=2))

    assert not [s for s in told.draft.analysis if s.startswith("Tingkat 3")]
    assert told.draft.close.endswith("tingkat 2.")


def test_a_service_is_told_with_the_application_that_its_file_names():
    report = judged()
    source = next(i for i in report.indicators if i.id == "8")
    quotes = tuple(
        replace(q, criterion="36.1.service_information", quote="SIASN dan SIMPEG jalan")
        for q in source.evidence
    )
    own = next(i for i in report.indicators if i.id == "36")
    met = tuple(replace(c, outcome="met") if c.level == 1 else c for c in own.criteria)

    told = part("36", changed("36", evidence=quotes, criteria=met, supported_level=1))

    assert "elektronik melalui SIASN, dikelola BKPSDM, dan" in told.draft.facts[0]


# --- questions


def test_questions_come_from_the_open_criteria_up_to_the_claim():
    told = part("8")

    assert {q.level for q in told.questions} == {4}
    assert any("direviu" in q.text for q in told.questions)
    met = {c.id for c in told.told.criteria if c.outcome == "met"}
    assert not met & {q.criterion for q in told.questions}


def test_without_a_claim_the_next_level_is_asked_about():
    told = part("8", changed("8", claimed_level=None))

    assert {q.level for q in told.questions} == {4}


def test_nobody_asks_twice():
    asked = [q.text for q in part("36").questions]

    assert asked
    assert len(asked) == len(set(asked))
    assert not any("{" in text for text in asked)


def test_what_is_unsure_is_asked_with_its_place():
    report = judged()
    own = next(i for i in report.indicators if i.id == "8")
    unsure = tuple(
        replace(c, outcome="check") if c.id == "8.4.scope_all" else c
        for c in own.criteria
    )
    quote = replace(own.evidence[0], criterion="8.4.scope_all", level=4, page=2)
    told = part("8", changed("8", criteria=unsure, evidence=(*own.evidence, quote)))

    assert any(
        q.text.startswith("Di Perwali 17 SMKI.pdf halaman 2 ada bagian")
        for q in told.questions
    )
    assert not any(p.certain for p in told.opened if 4 in p.serves)
    assert any(p.certain for p in told.opened)


def test_what_could_not_be_read_is_asked_for():
    assert part("29").questions[0].text.startswith("Berkas untuk hal ini tidak dapat")


# --- places, what to bring, citations


def test_each_place_is_opened_once_with_all_its_levels():
    places = part("8").opened
    keys = [(p.document, p.page, p.quote) for p in places]

    assert len(keys) == len(set(keys))
    assert all(p.certain for p in places if p.serves)
    assert max(len(p.serves) for p in places) > 1


def test_what_to_bring_names_who_else_has_it():
    told = part("8")

    assert any("reviu" in need.remedy for need in told.needs)
    assert "Bagian Hukum" in told.helpers
    assert told.told.owner not in told.helpers


def test_only_citations_that_do_not_hold_are_shown():
    assert [c.text for c in part("8").wrong] == ["Reviu.pdf", "Pasal 40"]
    fine = (ReportedCitation(sort="file", text="a.pdf", verdict="found"),)
    assert part("8", changed("8", citations=fine)).wrong == ()


@pytest.mark.parametrize("name", ["pemdi-20", "biro-25"])
def test_other_instruments_are_briefed_too(name):
    made = brief(
        untouched(name), instrument(name), load_interview(name), {"1", "2", "5"}, W
    )

    assert all(each.questions for each in made.parts)
    assert [p.told.id for p in made.parts] == [
        i.id for i in untouched(name).indicators if i.id in {"1", "2", "5"}
    ]
