"""``bukti scan`` as people start it, with what `flows.scan_options` offers."""

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import Workbook

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample"


def bukti(*arguments, home, stdout=subprocess.PIPE):
    environment = {**os.environ, "PREFECT_HOME": str(home), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "flows.command_line", *map(str, arguments)],
        cwd=ROOT, env=environment, text=True, stdout=stdout, stderr=subprocess.PIPE,
        timeout=300, check=False,
    )  # fmt: skip


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("prefect")


@pytest.fixture
def small_share(tmp_path):
    share = tmp_path / "bukti"
    share.mkdir()
    shutil.copy(next((SAMPLE / "drive").rglob("*.xlsx")), share)
    return share


def test_scan_writes_the_report_three_times(home, small_share, tmp_path):
    out = tmp_path / "laporan"

    done = bukti("scan", small_share, "--out", out, "--as-of", "2025-09-01", home=home)

    assert done.returncode == 0, done.stderr
    report = json.loads((out / "report.json").read_text())
    assert report["summary"]["files"] == 1
    assert report["as_of"] == "2025-09-01"
    assert (out / "report.html").read_text().startswith("<!")
    assert (out / "report.xlsx").read_bytes().startswith(b"PK")
    assert str(out / "report.html") in done.stdout


def test_no_server_is_started_whatever_one_is_configured(
    small_share, tmp_path, monkeypatch
):
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:9/api")  # nobody answers
    home = tmp_path / "prefect"

    done = bukti("scan", small_share, "--out", tmp_path / "laporan", home=home)

    assert done.returncode == 0, done.stderr
    assert not list(home.rglob("*.db"))


def test_a_file_that_cannot_be_read_makes_exit_status_3(home, small_share, tmp_path):
    (small_share / "kosong.pdf").touch()
    arguments = (
        "scan",
        small_share,
        "--out",
        tmp_path / "laporan",
        "--fail-on",
        "empty",
    )

    done = bukti(*arguments, home=home)

    assert done.returncode == 3 + 4, done.stderr  # and most indicators are empty


def test_progress_is_plain_lines_where_there_is_no_terminal(
    home, small_share, tmp_path
):
    done = bukti("scan", small_share, "--out", tmp_path / "laporan", home=home)

    assert "1 berkas ditemukan" in done.stderr
    assert "1/1" in done.stderr
    assert "\x1b" not in done.stderr


def test_progress_is_a_bar_on_a_terminal(home, small_share, tmp_path):
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PREFECT_HOME": str(home), "TERM": "xterm"}
    command = ["scan", str(small_share), "--out", str(tmp_path / "laporan")]
    process = subprocess.Popen(
        [sys.executable, "-m", "flows.command_line", *command],
        cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=theirs,
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 4096):
            shown += chunk
    except OSError:  # the other end is closed
        pass

    assert process.wait(timeout=300) == 0
    assert b"\x1b[" in shown
    assert b"1/1" in shown


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["tidak-ada"], "tidak-ada: folder tidak ada"),
        ([str(SAMPLE / "penilaian_mandiri.xlsx")], "bukan folder"),
        (
            [str(SAMPLE / "drive"), "--claims", "hilang.xlsx"],
            "hilang.xlsx: berkas penilaian mandiri tidak ada",
        ),
        ([str(SAMPLE / "drive"), "--instrument", "spbe-99"], "'spbe-99' tidak dikenal"),
        ([str(SAMPLE / "drive"), "--model", str(SAMPLE)], "model"),
        (
            [str(SAMPLE / "drive"), "--claims", str(SAMPLE / "expected.yaml")],
            "tidak dapat dibaca sebagai XLSX",
        ),
    ],
)
def test_what_is_fatal_is_said_in_one_sentence(home, tmp_path, arguments, sentence):
    done = bukti("scan", *arguments, "--out", tmp_path / "laporan", home=home)

    said = [line for line in done.stderr.splitlines() if line.startswith("bukti: ")]
    assert done.returncode == 1
    assert len(said) == 1, done.stderr
    assert sentence in said[0]
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "laporan").exists()


def test_an_empty_folder_is_fatal(home, tmp_path):
    (tmp_path / "kosong").mkdir()

    done = bukti("scan", tmp_path / "kosong", "--out", tmp_path / "laporan", home=home)

    assert done.returncode == 1
    assert "kosong" in done.stderr


def test_nothing_is_written_into_the_share(home, small_share):
    before = sorted(small_share.rglob("*"))

    done = bukti("scan", small_share, "--out", small_share / "laporan", home=home)

    assert done.returncode == 1
    assert "tidak boleh diubah" in done.stderr
    assert sorted(small_share.rglob("*")) == before


def test_an_indicator_that_does_not_exist_is_noted_not_fatal(
    home, small_share, tmp_path
):
    book = Workbook()
    book.active.append(["No", "Indikator", "Level"])
    book.active.append([1, "Kebijakan Arsitektur", 3])
    book.active.append([99, "Indikator karangan", 3])
    book.save(tmp_path / "klaim.xlsx")
    arguments = ("--claims", tmp_path / "klaim.xlsx", "--out", tmp_path / "laporan")

    done = bukti("scan", small_share, *arguments, home=home)

    assert done.returncode == 0, done.stderr
    notes = json.loads((tmp_path / "laporan/report.json").read_text())["claims_notes"]
    assert any("'99' tidak ada" in note for note in notes)


def test_a_wrong_date_is_refused(home):
    done = bukti("scan", SAMPLE / "drive", "--as-of", "15-08-2025", home=home)

    assert done.returncode != 0
    assert "tulis seperti 2025-08-15" in done.stderr


def test_help_reads_well_and_needs_nothing_slow(home):
    done = bukti("scan", "--help", home=home)

    assert "Exit status" in done.stdout
    assert all(option in done.stdout for option in ("--claims", "--as-of", "--fail-on"))


def test_instrument_lists_all_indicators(home):
    done = bukti("instrument", home=home)

    assert done.returncode == 0
    assert "47 indikator" in done.stdout


def test_decisions_of_people_settle_their_files(home, small_share, tmp_path):
    name = next(small_share.iterdir()).name
    verdicts = tmp_path / "keputusan.csv"
    verdicts.write_text(
        f"berkas;indikator;keputusan\n{name};25;ya\nhilang.pdf;8;tidak\n", "utf-8-sig"
    )

    done = bukti(
        "scan", small_share, "--out", tmp_path / "laporan", "--verdicts", verdicts,
        "--as-of", "2025-09-01", "--no-cache", home=home,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "laporan/report.json").read_text())
    assert "25" in [served["id"] for served in report["documents"][0]["indicators"]]
    said = report["made"]["classifiers"][-1]
    assert said.startswith("pembelajaran dari keputusan: tidak dipakai, karena baru 0")
    assert said.endswith("hilang.pdf")
    assert said in done.stdout
    assert (
        "pembelajaran dari keputusan" in (tmp_path / "laporan/report.html").read_text()
    )


def test_bad_decisions_are_told_before_anything_is_read(home, small_share, tmp_path):
    verdicts = tmp_path / "keputusan.csv"
    verdicts.write_text("berkas;indikator;keputusan\na.pdf;99;ya\nb.pdf;8;?\n")

    done = bukti("scan", small_share, "--verdicts", verdicts, home=home)

    assert done.returncode == 1
    assert "keputusan.csv: baris 2: indikator '99'" in done.stderr
    assert "keputusan.csv: baris 3: keputusan '?'" in done.stderr
    assert "membaca" not in done.stderr
