from __future__ import annotations

import json
from pathlib import Path

import pytest

import reports
from evidence.document import State, Trouble
from indicator_corpus.indicator import Reason
from reports import wording
from reports.wording import Wording

CONTRACT = json.loads(
    (Path(reports.__file__).parent / "report.schema.json").read_text()
)["properties"]
INDICATOR = CONTRACT["indicators"]["items"]["properties"]
DOCUMENT = CONTRACT["documents"]["items"]["properties"]

NUMBERS = [
    ("id", 2.979, 2, "2,98"),
    ("en", 2.979, 2, "2.98"),
    ("id", 1234.5, 1, "1.234,5"),
    ("id", None, 2, "–"),
    ("id", 0, 0, "0"),
]
DAYS = [
    ("id", "2025-08-15", "15 Agustus 2025"),
    ("en", "2025-08-15", "15 August 2025"),
    ("id", "Agustus 2024", "Agustus 2024"),  # not a date: as it is
    ("id", "2025-02-30", "2025-02-30"),  # no such day
    ("id", None, ""),
]


@pytest.mark.parametrize(("lang", "value", "digits", "text"), NUMBERS)
def test_numbers_follow_the_language(lang, value, digits, text):
    assert Wording(lang).number(value, digits) == text


@pytest.mark.parametrize(("lang", "iso", "text"), DAYS)
def test_days_are_written_out(lang, iso, text):
    assert Wording(lang).day(iso) == text


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        (wording.STATUS, INDICATOR["status"]["enum"]),
        (
            wording.OUTCOME,
            INDICATOR["criteria"]["items"]["properties"]["outcome"]["enum"],
        ),
        (
            wording.REASON,
            INDICATOR["reasons"]["items"]["properties"]["code"]["enum"],
        ),
        (wording.STATE, DOCUMENT["state"]["enum"]),
        (wording.ISSUED, [c for c in DOCUMENT["issued"]["enum"] if c]),
    ],
)
def test_every_code_of_the_contract_has_a_word(table, codes):
    assert set(table) == set(codes)


def test_every_code_of_the_reading_has_a_word():
    assert set(State) == set(wording.STATE)
    assert set(Trouble) <= set(wording.TROUBLE)
    assert set(Reason) == set(wording.REASON)


def test_not_read_is_worded_unlike_not_there():
    w = Wording("id")

    assert w.state("unreadable") == "Belum terbaca"
    assert w.reason("unreadable") != w.reason("no_evidence")
    assert w.outcome("unreadable") != w.outcome("unmet")


def test_an_unknown_code_is_shown_and_not_hidden():
    assert Wording("id").kind("peta_jabatan") == "peta jabatan"


def test_nothing_is_worded_as_nothing():
    w = Wording("id")

    assert (w.kind(None), w.trouble(None), w.issued(None), w.say("")) == ("",) * 4


def test_values_are_filled_in():
    told = Wording("en").say("dan %(count)s lagi", count=3)

    assert told == "and 3 more"
