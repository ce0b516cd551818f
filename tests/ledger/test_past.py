"""What people ask of the past: ledger.past, ledger.trail, ledger.uploads."""

from pathlib import Path

import pytest
from sqlalchemy import update

from extractors.survey import SharedFile
from ledger import past, runs, trail, uploads
from ledger.database import open_database, writing
from ledger.documents import keep_documents
from ledger.events import Event, Kind
from ledger.lock import ShareLock
from ledger.schema import documents as documents_table


@pytest.fixture
def engine(place):
    opened = open_database(place)
    yield opened
    opened.dispose()


def test_only_runs_that_ended_well_are_told_the_newest_first(engine):
    event = Event(path="a.pdf", kind=Kind.ADDED, sha256=None)
    with writing(engine) as connection:
        share = runs.share_number(connection, "/bukti")
        first, _killed, last = (
            runs.begin(connection, share, f"2025-01-0{day}") for day in (1, 2, 3)
        )
        runs.end(connection, first, b"satu", ())
        runs.end(connection, last, b"dua", (event,))

        known = past.good_runs(connection, share)

        assert [run.as_of for run in known] == ["2025-01-03", "2025-01-01"]
        assert past.report_of(connection, known[1].id) == b"satu"
        assert [e.kind for e in past.events_of(connection, last)] == ["added"]
        assert past.events_of(connection, first) == ()


def test_the_text_of_a_content_is_found_whatever_the_version(engine, make_document):
    document = make_document("isi berkas", path="A/berkas.PDF")
    file = SharedFile(
        path=Path("/x/berkas.PDF"), relative="A/berkas.PDF",
        size=1, modified_ns=1, is_junk=False,
    )  # fmt: skip
    with writing(engine) as connection:
        keep_documents(connection, [(file, document)], "dulu")

        found = past.text_of(connection, document.sha256, "B/lain.pdf")

        assert (found.path, found.text) == ("B/lain.pdf", "isi berkas")
        assert past.text_of(connection, document.sha256, "B/lain.docx") is None
        assert past.text_of(connection, None, "B/lain.pdf") is None
        connection.execute(update(documents_table).values(content=b"rusak"))
        assert past.text_of(connection, document.sha256, "B/lain.pdf") is None


def test_a_living_run_is_seen(engine):
    with writing(engine) as connection:
        share = runs.share_number(connection, "/bukti")
        assert not past.is_being_read(connection, share)
    with ShareLock(engine, share, "bukti"), writing(engine) as connection:
        assert past.is_being_read(connection, share)


def test_the_trail_tells_the_newest_first(engine):
    with writing(engine) as connection:
        trail.note(connection, "siti", "login", "127.0.0.1")
        trail.note(connection, "siti\ud83d", "decide", "127.0.0.1", indicator="8")

        steps = trail.recent(connection, limit=1)

    assert [(s.action, s.subject) for s in steps] == [("decide", {"indicator": "8"})]
    assert steps[0].at.endswith("Z")


def test_uploads_are_remembered_with_what_was_found(engine):
    upload = uploads.Upload(
        path="Kotak masuk/Setda/a.pdf", indicator="8", agency="Setda", by="Siti",
        sha256="0", size=1,
    )  # fmt: skip
    with writing(engine) as connection:
        share = runs.share_number(connection, "/bukti")
        number = uploads.add(connection, share, upload)
        assert uploads.one(connection, share, number).findings is None

        uploads.found(connection, number, {"level": 1})

        (kept,) = uploads.recent(connection, share)
        assert (kept.id, kept.name, kept.findings) == (number, "a.pdf", {"level": 1})
        assert uploads.one(connection, share + 1, number) is None
