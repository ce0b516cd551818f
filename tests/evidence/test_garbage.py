import gc
import subprocess
import sys

import pytest

from evidence.garbage import NEW_OBJECTS, collect_seldom


@pytest.fixture(autouse=True)
def thresholds():
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_garbage_is_looked_for_after_many_objects():
    collect_seldom()

    assert gc.get_threshold()[0] == NEW_OBJECTS
    assert gc.isenabled()


def test_what_points_in_circles_is_still_let_go():
    collect_seldom()
    circles = 2 * NEW_OBJECTS
    before = len(gc.get_objects())

    for _ in range(circles):
        ring = []
        ring.append(ring)

    assert len(gc.get_objects()) < before + circles


def test_the_program_looks_seldom():
    asked = "import flows, gc; print(gc.get_threshold()[0])"
    told = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )

    assert told.stdout.strip() == f"{NEW_OBJECTS}"
