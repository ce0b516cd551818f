"""A zipped office file (OPC): its parts and relationships, opened with suspicion."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from lxml import etree

from extractors.errors import (
    CorruptError,
    EncryptedError,
    ExtractionError,
    TooBigError,
)
from extractors.markup import Element, descendants
from extractors.source import Source

_SUSPICIOUS_BYTES = 20_000_000
_SUSPICIOUS_RATIO = 200
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """A link from one part to another.

    ``kind`` is the last word of its type: image, header, slide ...
    """

    kind: str
    target: str
    is_external: bool = False


class OfficePackage:
    """An open package; parts are looked up whatever their case and slashes.

    Raises:
        CorruptError: it is no zip archive or one that was cut short.
        EncryptedError: its parts ask for a password.
        TooBigError: it would unpack to more than allowed, as a zip bomb does.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        try:
            self._archive = zipfile.ZipFile(source.path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise CorruptError(source.name) from error
        infos = self._archive.infolist()
        self._parts = {_part_name(info.filename): info for info in infos}
        self._refuse_bombs()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._archive.close()

    def _refuse_bombs(self) -> None:
        infos = self._parts.values()
        if any(info.flag_bits & 1 for info in infos):
            raise EncryptedError(self._source.name)
        unpacked = sum(info.file_size for info in infos)
        packed = sum(info.compress_size for info in infos) or 1
        is_bomb = unpacked > _SUSPICIOUS_BYTES and unpacked / packed > _SUSPICIOUS_RATIO
        if is_bomb or unpacked > self._source.limits.max_unpacked_mb * 1_000_000:
            raise TooBigError(self._source.name, fact="isinya mengembang terlalu besar")

    def __contains__(self, part: str) -> bool:
        return _part_name(part) in self._parts

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, sorted."""
        return tuple(sorted(self._parts))

    def read(self, part: str) -> bytes:
        """Return the content of *part*.

        Raises:
            CorruptError: it is missing or damaged.
        """
        try:
            return self._archive.read(self._parts[_part_name(part)])
        except MemoryError:
            raise
        except (KeyError, OSError, EOFError, ValueError, RuntimeError) as error:
            raise CorruptError(self._source.name) from error
        except (zipfile.BadZipFile, zipfile.LargeZipFile) as error:
            raise CorruptError(self._source.name) from error

    def xml(self, part: str) -> Element:
        """Return the root element of *part*; entities stay unresolved.

        Raises:
            CorruptError: it is missing, damaged or no XML.
        """
        try:
            return etree.fromstring(self.read(part), _parser())
        except etree.XMLSyntaxError as error:
            raise CorruptError(self._source.name) from error

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return the links of *part* by their id; ``""`` is the package itself."""
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if listing not in self:
            return {}
        found = self.xml(listing).iter(f"{_RELATIONSHIP}Relationship")
        return {link.get("Id", ""): _relationship(link, folder) for link in found}

    def main_part(self) -> str:
        """Return the name of the part that holds the document.

        Raises:
            CorruptError: there is none.
        """
        for link in self.relationships("").values():
            if link.kind == "officeDocument" and link.target in self:
                return link.target
        raise CorruptError(self._source.name)


def _part_name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _parser() -> Element:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _relationship(link: Element, folder: str) -> Relationship:
    target = link.get("Target", "")
    is_external = link.get("TargetMode") == "External"
    if not is_external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    kind = link.get("Type", "").rpartition("/")[2]
    return Relationship(kind=kind, target=target, is_external=is_external)


def drawn_text(part: Element) -> Iterator[str]:
    """Yield the lines of a chart or diagram, each once."""
    seen: set[str] = set()
    for paragraph in descendants(part, "a:p", "c:strCache"):
        pieces = descendants(paragraph, "a:t", "c:v")
        text = " ".join((piece.text or "").strip() for piece in pieces).strip()
        if text and text not in seen:
            seen.add(text)
            yield text


def core_title(source: Source) -> str:
    """Return the title in the properties of a zipped office file."""
    if "title" in source.properties:
        return source.properties["title"]
    try:
        with OfficePackage(source) as package:
            return title_of(package)
    except ExtractionError:
        return ""


def title_of(package: OfficePackage) -> str:
    """Return the title in the properties of *package*; empty where they are damaged."""
    try:
        for link in package.relationships("").values():
            if link.kind == "core-properties" and link.target in package:
                titles = descendants(package.xml(link.target), "dc:title")
                return next((str(found.text or "") for found in titles), "")
    except ExtractionError:
        return ""
    return ""
