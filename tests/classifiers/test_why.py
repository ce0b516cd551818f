"""Why a match has its score."""

from __future__ import annotations

from classifiers.match import Decision
from tests.classifiers import papers


def test_the_words_come_first_and_then_the_weightiest_reasons(matcher, read):
    found = matcher.matches([read(papers.SECURITY_POLICY)], [])
    surest = max(found, key=lambda m: m.score)

    told = surest.why.split("; ")

    assert told[0].startswith("kata: ")
    assert len(told[0].split(", ")) <= 6
    assert 2 <= len(told) <= 4


def test_what_has_no_words_of_the_indicator_names_none(matcher, read):
    found = matcher.matches([read(papers.CHAPTERED_POLICY)], [])

    silent = [m for m in found if not m.phrases]

    assert silent
    assert not any("kata: " in m.why for m in silent)


def test_the_words_that_are_like_those_of_earlier_papers_are_told(matcher, read):
    found = matcher.matches([read(papers.CHAPTERED_POLICY)], [])

    silent = [m for m in found if not m.phrases and m.decision is Decision.REVIEW]

    assert silent
    for match in silent:
        _, _, rest = match.why.partition("pernah dinilai untuk indikator ini (")
        told = rest.partition(")")[0].split(", ")
        assert 1 <= len(told) <= 4
        assert all(word in papers.CHAPTERED_POLICY.lower() for word in told)
