"""What python-docx knows of a Word file: its body, its page, its visible margins.

It cannot open every file that Word opens (51 of 466 odd ones read as empty); there the
reader goes by the XML alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Self, cast

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.package import Unmarshaller
from docx.opc.packuri import PackURI
from docx.opc.part import PartFactory, XmlPart
from docx.opc.pkgreader import PackageReader
from docx.oxml.parser import parse_xml
from docx.package import Package
from docx.parts.styles import StylesPart
from docx.section import Section

from extractors.errors import PARSER_FAILURES
from extractors.markup import Element

_FAILURES: tuple[type[Exception], ...] = (OpcError, *PARSER_FAILURES)
_POINTS_OF_A4 = 595.0 * 842.0
_TEMPLATES = 4  # whose styles are kept

_parsed_styles = lru_cache(maxsize=_TEMPLATES)(parse_xml)


class _TemplateStyles(StylesPart):
    """Styles, parsed once for the files of one template.

    Nothing of ours changes them.
    """

    @classmethod
    def load(
        cls, partname: PackURI, content_type: str, blob: bytes, package: Package
    ) -> Self:
        """The part at *partname*, of which *blob* is the XML."""
        return cls(partname, content_type, _parsed_styles(blob), package)


class _Parts(PartFactory):
    """Makes the parts of a package, of files that are read: who writes one has his own styles."""

    part_type_for = PartFactory.part_type_for | {
        CONTENT_TYPE.WML_STYLES: _TemplateStyles
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSections:
    """The body of a document, and what its sections show around it.

    ``area`` is that of the first section's page, in square points; ``parts`` are what it
    read beside the body, by the last word of their relation: styles, numbering.
    """

    body: Element
    parts: dict[str, Element]
    headers: tuple[Element, ...]
    footers: tuple[Element, ...]
    area: float


def sections(path: Path) -> WordSections | None:
    """What python-docx makes of the file at *path*; None where it cannot open it.

    The package must have been looked at for bombs before.
    """
    try:
        document = _opened(path)
        return WordSections(
            body=document.element.body,
            parts=dict(_parts(document)),
            headers=tuple(_margins(document, "header")),
            footers=tuple(_margins(document, "footer")),
            area=_area(document),
        )
    except _FAILURES:
        return None


def _opened(path: Path) -> WordDocument:
    package = Package()
    packed, reader = cast("Any", PackageReader), cast("Any", Unmarshaller)  # untyped
    reader.unmarshal(packed.from_file(str(path)), package, _Parts)
    main = package.main_document_part
    if main.content_type != CONTENT_TYPE.WML_DOCUMENT_MAIN:
        raise ValueError(main.content_type)
    return cast("WordDocument", main.document)


def _parts(document: WordDocument) -> Iterator[tuple[str, Element]]:
    for link in document.part.rels.values():
        if not link.is_external and isinstance(link.target_part, XmlPart):
            yield link.reltype.rpartition("/")[2], link.target_part.element


def _margins(document: WordDocument, kind: str) -> Iterator[Element]:
    for section in document.sections:
        for name in _shown(document, section, kind):
            margin = getattr(section, name)
            if not margin.is_linked_to_previous:
                yield margin._element  # noqa: SLF001 - its text boxes are in no other place


def _shown(document: WordDocument, section: Section, kind: str) -> Iterator[str]:
    yield kind
    if section.different_first_page_header_footer:
        yield f"first_page_{kind}"
    if document.settings.odd_and_even_pages_header_footer:
        yield f"even_page_{kind}"


def _area(document: WordDocument) -> float:
    first = next(iter(document.sections), None)
    if first is None or not first.page_width or not first.page_height:
        return _POINTS_OF_A4
    return float(first.page_width.pt * first.page_height.pt)
