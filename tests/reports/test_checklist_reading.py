from datetime import datetime

import pytest
from openpyxl import Workbook

from reports.checklist_reading import ChecklistError, read_checklist
from reports.fill_in import KEY
from reports.row_key import RowKey, Written, spelled

TASK = RowKey(
    instrument="spbe-47",
    indicator="8",
    criterion="8.2.a",
    cells={"due": Written(), "work": Written(value="belum")},
)
QUOTED = RowKey(instrument="spbe-47", indicator="8", cells={"match": Written()})
DUE = datetime(2026, 12, 31)  # noqa: DTZ001 - a sheet knows no zones


@pytest.fixture
def saved(tmp_path):
    """Saves rows of one sheet as a workbook and gives its path."""

    def save(*rows, name="isi.xlsx"):
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.title = "Dinas"
        for row in rows:
            sheet.append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return save


HEADING = ["No.", "Tenggat", "Status tindak lanjut", "Catatan", KEY]


def test_rows_are_known_by_their_key_and_columns_by_their_heading(saved):
    path = saved(
        ["Dinas"], [None], HEADING, [8, DUE, "Diajukan", "tidak dikunci", spelled(TASK)]
    )

    (row,) = read_checklist(path).rows

    assert row.key == TASK
    assert row.cells == {"due": "2026-12-31", "work": "diajukan"}
    assert row.place == "isi.xlsx, lembar Dinas, baris 4"


def test_columns_may_change_places_and_speak_english(saved):
    path = saved(
        [KEY, "Quotation", "Your decision"], [spelled(QUOTED), "Pasal 9", "confirmed"]
    )

    (row,) = read_checklist(path).rows

    assert (row.quote, row.cells) == ("Pasal 9", {"match": "confirmed"})


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([HEADING, [8, None, "Diajukan", "", ""]], "baris 2: baris ini bukan dari"),
        ([[8, None, "Diajukan", "", spelled(TASK)]], "judul kolom hilang"),
        (
            [HEADING, [8, None, "Diajukan", "", spelled(TASK)[:-2]]],
            "kunci baris berubah",
        ),
    ],
)
def test_a_row_that_nobody_can_place_is_a_fault(rows, fault, saved):
    found = read_checklist(saved(*rows))

    assert found.rows == ()
    assert fault in found.faults[0]


def test_an_empty_row_is_nothing(saved):
    path = saved(HEADING, [None, None, "", "", ""], [1, None, "", "", spelled(TASK)])

    found = read_checklist(path)

    assert len(found.rows) == 1
    assert found.faults == ()


def test_a_workbook_without_our_rows_is_refused(saved):
    with pytest.raises(ChecklistError, match="tidak ada baris daftar periksa"):
        read_checklist(saved(["a", "b"]))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04rusak", b"%PDF-1.7"])
def test_what_is_no_workbook_is_refused(tmp_path, content):
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)

    with pytest.raises(ChecklistError, match="simpan ulang"):
        read_checklist(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ChecklistError, match="tidak dapat dibaca"):
        read_checklist(tmp_path / "tidak ada.xlsx")
