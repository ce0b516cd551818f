"""The flow without Prefect around it: the same functions, in a process to be killed.

``python -m tests.flows.bare_run SETTINGS`` runs the flow once with those parameters,
JSON too, so that all is loaded; then, for each line of JSON on standard input, it forks
a process that runs the flow with those. It answers ``ready``, then ``started PID``, and
``ended STATUS`` when that process is gone.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date

from flows.assess_evidence import assess_evidence


def run(settings: dict[str, object]) -> dict[str, int]:
    """Run the flow with *settings*; the summary."""
    day = date.fromisoformat(str(settings["as_of"]))
    return assess_evidence(**settings | {"as_of": day})


def _serve(first: str) -> None:
    run(json.loads(first))
    _say("ready")
    for line in sys.stdin:
        settings = json.loads(line)
        process = os.fork()
        if not process:
            os.setsid()
            status = 1
            try:
                run(settings)
                status = 0
            except Exception as error:  # noqa: BLE001 - told to who asked
                sys.stderr.write(f"{type(error).__name__}: {error}\n")
            finally:
                os._exit(status)
        _say(f"started {process}")
        _, status = os.waitpid(process, 0)
        _say(f"ended {os.waitstatus_to_exitcode(status)}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    _serve(sys.argv[1])
