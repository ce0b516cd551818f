from dataclasses import replace

from ledger.comparison import compared
from ledger.database import writing
from ledger.runs import share_number
from ledger.tombstones import (
    LastQuote,
    Tombstone,
    put_tombstones,
    standing,
    tombstones_of,
)
from tests.ledger.listing import document, known, shared

QUOTE = LastQuote(indicator="8", page=2, quote="Wali Kota \N{EM DASH} SMKI")
STONE = Tombstone(path="a.pdf", sha256="isi", noticed="2025-09-01", quotes=(QUOTE,))


def after(before, *now):
    files = [shared(each.path) for each in now]
    return compared(files, {each.path: each for each in before}).ended(now)


def test_deleted_evidence_leaves_its_last_quotes():
    comparison = after([known("a.pdf"), known("b.pdf", "lain")], document("b.pdf"))

    stones = standing([], comparison, {"a.pdf": (QUOTE,)}, "2025-09-01")

    assert stones == (STONE,)


def test_what_was_moved_leaves_none():
    comparison = after([known("a.pdf")], document("b.pdf", sha256="isi"))

    assert standing([], comparison, {}, "2025-09-01") == ()


def test_junk_leaves_none():
    assert standing([], after([known("x/Thumbs.db")]), {}, "2025-09-01") == ()


def test_a_tombstone_stands_until_path_or_content_is_back():
    gone = after([known("c.pdf", "c")], document("c.pdf", sha256="c"))
    back_by_path = after([], document("a.pdf", sha256="lain"))
    back_by_content = after([], document("pindah.pdf", sha256="isi"))

    assert standing([STONE], gone, {}, "2026-01-01") == (STONE,)
    assert standing([STONE], back_by_path, {}, "2026-01-01") == ()
    assert standing([STONE], back_by_content, {}, "2026-01-01") == ()


def test_tombstones_are_remembered_and_no_others(engine):
    unread = Tombstone(path="b.mp4", sha256=None, noticed="2025-09-02")
    with writing(engine) as connection:
        share_id = share_number(connection, "/mnt/bukti")
        put_tombstones(connection, share_id, [STONE, unread])
        assert set(tombstones_of(connection, share_id)) == {STONE, unread}

        put_tombstones(connection, share_id, [replace(unread, sha256="x")])
        assert tombstones_of(connection, share_id) == (replace(unread, sha256="x"),)
