"""Why a match has its score."""

from __future__ import annotations

from tests.classifiers import papers


def test_the_words_come_first_and_then_the_weightiest_reasons(matcher, read):
    found = matcher.matches([read(papers.SECURITY_POLICY)], [])
    surest = max(found, key=lambda m: m.score)

    told = surest.why.split("; ")

    assert told[0].startswith("kata: ")
    assert len(told[0].split(", ")) <= 6
    assert 2 <= len(told) <= 4


def test_what_has_no_words_of_the_indicator_names_none(matcher, read):
    found = matcher.matches([read(papers.SECURITY_POLICY)], [])

    silent = [m for m in found if not m.phrases]

    assert silent
    assert not any("kata: " in m.why for m in silent)
