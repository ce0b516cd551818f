"""`benchmarks.as_scans`: the same drive, all that is written on it drawn as scans."""

from __future__ import annotations

from datetime import date

import pytest
import yaml

from benchmarks.as_scans import as_scans

EMPTY = {"supported": 0, "status": "empty", "reasons": ["no_evidence"]}
WEAK = {"supported": 2, "status": "weak", "reasons": ["scope_partial"]}
ASSESSMENT = {
    "instansi": "Pemerintah Kota Lembayung",
    "as_of": date(2025, 10, 2),
    "junk": [],
    "sheet": {
        "columns": {"No": "nomor", "Tingkat": "claimed", "Bukti": "files"},
        "separator": "; ",
        "widths": [6, 8, 40],
        "pages": [{"name": "Isian", "above": [], "indicators": [1, 47]}],
    },
    "indicators": [
        {
            "nomor": number,
            "name": f"Indikator {number}",
            "opd": "Dinas",
            "claimed": 3,
            "files": ["laporan jaringan.docx"] if number == 17 else [],
            **(WEAK if number == 17 else EMPTY),
        }
        for number in range(1, 48)
    ],
}
DOCUMENTS = """\
- path: Dinas/laporan jaringan.docx
  render: docx
  status: final
  date: 2024-11-04
  kind: laporan
  title: Laporan
  supports: {17: 2}
  body: |
    ^^ LAPORAN JARINGAN INTRA
    Jaringan intra dipakai 12 kantor.
- path: Dinas/catatan.pdf
  render: pdf
  status: none
  date: 2024-11-04
  kind: lain
  title: Catatan
  supports: {}
  body: |
    ^^ CATATAN
    Kursi bertambah.
- path: Dinas/sambungan.xlsx
  render: xlsx
  status: final
  date: 2024-11-04
  kind: laporan
  title: Laporan
  supports: {17: 2}
  body: |
    @ Data
    | Kantor | Tersambung |
    | Dinas | ya |
"""


@pytest.fixture
def scanned(tmp_path):
    drive, folder = tmp_path / "lembayung", tmp_path / "scans"
    drive.mkdir()
    folder.mkdir()
    (drive / "assessment.yaml").write_text(yaml.safe_dump(ASSESSMENT), encoding="utf-8")
    (drive / "documents-1.yaml").write_text(DOCUMENTS, encoding="utf-8")
    return as_scans(drive, folder)


def test_what_is_written_becomes_scans_under_the_same_names(scanned):
    renders = {d["path"]: d["render"] for d in scanned.gold["documents"]}

    assert renders == {
        "Dinas/laporan jaringan.pdf": "scan",
        "Dinas/catatan.pdf": "scan",
        "Dinas/sambungan.xlsx": "xlsx",
    }
    assert all((scanned.share / path).is_file() for path in renders)


def test_they_have_to_be_recognised(scanned):
    read = {d.path: d for d in scanned.documents(1)}

    report = read["Dinas/laporan jaringan.pdf"]
    assert all(page.ocr or page.trouble for page in report.pages)
