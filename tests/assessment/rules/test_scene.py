from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.match import Decision
from tests.classifiers import papers


@pytest.mark.parametrize(
    ("decision", "count"),
    [(Decision.SERVES, 1), (Decision.REVIEW, 0), (Decision.NEAR, 0)],
)
def test_only_matches_that_count_are_serving(scene, read, match_of, decision, count):
    match = match_of(read(papers.SECURITY_POLICY, "a.pdf"), decision=decision)

    found = list(scene({"a.pdf": papers.SECURITY_POLICY}, matches=(match,)).serving())

    assert len(found) == count
    assert all(reading.path == match.path for match, reading in found)


MINUTES = "NOTULEN RAPAT\nKamis, 6 Maret 2025\nDibahas sandi bawaan."


def test_of_a_bundle_those_papers_are_told_by_which_it_serves(scene, read, match_of):
    bundle = {"a.pdf": [papers.SECURITY_POLICY, MINUTES]}
    whole = match_of(read(bundle["a.pdf"], "a.pdf"))
    of_minutes = tuple(p for p in whole.passages if p.location.page > 1)
    match = replace(whole, passages=of_minutes)

    both = [r for _, r in scene(bundle, matches=(whole,)).serving()]
    one = [r for _, r in scene(bundle, matches=(match,)).serving()]

    assert [r.known_as for r in both] == ["a.pdf hal. 1", "a.pdf hal. 2"]
    assert [r.formalities.kind for r in one] == ["notulen"]
