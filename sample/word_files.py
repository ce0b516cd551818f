"""Blocks as DOCX and as RTF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

import docx as word
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from sample.markup import SIGNATURE, Block, Kind, blocks
from sample.office_archives import settled
from sample.sources import Source

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
_TEXT_BOX = (
    f'<w:r {_W} {_V}><w:pict><v:shape type="#_x0000_t202" '
    'style="width:400pt;height:30pt" strokecolor="red"><v:textbox><w:txbxContent>'
    "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
_CONTROL = (
    f'<w:sdt {_W}><w:sdtPr><w:alias w:val="{{0}}"/><w:text/></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>{1}</w:t></w:r></w:sdtContent></w:sdt>"
)
_TABLE_STYLES = {"Normal Table", "Table Grid"}


def docx(source: Source, kop: Sequence[str] = ()) -> bytes:
    """The document as DOCX under the letterhead *kop*."""
    document = _blank()
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(11)
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    document.core_properties.title = source.title
    document.core_properties.author = "admin"
    document.core_properties.comments = ""
    for line in kop:
        _paragraph(document, line, centred=True, bold=line.isupper())
    if kop:
        _paragraph(document, "_" * 70, centred=True)
    for part in blocks(source.body):
        _add(document, part)
    made = BytesIO()
    document.save(made)
    return settled(made.getvalue(), source.date)


def _blank() -> Document:
    """An A4 document without the template's hundred table styles, kept twice."""
    document = word.Document()
    for style in list(document.styles):
        if style.type is WD_STYLE_TYPE.TABLE and style.name not in _TABLE_STYLES:
            style.delete()
    (section,) = document.sections
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = Cm(2)
    links = document.part.rels
    for link in [n for n, r in links.items() if "stylesWithEffects" in r.reltype]:
        links.pop(link)
    return document


def _add(document: Document, part: Block) -> None:
    if part.kind in {Kind.TITLE, Kind.HEADING}:
        _paragraph(document, part.text, centred=part.kind is Kind.TITLE, bold=True)
    elif part.kind in {Kind.CENTRED, Kind.PARAGRAPH}:
        _paragraph(document, part.text, centred=part.kind is Kind.CENTRED)
    elif part.kind is Kind.ITEM:
        item = _paragraph(document, f"{part.marker}\t{part.text}")
        item.paragraph_format.left_indent = Cm(0.9)
        item.paragraph_format.first_line_indent = Cm(-0.9)
    elif part.kind is Kind.SIGNED:
        for (line,) in part.rows:
            signed = "ttd" if line == SIGNATURE else line
            signature = _paragraph(document, signed, centred=True)
            signature.paragraph_format.left_indent = Cm(8)
            signature.paragraph_format.keep_with_next = True
    elif part.kind is Kind.PAGE:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    else:
        _add_framed(document, part)


def _add_framed(document: Document, part: Block) -> None:
    if part.kind is Kind.TABLE:
        _add_table(document, part.rows, grid=True, has_head=part.has_head)
    elif part.kind is Kind.PAIRS:
        rows = tuple((key, ":" if key else "", value) for key, value in part.rows)
        _add_table(document, rows, grid=False, has_head=False)
    elif part.kind is Kind.BOX:
        box = document.add_paragraph()
        box._p.append(parse_xml(_TEXT_BOX.format(escape(part.text))))  # noqa: SLF001  # python-docx knows no text boxes
    elif part.kind is Kind.FIELD:
        line = document.add_paragraph(f"{part.marker}\t: ")
        line.paragraph_format.tab_stops.add_tab_stop(Cm(3.5))
        line.paragraph_format.left_indent = Cm(3.8)
        line.paragraph_format.first_line_indent = Cm(-3.8)
        control = _CONTROL.format(escape(part.marker), escape(part.text))
        line._p.append(parse_xml(control))  # noqa: SLF001  # nor content controls


def _paragraph(
    document: Document, text: str, *, centred: bool = False, bold: bool = False
) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = bold
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _add_table(
    document: Document,
    rows: Sequence[Sequence[str]],
    *,
    grid: bool,
    has_head: bool,
) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    if grid:
        table.style = "Table Grid"
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    if not grid:
        for width, column in zip((3.5, 0.5, 12), table.columns, strict=True):
            column.width = Cm(width)
            for cell in column.cells:
                cell.width = Cm(width)
    if has_head:
        for cell in table.rows[0].cells:
            cell.paragraphs[0].runs[0].bold = True
    document.add_paragraph()


def rtf(source: Source) -> bytes:
    """The document as RTF, as an old word processor saved it."""
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times New Roman;}}\fs24"
    lines = (line for part in blocks(source.body) for line in _rtf_lines(part))
    return "\r\n".join([head, *lines, "}"]).encode("ascii")


def _rtf_lines(part: Block) -> Iterable[str]:
    if part.kind is Kind.TITLE:
        yield rf"\pard\qc\b {_rtf_text(part.text)}\b0\par"
    elif part.kind is Kind.ITEM:
        item = f"{_rtf_text(part.marker)}\\tab {_rtf_text(part.text)}"
        yield rf"\pard\li400\fi-400 {item}\par"
    elif part.kind is Kind.PAIRS:
        for key, value in part.rows:
            pair = f"{_rtf_text(key)}\\tab : {_rtf_text(value)}"
            yield rf"\pard\tx1600\li1800\fi-1800 {pair}\par"
    elif part.kind is Kind.SIGNED:
        for (line,) in part.rows:
            yield rf"\pard\li5200 {_rtf_text(line)}\par"
    else:
        yield rf"\pard\sb120\qj {_rtf_text(part.text)}\par"


def _rtf_text(text: str) -> str:
    for character in "\\{}":
        text = text.replace(character, f"\\{character}")
    return "".join(c if c.isascii() else rf"\u{ord(c)}?" for c in text)
