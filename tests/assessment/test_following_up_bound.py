"""What followed a review, bound in one file with it."""

from __future__ import annotations

import pytest

from assessment.exhibit import exhibits
from assessment.finding import Outcome
from assessment.followups import followed_up
from classifiers.reading import reading
from indicator_corpus.indicator import Reason
from tests.assessment.reviewed import review

FOLLOW_UP = (
    "LAPORAN {called}\nNomor 9/KOM/2025 tanggal 14 Januari 2025\n"
    "Keamanan informasi ditingkatkan: peran pemakai ditata ulang pada 6 Januari 2025.\n"
)


@pytest.fixture
def following(make_document, match_of, case, criterion):
    """What is made of the pages of one file."""

    def made(pages):
        whole = reading(make_document(pages))
        found = exhibits([match_of(whole)], {whole.path: whole})
        assert len(found) == len(pages)
        asked = criterion("follow_up", lacking=Reason.NO_FOLLOWUP)
        return followed_up(case(*found), asked, 5).outcome

    return made


@pytest.mark.parametrize(
    ("pages", "outcome"),
    [
        ([review(), FOLLOW_UP.format(called="TINDAK LANJUT REVIU")], Outcome.MET),
        ([review(), FOLLOW_UP.format(called="PENINGKATAN LAYANAN")], Outcome.MET),
        ([review(), FOLLOW_UP.format(called="KEAMANAN INFORMASI")], Outcome.CHECK),
        (
            [
                FOLLOW_UP.format(called="TINDAK LANJUT").replace("2025", "2023"),
                review(),
            ],
            Outcome.UNMET,  # older than the review
        ),
    ],
)
def test_a_follow_up_bound_with_a_review_follows_it(following, pages, outcome):
    assert following(pages) is outcome
