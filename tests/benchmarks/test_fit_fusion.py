"""The weights of the fusion: what they map, from which probability on."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.fit_fusion import Seen, mapping_f1
from classifiers.observation import FEATURES, Observation

NEARLY = np.zeros(len(FEATURES)), -1.0986  # 0.25 for every pair


def observed(indicator: str, look_alike: str = "") -> Observation:
    return Observation(
        indicator=indicator,
        features=(0.0,) * len(FEATURES),
        spoken=(0,),
        phrases=(),
        look_alike=look_alike,
    )


@pytest.mark.parametrize(("first", "expected"), [(0.3, 0.0), (0.2, 1.0)])
def test_the_surest_indicator_is_served_from_its_own_threshold(first, expected):
    paper = Seen(observations=(observed("8"), observed("22")), wanted=frozenset({"8"}))

    assert mapping_f1([paper], NEARLY, first) == expected


def test_a_look_alike_is_not_served():
    paper = Seen(observations=(observed("8", "lain"),), wanted=frozenset())

    assert mapping_f1([paper], NEARLY, 0.2) == mapping_f1([], NEARLY, 0.2)
