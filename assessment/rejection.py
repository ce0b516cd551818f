"""Documents that were meant for an indicator and do not support it, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from assessment.advice import advice
from assessment.finding import Gap
from classifiers.declarations import AT_ONCE, Declaration
from classifiers.match import Decision, Match
from classifiers.matching import Matcher
from classifiers.reading import Reading
from classifiers.revocation import told_struck
from evidence.kinds import kind_table
from indicator_corpus.indicator import Reason

_SILENT = "isinya tidak berbicara tentang indikator ini"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A readable document that is not evidence for the indicator it was meant for."""

    path: str
    reason: Reason
    why: str
    declared: bool


def rejections(
    matcher: Matcher,
    readings: Mapping[str, Reading],
    matches: Iterable[Match],
    declarations: Iterable[Declaration],
) -> dict[str, tuple[Rejection, ...]]:
    """Per indicator, what was declared for it or looks like it, and is neither.

    A file in a folder for many indicators was meant for one of them, nobody knows which.
    A look-alike counts without a declaration if its title speaks of the instrument's
    subject at all, and it serves no other indicator; so does the copy of a guideline whose
    title names the indicator's object.
    """
    by_pair = {(m.path, m.indicator): m for m in matches}
    kept = {
        pair
        for pair, match in by_pair.items()
        if match.decision is not Decision.NEAR and not match.look_alike
    }
    serving = {m.path for m in by_pair.values() if m.decision is Decision.SERVES}
    found: dict[str, dict[str, Rejection]] = defaultdict(dict)
    declarations = tuple(declarations)
    folders = Counter(d.path for d in declarations if d.by == "folder")
    for declaration in declarations:
        reading = readings.get(declaration.path)
        pair = (declaration.path, declaration.indicator)
        elsewhere = declaration.path in serving and declaration.by != "claim"
        of_many = declaration.by == "folder" and folders[declaration.path] > AT_ONCE
        if reading is not None and pair not in kept and not elsewhere and not of_many:
            found[declaration.indicator][reading.path] = _rejection(
                matcher, reading, declaration.indicator
            )
    for reading in readings.values():
        if reading.path not in serving and matcher.is_on_subject(reading):
            for indicator, why in matcher.observer.objections.look_alikes(
                reading
            ).items():
                found[indicator].setdefault(
                    reading.path,
                    Rejection(
                        path=reading.path,
                        reason=Reason.WRONG_OBJECT,
                        why=why,
                        declared=False,
                    ),
                )
    told = {d.path for d in declarations}
    others = [r for r in readings.values() if r.path not in told]
    for indicator, rejection in _guidelines(matcher, others):
        found[indicator][rejection.path] = rejection
    return {
        indicator: tuple(by_path[path] for path in sorted(by_path))
        for indicator, by_path in found.items()
    }


def _guidelines(
    matcher: Matcher, undeclared: Iterable[Reading]
) -> Iterator[tuple[str, Rejection]]:
    """The copies of guidelines among *undeclared*, each with what its title names."""
    for reading in filter(_is_guideline, undeclared):
        indicator = matcher.observer.named(reading.called)
        if indicator:
            yield (
                indicator,
                Rejection(
                    path=reading.path,
                    reason=Reason.GUIDELINE_COPY_ONLY,
                    why=matcher.not_evidence(reading),
                    declared=False,
                ),
            )


def _is_guideline(reading: Reading) -> bool:
    return reading.formalities.kind in kind_table().guidelines


def _rejection(matcher: Matcher, reading: Reading, indicator: str) -> Rejection:
    why = matcher.not_evidence(reading)
    reason = Reason.WRONG_OBJECT
    if _is_guideline(reading):
        reason = Reason.GUIDELINE_COPY_ONLY
    elif matcher.is_generic(reading):
        reason = Reason.GENERIC_FILE
    elif not why:
        found = matcher.observer.objections.look_alikes(reading).get(indicator, "")
        why = found or "; ".join([*told_struck(reading), _SILENT])
    return Rejection(path=reading.path, reason=reason, why=why, declared=True)


def rejected_gaps(found: Iterable[Rejection], remedy: str = "") -> Iterator[Gap]:
    """One gap per rejection; *remedy* says what to bring in its place."""
    for rejection in found:
        name = rejection.path.rsplit("/", 1)[-1]
        yield Gap(
            reason=rejection.reason,
            text=f"{name}: {rejection.why}",
            remedy=f"{advice(rejection.reason)} {remedy}".strip(),
        )
