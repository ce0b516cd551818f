"""What a file is, judged by its content; the extension only names kinds of text."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import filetype

from extractors import ole

_HEAD_BYTES = 8192
_MAX_LISTING_BYTES = 1_000_000

_OPC_MEDIA = (
    (rb"ms-excel\.sheet\.binary", "xlsb"),
    (rb"wordprocessingml\.|ms-word\.", "docx"),
    (rb"spreadsheetml\.|ms-excel\.", "xlsx"),
    (rb"presentationml\.|ms-powerpoint\.", "pptx"),
)
_ODF_MEDIA = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
}
_OLE_MEDIA = {
    "EncryptedPackage": "encrypted",
    "WordDocument": "doc",
    "PowerPoint Document": "ppt",
    "Workbook": "xls",
    "Book": "xls",
    "__properties_version1.0": "msg",
}
_OFFICE_EXTENSIONS = {
    "docm": "docx",
    "dotm": "docx",
    "dotx": "docx",
    "pptm": "pptx",
    "xlsm": "xlsx",
} | {name: name for name in ("doc", "docx", "pdf", "ppt", "pptx", "xls", "xlsx")}
_TEXT_EXTENSIONS = {"csv": "csv", "tsv": "csv", "eml": "eml", "url": "lnk"}
_TEXT_SIGNS = (
    (rb"\s*\{\\rtf", "rtf"),
    (rb"\s*<\?xml[^>]*>\s*<\?mso-application progid=.Word", "doc"),
    (rb"\s*<\?xml[^>]*>\s*<\?mso-application progid=.Excel", "xls"),
    (rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", "html"),
    (
        rb"(?:From|Received|Return-Path|Date|Subject|MIME-Version): ?[^\n]*\n[\w-]+:",
        "eml",
    ),
)
_SHORTCUT = b"L\x00\x00\x00\x01\x14\x02\x00"
_CONTROL_BYTE = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def media_of(path: Path) -> str | None:
    """Return what *path* is (``pdf``, ``docx``, ``jpg`` ...), None where unknown.

    A container too damaged to look into is what its extension says.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK"):
        return _zip_media(path)
    if head.startswith(ole.SIGNATURE):
        return _ole_media(path)
    if head.startswith(_SHORTCUT):
        return "lnk"
    if kind := filetype.guess_extension(head):
        return str(kind)
    return _text_media(head, path) or _late_media(head, path)


def _zip_media(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            if "mimetype" in archive.namelist():
                odf = _listing(archive, "mimetype").strip()
                return _ODF_MEDIA.get(odf, "zip")
            types = _listing(archive, "[Content_Types].xml")
    except KeyError:
        return "zip"
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return _OFFICE_EXTENSIONS.get(_extension(path), "zip")
    found = (media for sign, media in _OPC_MEDIA if re.search(sign, types))
    return next(found, "zip")


def _listing(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as file:
        return file.read(_MAX_LISTING_BYTES)


def _ole_media(path: Path) -> str | None:
    try:
        names = ole.root_names(path)
    except ValueError:
        names = frozenset()
    found = (media for name, media in _OLE_MEDIA.items() if name in names)
    return next(found, _OFFICE_EXTENSIONS.get(_extension(path)))


def _text_media(head: bytes, path: Path) -> str | None:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "txt"
    if _CONTROL_BYTE.search(head):
        return None
    bare = head.removeprefix(b"\xef\xbb\xbf")
    for sign, media in _TEXT_SIGNS:
        if re.match(sign, bare, re.IGNORECASE | re.DOTALL):
            return media
    if b"%PDF-" in head[:1024]:
        return "pdf"
    return _TEXT_EXTENSIONS.get(_extension(path), "txt")


def _late_media(head: bytes, path: Path) -> str | None:
    if b"%PDF-" in head[:1024]:
        return "pdf"
    return _OFFICE_EXTENSIONS.get(_extension(path))


def _extension(path: Path) -> str:
    return path.suffix.lower().lstrip(".")
