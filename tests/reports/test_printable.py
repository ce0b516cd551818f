from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.printable import one_line, printable

REMOVED = [
    ("a\x00b", "ab"),  # would end a string elsewhere
    ("\x1b[31mmerah", "[31mmerah"),  # would colour a terminal
    ("laporan\u202efdp.exe", "laporanfdp.exe"),  # would read backwards
    ("a\u2066b\u2069", "ab"),  # isolates
    ("a\x85b\x9fc", "abc"),  # C1 controls
    ("satu\rdua", "satudua"),
    ("setengah \ud83d", "setengah \ufffd"),  # half a pair cannot be encoded
]
KEPT = [
    "Peraturan Wali Kota Nomor 34 Tahun 2022",
    "baris satu\nbaris dua\tkolom",
    "naïve – “kutipan” ½ 😀",
    "محضر الاجتماع",  # Arabic reads from right to left by itself
]


@pytest.mark.parametrize(("text", "shown"), REMOVED)
def test_what_cannot_be_shown_is_removed(text, shown):
    assert printable(text) == shown


@pytest.mark.parametrize("text", KEPT)
def test_ordinary_text_is_kept(text):
    assert printable(text) == text


def test_one_line_has_no_line_break_left():
    assert one_line("  satu\r\n\n dua\ttiga ") == "satu dua tiga"


@given(st.text(alphabet=st.characters()))
def test_printable_text_stays_as_it_is(text):
    assert printable(printable(text)) == printable(text)
    printable(text).encode("utf-8")
