"""The deployments of prefect.yaml, on a real server with a real worker."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PREFECT = [sys.executable, "-m", "prefect"]
PATIENCE = 240
_ENDED = ("COMPLETED", "FAILED", "CRASHED")


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return {
        **os.environ,
        "PREFECT_HOME": str(tmp_path_factory.mktemp("prefect")),
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
        "PREFECT_SERVER_API_PORT": str(port),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_WORKER_QUERY_SECONDS": "1",
    }


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A copy of the repository, so that the run writes nothing into this one."""
    target = tmp_path_factory.mktemp("checkout") / "bukti"
    ignored = shutil.ignore_patterns(
        ".venv", ".git", "build", "*cache*", "tests", "laporan", "hasil-demo"
    )
    shutil.copytree(ROOT, target, ignore=ignored)
    return target


@pytest.fixture(scope="module")
def server(environment, checkout):
    port = environment["PREFECT_SERVER_API_PORT"]
    command = [*PREFECT, "server", "start", "--host", "127.0.0.1", "--port", port]
    started = subprocess.Popen(
        command, env=environment, cwd=checkout, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _wait_for(lambda: _get(environment, "/health"), "the server to start")
    yield started
    _end(started)


def _end(process):
    """End *process* and all that it started."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=30)


def _get(environment, path):
    try:
        with urllib.request.urlopen(environment["PREFECT_API_URL"] + path) as answer:
            return answer.read()
    except OSError:
        return None


def _wait_for(fact, what):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := fact():
            return found
        time.sleep(0.5)
    return pytest.fail(f"waited in vain for {what}")


def _prefect(environment, checkout, *arguments):
    return subprocess.run(
        [*PREFECT, *arguments], env=environment, cwd=checkout, check=True,
        capture_output=True, text=True, timeout=PATIENCE,
    ).stdout  # fmt: skip


def test_the_manual_deployment_completes_and_the_nightly_is_scheduled(
    environment, checkout, server
):
    _prefect(environment, checkout, "work-pool", "create", "bukti", "--type", "process")
    _prefect(environment, checkout, "--no-prompt", "deploy", "--all")
    scheduled = _wait_for(lambda: _runs(environment, "SCHEDULED"), "the nightly run")
    assert any(run["auto_scheduled"] for run in scheduled)

    worker = subprocess.Popen(
        [*PREFECT, "worker", "start", "--pool", "bukti"],
        env=environment, cwd=checkout, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _prefect(environment, checkout, "deployment", "run", "bukti/manual")
        _wait_for(
            lambda: any(_runs(environment, state) for state in _ENDED),
            "the manual run",
        )
    finally:
        _end(worker)

    assert not _runs(environment, "FAILED")
    assert not _runs(environment, "CRASHED")
    report = json.loads((checkout / "laporan" / "report.json").read_text())
    assert report["summary"]["files"] > 20


def _runs(environment, state):
    body = json.dumps({"flow_runs": {"state": {"type": {"any_": [state]}}}}).encode()
    request = urllib.request.Request(
        environment["PREFECT_API_URL"] + "/flow_runs/filter",
        data=body,
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read())
