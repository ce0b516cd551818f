from __future__ import annotations

import re

import pytest
from lxml import html

from indicator_corpus.interview import load_interview
from reports.brief import brief
from reports.brief_page import brief_page
from reports.wording import Wording
from tests.reports.conftest import HARM
from tests.reports.judged import instrument, judged


def made(report, *numbers, lang="id"):
    return brief(
        report, instrument("spbe-47"), load_interview("spbe-47"), numbers, Wording(lang),
        "Dinas",
    )  # fmt: skip


@pytest.fixture(scope="module")
def page():
    return brief_page(made(judged(), "8", "29"))


def test_the_page_tells_all_parts(page):
    tree = html.fromstring(page)

    assert tree.xpath("string(//h1)") == "Bekal wawancara: Dinas"
    assert [s.get("id") for s in tree.xpath("//section")] == ["i08", "i29"]
    text = tree.xpath("string(//section[@id='i08'])")
    for said in ("Pasal 40", "FAKTA", "ANALISIS", "direviu", "Perwali 17 SMKI.pdf"):
        assert said in text
    assert "Belum dapat disusun" in tree.xpath("string(//section[@id='i29'])")


def test_every_link_leads_somewhere(page):
    tree = html.fromstring(page)

    assert {a.get("href")[1:] for a in tree.xpath("//a")} <= set(tree.xpath("//@id"))


def test_nothing_is_fetched_and_no_script_runs(page):
    policy = html.fromstring(page).xpath("string(//meta[@http-equiv]/@content)")

    assert policy.startswith("default-src 'none';")
    assert policy.endswith("script-src 'none'")
    assert not re.search(r"<script|<link|<img|https?://(?!simpeg)", page)


def test_the_page_is_told_in_english():
    page = brief_page(made(judged(), "8", lang="en"), lang="en")

    assert "<title>Interview brief: Dinas</title>" in page
    assert '<html lang="en">' in page


def test_hostile_text_stays_text(harmful):
    page = brief_page(made(harmful, *(str(n) for n in range(1, len(HARM) + 1))))

    assert "<script>alert" not in page
    assert not html.fromstring(page).xpath("//img")
    assert "\x1b" not in page
