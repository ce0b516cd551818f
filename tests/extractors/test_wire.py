from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.description import described
from evidence.document import Document, Page, State, Trouble
from extractors import wire
from extractors.limits import Limits
from extractors.source import Opened

PAGE = Page(number=2, text="Pasal 1\n“isi”", ocr=True, trouble=Trouble.TIMEOUT)
EVENTS = [
    PAGE,
    Page(number=1, text=""),
    Opened(sha256="ab", media=None),
    Document(path="a/b.pdf", sha256=None, state=State.SKIPPED, trouble=Trouble.JUNK),
    Document(path="a", sha256="ab", state=State.PARTIAL, message="m", pages=(PAGE,)),
]


@pytest.mark.parametrize("event", EVENTS)
def test_events_arrive_as_they_were_sent(event):
    line = wire.encoded(event)

    assert line.count(b"\n") == 1
    assert wire.decoded(line) == event


def test_what_a_document_says_of_itself_arrives_with_it(make_document):
    sent = described(make_document("KEPUTUSAN WALI KOTA\nNOMOR 7 TAHUN 2024\n"))

    assert sent.described is not None
    assert wire.decoded(wire.encoded(sent)).described == sent.described


def test_pages_that_were_sent_are_not_sent_again():
    changed = Page(number=1, text="tanpa kaki halaman")
    document = Document(
        path="a", sha256="ab", state=State.PARTIAL, message="m", pages=(changed, PAGE)
    )

    line = wire.encoded(document, [EVENTS[1], PAGE])

    assert b"Pasal 1" not in line
    assert wire.decoded(line, [EVENTS[1], PAGE]) == document


@given(name=st.binary(min_size=1).filter(lambda raw: b"\0" not in raw))
def test_file_names_of_any_bytes_arrive(name):
    path = Path(name.decode("utf-8", "surrogateescape"))
    request = wire.Request(path=path, relative="a", limits=Limits(seconds=1))

    assert wire.decoded_request(wire.encoded_request(request)) == request


@pytest.mark.parametrize("line", [b"", b"{", b'{"Page": {}', b"halo\n", b"{}\n"])
def test_half_a_line_is_an_error(line):
    with pytest.raises(ValueError):  # noqa: PT011 -- any will do
        wire.decoded(line)
