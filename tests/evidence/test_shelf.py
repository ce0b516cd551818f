"""Pages laid aside in a file, and taken up again."""

from __future__ import annotations

import gc
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.document import Document, Page, State, Trouble
from evidence.segmentation import passages
from evidence.shelf import Shelf

PAGES = st.builds(
    Page,
    number=st.integers(1, 9999),
    text=st.text(st.characters(), max_size=60),
    ocr=st.booleans(),
    trouble=st.none() | st.sampled_from(Trouble),
)


def document(*pages, path="a.pdf"):
    return Document(path=path, sha256="1" * 64, state=State.READ, pages=pages)


@given(st.lists(st.lists(PAGES, max_size=5), max_size=12))
def test_documents_are_what_they_were(some):
    shelf = Shelf()
    whole = [document(*pages, path=f"{at}.pdf") for at, pages in enumerate(some)]

    laid = [shelf.laid(each) for each in whole]

    assert laid == whole
    for once, again in zip(whole, laid, strict=True):
        assert repr(again) == repr(once)
        assert hash(again) == hash(once)
        assert (again.text, again.page_starts) == (once.text, once.page_starts)
        assert again.is_readable == once.is_readable
        assert [type(page.trouble) for page in again.pages] == [
            type(page.trouble) for page in once.pages
        ]


def test_pages_are_counted_and_taken_singly():
    shelf = Shelf()
    pages = tuple(Page(number=n, text=f"halaman {n}") for n in (1, 2, 3))

    laid = shelf.laid(document(*pages)).pages

    assert (len(laid), laid[0], laid[-1]) == (3, pages[0], pages[2])
    assert tuple(laid[1:]) == pages[1:]
    with pytest.raises(IndexError):
        laid[3]


def test_different_pages_differ():
    shelf = Shelf()

    one, other = (
        shelf.laid(document(Page(number=1, text=text))) for text in ("ada", "tiada")
    )

    assert one != other
    assert one.pages != "ada"
    assert one.pages != 1


def test_what_is_laid_stays_where_it_is():
    shelf = Shelf()
    laid = shelf.laid(document(Page(number=1, text="ada")))

    assert shelf.laid(laid) is laid
    assert shelf.laid(replace(laid, path="b.pdf")).text == "ada"


def test_text_is_let_go_of_once_other_documents_were_asked():
    shelf = Shelf()
    laid = [shelf.laid(document(Page(number=1, text=f"teks {n}"))) for n in range(20)]
    for each in laid:
        assert each.text

    gc.collect()
    texts = {each.text for each in gc.get_objects() if type(each) is Page}

    assert "teks 19" in texts
    assert "teks 0" not in texts


def test_a_laid_document_is_cut_up_as_before():
    whole = document(
        Page(number=1, text="BAB I\nKETENTUAN UMUM\n\nPasal 1\nDinas mengelola data."),
        Page(number=2, text="Pasal 2\nLaporan disusun setiap tahun."),
    )

    laid = Shelf().laid(whole)

    assert tuple(passages(laid)) == tuple(passages(whole))
    assert asdict(replace(laid, pages=tuple(laid.pages))) == asdict(whole)
