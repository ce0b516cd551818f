"""The brief as a DOCX file for A4, to be finished by hand and printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from reports.brief import Brief, IndicatorBrief
from reports.citing import VERDICT
from reports.drafting import ANALYSIS, FACTS
from reports.printable import one_line
from reports.stopped_clocks import stopped
from reports.translation import SOURCE_LANGUAGE, msg
from reports.wording import Wording

_ACCENT, _MUTED = RGBColor(0x1D, 0x4E, 0x79), RGBColor(0x56, 0x63, 0x71)
_ANSWER = "." * 90
_PAGE, _MARGIN = (Cm(21), Cm(29.7)), Cm(1.8)


def brief_document(brief: Brief, *, lang: str = SOURCE_LANGUAGE) -> bytes:
    """The bytes of the document; the same brief gives the same bytes.

    Raises:
        ValueError: where no report is written in *lang*.
    """
    w = Wording(lang)
    document = Document()
    _set_up(document, brief, w)
    told = w.say(msg("Bekal wawancara"))
    document.add_heading(
        one_line(f"{told}: {brief.owner}" if brief.owner else told), level=0
    )
    meta = f"{brief.share}, {w.day(brief.as_of)}, {brief.instrument}"
    _muted(document.add_paragraph(), meta)
    _overview(document, brief, w)
    for part in brief.parts:
        _indicator(document, part, w)
    made = BytesIO()
    document.save(made)
    return stopped(made.getvalue(), date.fromisoformat(brief.as_of))


def _set_up(document: Any, brief: Brief, w: Wording) -> None:  # noqa: ANN401 - python-docx is untyped
    section = document.sections[0]
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    for name, size in (("Title", 20), ("Heading 1", 14), ("Heading 2", 11.5)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = (
            "Calibri", Pt(size), _ACCENT,
        )  # fmt: skip
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
    document.core_properties.author = "Bukti"
    document.core_properties.title = one_line(brief.owner or brief.share)
    document.core_properties.comments = ""
    document.core_properties.language = w.lang
    _numbered(section.footer.paragraphs[0], one_line(brief.owner or brief.share))


def _numbered(paragraph: Any, text: str) -> None:  # noqa: ANN401 - python-docx is untyped
    """Put *text* and the number of the page into a footer."""
    _muted(paragraph, f"{text}  |  ")
    run = paragraph.add_run()
    for kind, content in (("begin", None), (None, "PAGE"), ("end", None)):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = content
        run._r.append(element)  # noqa: SLF001 - python-docx has no fields


def _overview(document: Any, brief: Brief, w: Wording) -> None:  # noqa: ANN401 - python-docx is untyped
    heads = ("No.", "Indikator", "Diklaim", "Didukung", "Dapat dicapai", "Status bukti")
    _table(
        document,
        [w.say(head) for head in heads],
        (1.1, 7.7, 1.8, 2.0, 2.4, 2.4),
        (
            (
                part.told.id,
                part.told.short or part.told.name,
                w.level(part.told.claimed_level),
                str(part.told.supported_level),
                str(part.told.reachable_level),
                w.status(part.told.status),
            )
            for part in brief.parts
        ),
    )


def _indicator(document: Any, part: IndicatorBrief, w: Wording) -> None:  # noqa: ANN401 - python-docx is untyped
    told = part.told
    heading = document.add_heading(
        one_line(f"{told.id}. {told.short or told.name}"), level=1
    )
    heading.paragraph_format.page_break_before = True
    levels = document.add_paragraph()
    for label, value in (
        (msg("Diklaim"), w.level(told.claimed_level)),
        (msg("Didukung bukti"), str(told.supported_level)),
        (msg("Dapat dicapai"), str(told.reachable_level)),
        (msg("Status bukti"), w.status(told.status)),
        (msg("Penanggung jawab"), w.owner(told.owner)),
    ):
        _muted(levels, f"{w.say(label)} ")
        levels.add_run(f"{one_line(value)}    ").bold = True
    _needs(document, part, w)
    _opened(document, part, w)
    _questions(document, part, w)
    _wrong(document, part, w)
    _draft(document, part, w)


def _needs(document: Any, part: IndicatorBrief, w: Wording) -> None:  # noqa: ANN401 - python-docx is untyped
    if not part.needs:
        return
    document.add_heading(w.say(msg("Yang perlu dibawa atau dipastikan")), level=2)
    heads = ("☐", "Untuk tingkat", "Apa yang kurang", "Dokumen yang perlu dibawa")
    _table(
        document,
        [w.say(head) for head in heads],
        (0.8, 1.9, 6.9, 7.8),
        (
            ("☐", str(need.level or "–"), need.text, need.remedy)  # noqa: RUF001 - a dash
            for need in part.needs
        ),
    )
    if part.helpers:
        told = msg("Biasanya juga disimpan oleh: %(names)s")
        names = ", ".join(part.helpers)
        _muted(document.add_paragraph(), w.say(told, names=names))


def _opened(document: Any, part: IndicatorBrief, w: Wording) -> None:  # noqa: ANN401 - python-docx is untyped
    document.add_heading(w.say(msg("Kutipan yang perlu dibuka")), level=2)
    if not part.opened:
        told = msg(
            "Belum ada kutipan: belum ada berkas terbaca yang mendukung indikator ini."
        )
        document.add_paragraph(w.say(told))
        return
    unsure = w.say(msg("(pastikan)"))
    heads = ("Berkas", "Halaman", "Bagian", "Kutipan", "Untuk tingkat")
    _table(
        document,
        [w.say(head) for head in heads],
        (4.0, 2.2, 2.8, 6.5, 1.9),
        (
            (
                place.document,
                str(place.page),
                place.section,
                f"“{place.quote}”",
                " ".join(
                    (", ".join(map(str, place.serves)), "" if place.certain else unsure)
                ),
            )
            for place in part.opened
        ),
    )


def _questions(document: Any, part: IndicatorBrief, w: Wording) -> None:  # noqa: ANN401 - python-docx is untyped
    if not part.questions:
        return
    document.add_heading(w.say(msg("Pertanyaan yang mungkin diajukan")), level=2)
    for number, question in enumerate(part.questions, start=1):
        level = w.say(msg("(tingkat %(level)s)"), level=question.level)
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{number}. {one_line(question.text)} ")
        _muted(paragraph, level)
        paragraph.paragraph_format.keep_with_next = True
        _muted(document.add_paragraph(), _ANSWER)


def _wrong(document: Any, part: IndicatorBrief, w: Wording) -> None:  # noqa: ANN401 - python-docx is untyped
    if not part.wrong:
        return
    told = msg("Rujukan dalam penjelasan yang perlu diperiksa")
    document.add_heading(w.say(told), level=2)
    for citation in part.wrong:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{one_line(citation.text)}: ")
        paragraph.add_run(w.say(VERDICT[citation.verdict])).bold = True
        if citation.why:
            paragraph.add_run(f", {one_line(citation.why)}")


def _draft(document: Any, part: IndicatorBrief, w: Wording) -> None:  # noqa: ANN401 - python-docx is untyped
    told = msg("Rancangan penjelasan, disusun dari kutipan di atas")
    document.add_heading(w.say(told), level=2)
    if not part.draft.facts:
        nothing = msg("Belum dapat disusun: tidak ada bukti yang dapat dikutip.")
        document.add_paragraph(w.say(nothing))
        return
    for head, sentences in (
        (FACTS, part.draft.facts),
        (ANALYSIS, (*part.draft.analysis, part.draft.close)),
    ):
        document.add_paragraph().add_run(head).bold = True
        for sentence in sentences:
            document.add_paragraph(one_line(sentence))


def _table(
    document: Any,  # noqa: ANN401 - python-docx is untyped
    heads: Sequence[str],
    widths: Sequence[float],
    rows: Iterable[Sequence[str]],
) -> None:
    """A table with a heading that is repeated on every page; *widths* in cm."""
    table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _fill(table.rows[0], heads, bold=True)
    repeat = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)  # noqa: SLF001 - not offered
    for row in rows:
        _fill(table.add_row(), row)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _fill(row: Any, texts: Sequence[str], *, bold: bool = False) -> None:  # noqa: ANN401 - python-docx is untyped
    for cell, text in zip(row.cells, texts, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(one_line(text))
        run.bold, run.font.size = bold, Pt(9.5)


def _muted(paragraph: Any, text: str) -> None:  # noqa: ANN401 - python-docx is untyped
    run = paragraph.add_run(one_line(text) + (" " if text.endswith(" ") else ""))
    run.font.color.rgb, run.font.size = _MUTED, Pt(9.5)
