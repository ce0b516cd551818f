"""One night of Bukti, and where its time went: ``bukti_contestant.py SHARE OUT LEDGER``.

    [--workers 2] [--instrument NAME] [--engine]

Prints seconds by part of the work, the files read and the pages seen. The parts are those
steps of the flow that a night is made of. Without --engine the flow runs as ``bukti scan``
runs it; with --engine Prefect's engine and its server record it.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from flows.steps import Step

AS_OF = date(2025, 9, 1)
PARTS = {
    "survey": "look at the share",
    "extract": "read files",
    "assess": "describe",
    "report": "write the reports",
}  # by the names of the flow's steps
WITHIN = {"lean": "match", "scene_of": "judge", "remarks": "judge", "judge": "judge"}
# by the functions that the step "assess" calls; the rest of it describes documents
SPENT: dict[str, float] = defaultdict(float)
COUNTS: dict[str, int] = defaultdict(int)


def main() -> None:
    """Run once and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("share")
    parser.add_argument("out")
    parser.add_argument("ledger")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--instrument", default="spbe-47")
    parser.add_argument("--engine", action="store_true")
    asked = parser.parse_args()
    began = time.perf_counter()
    SPENT.update(dict.fromkeys([*PARTS.values(), *WITHIN.values()], 0.0))
    flow = _flow(engine=asked.engine)
    loaded = time.perf_counter() - began
    began = time.perf_counter()
    flow(
        share=asked.share,
        out=asked.out,
        ledger=asked.ledger,
        as_of=AS_OF,
        workers=asked.workers,
        instrument=asked.instrument,
    )
    total = time.perf_counter() - began
    SPENT["all else"] = total - sum(SPENT.values())
    said = {"work": total, "loading": loaded, "parts": dict(SPENT), **COUNTS}
    print(json.dumps(said))


def _flow(*, engine: bool) -> Callable[..., Any]:
    """The flow, its parts timed."""
    import flows.assess_evidence as nightly

    Step.__call__ = _timed(Step.__call__)
    if not engine:
        return nightly.assess_evidence
    from flows.recorded import assess_evidence

    return assess_evidence


def _split() -> None:
    """Time what the step "assess" calls; loaded here, as a night without news is without."""
    import assessment.assessing as middle

    for name, part in WITHIN.items():
        setattr(middle, name, _within(getattr(middle, name), part))


def _within(call: Callable[..., Any], part: str) -> Callable[..., Any]:
    """*call*, its seconds counted for *part* in place of describing."""

    @wraps(call)
    def timed(*given: Any, **named: Any) -> Any:
        began = time.perf_counter()
        try:
            return call(*given, **named)
        finally:
            spent = time.perf_counter() - began
            SPENT[part] += spent
            SPENT[PARTS["assess"]] -= spent

    return timed


def _timed(call: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(call)
    def timed(each: Step[..., Any], *given: Any, **named: Any) -> Any:
        part = PARTS.get(each.name)
        if part is None:
            return call(each, *given, **named)
        if part == PARTS["assess"]:
            _split()
        began = time.perf_counter()
        try:
            made = call(each, *given, **named)
        finally:
            SPENT[part] += time.perf_counter() - began
        if part == "read files":
            COUNTS["files read"] += len(made)
            COUNTS["pages"] += sum(len(document.pages) for document in made)
        return made

    return timed


if __name__ == "__main__":
    main()
