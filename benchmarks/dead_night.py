"""What becomes of a night that died with its worker: ``python -m benchmarks.dead_night``.

Twice, at the same time, a real server with a real worker, and a run killed with it:

- the machine went down: the server dies too, all is started again, and another run of
  the same deployment is asked for at once. It waits for the slot that Prefect keeps for
  the dead run, and marks that run when it is done;
- only worker and run die, and nobody starts another: the automation of
  ``automations.yaml`` marks it.

Takes up to a quarter of an hour, nearly all of it waiting.
"""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.made_pages import scan_file
from tests.flows.served import ENDED, POOL, Served, copied_checkout, wait_for

_SCANS = 60  # a minute of work
_PATIENCE = 900.0


def main() -> None:
    """Let both nights die, and print what came of it."""
    with TemporaryDirectory() as place, ThreadPoolExecutor() as pool:
        for told in pool.map(_said, (True, False), (Path(place) / n for n in "AB")):
            print(told)


def _said(whole_machine: bool, folder: Path) -> str:
    checkout = copied_checkout(folder / "bukti")
    served = Served(home=folder / "prefect", checkout=checkout)
    try:
        served.deploy()
        return (
            _machine(served, folder) if whole_machine else _left_alone(served, folder)
        )
    finally:
        served.close()


def _machine(served: Served, folder: Path) -> str:
    share = _made_share(folder / "bukti spbe")
    dead = _killed_run(served, share)
    server = served.processes[0]
    os.killpg(server.pid, signal.SIGKILL)
    server.wait()
    served.serve()
    began = time.monotonic()
    served.start("worker", "start", "--pool", POOL)
    for path in sorted(share.iterdir())[1:]:
        path.unlink()
    following = _run(served, share)
    _awaited(served, following, ENDED)
    waited = time.monotonic() - began
    return (
        f"machine down: next run {served.state(following)} after {waited:.0f} s, the "
        f"dead one {served.state(dead)}"
    )


def _left_alone(served: Served, folder: Path) -> str:
    served.prefect("automation", "create", "--from-file", "automations.yaml")
    dead = _killed_run(served, _made_share(folder / "bukti spbe"))
    began = time.monotonic()
    _awaited(served, dead, {"CRASHED"})
    waited = time.monotonic() - began
    return f"nobody there: the dead run {served.state(dead)} after {waited:.0f} s"


def _made_share(share: Path) -> Path:
    share.mkdir()
    for number in range(_SCANS):
        scan_file(share / f"{number:03}.pdf", [f"Pindaian {number}\n" * 40])
    return share


def _killed_run(served: Served, share: Path) -> str:
    """A run that was killed with its worker while it read *share*."""
    worker = served.start("worker", "start", "--pool", POOL)
    dead = _run(served, share)
    wait_for(served.readers, "files to be read")
    os.killpg(worker.pid, signal.SIGKILL)
    for process in served.engines(dead):
        os.kill(process, signal.SIGKILL)
    return dead


def _run(served: Served, share: Path) -> str:
    out = str(share.parent / "laporan")
    return str(served.run("manual", share=str(share), claims=None, out=out))


def _awaited(served: Served, run: str, states: set[str]) -> None:
    until = time.monotonic() + _PATIENCE
    while served.state(run) not in states and time.monotonic() < until:
        time.sleep(2)


if __name__ == "__main__":
    main()
