import shlex
import shutil
import subprocess
import sys
from datetime import time
from pathlib import Path

import pytest

from flows.unit_files import TooLongError, systemd_units, windows_task

AT = time(1, 30)
ODD = ["bukti dukung", "50% & $HOME", 'kutip "ganda"', "garis\\miring", "é", ""]


def units(command, folder="/srv"):
    """By name, the files that are printed."""
    text = systemd_units(command, Path(folder), AT, "Asia/Makassar")
    service, timer = text.split("# ~/.config/systemd/user/bukti.timer\n")
    return {"bukti.service": service, "bukti.timer": timer}


def test_the_units_hold_command_folder_and_time():
    found = units([sys.executable, "-m", "x", "--out", "laporan"])

    assert f"ExecStart={sys.executable} -m x --out laporan\n" in found["bukti.service"]
    assert "WorkingDirectory=/srv\n" in found["bukti.service"]
    assert "OnCalendar=*-*-* 01:30:00 Asia/Makassar\n" in found["bukti.timer"]


def test_odd_words_reach_the_command_as_they_are():
    service = units([sys.executable, *ODD])["bukti.service"]
    (line,) = [x for x in service.splitlines() if x.startswith("ExecStart=")]

    words = shlex.split(line.removeprefix("ExecStart="))  # quotes as systemd.syntax(7)

    assert [w.replace("%%", "%").replace("$$", "$") for w in words] == [
        sys.executable, *ODD,
    ]  # fmt: skip


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_systemd_accepts_them(tmp_path):
    for name, text in units([sys.executable, *ODD], str(tmp_path)).items():
        (tmp_path / name).write_text(text)

    done = subprocess.run(
        [shutil.which("systemd-analyze"), "--user", "verify", tmp_path / "bukti.service",
         tmp_path / "bukti.timer"],
        capture_output=True, text=True, check=False,
        env={"XDG_RUNTIME_DIR": str(tmp_path), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip

    assert "bukti." not in done.stderr
    assert done.returncode == 0, done.stderr


def test_the_windows_line_quotes_a_command_within_a_command():
    line = windows_task(
        ["/opt/bukti", "scan", "/mnt/z/bukti dukung"], Path("/x"), AT, "U"
    )

    assert line == (
        "schtasks /Create /TN Bukti /SC DAILY /ST 01:30 /TR "
        '"wsl.exe -d U --cd /x --exec /opt/bukti scan \\"/mnt/z/bukti dukung\\""\n'
    )


def test_what_windows_does_not_take_is_refused():
    with pytest.raises(TooLongError, match="schtasks menerima 261"):
        windows_task(["/opt/bukti", "x" * 300], Path("/x"), AT, None)
