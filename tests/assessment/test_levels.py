from __future__ import annotations

from itertools import chain, repeat

import pytest

from assessment.finding import Finding, Outcome
from assessment.levels import index, predicate, supported_level

# The published vectors of one city: levels per indicator and the index
# (Laporan Hasil Evaluasi SPBE Kota Bandar Lampung, 2023 and 2024).
OF_2023 = [
    *[1, 1, 2, 1, 1, 2, 1, 1, 1, 3],
    *[1, 1, 1, 2, 1, 2, 3, 1, 2, 3],
    *repeat(1, 11),
    *[4, 4, 4, 4, 4, 4, 3, 1, 4, 3],
    *[4, 3, 4, 1, 1, 1],
]
OF_2024 = [
    *[3, 2, 3, 3, 3, 3, 3, 3, 3, 3],
    *[1, 1, 2, 2, 3, 2, 3, 3, 3, 4],
    *[3, 3, 3, 3, 3, 1, 1, 3, 3, 4, 1],
    *[4, 4, 4, 4, 5, 4, 3, 3, 5, 3],
    *[4, 3, 4, 2, 2, 2],
]


def _levels(vector):
    return {str(number): level for number, level in enumerate(vector, start=1)}


@pytest.mark.parametrize(
    ("vector", "whole"),
    [(OF_2023, 2.1545), (OF_2024, 2.9795), ([1] * 47, 1.0), ([5] * 47, 5.0)],
)
def test_the_index_is_the_weighted_mean_as_published(instrument, vector, whole):
    assert index(instrument, _levels(vector)).whole == whole


def test_domains_and_aspects_have_their_own_index(instrument):
    found = index(instrument, _levels(OF_2024))

    assert found.domains.keys() == {"1", "2", "3", "4"}
    assert len(found.aspects) == 8
    assert found.domains["1"] == found.aspects["1"] == 2.9
    assert found.domains["4"] == pytest.approx(
        (27.5 * found.aspects["7"] + 18 * found.aspects["8"]) / 45.5, abs=1e-3
    )


def test_nothing_to_show_scores_the_lowest_level(instrument):
    assert index(instrument, _levels([0] * 47)).whole == 1.0


def test_one_level_more_moves_the_index_by_its_weight(instrument):
    before = index(instrument, _levels([1] * 47)).whole

    policy = index(instrument, {**_levels([1] * 47), "8": 2}).whole
    service = index(instrument, {**_levels([1] * 47), "45": 2}).whole

    assert policy - before == pytest.approx(0.013)
    assert service - before == pytest.approx(0.03)


def test_an_indicator_without_a_level_is_an_error(instrument):
    with pytest.raises(KeyError):
        index(instrument, {"1": 3})


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (5.0, "Memuaskan"),
        (4.2, "Memuaskan"),
        (4.19, "Sangat Baik"),
        (3.5, "Sangat Baik"),
        (3.49, "Baik"),
        (2.6, "Baik"),
        (2.5951, "Baik"),  # 2,60 as published
        (2.59, "Cukup"),
        (1.8, "Cukup"),
        (1.79, "Kurang"),
        (1.0, "Kurang"),
    ],
)
def test_a_predicate_begins_at_its_bound(instrument, value, word):
    assert predicate(instrument, value) == word


MET, CHECK = Outcome.MET, Outcome.CHECK
UNMET, UNREADABLE = Outcome.UNMET, Outcome.UNREADABLE

# outcomes per level, supported level, level with open checks counted
LADDERS = [
    ([], 0, 0),
    ([[MET]], 1, 1),
    ([[MET], [MET, MET], [MET]], 3, 3),
    ([[MET], [MET], [MET], [MET], [MET]], 5, 5),
    ([[UNMET], [MET], [MET]], 0, 0),  # a level stands on those below
    ([[MET], [UNMET], [MET], [MET]], 1, 1),
    ([[MET], [MET, UNMET], [MET]], 1, 1),
    ([[MET], [CHECK], [MET]], 1, 3),  # only a person can tell
    ([[MET], [CHECK], [UNMET]], 1, 2),
    ([[MET], [UNREADABLE], [MET]], 1, 1),
    ([[CHECK]], 0, 1),
]


@pytest.mark.parametrize(("ladder", "supported", "reachable"), LADDERS)
def test_a_level_needs_its_criteria_and_all_below(
    criterion, ladder, supported, reachable
):
    findings = list(
        chain.from_iterable(
            [
                Finding(criterion=criterion("shown"), level=n, outcome=o)
                for o in outcomes
            ]
            for n, outcomes in enumerate(ladder, start=1)
        )
    )

    assert supported_level(findings) == supported
    assert supported_level(findings, open_counts=True) == reachable
    assert supported_level(reversed(findings)) == supported


def test_an_optional_criterion_is_never_held_against_a_level(criterion):
    optional = criterion("shown", optional=True)
    findings = [
        Finding(criterion=criterion("shown"), level=1, outcome=MET),
        Finding(criterion=optional, level=1, outcome=UNMET),
    ]

    assert supported_level(findings) == 1
