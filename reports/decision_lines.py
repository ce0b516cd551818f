"""Decisions as plain lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from reports.decided import ReportedDecision
from reports.decision_wording import DecisionWording
from reports.printable import one_line
from reports.translation import SOURCE_LANGUAGE, msg
from reports.wording import Wording

_LONGEST = 120
_INDENT = " " * 6


def decision_lines(
    indicator: str, decision: ReportedDecision, lang: str = SOURCE_LANGUAGE
) -> Iterator[str]:
    """*decision* on *indicator* in one line; more where it is not applied."""
    d = DecisionWording(Wording(lang))
    said = f"{d.kind(decision)}: {d.value(decision)}"
    parts = (indicator, said, d.place(decision), d.who(decision))
    yield f"{decision.id or '-':>4}  {one_line('; '.join(filter(None, parts)))}"
    if decision.force == "applied":
        return
    yield _INDENT + d.force(decision)
    if decision.now is not None:
        yield f"{_INDENT}{d.w.say(msg('dahulu'))}: {_cut(decision.quote)}"
        yield f"{_INDENT}{d.w.say(msg('kini'))}: {_cut(decision.now.quote)}"


def _cut(text: str) -> str:
    shown = one_line(text) or "-"
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
