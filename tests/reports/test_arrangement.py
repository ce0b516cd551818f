from __future__ import annotations

from dataclasses import replace

import pytest

from reports import arrangement
from reports.gap_report import PartIndex, Quote


def by_id(report, number):
    return next(i for i in report.indicators if i.id == number)


def test_indicators_are_grouped_by_domain_and_aspect(report):
    grouped = [
        (domain.name, [(a.name, [i.id for i in a.indicators]) for a in domain.aspects])
        for domain in arrangement.domains(report)
    ]

    assert grouped == [
        ("Kebijakan Internal SPBE", [("Kebijakan Tata Kelola", ["1", "8"])]),
        (
            "Manajemen SPBE",
            [("Penerapan Manajemen", ["21"]), ("Pelaksanaan Audit TIK", ["29"])],
        ),
    ]


def test_a_domain_named_instead_of_numbered_is_found_too(report):
    named = tuple(replace(i, domain="Manajemen SPBE") for i in report.indicators)

    (domain,) = arrangement.domains(replace(report, indicators=named))

    assert isinstance(domain.index, PartIndex)
    assert (domain.id, len(domain.indicators)) == ("3", 4)


def test_a_domain_without_index_keeps_its_indicators(report):
    strange = tuple(replace(i, domain="9") for i in report.indicators)

    (domain,) = arrangement.domains(replace(report, indicators=strange))

    assert (domain.index, domain.name, len(domain.indicators)) == (None, "9", 4)


def test_owners_come_by_name_and_nobody_last(report):
    names = [owner.name for owner in arrangement.owners(report)]

    assert names == ["Dinas Komunikasi dan Informatika", "Inspektorat Daerah", None]


def test_owners_unlike_only_in_letter_case_keep_one_order(report):
    names = ["bappeda", "BAPPEDA", "Bappeda", "bAppeda"]
    spelled = zip(names, report.indicators, strict=True)
    owned = tuple(replace(i, owner=name) for name, i in spelled)

    found = [o.name for o in arrangement.owners(replace(report, indicators=owned))]

    assert found == sorted(names)


def test_every_indicator_belongs_to_one_owner(report):
    owned = [i.id for o in arrangement.owners(report) for i in o.indicators]

    assert sorted(owned) == sorted(i.id for i in report.indicators)


def test_the_ladder_shows_where_the_indicator_stands(report):
    steps = arrangement.ladder(by_id(report, "8"))

    assert [s.is_supported for s in steps] == [True, False, False, False, False]
    assert [s.is_reachable for s in steps] == [True, True, False, False, False]
    assert [s.is_claimed for s in steps] == [False, False, False, True, False]


def test_the_ladder_lists_every_criterion(report):
    for indicator in report.indicators:
        listed = [c for s in arrangement.ladder(indicator) for c in s.criteria]

        assert listed == list(indicator.criteria)


def test_what_to_bring_comes_before_what_to_confirm(report):
    bring, confirm = arrangement.needs(by_id(report, "8"))

    assert (bring.kind, bring.level) == ("bring", 2)
    assert bring.remedy == "Bawa peraturan yang sudah ditetapkan."
    assert (confirm.kind, confirm.level) == ("confirm", 2)
    assert confirm.remedy == "Tanda tangan tidak terlihat."


def test_a_check_above_reach_is_not_asked_for(report):
    weak = replace(by_id(report, "8"), reachable_level=1)

    assert [need.kind for need in arrangement.needs(weak)] == ["bring"]


def test_an_adequate_indicator_needs_nothing(report):
    assert arrangement.needs(by_id(report, "1")) == ()


def test_quotes_are_grouped_by_criterion_and_none_is_lost(report):
    plain = by_id(report, "1")
    loose = Quote(document="a.pdf", page=1, quote="x", score=0.5, criterion="99.1.z")
    groups = arrangement.cited(replace(plain, evidence=(loose, *plain.evidence)))

    assert [g.criterion and g.criterion.id for g in groups] == ["1.2.a", None]
    assert sum(len(g.quotes) for g in groups) == 2


SHORTFALLS = [
    (4, 1, "weak", 0.075),
    (2, 2, "adequate", 0.0),
    (2, 4, "adequate", 0.0),  # more than claimed is no gap
    (None, 0, "empty", 0.025),
    (None, 3, "adequate", 0.0),
]


@pytest.mark.parametrize(("claimed", "supported", "status", "points"), SHORTFALLS)
def test_a_gap_costs_weight_times_levels(report, claimed, supported, status, points):
    indicator = replace(
        by_id(report, "8"),
        claimed_level=claimed,
        supported_level=supported,
        status=status,
    )

    assert arrangement.shortfall(indicator) == pytest.approx(points)


def test_the_costliest_gaps_come_first(report):
    assert [i.id for i in arrangement.worst_gaps(report)] == ["8", "29", "21"]


def test_files_not_read_come_before_those_read_in_part(report):
    states = [d.state for d in arrangement.unread(report)]

    assert states == ["unreadable", "partial", "skipped"]


def test_a_locked_file_is_known_to_its_indicator(report):
    unread = arrangement.unread_for(report)

    assert [d.reason for d in unread["29"]] == ["encrypted"]
    assert unread["21"] == ()
    assert arrangement.has_unread(by_id(report, "21"), unread["29"])


UNREAD = [("29", True), ("8", False), ("21", False), ("1", False)]


@pytest.mark.parametrize(("number", "expected"), UNREAD)
def test_only_what_could_not_be_read_counts_as_unread(report, number, expected):
    assert arrangement.has_unread(by_id(report, number)) is expected


ANCHORS = [("8", "i08"), ("47", "i47"), ("I4-L1", "iI4-L1"), ('a"><b', "ia-b")]


@pytest.mark.parametrize(("number", "name"), ANCHORS)
def test_anchors_are_short_and_safe(number, name):
    assert arrangement.anchor(number) == name


STORIES = [
    ("a.pdf: terkunci; buka kuncinya", ("terkunci", "buka kuncinya")),
    ("Umum/a.pdf: terkunci; buka", ("terkunci", "buka")),
    ("terkunci", ("terkunci", "")),  # no remedy told
    ("", ("", "")),
]


@pytest.mark.parametrize(("message", "story"), STORIES)
def test_a_message_is_told_as_fact_and_remedy(report, message, story):
    document = replace(report.documents[0], path="Umum/a.pdf", message=message)

    assert arrangement.trouble_story(document) == story
