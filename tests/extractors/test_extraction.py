from __future__ import annotations

import hashlib
import os
import socket
import zipfile
from pathlib import Path

import pikepdf
import pytest

from evidence.document import State, Trouble
from extractors.extraction import READERS, REFUSALS, extract
from extractors.limits import Limits


def _bytes(tmp_path: Path, name: str, content: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def _outcome(path: Path, relative: str = "", **limits: int):
    document = extract(path, relative=relative or path.name, limits=Limits(**limits))
    return document.state, document.trouble


def test_a_readable_file_becomes_a_document(write_pdf):
    path = write_pdf(["Pasal 1", "Ketentuan umum"], ["Pasal 2"], title="Perwali")

    document = extract(path, relative="Kominfo/perwali.pdf")

    assert (document.state, document.trouble, document.message) == (
        State.READ,
        None,
        "",
    )
    assert document.path == "Kominfo/perwali.pdf"
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (document.media, document.title) == ("pdf", "Perwali")
    assert [page.text for page in document.pages] == [
        "Pasal 1\nKetentuan umum",
        "Pasal 2",
    ]


def test_content_counts_not_the_extension(write_pdf):
    assert extract(write_pdf(["isi"], name="surat.docx"), relative="a").media == "pdf"


def test_text_is_repaired_before_it_is_stored(tmp_path):
    path = _bytes(tmp_path, "a.txt", b"P E R A T U R A N\r\npenyeleng-\r\ngaraan")

    assert extract(path, relative="a.txt").text == "PERATURAN\npenyelenggaraan"


def test_a_cut_docx_is_corrupt(write_docx):
    path = write_docx("<w:p><w:r><w:t>isi</w:t></w:r></w:p>")
    path.write_bytes(path.read_bytes()[:-90])

    assert _outcome(path) == (State.UNREADABLE, Trouble.CORRUPT)


def test_a_locked_pdf_is_encrypted(write_pdf, tmp_path):
    locked = tmp_path / "terkunci.pdf"
    with pikepdf.open(write_pdf(["isi"])) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))

    document = extract(locked, relative="x/terkunci.pdf")

    assert (document.state, document.trouble) == (State.UNREADABLE, Trouble.ENCRYPTED)
    assert document.message.startswith("terkunci.pdf: ")
    assert document.sha256


def test_a_zip_bomb_is_too_big(tmp_path):
    path = tmp_path / "bom.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "wordprocessingml.")
        archive.writestr("word/document.xml", b"\0" * 60_000_000)

    assert _outcome(path) == (State.UNREADABLE, Trouble.TOO_BIG)


@pytest.mark.parametrize(
    ("name", "content", "remedy"),
    [
        ("bukti.zip", b"PK\x05\x06" + b"\0" * 18, "ekstrak isinya"),
        ("bukti.rar", b"Rar!\x1a\x07\x00" + b"\0" * 20, "ekstrak isinya"),
        ("rapat.mp4", b"\0\0\0\x18ftypmp42" + b"\0" * 30, "unggah notula"),
        ("surat.eml", b"From: a\nTo: b\nSubject: c\n\n", "simpan isi"),
        ("data.xyz", b"\x00\x01\x02", "simpan sebagai DOCX atau PDF"),
    ],
)
def test_what_is_not_read_says_what_to_do(tmp_path, name, content, remedy):
    document = extract(_bytes(tmp_path, name, content), relative=name)

    assert (document.state, document.trouble) == (State.UNREADABLE, Trouble.UNSUPPORTED)
    assert remedy in document.message


def test_an_empty_file_is_unreadable_and_junk_is_skipped(tmp_path):
    empty = _bytes(tmp_path, "kosong.pdf", b"")

    assert _outcome(empty) == (State.UNREADABLE, Trouble.EMPTY_FILE)
    assert _outcome(empty, "Thumbs.db") == (State.SKIPPED, Trouble.JUNK)
    assert _outcome(empty, "a/~$kosong.docx") == (State.SKIPPED, Trouble.JUNK)


def test_a_file_that_is_gone_has_vanished(tmp_path):
    assert _outcome(tmp_path / "tiada.pdf") == (State.UNREADABLE, Trouble.VANISHED)


def test_links_are_not_followed(write_pdf, tmp_path):
    link = tmp_path / "pintasan.pdf"
    link.symlink_to(write_pdf(["isi"]))

    assert _outcome(link) == (State.UNREADABLE, Trouble.LINK)


def test_pipes_and_sockets_are_not_opened(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipa.pdf")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("soket.pdf")

        assert _outcome(Path("pipa.pdf"))[1] is Trouble.UNSUPPORTED
        assert _outcome(Path("soket.pdf"))[1] is Trouble.UNSUPPORTED


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_locked(tmp_path):
    path = _bytes(tmp_path, "a.txt", b"isi")
    path.chmod(0)

    assert _outcome(path) == (State.UNREADABLE, Trouble.LOCKED)


def test_limits_end_the_reading_and_keep_what_was_read(write_pdf):
    path = write_pdf(*[[f"halaman {at}", "ketentuan umum " * 4] for at in range(5)])

    by_pages = extract(path, relative="a.pdf", limits=Limits(max_pages=3))
    by_chars = extract(path, relative="a.pdf", limits=Limits(max_text_chars=150))

    assert (by_pages.state, by_pages.trouble) == (State.PARTIAL, Trouble.TOO_BIG)
    assert (len(by_pages.pages), len(by_chars.pages)) == (3, 2)
    assert _outcome(path, max_file_mb=0) == (State.UNREADABLE, Trouble.TOO_BIG)


def test_nothing_changes_in_the_share(write_pdf, tmp_path):
    path = write_pdf(["isi"])
    before = {each: each.stat().st_mtime_ns for each in tmp_path.rglob("*")}

    extract(path, relative="a.pdf")

    assert {each: each.stat().st_mtime_ns for each in tmp_path.rglob("*")} == before


def test_reading_twice_gives_the_same_document(write_pdf):
    path = write_pdf(["Pasal 1"], ["Pasal 2"])

    assert extract(path, relative="a.pdf") == extract(path, relative="a.pdf")


def test_what_is_read_is_not_refused():
    assert not READERS.keys() & REFUSALS.keys()
