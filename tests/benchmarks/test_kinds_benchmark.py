"""The first pages whose kinds are known, and what is told of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.kinds import is_right, rows, told


@pytest.fixture(scope="module")
def found():
    return list(told())


def test_most_kinds_are_told(found):
    *_, (name, pages, by_cues, right, _) = rows(found)

    assert (name, int(pages)) == ("all", len(found))
    assert int(by_cues) > 0.7 * len(found)
    assert int(right) > 0.75 * len(found)


def test_a_wrong_kind_is_counted_as_wrong(found):
    one = replace(found[0], kind="dpa", by_cues="laporan", told="dpa", issued=True)
    wrong = replace(one, told="laporan")

    assert rows([one])[-1][1:4] == ("1", "0", "1")
    assert rows([wrong])[-1][3:] == ("0", "-")


@pytest.mark.parametrize(
    ("wanted", "seen", "right"),
    [("pedoman", "manual", True), ("manual", "pedoman", False), ("dpa", "dpa", True)],
)
def test_what_counts_the_same_is_right(wanted, seen, right):
    assert is_right(wanted, seen) is right
