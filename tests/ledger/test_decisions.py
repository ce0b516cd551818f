from dataclasses import replace

import pytest

from assessment.decisions.decision import Ground
from ledger.database import writing
from ledger.decisions import (
    DecisionConflictError,
    follow,
    history,
    record,
    standing,
    withdraw,
)
from ledger.events import Event, Kind
from ledger.runs import share_number
from tests.assessment.decisions.words import decision
from tests.ledger.listing import known

GROUND = Ground(
    path="a.pdf", sha256="a" * 64, page=3, quote="isi \ud800 \x00 \N{EM DASH}"
)


@pytest.fixture
def book(engine):
    """The connection of one transaction, and the number of a share."""
    with writing(engine) as connection:
        yield connection, share_number(connection, "/bukti")


def test_a_decision_is_remembered_word_for_word(book):
    said = decision(ground=GROUND, criterion="8.1.x", until="2026-12-31", through="web")

    made = record(*book, said)

    assert made == replace(said, id=made.id, at=made.at)
    assert made.at.endswith("Z")
    assert standing(*book) == (made,)


def test_a_later_decision_supersedes_and_both_stay(book):
    first = record(*book, decision("work", "belum"))
    second = record(*book, decision("work", "diajukan", by="Budi", why="sudah dikirim"))

    assert standing(*book) == (second,)
    old, new = history(*book)
    assert (old.decision, new.decision, new.end) == (first, second, None)
    assert (old.end.by, old.end.why, old.end.successor) == (
        "Budi", "sudah dikirim", second.id,
    )  # fmt: skip


def test_notes_stand_beside_each_other(book):
    record(*book, decision("note", "satu"))
    record(*book, decision("note", "dua"))

    assert [d.value for d in standing(*book)] == ["satu", "dua"]


def test_a_file_is_the_same_by_content_or_by_path(book):
    record(*book, decision(ground=GROUND))
    record(*book, decision(ground=replace(GROUND, path="b.pdf"), value="rejected"))
    record(*book, decision(ground=Ground(path="b.pdf", sha256="c" * 64)))
    record(*book, decision(ground=Ground(path="d.pdf", sha256="d" * 64)))

    assert [d.ground.path for d in standing(*book)] == ["b.pdf", "d.pdf"]


def test_a_decision_is_refused_where_another_was_made_meanwhile(book):
    first = record(*book, decision("owner", "BKPSDM"), over=None)

    with pytest.raises(DecisionConflictError, match="sementara itu") as told:
        record(*book, decision("owner", "Bappeda"), over=None)

    assert told.value.standing == first
    assert standing(*book) == (first,)
    assert record(*book, decision("owner", "Bappeda"), over=first.id).value == "Bappeda"


def test_a_withdrawn_decision_leaves_its_history(book):
    made = record(*book, decision("status", "weak"))

    assert withdraw(*book, made.id, by="Budi", why="keliru") == made
    assert standing(*book) == ()
    (kept,) = history(*book, "8")
    assert (kept.end.by, kept.end.successor) == ("Budi", None)
    assert history(*book, "9") == ()
    with pytest.raises(DecisionConflictError, match="tidak berlaku lagi"):
        withdraw(*book, made.id, by="Budi", why="")


def test_each_share_has_its_own(book):
    connection, _ = book
    record(*book, decision("note", "satu"))

    assert standing(connection, share_number(connection, "/lain")) == ()


def test_a_moved_file_takes_its_decisions_along(book):
    made = record(*book, decision(ground=GROUND))
    moved = [
        Event(path="b.pdf", kind=Kind.MOVED, sha256="a" * 64, origin=known("a.pdf")),
        Event(path="c.pdf", kind=Kind.COPIED, sha256="a" * 64, origin=known("a.pdf")),
    ]

    follow(*book, moved)

    assert standing(*book)[0].ground == replace(GROUND, path="b.pdf")
    again = Event(path="d.pdf", kind=Kind.MOVED, sha256=None, origin=known("b.pdf"))
    follow(*book, [again])
    assert standing(*book) == (replace(made, ground=replace(GROUND, path="d.pdf")),)
