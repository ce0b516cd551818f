"""What papers teach of their kinds, and how a change of kind is counted."""

from __future__ import annotations

import hashlib

import pytest

from benchmarks.fit_kinds import KINDS, Paper, changes, learnt, plain
from evidence.document import Document, Page, State

TEXTS = {
    "manual": "klik tombol menu halaman pengguna " * 6,
    "notulen": "rapat dihadiri peserta kesimpulan " * 8,
    "reviu": "temuan kelemahan rekomendasi perbaikan " * 8,
    "laporan": "capaian kegiatan triwulan realisasi " * 8,
    "other": "brosur wisata pantai pasir " * 8,
}


def paper(drive, kind, text, guessed="other"):
    document = Document(
        path=f"{drive}.pdf",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        state=State.READ,
        media="pdf",
        pages=(Page(number=1, text=text),),
    )
    return Paper(drive=drive, document=document, guessed=guessed, kind=kind)


@pytest.fixture(scope="module")
def known():
    return [
        paper(drive, kind, f"{text} {drive}")
        for drive in ("satu", "dua", "tiga", "empat")
        for kind, text in TEXTS.items()
    ]


@pytest.fixture(scope="module")
def taught(known):
    return learnt(known)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_told_by_its_words(taught, kind):
    assert taught.kind("other", paper("lima", kind, TEXTS[kind]).document) == kind


def test_what_is_of_no_kind_stays_what_it_was(taught):
    assert (
        taught.kind("other", paper("lima", "other", TEXTS["other"]).document) == "other"
    )


def test_nobodys_own_name_is_learnt(taught, known):
    names = {each.drive for each in known}

    assert not names & {
        trait for weights in taught.weights.values() for trait in weights
    }


def test_the_same_papers_teach_the_same(taught, known):
    assert plain(learnt(known)) == plain(taught)


def test_a_change_is_for_better_or_worse(taught):
    told = [
        paper("a", "manual", TEXTS["manual"]),
        paper("b", "other", TEXTS["reviu"]),
        paper("c", "surat", TEXTS["notulen"]),
        paper("d", "other", TEXTS["other"]),
    ]

    assert changes(told, taught) == {
        ("other", "manual", "better"): 1,
        ("other", "reviu", "worse"): 1,
        ("other", "notulen", "other"): 1,
    }
