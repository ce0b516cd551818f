"""Whom a rule binds, said in an article that is on nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.exhibit import Exhibit
from assessment.finding import Outcome
from assessment.scope import scope

RULE = (
    "PERATURAN BUPATI TELAGA BIRU\nNOMOR 4 TAHUN 2023\nTENTANG\nKEAMANAN INFORMASI\n"
    "MEMUTUSKAN:\nPasal 2\n{told}\n"
    "Pasal 3\nRuang lingkup keamanan informasi meliputi data dan aplikasi{who}.\n"
    "Ditetapkan di Telaga Biru\npada tanggal 3 Juni 2023\nBUPATI TELAGA BIRU,\nttd\n"
)
ALL = "Peraturan Bupati ini wajib dilaksanakan oleh seluruh Perangkat Daerah"


@pytest.fixture
def bound(instrument, ear, read, match_of):
    """Whether a rule binds all, of which one article is on something."""

    def outcome(text):
        rule = read(text)
        on_it = tuple(p for p in rule.passages if p.section == "Pasal 3")
        assert on_it
        exhibit = Exhibit(reading=rule, match=replace(match_of(rule), passages=on_it))
        return scope(instrument, [exhibit], ear, None).outcome

    return outcome


@pytest.mark.parametrize(
    ("told", "who", "outcome"),
    [
        (f"{ALL}.", "", Outcome.MET),
        (f"{ALL}, kecuali apabila suatu pasal menentukan lain.", "", Outcome.UNMET),
        (f"{ALL}.", " pada sebagian perangkat daerah", Outcome.UNMET),
        ("Laporan disampaikan kepada seluruh Perangkat Daerah.", "", Outcome.UNMET),
    ],
)
def test_a_rule_that_binds_all_says_so_of_each_of_its_articles(
    bound, told, who, outcome
):
    assert bound(RULE.format(told=told, who=who)) is outcome


TWO_CHAPTERS = (
    "PERATURAN WALI KOTA SETANGGI\nNOMOR 4 TAHUN 2023\nTENTANG\nPEMERINTAHAN ELEKTRONIK\n"
    "MEMUTUSKAN:\nBAB IV\nJARINGAN INTRA\nPasal 7\n"
    "Setiap Perangkat Daerah wajib memakai jaringan intra.{here}\n"
    "BAB V\nPEMERIKSAAN\nPasal 11\nPemeriksaan jaringan intra dilakukan setiap tahun.{there}\n"
    "Ditetapkan di Setanggi\npada tanggal 3 Juni 2023\nWALI KOTA SETANGGI,\nttd\n"
)
LEFT_OUT = " Pemakaian oleh sebagian perangkat daerah diatur kemudian."


@pytest.mark.parametrize(
    ("here", "there", "outcome"),
    [
        ("", "", Outcome.MET),
        ("", LEFT_OUT, Outcome.MET),
        (LEFT_OUT, "", Outcome.CHECK),
    ],
)
def test_what_another_chapter_leaves_out_is_of_another_thing(  # noqa: PLR0913, PLR0917
    instrument, ear, exhibit, here, there, outcome
):
    rule = exhibit(TWO_CHAPTERS.format(here=here, there=there))

    assert scope(instrument, [rule], ear, None).outcome is outcome
