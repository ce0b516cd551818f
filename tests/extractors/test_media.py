from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from PIL import Image

from extractors.media import media_of


def _zip(**parts: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("TYPES", "[Content_Types].xml"), content)
    return buffer.getvalue()


def _picture(kind: str) -> bytes:
    buffer = BytesIO()
    Image.new("L", (9, 9)).save(buffer, kind)
    return buffer.getvalue()


def _office(kind: str) -> str:
    return f'<Types><Override ContentType="application/vnd.openxmlformats-{kind}"/></Types>'


CONTENT = [
    ("laporan.docx", b"%PDF-1.4\n...", "pdf"),  # the extension lies
    ("a.pdf", b"\n\nsampah %PDF-1.4\n", "pdf"),
    ("a.pdf", _zip(TYPES=_office("officedocument.wordprocessingml.document")), "docx"),
    ("a", _zip(TYPES=_office("officedocument.spreadsheetml.sheet")), "xlsx"),
    ("a", _zip(TYPES=_office("officedocument.presentationml.slide")), "pptx"),
    ("a.docm", _zip(TYPES="application/vnd.ms-word.document.macroEnabled"), "docx"),
    ("a", _zip(TYPES="application/vnd.ms-excel.sheet.binary.macroEnabled"), "xlsb"),
    ("a", _zip(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
    ("a.docx", _zip(mimetype="application/epub+zip"), "zip"),
    ("a.zip", _zip(laporan="isi"), "zip"),
    ("cut.docx", b"PK\x03\x04 terpotong", "docx"),
    ("cut.bin", b"PK\x03\x04 terpotong", "zip"),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 600, "doc"),
    ("a", _picture("PNG"), "png"),
    ("a.pdf", _picture("JPEG"), "jpg"),
    ("a", _picture("TIFF"), "tif"),
    ("a", _picture("BMP"), "bmp"),
    ("a", _picture("WEBP"), "webp"),
    ("a.doc", rb"{\rtf1 halo}", "rtf"),
    ("a.xls", b"<html><table>", "html"),  # what many systems export as Excel
    ("a.html", b"\xef\xbb\xbf<!DOCTYPE html>", "html"),
    (
        "a.doc",
        b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>',
        "doc",
    ),
    ("a.eml", b"From: a@b.id\nSubject: halo\n\nisi", "eml"),
    ("a.txt", b"From: Kota\nIsi surat biasa", "txt"),
    ("a.csv", b"no;nama\n1;a", "csv"),
    ("a.txt", "Notulen".encode("utf-16"), "txt"),
    ("a.lnk", b"L\x00\x00\x00\x01\x14\x02\x00" + b"\0" * 60, "lnk"),
    ("a.url", b"[InternetShortcut]\nURL=http://x", "lnk"),
    ("a.rar", b"Rar!\x1a\x07\x00" + b"\0" * 20, "rar"),
    ("a.7z", b"7z\xbc\xaf\x27\x1c" + b"\0" * 20, "7z"),
    ("a.mp4", b"\0\0\0\x18ftypmp42" + b"\0" * 30, "mp4"),
    ("a.pdf", b"\x00\x01\x02\x03", "pdf"),  # too damaged to tell: as it is called
    ("a.xyz", b"\x00\x01\x02\x03", None),
]


@pytest.mark.parametrize(("name", "content", "media"), CONTENT)
def test_content_tells_what_a_file_is(tmp_path, name, content, media):
    path = tmp_path / name
    path.write_bytes(content)

    assert media_of(path) == media
