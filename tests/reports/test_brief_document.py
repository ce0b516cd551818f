from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from reports.brief_document import brief_document
from tests.reports.conftest import HARM
from tests.reports.judged import judged
from tests.reports.test_brief_page import made


@pytest.fixture(scope="module")
def content():
    return brief_document(made(judged(), "8", "29"))


def test_the_document_tells_all_parts(content):
    document = Document(BytesIO(content))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    text = "\n".join(p.text for p in document.paragraphs)
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]

    assert [heading.split(".")[0] for heading in headings] == ["8", "29"]
    assert document.paragraphs[0].text == "Bekal wawancara: Dinas"
    for said in ("FAKTA", "ANALISIS", "Pasal 40: tidak ada", "terakhir direviu"):
        assert said in text
    assert "Hukum/Perwali 17 SMKI.pdf" in cells


def test_each_indicator_begins_a_page_and_headings_repeat(content):
    document = Document(BytesIO(content))
    first = [p for p in document.paragraphs if p.style.name == "Heading 1"]

    assert all(p.paragraph_format.page_break_before for p in first)
    heads = [t.rows[0]._tr for t in document.tables]  # noqa: SLF001 - not offered
    assert all(head.xpath("./w:trPr/w:tblHeader") for head in heads)


def test_tables_are_as_wide_as_the_page_allows(content):
    document = Document(BytesIO(content))
    section = document.sections[0]
    inner = section.page_width - section.left_margin - section.right_margin

    for table in document.tables:
        assert sum(column.width for column in table.columns) <= inner + 1000


def test_the_same_brief_gives_the_same_bytes(content):
    assert brief_document(made(judged(), "8", "29")) == content


def test_a_document_is_told_in_english():
    content = brief_document(made(judged(), "8", lang="en"), lang="en")

    assert Document(BytesIO(content)).paragraphs[0].text == "Interview brief: Dinas"


def test_hostile_text_can_be_written(harmful):
    numbers = [str(n) for n in range(1, len(HARM) + 1)]
    document = Document(BytesIO(brief_document(made(harmful, *numbers))))

    assert len(document.tables) > len(HARM)
