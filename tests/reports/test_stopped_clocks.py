from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook

from reports.stopped_clocks import save, saved


def test_the_same_book_gives_the_same_bytes():
    first, second = (saved(Workbook(), date(2025, 8, 15)) for _ in range(2))

    assert first == second
    with ZipFile(BytesIO(first)) as archive:
        assert b"2025-08-15T00:00:00Z" in archive.read("docProps/core.xml")
        assert {each.date_time[0] for each in archive.infolist()} == {1980}


def test_another_day_gives_other_bytes():
    assert saved(Workbook(), date(2025, 8, 15)) != saved(Workbook(), date(2025, 8, 16))


def test_a_file_holds_the_same_bytes(tmp_path):
    save(Workbook(), tmp_path / "buku.xlsx", date(2025, 8, 15))

    written = (tmp_path / "buku.xlsx").read_bytes()
    assert written == saved(Workbook(), date(2025, 8, 15))
