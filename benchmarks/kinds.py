"""Of how many first pages the kind is told rightly, and whether the paper was issued.

    python -m benchmarks.kinds

The pages (``benchmarks/heads``) were written by people who had not seen the cues of
``evidence/kinds.yaml``; a quarter of them name another kind in their first lines. Beside it
what the cues tell alone, without the words that drives have taught.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.race import table
from evidence.document import Document, Page, State
from evidence.formalities import Standing, formalities
from evidence.kinds import kind_table

HEADS = Path(__file__).parent / "heads"
# What a writer calls either is one to Bukti: it is followed, and shows no practice.
ALIKE = {"pedoman": "manual", "materi": "bahan_ajar"}


@dataclass(frozen=True, slots=True)
class Told:
    """One page: its kind and whether it was issued, as they are and as told."""

    file: str
    kind: str
    by_cues: str
    told: str
    issued: bool | None
    told_issued: bool


def told() -> Iterator[Told]:
    """What is told of each page."""
    for path in sorted(HEADS.glob("*.yaml")):
        for page in yaml.safe_load(path.read_text("utf-8")):
            document = _document(page["name"], page["text"])
            formal = formalities(document)
            yield Told(
                file=path.stem,
                kind=page["kind"],
                by_cues=kind_table().by_cues(document),
                told=formal.kind,
                issued=page.get("issued"),
                told_issued=formal.standing is Standing.ISSUED,
            )


def is_right(wanted: str, seen: str) -> bool:
    """Whether the kind *seen* is the one *wanted*, or one that counts the same."""
    return seen == wanted or seen == ALIKE.get(wanted)


def _document(name: str, text: str) -> Document:
    media = Path(name).suffix.lower().lstrip(".") or "pdf"
    return Document(
        path=name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        state=State.READ,
        trouble=None,
        message="",
        media=media,
        title="",
        pages=(Page(number=1, text=text),),
    )


def rows(found: Sequence[Told]) -> list[tuple[str, ...]]:
    """Per file and kind: pages, right by cues, right as told, rightly issued or not."""
    keys = sorted({(each.file, each.kind) for each in found})
    lines = [(f"{file}: {kind}", _of(found, file, kind)) for file, kind in keys]
    return [_row(name, some) for name, some in (*lines, ("all", found))]


def _of(found: Sequence[Told], file: str, kind: str) -> list[Told]:
    return [each for each in found if (each.file, each.kind) == (file, kind)]


def _row(name: str, some: Sequence[Told]) -> tuple[str, ...]:
    asked = [e for e in some if e.issued is not None and is_right(e.kind, e.told)]
    standing = sum(each.issued == each.told_issued for each in asked)
    return (
        name,
        str(len(some)),
        str(sum(is_right(each.kind, each.by_cues) for each in some)),
        str(sum(is_right(each.kind, each.told) for each in some)),
        f"{standing}/{len(asked)}" if asked else "-",
    )


def main() -> None:
    """Print the table."""
    head = ("kind", "pages", "by cues alone", "told", "issued or not, rightly")
    print(table(head, rows(list(told()))))


if __name__ == "__main__":
    main()
