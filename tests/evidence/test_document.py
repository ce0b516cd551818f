"""A submitted file as text."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.document import PAGE_BREAK, Document, Page, State, Trouble


def test_the_text_is_all_pages_in_order(make_document):
    document = make_document(["satu", "dua", "tiga"])

    assert document.text == f"satu{PAGE_BREAK}dua{PAGE_BREAK}tiga"


@given(texts=st.lists(st.text(max_size=40), max_size=6))
def test_every_page_stands_where_page_starts_says(texts):
    pages = tuple(Page(number=i, text=text) for i, text in enumerate(texts, start=1))
    document = Document(path="a.pdf", sha256=None, state=State.READ, pages=pages)

    for page, start in zip(pages, document.page_starts, strict=True):
        assert document.text[start : start + len(page.text)] == page.text


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("Bagian Umum/Aset/daftar aset.xlsx", "daftar aset.xlsx"),
        ("daftar aset.xlsx", "daftar aset.xlsx"),
        ("Bagian Umum/tanpa ekstensi", "tanpa ekstensi"),
        ("a.b/c.d.pdf", "c.d.pdf"),
    ],
)
def test_the_name_is_the_last_part_of_the_path(make_document, path, name):
    assert make_document("", path=path).name == name


@pytest.mark.parametrize("state", [State.READ, State.PARTIAL])
def test_a_document_with_text_is_readable(make_document, state):
    assert replace(make_document("isi"), state=state).is_readable


@pytest.mark.parametrize("state", [State.UNREADABLE, State.SKIPPED])
def test_a_document_that_was_not_read_is_not_readable(make_document, state):
    assert not replace(make_document("isi"), state=state).is_readable


@pytest.mark.parametrize("texts", [[], [""], [" ", "\n\t"]])
def test_a_document_of_blank_pages_is_not_readable(make_document, texts):
    assert not make_document(texts).is_readable


def test_a_page_can_fail_while_its_neighbours_are_read():
    failed = Page(number=2, text="", trouble=Trouble.NO_TEXT)
    document = Document(
        path="a.pdf",
        sha256=None,
        state=State.PARTIAL,
        trouble=Trouble.NO_TEXT,
        pages=(Page(number=1, text="isi"), failed),
    )

    assert document.is_readable
    assert document.pages[1].trouble is Trouble.NO_TEXT


def test_a_document_without_pages_has_no_text(make_document):
    document = make_document([])

    assert document.text == ""
    assert document.page_starts == ()


def test_a_document_cannot_be_edited(make_document):
    document = make_document("isi")

    with pytest.raises(FrozenInstanceError):
        document.path = "lain.pdf"
