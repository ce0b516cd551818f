from __future__ import annotations

import pypdfium2
import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from extractors import pdf
from extractors.pdf_tables import TablePages, plain_pages

GRID = [("GRID", (0, 0), (-1, -1), 1, colors.black)]
ROWS = [
    ["No", "Kegiatan", "Waktu"],
    ["1", "Verifikasi kapasitas", "2 hari"],
    ["2", "Penerbitan akun", "1 hari"],
]


@pytest.fixture
def write_table(tmp_path):
    def write(rows=ROWS, style=GRID, name="tabel.pdf"):
        path = tmp_path / name
        normal = getSampleStyleSheet()["Normal"]
        SimpleDocTemplate(str(path), pagesize=A4).build(
            [
                Paragraph("SOP layanan ruang server", normal),
                Table(rows, style=style),
                Paragraph("Disahkan oleh Kepala Dinas", normal),
            ]
        )
        return path

    return write


def _lines(source) -> list[str]:
    (page,) = pdf.read_pages(source)
    return [line.strip() for line in page.text.splitlines() if line.strip()]


def test_every_row_of_a_ruled_table_is_a_line(write_table, source):
    assert _lines(source(write_table())) == [
        "SOP layanan ruang server",
        "No | Kegiatan | Waktu",
        "1 | Verifikasi kapasitas | 2 hari",
        "2 | Penerbitan akun | 1 hari",
        "Disahkan oleh Kepala Dinas",
    ]


def test_words_that_a_narrow_cell_broke_are_whole(write_table, source):
    rows = [*ROWS, ["3", "Pengendalia\nn risiko", "3 hari"]]

    assert "3 | Pengendalian risiko | 3 hari" in _lines(source(write_table(rows)))


def test_a_frame_around_a_page_is_no_table(write_table, source):
    framed = write_table(style=[("BOX", (0, 0), (-1, -1), 1, colors.black)])

    assert not any("|" in line for line in _lines(source(framed)))


def test_white_boxes_behind_text_are_no_table(write_table, source):
    boxed = write_table(style=[("BACKGROUND", (0, 0), (-1, -1), colors.white)])

    assert not any("|" in line for line in _lines(source(boxed)))


def test_tables_beyond_the_limit_are_read_as_plain_lines(write_table, source):
    lines = _lines(source(write_table(), max_table_pages=0))

    assert "Verifikasi kapasitas" in " ".join(lines)
    assert not any("|" in line for line in lines)


def test_a_table_that_would_lose_text_is_not_used(write_table):
    path = write_table()
    with pypdfium2.PdfDocument(path) as document:
        tables = TablePages(path)

        assert (
            tables.text(document, 0, "jauh lebih banyak teks daripada isi tabel " * 9)
            is None
        )


def test_a_page_that_does_not_exist_has_no_table(write_table):
    path = write_table()
    with pypdfium2.PdfDocument(path) as document:
        assert TablePages(path).text(document, 7, "") is None


def test_what_neither_library_opens_yields_nothing(tmp_path):
    path = tmp_path / "rusak.pdf"
    path.write_bytes(b"%PDF-1.4 rusak")

    assert list(plain_pages(path)) == []
