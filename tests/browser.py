"""A headless Chromium for tests, and axe-core to look at pages with."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from selenium import webdriver

DRIVER = shutil.which("chromedriver")
ANY = ("minor", "moderate", "serious", "critical")


@contextmanager
def chromium(width: int = 1366, height: int = 768) -> Iterator[webdriver.Chrome]:
    """A browser of that size; nothing is fetched from outside to start it."""
    options = webdriver.ChromeOptions()
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--disable-background-networking", "--hide-scrollbars", "--no-first-run",
    ):  # fmt: skip
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = webdriver.ChromeService(DRIVER)
    with webdriver.Chrome(options=options, service=service) as browser:
        resize(browser, width, height)
        yield browser


def resize(browser: webdriver.Chrome, width: int, height: int) -> None:
    """Make the view exactly that big, as small as a phone's too."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def save_into(browser: webdriver.Chrome, folder: Path) -> None:
    """Have downloads saved in *folder*."""
    told = {"behavior": "allow", "downloadPath": str(folder)}
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", told)


def violations(browser: webdriver.Chrome, impacts: Collection[str] = ANY) -> list[str]:
    """What axe finds wrong with the open page, details opened: impact, rule, places."""
    browser.execute_script(
        "for (const details of document.querySelectorAll('details')) details.open = true"
    )
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    (folder,) = spec.submodule_search_locations or ()
    browser.execute_script(Path(folder, "axe.min.js").read_text(encoding="utf-8"))
    found = browser.execute_async_script(
        "const done = arguments[0]; axe.run().then((result) => done(result.violations))"
    )
    return [
        f"{v['impact']} {v['id']}: {[' '.join(map(str, n['target'])) for n in v['nodes']][:5]}"
        for v in found
        if v["impact"] in impacts
    ]
