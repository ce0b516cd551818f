"""Pages in their order, though several pictures are recognised at the same time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from os import sched_getaffinity

from evidence.document import Page

Pending = Callable[[], Page]
"""Waits for a page that is being recognised, and returns it."""

_MOST_EYES = 2
_PAGES_AHEAD = 4
"""Pages begun and not yet done; so many pictures are held at once."""


def begun(look: Callable[[], Page]) -> Future[Page]:
    """Let *look* recognise a picture while the caller goes on.

    Two at a time, so that a thick scan keeps two cores busy; the readers of other files
    have theirs, and more of them would only take each other's time.
    """
    return _eyes().submit(look)


@cache
def _eyes() -> ThreadPoolExecutor:
    cores = len(sched_getaffinity(0))
    return ThreadPoolExecutor(min(_MOST_EYES, cores), thread_name_prefix="eyes")


def in_order(pages: Iterable[Page | Pending]) -> Iterator[Page]:
    """Yield *pages* in their order, each once it is there, looking a few ahead.

    Those that were begun are still yielded where *pages* ends with an error.
    """
    waiting = deque[Page | Pending]()
    try:
        for page in pages:
            waiting.append(page)
            while waiting and (_is_there(waiting[0]) or len(waiting) > _PAGES_AHEAD):
                yield _done(waiting.popleft())
    except Exception:
        yield from map(_done, waiting)
        raise
    yield from map(_done, waiting)


def _is_there(page: Page | Pending) -> bool:
    return isinstance(page, Page)


def _done(page: Page | Pending) -> Page:
    return page if isinstance(page, Page) else page()
