"""The papers of a bundle, each read by itself."""

from __future__ import annotations

from dataclasses import replace

from classifiers.bundle import papers_in
from classifiers.reading import reading
from evidence.formalities import Standing
from tests.classifiers.test_adoption import BOOK, DECREE, ROADMAP

ADOPTING = DECREE.format(subject=ROADMAP)
PLAN = "SALINAN PEDOMAN\n6 Maret 2023\n" + BOOK


def test_one_paper_is_no_bundle(read):
    assert papers_in(read(ADOPTING)) == ()


def test_papers_of_several_kinds_are_told_apart(make_document):
    minutes = "NOTULEN RAPAT\nKamis, 6 Maret 2025\nDibahas kode wilayah."
    told = papers_in(reading(make_document([ADOPTING, minutes], "SK dan notulen.pdf")))

    assert [p.formalities.kind for p in told] == ["keputusan", "notulen"]
    assert [p.formalities.standing for p in told] == [Standing.ISSUED, Standing.UNKNOWN]
    assert [p.name_words for p in told] == ["SK dan notulen", ""]


def test_a_plan_is_adopted_by_the_decree_that_it_is_bound_with(make_document):
    _, plan = papers_in(reading(make_document([ADOPTING, PLAN])))

    assert plan.formalities.kind == "peta_rencana"
    assert plan.formalities.number == "188/77/2023"
    assert plan.formalities.standing is Standing.ISSUED


def test_what_others_say_of_a_file_is_said_of_its_main_paper(make_document):
    letter = "NOTA DINAS\nNomor 4/2023\nDisampaikan keputusan bupati."
    whole = reading(make_document([letter, ADOPTING]))
    number = papers_in(whole)[1].formalities.number
    revoked = replace(
        whole,
        formalities=replace(whole.formalities, number=number, ended="dicabut"),
        struck={"pasal 3": "Perbup 4 Tahun 2024.pdf"},
    )

    note, decree = papers_in(revoked)

    assert (note.formalities.ended, decree.formalities.ended) == ("", "dicabut")
    assert (note.struck, decree.struck) == ({}, revoked.struck)
