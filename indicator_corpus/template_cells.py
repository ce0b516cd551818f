"""What the cells of the template say, or what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import process

from indicator_corpus.indicator import Check, Reason
from indicator_corpus.template import CHECKS, PATTERNS, Column

_LACKING = {
    Check.SHOWN: Reason.NO_EVIDENCE,
    Check.ISSUED: Reason.NOT_FORMAL,
    Check.SCOPE: Reason.SCOPE_PARTIAL,
    Check.REVIEW: Reason.REVIEW_MISSING,
    Check.FOLLOW_UP: Reason.NO_FOLLOWUP,
}
_REVIEW_YEARS = 2


@dataclass(slots=True)
class Row:
    """One row: where it stands and what its cells say; ``is_sound`` if all were read."""

    number: int
    cells: dict[str, Any] = field(default_factory=dict)
    is_sound: bool = True


def criterion(own: dict[str, Any]) -> dict[str, Any]:
    """The criterion that a row spells, with what its check usually needs."""
    check = Check(own["check"])
    own["lacking"] = _LACKING.get(check, Reason.MISSING_CONTENT).value
    if check is Check.SCOPE:
        own["cues"] = ["scope_all"]
    if check is Check.REVIEW:
        own.setdefault("max_age_years", _REVIEW_YEARS)
    return own


def value(column: Column, text: str) -> tuple[Any, str]:
    """What *text* says in *column*, or what is wrong with it."""
    if column.sort == "pattern":
        return _chosen(text, {word: p.value for word, p in PATTERNS.items()})
    if column.sort == "check":
        return _chosen(text, {word: c.value for word, c in CHECKS.items()})
    if column.sort in {"number", "whole"}:
        return _number(column, text)
    if column.sort == "list":
        parts = (part.strip() for part in re.split(r"[;\n]", text))
        return [part for part in parts if part], ""
    if column.sort == "yes":
        is_known = text.casefold() in {"ya", "tidak"}
        fact = "" if is_known else f"{text!r}: isi ya atau kosongkan"
        return text.casefold() == "ya", fact
    return text, ""


def _chosen(text: str, choices: dict[str, str]) -> tuple[Any, str]:
    if text.casefold() in choices:
        return choices[text.casefold()], ""
    near, *_ = process.extractOne(text.casefold(), list(choices))
    guess = f"; mungkin {near!r}"
    return None, f"{text!r} tidak dikenal; pilih: {', '.join(choices)}{guess}"


def _number(column: Column, text: str) -> tuple[Any, str]:
    plain = text.replace(",", ".")
    is_whole = column.sort == "whole"
    if not re.fullmatch(r"\d+" if is_whole else r"\d+(\.\d+)?", plain):
        return None, f"{text!r} bukan angka"
    if column.key == "level" and plain not in {"1", "2", "3", "4", "5"}:
        return None, f"tingkat {text!r} bukan 1 sampai 5"
    return (int(plain) if is_whole else float(plain)), ""
