from openpyxl import Workbook

from reports.unread_sheet import write_unread
from reports.wording import Wording
from tests.reports.conftest import LOCKED


def test_files_not_read_say_why_what_to_do_and_what_for(report):
    sheet = Workbook().worksheets[0]

    write_unread(sheet, report, Wording("id"))

    heading, locked, partly = sheet.iter_rows(3, values_only=True)
    row = dict(zip(heading, locked, strict=True))
    assert row["Berkas"] == LOCKED
    assert row["Mengapa"] == row["Keterangan"].capitalize() == "Terkunci kata sandi"
    assert row["Apa yang perlu dilakukan"] == "buka kuncinya lalu simpan ulang"
    assert row["Untuk indikator"] == "29"
    assert partly[0] == "Bappeda/scan.pdf"
    assert "tidak berarti belum ada bukti" in sheet["A2"].value
