"""What the YAML beside this module says: documents to render and claims to list."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import yaml
from pydantic import TypeAdapter

HERE = Path(__file__).parent


class Format(StrEnum):
    """How a document is rendered, whatever its file name says."""

    PDF = "pdf"
    SCAN = "scan"
    DOCX = "docx"
    RTF = "rtf"
    XLSX = "xlsx"
    PPTX = "pptx"
    PNG = "png"
    JPG = "jpg"
    COPY = "copy"
    THUMBNAILS = "thumbnails"
    OWNER_FILE = "owner_file"


class Damage(StrEnum):
    """What happened to a file after it was made."""

    ENCRYPTED = "encrypted"
    TRUNCATED = "truncated"
    ZERO = "zero"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """How a sheet lay on the scanner.

    Attributes:
        tilt: degrees, anticlockwise.
        seed: of the paper's grain.
        turned: whether it was fed upside down.
    """

    tilt: float
    seed: int
    turned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A worksheet, row by row."""

    name: str
    rows: tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """An application as a browser shows it. The first row of the table is its head."""

    tab: str
    url: str
    heading: str
    colour: str
    user: str
    clock: str
    menu: tuple[str, ...]
    tiles: tuple[str, ...]
    actions: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """A printed notice, saved as a picture."""

    heading: str
    subheading: str
    colour: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file of the drive before it is rendered.

    Attributes:
        path: relative to the drive.
        title: the title in the file's own properties, as careless as real ones.
        kop: name of a letterhead in ``kop.yaml``.
        numbering: ``top`` puts the page number above the text.
        body: text in the markup that ``markup`` reads.
    """

    path: str
    format: Format
    date: dt.date
    title: str = ""
    font: str = "times"
    kop: str = ""
    footer: str = ""
    numbering: str = ""
    landscape: bool = False
    body: str = ""
    scan: Scan = field(default_factory=lambda: Scan(tilt=0.0, seed=0))
    sheets: tuple[Sheet, ...] = ()
    screen: Screen | None = None
    poster: Poster | None = None
    copy_of: str = ""
    damage: Damage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One row of the self-assessment."""

    indicator: int
    name: str
    owner: str
    level: int
    narrative: str = ""
    files: tuple[str, ...] = ()


def sources(folder: Path = HERE / "documents") -> tuple[Source, ...]:
    """Every document of *folder*, in the order of the file names and of the files."""
    adapter = TypeAdapter(tuple[Source, ...])
    return tuple(
        source
        for path in sorted(folder.glob("*.yaml"))
        if path.name != "kop.yaml"
        for source in adapter.validate_python(_yaml(path), extra="forbid")
    )


def letterheads(folder: Path = HERE / "documents") -> dict[str, tuple[str, ...]]:
    """The letterheads by name."""
    adapter = TypeAdapter(dict[str, tuple[str, ...]])
    return adapter.validate_python(_yaml(folder / "kop.yaml"))


def claims(path: Path = HERE / "claims.yaml") -> tuple[Claim, ...]:
    """The rows of the self-assessment."""
    adapter = TypeAdapter(tuple[Claim, ...])
    return adapter.validate_python(_yaml(path), extra="forbid")


def _yaml(path: Path) -> object:
    return yaml.safe_load(path.read_text(encoding="utf-8"))
