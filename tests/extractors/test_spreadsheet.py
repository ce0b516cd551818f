from __future__ import annotations

from datetime import date, datetime, time

import openpyxl
import pytest
from openpyxl.drawing.image import Image as SheetImage

from extractors import spreadsheet
from extractors.errors import CorruptError


def _write(path, **sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def _texts(source, path):
    return [page.text for page in spreadsheet.read_pages(source(path))]


def test_each_sheet_is_a_page_under_its_title(tmp_path, source):
    path = _write(
        tmp_path / "aset.xlsx",
        Server=[["No", "Nama"], [1, "Rak A"]],
        Jaringan=[["Simpul", None, "Kota"]],
    )

    assert _texts(source, path) == [
        "Server\nNo | Nama\n1 | Rak A",
        "Jaringan\nSimpul | Kota",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (180_000_000, "180000000"),
        (2.0, "2"),
        (0.1 + 0.2, "0.3"),
        (date(2025, 1, 2), "2025-01-02"),
        (datetime(2025, 1, 2, 13, 30), "2025-01-02 13:30:00"),  # noqa: DTZ001
        (time(8, 0), "08:00:00"),
        (True, "True"),
        ("  dua\nbaris ", "dua baris"),
    ],
)
def test_values_are_written_plainly(tmp_path, source, value, text):
    path = _write(tmp_path / "nilai.xlsx", A=[["x", value]])

    assert _texts(source, path) == [f"A\nx | {text}"]


def test_empty_rows_are_left_out(tmp_path, source):
    path = _write(tmp_path / "renggang.xlsx", A=[["a"], [None], ["", None], ["b"]])

    assert _texts(source, path) == ["A\na\nb"]


@pytest.mark.usefixtures("tesseract")
def test_pictures_are_read_where_no_sheet_holds_text(tmp_path, source, sheet):
    picture = tmp_path / "layar.png"
    sheet().save(picture)
    book = openpyxl.Workbook()
    book.active.add_image(SheetImage(str(picture)))
    book.save(tmp_path / "gambar.xlsx")

    texts = _texts(source, tmp_path / "gambar.xlsx")

    assert texts[0] == "Sheet"
    assert "NOMOR 34 TAHUN 2022" in texts[1]


def test_a_package_without_a_workbook_is_corrupt(write_docx, source):
    with pytest.raises(CorruptError):
        _texts(source, write_docx(""))
