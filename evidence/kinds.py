"""Document kinds and the cues that tell them, as data in ``kinds.yaml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from evidence.document import Document
from evidence.preamble import opened

_FLAGS = re.IGNORECASE | re.MULTILINE
_IMAGES = frozenset({"png", "jpg", "jpeg", "tiff", "bmp", "webp", "gif", "image"})
_TABLES = frozenset({"xlsx", "xls", "ods", "csv"})
_SLIDES = frozenset({"pptx", "ppt", "odp"})
READ_CHARACTERS = 60_000  # of the text, for cues that look beyond the head
_GROUPS = {"gambar": _IMAGES, "tabel": _TABLES, "paparan": _SLIDES}


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRule:
    """One row of the table: a kind and the cues that must all hold."""

    kind: str
    head: re.Pattern[str] | None
    text: tuple[re.Pattern[str], ...]
    minus: re.Pattern[str] | None
    media: frozenset[str] | None
    name: re.Pattern[str] | None

    def place(self, *, head: str, text: str, media: str, name: str) -> int | None:
        """Where in *head* the kind is said, 0 without a head cue; None if not at all."""
        if self.media is not None and media not in self.media:
            return None
        if self.name is not None and not self.name.search(name):
            return None
        match = self.head.search(head) if self.head is not None else None
        if self.head is not None and match is None:
            return None
        if self.minus is not None and self.minus.search(head):  # few come so far
            return None
        if not all(cue.search(text) for cue in self.text):  # the longest last
            return None
        return match.start() if match else 0


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
    regulations: frozenset[str]
    policies: frozenset[str]
    orders: frozenset[str]
    approved: frozenset[str]
    never_evidence: dict[str, str]
    guidelines: frozenset[str]
    draft: dict[str, re.Pattern[str]]
    signature: re.Pattern[str]

    def kind(self, document: Document) -> str:
        """The kind of *document*; ``other`` where no rule fits."""
        text = opened(document.text[:READ_CHARACTERS])
        media = document.media or ""
        name = re.sub(r"[\W_]+", " ", document.name)
        parts = {"text": text, "media": media, "name": name}
        is_image = media in _IMAGES
        head = text[: self.image_head_characters if is_image else self.head_characters]
        for rule in self.first:
            if rule.place(head=head, **parts) is not None:
                return rule.kind
        places = [(rule.place(head=head, **parts), rule) for rule in self.earliest]
        said = [(place, rule) for place, rule in places if place is not None]
        if said:
            return min(said, key=lambda pair: pair[0])[1].kind
        for rule in self.otherwise:
            if rule.place(head=head, **parts) is not None:
                return rule.kind
        return "other"


@lru_cache(maxsize=1)
def kind_table() -> KindTable:
    """The table in ``kinds.yaml`` beside this module."""
    path = Path(__file__).with_name("kinds.yaml")
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    groups = {
        group: tuple(_rule(row) for row in raw[group])
        for group in ("first", "earliest", "otherwise")
    }
    return KindTable(
        head_characters=raw["head_characters"],
        image_head_characters=raw["image_head_characters"],
        never_evidence=raw["never_evidence"],
        draft={key: re.compile(value, _FLAGS) for key, value in raw["draft"].items()},
        signature=re.compile(raw["signature"], _FLAGS),
        legal=frozenset(raw["legal"]),
        plans_of_anything=re.compile(raw["plans_of_anything"], _FLAGS),
        plan_field=re.compile(raw["plan_field"], _FLAGS),
        plan_field_name=raw["plan_field_name"],
        plans={key: re.compile(value, _FLAGS) for key, value in raw["plans"].items()},
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
        head=_compiled(row.get("head"), _FLAGS),
        text=_all_of(row),
        minus=_compiled(row.get("minus"), _FLAGS | re.DOTALL),
        media=_GROUPS[row["media"]] if "media" in row else None,
        name=_compiled(row.get("name"), _FLAGS),
    )


def _all_of(row: dict[str, Any]) -> tuple[re.Pattern[str], ...]:
    """The cues that must all stand in the text: ``text``, and those of ``each``."""
    running = [re.compile(row["text"], _FLAGS | re.DOTALL)] if "text" in row else []
    return (*running, *(re.compile(cue, _FLAGS) for cue in row.get("each", [])))


def _compiled(pattern: str | None, flags: int) -> re.Pattern[str] | None:
    return None if pattern is None else re.compile(pattern, flags)
