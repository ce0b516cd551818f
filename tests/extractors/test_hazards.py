"""Files made to do harm, read as every file of a share is."""

import os
import shutil

import pytest

from benchmarks.hazardous.share import SECRET, SMALL, make_bombs, make_reaching
from evidence.document import State, Trouble
from extractors.extraction import extract
from extractors.isolation import ExtractionPool

UNREADABLE, PARTIAL, READ = State.UNREADABLE, State.PARTIAL, State.READ
ENDS = {
    "bom.docx": {(UNREADABLE, Trouble.TOO_BIG)},
    "bom bohong.docx": {(UNREADABLE, Trouble.CORRUPT)},
    **{
        f"{name}.{kind}": {(UNREADABLE, Trouble.CORRUPT)}
        for name in ("tawa", "kuadrat")
        for kind in ("docx", "xlsx", "pptx")
    },
    "banyak halaman.pdf": {(PARTIAL, Trouble.TOO_BIG)},
    "halaman raksasa.pdf": {
        (UNREADABLE, Trouble.NO_TEXT),
        (UNREADABLE, Trouble.NO_OCR),
        (READ, None),
    },
    "gambar raksasa.pdf": {(UNREADABLE, Trouble.NO_TEXT)},
    "pohon berputar.pdf": {(PARTIAL, Trouble.TOO_BIG)},
    "bentuk berputar.pdf": {
        (UNREADABLE, Trouble.OUT_OF_MEMORY),
        (UNREADABLE, Trouble.TIMEOUT),
    },
    "bentuk bersarang.pdf": {
        (UNREADABLE, Trouble.OUT_OF_MEMORY),
        (UNREADABLE, Trouble.TIMEOUT),
    },
    "objek berputar.pdf": {(READ, None), (UNREADABLE, Trouble.CORRUPT)},
    "isian berputar.pdf": {(READ, None)},
    "arus mengembang.pdf": {(UNREADABLE, Trouble.NO_TEXT)},
    "raksasa.png": {(UNREADABLE, Trouble.TOO_BIG)},
    "jarang.pdf": {(UNREADABLE, Trouble.TOO_BIG)},
    "jarang salinan.pdf": {(UNREADABLE, Trouble.TOO_BIG)},
    "nol.docx": {(UNREADABLE, Trouble.CORRUPT)},
}
"""By name, how reading may end; some differ by what is installed, or by who is first."""


def documents_in(share):
    files = sorted(path for path in share.rglob("*") if path.is_file())
    with ExtractionPool(workers=2, folders=[share]) as pool:
        found = pool.extract_all((path, path.name) for path in files)
        return {document.path: document for document in found}


def test_every_bomb_ends_as_a_document_that_says_why(tmp_path):
    make_bombs(tmp_path, SMALL)

    documents = documents_in(tmp_path)

    ends = {name: (d.state, d.trouble) for name, d in documents.items()}
    assert {name: end for name, end in ends.items() if end not in ENDS[name]} == {}
    assert set(documents) == set(ENDS)
    assert len(documents["banyak halaman.pdf"].pages) == 2000
    silent = [d for d in documents.values() if d.state is not READ and not d.message]
    assert silent == []


@pytest.fixture
def secret(tmp_path):
    """A file outside the share whose time of access tells whether it was opened."""
    path = tmp_path / "luar" / "rahasia.txt"
    path.parent.mkdir()
    path.write_text(SECRET)
    os.utime(path, (1_000_000_000, 1_500_000_000))
    return path


def was_opened(path):
    """Whether *path* was read since it was made; skip where no such times are kept."""
    seen = path.stat().st_atime
    path.read_text()
    if path.stat().st_atime == 1_000_000_000:
        pytest.skip("this file system keeps no times of access")
    return seen != 1_000_000_000


def address_of(listener):
    return f"http://127.0.0.1:{listener.getsockname()[1]}/x"


def was_called(listener):
    try:
        listener.accept()
    except BlockingIOError:
        return False
    return True


def test_no_file_draws_in_what_lies_outside(tmp_path, secret, listener):
    share = tmp_path / "bukti"
    share.mkdir()
    make_reaching(share, address_of(listener), secret)

    documents = documents_in(share)

    assert not [d.path for d in documents.values() if SECRET in d.text]
    assert not was_called(listener)
    assert not was_opened(secret)
    readable = {d.path for d in documents.values() if d.state is READ}
    converted = {"tertaut berkas.odt", "tertaut berkas.rtf", "tertaut jaringan.ods"}
    assert readable >= {"menjangkau berkas.docx", "menjangkau jaringan.pptx"}
    assert readable >= converted or shutil.which("soffice") is None


def test_our_own_readers_do_not_even_try(tmp_path, secret, listener):
    share = tmp_path / "bukti"
    share.mkdir()
    make_reaching(share, address_of(listener), secret)
    by_libreoffice = {".odt", ".ods", ".rtf"}
    files = [path for path in share.iterdir() if path.suffix not in by_libreoffice]

    documents = [extract(path, relative=path.name) for path in files]

    assert len(documents) == 13
    assert not [d.path for d in documents if SECRET in d.text]
    assert not was_called(listener)
    assert not was_opened(secret)
