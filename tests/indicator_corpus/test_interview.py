from __future__ import annotations

import pytest

from indicator_corpus.indicator import Check, Pattern
from indicator_corpus.interview import load_interview
from indicator_corpus.loading import CorpusError
from tests.reports.judged import instrument

NAMES = ("spbe-47", "pemdi-20", "biro-25")


@pytest.mark.parametrize("name", NAMES)
def test_every_criterion_has_a_question(name):
    interview = load_interview(name)

    assert [c.id for i in instrument(name).indicators for c in i.criteria
            if not interview.about(c)] == []  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_ladder_has_its_form(name):
    used = {i.pattern for i in instrument(name).indicators if i.central is None}

    assert used <= load_interview(name).narratives.keys()


def test_every_check_and_ladder_is_provided_for():
    interview = load_interview("spbe-47")

    assert set(interview.checks) == set(Check)
    assert set(interview.narratives) == set(Pattern)


def test_a_criterion_goes_before_its_slot_and_the_slot_before_its_check(tmp_path):
    folder(tmp_path, 'criteria: {"8.4.review": ["Khusus?"], strategy: ["Siapa?"]}\n')
    interview = load_interview(tmp_path)
    asked = {c.id: c for i in instrument("spbe-47").indicators for c in i.criteria}

    assert interview.about(asked["8.4.review"]) == ("Khusus?",)
    assert interview.about(asked["22.4.strategy"]) == ("Siapa?",)
    assert interview.about(asked["22.4.review"]) == interview.checks[Check.REVIEW]


def test_a_folder_without_its_own_takes_over_what_it_extends(tmp_path):
    folder(tmp_path)

    assert load_interview(tmp_path) == load_interview("spbe-47")


def folder(path, interview=None):
    (path / "instrument.yaml").write_text("extends: spbe-47\n")
    if interview is not None:
        (path / "interview.yaml").write_text(interview)


WRONG = [
    ("checks: {lompat: [a]}\n", "checks.lompat"),
    ("checks: {said: a}\n", "checks.said"),
    ("lain: 1\n", "lain"),
    ('checks: {said: ["{obyek}"]}\n', "{obyek} tidak dikenal; pilih: claimed"),
    ('checks: {said: ["{object.__class__}"]}\n', "tidak dikenal"),
    ('unsure: ["{document} {place}"]\n', "{place} tidak dikenal"),
    ('narratives: {policy: {fact: "{ada", analysis: a, close: a}}\n', "kurawal"),
    ("- a\n", "pasangan kunci"),
    ("a: [\n", "bukan YAML"),
]


@pytest.mark.parametrize(("content", "said"), WRONG)
def test_every_mistake_is_told_with_its_place(tmp_path, content, said):
    folder(tmp_path, content)

    with pytest.raises(CorpusError) as refused:
        load_interview(tmp_path)

    assert "interview.yaml" in str(refused.value)
    assert said in str(refused.value)
