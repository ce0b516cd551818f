from __future__ import annotations

import re

import pytest

from classifiers.undone_rows import undone_rows

DONE_LAST = re.compile(r"^[^\n]*\| Lulus$", re.MULTILINE)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Aset | web service | belum\nPajak | host to host | sudah", ["belum"]),
        ("Gaji | unduh berkala | blm (menunggu izin)", ["blm (menunggu izin)"]),
        ("Aset | web service | sudah | belum", []),
        ("Aset | web service | belum ditentukan", []),  # that is told by its words
        ("Proses bisnis | 20 | 0 | 0", [" 0 | 0"]),
        ("Arsitektur | 8 | 0 | 8", ["| 0"]),
        ("Bidang | Lulus\nArsitektur | 0", ["| 0"]),
        ("Bidang | Sisa\nArsitektur | 0", []),
        ("belum", []),
    ],
)
def test_rows_say_in_a_cell_that_nothing_was_done(text, cells):
    assert [text[a:b] for a, b in undone_rows(text, DONE_LAST)] == cells


def test_long_rows_are_looked_through_at_once():
    assert list(undone_rows("a | " * 20_000, DONE_LAST)) == []
