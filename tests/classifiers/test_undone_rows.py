from __future__ import annotations

import pytest

from classifiers.undone_rows import UndoneRows


@pytest.fixture(scope="module")
def rows(instrument):
    return UndoneRows(instrument.cues)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Aset | web service | belum\nPajak | host to host | sudah", ["belum"]),
        ("Gaji | unduh berkala | blm (menunggu izin)", ["blm (menunggu izin)"]),
        ("Aset | web service | sudah | belum", []),
        ("Aset | web service | belum ditentukan", []),  # that is told by its words
        ("Proses bisnis | 20 | 0 | 0", [" 0 | 0"]),
        ("Arsitektur | 8 | 0 | 8", ["| 0"]),
        ("Bidang | Pegawai lulus\nArsitektur | 0", ["| 0"]),
        ("Bidang | Sisa\nArsitektur | 0", []),
        ("belum", []),
    ],
)
def test_rows_say_in_a_cell_that_nothing_was_done(rows, text, cells):
    assert [text[a:b] for a, b in rows.of(text)] == cells


def test_long_rows_are_looked_through_at_once(rows):
    assert list(rows.of("a | " * 20_000)) == []


def test_without_words_no_row_says_so():
    assert list(UndoneRows({}).of("Aset | web service | belum")) == []
