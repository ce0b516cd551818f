"""What papers teach of services: what they show by the level that they help to fulfil."""

from __future__ import annotations

import pytest

from assessment.service_words import LEVELS
from benchmarks.fewer_words import CUES, Verdict, row, thinned
from benchmarks.fit_precedents import Paper, learnt
from benchmarks.fit_services import shown, surely_told, table
from indicator_corpus.loading import load_instrument

WORDS = {
    (): "brosur layanan jam buka alamat kantor",
    ("service_interaction",): "pegawai mencari mengunduh daftar",
    ("service_interaction", "service_transaction"): "usul disetujui atasan grafik",
    tuple(LEVELS): "usul disetujui atasan data ditarik api malam",
}


@pytest.fixture(scope="module")
def known():
    return [
        Paper(
            drive=drive,
            path=f"{drive} {number}.pdf",
            stems=tuple(text.split()),
            serves=frozenset(slots),
        )
        for drive in ("satu", "dua", "tiga", "empat")
        for number, (slots, text) in enumerate(WORDS.items())
    ]


def test_a_paper_shows_what_its_level_asks_of_each_service(one_paper):
    text = "Laporan layanan kepegawaian dan kearsipan"
    trial = one_paper(text, {36: 3, 37: 1, 8: 4})

    found = [each.serves for each in shown(trial, frozenset({"36", "37"}))]

    assert found == [{"service_interaction", "service_transaction"}, frozenset()]


def test_what_is_told_surely_is_counted(known):
    taught = learnt(known, list(LEVELS))

    counted = surely_told(known, taught)

    assert counted["service_collaboration"][0] == 4
    for showing, told, rightly in counted.values():
        assert rightly <= min(showing, told)
    assert "| service_collaboration | 8 |" in table([counted, counted])


def test_half_of_the_words_are_hidden_and_always_the_same():
    whole = load_instrument("spbe-47")
    left = thinned(whole)

    for name in CUES:
        assert 0.2 < len(left.cues[name]) / len(whole.cues[name]) < 0.8
        assert set(left.cues[name]) < set(whole.cues[name])
    assert thinned(whole).cues == left.cues


def test_verdicts_are_counted():
    found = [
        Verdict((3, "adequate"), (3, "adequate")),
        Verdict((4, "adequate"), (3, "weak")),
        Verdict((2, "weak"), (2, "weak")),
        Verdict((0, "empty"), (2, "adequate")),
    ]

    assert row("uji", found) == "| uji | 2/4 | 1/2 | 1/2 |"
