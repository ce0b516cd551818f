"""Meetings that other papers name by their day alone."""

from __future__ import annotations

import pytest

from classifiers.declarations import Declaration
from classifiers.meetings import meetings_named

MINUTES = (
    "NOTULEN RAPAT\nHari : {day}\nMenilai kendali tahun lalu\nHadir : 28 petugas\n"
)
LETTER = (
    "Nomor : 140/2031\nTanggal : 13 Juni 2031\nHal : Pekerjaan yang diminta rapat {day}\n"
    "Yth. Sekretaris Daerah\nSandi diganti.\n"
)
DAY = "21 Januari 2031"


@pytest.fixture
def named(read, instrument):
    """What the meetings are on that a share's papers name, its minutes claimed for 22."""

    def of(*more, letter=LETTER, claimed=("22",), by="claim"):
        texts = {
            "rapat.docx": MINUTES.format(day=DAY),
            "tl.pdf": letter.format(day=DAY),
        }
        texts |= {f"{n}.docx": text for n, text in enumerate(more)}
        declared = [
            Declaration(path=path, indicator=number, by=by)
            for path in texts
            for number in (("19",) if path[0].isdigit() else claimed)
        ]
        papers = [read(text, path) for path, text in texts.items()]
        return meetings_named(papers, declared, instrument)

    return of


def test_a_meeting_is_on_what_its_minutes_are_claimed_for(named, instrument):
    assert named() == {f"rapat {DAY}": instrument.by_id["22"].object}


def test_a_meeting_may_be_on_two_things(named, instrument):
    (meaning,) = named(claimed=("22", "31")).values()

    assert (
        meaning == f"{instrument.by_id['22'].object}; {instrument.by_id['31'].object}"
    )


@pytest.mark.parametrize(
    "asked",
    [
        {"claimed": ("19", "20", "21", "22")},  # on too much
        {"by": "folder"},  # nobody says for what
        {"letter": LETTER.replace("rapat {day}", "rapat 22 Januari 2031")},
        {"letter": LETTER.replace("rapat {day}", "surat {day}")},
    ],
)
def test_other_days_and_meetings_are_on_nothing(named, asked):
    assert named(**asked) == {}


def test_of_two_meetings_on_a_day_nobody_knows_which_is_meant(named):
    assert named(MINUTES.format(day=DAY)) == {}
