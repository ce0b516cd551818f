"""Run contestants turn by turn, each in a process of its own, and compare them.

The machine may be shared: what is reported are ratios within one round, in which all
contestants ran right after each other, as the median over the rounds with the least and
the most. Processor time (of the process and all that it waited for) stands beside wall
time, because neighbours lengthen the one less than the other.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).parent
BENCH_PYTHON = HERE.parent / ".venv-bench" / "bin" / "python"


@dataclass(frozen=True, kw_only=True)
class Lap:
    """What one run took: seconds, processor seconds, MiB, and what it said of itself.

    Attributes:
        said: the JSON object on its last line of output; its "seconds" and "cpu",
            where it tells them, are measured after warming up and used instead.
    """

    wall: float
    cpu: float
    memory: float
    said: dict[str, Any]

    @property
    def seconds(self) -> float:
        """Wall seconds of the work itself."""
        return float(self.said.get("seconds", self.wall))

    @property
    def work(self) -> float:
        """Processor seconds of the work itself."""
        return float(self.said.get("cpu", self.cpu))


@dataclass(frozen=True, kw_only=True)
class Contestant:
    """A name and the command that is run; a failure is told instead of figures."""

    name: str
    command: Sequence[str]
    env: dict[str, str] | None = None
    before: Callable[[], object] | None = None
    fine: frozenset[int] = frozenset({0})


class LapError(RuntimeError):
    """The contestant could not run here; the text says why."""


def lap(contestant: Contestant, *, limit: float = 1800.0) -> Lap:
    """Run *contestant* once.

    Raises:
        LapError: it failed, or took longer than *limit* seconds.
    """
    if contestant.before:
        contestant.before()
    began = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own commands
        list(contestant.command),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | (contestant.env or {}),
        text=True,
    )
    out, said, usage, status = _watched(process, began + limit)
    wall = time.perf_counter() - began
    if status not in contestant.fine:
        lines = said.strip().splitlines() or [f"exit status {status}"]
        raise LapError(lines[-1][:120])
    return Lap(
        wall=wall,
        cpu=usage.ru_utime + usage.ru_stime,
        memory=usage.ru_maxrss / 1024,
        said=_last_object(out),
    )


def _watched(
    process: subprocess.Popen[str], deadline: float
) -> tuple[str, str, Any, int]:
    """Collect what *process* writes, then its usage; stop it at *deadline*."""
    from threading import Thread, Timer  # noqa: PLC0415

    found = ["", ""]

    def collect(place: int, stream: Any) -> None:  # noqa: ANN401
        found[place] = stream.read()

    threads = [
        Thread(target=collect, args=(at, stream))
        for at, stream in enumerate((process.stdout, process.stderr))
    ]
    timer = Timer(max(0.0, deadline - time.perf_counter()), process.kill)
    for thread in (*threads, timer):
        thread.start()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    timer.cancel()
    for thread in threads:
        thread.join()
    return found[0], found[1], usage, process.returncode


def _last_object(out: str) -> dict[str, Any]:
    lines = out.strip().splitlines()
    try:
        said = json.loads(lines[-1]) if lines else {}
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def race(
    contestants: Sequence[Contestant], rounds: int, *, limit: float = 1800.0
) -> tuple[dict[str, list[Lap]], dict[str, str]]:
    """Return the laps by name, and by name why one could not run."""
    laps: dict[str, list[Lap]] = {each.name: [] for each in contestants}
    failures: dict[str, str] = {}
    for turn in range(rounds):
        order = contestants if turn % 2 == 0 else list(reversed(contestants))
        for each in order:
            if each.name in failures:
                continue
            print(f"  round {turn + 1}/{rounds}: {each.name}", file=sys.stderr)
            try:
                laps[each.name].append(lap(each, limit=limit))
            except LapError as error:
                failures[each.name] = str(error)
    return {name: run for name, run in laps.items() if name not in failures}, failures


def ratio(over: Sequence[float], under: Sequence[float]) -> str:
    """*over* / *under*, round by round: median and, in brackets, the spread."""
    ratios = [a / b for a, b in zip(over, under, strict=True)]
    low, high = min(ratios), max(ratios)
    return f"{_short(median(ratios))} ({_short(low)}-{_short(high)})"


def _short(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"  # noqa: PLR2004


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; numbers to the right."""
    ruler = ["---", *["--:"] * (len(head) - 1)]
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ruler, *rows))


def machine() -> str:
    """What the figures were measured on, without a name of it."""
    return f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start"
