"""Sentences of running text."""

from __future__ import annotations

import pytest

from evidence.sentences import sentences


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Selesai. Belum dibahas.", ["Selesai.", "Belum dibahas."]),
        ("Nomor 100.3/5 dan 9.30 WIB", ["Nomor 100.3/5 dan 9.30 WIB"]),
        ("satu;\ndua", ["satu;", "dua"]),
        ("Sambungan ke LAPOR! masih dibahas", ["Sambungan ke LAPOR! masih dibahas"]),
        ("Awas! Lampu padam", ["Awas!", "Lampu padam"]),
        ("satu\n\ndua", ["satu", "dua"]),
        ("daftar\n1) satu\na) dua", ["daftar", "1) satu", "a) dua"]),
        ("baris yang\nterus", ["baris yang\nterus"]),
        ("", [""]),
    ],
)
def test_a_sentence_ends_with_a_stop_a_gap_or_an_item(text, cut):
    assert [each.strip() for each in sentences(text)] == cut


def test_a_line_may_end_one_too():
    assert sentences("baris yang\nterus", by_line=True) == ["baris yang", "terus"]
