"""No sudden emptiness: a share that is not whole stops a run, and nothing is lost by it."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from extractors.survey import ShareError
from flows.assess_evidence import assess_evidence, survey_share
from flows.command_line import main

ROOT = Path(__file__).parents[2]
DRIVE = ROOT / "sample" / "drive"
LONG_AGO = 1_700_000_000


@pytest.fixture
def settings(tmp_path):
    """Settings of runs over four files, of which the first has ended well."""
    share = tmp_path / "bukti"
    (share / "arsip").mkdir(parents=True)
    for number, path in enumerate(sorted(DRIVE.rglob("*.docx"))[:4]):
        name = shutil.copy(path, share / "arsip" if number % 2 else share)
        os.utime(name, (LONG_AGO, LONG_AGO))
    settings = {
        "share": str(share),
        "out": str(tmp_path / "laporan"),
        "ledger": str(tmp_path / "ledger.sqlite3"),
        "as_of": date(2025, 9, 1),
    }
    assess_evidence(**settings)
    return settings


def reports(settings):
    folder = Path(settings["out"])
    return {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir()}


def missing(share):
    away = share.rename(share.parent / "terputus")
    return lambda: away.rename(share)


def not_mounted(share):
    bring_back = missing(share)
    share.mkdir()  # the mount point stays

    def mount():
        share.rmdir()
        bring_back()

    return mount


def half_listed(share):
    """A folder that even root cannot list: deeper than a path can name."""
    here = Path.cwd()
    os.chdir(share / "arsip")
    try:
        for _ in range(40):
            os.mkdir("x" * 200)  # noqa: PTH102
            os.chdir("x" * 200)
    finally:
        os.chdir(here)
    return lambda: shutil.rmtree(share / "arsip" / ("x" * 200))


DYING = """
exec 3<>/dev/fuse
mount -i -t fuse -o fd=3,rootmode=40000,user_id=0,group_id=0 bukti "$1" || exit 9
exec 3>&-  # whoever served the folder is gone
shift; "$@"
"""
WITHOUT_PATIENCE = """
from flows.assess_evidence import survey_share
from flows.command_line import main
survey_share.waits = (0.0,)
main()
"""


def test_a_mount_whose_server_died_is_told_in_a_sentence(settings):
    before, share = reports(settings), settings["share"]
    command = [sys.executable, "-c", WITHOUT_PATIENCE, "scan", share]
    command += ["--out", settings["out"], "--ledger", settings["ledger"]]
    dying = ["unshare", "-m", "bash", "-c", DYING, "bash", share]
    if shutil.which("unshare") is None or subprocess.call([*dying, "true"]):
        pytest.skip("this system does not let us mount a folder")

    done = subprocess.run(
        [*dying, *command], cwd=ROOT, capture_output=True, text=True, check=False
    )

    said = f"{share}: folder tidak dapat dibuka (Transport endpoint is not connected)"
    assert done.returncode == 1
    assert (
        f"{said}; periksa sambungan dan hak aksesnya lalu ulangi; dicoba" in done.stderr
    )
    assert f"bukti: {said}; periksa" in done.stderr
    assert "Traceback" not in done.stderr
    assert reports(settings) == before


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        (missing, "bukti: folder tidak ditemukan; periksa alamatnya"),
        (not_mounted, "bukti: folder kosong; pastikan folder bersama sudah terhubung"),
        (half_listed, "xx: folder tidak dapat dibaca sampai selesai"),
    ],
)
def test_a_share_that_is_not_whole_is_never_believed(
    settings, monkeypatch, trouble, sentence
):
    monkeypatch.setattr(survey_share, "waits", (0.0,))
    before = reports(settings)
    mend = trouble(Path(settings["share"]))

    for accept in (False, True):
        with pytest.raises(ShareError, match=sentence):
            assess_evidence(**settings, accept_deletions=accept)
        assert reports(settings) == before

    mend()
    assess_evidence(**settings)
    assert reports(settings) == before  # the ledger knew all files still


def scan(settings, *options):
    arguments = [settings["share"], "--out", settings["out"], "--as-of", "2025-09-01"]
    arguments += ["--ledger", settings["ledger"], *options]
    return CliRunner().invoke(main, ["scan", *arguments])


@pytest.mark.parametrize(
    ("options", "is_believed"),
    [
        ([], False),  # 30 % by default
        (["--shrink-limit", "49"], False),
        (["--shrink-limit", "50"], True),
        (["--accept-deletions"], True),
    ],
)
def test_how_much_may_be_gone_is_for_people_to_say(settings, options, is_believed):
    before = reports(settings)
    shutil.rmtree(Path(settings["share"], "arsip"))

    done = scan(settings, *options)

    assert done.exit_code == (0 if is_believed else 1), done.output
    said = "2 dari 4 berkas yang dikenal tidak ada lagi (50%, batasnya "
    assert (said in done.stderr) is not is_believed
    assert (reports(settings) == before) is not is_believed
