"""Find an agency by what somebody typed: its name, a part, its initials, a misspelling."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from reports.gap_report import GapReport

_SAME = 88  # rapidfuzz WRatio from which a name is taken for what was typed
_OFFERED = 5


class OwnerError(ValueError):
    """No agency of the report is called so; the message lists the nearest."""


def owner_called(text: str, report: GapReport) -> str:
    """The name of the agency in *report* that *text* means.

    Raises:
        OwnerError: none is called so, or several are as likely.
    """
    names = sorted({i.owner for i in report.indicators if i.owner})
    said = " ".join(text.split()).casefold()
    for found in (
        [name for name in names if name.casefold() == said],
        [name for name in names if said and _initials(name) == said],
        [name for name in names if said and said in name.casefold()],
        _alike(said, names),
    ):
        if len(found) == 1:
            return found[0]
        if found:
            raise OwnerError(f"{text!r}: ada beberapa; pilih: {'; '.join(found)}")
    raise OwnerError(
        f"{text!r}: tidak ada; yang mirip: {'; '.join(_near(said, names))}"
    )


def _initials(name: str) -> str:
    words = (word for word in name.split() if word[:1].isupper())
    return "".join(word[0] for word in words).casefold()


def _alike(said: str, names: Iterable[str]) -> list[str]:
    """The names most like *said*, if any is like it at all."""
    scored = process.extract(
        said, list(names), processor=str.casefold, scorer=fuzz.ratio, score_cutoff=_SAME
    )
    best = max((score for _, score, _ in scored), default=0)
    return [name for name, score, _ in scored if score == best]


def _near(said: str, names: Iterable[str]) -> list[str]:
    """The names most like *said*, by their words or by their initials."""

    def likeness(name: str) -> float:
        words = fuzz.token_sort_ratio(said, name.casefold())
        return max(words, fuzz.ratio(said, _initials(name)))

    return sorted(names, key=likeness, reverse=True)[:_OFFERED] or ["tidak ada"]
