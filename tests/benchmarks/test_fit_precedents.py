"""What papers teach: words that several governments use, and nobody's own."""

from __future__ import annotations

import pytest

from benchmarks.fit_precedents import (
    Paper,
    apart,
    first_three,
    learnt,
    shared,
    teaching,
)
from benchmarks.trial import DRIVES, UNTAUGHT, Trial

IDS = [str(number) for number in range(1, 48)]
ON_AUDITS = "temuan auditor atas server diperiksa dan direkomendasikan"
ON_HELP = "keluhan pelapor dijawab petugas layanan bantuan"
ON_NOTHING = "undangan senam pagi di lapangan"


@pytest.fixture(scope="module")
def known():
    """By government, one paper on audits, one on help, one on nothing; each its own name."""
    return {
        name: tuple(
            Paper(
                drive=name,
                path=f"{number}.pdf",
                stems=(*text.split(), name),
                serves=frozenset(serves),
            )
            for number, (text, serves) in enumerate(
                [(ON_AUDITS, {"29"}), (ON_HELP, {"26"}), (ON_NOTHING, ())]
            )
        )
        for name in ("satu", "dua", "tiga", "empat")
    }


@pytest.fixture(scope="module")
def taught(known):
    return learnt([p for each in known.values() for p in each], IDS)


def test_words_of_several_governments_are_learnt_and_no_names(taught, known):
    assert "auditor" in taught.terms
    assert not known.keys() & set(taught.terms)


def test_terms_of_several_drives_are_shared_unless_they_are_everywhere():
    said = [
        *((drive, {"audit": 0.1, "dan": 0.2, drive: 0.3}) for drive in ("a", "b", "c")),
        *(("d", {"dan": 0.4}) for _ in range(4)),
        ("a", {"lain": 0.5}),
    ]

    assert shared(said) == ["audit"]


def test_a_paper_is_told_by_its_words(taught):
    audit, helped = (
        dict(zip(taught.indicators, taught.likeness([text]).tolist(), strict=True))
        for text in (ON_AUDITS, ON_HELP)
    )

    assert audit["29"] == max(audit.values())
    assert helped["26"] == max(helped.values())
    assert audit["29"] > taught.likeness([ON_NOTHING]).max()


def test_the_same_papers_teach_the_same(taught, known):
    again = learnt([p for each in known.values() for p in each], IDS)

    assert again.id == taught.id


def test_nothing_is_learnt_of_what_no_paper_serves(taught):
    assert taught.indicators == ("26", "29")


def test_a_drive_is_told_by_what_others_teach(known):
    found = apart(known, IDS, folds=4)

    assert found.keys() == known.keys()
    assert len({taught.id for taught in found.values()}) == 1  # they all say the same
    assert first_three(known["satu"], found["satu"]) == (2, 2)


def test_what_nobody_has_read_does_not_teach(tmp_path):
    names = ["kertawana", *sorted(UNTAUGHT)]
    found = [
        Trial(
            name=name, share=DRIVES / name / "build" / "drive", claims=tmp_path, gold={}
        )
        for name in names
    ]
    outside = Trial(name="lintang", share=tmp_path, claims=tmp_path, gold={})

    assert [each.name for each in teaching([*found, outside])] == ["kertawana"]
