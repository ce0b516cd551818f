"""What is asked, and whether the answer affirms it."""

from __future__ import annotations

import pytest

from classifiers.questions import Questions, answered_by

YES = ("ya", "sudah")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Terhubung dengan apa? Berkas dibawa petugas.", ["Terhubung dengan apa?"]),
        ("36b: Dengan layanan apa\nbertukar data?", [" Dengan layanan apa\nbertukar data?"]),
        ("Terhubung? | Ya, dengan bank.", []),
        ("Terhubung dengan bank? Jawab: sudah.", []),
        ("Apa gunanya?\n- mencari berkas\n- mengunduh berkas", ["Apa gunanya?"]),
        ("- mencari berkas\nApa yang belum?", ["\nApa yang belum?"]),  # no line before it
        ("Terhubung dengan bank.", []),
    ],
)  # fmt: skip
def test_a_question_shows_nothing_unless_it_is_affirmed(text, asked):
    spans = Questions(YES).unanswered(text)

    assert [text[start:end].strip() for start, end in spans] == [
        each.strip() for each in asked
    ]


@pytest.mark.parametrize(
    ("text", "is_answer"),
    [
        ("Terkirim? Belum.", True),
        ("Terkirim? Jawab: Belum.", True),
        ("Terkirim? Berkas itu belum.", False),
        ("Belum.", False),
    ],
)
def test_an_answer_follows_its_question(text, is_answer):
    found = answered_by(text, text.index("elum") - 1)

    assert found == (text.index("?") if is_answer else None)
