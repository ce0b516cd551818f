"""A run that is watched in a real Chromium while it goes on."""

from __future__ import annotations

import socket
import sys
from contextlib import contextmanager
from dataclasses import replace
from threading import Thread

import pytest
import uvicorn
from selenium.webdriver.common.by import By

from tests.browser import DRIVER, chromium
from tests.web.browsing import first, log_in, until
from web.application import application

pytestmark = pytest.mark.skipif(DRIVER is None, reason="there is no Chromium here")
DOING = "2/5 Diskominfo/SK Tim.pdf"
RUN = f"""
import sys, time
from pathlib import Path
print("{DOING}", file=sys.stderr, flush=True)
while not Path(sys.argv[1]).exists():
    time.sleep(0.05)
print("menulis laporan", file=sys.stderr)
"""


@contextmanager
def answering(settings):
    """The address of the application, on a real port."""
    server = uvicorn.Server(uvicorn.Config(application(settings), log_level="error"))
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    thread = Thread(target=server.run, args=([listening],))
    thread.start()
    try:
        until(lambda: server.started)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(60)
        listening.close()


def test_a_run_is_watched_until_it_ends(settings, tmp_path):
    end = tmp_path / "selesai"
    told = replace(settings, scan=(sys.executable, "-c", RUN, str(end)))
    with answering(told) as address, chromium() as driver:
        log_in(driver, address, "siti")
        driver.get(f"{address}/jalankan")
        driver.find_element(By.CSS_SELECTOR, "main form button").click()

        until(lambda: first(driver, "[data-line]", "textContent") == DOING)
        until(lambda: first(driver, "[data-count]", "textContent") == "2/5")
        assert first(driver, "progress", "value") == 40
        end.touch()
        until(lambda: first(driver, "details ul", "childElementCount") == 2)
        assert "Pemeriksaan selesai" in driver.page_source
        driver.find_element(By.CSS_SELECTOR, "main summary").click()
        lines = [e.text for e in driver.find_elements(By.CSS_SELECTOR, "details li")]
        assert lines == [DOING, "menulis laporan"]
