from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessment.exhibit import admitted, exhibits, holder
from classifiers.match import Decision
from classifiers.reading import reading
from tests.classifiers import papers


def test_an_exhibit_knows_its_kind_day_and_passages(exhibit):
    policy = exhibit(papers.SECURITY_POLICY)

    assert (policy.kind, policy.day) == ("perkada", date(2023, 3, 14))
    assert policy.passages == policy.reading.passages


@pytest.mark.parametrize(
    ("text", "is_draft", "is_issued"),
    [
        (papers.SECURITY_POLICY, False, True),
        (papers.SECURITY_DRAFT, True, False),
        (papers.SECURITY_REPORT, False, False),  # a report is neither
    ],
)
def test_an_exhibit_is_draft_or_issued_by_its_own_words(
    exhibit, text, is_draft, is_issued
):
    made = exhibit(text)

    assert (made.is_draft, made.is_issued) == (is_draft, is_issued)


@pytest.mark.parametrize(
    ("decision", "count"),
    [(Decision.SERVES, 1), (Decision.REVIEW, 0), (Decision.NEAR, 0)],
)
def test_only_what_serves_is_put_before_the_judge(read, match_of, decision, count):
    reading = read(papers.SECURITY_POLICY)

    found = exhibits([match_of(reading, decision=decision)], {reading.path: reading})

    assert len(found) == count


def test_copies_of_a_file_count_once(read, match_of):
    texts = {
        "a/perwali.pdf": papers.SECURITY_POLICY,
        "b/perwali.pdf": papers.SECURITY_POLICY,
        "c/laporan.pdf": papers.SECURITY_REPORT,
    }
    readings = {path: read(text, path) for path, text in texts.items()}

    found = exhibits([match_of(r) for r in readings.values()], readings)

    assert [e.reading.path for e in found] == ["a/perwali.pdf", "c/laporan.pdf"]

    matches = [match_of(r) for r in readings.values()]
    found = exhibits(matches, readings, cited={"b/perwali.pdf"})
    assert [e.reading.path for e in found] == ["b/perwali.pdf", "c/laporan.pdf"]


def test_the_surest_comes_first_whatever_the_order(read, match_of):
    readings = {
        path: read(text, path)
        for path, text in [
            ("a", papers.SECURITY_POLICY),
            ("b", papers.SECURITY_REPORT),
            ("c", papers.AUDIT_REPORT),
        ]
    }
    scores = {"a": 0.5, "b": 0.9, "c": 0.5}
    matches = [match_of(r, score=scores[p]) for p, r in readings.items()]

    paths = [e.reading.path for e in exhibits(matches, readings)]

    assert paths == ["b", "a", "c"]
    assert [e.reading.path for e in exhibits(matches[::-1], readings)] == paths


MINUTES = "NOTULEN RAPAT\nKamis, 6 Maret 2025\nPermasalahan: sandi bawaan.\nSaran: sandi diganti."


@pytest.fixture
def bundle(make_document, match_of):
    """The exhibits in a file of a policy and minutes of which a match has a passage each."""

    def made(own, spoken_of):
        whole = reading(make_document([papers.SECURITY_POLICY, MINUTES]))
        told = whole.passages
        match = replace(match_of(whole), passages=tuple(p for p in told if own(p)))
        places = {p.location for p in told if spoken_of(p)}
        return exhibits([match], {whole.path: whole}, spoken_of={whole.path: places})

    return made


def test_papers_bound_in_a_file_are_exhibits_of_their_own(bundle):
    policy, minutes = bundle(own=lambda _: True, spoken_of=lambda _: True)

    assert (policy.kind, minutes.kind) == ("perkada", "notulen")
    assert minutes.day == date(2025, 3, 6)
    assert policy.reading.path == minutes.reading.path
    assert {p.location.page for p in policy.passages} == {1}
    assert {p.location.page for p in minutes.passages} == {2}
    for each in (policy, minutes):
        assert all(holder(p, [minutes, policy]) is each for p in each.passages)


@pytest.mark.parametrize(
    ("speaks", "kinds"),
    [
        (lambda p: p.location.page == 1, ["perkada", "notulen"]),  # names nothing
        (lambda _: True, ["perkada"]),  # speaks of another indicator
    ],
)
def test_a_paper_that_names_nothing_goes_with_the_one_before(bundle, speaks, kinds):
    found = bundle(own=lambda p: p.location.page == 1, spoken_of=speaks)

    assert [each.kind for each in found] == kinds


# text, level, what the criterion asks, whether the exhibit can prove it
ADMITTED = [
    (papers.SECURITY_POLICY, 3, {}, True),
    (papers.SECURITY_POLICY, 3, {"kinds": ("perkada",)}, True),
    (papers.SECURITY_DRAFT, 1, {}, True),  # a draft proves level 1
    (papers.SECURITY_REPORT, 3, {"not_kinds": ("perkada",)}, True),
    (papers.SECURITY_DRAFT, 2, {}, False),  # and no more
    (papers.SECURITY_POLICY, 3, {"kinds": ("laporan",)}, False),
    (papers.SECURITY_POLICY, 1, {"not_kinds": ("perkada",)}, False),
    (papers.SECURITY_DRAFT, 1, {"kinds": ("sop",)}, False),
]


@pytest.mark.parametrize(("text", "level", "asked", "is_admitted"), ADMITTED)
def test_kind_and_standing_admit_an_exhibit(  # noqa: PLR0913, PLR0917
    exhibit, criterion, text, level, asked, is_admitted
):
    made = exhibit(text)

    found = admitted([made], criterion("shown", **asked), level)

    assert found == ((made,) if is_admitted else ())
