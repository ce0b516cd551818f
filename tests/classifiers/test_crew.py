"""Processes that work side by side."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from classifiers.crew import Crew
from classifiers.observations import Observer
from evidence.garbage import NEW_OBJECTS

HERE = os.getpid()
ROOT = Path(__file__).parents[2]


def pid(_asked: int) -> int:
    return os.getpid()


def looks_for_garbage_after(_asked: int) -> int:
    return gc.get_threshold()[0]


def square(asked: int) -> int:
    return asked * asked


def negative(asked: int) -> int:
    return -asked


def prepared(observer: Observer) -> bool:
    """Whether the observer is ready; it loads what matching takes."""
    observer.prepare()
    return True


class Mortal:
    """Doubles, but dies at 30 wherever it is not at home."""

    def __init__(self) -> None:
        self.home = os.getpid()

    def __call__(self, asked: int) -> int:
        if asked == 30 and os.getpid() != self.home:
            os._exit(1)
        return 2 * asked


def test_what_is_made_stands_in_the_order_of_what_was_asked():
    with Crew(2) as crew:
        assert list(crew.made(square, range(100))) == [n * n for n in range(100)]
        assert crew.is_at_work

    assert not crew.is_at_work


def test_those_that_work_elsewhere_look_for_garbage_seldom():
    with Crew(2) as crew:
        assert {*crew.made(looks_for_garbage_after, range(20))} == {NEW_OBJECTS}


def test_one_worker_is_this_process():
    with Crew(1) as crew:
        crew.call_up(pid)

        assert list(crew.made(pid, range(3))) == [HERE] * 3
        assert not crew.is_at_work


def test_all_is_begun_at_once_and_made_meanwhile():
    with Crew(2) as crew:
        first = crew.made(square, range(50))
        second = crew.made(negative, range(50))

        assert list(second) == [-n for n in range(50)]
        assert list(first) == [n * n for n in range(50)]


def test_the_processes_are_there_once_they_are_called_up():
    with Crew(2) as crew:
        crew.call_up(square)

        assert crew.is_at_work
        assert list(crew.made(pid, range(40))).count(HERE) == 0


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks processes up in /proc")
def test_the_processes_are_others_and_end_when_they_are_let_go():
    with Crew(2) as crew:
        others = set(crew.made(pid, range(200)))

    assert HERE not in others
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{each}").exists() for each in others):
        assert time.monotonic() < deadline, others
        time.sleep(0.05)


def test_where_a_process_dies_this_one_does_the_work(caplog):
    mortal = Mortal()
    with Crew(2) as crew:
        assert list(crew.made(mortal, range(60))) == [2 * n for n in range(60)]
        assert list(crew.made(mortal, [30])) == [60]
        assert not crew.is_at_work
    assert "berhenti" in caplog.text


def test_who_lets_matching_processes_go_is_not_warned():
    program = (
        "from classifiers.crew import Crew\n"
        "from classifiers.embedding import load_embedder\n"
        "from classifiers.matching import Matcher\n"
        "from indicator_corpus.loading import load_instrument\n"
        "from tests.classifiers.test_crew import prepared\n"
        "matcher = Matcher(load_instrument('spbe-47'), load_embedder(None))\n"
        "with Crew(2) as crew:\n"
        "    print(*crew.made(prepared, [matcher.observer] * 2, at_once=1))\n"
    )

    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip

    assert (run.stdout, run.stderr) == ("True True\n", "")
