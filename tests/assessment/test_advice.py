"""Advice on papers that do not count, as data."""

from __future__ import annotations

import pytest

from assessment.advice import advice
from indicator_corpus.indicator import Reason


@pytest.mark.parametrize("reason", [Reason.UNREADABLE, Reason.DRAFT_ONLY])
def test_advice_on_a_paper_to_send_again_names_it(reason):
    assert "sk.pdf" in advice(reason, "sk.pdf")


@pytest.mark.parametrize(
    "reason",
    [Reason.WRONG_OBJECT, Reason.GENERIC_FILE, Reason.GUIDELINE_COPY_ONLY],
)
def test_advice_on_a_paper_to_replace_is_a_sentence_of_its_own(reason):
    assert advice(reason).startswith("Ganti dengan ")
    assert advice(reason).endswith(".")


def test_where_a_criterion_says_it_there_is_no_other_advice():
    with pytest.raises(KeyError):
        advice(Reason.REVIEW_STALE)
