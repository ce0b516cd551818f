"""Small real files, made as they are needed."""

from __future__ import annotations

import shutil
import socket
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from evidence.document import Page
from extractors.limits import Limits
from extractors.pdf_drawing import drawing
from extractors.pdf_grid import tables_within, text_with_rows
from extractors.source import Source

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "r": _OFFICE,
    }.items()
)
_DOCX_MAIN = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)

PARAGRAPHS = [
    "PERATURAN WALI KOTA LINTANG",
    "NOMOR 34 TAHUN 2022",
    "TENTANG",
    "PENYELENGGARAAN SISTEM PEMERINTAHAN",
    "BERBASIS ELEKTRONIK",
    "Pasal 1",
    "Dinas menyelenggarakan jaringan intra",
    "untuk seluruh perangkat daerah kota.",
    "Audit keamanan dilaksanakan setiap tahun",
    "oleh Inspektorat bersama Dinas.",
]

Write = Callable[..., Path]


@pytest.fixture
def source() -> Callable[..., Source]:
    """Return a maker of sources."""

    def make(path: Path, media: str = "", **limits: float) -> Source:
        chosen = Limits(**limits)  # type: ignore[arg-type]
        return Source(path=path, name=path.name, media=media, limits=chosen)

    return make


@pytest.fixture(scope="session")
def sheet() -> Callable[..., Image.Image]:
    """Return a maker of grey pictures of a page, as a scanner sees it."""

    def make(lines: list[str] = PARAGRAPHS, angle: float = 0.0) -> Image.Image:
        paper = Image.new("L", (1240, 160 + 90 * max(4, len(lines))), 245)
        draw = ImageDraw.Draw(paper)
        font = ImageFont.load_default(size=40)
        for row, line in enumerate(lines):
            draw.text((120, 100 + 90 * row), line, fill=20, font=font)
        return paper.rotate(angle, expand=True, fillcolor=245)

    return make


@pytest.fixture
def write_pdf(tmp_path: Path) -> Write:
    """Return a writer of PDF files: one list of lines per page."""

    def write(*pages: list[str], name: str = "dokumen.pdf", title: str = "") -> Path:
        path = tmp_path / name
        canvas = Canvas(str(path), pagesize=A4)
        canvas.setTitle(title)
        for lines in pages:
            for row, line in enumerate(lines):
                canvas.drawString(72, 780 - 18 * row, line)
            canvas.showPage()
        canvas.save()
        return path

    return write


@pytest.fixture
def write_docx(tmp_path: Path) -> Write:
    """Return a writer of DOCX files from the XML of their body and other parts."""

    def write(
        body: str,
        *,
        name: str = "dokumen.docx",
        parts: dict[str, str | bytes] = {},  # noqa: B006
    ) -> Path:
        links = "".join(
            f'<Relationship Id="r{Path(part).stem}" Target="{part}" '
            f'Type="{_OFFICE}/{Path(part).stem.rstrip("0123456789")}"/>'
            for part in parts
        )
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", _content_types(_DOCX_MAIN))
            archive.writestr(
                "_rels/.rels",
                _links(
                    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
                    'Target="word/document.xml"/>'
                ),
            )
            archive.writestr("word/_rels/document.xml.rels", _links(links))
            archive.writestr("word/document.xml", _root("document", _body(body)))
            for part, content in parts.items():
                is_xml = isinstance(content, str)
                name_in_zip = f"word/{part}"
                root = Path(part).stem.rstrip("0123456789")
                archive.writestr(
                    name_in_zip, _root(_ROOTS[root], content) if is_xml else content
                )
        return path

    return write


_ROOTS = {"header": "hdr", "footer": "ftr"} | {
    name: name for name in ("numbering", "styles", "footnotes", "endnotes", "comments")
}


def _content_types(main: str) -> str:
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    )


def _links(links: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _root(name: str, content: str) -> str:
    return f"<w:{name} {_NAMESPACES}>{content}</w:{name}>"


def _body(content: str) -> str:
    return f"<w:body>{content}</w:body>"


@pytest.fixture
def without_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave no program to be found, as on a bare machine."""
    empty = tmp_path / "tanpa-program"
    empty.mkdir()
    monkeypatch.setenv("PATH", str(empty))


@pytest.fixture
def text_of() -> Callable[[Iterator[Page]], str]:
    """Return a function that joins the text of pages."""
    return lambda pages: "\n".join(page.text for page in pages)


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A server on this machine that nobody should ever connect to."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@pytest.fixture
def tesseract() -> None:
    """Skip a test where tesseract is not installed."""
    if shutil.which("tesseract") is None:
        pytest.skip("tesseract is not installed")


@pytest.fixture
def libreoffice() -> None:
    """Skip a test where LibreOffice is not installed."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")


@pytest.fixture
def with_rows() -> Callable[[Path], str | None]:
    """Return what gives the text of the first page of a PDF, each table row a line."""

    def of(path: Path) -> str | None:
        with pypdfium2.PdfDocument(path) as document:
            page = document[0]
            textpage = page.get_textpage()
            tables = tables_within(drawing(page).edges())
            return text_with_rows(textpage, tables, textpage.get_text_range())

    return of
