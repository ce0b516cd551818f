"""Steps of a run: tasks within a Prefect flow run, plain calls with the same retries outside.

``bukti scan`` calls the function outside, so no server is needed, started or asked, and
Prefect, whose import takes a second and a half, is not even imported.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from functools import update_wrapper
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception,
    stop_after_attempt,
    wait_chain,
    wait_fixed,
)

from flows.progress import current
from reports.printable import one_line

if TYPE_CHECKING:
    from prefect import Task
    from prefect.client.schemas.objects import State, TaskRun
    from prefect.context import FlowRunContext

P = ParamSpec("P")
R = TypeVar("R")


def is_recorded() -> bool:
    """Whether a Prefect flow run is going on, which records its steps."""
    return _context() is not None


def recorded_run() -> str:
    """The id of the Prefect flow run that is going on; empty if there is none."""
    context = _context()
    return str(context.flow_run.id) if context and context.flow_run else ""


def _context() -> FlowRunContext | None:
    loaded = sys.modules.get("prefect.context")  # else no run can be going on
    return loaded.FlowRunContext.get() if loaded else None


def run_logger() -> logging.Logger | logging.LoggerAdapter[Any]:
    """The log of the flow run; an ordinary one outside."""
    if not is_recorded():
        return logging.getLogger(__name__)
    from prefect.logging import get_run_logger  # noqa: PLC0415 - loaded by then

    return get_run_logger()


def passes(error: BaseException) -> bool:
    """Whether *error* is one at all, and not somebody who ends the run."""
    return isinstance(error, Exception)


class Step(Generic[P, R]):
    """A function that is tried again where that can help.

    Attributes:
        name: what it is called in records.
        waits: seconds before each further attempt.
    """

    def __init__(
        self,
        function: Callable[P, R],
        *,
        name: str,
        run_name: str | None,
        waits: Sequence[float],
        may_pass: Callable[[BaseException], bool],
    ) -> None:
        """Record *function* as *name*, and each run of it as *run_name*."""
        update_wrapper(self, function)
        self._function, self.name, self._may_pass = function, name, may_pass
        self._run_name = run_name
        self.waits = tuple(waits)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """What the function gives, after as many attempts as needed."""
        if is_recorded():
            return self._task()(*args, **kwargs)
        if not self.waits:
            return self._function(*args, **kwargs)
        return self._trying()(self._function, *args, **kwargs)

    def _task(self) -> Task[P, R]:
        from prefect import task  # noqa: PLC0415
        from prefect.cache_policies import NO_CACHE  # noqa: PLC0415

        def condition(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
            return self._may_pass(state.result(raise_on_failure=False))

        return task(
            name=self.name,
            task_run_name=self._run_name,
            cache_policy=NO_CACHE,
            retries=len(self.waits),
            retry_delay_seconds=list(self.waits),
            retry_condition_fn=condition,
        )(self._function)

    def _trying(self) -> Retrying:
        return Retrying(
            stop=stop_after_attempt(len(self.waits) + 1),
            wait=wait_chain(*map(wait_fixed, self.waits)),
            retry=retry_if_exception(self._may_pass),
            before_sleep=_tell,
            reraise=True,
        )


def step(
    *,
    name: str,
    run_name: str | None = None,
    waits: Sequence[float] = (),
    may_pass: Callable[[BaseException], bool] = passes,
) -> Callable[[Callable[P, R]], Step[P, R]]:
    """A decorator that makes a function a `Step`.

    Args:
        name: what Prefect calls the step.
        run_name: what Prefect calls a run of it; may name parameters in braces.
        waits: seconds before each further attempt; no attempt without them.
        may_pass: whether an error may be gone the next time.
    """

    def made(function: Callable[P, R]) -> Step[P, R]:
        return Step(
            function, name=name, run_name=run_name, waits=waits, may_pass=may_pass
        )

    return made


def _tell(attempt: RetryCallState) -> None:
    """Say why a step is tried again, and when."""
    error = attempt.outcome.exception() if attempt.outcome else None
    seconds = attempt.upcoming_sleep
    current().say(one_line(f"{error}; dicoba lagi sesudah {seconds:.0f} detik"))
