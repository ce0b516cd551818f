from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from flows.command_line import main
from reports.gap_report import to_json
from tests.reports.judged import untouched


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.json"
    path.write_bytes(to_json(untouched("spbe-47")))
    return path


def whatif(*arguments):
    return CliRunner().invoke(main, ["whatif", *map(str, arguments)])


def test_a_plan_is_printed_and_written(report, tmp_path):
    done = whatif(
        "--target", "1,5", "--report", report, "--xlsx", tmp_path / "a" / "r.xlsx"
    )

    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Dari 1,00 ke 1,50")
    assert (tmp_path / "a" / "r.xlsx").read_bytes()[:2] == b"PK"


def test_json_is_all_that_is_printed(report):
    done = whatif("--target", "Cukup", "--report", report, "--json", "--without", "01")

    told = json.loads(done.stdout)
    assert told["target"] == 1.8
    assert "1" not in {each["id"] for each in told["raises"]}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--target", "bagus"], "beri angka 1 sampai 5 atau predikat"),
        (["--target", "3", "--without", "99"], "indikator 99: tidak ada"),
        (["--target", "3", "--effort", "tidak-ada.yaml"], "tidak dapat dibaca"),
    ],
)
def test_what_cannot_be_planned_is_refused(report, arguments, said):
    done = whatif(*arguments, "--report", report)

    assert done.exit_code == 1
    assert said in done.output
