"""Processes that work side by side."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from classifiers.crew import Crew

HERE = os.getpid()


def pid(_asked: int) -> int:
    return os.getpid()


def square(asked: int) -> int:
    return asked * asked


class Mortal:
    """Doubles, but dies at 30 wherever it is not at home."""

    def __init__(self) -> None:
        self.home = os.getpid()

    def __call__(self, asked: int) -> int:
        if asked == 30 and os.getpid() != self.home:
            os._exit(1)
        return 2 * asked


def test_what_is_made_stands_in_the_order_of_what_was_asked():
    crew = Crew(square, 2)

    assert crew.made(range(100)) == [n * n for n in range(100)]
    assert crew.is_at_work

    crew.close()
    assert not crew.is_at_work


def test_one_worker_is_this_process():
    crew = Crew(pid, 1)

    assert crew.made(range(3)) == [HERE] * 3
    assert not crew.is_at_work


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks processes up in /proc")
def test_the_processes_are_others_and_end_when_they_are_let_go():
    crew = Crew(pid, 2)
    others = set(crew.made(range(200)))

    crew.close()

    assert HERE not in others
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{each}").exists() for each in others):
        assert time.monotonic() < deadline, others
        time.sleep(0.05)


def test_where_a_process_dies_this_one_does_the_work(caplog):
    crew = Crew(Mortal(), 2)

    assert crew.made(range(60)) == [2 * n for n in range(60)]
    assert crew.made([30]) == [60]
    assert not crew.is_at_work
    assert "berhenti" in caplog.text
