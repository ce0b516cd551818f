from __future__ import annotations

import pytest
from lxml import etree

from extractors.word_numbering import Numbering

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _level(depth: int, kind: str, pattern: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def _numbering(levels: str, numbers: str = "", styles: str = "") -> Numbering:
    numbers = numbers or '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return Numbering(
        etree.fromstring(
            f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}'
            f"</w:abstractNum>{numbers}</w:numbering>"
        ),
        etree.fromstring(f"<w:styles {W}>{styles}</w:styles>"),
    )


def _paragraph(depth: int = 0, number: int = 1, style: str = ""):
    listed = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    named = f'<w:pStyle w:val="{style}"/>' if style else listed
    return etree.fromstring(f"<w:p {W}><w:pPr>{named}</w:pPr></w:p>")


@pytest.mark.parametrize(
    ("kind", "pattern", "labels"),
    [
        ("decimal", "(%1)", ["(1)", "(2)", "(3)"]),
        ("lowerLetter", "%1.", ["a.", "b.", "c."]),
        ("upperRoman", "BAB %1", ["BAB I", "BAB II", "BAB III"]),
        ("bullet", "\uf0b7", ["•", "•", "•"]),
        ("none", "", ["", "", ""]),
        ("decimalZero", "%1)", ["01)", "02)", "03)"]),
    ],
)
def test_lists_count_as_word_shows_them(kind, pattern, labels):
    numbering = _numbering(_level(0, kind, pattern))

    assert [numbering.label(_paragraph()) for _ in range(3)] == labels


def test_deeper_levels_begin_anew_below_each_item():
    levels = _level(0, "decimal", "%1.") + _level(1, "lowerLetter", "%1%2)")
    numbering = _numbering(levels)

    labels = [numbering.label(_paragraph(depth)) for depth in (0, 1, 1, 0, 1)]

    assert labels == ["1.", "1a)", "1b)", "2.", "2a)"]


def test_a_restarted_list_begins_anew():
    numbers = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    numbering = _numbering(_level(0, "decimal", "%1."), numbers)

    labels = [numbering.label(_paragraph(number=number)) for number in (1, 1, 2, 2)]

    assert labels == ["1.", "2.", "1.", "2."]


def test_a_style_may_bring_its_list():
    styles = (
        '<w:style w:styleId="Ayat"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:styleId="AyatKecil"><w:basedOn w:val="Ayat"/>'
        "</w:style>"
    )
    numbering = _numbering(_level(0, "decimal", "(%1)", start=4), styles=styles)

    assert numbering.label(_paragraph(style="AyatKecil")) == "(4)"


@pytest.mark.parametrize(
    "paragraph",
    [
        etree.fromstring(f"<w:p {W}/>"),
        _paragraph(number=0),  # taken out of its list
        _paragraph(number=99),
        _paragraph(depth=7),
        _paragraph(style="Tiada"),
    ],
)
def test_paragraphs_outside_lists_have_no_label(paragraph):
    assert _numbering(_level(0, "decimal", "%1.")).label(paragraph) == ""


def test_styles_based_on_each_other_end():
    styles = '<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>'

    assert _numbering("", styles=styles).label(_paragraph(style="A")) == ""
