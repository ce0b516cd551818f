"""Coverage that is enough because the target of a year was reached."""

from __future__ import annotations

import pytest

from assessment.finding import Outcome
from assessment.scope import TARGET, scope

MET = Outcome.MET


@pytest.mark.parametrize(
    ("text", "is_met"),
    [
        (
            "IN-1 menargetkan 28 OPD. Tersambung 28 OPD, target tahun ini tercapai.",
            True,
        ),
        ("Capaian 37 OPD melampaui target tahun 2024, yaitu 36 OPD.", True),
        ("Target tahun 2024 sebanyak 30 OPD tidak tercapai; kini 24 OPD.", False),
        ("Yang dijanjikan tahun ini 16 kantor. Kini sudah 16 kantor tersambung.", True),
        (
            "Yang dijanjikan tahun ini 18 kantor. Kini sudah 16 kantor tersambung.",
            False,
        ),
        ("Target ketersediaan tercapai. Kini dipakai sebagian OPD.", False),
        ("Target 30 OPD. Kini 24 OPD dari 31 OPD.", False),
    ],
)
def test_the_target_of_a_year_is_enough_where_the_criterion_says_so(
    instrument, ear, exhibit, text, is_met
):
    made = [exhibit(text)]

    by_target = scope(instrument, made, ear, 40, by_target=True)

    assert (by_target.outcome is MET) is is_met
    assert scope(instrument, made, ear, 40).outcome is not MET


def test_coverage_of_infrastructure_may_be_that_of_a_target(instrument):
    by_target = {
        i.id
        for i in instrument.indicators
        for level in i.levels
        for c in level.criteria
        if TARGET in c.cues
    }

    assert by_target == {"16", "17", "18"}


@pytest.mark.parametrize(
    ("told", "is_met"),
    [
        ("Target tahun 2024 adalah seluruh perangkat daerah.", False),
        ("Sasaran 2025 ialah semua perangkat daerah.", False),
        ("Target tercapai: seluruh perangkat daerah memakainya.", True),
        ("Layanan dipakai seluruh perangkat daerah sesuai target.", True),
    ],
)
def test_what_a_report_aims_at_is_no_scope(instrument, ear, exhibit, told, is_met):
    made = [exhibit(f"LAPORAN TAHUN 2024\nLayanan berjalan. {told}")]

    assert (scope(instrument, made, ear, 40).outcome is MET) is is_met
