"""A real Prefect server with a real worker, and what tests ask of them."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PREFECT = [sys.executable, "-m", "prefect"]
PATIENCE = 240
POOL = "bukti"
ENDED = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}


def wait_for(fact, what):
    """What *fact* says once it says something true."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := fact():
            return found
        time.sleep(0.3)
    return pytest.fail(f"waited in vain for {what}")


def copied_checkout(target):
    """A copy of the repository, so that runs write nothing into this one."""
    ignored = shutil.ignore_patterns(
        ".venv", ".git", "build", "*cache*", "tests", "laporan", "hasil-demo"
    )
    shutil.copytree(ROOT, target, ignore=ignored)
    return target


@dataclass
class Served:
    """A server that runs, with the deployments of *checkout*."""

    home: Path
    checkout: Path
    processes: list = field(default_factory=list)

    def __post_init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        self.url = f"http://127.0.0.1:{port}/api"
        self.environment = {
            **os.environ,
            "PREFECT_HOME": str(self.home),
            "PREFECT_API_URL": self.url,
            "PREFECT_SERVER_API_PORT": port,
            "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
            "PREFECT_WORKER_QUERY_SECONDS": "1",
            "BUKTI_DATA_DIR": str(self.home / "data"),
        }
        self.serve()

    def serve(self):
        """Start the server, for the first time or again."""
        port = self.environment["PREFECT_SERVER_API_PORT"]
        self.start("server", "start", "--host", "127.0.0.1", "--port", port)
        wait_for(self._is_up, "the server to start")

    def _is_up(self):
        try:
            return self.ask("/health") is True
        except OSError:
            return False

    def start(self, *arguments):
        """Start a program of Prefect that stays; `close` ends it."""
        started = subprocess.Popen(
            [*PREFECT, *arguments], env=self.environment, cwd=self.checkout,
            start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.processes.append(started)
        return started

    def prefect(self, *arguments):
        """Run a program of Prefect to its end."""
        return subprocess.run(
            [*PREFECT, *arguments], env=self.environment, cwd=self.checkout,
            check=True, capture_output=True, text=True, timeout=PATIENCE,
        ).stdout  # fmt: skip

    def deploy(self):
        """Deploy what prefect.yaml says."""
        self.ask("/work_pools/", {"name": POOL, "type": "process"})
        self.prefect("--no-prompt", "deploy", "--all")

    def ask(self, path, body=None):
        """What the API answers to GET, or to POST with a *body*.

        Asked again when its SQLite is busy (503) or no answer comes: under a killed run
        and a loaded machine the server is sometimes silent. So a *body* is one that may
        arrive twice.
        """
        request = urllib.request.Request(
            self.url + path,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        for pause in (1, 2, 4, 8, 0):
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:
                    return json.loads(answer.read() or "null")
            except urllib.error.HTTPError as error:
                if error.code != HTTPStatus.SERVICE_UNAVAILABLE or not pause:
                    raise
            except TimeoutError:
                if not pause:
                    raise
            time.sleep(pause)
        raise AssertionError

    def deployment(self, name):
        """The deployment *name* as the server knows it."""
        return self.ask(f"/deployments/name/bukti/{name}")

    def run(self, name, **parameters):
        """The id of a new run of the deployment *name*."""
        path = f"/deployments/{self.deployment(name)['id']}/create_flow_run"
        wanted = {
            "parameters": parameters,
            "state": {"type": "SCHEDULED"},
            "idempotency_key": str(uuid.uuid4()),
        }
        return self.ask(path, wanted)["id"]

    def state(self, run):
        """The type of the *run*'s state."""
        return self.ask(f"/flow_runs/{run}")["state"]["type"]

    def ended(self, run):
        """The type of the state that the *run* ends in."""
        wait_for(lambda: self.state(run) in ENDED, "the run to end")
        return self.state(run)

    def artifacts(self, run):
        """By key without the share, the artifacts of the *run*."""
        wanted = {"flow_run_id": {"any_": [run]}}
        found = self.ask("/artifacts/filter", {"artifacts": wanted})
        return {artifact["key"].partition("-")[0]: artifact for artifact in found}

    def readers(self):
        """The processes that read files for runs of the checkout."""
        return _processes("extractors.worker", f"PYTHONPATH={self.checkout}")

    def engines(self, run):
        """The process that is the *run*."""
        return _processes("prefect.engine", f"PREFECT__FLOW_RUN_ID={run}")

    def set_state(self, run, kind):
        """Ask for another state of the *run*, as the buttons of the pages do."""
        state = {"type": kind, "name": kind.capitalize()}
        self.ask(f"/flow_runs/{run}/set_state", {"state": state})

    def close(self):
        """End all that was started, and all that those started."""
        for process in reversed(self.processes):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(timeout=30)


def _processes(word, variable):
    """The processes with *word* in their command and *variable* in their environment."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            command = (place / "cmdline").read_text(errors="replace")
            environment = (place / "environ").read_text(errors="replace")
        except OSError:
            continue
        if word in command and variable in environment.split("\0"):
            found.append(int(place.name))
    return found
