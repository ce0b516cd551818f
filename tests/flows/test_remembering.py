import json
from datetime import date
from pathlib import Path

import pytest

from evidence.shelf import Shelf
from flows.remembering import (
    Oblivion,
    good_reports,
    last_quotes,
    memory_of,
    own_ledger,
    reported,
)
from ledger.comparison import compared
from ledger.errors import LedgerError
from ledger.tombstones import LastQuote, Tombstone
from reports.gap_report import to_json
from tests.ledger.listing import known, shared
from tests.reports.conftest import document, indicator, with_parts

DAY = date(2025, 9, 1)
EVIDENCE = [
    {"document": "a.pdf", "page": 2, "quote": "Satu."},
    {"document": "a.pdf", "page": 2, "quote": "Satu."},  # for a criterion as well
    {"document": "b.pdf", "page": 1, "quote": "Dua."},
]


class Remembered(Oblivion):
    def last_report(self):
        return json.dumps({"indicators": [{"id": "8", "evidence": EVIDENCE}]}).encode()


def test_last_quotes_are_those_of_lost_files_once_each():
    assert last_quotes(Remembered(), {"a.pdf", "c.pdf"}) == {
        "a.pdf": (LastQuote(indicator="8", page=2, quote="Satu."),),
        "c.pdf": (),
    }


def test_without_a_report_there_are_no_last_quotes():
    assert last_quotes(Oblivion(), {"a.pdf"}) == {}
    assert last_quotes(Remembered(), ()) == {}


def test_tombstones_are_reported_as_they_are():
    quote = LastQuote(indicator="8", page=2, quote="Satu.")
    stone = Tombstone(path="a", sha256="0", noticed="2025-09-01", quotes=(quote,))

    (told,) = reported([stone])

    assert (told.path, told.noticed, told.quotes[0].quote) == (
        "a",
        "2025-09-01",
        "Satu.",
    )


def test_oblivion_knows_no_file_and_leaves_no_tombstone():
    oblivion = Oblivion()
    comparison = oblivion.compared([shared()], full=False)

    assert comparison.changed == (shared(),)
    assert oblivion.recalled(comparison, Shelf()) == {}
    gone = compared([], {"a.pdf": known()})
    assert oblivion.tombstones(gone, {}) == oblivion.finish(gone, (), b"") == ()


def test_the_users_own_ledger_lies_outside_the_share(monkeypatch, tmp_path):
    monkeypatch.setenv("BUKTI_DATA_DIR", str(tmp_path / "data"))
    assert own_ledger() == tmp_path / "data" / "ledger.sqlite3"

    monkeypatch.delenv("BUKTI_DATA_DIR")
    assert own_ledger().is_relative_to(Path.home())


def test_nothing_is_written_where_nothing_is_remembered(monkeypatch, tmp_path):
    monkeypatch.setenv("BUKTI_DATA_DIR", str(tmp_path / "data"))
    with memory_of(tmp_path, DAY, None, remember=False) as memory:
        assert isinstance(memory, Oblivion)

    assert not (tmp_path / "data").exists()


def test_a_ledger_inside_the_share_is_refused(tmp_path):
    place = str(tmp_path / "ledger.sqlite3")

    with pytest.raises(LedgerError):
        memory_of(tmp_path, DAY, place, remember=True).__enter__()


def test_good_reports_are_those_that_are_understood(tmp_path):
    report = with_parts((indicator("1"),), (document("a.pdf"),))
    share = tmp_path / "bukti"
    share.mkdir()
    ledger = str(tmp_path / "l.sqlite3")
    for content in (to_json(report), b'{"schema": "bukti-report/0"}'):
        with memory_of(share, DAY, ledger, remember=True) as memory:
            memory.finish(memory.compared((), full=False).ended(()), (), content)

    with memory_of(share, DAY, ledger, remember=True) as memory:
        assert list(good_reports(memory)) == [report]
    assert list(good_reports(Oblivion())) == []
