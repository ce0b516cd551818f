from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from classifiers import learning
from classifiers.decisions import LEARNING, Verdict
from classifiers.learning import Gain, decided, held_out_gain, taught
from classifiers.lessons import settings
from classifiers.match import Decision
from classifiers.matching import Matcher
from classifiers.observation import FEATURES
from tests.classifiers import strangers
from tests.classifiers.test_matching import EVERYTHING

# words of one office that no instrument knows, one per indicator
SLANG = {"11": "zirkonia", "16": "wolframit", "22": "kobaltus", "29": "vanadin",
         "36": "osmiridium"}  # fmt: skip
DENSE_ONLY = replace(
    EVERYTHING,
    version="makna",
    intercept=-18.0,
    weights={**dict.fromkeys(FEATURES, 0.0), "dense_share": 20.0},
)


@pytest.fixture(scope="module")
def slangy(instrument, embedder):
    """A matcher that goes by the closeness of vectors alone."""
    return Matcher(instrument, embedder, DENSE_ONLY)


@pytest.fixture(scope="module")
def share(read):
    """Six notes per slang word, with nothing else to go by."""
    return [
        read(f"{word} {word} {word} triwulan {n}",
             f"{number}-{n}/berkas {n}.pdf")
        for number, word in SLANG.items()
        for n in range(6)
    ]  # fmt: skip


def confirmations(share, swapped=False):
    numbers = list(SLANG)
    found = []
    for place, reading in enumerate(share):
        number = reading.path.split("-")[0]
        if swapped:  # by chance
            number = numbers[(place * 7 + place // 3) % len(numbers)]
        found.append(Verdict(path=reading.path, indicator=number, serves=True))
    return found


def test_decisions_that_help_elsewhere_are_learnt(slangy, share):
    lesson = taught(slangy, share, [], confirmations(share))

    assert lesson.sentence.startswith(f"{LEARNING}: dipakai, karena F1 pemetaan")
    assert "galat baku" in lesson.sentence
    assert any(each.startswith("rocchio:") for each in lesson.matcher.ids)
    assert lesson.matcher.ids[-1] == slangy.ids[-1]


def test_what_is_learnt_reaches_files_nobody_decided_on(slangy, share, read):
    new = read("wolframit wolframit wolframit semester", "baru.pdf")
    pupil = taught(slangy, share, [], confirmations(share)).matcher

    first = pupil.matches([new], [])[0]

    assert (first.indicator, first.decision) == ("16", Decision.SERVES)
    before = {m.indicator: m.decision for m in slangy.matches([new], [])}
    assert before.get("16") is not Decision.SERVES


def test_decisions_without_a_pattern_are_not_learnt(slangy, share):
    lesson = taught(slangy, share, [], confirmations(share, swapped=True))

    assert lesson.sentence.startswith(f"{LEARNING}: tidak dipakai, karena F1")
    assert lesson.matcher.ids == slangy.ids


def test_too_few_decisions_are_not_learnt(slangy, share):
    few = confirmations(share)[:12]

    lesson = taught(slangy, share, [], few)

    assert "baru 2 indikator memiliki sedikitnya 3 berkas" in lesson.sentence
    assert "perlu 5" in lesson.sentence
    assert lesson.matcher.ids == slangy.ids


def test_rejections_are_no_confirmations(slangy, share):
    rejections = [replace(each, serves=False) for each in confirmations(share)]

    assert "baru 0 indikator" in taught(slangy, share, [], rejections).sentence


def test_the_gain_is_the_same_every_time(slangy, share):
    found = decided(slangy, share, confirmations(share))

    first, second = (held_out_gain(slangy, found, [], settings()) for _ in range(2))

    assert first == second
    assert first.with_ > first.without
    assert first.documents == len(share)


def test_copies_of_a_file_are_never_on_both_sides(slangy, share):
    twins = [
        replace(r, document=replace(r.document, sha256=f"{place}"))
        for place in range(2)
        for r in share[place * 12 : place * 12 + 12]
    ]
    found = decided(slangy, twins, confirmations(twins))

    gain = held_out_gain(slangy, found, [], settings())

    # each half knows only the other half's words
    assert gain.with_ == pytest.approx(gain.without)


def test_one_lucky_pair_is_within_the_error():
    without = np.array([[1, 0, 0]] * 30 + [[0, 0, 1]], dtype=float)
    with_ = np.array([[1, 0, 0]] * 31, dtype=float)

    error = learning._error(without, with_, settings())  # noqa: SLF001

    gain = Gain(
        without=learning._f1(without),  # noqa: SLF001
        with_=learning._f1(with_),  # noqa: SLF001
        error=error,
        documents=31,
    )
    assert 0 < gain.difference <= settings().standard_errors * gain.error


def test_decisions_that_cannot_be_followed_are_told(slangy, share, read):
    copy = read(strangers.GUIDELINE_COPY, "pedoman.pdf")
    verdicts = [
        Verdict(path="hilang.pdf", indicator="8", serves=False),
        Verdict(path="pedoman.pdf", indicator="8", serves=True),
        Verdict(path=share[0].path, indicator="8", serves=True),
    ]

    lesson = taught(slangy, [copy, *share], [], verdicts)

    assert "Keputusan atas 2 berkas tidak dapat diikuti" in lesson.sentence
    assert "hilang.pdf, pedoman.pdf" in lesson.sentence
    assert lesson.matcher.matches([copy], []) == ()
