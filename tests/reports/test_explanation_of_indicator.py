from __future__ import annotations

import re

import pytest

from reports.explanation_of_indicator import explained_indicator
from tests.reports.explained import ARTICLE, DRAFT, LOCKED, POLICY, REPORT, assessed


def _said(indicator):
    """The explanation with every run of blanks as one."""
    return " ".join(explained_indicator(assessed(), indicator).split())


@pytest.mark.parametrize("indicator", [str(n) for n in range(1, 48)])
def test_every_indicator_is_explained_without_acting_on_the_terminal(indicator):
    text = explained_indicator(assessed(), indicator)

    assert text.startswith(f"Indikator {indicator}: ")
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text
    )
    assert max(len(line) for line in text.splitlines()) <= 88
    for level in range(1, 6):
        assert f"  Tingkat {level}, " in text


@pytest.mark.parametrize(
    ("indicator", "sentences"),
    [
        (
            "8",
            [
                "Diklaim tingkat 4",
                "Lemah: tingkat 3 di bawah tingkat yang diklaim, yaitu 4",
                "Berkas dirujuk Perwali_17.pdf; hilang.pdf",
                "Penjelasan Diatur Pasal 19",
                "Belum ada reviu: ",
                "> Bawa notulen atau laporan reviu",
                "[Terpenuhi] Kebijakan mengatur keenam cakupan",
                "sebab 6 dari 6 muatan ditemukan",
                "Perwali_17.pdf, hal. 1, BAB II",
                "(sudah dikutip di atas)",
                "[Belum] Ada hasil reviu",
                f"1,00 {POLICY}",
                DRAFT,
                "R14 hilang.pdf: dirujuk",
                "R14 penjelasan menyebut Pasal 19",
            ],
        ),
        (
            "22",
            [
                "Memadai: tingkat 1 mencapai tingkat yang diklaim, yaitu 1",
                REPORT,
                "kata: ",
            ],
        ),
        (
            "24",
            [
                "Diklaim tidak ada",
                "Lemah: berkasnya ada, tetapi belum terbaca",
                "[Tak terbaca]",
                "mungkin ada dalam berkas yang belum terbaca",
                f"{LOCKED}: terkunci kata sandi; buka kuncinya",
            ],
        ),
        (
            "31",
            [
                "Kosong: tidak ada berkas terbaca yang mendukungnya",
                "tidak ada yang mencapai skor 0,",
                f"{ARTICLE} (dinyatakan): berita atau artikel bukan bukti",
            ],
        ),
    ],
)
def test_the_chain_is_told(indicator, sentences):
    said = _said(indicator)

    assert [s for s in sentences if s not in said] == []


@pytest.mark.parametrize(
    ("indicator", "sentence"),
    [
        ("22", "SEBABNYA"),  # adequate
        ("8", "Tak terbaca"),
        ("8", "BELUM TERBACA"),
        ("47", "CATATAN ATURAN"),
        ("24", "Dikutip"),
    ],
)
def test_what_is_not_so_is_not_told(indicator, sentence):
    assert sentence not in _said(indicator)


def test_no_passage_is_quoted_twice_in_the_ladder():
    ladder = explained_indicator(assessed(), "8").split("BERKAS YANG MENDUKUNG")[0]
    quotes = re.findall("“[^”]+”", " ".join(ladder.split()))

    assert len(quotes) == len(set(quotes)) > 1


def test_an_unknown_indicator_is_an_error():
    with pytest.raises(KeyError):
        explained_indicator(assessed(), "48")
