import json
from dataclasses import replace
from datetime import date

import pytest

from evidence import description
from evidence.description import (
    chapters_of,
    described,
    description_of,
    formalities_of,
    is_described,
    plain_description,
)
from evidence.document import Document, State
from evidence.formalities import Standing, formalities
from evidence.segmentation import passages
from evidence.substance import substance
from tests.classifiers import papers

SECURITY = papers.SECURITY_POLICY


@pytest.fixture
def told(make_document):
    return described(make_document(SECURITY, "Umum/Perwali 12.pdf"))


def test_a_description_is_what_the_text_says(told):
    assert is_described(told)
    assert formalities_of(told) == told.described.formalities == formalities(told)
    assert formalities_of(told).standing is Standing.ISSUED


def test_it_is_not_told_twice(told, monkeypatch):
    monkeypatch.setattr(description, "formalities", lambda _: pytest.fail("told again"))

    assert described(told) is told
    assert formalities_of(told) is told.described.formalities


def test_documents_are_equal_with_and_without_it(make_document, told):
    bare = make_document(SECURITY, "Umum/Perwali 12.pdf")

    assert told == bare
    assert repr(told) == repr(bare)


def test_a_new_folder_changes_nothing_but_a_new_name_may(told):
    moved = replace(told, path="Arsip/Perwali 12.pdf")
    draft = replace(told, path="Umum/DRAFT Perwali 12.pdf")

    assert is_described(moved)
    assert not is_described(draft)
    assert formalities_of(draft).standing is Standing.DRAFT
    assert formalities_of(described(draft)).standing is Standing.DRAFT


def test_it_does_not_outlive_the_code_that_told_it(told, monkeypatch):
    monkeypatch.setattr(description, "_version", lambda: "new")
    wrong = replace(told.described.formalities, kind="other")
    old = replace(told, described=replace(told.described, formalities=wrong))

    assert not is_described(old)
    assert formalities_of(old).kind == formalities(told).kind != "other"


def test_what_has_no_text_is_not_described():
    blank = Document(path="a.pdf", sha256=None, state=State.UNREADABLE)

    assert described(blank) is blank


@pytest.mark.parametrize("day", [date(2024, 2, 29), None])
def test_it_comes_back_from_json_as_it_was(told, day):
    formal = replace(told.described.formalities, date=day, marks=("draf", "v2"))
    whole = replace(told.described, formalities=formal)

    assert description_of(json.loads(json.dumps(plain_description(whole)))) == whole


@pytest.mark.parametrize("broken", [{}, {"name": "a"}, {"formalities": {"date": "x"}}])
def test_what_is_no_description_is_refused(broken):
    with pytest.raises((KeyError, TypeError, ValueError)):
        description_of(broken)


def test_its_chapters_are_the_headings_that_its_passages_stand_under(told):
    headings = [p.section for p in substance(tuple(passages(told))) if p.section]

    assert (
        chapters_of(told) == told.described.chapters == tuple(dict.fromkeys(headings))
    )
    assert "Mengingat" not in chapters_of(told)


def test_its_chapters_are_not_looked_for_twice(told, monkeypatch):
    monkeypatch.setattr(description, "passages", lambda _: pytest.fail("cut up again"))

    assert chapters_of(told) == told.described.chapters


def test_chapters_of_another_version_are_told_anew(told):
    old = replace(told.described, version="old", chapters=("BAB IX",))

    assert "BAB IX" not in chapters_of(replace(told, described=old))
