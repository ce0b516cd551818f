import json
import os
import shutil
import signal
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from flows.command_line import main

ROOT = Path(__file__).parents[2]
SECONDS = 9  # time enough for the program to start


def schedule(*arguments):
    return CliRunner().invoke(main, ["schedule", *map(str, arguments)])


def test_a_scheduled_run_is_the_scan_with_its_options(tmp_path):
    share, out = tmp_path / "bukti", tmp_path / "laporan"
    share.mkdir()
    shutil.copy(next((ROOT / "sample" / "drive").rglob("*.xlsx")), share)
    soon = datetime.now(ZoneInfo("Asia/Jakarta")) + timedelta(seconds=SECONDS)
    process = subprocess.Popen(
        [sys.executable, "-m", "flows.command_line", "schedule",
         "--at", f"{soon:%H:%M:%S}", share, "--out", out, "--as-of", "2025-09-01"],
        cwd=ROOT, text=True, stdout=subprocess.PIPE,
        env={**os.environ, "PREFECT_HOME": str(tmp_path / "prefect")},
    )  # fmt: skip
    try:
        said = []
        for line in process.stdout:
            said.append(line)
            if "selesai" in line:
                break
        process.send_signal(signal.SIGTERM)

        assert process.wait(timeout=30) == 0
        assert said[-1].endswith("selesai, 0\n")
        report = json.loads((out / "report.json").read_text())
        assert report["as_of"] == "2025-09-01"
    finally:
        process.kill()
        process.stdout.close()


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["bukti", "--at", "25:00"], "'25:00' bukan jam; tulis seperti 01:00"),
        (["bukti", "--zone", "Asia/Lintang"], "bukan zona waktu"),
        (["bukti", "--zone", "../etc"], "bukan zona waktu"),
        (["bukti", "--lang", "fr"], "--lang"),
        (["bukti", "--fail-onn", "weak"], "--fail-onn"),
        ([], "SHARE"),
    ],
)
def test_what_scan_would_refuse_is_refused_at_once(arguments, fault):
    done = schedule(*arguments)

    assert done.exit_code == 2
    assert fault in done.output


@pytest.mark.parametrize(
    ("form", "told"),
    [("systemd", "OnCalendar=*-*-* 02:00:00"), ("windows", "/ST 02:00")],
)
def test_the_line_for_an_operating_system_is_printed(form, told):
    done = schedule("--print", form, "--at", "02:00", "bukti", "--lang", "en")

    assert done.exit_code == 0
    assert told in done.output
    assert "scan bukti --lang en" in done.output
