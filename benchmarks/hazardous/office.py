"""Office files that swell, laugh a billion times, or point out of the share."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

Content = str | bytes | Callable[[], Iterator[bytes]]

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SLIDE = "http://schemas.openxmlformats.org/presentationml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_KINDS = {
    "docx": ("word/document.xml", "wordprocessingml.document.main"),
    "xlsx": ("xl/workbook.xml", "spreadsheetml.sheet.main"),
    "pptx": ("ppt/presentation.xml", "presentationml.presentation.main"),
}
_MEBIBYTE = 1 << 20


def zipped(path: Path, parts: Mapping[str, Content]) -> None:
    """Write *parts* into a ZIP file at *path*."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            if isinstance(content, str | bytes):
                archive.writestr(name, content)
                continue
            with archive.open(name, "w", force_zip64=True) as part:
                for block in content():
                    part.write(block)


def office(path: Path, parts: Mapping[str, Content], links: str = "") -> None:
    """Write an office file of the kind that the extension of *path* names.

    Args:
        path: where to.
        parts: beside the package's own; the main part is among them.
        links: relationships of the main part, as XML.
    """
    main, kind = _KINDS[path.suffix[1:]]
    folder, _, name = main.rpartition("/")
    own = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/{main}" ContentType='
        f'"application/vnd.openxmlformats-officedocument.{kind}+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship '
        f'Id="r1" Type="{_OFFICE}/officeDocument" Target="{main}"/></Relationships>',
        f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{links}</Relationships>",
    }
    zipped(path, {**own, **parts})


def word(body: str, doctype: str = "") -> str:
    """The main part of a DOCX."""
    return (
        f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{_WORD}" '
        f'xmlns:r="{_OFFICE}"><w:body>{body}</w:body></w:document>'
    )


