"""Processes that work side by side, where there is enough to do for them.

Each has the same maker, so what they make is what one process would make.
"""

from __future__ import annotations

import logging
import pickle
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import islice
from typing import Any, Self, TypeVar

from loky import BrokenProcessPool, ProcessPoolExecutor

from evidence.garbage import collect_seldom

_PART = 10  # things handed over together
_IDLE_SECONDS = (
    60  # after which a process ends, if the one that began it was killed, say
)
_log = logging.getLogger(__name__)

Asked = TypeVar("Asked")
Made = TypeVar("Made")


class Crew:
    """So many processes; begun when they are called up, or first asked."""

    def __init__(self, workers: int) -> None:
        """*workers* processes; none but this one with one."""
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let the processes go."""
        self.close()

    @property
    def is_at_work(self) -> bool:
        """Whether its processes have been started."""
        return self._pool is not None

    def call_up(self, maker: Callable[[Any], object]) -> None:
        """Start the processes, and let each load what *maker* needs, meanwhile."""
        if self._workers > 1 and self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._workers,
                timeout=_IDLE_SECONDS,
                initializer=_loaded,
                initargs=(pickle.dumps(maker),),
            )
            self._pool.submit(bool)  # they start with the first that is asked of them

    def made(
        self,
        maker: Callable[[Asked], Made],
        asked: Sequence[Asked],
        *,
        at_once: int = _PART,
    ) -> Iterator[Made]:
        """What *maker* makes of each of *asked*, in their order; begun at once.

        So many *at_once* are handed to a process.

        Where a process dies (of lack of memory, say), this one does the rest of the work.
        """
        self.call_up(maker)
        if self._pool is None:
            return map(maker, asked)
        work = partial(_made, pickle.dumps(maker))
        try:
            begun = self._pool.map(work, asked, chunksize=at_once)
        except BrokenProcessPool:
            begun = iter(())
        return self._collected(begun, maker, asked)

    def _collected(
        self,
        begun: Iterator[Any],
        maker: Callable[[Asked], Made],
        asked: Sequence[Asked],
    ) -> Iterator[Made]:
        count = 0
        try:
            for made in begun:
                yield made
                count += 1
        except BrokenProcessPool:
            _log.warning("sebuah proses pencocokan berhenti; dilanjutkan satu proses")
            self._workers = 1
            self.close()
        yield from map(maker, islice(asked, count, None))

    def close(self) -> None:
        """Let the processes go."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(kill_workers=True)


@lru_cache(maxsize=1)
def _loaded(maker: bytes) -> Callable[[Any], object]:
    collect_seldom()
    loaded: Callable[[Any], object] = pickle.loads(maker)  # noqa: S301 - made by a Crew
    return loaded


def _made(maker: bytes, asked: object) -> object:
    return _loaded(maker)(asked)
