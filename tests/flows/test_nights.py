import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flows.nights import scan_command

ROOT = Path(__file__).parents[2]
NIGHT = """
import sys
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo
from flows.nights import Nights

soon = datetime.now(ZoneInfo("Asia/Jayapura")) + timedelta(seconds=1.5)
say = lambda line: print(line, flush=True)
Nights(sys.argv[1:], soon.time(), "Asia/Jayapura", say).go_on()
say("tamat")
"""


@pytest.fixture
def nights():
    """Start the process with a command, due in a moment."""
    started = []

    def start(*command):
        process = subprocess.Popen(
            [sys.executable, "-c", NIGHT, *command],
            cwd=ROOT, text=True, stdout=subprocess.PIPE,
        )  # fmt: skip
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def until(process, word):
    """The lines that the *process* says, up to one with *word*."""
    lines = []
    for line in process.stdout:
        lines.append(line.strip())
        if word in line:
            return lines
    return pytest.fail(f"never said {word}: {lines}")


def test_the_command_is_run_at_its_time_and_the_next_night_is_told(nights):
    process = nights("sh", "-c", "echo bekerja; exit 3")

    lines = until(process, "selesai, 3")

    assert lines[0].startswith("pembacaan berikutnya")
    assert lines[0].endswith("WIT")
    assert "bekerja" in lines
    assert "pembacaan berikutnya" in until(process, "pembacaan")[0]
    process.send_signal(signal.SIGTERM)
    assert until(process, "tamat")
    assert process.wait(timeout=30) == 0


def test_ending_it_ends_a_run_that_is_going_on(nights):
    process = nights("sh", "-c", "echo $$; exec sleep 600")
    until(process, "mulai membaca")
    running = int(process.stdout.readline())

    process.send_signal(signal.SIGTERM)

    assert until(process, "tamat")
    for _ in range(50):
        if not Path(f"/proc/{running}").exists():
            break
        time.sleep(0.1)
    with pytest.raises(ProcessLookupError):
        os.kill(running, 0)


ENDED_AT_ONCE = """
import os, signal, subprocess, sys, threading
from datetime import time
from flows.nights import Nights

class Slow(subprocess.Popen):
    \"""Is told of only after its process has begun and we have been told to end.\"""

    def __init__(self, command):
        super().__init__(command)
        os.kill(os.getpid(), signal.SIGTERM)
        ended.wait(20)

ended = threading.Event()
subprocess.Popen = Slow
nights = Nights(["sleep", "600"], time(1, 0), "Asia/Jayapura", print)
stop = nights._stop_run
nights._stop_run = lambda: (stop(), ended.set())
nights._scheduler.add_job(nights._run)
nights.go_on()
"""


def test_ending_it_while_a_run_is_being_started_ends_that_too():
    done = subprocess.run(
        [sys.executable, "-c", ENDED_AT_ONCE],
        cwd=ROOT, text=True, capture_output=True, timeout=60, check=True,
    )  # fmt: skip

    assert "mulai membaca" in done.stdout
    assert "selesai, -15" in done.stdout


ENDED_WHILE_IT_GOES_TO_WAIT = """
import os, signal, threading
from datetime import time
from flows.nights import Nights

wait = threading.Condition.wait

def told_first(condition, timeout=None):
    threading.Condition.wait = wait
    os.kill(os.getpid(), signal.SIGTERM)
    return wait(condition, timeout)

nights = Nights(["true"], time(1, 0), "Asia/Jayapura", print)
threading.Condition.wait = told_first
nights.go_on()
print("tamat")
"""


def test_a_signal_that_comes_while_a_lock_is_held_ends_it():
    done = subprocess.run(
        [sys.executable, "-c", ENDED_WHILE_IT_GOES_TO_WAIT],
        cwd=ROOT, text=True, capture_output=True, timeout=60, check=True,
    )  # fmt: skip

    assert done.stdout.endswith("tamat\n")


def test_the_command_is_the_scan_of_this_installation(tmp_path):
    (tmp_path / "flows").mkdir()
    (tmp_path / "flows" / "__init__.py").write_text("raise SystemExit('lain')")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    done = subprocess.run(
        scan_command(["--help"]), cwd=tmp_path, env=environment, text=True,
        capture_output=True, check=True,
    )  # fmt: skip

    assert "Assess the evidence in the folder SHARE" in done.stdout
