from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from evidence.document import Trouble
from extractors import word
from extractors.errors import CorruptError


def p(text: str, before: str = "") -> str:
    return f"<w:p>{before}<w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


BOX = f"<w:txbxContent>{p('dalam kotak')}</w:txbxContent>"
ALTERNATIVES = (
    "<w:p><w:r><mc:AlternateContent>"
    f'<mc:Choice Requires="wps"><w:drawing>{BOX}</w:drawing></mc:Choice>'
    f"<mc:Fallback><w:pict><v:shape>{BOX}</v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)
BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
RENDERED = "<w:r><w:lastRenderedPageBreak/></w:r>"
LAYOUT = table(row(cell(p("KESATU")), cell(p(":")), cell(p("a. satu"), p("b. dua"))))

TRACKED = (
    "<w:p><w:del><w:r><w:delText>lama</w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>baru</w:t></w:r></w:ins></w:p>"
)
PLACEHOLDER = (
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
    f"{p('Klik di sini')}</w:sdtContent></w:sdt>"
)
BODIES = [
    (p("satu") + table(row(cell(p("a")), cell(p("b")))) + p("dua"), "satu\na | b\ndua"),
    (LAYOUT, "KESATU : a. satu\nb. dua"),
    (table(row(cell(p("x"), table(row(cell(p("y")), cell(p("z"))))))), "x\ny | z"),
    (ALTERNATIVES, "dalam kotak"),
    (f"<w:sdt><w:sdtContent>{p('isian')}</w:sdtContent></w:sdt>", "isian"),
    (TRACKED, "baru"),
    (
        '<w:p><w:hyperlink r:id="x"><w:r><w:t>tautan</w:t></w:r></w:hyperlink></w:p>',
        "tautan",
    ),
    ("<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>", "x=1"),
    (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>",
        "a b\nc",
    ),
    (
        f"<w:p><w:r><w:fldSimple>{'<w:r><w:t>3</w:t></w:r>'}</w:fldSimple></w:r></w:p>",
        "3",
    ),
]
UNSEEN = [
    PLACEHOLDER,
    "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>",
    f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell(p('terhapus'))}</w:tr></w:tbl>",
    "<w:p><w:moveFrom><w:r><w:t>pindah</w:t></w:r></w:moveFrom></w:p>",
]


@pytest.mark.parametrize(("body", "text"), BODIES)
def test_what_word_shows_is_read_in_order(write_docx, source, body, text):
    (page,) = word.read_pages(source(write_docx(body)))

    assert page.text == text


@pytest.mark.parametrize("body", UNSEEN)
def test_what_word_does_not_show_is_not_read(write_docx, source, body):
    (page,) = word.read_pages(source(write_docx(body + p("tampak"))))

    assert page.text == "tampak"


@pytest.mark.parametrize(
    "body",
    [
        p("satu") + BREAK + p("dua"),
        p("satu") + p("dua", RENDERED),
        p("satu") + BREAK + p("dua", RENDERED),  # two marks of the same break
        p("satu") + p("dua", "<w:pPr><w:pageBreakBefore/></w:pPr>"),
        p("satu", "<w:pPr><w:sectPr/></w:pPr>") + p("dua"),
        p("satu") + table(row(cell(p("dua", RENDERED)))),
    ],
)
def test_every_kind_of_page_break_parts_pages(write_docx, source, body):
    pages = list(word.read_pages(source(write_docx(body))))

    assert [(page.number, page.text) for page in pages] == [(1, "satu"), (2, "dua")]


def test_a_continuous_section_stays_on_its_page(write_docx, source):
    section = '<w:pPr><w:sectPr><w:type w:val="continuous"/></w:sectPr></w:pPr>'

    pages = list(word.read_pages(source(write_docx(p("satu", section) + p("dua")))))

    assert len(pages) == 1


def test_margins_and_notes_stand_around_the_text(write_docx, source):
    note = (
        '<w:p><w:r><w:t>isi</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    )
    parts = {
        "header1.xml": p("Pemerintah Kota"),
        "header2.xml": p("Pemerintah Kota"),
        "footer1.xml": p("Jalan Merdeka 1"),
        "footnotes.xml": f'<w:footnote w:id="2">{p("catatan kaki")}</w:footnote>'
        f'<w:footnote w:id="0" w:type="separator">{p("garis")}</w:footnote>',
        "comments.xml": f'<w:comment w:id="1">{p("komentar")}</w:comment>',
    }

    (page,) = word.read_pages(source(write_docx(note, parts=parts)))

    lines = ["Pemerintah Kota", "isi", "Jalan Merdeka 1", "catatan kaki"]
    assert page.text.splitlines() == lines


def _with_picture(write_docx, image: Image.Image, side: int, text: str = ""):
    buffer = BytesIO()
    image.save(buffer, "PNG")
    drawing = (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{side}" cy="{side}"/>'
        '<a:blip r:embed="rimage1"/></wp:inline></w:drawing></w:r></w:p>'
    )
    return write_docx(p(text) + drawing, parts={"image1.png": buffer.getvalue()})


@pytest.mark.usefixtures("tesseract")
def test_a_pasted_scan_is_read(write_docx, source, sheet):
    path = _with_picture(write_docx, sheet(), 5_000_000, "Lampiran")

    (page,) = word.read_pages(source(path))

    assert page.text.startswith("Lampiran\n")
    assert "NOMOR 34 TAHUN 2022" in page.text
    assert page.ocr


def test_a_small_picture_beside_text_is_passed_over(write_docx, source, sheet):
    path = _with_picture(write_docx, sheet(), 1_000_000, "teks " * 100)

    (page,) = word.read_pages(source(path))

    assert not page.ocr


@pytest.mark.usefixtures("tesseract")
def test_a_scan_that_takes_too_long_is_a_trouble(write_docx, source, sheet):
    path = _with_picture(write_docx, sheet(), 5_000_000, "Lampiran")

    (page,) = word.read_pages(source(path, seconds_per_scan=0.01))

    assert (page.text, page.trouble) == ("Lampiran", Trouble.TIMEOUT)


def test_a_document_without_body_is_corrupt(write_docx, source):
    path = write_docx(p("isi"))
    path.write_bytes(
        path.read_bytes().replace(b"word/document.xml", b"word/dokumenX.xml")
    )

    with pytest.raises(CorruptError):
        list(word.read_pages(source(path)))
