from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from reports.effort import effort
from reports.plan_lines import plan_lines, plan_workbook
from reports.whatif import plan
from tests.reports.judged import instrument, untouched


@pytest.fixture(scope="module")
def found():
    return plan(untouched("spbe-47"), instrument("spbe-47"), 1.5, effort())


def test_every_raise_is_told_with_its_agency(found):
    lines = list(plan_lines(found))

    assert lines[0].startswith("Dari 1,00 ke 1,50 (Kurang), upaya ")
    for each in found.raises:
        line = next(li for li in lines if li.split()[:1] == [each.id])
        assert f"{each.start} > {each.end}" in line
        assert line.endswith(each.owner)


def test_what_cannot_be_reached_is_explained():
    asked = instrument("pemdi-20")
    text = "\n".join(plan_lines(plan(untouched("pemdi-20"), asked, 4.0, effort())))

    assert text.startswith("Target 4,00 tidak dapat dicapai: sekarang 1,00")
    assert "diisi terpusat: indikator 5, 6, 7, 18" in text
    assert "hanya penilai yang dapat memutuskan: indikator 1, 2" in text


def test_what_is_reached_is_said(found):
    asked = instrument("spbe-47")
    lines = list(plan_lines(plan(untouched("spbe-47"), asked, 1.0, effort())))

    assert lines == ["Target 1,00 sudah tercapai: sekarang 1,00."]


def test_a_plan_is_told_in_english(found):
    assert next(plan_lines(found, lang="en")).startswith("From 1.00 to 1.50")


def test_the_workbook_tells_every_job_and_agency(found):
    report = untouched("spbe-47")
    content = plan_workbook(found, report)
    book = load_workbook(BytesIO(content))

    jobs = list(book["Rencana"].iter_rows(min_row=4, values_only=True))
    assert len(jobs) == sum(len(each.jobs) for each in found.raises)
    assert sum(row[7] for row in jobs) == pytest.approx(found.cost)
    owners = [
        r[0] for r in book["Perangkat daerah"].iter_rows(min_row=4, values_only=True)
    ]
    assert owners == [own.owner for own in found.contributions]
    assert content == plan_workbook(found, report)


def test_hostile_names_do_not_reach_the_terminal(found):
    first = replace(found.raises[0], short="\x1b[31m" + "x" * 99, owner="a\nb")
    lines = list(plan_lines(replace(found, raises=(first,))))

    assert not any("\x1b" in line or "\n" in line for line in lines)
