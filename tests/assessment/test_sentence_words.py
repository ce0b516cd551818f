"""What sentences show in words that nobody listed."""

from __future__ import annotations

import pytest

from assessment.finding import Outcome
from assessment.hearing import Ear
from assessment.sentence_words import SentenceWords
from benchmarks.said import things
from classifiers.precedents import OF_SENTENCES, load_precedents
from indicator_corpus.loading import load_instrument

SPBE, BIRO = load_instrument("spbe-47"), load_instrument("biro-25")
REPORT = (
    "BAGIAN ORGANISASI\nLaporan urutan kerja dari peta proses bisnis, 19 Maret 2025\n"
    "{row}\nPeta proses bisnis dalam Keputusan Bupati dipakai sebagai dasar.\n"
)
BETTERED = (
    "Langkah kerjanya dipotong, yang dulu sembilan meja sekarang empat dan waktu tunggu turun "
    "ke dua hari."
)
NOT_YET = "Belum ada " + BETTERED[0].lower() + BETTERED[1:]
OTHER = "Rapat dibuka pukul sembilan oleh Kepala Bagian dan ditutup dengan doa."


@pytest.fixture(scope="module")
def improved():
    return next(c for c in SPBE.by_id["14"].criteria if c.id == "14.3.improved")


@pytest.fixture(scope="module")
def shown(exhibit):
    """An exhibit of a report with such a line."""
    return lambda row: exhibit(REPORT.format(row=row))


@pytest.fixture(scope="module")
def hears():
    return SentenceWords(SPBE, Ear(SPBE))


def test_a_sentence_in_other_words_shows_the_criterion(improved, shown, hears):
    assert not any(
        key == ("phrase", improved.id) for key, _ in Ear(SPBE).named(BETTERED)
    )

    found = hears.criterion(SPBE.by_id["14"], improved, [shown(BETTERED)])

    assert found is not None
    assert "dipotong" in found.passage.text
    assert all(word in found.passage.text.casefold() for word in found.words)


@pytest.mark.parametrize("row", [NOT_YET, OTHER])
def test_a_denied_or_another_sentence_does_not(improved, shown, hears, row):
    assert hears.criterion(SPBE.by_id["14"], improved, [shown(row)]) is None


def test_the_indicator_that_another_instrument_takes_over_is_judged_alike(shown):
    heir = BIRO.by_id["4"]
    criterion = next(c for c in heir.criteria if c.id == "4.3.improved")
    hears = SentenceWords(BIRO, Ear(BIRO))

    assert hears.criterion(heir, criterion, [shown(BETTERED)]) is not None


def test_nothing_is_known_of_what_no_sentence_was_written_for(shown, hears):
    activity = SPBE.by_id["14"].criteria[0]

    assert hears.criterion(SPBE.by_id["14"], activity, [shown(BETTERED)]) is None


def test_what_names_other_contents_leaves_this_one_out(exhibit, hears):
    asked = {"audit-infrastruktur", "audit-aplikasi", "audit-keamanan"}
    text = "PERATURAN WALI KOTA\nPasal 19\n(1) Audit TIK meliputi {what}.\n"
    two = exhibit(text.format(what="audit infrastruktur SPBE dan audit keamanan SPBE"))

    assert hears.contents(SPBE.by_id["9"], asked, [two]) == {}


def test_the_report_says_that_no_listed_word_told_it(judged):
    found = judged(REPORT.format(row=BETTERED), indicator="14")
    finding = next(f for f in found.findings if f.criterion.id == "14.3.improved")

    assert finding.outcome is Outcome.MET
    assert finding.note.startswith("tanpa istilah yang terdaftar")


def test_what_was_learnt_is_all_that_can_be_said():
    assert set(load_precedents(OF_SENTENCES).indicators) == set(things(SPBE)) - {
        key for key in things(SPBE) if key.rpartition(".")[2].startswith("service_")
    }
