from __future__ import annotations

import logging

import bm25s
import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from classifiers.lexical import Lexical
from classifiers.words import words


@pytest.fixture(scope="module")
def lexical(instrument):
    return Lexical(instrument)


@pytest.fixture(scope="module")
def nearest(lexical, instrument):
    ids = [indicator.id for indicator in instrument.indicators]
    return lambda text: ids[int(lexical.similarities([text])[0].argmax())]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("Ruang peladen dan mesin virtual pusat data dipakai dinas", {"5", "16"}),
        ("kenaikan pangkat dan cuti pegawai pada SIMPEG", {"36"}),
        ("tindak lanjut aduan masyarakat melalui SP4N-LAPOR", {"42"}),
        ("arsip dinamis dan disposisi surat pada SRIKANDI", {"37"}),
        ("audit ruang server dan jaringan oleh auditor TIK", {"29"}),
        ("produk hukum daerah pada JDIH", {"44"}),
    ],
)
def test_a_text_is_nearest_to_what_it_is_about(nearest, text, indicators):
    assert nearest(text) in indicators


@pytest.mark.parametrize(
    "text",
    [
        "Atap kantin bocor dan meja makan diganti",
        "Lomba tumpeng antar kelurahan",
        "Kerja bakti membersihkan selokan",
        "zxqv wkjh",
    ],
)
def test_a_text_about_something_else_is_near_to_nothing(lexical, text):
    on_subject = lexical.similarities(["kenaikan pangkat dan cuti pada SIMPEG"])

    assert lexical.similarities([text]).max() < on_subject.max() / 2


def test_letters_forgive_a_misread_word(lexical, instrument):
    column = [indicator.id for indicator in instrument.indicators].index("8")

    right, misread, other = lexical.similarities(
        ["keamanan informasi", "keamansn informosi", "kebersihan taman"]
    )[:, column]

    assert right > misread > other


def test_there_is_one_row_per_text_and_one_column_per_indicator(lexical, instrument):
    rows = lexical.similarities(["pusat data", "", "audit"])

    assert rows.shape == (3, len(instrument.indicators))
    assert rows.min() >= 0
    assert rows.max() <= 1 + 1e-6
    assert not rows[1].any()


def test_terms_weigh_as_the_library_weighs_them(instrument):
    from classifiers.lexical import _bm25, _stems_and_pairs  # noqa: PLC0415

    texts = [indicator.description for indicator in instrument.indicators]
    index = bm25s.BM25(method="lucene")
    index.index([_stems_and_pairs(words(text)) for text in texts], show_progress=False)
    terms = _stems_and_pairs(words("reviu arsitektur oleh tim koordinasi"))

    numbers, columns = _bm25(texts)
    ours = sum(columns[numbers[term]] for term in terms if term in numbers)

    assert np.allclose(ours, index.get_scores(terms), rtol=1e-5)


def test_letter_groups_are_counted_as_the_library_counts_them(instrument, lexical):
    texts = [indicator.description for indicator in instrument.indicators]
    counter = CountVectorizer(analyzer="char_wb", ngram_range=(3, 5)).fit(texts)
    told = ["Reviu  arsitektur\toleh\nTim; a, e-Kinerja", "", "\x1c", *texts]

    counted = lexical._counted(told)  # noqa: SLF001

    assert (counted != counter.transform(told)).nnz == 0


def test_letter_groups_weigh_as_the_library_weighs_them(instrument, lexical):
    texts = [indicator.description for indicator in instrument.indicators]
    library = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True
    ).fit(texts)
    told = ["Reviu arsitektur oleh Tim", "", "peta peta peta jalan", *texts[:3]]

    ours = lexical._by_letters(lexical._counted(told))  # noqa: SLF001

    theirs = library.transform(told) @ library.transform(texts).T
    assert np.allclose(ours, theirs.toarray(), atol=1e-6)


def test_a_score_does_not_depend_on_the_other_texts(lexical):
    alone = lexical.similarities(["pusat data"])
    among = lexical.similarities(["audit", "pusat data", "cuti"])

    assert np.array_equal(alone[0], among[1])


def test_the_description_holds_what_the_instrument_says(instrument):
    indicator = instrument.by_id["8"]

    text = indicator.description

    assert indicator.name in text
    assert all(name in text for name in indicator.terms.names)
    assert all(word in text for item in indicator.content for word in item.words)
    assert indicator.levels[0].criteria[0].remedy not in text


def test_fitting_says_nothing_and_hides_no_warning(instrument, caplog):
    Lexical(instrument)
    assert caplog.records == []

    logging.getLogger("bm25s").warning("sungguh")
    assert [record.message for record in caplog.records] == ["sungguh"]


def test_terms_are_added_up_in_the_same_order_every_time(lexical):
    """BM25's own order follows the hashes of strings, which change from run to run."""
    terms = list(lexical._term_numbers)  # noqa: SLF001 - nothing else shows the order

    assert terms == sorted(terms)
