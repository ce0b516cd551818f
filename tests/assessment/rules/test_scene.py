from __future__ import annotations

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
