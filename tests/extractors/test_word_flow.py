from __future__ import annotations

from lxml import etree

from extractors.word_flow import Drawing, Line, Note, PageBreak, Picture, blocks

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "v": "urn:schemas-microsoft-com:vml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


def _tokens(body: str) -> list[object]:
    spaces = " ".join(f'xmlns:{name}="{uri}"' for name, uri in SPACES.items())
    root = etree.fromstring(f"<w:body {spaces}>{body}</w:body>")
    return list(blocks(root, lambda _: ""))


def test_text_before_and_after_a_break_are_two_lines():
    body = "<w:p><w:r><w:t>a</w:t><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>"

    assert _tokens(body) == [Line("a"), PageBreak(), Line("b")]


def test_a_break_in_several_cells_of_a_row_is_one_break():
    cell = (
        "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>"
        "<w:p><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p></w:tc>"
    )

    tokens = _tokens(f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>")

    assert tokens == [Line("a b | a b"), PageBreak()]


def test_pictures_tell_their_size_in_square_points():
    drawing = (
        '<w:drawing><wp:extent cx="1270000" cy="2540000"/>'
        '<a:blip r:embed="r7"/></w:drawing>'
    )
    shape = (
        '<w:pict><v:shape style="width:100pt;height:2in"><v:imagedata r:id="r8"/>'
        "</v:shape></w:pict>"
    )

    tokens = _tokens(f"<w:p><w:r>{drawing}{shape}</w:r></w:p>")

    assert tokens == [
        Picture(link="r7", area=20_000.0),
        Picture(link="r8", area=14_400.0),
    ]


def test_charts_and_notes_follow_their_paragraph():
    body = (
        '<w:p><w:r><w:drawing><c:chart r:id="r5"/></w:drawing>'
        '<w:endnoteReference w:id="3"/><w:t>grafik</w:t></w:r></w:p>'
    )

    tokens = _tokens(body)

    assert tokens == [Line("grafik"), Drawing(link="r5"), Note(kind="endnote", id="3")]


def test_empty_paragraphs_yield_nothing():
    assert _tokens("<w:p/><w:p><w:r><w:t>  </w:t></w:r></w:p>") == []
