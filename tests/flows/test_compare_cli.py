from __future__ import annotations

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from flows.command_line import main
from reports.gap_report import to_json
from tests.reports.judged import untouched


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "laporan").mkdir()
    (tmp_path / "laporan" / "report.json").write_bytes(to_json(untouched("spbe-47")))
    (tmp_path / "pemdi.json").write_bytes(to_json(untouched("pemdi-20")))
    book = Workbook()
    book.active.append(["No", "Indikator", "Nilai"])
    for number in range(1, 48):
        book.active.append([number, f"Indikator {number}", 3])
    book.save(tmp_path / "nilai 2024.xlsx")
    return tmp_path


def compare(folder, *arguments):
    told = (str(a).format(f=folder) for a in arguments)
    return CliRunner().invoke(main, ["compare", *told])


def test_years_and_stages_stand_side_by_side(folder):
    done = compare(
        folder,
        "{f}/laporan/report.json",
        "--interim",
        "Sementara={f}/nilai 2024.xlsx",
        "--baseline",
        "{f}/nilai 2024.xlsx",
        "--xlsx",
        "{f}/banding.xlsx",
    )

    assert done.exit_code == 0, done.output
    head, index, predicates, *_ = done.stdout.splitlines()
    assert head.split() == ["nilai", "2024", "Sementara", "Didukung", "bukti"]
    assert index.split() == ["Indeks", "3,00", "3,00", "1,00", "(-2,00)"]
    assert predicates.split() == ["Predikat", "Baik", "Baik", "Kurang"]
    assert (folder / "banding.xlsx").is_file()


def test_files_alone_can_be_compared_as_markdown(folder):
    done = compare(
        folder, "--no-report", "--claims", "{f}/nilai 2024.xlsx", "--markdown"
    )

    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("# Perbandingan: Evaluasi SPBE (47 indikator)")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["{f}/laporan/report.json", "{f}/pemdi.json"], "instrumen berbeda"),
        (["--no-report"], "tidak ada yang dibandingkan"),
        (
            ["--no-report", "--baseline", "x=tidak-ada.pdf"],
            "tidak ada; periksa namanya",
        ),
        (["{f}/nilai 2024.xlsx"], "bukan report.json"),
        (["--no-report", "--instrument", "lain"], "tidak dikenal"),
    ],
)
def test_what_cannot_be_compared_is_refused(folder, arguments, said):
    done = compare(folder, *arguments)

    assert done.exit_code == 1
    assert said in done.output
