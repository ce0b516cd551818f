"""Taking a part out of the matcher leaves the others as they were."""

from __future__ import annotations

from benchmarks.ablation import PARTS, without
from benchmarks.fit_fusion import Seen
from classifiers.observation import FEATURES, Observation


def _seen(look_alike=""):
    observation = Observation(
        indicator="8",
        features=tuple(range(1, len(FEATURES) + 1)),
        spoken=(0,),
        phrases=(),
        look_alike=look_alike,
    )
    return {"made": [Seen(observations=(observation,), wanted=frozenset({"8"}))]}


def test_every_feature_is_part_of_something_that_is_taken_out():
    assert {name for part in PARTS.values() for name in part} == set(FEATURES)


def test_only_the_part_itself_is_taken_out():
    (left,) = without(_seen(), ["declared"])["made"][0].observations

    for name, value in zip(FEATURES, range(1, len(FEATURES) + 1), strict=True):
        assert left.feature(name) == (0 if name == "declared" else value)


def test_without_look_alikes_none_is_refused():
    (kept,) = without(_seen("benda lain"), [])["made"][0].observations
    (left,) = without(_seen("benda lain"), ["look_alike"])["made"][0].observations

    assert (kept.look_alike, left.look_alike) == ("benda lain", "")
