"""No sudden emptiness: a share that is not whole stops a run, and nothing is lost by it."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from extractors.survey import ShareError
from flows.assess_evidence import assess_evidence, survey_share
from flows.command_line import main

DRIVE = Path(__file__).parents[2] / "sample" / "drive"
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
