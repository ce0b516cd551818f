from __future__ import annotations

import math
from dataclasses import replace

import pytest

from classifiers.fusion import Fusion, fusion
from classifiers.observation import FEATURES, Observation

BLANK = Fusion(
    version="uji",
    intercept=0.0,
    weights=dict.fromkeys(FEATURES, 0.0),
    serves=0.5,
    first=0.5,
    untold=0.5,
    told=0.1,
    review=0.25,
)


def _weighing(intercept=0.0, **weights):
    return replace(BLANK, intercept=intercept, weights={**BLANK.weights, **weights})


def _seen(**features):
    return Observation(
        indicator="8",
        features=tuple(features.get(name, 0.0) for name in FEATURES),
        spoken=(0,),
        phrases=(),
    )


@pytest.mark.parametrize(
    ("intercept", "weight", "value", "expected"),
    [
        (0.0, 0.0, 1.0, 0.5),  # nothing is known
        (0.0, math.log(3), 1.0, 0.75),
        (0.0, -math.log(3), 1.0, 0.25),
        (math.log(3), -math.log(3), 1.0, 0.5),
        (0.0, math.log(3), 0.0, 0.5),  # not seen, not weighed
    ],
)
def test_a_probability_is_a_logistic_sum(intercept, weight, value, expected):
    weights = _weighing(intercept, **{FEATURES[0]: weight})

    probability = weights.probability(_seen(**{FEATURES[0]: value}))

    assert probability == pytest.approx(expected)


@pytest.mark.parametrize("weight", [1e9, -1e9])
def test_a_probability_stays_between_nought_and_one(weight):
    weights = _weighing(**{FEATURES[0]: weight})

    probability = weights.probability(_seen(**{FEATURES[0]: 1.0}))

    assert 0 < probability < 1


def test_an_indicator_without_precedents_has_weights_of_its_own():
    own = {"intercept": 1.0, "weights": {**BLANK.weights, FEATURES[0]: 2.0}}
    weights = replace(_weighing(-1.0, **{FEATURES[0]: 5.0}), unprecedented=own)
    known = _seen(**{FEATURES[0]: 1.0})
    unknown = replace(known, has_precedents=False)

    assert dict(weights.contributions(known)) == {"intercept": -1.0, FEATURES[0]: 5.0}
    assert dict(weights.contributions(unknown)) == {"intercept": 1.0, FEATURES[0]: 2.0}
    assert weights.probability(unknown) == pytest.approx(1 / (1 + math.exp(-3.0)))


def test_only_what_spoke_for_the_match_is_named_weightiest_first():
    weak, strong, against, unseen = FEATURES[:4]
    weights = _weighing(**{weak: 1.0, strong: 3.0, against: -9.0, unseen: 5.0})
    seen = _seen(**{weak: 1.0, strong: 1.0, against: 1.0})

    assert weights.strongest(seen) == [(strong, 3.0), (weak, 1.0)]


def test_what_spoke_for_and_against_is_told_with_its_part():
    weak, strong, against, unseen = FEATURES[:4]
    weights = _weighing(-1.0, **{weak: 0.5, strong: 3.0, against: -9.0, unseen: 5.0})
    seen = _seen(**{weak: 1.0, strong: 1.0, against: 0.5})

    found = weights.contributions(seen)

    assert found == (
        (against, -4.5), (strong, 3.0), ("intercept", -1.0), (weak, 0.5)
    )  # fmt: skip
    logit = sum(part for _, part in found)
    assert 1 / (1 + math.exp(-logit)) == pytest.approx(weights.probability(seen))


def test_every_feature_has_a_weight_and_no_weight_is_left_over():
    assert set(fusion().weights) == set(FEATURES)


def test_a_person_looks_before_a_match_counts():
    assert 0 < fusion().review < fusion().serves < 1


def test_nothing_seen_serves_nothing():
    assert fusion().probability(_seen()) < fusion().review


def test_a_look_alike_lowers_a_match():
    assert fusion().weights["look_alike"] < 0


def test_a_declaration_alone_serves_nothing():
    declared = {name for name in FEATURES if name.startswith("declared")}
    alone = _seen(**dict.fromkeys(declared - {"declared_other"}, 1.0))

    assert fusion().probability(alone) < fusion().review


def test_what_weighs_against_serving_does_not_change_what_a_document_is_about():
    plain = _seen(lexical_share=0.5)
    barred = _seen(lexical_share=0.5, look_alike=1.0, twin_fits=1.0, declared_other=1.0)

    assert fusion().about(barred) == fusion().about(plain)
    assert fusion().probability(barred) < fusion().probability(plain)


@pytest.mark.parametrize(
    ("features", "enough"),
    [
        ({"declared": 0.5, "said_best": 0.9, "affinity": 0.6}, 0.05),
        ({"declared": 0.5, "said_best": 0.9, "affinity": 0.2}, 0.3),  # of another kind
        (
            {"declared": 0.5, "said_best": 0.3, "affinity": 0.6},
            0.3,
        ),  # not plainly named
        ({"said_best": 0.9, "affinity": 0.6}, 0.3),  # nobody declared it
        (
            {"declared": 1.0, "said_best": 0.9, "affinity": 0.6, "twin_fits": 1.0},
            0.3,
        ),
    ],
)
def test_content_that_names_it_plainly_confirms_a_declaration(features, enough):
    least = {"declared": 0.5, "said_best": 0.85, "affinity": 0.5}
    fitted = replace(BLANK, first=0.3, confirmed=0.05, confirms=least)

    assert fitted.enough(_seen(**features), is_surest=True) == enough


@pytest.mark.parametrize(
    ("declared", "enough"), [(1.0, 0.3), (0.1, 0.3), (0.09, 0.2), (0.0, 0.2)]
)
def test_where_little_is_declared_the_surest_indicator_is_served_sooner(
    declared, enough
):
    fitted = replace(BLANK, first=0.3, untold=0.2, confirms={"declared": 2.0})

    weights = fitted.for_share(declared)

    assert weights.enough(_seen(), is_surest=True) == enough
    assert weights.enough(_seen(), is_surest=False) == BLANK.serves


def test_a_chapter_named_after_it_needs_no_more_than_the_surest():
    weights = replace(BLANK, serves=0.5, first=0.3)
    headed = replace(_seen(), headed=True)

    assert weights.enough(headed, is_surest=False) == pytest.approx(0.3)
    assert weights.enough(_seen(), is_surest=False) == pytest.approx(0.5)
