from __future__ import annotations

from dataclasses import replace

import pytest

from reports.owner_search import OwnerError, owner_called

NAMES = (
    "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    "Dinas Komunikasi dan Informatika",
    "Dinas Kesehatan",
    "Inspektorat Daerah",
)


@pytest.fixture
def owned(report):
    told = zip(report.indicators, NAMES, strict=True)
    return replace(report, indicators=tuple(replace(i, owner=name) for i, name in told))


CALLED = [
    ("Dinas Kesehatan", "Dinas Kesehatan"),
    ("dinas  kesehatan", "Dinas Kesehatan"),
    ("BKPSDM", NAMES[0]),  # initials
    ("kesehatan", "Dinas Kesehatan"),  # a part
    ("Inspektorat", "Inspektorat Daerah"),
    ("Dinas Kesehaatn", "Dinas Kesehatan"),  # a slip of the finger
    ("Dinas Komunikasi & Informatika", "Dinas Komunikasi dan Informatika"),
]


@pytest.mark.parametrize(("text", "name"), CALLED)
def test_an_agency_is_found_as_people_call_it(owned, text, name):
    assert owner_called(text, owned) == name


NOBODY = [
    ("Dinas", "ada beberapa; pilih: Dinas Kesehatan; Dinas Komunikasi"),
    ("Dinas Kehutanan", "tidak ada; yang mirip: Dinas Kesehatan"),
    ("", "tidak ada"),
    ("Bappeda", "tidak ada; yang mirip: "),
]


@pytest.mark.parametrize(("text", "said"), NOBODY)
def test_another_is_refused_with_the_nearest(owned, text, said):
    with pytest.raises(OwnerError, match=said):
        owner_called(text, owned)


def test_a_report_without_agencies_has_none_to_offer(report):
    nobody = tuple(replace(i, owner=None) for i in report.indicators)

    with pytest.raises(OwnerError, match="yang mirip: tidak ada"):
        owner_called("BKPSDM", replace(report, indicators=nobody))
