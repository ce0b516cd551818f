"""Processes that match documents side by side, where there are enough of them.

Each has a matcher of its own, so what they find is what one process would find.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from loky import BrokenProcessPool, ProcessPoolExecutor

_PART = 10  # documents handed over together
_IDLE_SECONDS = (
    60  # after which a process ends, if the one that began it was killed, say
)
_log = logging.getLogger(__name__)

Asked = TypeVar("Asked")
Made = TypeVar("Made")


class Crew(Generic[Asked, Made]):
    """So many processes with the same maker; begun when first asked."""

    def __init__(self, maker: Callable[[Asked], Made], workers: int) -> None:
        """*workers* processes that each hold *maker*; none with one."""
        self._maker, self._workers = maker, workers

    @cached_property
    def _pool(self) -> ProcessPoolExecutor | None:
        if self._workers < 2:  # noqa: PLR2004 - one is this process
            return None
        return ProcessPoolExecutor(
            self._workers,
            timeout=_IDLE_SECONDS,
            initializer=_begin,
            initargs=(self._maker,),
        )

    @property
    def is_at_work(self) -> bool:
        """Whether its processes have been started."""
        return self.__dict__.get("_pool") is not None

    def made(self, asked: Sequence[Asked]) -> list[Made]:
        """What is made of each of *asked*, in their order.

        Where a process dies (of lack of memory, say), this one does the rest of the work.
        """
        if self._pool is not None:
            try:
                made = self._pool.map(_made, asked, chunksize=_PART)
                return cast("list[Made]", list(made))
            except BrokenProcessPool:
                _log.warning(
                    "sebuah proses pencocokan berhenti; dilanjutkan satu proses"
                )
                self._workers = 1
                self.close()
        return [self._maker(each) for each in asked]

    def close(self) -> None:
        """Let the processes go."""
        pool: ProcessPoolExecutor | None = self.__dict__.pop("_pool", None)
        if pool is not None:
            pool.shutdown(kill_workers=True)


class _Own:
    maker: Callable[[Any], object]


def _begin(maker: Callable[[Any], object]) -> None:
    _Own.maker = maker


def _made(asked: object) -> object:
    return _Own.maker(asked)
