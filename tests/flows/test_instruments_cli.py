"""`flows.instruments_cli` and `flows.further_instruments`: the commands, really run."""

import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from assessment.baseline import Baseline
from flows.further_instruments import reported_baseline, vector_folder
from flows.instruments_cli import further_folders, instrument
from indicator_corpus.loading import load_instrument

ROOT = Path(__file__).parents[2]


def run(*arguments):
    return CliRunner().invoke(instrument, [str(each) for each in arguments])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "47 indikator"),
        (["biro-25"], "25 indikator"),
        (["check", "pemdi-20"], "20 indikator"),
        (["show", "pemdi-20"], "# Evaluasi Kinerja Pemerintah Digital"),
        (["diff", "spbe-47", "biro-25"], "| 18 | Manajemen layanan SPBE | 3,75 | 28 "),
    ],
)
def test_instruments_are_checked_shown_and_compared(arguments, said):
    done = run(*arguments)

    assert done.exit_code == 0
    assert said in done.output


def test_an_unknown_instrument_is_told():
    done = run("show", "spbe-99")

    assert done.exit_code == 1
    assert "tidak dikenal" in done.output


def test_a_template_becomes_an_instrument(tmp_path):
    table, folder = tmp_path / "isian.xlsx", tmp_path / "jadi"

    assert run("template", table, "--instrument", "biro-25").exit_code == 0
    book = openpyxl.load_workbook(table)
    book["Instrumen"]["E2"] = "spbe-47"
    for cell in book["Indikator"]["D"][1:]:
        cell.value = load_instrument("biro-25").by_id[cell.value].origins[0].indicator
    book.save(table)
    done = run("new", "--from", "excel", table, "--out", folder)

    assert done.exit_code == 0, done.output
    assert len(load_instrument(folder).indicators) == 25


def test_mistakes_in_a_template_are_told_all_at_once(tmp_path):
    run("template", tmp_path / "kosong.xlsx")

    done = run("new", "--from", "excel", tmp_path / "kosong.xlsx")

    assert done.exit_code == 1
    assert done.output.count("lembar kosong") == 5


def test_one_run_reports_on_several_instruments(tmp_path):
    share, out = tmp_path / "bukti", tmp_path / "laporan"
    share.mkdir()
    (share / "notulen kolaborasi SPBE.txt").write_text(
        "NOTULEN RAPAT\nForum kolaborasi penerapan SPBE antar perangkat daerah\n" * 3
    )
    claims, levels = tmp_path / "k.csv", tmp_path / "lalu.csv"
    claims.write_text("No;Level;Data Dukung\n20;2;notulen kolaborasi SPBE.txt\n")
    levels.write_text("No;Nilai\n20;1\n")

    environment = {
        **os.environ,
        "PREFECT_HOME": str(tmp_path / "prefect"),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-m", "flows.command_line", "scan", share,
         "--claims", claims, "--baseline", levels, "--as-of", "2025-09-01",
         "--out", out, "--no-ledger", "--instrument", "spbe-47",
         "--instrument", "biro-25", "--instrument", "pemdi-20"],
        cwd=ROOT, env=environment, text=True, capture_output=True, timeout=300,
        check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    first, bureau, pemdi = (
        json.loads((out / place / "report.json").read_text())
        for place in (".", "biro-25", "pemdi-20")
    )
    told = next(i for i in first["indicators"] if i["id"] == "20")
    assert (told["baseline_level"], told["claimed_level"]) == (1, 2)
    assert [i["id"] for i in bureau["indicators"] if i["evidence"]] == ["10"]
    row = next(r for r in pemdi["crosswalk"]["rows"] if r["id"] == "4")
    assert row["state"] == "served"
    assert "C 'Data Dukung' = berkas" in done.stderr

    page = run("crosswalk", out / "report.json", "--to", "pemdi-20")
    assert "| 4 | Kolaborasi | sudah dilayani |" in page.output
    assert run("crosswalk", claims, "--to", "pemdi-20").exit_code == 1


def test_vectors_are_kept_for_the_run_where_several_instruments_need_them(tmp_path):
    with vector_folder(None, several=True) as folder:
        assert folder.is_dir()
    assert not folder.exists()
    with vector_folder(None, several=False) as nothing:
        assert nothing is None
    with vector_folder(tmp_path, several=True) as own:
        assert own == tmp_path


def test_further_reports_lie_in_folders_of_their_instruments():
    assert list(further_folders(Path("a"), ["pemdi-20"])) == [Path("a/pemdi-20")]


def test_a_whole_result_has_an_index():
    pemdi = load_instrument("pemdi-20")
    known = {i.id: 1.0 for i in pemdi.indicators}

    whole = reported_baseline(
        Baseline(source="lhe.pdf", instrument="pemdi-20", levels=known), pemdi
    )
    part = reported_baseline(
        Baseline(source="lhe.pdf", instrument="pemdi-20", levels={"1": 2.0}), pemdi
    )

    assert (whole.index, whole.predicate) == (1.0, "Kurang (Merintis)")
    assert part.index is None
    assert reported_baseline(None, pemdi) is None
