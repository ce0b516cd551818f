from __future__ import annotations

import pytest

from extractors.survey import survey
from ledger.errors import LedgerError
from ledger.last_report import last_report
from ledger.memory import remembering


def run(place, share, report):
    """One run over *share* that ends with *report*; None leaves it unfinished."""
    share.mkdir(exist_ok=True)
    (share / "a.txt").write_text("isi")
    with remembering(place, share, as_of="2025-09-01", readers="1") as memory:
        comparison = memory.compared(survey(share))
        if report is not None:
            memory.finish(comparison.ended(()), (), report)


@pytest.fixture
def place(tmp_path):
    return tmp_path / "ingatan.sqlite3"


def test_the_last_report_of_the_only_share_is_meant(tmp_path, place):
    run(place, tmp_path / "bukti", b"lama")
    run(place, tmp_path / "bukti", b"baru")

    assert last_report(place) == b"baru"


def test_with_several_shares_one_must_be_named(tmp_path, place):
    run(place, tmp_path / "satu", b"1")
    run(place, tmp_path / "dua", b"2")

    assert last_report(place, tmp_path / "satu") == b"1"
    with pytest.raises(LedgerError, match=r"pilih dengan --share salah satu: .*dua"):
        last_report(place)


def test_an_unknown_share_is_refused_with_the_known_ones(tmp_path, place):
    run(place, tmp_path / "satu", b"1")

    with pytest.raises(LedgerError, match=r"tiga: belum dikenal; .*satu"):
        last_report(place, tmp_path / "tiga")


def test_without_a_finished_run_there_is_no_report(tmp_path, place):
    run(place, tmp_path / "satu", None)

    with pytest.raises(LedgerError, match="belum ada laporan"):
        last_report(place)


def test_asking_makes_no_ledger(place):
    with pytest.raises(LedgerError, match="belum ada ingatan"):
        last_report(place)

    assert not place.exists()
