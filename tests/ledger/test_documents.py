from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import update

from evidence.document import Page, State, Trouble
from evidence.shelf import Shelf
from extractors.extraction import extract
from extractors.survey import survey
from ledger import schema
from ledger.database import writing
from ledger.documents import (
    documents_of,
    extension,
    is_lasting,
    keep_documents,
    known_sizes,
    named,
)
from tests.ledger.listing import document, shared

DRIVE = Path(__file__).parents[2] / "sample" / "drive"


@pytest.fixture(scope="module")
def read():
    files = [f for f in survey(DRIVE) if f.path.suffix in {".docx", ".xlsx", ".pdf"}]
    return [(f, extract(f.path, relative=f.relative)) for f in files[:12]]


def test_real_documents_come_back_exactly(engine, read):
    with writing(engine) as connection:
        keep_documents(connection, read, "1")
        hashes = sorted({each.sha256 for _, each in read if each.sha256})
        found = documents_of(connection, hashes, "1", Shelf())

    lasting = [(file, each) for file, each in read if is_lasting(each)]
    assert len(lasting) > 8
    for file, each in lasting:
        assert named(found[each.sha256, extension(file)], file.relative) == each


@pytest.mark.parametrize("text", ["nol \0 di tengah", "separuh \ud800", "\U0001f4c4 é"])
def test_any_text_comes_back_exactly(engine, text):
    odd = document(sha256="1" * 64, pages=(Page(number=1, text=text, ocr=True),))
    with writing(engine) as connection:
        keep_documents(connection, [(shared(), odd)], "1")
        found = documents_of(connection, ["1" * 64], "1", Shelf())

    assert named(found["1" * 64, ".pdf"], "a.pdf") == odd


def test_the_sentence_for_the_clerk_takes_the_new_name(engine):
    broken = document(
        "lama.pdf",
        state=State.UNREADABLE,
        trouble=Trouble.CORRUPT,
        message="lama.pdf: rusak; salin ulang",
        pages=(),
    )
    with writing(engine) as connection:
        keep_documents(connection, [(shared("lama.pdf"), broken)], "1")
        found = documents_of(connection, [broken.sha256], "1", Shelf())

    moved = named(found[broken.sha256, ".pdf"], "x/baru.pdf")
    assert moved == replace(
        broken, path="x/baru.pdf", message="baru.pdf: rusak; salin ulang"
    )


@pytest.mark.parametrize(
    "trouble", ["timeout", "out_of_memory", "crashed", "locked", "vanished", "unstable"]
)
def test_what_may_pass_is_not_remembered(trouble):
    page = Page(number=1, text="", trouble=Trouble(trouble))

    assert not is_lasting(document(trouble=Trouble(trouble)))
    assert not is_lasting(document(pages=(page,)))


@pytest.mark.parametrize("trouble", ["corrupt", "encrypted", "no_text", "no_ocr"])
def test_what_will_not_pass_is_remembered(trouble):
    assert is_lasting(document(trouble=Trouble(trouble)))
    assert not is_lasting(document(sha256=None))


def test_another_version_of_the_readers_replaces_the_first(engine):
    with writing(engine) as connection:
        for version in ("1", "2"):
            keep_documents(connection, [(shared(), document())], version)
        hashes = [document().sha256]

        assert documents_of(connection, hashes, "1", Shelf()) == {}
        assert len(documents_of(connection, hashes, "2", Shelf())) == 1
        assert known_sizes(connection) == {10}


def test_the_same_bytes_under_another_extension_are_another_document(engine):
    with writing(engine) as connection:
        keep_documents(connection, [(shared("a.CSV"), document())], "1")
        found = documents_of(connection, [document().sha256], "1", Shelf())

    assert [suffix for _, suffix in found] == [".csv"]


def test_a_damaged_document_is_read_again(engine):
    with writing(engine) as connection:
        keep_documents(connection, [(shared(), document())], "1")
        connection.execute(update(schema.documents).values(content=b"rusak"))

        assert documents_of(connection, [document().sha256], "1", Shelf()) == {}
