from __future__ import annotations

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extractors.pdf_drawing import Edge
from extractors.pdf_grid import can_hold_a_table, tables_within

LEFT, MIDDLE, RIGHT = 100, 200, 400
TOP, LINE, BOTTOM = 700, 680, 640


@pytest.fixture
def page_text(tmp_path, with_rows):
    """The text of a page with a table of two rows; its foot is written first."""

    def of(*, cell="Verifikasi", at=LEFT + 5):
        path = tmp_path / "tabel.pdf"
        canvas = Canvas(str(path), pagesize=A4)
        canvas.drawString(LEFT, 50, "Halaman 7")
        canvas.drawString(LEFT, 760, "Tabel 1")
        canvas.grid([LEFT, MIDDLE, RIGHT], [BOTTOM, LINE, TOP])
        canvas.drawString(LEFT + 5, LINE + 5, "Kegiatan")
        canvas.drawString(MIDDLE + 5, LINE + 5, "Waktu")
        canvas.drawString(at, LINE - 15, cell)
        canvas.drawString(MIDDLE + 5, LINE - 15, "dua hari")
        canvas.drawString(MIDDLE + 5, LINE - 30, "kerja")
        canvas.drawString(RIGHT + 20, LINE - 15, "catatan tepi")
        canvas.showPage()
        canvas.save()
        return with_rows(path)

    return of


def test_rows_are_lines_and_all_else_stands_by_its_height(page_text):
    assert page_text().splitlines() == [
        "Tabel 1",
        "Kegiatan | Waktu",
        "Verifikasi | dua hari kerja",
        "catatan tepi",
        "Halaman 7",
    ]


def test_a_letter_on_a_rule_belongs_to_no_cell_for_sure(page_text):
    assert page_text(at=MIDDLE - 20) is None


def _edge(x0, top, x1, bottom):
    return Edge(x0=x0, top=top, x1=x1, bottom=bottom)


def test_a_frame_is_not_enough_for_a_table():
    frame = [_edge(0, y, 9, y) for y in (0, 9)] + [_edge(x, 0, x, 9) for x in (0, 9)]
    cross = [_edge(0, 5, 9, 5), _edge(5, 0, 5, 9)]

    assert not can_hold_a_table(frame)
    assert can_hold_a_table(frame + cross)


def test_a_frame_of_two_rows_is_no_table():
    rows = [_edge(0, y, 90, y) for y in (0, 20, 40)]
    sides = [_edge(x, 0, x, 40) for x in (0, 90)]
    middle = [_edge(45, 0, 45, 40)]

    assert tables_within([*rows, *sides]) == []
    assert len(tables_within([*rows, *sides, *middle])) == 1
