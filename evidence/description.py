"""What a document says of itself, told once and kept with it.

To tell it takes a look at the whole text by some hundred expressions. Whoever reads a
file tells it at once, and the ledger keeps it; it holds for a document of that name as
long as the code that told it is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from evidence.bundle import BoundPaper, bound_papers, further_papers
from evidence.document import Document
from evidence.formalities import Formalities, Standing, formalities
from evidence.provenance import sources
from evidence.segmentation import passages
from evidence.substance import substance


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """The formal standing of a document, with what it rests on beside its text.

    Attributes:
        name: the file's name, by which drafts and kinds are known too.
        version: of the code that told it.
        chapters: the headings that its passages stand under, each once, in reading order.
        place: of a paper bound in a file, the place among its pages at which it begins.
        papers: the descriptions of the papers bound in it, if there are several.
    """

    name: str
    version: str
    formalities: Formalities
    chapters: tuple[str, ...]
    place: int = 0
    papers: tuple[Description, ...] = ()


def described(document: Document) -> Document:
    """*document* with its description, if there is text to describe."""
    if is_described(document) or not document.is_readable:
        return document
    places = further_papers(document)
    papers = zip([0, *places], bound_papers(document, places), strict=False)
    told = tuple(replace(_told(paper), place=place) for place, paper in papers)
    return replace(document, described=replace(_told(document), papers=told))


def _told(document: Document) -> Description:
    return Description(
        name=document.name,
        version=_version(),
        formalities=formalities(document),
        chapters=_chapters(document),
    )


def is_described(document: Document) -> bool:
    """Whether *document* has a description that holds for it."""
    told = document.described
    return (
        told is not None and told.name == document.name and told.version == _version()
    )


def formalities_of(document: Document) -> Formalities:
    """The formal standing of *document*: as described, else told now."""
    told = document.described
    if told is not None and is_described(document):
        return told.formalities
    return formalities(document)


def chapters_of(document: Document) -> tuple[str, ...]:
    """The headings that passages of *document* stand under: as described, else told now."""
    told = document.described
    if told is not None and is_described(document):
        return told.chapters
    return _chapters(document)


def papers_of(document: Document) -> tuple[BoundPaper, ...]:
    """The papers bound in *document*, described as it is; none where it is one paper."""
    whole = document.described
    if whole is None or not is_described(document):
        return bound_papers(document, further_papers(document))
    papers = bound_papers(document, [told.place for told in whole.papers[1:]])
    return tuple(
        replace(paper, described=told)
        for paper, told in zip(papers, whole.papers, strict=True)
    )


def _chapters(document: Document) -> tuple[str, ...]:
    found = substance(tuple(passages(document)))
    return tuple(dict.fromkeys(p.section for p in found if p.section))


def plain_description(description: Description) -> dict[str, Any]:
    """*description* as values that JSON can spell."""
    plain = asdict(description)
    day = description.formalities.date
    plain["formalities"]["date"] = day.isoformat() if day else None
    plain["papers"] = [plain_description(paper) for paper in description.papers]
    return plain


def description_of(plain: Mapping[str, Any]) -> Description:
    """The description whose plain values are *plain*.

    Raises:
        KeyError, TypeError, ValueError: they are not those of a description.
    """
    told = plain["formalities"]
    day = told["date"]
    read = {
        "date": date.fromisoformat(day) if day else None,
        "standing": Standing(told["standing"]),
        "marks": tuple(told["marks"]),
    }
    return Description(
        name=plain["name"],
        version=plain["version"],
        formalities=Formalities(**told | read),
        chapters=tuple(plain["chapters"]),
        place=plain["place"],
        papers=tuple(map(description_of, plain["papers"])),
    )


@cache
def _version() -> str:
    return sources(Path(__file__).parent)
