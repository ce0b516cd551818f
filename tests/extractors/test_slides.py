from __future__ import annotations

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.util import Inches

from extractors import slides
from extractors.errors import CorruptError

BLANK, TITLE_ONLY = 6, 5


def _box(shapes, text, left=1.0, top=1.0):
    box = shapes.add_textbox(Inches(left), Inches(top), Inches(4), Inches(1))
    box.text_frame.text = text


def _read(source, show, path):
    show.save(path)
    return list(slides.read_pages(source(path)))


def test_each_slide_is_a_page_read_from_the_top(tmp_path, source):
    show = Presentation()
    first = show.slides.add_slide(show.slide_layouts[BLANK])
    _box(first.shapes, "bawah", top=5)
    _box(first.shapes, "kanan atas", left=5)
    _box(first.shapes, "kiri atas", left=0.5)
    show.slides.add_slide(show.slide_layouts[TITLE_ONLY]).shapes.title.text = "Dua"

    pages = _read(source, show, tmp_path / "paparan.pptx")

    assert [page.text for page in pages] == ["kiri atas\nkanan atas\nbawah", "Dua"]


def test_table_rows_are_lines(tmp_path, source):
    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[BLANK])
    frame = slide.shapes.add_table(2, 2, 0, 0, Inches(4), Inches(2))
    for at, text in enumerate(["Indikator", "Nilai", "Arsitektur", "3"]):
        frame.table.cell(at // 2, at % 2).text = text

    (page,) = _read(source, show, tmp_path / "tabel.pptx")

    assert page.text == "Indikator | Nilai\nArsitektur | 3"


def test_groups_and_notes_are_read(tmp_path, source):
    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[BLANK])
    _box(slide.shapes.add_group_shape().shapes, "dalam kelompok")
    slide.notes_slide.notes_text_frame.text = "catatan pembicara"

    (page,) = _read(source, show, tmp_path / "kelompok.pptx")

    assert page.text == "dalam kelompok\ncatatan pembicara"


@pytest.mark.usefixtures("tesseract")
def test_a_screenshot_that_fills_a_slide_is_read(tmp_path, source, sheet):
    picture = BytesIO()
    sheet().save(picture, "PNG")
    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[BLANK])
    slide.shapes.add_picture(picture, 0, 0, Inches(9), Inches(7))

    (page,) = _read(source, show, tmp_path / "layar.pptx")

    assert page.ocr
    assert "Audit keamanan" in page.text


def test_a_logo_is_passed_over(tmp_path, source, sheet):
    picture = BytesIO()
    sheet().save(picture, "PNG")
    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[BLANK])
    slide.shapes.add_picture(picture, 0, 0, Inches(1), Inches(1))

    (page,) = _read(source, show, tmp_path / "logo.pptx")

    assert (page.text, page.ocr, page.trouble) == ("", False, None)


def test_a_package_without_slides_part_is_corrupt(tmp_path, source):
    path = tmp_path / "rusak.pptx"
    path.write_bytes(b"PK\x03\x04")

    with pytest.raises(CorruptError):
        list(slides.read_pages(source(path)))
