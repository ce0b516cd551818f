from __future__ import annotations

import pytest

from evidence.document import Page, State, Trouble
from extractors.composition import composed, error_of
from extractors.errors import EncryptedError, JunkError, TimeoutExceededError
from extractors.source import Opened

PDF = Opened(sha256="ab", media="pdf")


def _page(number: int, text: str = "isi", trouble: Trouble | None = None) -> Page:
    return Page(number=number, text=text, trouble=trouble)


def test_pages_without_trouble_make_a_document_that_was_read():
    document = composed("a/b.pdf", [_page(1), _page(2, "")], opened=PDF, title="T")

    assert document.state is State.READ
    assert (document.trouble, document.message) == (None, "")
    assert (document.sha256, document.media, document.title) == ("ab", "pdf", "T")
    assert len(document.pages) == 2


def test_a_page_in_trouble_makes_it_partial_and_is_named():
    lost = [_page(n, "", Trouble.NO_TEXT) for n in (2, 3, 4, 7)]

    document = composed("a/b.pdf", [_page(1), *lost], opened=PDF)

    assert (document.state, document.trouble) == (State.PARTIAL, Trouble.NO_TEXT)
    assert document.message.startswith("b.pdf: halaman 2-4, 7 tidak terbaca (")


def test_a_failure_after_some_pages_keeps_them():
    document = composed("a.pdf", [_page(1)], TimeoutExceededError("a.pdf"), opened=PDF)

    assert (document.state, document.trouble) == (State.PARTIAL, Trouble.TIMEOUT)
    assert document.text == "isi"
    assert document.message.startswith("a.pdf: hanya 1 halaman pertama yang terbaca: ")


def test_a_failure_before_any_text_leaves_no_pages():
    document = composed("a.pdf", [_page(1, "")], EncryptedError("a.pdf"), opened=PDF)

    assert (document.state, document.pages) == (State.UNREADABLE, ())
    assert document.message == str(EncryptedError("a.pdf"))


def test_junk_is_skipped():
    document = composed("Thumbs.db", failure=JunkError("Thumbs.db"))

    assert (document.state, document.trouble) == (State.SKIPPED, Trouble.JUNK)


@pytest.mark.parametrize(
    ("media", "pages", "trouble", "fact"),
    [
        ("docx", [_page(1, "")], Trouble.NO_TEXT, "dokumen ini kosong"),
        (
            "png",
            [_page(1, "", Trouble.NO_TEXT)],
            Trouble.NO_TEXT,
            "gambar tanpa tulisan",
        ),
        ("pdf", [_page(1, "", Trouble.NO_TEXT)], Trouble.NO_TEXT, "tidak ada tulisan"),
        ("pdf", [_page(1, "", Trouble.NO_OCR)], Trouble.NO_OCR, "tesseract"),
        ("pdf", [], Trouble.NO_TEXT, "dokumen ini kosong"),
    ],
)
def test_a_file_without_text_says_why(media, pages, trouble, fact):
    document = composed("a", pages, opened=Opened(sha256="ab", media=media))

    assert (document.state, document.trouble) == (State.UNREADABLE, trouble)
    assert fact in document.message


def test_sheets_and_slides_are_called_so():
    pages = [_page(1), _page(2, "", Trouble.CORRUPT)]

    message = composed("a", pages, opened=Opened(sha256="ab", media="xlsx")).message

    assert "lembar 2 tidak terbaca" in message


def test_running_lines_leave_typeset_pages_only():
    pages = [_page(n, f"Kop\nisi {'abc'[n - 1]}") for n in (1, 2, 3)]

    typeset = composed("a", pages, opened=PDF)
    written = composed("a", pages, opened=Opened(sha256="ab", media="xlsx"))

    assert typeset.text.count("Kop") == 1
    assert written.text.count("Kop") == 3


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_is_worded_for_the_clerk(trouble):
    message = str(error_of(trouble)("berkas.pdf"))

    assert message.startswith("berkas.pdf: ")
    assert message.count("; ") == 1
    assert not message.endswith(".")
