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

    def made(pages, media="pdf"):
        whole = reading(make_document(pages, f"a.{media}", media))
        found = exhibits([match_of(whole)], {whole.path: whole})
        assert len(found) == (1 if media == "xlsx" else len(pages))
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


BEFORE_AND_AFTER = (
    "TL\nNo | Perbaikan keamanan informasi | Versi | Sebelum | Sesudah | Status\n"
    "1 | Peran pemakai | 5.2 (Maret {year}) | satu peran | tiga peran | Selesai\n"
)


@pytest.mark.parametrize(("year", "is_met"), [(2025, True), (2023, False)])
def test_a_sheet_behind_the_review_tells_what_was_before_and_after(
    following, year, is_met
):
    pages = [f"Evaluasi\n{review()}", BEFORE_AND_AFTER.format(year=year)]

    assert (following(pages, "xlsx") is Outcome.MET) is is_met
