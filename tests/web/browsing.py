"""A real server of review pages, and people in a browser, for tests."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By

from tests.web.places import PASSWORD

_PATIENCE = 200.0  # seconds for the server to answer


@contextmanager
def served(share: Path, home: Path, *arguments: str) -> Iterator[str]:
    """The address of ``bukti serve`` over *share*, with its ledger in *home*."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (home / "serve.log").open("w")
    process = subprocess.Popen(
        [
            sys.executable, "-m", "flows.command_line", "serve", "--share", str(share),
            "--ledger", str(home / "ledger.sqlite3"), "--out", str(home / "laporan"),
            "--port", str(port), *arguments,
        ],
        stderr=log,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(port, process)
        yield address
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        assert process.poll() is None
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        time.sleep(0.1)
    raise AssertionError("the server does not answer")


def user(home: Path, name: str, role: str, *arguments: str) -> None:
    """Add a user with the command line."""
    subprocess.run(
        [
            sys.executable, "-m", "flows.command_line", "user", "add", name, "--role",
            role, "--ledger", str(home / "ledger.sqlite3"), *arguments,
        ],
        input=f"{PASSWORD}\n", text=True, check=True, capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip


def log_in(driver: webdriver.Chrome, address: str, name: str) -> None:
    """Log in through the page, as whoever was there before goes."""
    driver.delete_all_cookies()
    driver.get(f"{address}/masuk")
    driver.find_element(By.ID, "name").send_keys(name)
    driver.find_element(By.ID, "password").send_keys(PASSWORD)
    driver.find_element(By.CSS_SELECTOR, "main button").click()
    until(lambda: driver.find_elements(By.CSS_SELECTOR, ".who button"))


def first(driver: webdriver.Chrome, selector: str, attribute: str):
    """What the first such element says, None where there is none: pages may reload."""
    return driver.execute_script(
        "const one = document.querySelector(arguments[0]);"
        "return one && one[arguments[1]];",
        selector,
        attribute,
    )


def until(true, seconds: float = 400.0):
    """What *true* gives once it gives something that is."""
    end = time.monotonic() + seconds
    while True:
        found = true()
        if found:
            return found
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.2)
