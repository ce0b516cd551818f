"""Document kinds and the cues that tell them, as data in ``kinds.yaml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import yaml

from evidence.cues import CUE_FLAGS, Cue, Text
from evidence.document import Document
from evidence.kind_words import kind_words
from evidence.preamble import opened

_Loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_IMAGES = frozenset({"png", "jpg", "jpeg", "tiff", "bmp", "webp", "gif", "image"})
_TABLES = frozenset({"xlsx", "xls", "ods", "csv"})
_SLIDES = frozenset({"pptx", "ppt", "odp"})
_WASTE = re.compile(r"(\W{40})(\W+)")  # blank pages, rulers, empty cells
READ_CHARACTERS = 60_000  # of the text, for cues that look beyond the head
_GROUPS = {"gambar": _IMAGES, "tabel": _TABLES, "paparan": _SLIDES}


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRule:
    """One row of the table: a kind and the cues that must all hold."""

    kind: str
    head: Cue | None
    text: tuple[Cue, ...]
    minus: Cue | None
    media: frozenset[str] | None
    name: Cue | None

    def place(self, *, head: Text, text: Text, media: str, name: Text) -> int | None:
        """Where in *head* the kind is said, 0 without a head cue; None if not at all."""
        if self.media is not None and media not in self.media:
            return None
        if self.name is not None and not self.name.is_in(name):
            return None
        begins = self.head.place(head) if self.head is not None else 0
        if begins is None:
            return None
        if self.minus is not None and self.minus.is_in(head):  # few come so far
            return None
        if not all(cue.is_in(text) for cue in self.text):  # the longest last
            return None
        return begins


@dataclass(frozen=True, kw_only=True)
class KindTable:
    """All that ``kinds.yaml`` says."""

    head_characters: int
    image_head_characters: int
    first: tuple[KindRule, ...]
    earliest: tuple[KindRule, ...]
    otherwise: tuple[KindRule, ...]
    legal: frozenset[str]
    plans: dict[str, re.Pattern[str]]
    plans_of_anything: re.Pattern[str]
    plan_field: re.Pattern[str]
    plan_field_name: str
    cover_note: Cue
    state_author: Cue
    regulations: frozenset[str]
    policies: frozenset[str]
    orders: frozenset[str]
    approved: frozenset[str]
    never_evidence: dict[str, str]
    guidelines: frozenset[str]
    draft: dict[str, re.Pattern[str]]
    signature: Cue
    approval_sheet: re.Pattern[str]

    def kind(self, document: Document) -> str:
        """The kind of *document*: by its cues or, where they guess, by its words."""
        return kind_words().kind(self.by_cues(document), document)

    def by_cues(self, document: Document) -> str:
        """The kind that the rules tell; ``other`` where none fits."""
        text = _without_waste(opened(document.text[:READ_CHARACTERS]))
        media = document.media or ""
        is_image = media in _IMAGES
        end = self.image_head_characters if is_image else self.head_characters
        place = partial(
            KindRule.place,
            head=Text.of(text[:end]),
            text=Text.of(text),
            media=media,
            name=Text.of(re.sub(r"[\W_]+", " ", document.name)),
        )
        for rule in self.first:
            if place(rule) is not None:
                return rule.kind
        places = [(place(rule), rule) for rule in self.earliest]
        said = [(begin, rule) for begin, rule in places if begin is not None]
        if said:
            return min(said, key=lambda pair: pair[0])[1].kind
        for rule in self.otherwise:
            if place(rule) is not None:
                return rule.kind
        return "other"


def _without_waste(text: str) -> str:
    r"""*text* with long runs without a word cut, each of whose places ``\W*`` tries."""
    return _WASTE.sub(lambda run: run[1] + ("\n" if "\n" in run[2] else ""), text)


@lru_cache(maxsize=1)
def kind_table() -> KindTable:
    """The table in ``kinds.yaml`` beside this module."""
    path = Path(__file__).with_name("kinds.yaml")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe one
    groups = {
        group: tuple(_rule(row) for row in raw[group])
        for group in ("first", "earliest", "otherwise")
    }
    return KindTable(
        head_characters=raw["head_characters"],
        image_head_characters=raw["image_head_characters"],
        never_evidence=raw["never_evidence"],
        draft={
            key: re.compile(value, CUE_FLAGS) for key, value in raw["draft"].items()
        },
        signature=Cue(raw["signature"]),
        approval_sheet=re.compile(raw["approval_sheet"], CUE_FLAGS),
        legal=frozenset(raw["legal"]),
        plans_of_anything=re.compile(raw["plans_of_anything"], CUE_FLAGS),
        plan_field=re.compile(raw["plan_field"], CUE_FLAGS),
        plan_field_name=raw["plan_field_name"],
        cover_note=Cue(raw["cover_note"]),
        state_author=Cue(raw["state_author"]),
        plans={
            key: re.compile(value, CUE_FLAGS) for key, value in raw["plans"].items()
        },
        regulations=frozenset(raw["regulations"]),
        policies=frozenset(raw["policies"]),
        orders=frozenset(raw["orders"]),
        approved=frozenset(raw["approved"]),
        guidelines=frozenset(raw["guidelines"]),
        **groups,
    )


def _rule(row: dict[str, Any]) -> KindRule:
    return KindRule(
        kind=row["kind"],
        head=Cue(row["head"]) if "head" in row else None,
        text=_all_of(row),
        minus=Cue(row["minus"], CUE_FLAGS | re.DOTALL) if "minus" in row else None,
        media=_GROUPS[row["media"]] if "media" in row else None,
        name=Cue(row["name"]) if "name" in row else None,
    )


def _all_of(row: dict[str, Any]) -> tuple[Cue, ...]:
    """The cues that must all stand in the text: ``text``, and those of ``each``."""
    running = [Cue(row["text"], CUE_FLAGS | re.DOTALL)] if "text" in row else []
    return (*running, *map(Cue, row.get("each", [])))
