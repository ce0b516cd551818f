from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from openpyxl import Workbook

from reports.file_sheet import write_files
from reports.gap_report import ReportedPaper
from reports.wording import Wording


def rows(report):
    sheet = Workbook().worksheets[0]
    write_files(sheet, report, Wording("id"))
    heading, *found = sheet.iter_rows(3, values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in found]


def test_every_file_is_listed_with_its_state(report):
    assert [row["Pembacaan"] for row in rows(report)] == [
        "Terbaca",
        "Terbaca",
        "Terbaca",
        "Terbaca",
        "Terbaca sebagian",
        "Belum terbaca",
        "Dilewati",
    ]


def test_a_file_not_read_tells_why_and_what_to_do(report):
    locked = rows(report)[5]

    assert locked["Mengapa"] == "Terkunci kata sandi"
    assert "buka kuncinya" in locked["Pesan"]
    assert locked["Indikator (tingkat)"] == "29"


def test_a_document_tells_what_it_is_and_serves(report):
    perwali = rows(report)[0]

    assert perwali["Jenis"] == "Peraturan kepala daerah"
    assert perwali["Nomor"] == "34 Tahun 2022"
    assert perwali["Tanggal"] in {datetime(2022, 8, 11), datetime(2022, 8, 11).date()}  # noqa: DTZ001 - a sheet knows no zones
    assert perwali["Indikator (tingkat)"] == "1 (2), 8 (2)"


def test_a_date_in_words_stays_words(report):
    assert rows(report)[2]["Tanggal"] == "Agustus 2024"


def test_copies_and_what_is_no_evidence_are_noted(report):
    notes = [row["Keterangan"] for row in rows(report)]

    assert notes[1] == "Salinan dari Diskominfo/SPBE/Perwali 34 Tahun 2022.pdf"
    assert notes[3] == "peraturan nasional"


def test_the_papers_bound_in_a_file_are_noted(report):
    decree = ReportedPaper(page=1, kind="keputusan", number="12/KEP/2024", date=None)
    minutes = ReportedPaper(page=3, kind="notulen", number=None, date="2025-03-06")
    first, *others = report.documents
    bundle = replace(first, papers=(decree, minutes))

    (note, *_) = (
        row["Keterangan"] for row in rows(replace(report, documents=(bundle, *others)))
    )

    assert note == (
        "hal. 1: Keputusan, nomor 12/KEP/2024\nhal. 3: Notulen, 6 Maret 2025"
    )
