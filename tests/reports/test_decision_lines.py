from dataclasses import replace

from reports.decided import PassageNow
from reports.decision_lines import decision_lines
from tests.reports.test_decided import told


def test_an_applied_decision_is_one_line():
    said = replace(told(7, value="diajukan"), why="baris\nsatu", until="2026-12-31")

    assert list(decision_lines("8", said)) == [
        (
            "   7  8; Status tindak lanjut: Diajukan; "
            "Sari, 1 Juni 2025, berlaku sampai 31 Desember 2026: baris satu"
        )
    ]


def test_a_reopened_one_shows_both_versions_cut():
    said = replace(
        told(7, kind="match", value="rejected", force="reopened"),
        document="a.pdf", page=2, quote="lama " * 50,
        now=PassageNow(document="a.pdf"),
    )  # fmt: skip

    head, force, before, now = decision_lines("8", said)

    assert "a.pdf, halaman 2" in head
    assert "dibuka lagi" in force
    assert before.endswith("…")
    assert now == "      kini: -"


def test_the_lines_speak_english_too():
    assert "Progress: Not started" in next(iter(decision_lines("8", told(1), "en")))
