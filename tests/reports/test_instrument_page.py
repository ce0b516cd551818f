"""`reports.instrument_page`, `reports.instrument_diff`, and the pages in docs."""

from dataclasses import replace
from pathlib import Path

import pytest

from indicator_corpus.loading import load_instrument
from reports.instrument_diff import comparison
from reports.instrument_page import page

DOCS = Path(__file__).parents[2] / "docs" / "instruments"
SPBE, PEMDI = load_instrument("spbe-47"), load_instrument("pemdi-20")


@pytest.mark.parametrize("name", ["spbe-47", "pemdi-20", "biro-25"])
def test_the_page_in_docs_is_fresh(name):
    written = (DOCS / f"{name}.md").read_text(encoding="utf-8")

    assert written == page(load_instrument(name)), (
        f"bukti instrument show {name} > docs/instruments/{name}.md"
    )


def test_the_comparison_in_docs_is_fresh():
    name = "spbe-47-ke-pemdi-20.md"

    assert (DOCS / name).read_text(encoding="utf-8") == comparison(SPBE, PEMDI), (
        f"bukti instrument diff spbe-47 pemdi-20 > docs/instruments/{name}"
    )


def test_a_page_shows_levels_evidence_and_doubt():
    text = page(PEMDI)

    assert "## 5. Tata Kelola Data" in text
    assert "- Diisi terpusat: Satu Data Indonesia (SDI) (Bappenas)" in text
    assert "- Keyakinan uraian: rendah." in text
    assert "- Asal: spbe-47 28 (sama)" in text
    assert "**Tingkat 3.**" in text


def test_the_comparison_tells_every_old_indicators_fate():
    text = comparison(SPBE, PEMDI)

    assert "| 32 | Layanan perencanaan | 2,75 | tidak ditanyakan lagi |" in text
    assert "| 6 | Informasi geospasial | 3 | baru; diisi dari" in text


def test_two_editions_are_compared_criterion_by_criterion():
    first = SPBE.indicators[0]
    level = first.levels[0]
    changed = replace(level.criteria[0], statement="Ada konsep baru.")
    indicator = replace(
        first,
        weight=2.0,
        levels=(replace(level, criteria=(changed,)), *first.levels[1:]),
    )
    newer = replace(SPBE, indicators=(indicator, *SPBE.indicators[1:]))

    text = comparison(SPBE, newer)

    assert "- 1: bobot 1,3 → 2" in text
    assert "→ Ada konsep baru." in text
    assert "Perubahan isi" not in comparison(SPBE, SPBE)
