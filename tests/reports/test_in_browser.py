"""The page as people use it, in Chromium: accessible, filtered, sorted, linked."""

from __future__ import annotations

import pytest

pytest.importorskip("selenium")

from selenium.webdriver.common.by import By

from reports.html import write_html
from tests.browser import DRIVER, chromium, resize, violations
from tests.reports.storied import storied

pytestmark = pytest.mark.skipif(DRIVER is None, reason="there is no Chromium here")
WIDE, PHONE = (1366, 768), (390, 844)


@pytest.fixture(scope="module")
def browser():
    with chromium(*WIDE) as opened:
        yield opened


@pytest.fixture
def opened(browser, report, tmp_path):
    """Opens the page in a language, at an anchor."""

    def open_page(anchor="", lang="id", size=WIDE):
        path = tmp_path / f"{lang}.html"
        write_html(storied(report), path, lang=lang)
        resize(browser, *size)
        browser.get("about:blank")
        browser.get(path.as_uri() + anchor)
        return browser

    return open_page


def shown(browser):
    return [
        article.get_attribute("id")
        for article in browser.find_elements(By.CSS_SELECTOR, "article.indicator")
        if article.is_displayed()
    ]


@pytest.mark.parametrize(("lang", "size"), [("id", WIDE), ("en", PHONE)])
def test_axe_finds_nothing_wrong(opened, lang, size):
    browser = opened(lang=lang, size=size)

    assert violations(browser) == []


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_nothing_is_wider_than_the_screen(opened, size):
    browser = opened(size=size)

    width = browser.execute_script("return document.documentElement.scrollWidth")
    assert width <= size[0]


def test_the_first_screen_holds_index_map_changes_and_steps(opened):
    browser = opened()

    for place in (".cards", "#peta .tiles", "#kabar", "#langkah li:first-child"):
        box = browser.find_element(By.CSS_SELECTOR, place).rect
        assert box["height"] > 0
        assert box["y"] + box["height"] <= WIDE[1]


def test_a_deep_link_opens_its_indicator(opened):
    browser = opened("#i08")

    (article,) = browser.find_elements(By.ID, "i08")
    assert article.find_element(By.TAG_NAME, "details").get_attribute("open")
    assert (
        0
        <= browser.execute_script(
            "return document.getElementById('i08').getBoundingClientRect().top"
        )
        < WIDE[1]
    )


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        ("#status=empty", ["i21"]),
        ("#changed=1", ["i01", "i29"]),
        ("#unread=1", ["i29"]),
        ("#domain=3&status=weak", ["i29"]),
        ("#owner=Inspektorat%20Daerah", ["i29"]),
        ("#reason=draft_only", ["i08"]),
        ("#q=perangkat%20wajib", ["i01", "i08"]),
        ("#q=tidakadakatanya", []),
    ],
)
def test_filters_stand_in_the_address(opened, filters, left):
    browser = opened(filters)

    assert shown(browser) == left
    tiles = browser.find_elements(By.CSS_SELECTOR, "#peta li[data-i]")
    assert sum(tile.is_displayed() for tile in tiles) == len(left)
    assert browser.find_element(By.CSS_SELECTOR, "#saringan output").is_displayed()


def test_a_click_filters_and_reset_brings_all_back(opened):
    browser = opened()

    browser.find_element(By.CSS_SELECTOR, "input[name=changed]").click()
    assert shown(browser) == ["i01", "i29"]
    assert "changed=1" in browser.current_url

    browser.find_element(By.CSS_SELECTOR, "#saringan button[type=reset]").click()
    browser.implicitly_wait(0)
    browser.execute_async_script("setTimeout(arguments[0], 20)")
    assert len(shown(browser)) == 4


def test_the_list_is_sorted_by_a_click_on_its_heading(opened):
    browser = opened()
    header = browser.find_element(By.CSS_SELECTOR, ".list th:nth-child(5) button")

    header.click()

    column = browser.find_elements(By.CSS_SELECTOR, ".list tbody td:nth-child(5)")
    assert [cell.text for cell in column] == ["0", "0", "2", "2"]
