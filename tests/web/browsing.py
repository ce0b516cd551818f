"""A headless Chromium at a real server, for tests."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

from tests.web.places import PASSWORD

_PROGRAMS = ("chromium", "chromedriver")
_PATIENCE = 200.0  # seconds for the server to answer


@contextmanager
def chromium(downloads: Path) -> Iterator[webdriver.Chrome]:
    """A browser that saves what it downloads in *downloads*; skips without Chromium."""
    missing = [name for name in _PROGRAMS if not shutil.which(name)]
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed (make tools installs it)")
    options = Options()
    options.binary_location = shutil.which("chromium")
    for told in (
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
        "--disable-background-networking",
        "--hide-scrollbars", "--no-first-run",
        "--window-size=1366,768",
    ):  # fmt: skip
        options.add_argument(told)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(
        options=options, service=Service(shutil.which("chromedriver"))
    )
    told = {"behavior": "allow", "downloadPath": str(downloads)}
    driver.execute_cdp_cmd("Browser.setDownloadBehavior", told)
    try:
        yield driver
    finally:
        driver.quit()


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


def screen(driver: webdriver.Chrome, width: int, height: int) -> None:
    """Look at pages through a screen of this size, in CSS pixels."""
    told = {
        "width": width,
        "height": height,
        "deviceScaleFactor": 1,
        "mobile": width < 600,
    }
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", told)


def until(true, seconds: float = 400.0):
    """What *true* gives once it gives something that is."""
    end = time.monotonic() + seconds
    while True:
        found = true()
        if found:
            return found
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.2)
