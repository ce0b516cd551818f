"""Pairs of file and indicator that people settled, in `classifiers.matching`."""

from __future__ import annotations

import pytest

from classifiers.decisions import Verdict
from classifiers.match import Decision
from classifiers.matching import Matcher
from tests.classifiers import papers, strangers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (papers.SECURITY_POLICY, "36"),  # its kind serves no such indicator
        (strangers.INTEGRITY_ZONE_DECREE, "27"),  # a look-alike
        (strangers.CANTEEN_LETTER, "16"),
    ],
)
def test_a_confirmed_pair_serves_on_that_document_alone(
    instrument, embedder, read, text, number
):
    yes = Verdict(path="A\\berkas.pdf", indicator=number, serves=True)
    obedient = Matcher(instrument, embedder, verdicts=[yes])
    decided, other = read(text, "A/berkas.pdf"), read(text, "B/berkas.pdf")

    found = {m.path: m for m in obedient.matches([decided, other], [])
             if m.indicator == number and m.decision is Decision.SERVES}  # fmt: skip

    assert set(found) == {"A/berkas.pdf"}
    assert found["A/berkas.pdf"].why.startswith("dikonfirmasi orang")
    assert found["A/berkas.pdf"].look_alike == ""
