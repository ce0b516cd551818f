"""What a service does, told by words that nobody listed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.exhibit import Exhibit
from assessment.finding import Outcome
from assessment.service_words import LEVELS, hardly_shown, shown_by_words
from classifiers.precedents import OF_SERVICES, load_precedents
from indicator_corpus.loading import load_instrument

CONNECTED = (
    "BUKU PETUNJUK SIMPANAN PEGAWAI\nPegawai mencari riwayat dan mengunduh surat tugas.\n"
    "Usul cuti diisi pegawai, diperiksa atasan, lalu disetujui kepala; usul rangkap ditolak "
    "sistem. Grafik sisa cuti tampil bagi pimpinan.\n"
    "Keterpaduan: data gaji ditarik dari SIPD lewat API tiap malam, presensi dikirim ke "
    "e-Kinerja, dan data kependudukan dicocokkan dengan layanan Dukcapil.\n"
)
ALONE = CONNECTED.partition("Keterpaduan")[0] + (
    "Aplikasi berdiri sendiri; belum tersambung dengan sistem lain, data gaji diketik ulang.\n"
)


@pytest.fixture(scope="module")
def criteria():
    """By slot, what a personnel service is asked."""
    service = load_instrument("spbe-47").by_id["36"]
    return {c.id.rpartition(".")[2]: c for c in service.criteria}


@pytest.fixture(scope="module")
def exhibit(make_document, matcher):
    from classifiers.reading import reading  # noqa: PLC0415 - as the matcher reads

    def make(text):
        read = reading(make_document(text, path="BKD/buku petunjuk simpeg.pdf"))
        match = next(m for m in matcher.matches([read], []) if m.indicator == "36")
        return Exhibit(reading=read, match=replace(match, passages=read.passages))

    return make


def test_a_paper_full_of_the_words_of_exchange_shows_it(criteria, exhibit):
    shown = shown_by_words(criteria["service_collaboration"], [exhibit(CONNECTED)])

    assert shown is not None
    assert "API" in shown.passage.text
    assert shown.words
    assert all(word in CONNECTED.lower() for word in shown.words)


def test_a_paper_that_denies_it_does_not(criteria, exhibit):
    alone = exhibit(ALONE)

    assert shown_by_words(criteria["service_collaboration"], [alone]) is None
    assert shown_by_words(criteria["service_transaction"], [alone]) is not None


def test_the_first_paper_that_shows_it_is_quoted(criteria, exhibit):
    papers = [exhibit(ALONE), exhibit(CONNECTED)]

    shown = shown_by_words(criteria["service_collaboration"], papers)

    assert shown is not None
    assert shown.passage in papers[1].passages


def test_a_paper_without_any_exchange_hardly_shows_it(criteria, exhibit):
    alone, connected = exhibit(ALONE), exhibit(CONNECTED)

    assert hardly_shown(criteria["service_collaboration"], [alone])
    assert not hardly_shown(criteria["service_collaboration"], [alone, connected])
    assert not hardly_shown(criteria["service_transaction"], [alone])
    assert not hardly_shown(criteria["service_information"], [alone])


def test_of_a_paper_on_many_things_a_few_sentences_tell_too_little(criteria, exhibit):
    alone = exhibit(ALONE + "\n\nPasal 1\nHal lain.\n\nPasal 2\nHal lain lagi.\n" * 3)
    own = replace(alone, match=replace(alone.match, passages=alone.passages[:1]))

    assert hardly_shown(criteria["service_collaboration"], [alone])
    assert not hardly_shown(criteria["service_collaboration"], [own])


@pytest.mark.parametrize("slot", ["service_information", "service_improvement"])
def test_other_criteria_are_not_told_by_words(criteria, exhibit, slot):
    assert shown_by_words(criteria[slot], [exhibit(CONNECTED)]) is None


def test_without_papers_nothing_is_shown(criteria):
    assert shown_by_words(criteria["service_collaboration"], []) is None


def test_what_ships_knows_every_slot():
    assert load_precedents(OF_SERVICES).indicators == tuple(LEVELS)


UNLISTED = ALONE.partition("Aplikasi berdiri")[0] + (
    "Data keluarga dari Dukcapil; gaji dari SIPD tiap malam; hadir ke e-Kinerja; pensiun ke "
    "SIASN BKN pada pagi hari.\n"
)


MENTIONED = ALONE.partition("Aplikasi berdiri")[0] + (
    "Rekap dicetak lalu diketik ulang oleh operator pada laman BKN. Tim magang menulis "
    "makalah tentang API.\n"
)


@pytest.mark.parametrize(
    ("text", "outcome", "said"),
    [
        (UNLISTED, Outcome.MET, "tanpa istilah yang terdaftar"),
        (CONNECTED, Outcome.MET, "disebut: "),  # a listed phrase goes before
        (ALONE, Outcome.UNMET, "belum"),
        (MENTIONED, Outcome.CHECK, "mirip dengan yang tidak menunjukkannya"),
    ],
)
def test_a_judge_goes_by_words_where_no_listed_phrase_tells(
    judged, text, outcome, said
):
    found = {f.criterion.id: f for f in judged(text, indicator="36").findings}
    exchange = found["36.4.service_collaboration"]

    assert exchange.outcome is outcome
    assert said in exchange.note
    assert exchange.passages or outcome is Outcome.UNMET
