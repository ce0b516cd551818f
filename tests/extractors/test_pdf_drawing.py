from __future__ import annotations

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extractors.pdf_drawing import drawing


@pytest.fixture
def drawn(tmp_path):
    path = tmp_path / "gambar.pdf"

    def of(draw):
        canvas = Canvas(str(path), pagesize=A4)
        draw(canvas)
        canvas.showPage()
        canvas.save()
        document = pypdfium2.PdfDocument(path)
        return drawing(document[0])

    return of


def _places(edges):
    return sorted(
        (round(e.x0), round(e.top), round(e.x1), round(e.bottom)) for e in edges
    )


def test_lines_and_boxes_are_edges(drawn):
    def draw(canvas):
        canvas.line(100, 700, 300, 700)
        canvas.rect(100, 500, 50, 20)

    found = drawn(draw)

    assert found.paths == 2
    assert _places(found.edges()) == [
        (100, -700, 300, -700),
        (100, -520, 100, -500),
        (100, -520, 150, -520),
        (100, -500, 150, -500),
        (150, -520, 150, -500),
    ]


def test_what_stands_in_a_form_is_where_the_form_puts_it(drawn):
    def draw(canvas):
        canvas.beginForm("garis")
        canvas.line(0, 0, 100, 0)
        canvas.endForm()
        canvas.translate(50, 600)
        canvas.scale(2, 2)
        canvas.doForm("garis")

    (edge,) = drawn(draw).edges()

    assert _places([edge]) == [(50, -600, 250, -600)]
    assert edge.is_level


def test_text_slanting_lines_and_white_boxes_are_no_edges(drawn):
    def draw(canvas):
        canvas.drawString(100, 700, "Pasal 1")
        canvas.line(100, 100, 300, 400)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(100, 500, 50, 20, stroke=0, fill=1)

    found = drawn(draw)

    assert found.paths == 2
    assert found.edges() == []


def test_pictures_cover_their_place(drawn, tmp_path, sheet):
    picture = tmp_path / "scan.png"
    sheet().save(picture)

    found = drawn(lambda canvas: canvas.drawImage(str(picture), 0, 0, 200, 300))

    assert (found.paths, found.covered) == (0, pytest.approx(60_000))


def test_a_map_of_very_many_points_has_no_edges(drawn):
    def draw(canvas):
        path = canvas.beginPath()
        path.moveTo(0, 0)
        for at in range(20_001):
            path.lineTo(at % 500, at // 500)
        canvas.drawPath(path)

    assert drawn(draw).edges() == []
