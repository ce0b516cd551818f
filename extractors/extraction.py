"""One file becomes one Document, whatever the file is."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from evidence.document import Document, Page
from extractors import legacy, pdf, pictures, plain, slides, spreadsheet, word
from extractors.cleaning import repaired
from extractors.composition import composed
from extractors.errors import (
    PARSER_FAILURES,
    CorruptError,
    EmptyFileError,
    EncryptedError,
    ExtractionError,
    JunkError,
    LinkError,
    LockedError,
    MemoryExceededError,
    TooBigError,
    UnsupportedError,
    VanishedError,
)
from extractors.junk import is_junk
from extractors.limits import DEFAULT_LIMITS, Limits
from extractors.media import media_of
from extractors.package import core_title
from extractors.regular import opened_regular
from extractors.source import Event, Opened, Reader, Source

READERS: dict[str, Reader] = {
    "pdf": pdf.read_pages,
    "docx": word.read_pages,
    "xlsx": spreadsheet.read_pages,
    "pptx": slides.read_pages,
    "doc": legacy.reader_by_way_of("docx"),
    "rtf": legacy.reader_by_way_of("docx"),
    "odt": legacy.reader_by_way_of("docx"),
    "xls": legacy.reader_by_way_of("xlsx"),
    "xlsb": legacy.reader_by_way_of("xlsx"),
    "ods": legacy.reader_by_way_of("xlsx"),
    "ppt": legacy.reader_by_way_of("pptx"),
    "odp": legacy.reader_by_way_of("pptx"),
    "txt": plain.read_text,
    "csv": plain.read_csv,
    "html": plain.read_html,
    "png": pictures.read_pages,
    "jpg": pictures.read_pages,
    "gif": pictures.read_pages,
    "tif": pictures.read_pages,
    "bmp": pictures.read_pages,
    "webp": pictures.read_pages,
}
"""What is read, by what it is."""

_ARCHIVE = ("berupa arsip terkompresi", "ekstrak isinya ke folder ini")
_MAIL = ("berupa surel", "simpan isi dan lampirannya sebagai PDF")
_SHORTCUT = ("hanya pintasan", "salin berkas aslinya ke folder ini")
_FILM = ("berupa video", "unggah notula, laporan, atau tangkapan layarnya")
_SOUND = ("berupa rekaman suara", "unggah notula atau transkripnya")
_PROGRAM = ("berupa program", "unggah dokumen atau tangkapan layarnya")
_PICTURE = ("format gambarnya tidak dikenal", "simpan sebagai JPG, PNG, atau PDF")

REFUSALS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("zip", "rar", "7z", "tar", "gz", "bz2", "xz", "Z"), _ARCHIVE),
    **dict.fromkeys(("mp4", "mkv", "mov", "avi", "wmv", "webm", "3gp", "mpg"), _FILM),
    **dict.fromkeys(("mp3", "m4a", "ogg", "wav", "amr", "aac", "mid"), _SOUND),
    **dict.fromkeys(("heic", "avif", "psd", "jxr", "cr2", "jp2", "dwg"), _PICTURE),
    **dict.fromkeys(("eml", "msg"), _MAIL),
    **dict.fromkeys(("exe", "elf"), _PROGRAM),
    "lnk": _SHORTCUT,
}
"""What is known and not read, with the fact and the remedy."""

_BLOCK_BYTES = 1 << 20
_TITLES: dict[str, Callable[[Source], str]] = {
    "pdf": pdf.title,
    "docx": core_title,
    "xlsx": core_title,
    "pptx": core_title,
}


def extract(path: Path, *, relative: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Return the document that *path* holds, read as far as it can be.

    Bad input never raises: the state, trouble and message of the document say what
    went wrong. Time is not limited here; an ExtractionPool does that.

    Args:
        path: the file, opened for reading only.
        relative: what to call it: relative to the share, ``/``-separated, NFC.
        limits: what reading it may cost.
    """
    *_, document = reading(path, relative=relative, limits=limits)
    if not isinstance(document, Document):
        raise TypeError(document)
    return document


def reading(path: Path, *, relative: str, limits: Limits) -> Iterator[Event]:
    """Yield what becomes known while *path* is read; the document comes last."""
    name = relative.rpartition("/")[2]
    opened: Opened | None = None
    pages: list[Page] = []
    title = ""
    failure: ExtractionError | None = None
    try:
        _refuse_the_unopenable(path, relative, limits)
        opened = _opened(path, name)
        yield opened
        source = Source(path=path, name=name, media=opened.media or "", limits=limits)
        for page in _pages(source):
            pages.append(page)
            yield page
        title = _title(source)
    except ExtractionError as error:
        failure = error
    except MemoryError:
        failure = MemoryExceededError(name)
    yield composed(relative, pages, failure, opened=opened, title=title)


def _refuse_the_unopenable(path: Path, relative: str, limits: Limits) -> None:
    name = relative.rpartition("/")[2]
    if is_junk(relative):
        raise JunkError(name)
    try:
        status = path.lstat()
    except OSError as error:
        raise VanishedError(name) from error
    if stat.S_ISLNK(status.st_mode):
        raise LinkError(name)
    if not stat.S_ISREG(status.st_mode):
        raise UnsupportedError(name, fact="bukan berkas biasa", remedy="hapus saja")
    if not status.st_size:
        raise EmptyFileError(name)
    if status.st_size > limits.max_file_mb * 1_000_000:
        raise TooBigError(name, fact=f"lebih besar dari {limits.max_file_mb} MB")


def _opened(path: Path, name: str) -> Opened:
    digest = hashlib.sha256()
    try:
        with opened_regular(path) as file:
            while block := file.read(_BLOCK_BYTES):
                digest.update(block)
        return Opened(sha256=digest.hexdigest(), media=media_of(path))
    except PermissionError as error:
        raise LockedError(name) from error
    except OSError as error:  # gone, or the share is
        raise VanishedError(name) from error


def _pages(source: Source) -> Iterator[Page]:
    read = _reader(source)
    chars = 0
    try:
        for page in read(source):
            if page.number > source.limits.max_pages:
                raise TooBigError(source.name)
            text = repaired(page.text)
            chars += len(text)
            if chars > source.limits.max_text_chars:
                raise TooBigError(source.name)
            yield replace(page, text=text)
    except PARSER_FAILURES as error:
        raise CorruptError(source.name) from error


def _title(source: Source) -> str:
    read = _TITLES.get(source.media)
    return " ".join(repaired(read(source)).split()) if read else ""


def _reader(source: Source) -> Reader:
    if source.media == "encrypted":
        raise EncryptedError(source.name)
    if source.media in REFUSALS:
        fact, remedy = REFUSALS[source.media]
        raise UnsupportedError(source.name, fact=fact, remedy=remedy)
    if source.media not in READERS:
        raise UnsupportedError(source.name)
    return READERS[source.media]
