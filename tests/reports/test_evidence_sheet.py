from __future__ import annotations

from dataclasses import replace

import pytest
from openpyxl import Workbook

from reports.decided import PassageNow
from reports.evidence_sheet import Places, write_evidence
from reports.fill_in import KEY
from reports.row_key import Written, digest_of, read_key
from reports.wording import Wording
from tests.reports.conftest import PERWALI
from tests.reports.test_decided import told

CITED = "Setiap perangkat daerah wajib melaksanakan SPBE."


def rows(report):
    sheet = Workbook().worksheets[0]
    write_evidence(sheet, report, Wording("id"), Places("Ringkasan", "Berkas"))
    heading, *found = sheet.iter_rows(3, values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in found]


@pytest.fixture
def decided(report):
    """The report with a rejection, a re-opened decision and a confirmation."""
    at = {"kind": "match", "value": "rejected"}
    rejected = replace(
        told(1, **at), document=PERWALI, documents=(PERWALI,), page=4, quote="Pasal 9"
    )
    reopened = replace(
        told(2, **at, force="reopened"),
        document=PERWALI,
        quote="lama",
        now=PassageNow(document=PERWALI, page=5, quote="baru", similarity=50.0),
    )
    confirmed = replace(
        told(3, kind="match", value="confirmed", criterion="1.2.a"),
        document=PERWALI,
        documents=(PERWALI,),
        why="halaman 3",
    )
    first, second, third, *others = report.indicators
    indicators = (
        replace(first, decisions=(confirmed,)),
        replace(second, decisions=(reopened,)),
        replace(third, decisions=(rejected,)),
        *others,
    )
    return rows(replace(report, indicators=indicators))


def test_every_quotation_leads_to_file_and_page(report):
    first = rows(report)[0]

    assert first["Berkas"] == PERWALI
    assert first["Halaman"] == 3
    assert first["Kutipan"] == CITED
    assert first["Bagian"] == "BAB IV > Pasal 11"
    assert "#'Berkas'!A4" in first["Tautan"]


def test_what_is_no_evidence_is_not_called_evidence(report):
    natures = [(row["No."], row["Sifat"]) for row in rows(report)]

    assert natures == [
        (1, "Bukti"),
        (8, "Bukti"),
        (8, "Perlu diperiksa"),
        (21, "Mendekati"),
    ]


def test_the_row_knows_which_passage_it_is_about(report):
    key = read_key(rows(report)[0][KEY])

    assert (key.indicator, key.criterion, key.path) == ("1", "1.2.a", PERWALI)
    assert (key.sha256, key.page, key.quote) == ("0" * 64, 3, digest_of(CITED))
    assert key.cells == {"match": Written(), "why": Written()}


def test_what_was_confirmed_says_so(decided):
    first = decided[0]

    assert first["Keputusan Anda"] == "dikonfirmasi"
    assert first["Alasan keputusan"] == "halaman 3"
    assert read_key(first[KEY]).cells["match"] == Written(value="confirmed", decision=3)


def test_what_was_rejected_can_be_taken_back(decided):
    row = next(row for row in decided if row["Sifat"] == "Ditolak orang")

    assert (row["No."], row["Kutipan"], row["Halaman"]) == (21, "Pasal 9", 4)
    assert row["Keputusan Anda"] == "ditolak"


def test_what_was_reopened_shows_both_versions_and_asks_again(decided):
    row = next(row for row in decided if row["Sifat"] == "Dibuka lagi")

    assert (row["Kutipan"], row["Mengapa cocok"]) == ("baru", "lama")
    assert not row["Keputusan Anda"]
    assert read_key(row[KEY]).cells["match"] == Written(decision=2)
