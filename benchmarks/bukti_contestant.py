"""One night of Bukti, and where its time went: ``bukti_contestant.py SHARE OUT LEDGER``.

    [--workers 2] [--instrument NAME] [--engine]

Prints seconds by part of the work, the files read and the pages seen. The parts are those
functions of the flow that a night is made of. Without --engine the flow runs as ``bukti scan``
runs it; with --engine Prefect's engine and its server record it.
"""

from __future__ import annotations

import argparse
import importlib
import json
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

AS_OF = date(2025, 9, 1)
PARTS = {
    "look at the share": [("flows.assess_evidence", "survey_share")],
    "read files": [("flows.extracting", "extract_batch")],
    "match and judge": [("flows.assess_evidence", "assess_documents")],
    "write the reports": [("flows.assess_evidence", "write_reports")],
}
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

    for part, places in PARTS.items():
        for module, name in places:
            home = importlib.import_module(module)
            setattr(home, name, _timed(part, getattr(home, name)))
    if not engine:
        return nightly.assess_evidence
    from flows.recorded import assess_evidence

    return assess_evidence


def _timed(part: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def timed(*given: Any, **named: Any) -> Any:
        began = time.perf_counter()
        try:
            made = function(*given, **named)
        finally:
            SPENT[part] += time.perf_counter() - began
        if part == "read files":
            COUNTS["files read"] += len(made)
            COUNTS["pages"] += sum(len(document.pages) for document in made)
        return made

    return timed


if __name__ == "__main__":
    main()
