"""PDF files that are endless, huge, or bite their own tail."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

_TEXT = b"BT /F1 12 Tf 72 720 Td (Pasal 1) Tj ET"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def stream(content: bytes, entries: str = "") -> bytes:
    """A stream object with *content*."""
    return (
        f"<<{entries}/Length {len(content)}>>stream\n".encode()
        + content
        + b"\nendstream"
    )


def pdf(path: Path, objects: Sequence[bytes], trailer: str = "") -> None:
    """Write *objects*, numbered from 1; the first is the catalogue."""
    written = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\n".encode()
    written += b"startxref\n%d\n%%%%EOF\n" % start
    path.write_bytes(written)


def one_page(
    path: Path, content: bytes, *, page: str = "/MediaBox[0 0 595 842]", more: str = ""
) -> None:
    """A PDF of one page with the stream object *content*."""
    pdf(
        path,
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            f"<</Type/Page/Parent 2 0 R{page}/Contents 4 0 R"
            f"/Resources<</Font<</F1 5 0 R>>{more}>>>>".encode(),
            content,
            _FONT,
        ],
    )


def many_pages(path: Path, count: int) -> None:
    """A PDF with *count* pages of the same content."""
    kids = " ".join(f"{number} 0 R" for number in range(5, 5 + count))
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R"
        b"/Resources<</Font<</F1 4 0 R>>>>>>"
    )
    pdf(
        path,
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Kids[{kids}]/Count {count}>>".encode(),
            stream(_TEXT),
            _FONT,
            *[page] * count,
        ],
    )


def giant_page(path: Path, side: int) -> None:
    """A PDF with a page of *side* points each way that holds nothing but a picture."""
    picture = "/XObject<</Im 6 0 R>>"
    shown = stream(f"{side} 0 0 {side} 0 0 cm /Im Do".encode())
    pdf(
        path,
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {side} {side}]/UserUnit 75000"
            f"/Contents 4 0 R/Resources<<{picture}>>>>".encode(),
            shown,
            _FONT,
            stream(
                zlib.compress(bytes(range(256)) * 256),
                "/Type/XObject/Subtype/Image/Width 256/Height 256/ColorSpace/DeviceGray"
                "/BitsPerComponent 8/Filter/FlateDecode",
            ),
        ],
    )


def giant_picture(path: Path, side: int) -> None:
    """A PDF with a picture of *side* x *side* pixels, all black."""
    rows = zlib.compressobj(1)
    row = bytes(side // 8)
    packed = b"".join(rows.compress(row) for _ in range(side)) + rows.flush()
    pdf(
        path,
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            (
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                b"/Resources<</XObject<</Im 6 0 R>>>>>>"
            ),
            stream(b"595 0 0 842 0 0 cm /Im Do"),
            _FONT,
            stream(
                packed,
                f"/Type/XObject/Subtype/Image/Width {side}/Height {side}"
                "/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode",
            ),
        ],
    )


def looping_tree(path: Path) -> None:
    """A PDF whose page tree holds itself."""
    pdf(
        path,
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R 2 0 R 2 0 R]/Count 9999/Parent 2 0 R>>",
            (
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                b"/Resources<</Font<</F1 5 0 R>>>>>>"
            ),
            stream(_TEXT),
            _FONT,
        ],
    )


def looping_form(path: Path) -> None:
    """A PDF whose page draws a form that draws itself ten times."""
    drawn = b"/Fm Do " * 10
    form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</Fm 6 0 R>>>>"
    pdf(
        path,
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            (
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                b"/Resources<</Font<</F1 5 0 R>>/XObject<</Fm 6 0 R>>>>>>"
            ),
            stream(_TEXT + drawn),
            _FONT,
            stream(drawn, form),
        ],
    )


def nested_forms(path: Path, depth: int) -> None:
    """A PDF whose forms each draw the next ten times: 10 to the power of *depth*."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            b"/Resources<</Font<</F1 5 0 R>>/XObject<</Fm 6 0 R>>>>>>"
        ),
        stream(_TEXT + b"/Fm Do " * 10),
        _FONT,
    ]
    for number in range(7, 7 + depth):
        inner = f"/XObject<</Fm {number} 0 R>>/Font<</F1 5 0 R>>"
        entries = f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<{inner}>>"
        objects.append(stream(_TEXT + b" /Fm Do" * 10, entries))
    objects.append(stream(_TEXT, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"))
    pdf(path, objects)


def looping_objects(path: Path) -> None:
    """A PDF with a length, a filter and an earlier cross-reference that are themselves."""
    one_page(path, b"<</Length 4 0 R/Filter 4 0 R>>stream\n" + _TEXT + b"\nendstream")
    content = path.read_bytes()
    start = content.rindex(b"xref\n0")
    trailer = f"/Prev {start}>>\nstartxref".encode()
    path.write_bytes(content.replace(b">>\nstartxref", trailer))


def looping_fields(path: Path) -> None:
    """A PDF form whose field is its own parent and child."""
    pdf(
        path,
        [
            b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]>>>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            (
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[6 0 R]"
                b"/Resources<</Font<</F1 5 0 R>>>>>>"
            ),
            stream(_TEXT),
            _FONT,
            (
                b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(isi)/Rect[0 0 9 9]"
                b"/Parent 6 0 R/Kids[6 0 R]/P 3 0 R>>"
            ),
        ],
    )


def swelling_stream(path: Path, mebibytes: int) -> None:
    """A PDF whose page unpacks, twice, to *mebibytes* of spaces."""
    packing = zlib.compressobj(9)
    packed = b"".join(packing.compress(b" " * (1 << 20)) for _ in range(mebibytes))
    twice = zlib.compress(packed + packing.flush(), 9)
    one_page(path, stream(twice, "/Filter[/FlateDecode/FlateDecode]"))


def reaching_out(path: Path, address: str) -> None:
    """A PDF whose content, opening action and script lie at *address*."""
    action = f"/OpenAction<</S/JavaScript/JS(app.launchURL\\('{address}'\\);)>>"
    pdf(
        path,
        [
            f"<</Type/Catalog/Pages 2 0 R{action}/AA<</WC<</S/URI/URI({address})>>>>>>".encode(),
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            (
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                b"/Resources<</Font<</F1 5 0 R>>>>>>"
            ),
            stream(_TEXT, f"/F<</FS/URL/F({address})>>"),
            _FONT,
        ],
    )
