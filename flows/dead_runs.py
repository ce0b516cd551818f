"""Runs that Prefect takes for running though nobody runs them any more.

A run whose process dies is marked crashed by its worker. Where the worker died too, say
because the machine went down, nobody is left to do so: it would be running for ever.
Whoever has the share's lock next knows that it is dead, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING
from uuid import UUID

from flows.steps import is_recorded, run_logger
from reports.printable import one_line

if TYPE_CHECKING:
    from prefect.client.orchestration import SyncPrefectClient
    from prefect.client.schemas.objects import FlowRun

_SAME = ("share", "ledger", "remember")  # parameters that name the lock


@contextmanager
def dead_runs_marked(interrupted: str, *, locked: bool) -> Iterator[None]:
    """Mark dead runs as crashed when the run within is over, however it ended.

    Not before: a dead run gives its deployment's slot back when it is marked, and that
    may be the slot of the run within.

    Args:
        interrupted: Prefect's id of the run that the lock was taken over from; may be
            empty.
        locked: whether this run holds the lock; else nobody knows who is dead.
    """
    try:
        yield
    finally:
        if locked and is_recorded():
            try:
                _mark(interrupted)
            except Exception as error:  # noqa: BLE001 - whatever a server may answer
                with suppress(Exception):
                    run_logger().warning("dead runs: %s", one_line(str(error)))


def _mark(interrupted: str) -> None:
    from prefect.client.orchestration import get_client  # noqa: PLC0415 - loaded by then
    from prefect.runtime import flow_run  # noqa: PLC0415
    from prefect.states import Crashed  # noqa: PLC0415

    why = (
        "Proses ini mati bersama worker-nya tanpa sempat memberi tahu (misalnya mesin "
        f"mati); foldernya dikerjakan kembali oleh {flow_run.name}"
    )
    with get_client(sync_client=True) as client:
        for dead in _dead(client, UUID(flow_run.id), interrupted):
            client.set_flow_run_state(dead.id, Crashed(message=why))
            run_logger().warning("%s: %s", dead.name, why)


def _dead(
    client: SyncPrefectClient, own_id: UUID, interrupted: str
) -> Iterable[FlowRun]:
    """The runs that seem to go on but cannot, since this one holds the lock.

    Those are the one that the lock was taken over from, and any of the same deployment
    over the same share: it runs once at a time.
    """
    own = client.read_flow_run(own_id)
    found: dict[UUID, FlowRun] = {}
    if interrupted:
        found |= _going_on(client, id={"any_": [interrupted]})
    if own.deployment_id:
        mates = _going_on(client, deployment_id={"any_": [own.deployment_id]})
        found |= {k: run for k, run in mates.items() if _lock(run) == _lock(own)}
    found.pop(own_id, None)
    return found.values()


def _going_on(
    client: SyncPrefectClient, **wanted: dict[str, list[str] | list[UUID]]
) -> dict[UUID, FlowRun]:
    from prefect.client.schemas.filters import FlowRunFilter  # noqa: PLC0415

    states = {"type": {"any_": ["PENDING", "RUNNING", "CANCELLING"]}}
    chosen = FlowRunFilter.model_validate({"state": states, **wanted})
    return {run.id: run for run in client.read_flow_runs(flow_run_filter=chosen)}


def _lock(run: FlowRun) -> tuple[object, ...]:
    return tuple(run.parameters.get(name) for name in _SAME)
