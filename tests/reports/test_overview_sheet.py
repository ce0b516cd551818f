from __future__ import annotations

from dataclasses import replace

from openpyxl import Workbook
from openpyxl.utils import quote_sheetname

from reports.decided import ReportedDecisions
from reports.overview_sheet import ADDRESS, Checklist, write_overview
from reports.wording import Wording


def rows(report):
    sheet = Workbook().worksheets[0]
    write_overview(sheet, report, Wording("id"))
    return {row[0]: row[1:] for row in sheet.iter_rows(values_only=True) if row[0]}


def test_the_three_indices_stand_with_their_predicates(report):
    told = rows(report)

    assert told["Didukung bukti"][:2] == (1.5, "Kurang")
    assert told["Diklaim"][:2] == (2.75, "Baik")
    assert told["Dapat dicapai"][:2] == (1.75, "Kurang")
    assert told["Selisih klaim dan bukti"][0] == 1.25


def test_statuses_and_states_are_counted(report):
    told = rows(report)

    assert [told[s][0] for s in ("Kosong", "Lemah", "Memadai")] == [1, 2, 1]
    assert told["Belum terbaca"][0] == 1
    assert told["Dilewati"][0] == 1
    assert told["Jumlah"][0] == 7


def test_an_aspect_stands_under_its_domain_only_where_there_are_more(report):
    told = rows(report)

    assert "    Penerapan Manajemen" in told
    assert "    Kebijakan Tata Kelola" not in told


def test_a_report_without_claims_shows_no_gap(report):
    index = replace(report.index, claimed=None, claimed_predicate=None)

    told = rows(replace(report, index=index))

    assert told["Diklaim"][:2] == (None, None)
    assert told["Selisih klaim dan bukti"][0] is None


def test_notes_and_versions_are_told(report):
    told = rows(report)

    assert "baris 14: berkas Reviu.pdf tidak ada di folder" in told
    assert "Bukti versi 0.1.0" in told
    assert "Ambang match 0,500" in told


def test_without_notes_there_is_no_heading_for_them(report):
    assert "Catatan penilaian mandiri" not in rows(replace(report, claims_notes=()))


def test_the_progress_of_each_owner_counts_along(report):
    checklist = Checklist(owner="Dinas 'A'", sheet="Dinas 'A'", first=4, last=9)
    name = quote_sheetname(checklist.sheet)

    sheet = Workbook().worksheets[0]
    write_overview(sheet, report, Wording("id"), [checklist])
    row = next(row for row in sheet.iter_rows() if row[0].value == "Dinas 'A'")

    assert row[0].hyperlink.location == f"{name}!A4"
    assert row[1].value == f'=COUNTIF({name}!$K$4:$K$9,"?*")'
    assert row[4].value == f'=COUNTIF({name}!$K$4:$K$9,"Diajukan")'


def test_people_may_say_where_the_share_is(report):
    sheet = Workbook().worksheets[0]
    write_overview(sheet, report, Wording("id"))

    assert not sheet[ADDRESS].protection.locked
    assert sheet["A3"].value.startswith("Letak folder bukti")


def test_decisions_are_counted_and_contradictions_told(report):
    counts = ReportedDecisions(
        applied=3,
        reopened=1,
        expired=0,
        gone=0,
        obsolete=0,
        notes=("a.pdf: berlawanan",),
    )

    told = rows(replace(report, decisions=counts))

    assert "3 berlaku" in told
    assert "1 dibuka lagi: kutipannya berubah" in told
    assert "a.pdf: berlawanan" in told
    assert not [line for line in told if "habis" in str(line)]
