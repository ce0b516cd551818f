"""`assessment.explanations`: the words by which claims know a government's own things."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.assessing import assess
from assessment.claim import Claim, Claims
from assessment.explanations import local_words
from indicator_corpus.loading import load_instrument
from tests.assessment.conftest import AS_OF


def test_narratives_and_cited_files_give_the_words(read):
    claims = Claims(
        rows=(
            Claim(
                indicator="20", narrative="Forum Wrangkas", files=("SK Dulipat.pdf",)
            ),
        )
    )
    papers = [read(f"LAPORAN {n}\nIsi.\n", f"{n}.pdf") for n in range(9)]
    wrangkas, dulipat = read("RAPAT WRANGKAS\n", "r.pdf"), read("SK DULIPAT\n", "n.pdf")

    local = local_words(
        [*papers, wrangkas, dulipat], claims, load_instrument("spbe-47")
    )

    assert local.heard(wrangkas).worth.keys() == {"20"}
    assert local.heard(dulipat).worth.keys() == {"20"}
    assert local.heard(papers[0]).worth == {}


def test_what_is_called_after_a_claims_application_is_on_its_service(read):
    claims = Claims(rows=(Claim(indicator="41", narrative="DULIPAT versi baru"),))
    papers = [read(f"LAPORAN {n}\nIsi.\n", f"{n}.pdf") for n in range(29)]
    manual = read("PANDUAN PENGGUNA\nAplikasi DULIPAT\nIsi.\n", "panduan.pdf")
    minutes = read("NOTULEN EVALUASI DULIPAT\nKeluhan pegawai.\n", "n.pdf")
    passing = read(
        "NOTULEN RAPAT\nJadwal libur.\n" + "Aula.\n" * 9 + "Dulipat.\n", "p.pdf"
    )
    instrument = load_instrument("spbe-47")

    local = local_words([*papers, manual, minutes, passing], claims, instrument)

    assert local.heard(minutes).names == {
        "dulipat": instrument.by_id["41"].terms.names[0]
    }
    assert local.heard(passing).names == {}


def test_a_name_in_two_claims_is_on_neither(read):
    rows = (
        Claim(indicator="41", narrative="DULIPAT"),
        Claim(indicator="36", narrative="DULIPAT"),
    )
    papers = [read(f"LAPORAN {n}\nIsi.\n", f"{n}.pdf") for n in range(29)]
    manual = read("PANDUAN PENGGUNA\nAplikasi DULIPAT\nIsi.\n", "panduan.pdf")

    local = local_words(
        [*papers, manual], Claims(rows=rows), load_instrument("spbe-47")
    )

    assert local.heard(manual).names == {}
    assert local.heard(manual).applications == ("36", "41")


RULE = """PERATURAN BUPATI SEROJA
NOMOR {number} TAHUN 2031
TENTANG
PENYELENGGARAAN PEMERINTAHAN DIGITAL
Pasal 1
1. Wrangkas Kelam Seroja adalah pusat data Daerah.
Ditetapkan di Seroja
pada tanggal 6 Maret 2031
BUPATI SEROJA,
ttd
"""


def test_a_name_may_go_without_the_region_at_its_end(read):
    rules = [read(RULE.format(number=n), f"perbup {n}.pdf") for n in range(3, 6)]
    report = read("LAPORAN WRANGKAS KELAM\nWrangkas Kelam dijaga.\n", "l.pdf")
    other = read("LAPORAN WRANGKAS\nWrangkas dijaga.\n", "w.pdf")

    local = local_words(
        [*rules, report, other], Claims(rows=()), load_instrument("spbe-47")
    )

    assert "pusat data" in local.heard(report).names["Wrangkas Kelam"]
    assert local.heard(other).names == {}


@pytest.mark.parametrize(
    ("narratives", "meaning"),
    [
        ({"28": "Meja Tolong: tata laksana."}, "manajemen layanan SPBE"),
        ({"28": "Meja Tolong.", "42": "Juga Meja Tolong."}, None),  # of two things
        ({"7": "Meja Tolong.", "18": "Meja Tolong."}, "sistem penghubung layanan"),
        ({"28": "Dibantu meja tolong."}, None),  # not written as a name
    ],
)
def test_a_chapter_is_on_what_is_claimed_by_its_name(read, narratives, meaning):
    rows = tuple(Claim(indicator=i, narrative=told) for i, told in narratives.items())
    report = read(
        "LAPORAN TAHUNAN 2024\n24 Januari 2025\n\nBab 7 Meja Tolong\n"
        "Keluhan selesai seluruhnya dalam waktu yang dijanjikan kepada pemakai.\n"
    )

    local = local_words([report], Claims(rows=rows), load_instrument("spbe-47"))

    assert local.heard(report).names.get("Meja Tolong") == meaning


def test_an_unreadable_file_belongs_to_the_claim_that_names_it(matcher, locked):
    file = replace(locked, path="Umum/panduan tiket laut.pdf")
    claims = Claims(rows=(Claim(indicator="46", narrative="Tiket Laut dipakai."),))

    found = assess([file], claims, matcher, AS_OF)

    assert {r.indicator.id for r in found.results if r.unreadable} == {"46"}
