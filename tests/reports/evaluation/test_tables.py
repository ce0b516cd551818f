from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reports.evaluation.tables import as_json, markdown
from tests.reports.explained import LOCKED, assessed


@pytest.fixture(scope="module")
def shown(evaluation):
    return markdown(evaluation, assessed().instrument)


@pytest.mark.parametrize(
    "line",
    [
        "- 6 dokumen dibandingkan, 282 pasangan dokumen dan indikator yang diputuskan",
        "- tidak ada di folder bukti: 1 berkas (`Arsip/hilang.pdf`)",
        "- di folder bukti tetapi tanpa acuan: 1 berkas",
        "| cara | tepat | keliru | terlewat | presisi | recall | F1 | hit@3 |",
        "| status sama | 1,000 (0,439-1,000) |",
        "| 10 Kebijakan Tim Koordinasi SPBE | tidak ada | 1 |",
        "| yang benar | menurut Bukti | dokumen |",
    ],
)
def test_the_figures_stand_in_the_markdown(shown, line):
    assert line in shown.splitlines()


def test_each_row_has_as_many_cells_as_its_head(shown):
    tables = [
        [line for line in part.splitlines() if line.startswith("|")]
        for part in shown.split("\n\n")
    ]

    assert len([table for table in tables if table]) == 5
    for table in tables:
        assert len({line.count("|") for line in table}) <= 1


def test_an_unread_file_is_named_with_the_recall_it_would_leave(shown):
    told = next(line for line in shown.splitlines() if LOCKED in line)

    assert "bila 1 pasangannya dihitung terlewat, recall Bukti 0,667" in told


def test_what_cannot_be_told_is_a_dash(evaluation):
    empty = replace(evaluation, calibration=None, judging=None)

    shown = markdown(empty, assessed().instrument)

    assert "Tidak ada pasangan berskor yang diputuskan." in shown
    assert "Penilaian indikator" not in shown
    row = "| 10 Kebijakan Tim Koordinasi SPBE | 1 | 0 | - | 0,000 (0,000-0,793) |"
    assert row in shown


def test_the_json_holds_every_figure(evaluation):
    values = json.loads(as_json(evaluation))

    assert values["methods"][0]["counts"] == {"hits": 4, "false": 0, "missed": 1}
    assert values["coverage"]["unread"] == [LOCKED]
    assert values["judging"]["kappa"] == pytest.approx(evaluation.judging.kappa)
    assert len(values["calibration"]["bins"]) == len(evaluation.calibration.bins)
