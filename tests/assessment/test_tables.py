from zipfile import ZipFile

import openpyxl
import pytest

from assessment.claims_sheet import read_claims
from assessment.tables import TableError, column_letter, sheets
from indicator_corpus.loading import load_instrument

SPBE = load_instrument("spbe-47")
ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.2"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>
<office:spreadsheet><table:table table:name="Lembar">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""


def _ods(path, rows):
    def cell(text):
        value = 'office:value-type="string"'
        return f"<table:table-cell {value}><text:p>{text}</text:p></table:table-cell>"

    lines = "".join(
        f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
        'manifest:1.0"/>'
    )
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", ODS.format(rows=lines))


def test_an_ods_is_read(tmp_path):
    _ods(tmp_path / "klaim.ods", [["PJ", "Capaian", "No"], ["Kominfo", "3", "8"]])

    (claim,) = read_claims(tmp_path / "klaim.ods", SPBE).rows

    assert (claim.indicator, claim.level, claim.owner) == ("8", 3, "Kominfo")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_whatever_parts_its_cells(tmp_path, delimiter):
    lines = (["No", "Level", "Data Dukung"], ["8", "3", "a.pdf"])
    text = "\n".join(delimiter.join(cells) for cells in lines)
    (tmp_path / "klaim.csv").write_text(text, encoding="utf-8-sig")

    (claim,) = read_claims(tmp_path / "klaim.csv", SPBE).rows

    assert (claim.indicator, claim.level, claim.files) == ("8", 3, ("a.pdf",))


def test_a_heading_may_stand_in_two_rows_over_merged_cells(tmp_path):
    book = openpyxl.Workbook()
    page = book.active
    page.append(["No", "Indikator", "Penilaian Mandiri", None, None, "PD"])
    page.append([None, None, "Level", "Penjelasan", "Data Dukung", None])
    page.append([8, "", 3, "Pasal 4", "a.pdf", "Kominfo"])
    for area in ("A1:A2", "B1:B2", "C1:E1", "F1:F2"):
        page.merge_cells(area)
    book.save(tmp_path / "klaim.xlsx")

    claims = read_claims(tmp_path / "klaim.xlsx", SPBE)

    (claim,) = claims.rows
    assert (claim.level, claim.narrative, claim.files) == (3, "Pasal 4", ("a.pdf",))
    assert claim.owner == "Kominfo"


def test_what_the_columns_were_taken_for_is_told(tmp_path):
    (tmp_path / "k.csv").write_text("No,Level,Warna\n8,3,merah\n")

    (told,) = read_claims(tmp_path / "k.csv", SPBE).understood

    assert told == "k: A 'No' = nomor, B 'Level' = tingkat; tidak dipakai: C 'Warna'"


def test_a_level_between_two_is_kept_where_the_instrument_has_such(tmp_path):
    (tmp_path / "k.csv").write_text("No;Level\n3;1,26\n")

    (claim,) = read_claims(tmp_path / "k.csv", load_instrument("pemdi-20")).rows
    strict = read_claims(tmp_path / "k.csv", SPBE)

    assert (claim.level, claim.value) == (1, 1.26)
    assert strict.rows[0].level is None
    assert "bukan angka 1 sampai 5" in strict.notes[0]


def test_what_is_no_table_is_refused(tmp_path):
    (tmp_path / "k.xlsx").write_text("bukan")

    with pytest.raises(TableError, match=r"k\.xlsx"):
        sheets(tmp_path / "k.xlsx")


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA")])
def test_columns_are_called_as_in_a_spreadsheet(place, letters):
    assert column_letter(place) == letters
