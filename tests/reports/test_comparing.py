from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.baseline import Baseline
from assessment.claim import Claim, Claims
from assessment.levels import index
from reports.comparing import (
    Stage,
    claimed_in,
    comparison,
    last_year_of,
    stage_of_baseline,
    stage_of_claims,
    supported_in,
)
from reports.supplement import ReportedBaseline
from tests.reports.judged import instrument, untouched

SPBE = instrument("spbe-47")
# Hasil evaluasi of one city, 2024 and 2023: published indexes 2.98 and 2.15
LHE_2024 = "32333333331122323334333331133414444543353434222"
LHE_2023 = "11211211131112123123111111111114444443143434111"


def stage(name, levels):
    return Stage(
        name=name,
        levels={
            i.id: float(level) for i, level in zip(SPBE.indicators, levels, strict=True)
        },
    )


@pytest.fixture(scope="module")
def found():
    return comparison(SPBE, [stage("2024", LHE_2024), stage("2023", LHE_2023)])


def rows(found, sort):
    return {row.id: row for row in found.rows if row.sort == sort}


def test_indexes_and_predicates_are_the_published_ones(found):
    whole = rows(found, "index")[""]

    assert [round(value, 2) for value in whole.values] == [2.98, 2.15]
    assert found.predicates == ("Baik", "Cukup")
    assert whole.changes()[1] == pytest.approx(-0.83)


def test_every_part_stands_once_in_reading_order(found):
    assert len(rows(found, "domain")) == 4
    assert len(rows(found, "aspect")) == 8
    assert list(rows(found, "indicator")) == [i.id for i in SPBE.indicators]
    assert [row.sort for row in found.rows[:4]] == [
        "index", "domain", "aspect", "indicator",
    ]  # fmt: skip


def test_parts_have_the_index_of_their_indicators(found):
    levels = stage("2024", LHE_2024).levels

    expected = index(SPBE, levels)

    assert {
        k: r.values[0] for k, r in rows(found, "aspect").items()
    } == expected.aspects
    assert {
        k: r.values[0] for k, r in rows(found, "domain").items()
    } == expected.domains


def test_the_biggest_drops_cost_most_and_are_told_first(found):
    first, second = found.drops

    assert first == ()
    assert len(second) == 5
    assert [d.points for d in second] == sorted(
        (d.points for d in second), reverse=True
    )
    assert all(drop.after < drop.before for drop in second)


def test_a_rise_is_no_drop():
    found = comparison(SPBE, [stage("2023", LHE_2023), stage("2024", LHE_2024)])

    assert {drop.id for drop in found.drops[1]} == {
        i.id
        for i, old, new in zip(SPBE.indicators, LHE_2023, LHE_2024, strict=True)
        if new < old
    }


def test_what_a_stage_lacks_is_left_empty_and_said():
    levels = dict(stage("x", LHE_2024).levels)
    del levels["7"]

    found = comparison(SPBE, [Stage(name="x", levels=levels)])

    assert rows(found, "indicator")["7"].values == (None,)
    assert found.notes == ("x: tanpa nilai untuk indikator 7; dihitung 1 dalam indeks",)


def test_the_report_gives_what_it_holds():
    report = untouched("spbe-47")
    claimed = replace(report.indicators[0], claimed_level=4)
    report = replace(
        report,
        indicators=(claimed, *report.indicators[1:]),
        baseline=ReportedBaseline(source="a", instrument="spbe-47", levels={"1": 2.0}),
    )

    assert last_year_of(report)[0].levels == {"1": 2.0}
    assert claimed_in(report)[0].levels == {"1": 4.0}
    assert set(supported_in(report)[0].levels.values()) == {0.0}


def test_a_report_without_claims_or_last_year_gives_none():
    report = untouched("spbe-47")

    assert (last_year_of(report), claimed_in(report)) == ((), ())


def test_central_indicators_count_where_their_value_is_known():
    report = untouched("pemdi-20")
    known = replace(report.central[0], value=3.0)
    report = replace(report, central=(known, *report.central[1:]))

    found = comparison(instrument("pemdi-20"), supported_in(report))

    assert rows(found, "indicator")[known.id].values == (3.0,)
    assert rows(found, "index")[""].values[0] > 1


def test_sheets_and_official_results_are_columns():
    claims = Claims(
        rows=(
            Claim(indicator="1", level=3),
            Claim(indicator="2"),
            Claim(indicator="3", level=1, value=1.26),
        )
    )
    official = Baseline(source="a", instrument="spbe-47", levels={"1": 2.0})

    assert stage_of_claims(claims, "Mandiri").levels == {"1": 3.0, "3": 1.26}
    assert stage_of_baseline(official, "2024").levels == {"1": 2.0}


def test_nothing_cannot_be_compared():
    with pytest.raises(ValueError, match="tidak ada"):
        comparison(SPBE, [])
