from __future__ import annotations

from openpyxl import Workbook

from reports.evidence_sheet import write_evidence
from reports.wording import Wording


def rows(report):
    sheet = Workbook().worksheets[0]
    write_evidence(sheet, report, Wording("id"))
    heading, *found = sheet.iter_rows(3, values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in found]


def test_every_quotation_leads_to_file_and_page(report):
    first = rows(report)[0]

    assert first["Berkas"] == "Diskominfo/SPBE/Perwali 34 Tahun 2022.pdf"
    assert first["Halaman"] == 3
    assert first["Kutipan"] == "Setiap perangkat daerah wajib melaksanakan SPBE."
    assert first["Bagian"] == "BAB IV > Pasal 11"


def test_what_is_no_evidence_is_not_called_evidence(report):
    natures = [(row["No."], row["Sifat"]) for row in rows(report)]

    assert natures == [
        (1, "Bukti"),
        (8, "Bukti"),
        (8, "Perlu diperiksa"),
        (21, "Mendekati"),
    ]
