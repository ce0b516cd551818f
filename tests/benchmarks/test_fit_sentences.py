"""What sentences teach: those written to show a thing, and those that drives say."""

from __future__ import annotations

import pytest

from assessment.hearing import Ear
from benchmarks.fit_sentences import ENOUGH, USUALLY, Lessons, least, of_silent, table
from benchmarks.said import (
    Spoken,
    Written,
    by_indicator,
    indicator_of,
    shown_by_answers,
    spoken,
    thing_of,
    things,
    written,
)
from indicator_corpus.loading import load_instrument

SPBE = load_instrument("spbe-47")
KEYS = ["14.3.improved", "11/aplikasi"]
BETTERED, APPLICATIONS = ("phrase", "14.3.improved"), ("item", "11/aplikasi")


def sentence(key, text, *, shows=True):
    return Written(key=key, stems=tuple(text.split()), shows=shows)


WRITTEN = [
    *(sentence(KEYS[0], "alur langkah dulu kini pangkas") for _ in range(4)),
    *(sentence(KEYS[0], "alur langkah dulu tetap", shows=False) for _ in range(4)),
    *(sentence(KEYS[1], "daftar program milik kantor") for _ in range(4)),
]


def said(drive, text, *named):
    names = {
        key: frozenset(("kata", phrase) for other, phrase in named if other == key)
        for key, _ in named
    }
    return Spoken(drive=drive, stems=tuple(text.split()), names=names)


@pytest.fixture(scope="module")
def papers():
    every = [
        ("14", said(drive, text, *named))
        for drive in ("satu", "dua", "tiga", "empat", "lima")
        for text, named in (
            ("meja susut kini pangkas", [(BETTERED, "a")]),
            ("rapat buka pukul", []),
            ("daftar program kantor", [(APPLICATIONS, "b")]),
        )
    ]
    return by_indicator([*every, *(("", each) for _, each in every)])


def test_what_shows_a_thing_is_told_from_what_does_not(papers):
    known = {key: things(SPBE)[key] for key in KEYS}

    taught = Lessons(known, WRITTEN, papers, {}).learnt(KEYS)
    shows, near, other = taught.each([["kini pangkas"], ["tetap"], ["rapat"]])[:, 0]

    assert shows > 0 > max(near, other)
    assert taught.indicators == tuple(KEYS)
    # "meja" stands in several drives, "susut" too; a word of one sentence nowhere else
    assert {"pangkas", "meja"} <= set(taught.terms)


def test_a_hidden_phrase_teaches_nothing_and_is_looked_for(papers):
    known = {key: things(SPBE)[key] for key in KEYS}
    lessons = Lessons(known, WRITTEN, papers, {}, hiding=True)
    paper = said("satu", "meja susut", *((BETTERED, phrase) for phrase in "abcdefgh"))

    told, hidden = lessons.names(KEYS[0], paper)

    assert told
    assert hidden
    drives = ["dua", "empat", "lima", "satu", "tiga"]
    found = of_silent(lessons, KEYS, drives)
    rows = table(found, dict.fromkeys(KEYS, -100.0)).splitlines()
    assert [row.split(" | ")[0] for row in rows[2:]] == ["| criteria", "| contents"]
    for key, row in zip(KEYS, rows[2:], strict=True):
        hidden = sum(is_hidden for is_hidden, _ in found[key])
        rest = len(found[key]) - hidden
        assert row.endswith(f"| {hidden} | {hidden} | {rest} | {rest} |")


def test_from_where_a_sentence_shows_a_thing_is_told_by_silent_drives(papers):
    silent = {"a": [(False, float(n)) for n in range(101)], "b": [(False, 9.0)] * 3}
    assert least(silent, "a") == 95
    assert len(silent["b"]) < ENOUGH
    assert least(silent, "b") == USUALLY

    lessons = Lessons({key: things(SPBE)[key] for key in KEYS}, WRITTEN, papers, {})
    plain, moved = lessons.learnt(KEYS), lessons.learnt(KEYS, from_={KEYS[0]: 2.0})
    assert moved.intercepts.tolist() == pytest.approx(
        [plain.intercepts[0] - 2, plain.intercepts[1]]
    )


def test_what_is_shown_in_words_nobody_listed_is_no_example_against_it(papers):
    known = {key: things(SPBE)[key] for key in KEYS}
    told = [
        *((i, each) for i, some in papers.items() for each in some if i),
        *(
            ("14", said(drive, "ringkas jadi singkat"))
            for drive in ("enam", "tujuh", "delapan")
        ),
    ]
    every = by_indicator([*told, *(("", each) for _, each in told)])
    drives = dict.fromkeys(("enam", "tujuh", "delapan"), frozenset({KEYS[0]}))

    unshown, shown = (
        Lessons(known, WRITTEN, every, answers)
        .learnt(KEYS)
        .each([["ringkas jadi"]])[0, 0]
        for answers in ({}, drives)
    )

    assert shown > unshown


PROCESSES = "Laporan peta proses bisnis.\nAlur baru lebih singkat dari alur lama.\n"


def test_the_sentences_of_a_paper_are_those_of_its_indicators_and_of_any(one_paper):
    found = list(spoken(one_paper(PROCESSES, {14: 3}), Ear(SPBE)))

    assert {indicator for indicator, _ in found} == {"14", ""}
    assert any(BETTERED in each.names for _, each in found)


def test_the_answers_tell_what_is_shown(one_paper):
    trial = one_paper(PROCESSES, {14: 3})
    trial.gold["indicators"] = [{"no": 14, "supported": 3}, {"no": 11, "supported": 2}]

    shown = shown_by_answers(trial, SPBE)

    assert "14.3.improved" in shown
    assert "14.4.bpmn" not in shown
    assert "11.2.as_is" in shown
    assert "11/aplikasi" not in shown  # one domain is enough for level 2


def test_papers_that_serve_nothing_say_nothing(one_paper):
    assert list(spoken(one_paper(PROCESSES, {}), Ear(SPBE))) == []


@pytest.mark.parametrize(
    ("key", "indicator", "thing"),
    [
        ("14.3.improved", "14", "improved"),
        ("11/aplikasi", "11", "aplikasi"),
    ],
)
def test_keys_tell_whose_and_what_they_are(key, indicator, thing):
    assert (indicator_of(key), thing_of(key)) == (indicator, thing)


def test_each_thing_has_sentences_for_and_against_it():
    every = list(written())
    for key in things(SPBE):
        if not key.rpartition(".")[2].startswith("service_"):
            shows = [each.shows for each in every if each.key == key]
            assert shows.count(True) >= 18, key
            assert shows.count(False) >= 8, key
