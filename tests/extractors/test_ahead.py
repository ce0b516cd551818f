from __future__ import annotations

from threading import Event

import pytest

from evidence.document import Page
from extractors.ahead import begun, in_order


def _page(number: int) -> Page:
    return Page(number=number, text=f"halaman {number}")


def test_pages_keep_their_order_though_the_second_is_done_first():
    is_second_done = Event()

    def first() -> Page:
        is_second_done.wait(10)
        return _page(1)

    def second() -> Page:
        is_second_done.set()
        return _page(2)

    waits = [begun(first).result, begun(second).result, _page(3)]

    assert [page.number for page in in_order(waits)] == [1, 2, 3]


def test_a_page_that_is_there_does_not_wait_for_the_next():
    def pages():
        yield _page(1)
        pytest.fail("the second page was asked for before the first was handed out")

    assert next(in_order(pages())).number == 1


def test_only_some_pages_are_begun_ahead():
    started = []

    def pages():
        for number in range(1, 20):
            started.append(number)
            yield lambda number=number: _page(number)

    next(in_order(pages()))

    assert len(started) < 6


def test_pages_begun_before_an_error_are_not_lost():
    def pages():
        yield lambda: _page(1)
        yield lambda: _page(2)
        raise ValueError("terpotong")

    read = in_order(pages())

    assert [next(read).number, next(read).number] == [1, 2]
    with pytest.raises(ValueError, match="terpotong"):
        next(read)
