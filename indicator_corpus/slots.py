"""Criteria that indicators share: a criterion takes its slot with ``use:``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_FOR_PEOPLE = ("statement", "remedy", "example")


def of_sectors(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The terms and owners that *raw* takes from its sectors; nothing without any."""
    sectors = raw.get("sectors")
    if "terms" in raw or not isinstance(sectors, list):
        return {}
    terms: dict[str, list[Any]] = {}
    owners: list[Any] = []
    for sector in (each for each in sectors if isinstance(each, dict)):
        own = sector.get("terms")
        for key, phrases in (own if isinstance(own, dict) else {}).items():
            terms.setdefault(key, []).extend(phrases or ())
        owners.extend((sector.get("owners") or ())[:1])
    return {"terms": terms, "owners": owners}


class Expansion:
    """One indicator as its file writes it, with its criteria written out.

    Attributes:
        indicator: the same with every slot filled in and every criterion named.
        problems: slots that do not exist, as ``place: fact``.
        is_complete: whether every slot was there.
    """

    def __init__(
        self,
        raw: Mapping[str, Any],
        slots: Mapping[str, Any] | None,
        examples: Mapping[str, Any] | None = None,
    ) -> None:
        """Write out *raw*; *slots* is None where the shared ones cannot be read.

        *examples* of acceptable documents are by slot and by way of checking.
        """
        self._raw = raw
        self._examples = examples or {}
        self._slots = slots
        self.problems: list[str] = []
        self.is_complete = True
        self.indicator: dict[str, Any] = {
            **raw,
            **of_sectors(raw),
            "levels": self._levels(),
        }

    def _levels(self) -> object:
        levels = self._raw.get("levels")
        if not isinstance(levels, list):
            return levels
        return [self._level(level) for level in levels]

    def _level(self, level: object) -> object:
        criteria = level.get("criteria") if isinstance(level, dict) else None
        if not isinstance(level, dict) or not isinstance(criteria, list):
            return level
        place = f"{self._raw.get('id')}.{level.get('number')}"
        return {
            **level,
            "criteria": [self._criterion(place, each) for each in criteria],
        }

    def _criterion(self, place: str, own: object) -> object:
        if not isinstance(own, dict):
            return own
        whole = {**self._slot(place, own.get("use")), **own}
        use = whole.pop("use", None)
        name = whole.pop("slot", use)
        whole["id"] = f"{place}.{name}"
        self._give_example(whole, name)
        thing = str(self._raw.get("object", ""))
        for key in _FOR_PEOPLE:
            if isinstance(whole.get(key), str):
                text = whole[key].replace("{object}", thing)
                whole[key] = text[:1].upper() + text[1:]
        return whole

    def _give_example(self, criterion: dict[str, Any], name: object) -> None:
        """Give *criterion* the example of its slot, else that of its check."""
        for kind, key in (("slots", name), ("checks", criterion.get("check"))):
            known = self._examples.get(kind)
            if isinstance(known, dict) and isinstance(key, str) and key in known:
                criterion.setdefault("example", known[key])

    def _slot(self, place: str, use: object) -> dict[str, Any]:
        if use is None:
            return {}
        slots = self._slots or {}
        is_named = isinstance(use, str) and use in slots
        if self._slots is not None and not is_named:
            self.problems.append(f"{place}: slot {use!r} tidak ada di slots.yaml")
        slot = slots[str(use)] if is_named else None
        if isinstance(slot, dict):
            return slot
        self.is_complete = False
        return {}