def paragraph(text: str) -> str:
    """A paragraph of a DOCX."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(path: Path, doctype: str, entity: str) -> None:
    """A DOCX, XLSX or PPTX whose text is *entity*, after a *doctype* that declares it."""
    if path.suffix == ".docx":
        office(path, {"word/document.xml": word(paragraph(f"Isi {entity}"), doctype)})
    elif path.suffix == ".xlsx":
        _workbook(path, doctype, entity)
    else:
        _presentation(path, doctype, entity)


def _workbook(path: Path, doctype: str, entity: str) -> None:
    office(
        path,
        {
            "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="Lembar" sheetId="1" r:id="s1"/></sheets></workbook>',
            "xl/worksheets/sheet1.xml": f'<?xml version="1.0"?>{doctype}<worksheet '
            f'xmlns="{_SHEET}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Isi '
            f"{entity}</t></is></c></row></sheetData></worksheet>",
        },
        f'<Relationship Id="s1" Type="{_OFFICE}/worksheet" '
        'Target="worksheets/sheet1.xml"/>',
    )


def _presentation(path: Path, doctype: str, entity: str) -> None:
    office(
        path,
        {
            "ppt/presentation.xml": f'<p:presentation xmlns:p="{_SLIDE}" '
            f'xmlns:r="{_OFFICE}"><p:sldIdLst><p:sldId id="256" r:id="s1"/></p:sldIdLst>'
            "</p:presentation>",
            "ppt/slides/slide1.xml": f'<?xml version="1.0"?>{doctype}<p:sld '
            f'xmlns:p="{_SLIDE}" xmlns:a="{_DRAWING}"><p:cSld><p:spTree><p:sp><p:txBody>'
            f"<a:p><a:r><a:t>Isi {entity}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>"
            "</p:cSld></p:sld>",
        },
        f'<Relationship Id="s1" Type="{_OFFICE}/slide" Target="slides/slide1.xml"/>',
    )


def zip_bomb(path: Path, mebibytes: int) -> None:
    """A DOCX whose main part unpacks to *mebibytes* of spaces."""

    def swelling() -> Iterator[bytes]:
        yield from (b" " * _MEBIBYTE for _ in range(mebibytes))

    office(path, {"word/document.xml": swelling})


def lying_zip_bomb(path: Path, mebibytes: int) -> None:
    """The same, with headers that say that it unpacks to 1,000 bytes."""
    zip_bomb(path, mebibytes)
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("word/document.xml").file_size
    content = path.read_bytes()
    path.write_bytes(content.replace(struct.pack("<L", size), struct.pack("<L", 1000)))


LAUGHS = "<!DOCTYPE x [<!ENTITY a0 '{}'>{}]>".format(
    "ha" * 50,
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)),
)
"""Declares &a9;: a billion laughs."""

SWELLING = f"<!DOCTYPE x [<!ENTITY a '{'x' * 100_000}'>]>"
"""Declares &a;, to be told many times: quadratic blow-up."""


def reaching(address: str) -> str:
    """A doctype that draws in what lies at *address* as &a; and as a further DTD."""
    return f'<!DOCTYPE x SYSTEM "{address}" [<!ENTITY a SYSTEM "{address}">]>'


def linked_word(path: Path, address: str) -> None:
    """A DOCX whose template, picture and sub-document lie at *address*."""
    kinds = (
        "attachedTemplate",
        "image",
        "subDocument",
        "oleObject",
        "frame",
        "hyperlink",
    )
    links = "".join(
        f'<Relationship Id="x{kind}" Type="{_OFFICE}/{kind}" TargetMode="External" '
        f'Target="{address}"/>'
        for kind in kinds
    )
    body = paragraph("Dokumen tertaut") + '<w:subDoc r:id="xsubDocument"/>'
    office(path, {"word/document.xml": word(body)}, links)


def slipping_word(path: Path) -> None:
    """A DOCX with parts and links that lead out of it: ``../../..``."""
    links = (
        f'<Relationship Id="x1" Type="{_OFFICE}/header" '
        'Target="../../../../../../etc/passwd"/>'
    )
    parts = {"word/document.xml": word(paragraph("Isi")), "../../../tmp/bukti": "jahat"}
    office(path, parts, links)


_ODF = "application/vnd.oasis.opendocument."
_ODF_NAMES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "draw", "manifest")
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def _open_document(path: Path, kind: str, doctype: str, body: str) -> None:
    zipped(
        path,
        {
            "mimetype": f"{_ODF}{kind}",
            "META-INF/manifest.xml": f"<manifest:manifest {_ODF_NAMES}>"
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODF}{kind}"'
            '/><manifest:file-entry manifest:full-path="content.xml" '
            'manifest:media-type="text/xml"/></manifest:manifest>',
            "content.xml": f'<?xml version="1.0"?>{doctype}<office:document-content '
            f'{_ODF_NAMES} office:version="1.2"><office:body>{body}</office:body>'
            "</office:document-content>",
        },
    )


def linked_text(path: Path, address: str) -> None:
    """An ODT with an entity, a picture and a section that lie at *address*."""
    body = (
        "<office:text><text:p>Dokumen tertaut &a;</text:p><text:p><draw:frame "
        f'draw:name="g"><draw:image xlink:href="{address}"/></draw:frame></text:p>'
        f'<text:section text:name="b"><text:section-source xlink:href="{address}"/>'
        "<text:p>bagian</text:p></text:section></office:text>"
    )
    _open_document(path, "text", reaching(address), body)


def linked_table(path: Path, address: str) -> None:
    """An ODS with a sheet and cells that lie at *address*."""
    body = (
        '<office:spreadsheet><table:table table:name="Lembar"><table:table-source '
        f'xlink:href="{address}" table:mode="copy-all"/><table:table-row>'
        f'<table:table-cell table:formula="of:=WEBSERVICE(&quot;{address}&quot;)" '
        'office:value-type="string"><text:p>Isi</text:p></table:table-cell>'
        "</table:table-row></table:table></office:spreadsheet>"
    )
    _open_document(path, "spreadsheet", "", body)


def linked_rich_text(path: Path, address: str) -> None:
    """An RTF with a text and a picture that lie at *address*."""
    path.write_text(
        r"{\rtf1\ansi Dokumen tertaut "
        rf'{{\field{{\*\fldinst INCLUDETEXT "{address}"}}{{\fldrslt x}}}} '
        rf'{{\field{{\*\fldinst INCLUDEPICTURE "{address}" }}{{\fldrslt x}}}}'
        rf"{{\*\template {address}}}\par}}"
    )
