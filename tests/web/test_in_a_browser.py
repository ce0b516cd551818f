"""The review pages as people use them: a real server, a real Chromium, real runs."""

from __future__ import annotations

import json

import pytest
from docx import Document as Docx
from openpyxl import Workbook, load_workbook
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from tests.browser import DRIVER, chromium, resize, save_into, violations
from tests.classifiers import papers
from tests.web.browsing import first, log_in, served, until, user
from tests.web.places import HARM, OWNERS, TEXTS
from web.desk import key_of

pytestmark = pytest.mark.skipif(DRIVER is None, reason="there is no Chromium here")
SERIOUS = {"serious", "critical"}
DRAFT = "Raperwali SMKI.docx"
SAID = (By.CSS_SELECTOR, "main details li")  # what the run said, once it has ended


def written(text, file):
    made = Docx()
    for line in text.splitlines():
        made.add_paragraph(line)
    file.parent.mkdir(parents=True, exist_ok=True)
    made.save(str(file))


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    """A share with real files, a claims sheet, and two users."""
    home = tmp_path_factory.mktemp("kota")
    for path, text in TEXTS.items():
        written(text, home / "bukti" / path)
    written(papers.SECURITY_DRAFT, home / DRAFT)
    book = Workbook()
    book.active.append(["Indikator", "Tingkat", "Penanggung jawab"])
    for indicator, owner in OWNERS.items():
        book.active.append([int(indicator), 3, owner])
    book.save(home / "klaim.xlsx")
    user(home, "siti", "administrator", "--full-name", "Siti Aminah")
    user(home, "audit", "contact", "--agency", "Inspektorat")
    (home / "unduhan").mkdir()
    return home


@pytest.fixture(scope="module")
def driver(city):
    with chromium() as browser:
        save_into(browser, city / "unduhan")
        yield browser


@pytest.fixture(scope="module")
def pages(city, driver):
    """The server, after the first run, which was started from its page."""
    told = ("--claims", str(city / "klaim.xlsx"), "--as-of", "2025-06-30")
    with served(city / "bukti", city, *told) as place:
        log_in(driver, place, "siti")
        assert "Belum ada laporan" in driver.page_source
        run(driver, place)
        yield place


@pytest.fixture
def address(pages, driver):
    """The server, with Siti logged in, whoever was there before."""
    driver.get(pages)
    if "Siti Aminah" not in driver.page_source:
        log_in(driver, pages, "siti")
    return pages


def run(driver, address):
    """Press the button, watch, and come back when one run more has ended."""
    driver.get(f"{address}/jalankan")
    before = len(driver.find_elements(By.CSS_SELECTOR, "tbody tr"))
    driver.find_element(By.CSS_SELECTOR, "main form button").click()

    def ended():
        assert not first(driver, ".fault", "textContent")
        return (first(driver, "tbody", "childElementCount") or 0) > before

    until(ended)
    assert "Pemeriksaan selesai" in driver.page_source
    return [e.get_attribute("textContent") for e in driver.find_elements(*SAID)]


def test_the_morning_begins_with_the_map(driver, address):
    driver.get(address)

    assert len(driver.find_elements(By.CSS_SELECTOR, ".tile")) == 47
    driver.find_element(By.CSS_SELECTOR, 'a[href="/indikator/8"]').click()
    assert "manajemen keamanan informasi" in driver.title


def test_a_document_is_reviewed_with_single_keys(driver, address):
    driver.get(f"{address}/dokumen/{key_of(next(iter(TEXTS)))}")

    def current():
        return first(driver, ".passage.current", "id")

    def press(key):
        driver.switch_to.active_element.send_keys(key)

    assert current() == "tinjau-1"
    press("j")
    assert current() == "tinjau-2"
    assert driver.find_elements(By.CSS_SELECTOR, "mark.current")
    press("k")
    assert current() == "tinjau-1"
    for key, said in (("y", "benar, ini bukti"), ("n", "bukan bukti")):
        place = current()
        press(key)
        until(lambda place=place: current() not in {place, None})
        assert said in driver.find_element(By.ID, place).text
    assert "Siti Aminah" in driver.find_element(By.ID, "tinjau-1").text


def test_keys_typed_into_a_field_or_switched_off_decide_nothing(driver, address):
    driver.get(f"{address}/dokumen/{key_of(next(iter(TEXTS)))}#tinjau-3")
    driver.find_element(By.CSS_SELECTOR, "[data-keys]").click()

    driver.find_element(By.TAG_NAME, "body").send_keys("y")

    assert driver.current_url.endswith("#tinjau-3")
    driver.find_element(By.CSS_SELECTOR, "[data-keys]").send_keys(Keys.ENTER)
    assert "Siti Aminah" not in driver.find_element(By.ID, "tinjau-3").text


