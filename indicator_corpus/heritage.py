"""What an instrument takes over from the one that it extends.

An indicator's file may say ``derives: "28"`` (all that it does not write itself is
indicator 28 of the extended instrument), ``borrows: ["28", "42"]`` (their terms are
heard too), ``look_alikes_of: ["27"]`` (what is often taken for its object is known) and
``origins`` (which indicators it asks anew, the same or a part).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_TERMS = ("names", "words", "applications", "planned")


class Heritage:
    """The raw files of an extended instrument, and who descends from which indicator.

    The shared files are rewritten in the numbers of the descendants, so all
    indicators must be `inherited` before `of` is asked.
    """

    def __init__(
        self,
        instrument: str,
        indicators: Sequence[Mapping[str, Any]],
        shared: Mapping[str, Mapping[str, Any]],
    ) -> None:
        """Build on *instrument*: its raw *indicators*, and by name its *shared* files."""
        self.instrument = instrument
        self._by_id = {str(raw.get("id")): raw for raw in indicators}
        self._shared = shared
        self._heirs: dict[str, list[str]] = {}
        self._missing: dict[str, list[str]] = {}

    def inherited(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """*raw* with what it takes over written out, and its origins named."""
        own = dict(raw)
        number = str(own.get("id"))
        derived, borrowed = own.pop("derives", None), own.pop("borrows", None) or ()
        unlike = own.pop("look_alikes_of", None) or ()
        self._missing[number] = []
        whole = dict(self._named(number, derived, "derives")) if derived else {}
        for key in ("id", "counterpart", "domain", "aspect", "weight"):
            whole.pop(key, None)
        whole.update(own)
        if derived and "origins" not in own:
            whole["origins"] = [{"indicator": derived, "relation": "same"}]
        if borrowed:
            whole["terms"] = self._heard(number, whole.get("terms"), borrowed)
        if unlike:
            others = self._mistaken(number, whole.get("terms") or {}, unlike)
            whole["look_alikes"] = [*(whole.get("look_alikes") or ()), *others]
        whole["origins"] = [
            self._origin(number, each) for each in whole.get("origins") or ()
        ]
        return whole

    def problems(self, whole: Mapping[str, Any]) -> Iterator[str]:
        """What the indicator *whole* refers to that does not exist."""
        for place in self._missing.get(str(whole.get("id")), ()):
            yield f"{place} tidak ada di {self.instrument}"

    def of(self, name: str) -> dict[str, Any]:
        """The shared file *name*; numbers in it are those of the descendants."""
        inherited = dict(self._shared.get(name, {}))
        if name != "affinity.yaml":
            return inherited
        return {kind: self._translated(each) for kind, each in inherited.items()}

    def _translated(self, affinity: object) -> object:
        if not isinstance(affinity, dict):
            return affinity
        heirs = (h for n in affinity.get("only", ()) for h in self._heirs.get(n, ()))
        also = {
            heir: share
            for number, share in affinity.get("also", {}).items()
            for heir in self._heirs.get(number, ())
        }
        return {**affinity, "only": list(dict.fromkeys(heirs)), "also": also}

    def _named(self, number: str, other: object, place: str) -> Mapping[str, Any]:
        if str(other) not in self._by_id:
            self._missing[number].append(f"{place}: indikator {other!r}")
        return self._by_id.get(str(other), {})

    def _heard(
        self, number: str, own: object, borrowed: Sequence[object]
    ) -> dict[str, list[Any]]:
        """The indicator's own terms, then those of the *borrowed* indicators."""
        sources = [own if isinstance(own, dict) else {}]
        sources += [
            self._named(number, each, "borrows").get("terms") or {} for each in borrowed
        ]
        return {
            key: list(dict.fromkeys(p for terms in sources for p in terms.get(key, ())))
            for key in _TERMS
        }

    def _mistaken(
        self,
        number: str,
        terms: Mapping[str, Sequence[str]],
        others: Sequence[object],
    ) -> Iterator[dict[str, Any]]:
        """The look-alikes of the *others*, but for what the indicator asks itself."""
        own = {_bare(phrase) for some in terms.values() for phrase in some}
        for other in others:
            lender = self._named(number, other, "look_alikes_of")
            for each in lender.get("look_alikes") or ():
                phrases = [p for p in each["phrases"] if _bare(p) not in own]
                if phrases:
                    yield {**each, "phrases": phrases}

    def _origin(self, number: str, origin: object) -> object:
        if not isinstance(origin, dict):
            return origin
        other = str(origin.get("indicator"))
        self._named(number, other, "origins")
        if origin.get("relation") == "same":
            self._heirs.setdefault(other, []).append(number)
        return {"instrument": self.instrument, **origin, "indicator": other}


def _bare(phrase: str) -> str:
    """*phrase* without what sets apart spellings: "SP4N-LAPOR!" and "SP4N Lapor"."""
    return " ".join(re.findall(r"\w+", phrase.casefold()))