def test_an_upload_is_looked_at_at_once_and_read_by_the_next_run(driver, address, city):
    driver.get(f"{address}/unggah?indikator=8")
    driver.find_element(By.ID, "file").send_keys(str(city / DRAFT))
    driver.find_element(By.CSS_SELECTOR, "main button").click()
    until(lambda: first(driver, ".look", "className"))
    assert "Ini draf: hanya mendukung tingkat 1." in driver.page_source

    lines = run(driver, address)

    assert "4 berkas ditemukan" in lines
    assert "mencocokkan dan menilai" in lines
    driver.get(f"{address}/dokumen?cari=raperwali")
    assert "Kotak masuk/Diskominfo/Indikator 08/" in driver.page_source
    driver.get(address)
    changed = driver.find_element(By.XPATH, "//section[h2[@id='h-berubah']]").text
    assert f"Baru Kotak masuk/Diskominfo/Indikator 08/{DRAFT}" in changed


def test_the_report_is_downloaded_in_all_forms(driver, address, city):
    for form in ("html", "xlsx", "json"):
        driver.get(address)
        driver.find_element(By.CSS_SELECTOR, f'a[href="/unduh/laporan.{form}"]').click()
        file = city / "unduhan" / f"laporan-2025-06-30.{form}"
        until(file.is_file)
        until(lambda file=file: not list(file.parent.glob("*.crdownload")))

    report = json.loads((city / "unduhan" / "laporan-2025-06-30.json").read_text())
    assert len(report["indicators"]) == 47
    assert load_workbook(city / "unduhan" / "laporan-2025-06-30.xlsx").sheetnames


def test_scripts_in_names_and_texts_of_the_share_do_not_run(driver, address):
    key = key_of(f"Diskominfo/{HARM}.docx")
    for page in ("/", "/dokumen", f"/dokumen/{key}", "/indikator/8", "/opd/diskominfo"):
        driver.get(address + page)

        assert driver.title != "kena"
        assert not driver.find_elements(By.CSS_SELECTOR, "img, main script")
    driver.get(f"{address}/dokumen/{key}")
    assert HARM in driver.find_element(By.TAG_NAME, "main").text


PAGES = (
    "/", "/indikator/8", f"/dokumen/{key_of(next(iter(TEXTS)))}", "/dokumen", "/opd",
    "/opd/diskominfo", "/unggah", "/unggah/1", "/jalankan", "/jejak", "/akun", "/pengguna",
    "/masuk", "/indikator/99",
)  # fmt: skip


def test_no_page_has_a_serious_fault_of_accessibility_or_scrolls_sideways(
    driver, address
):
    faults = []
    for width, height in ((1366, 768), (390, 844)):
        resize(driver, width, height)
        for page in PAGES:
            driver.get(address + page)
            told = violations(driver, SERIOUS)
            faults += [f"{page} {width}: {fault}" for fault in told]
            wide = driver.execute_script("return document.documentElement.scrollWidth")
            faults += [f"{page}: {wide} wide"] if wide > width else []
    resize(driver, 1366, 768)
    driver.execute_script("document.querySelector('main').innerHTML = '<img src=x>';")

    assert not faults
    assert violations(driver, SERIOUS)  # which sees a fault where there is one


def test_the_pages_ask_nothing_of_another_host_and_break_no_policy(driver, address):
    driver.get_log("browser")
    for page in PAGES[:-1]:
        driver.get(address + page)
        asked = driver.execute_script(
            "return performance.getEntriesByType('resource').map((one) => one.name)"
        )
        assert all(one.startswith(address) for one in asked)

    said = [entry["message"] for entry in driver.get_log("browser")]
    assert not [one for one in said if "Content Security Policy" in one]


def test_a_contact_logs_in_to_their_own_part_and_out(driver, address):
    log_in(driver, address, "audit")

    numbers = {e.text for e in driver.find_elements(By.CSS_SELECTOR, ".tile .no")}
    assert {"30", "31"} <= numbers
    assert "8" not in numbers
    driver.get(f"{address}/indikator/8")
    assert "bukan untuk Anda" in driver.page_source
    driver.get(f"{address}/unggah")
    offered = Select(driver.find_element(By.ID, "indicator")).options
    assert not [one for one in offered if one.text.startswith("8 ")]
    driver.find_element(By.CSS_SELECTOR, ".who button").click()
    driver.get(f"{address}/indikator/30")
    assert driver.current_url.endswith("/masuk")
