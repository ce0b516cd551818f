from __future__ import annotations

import pytest
from click.testing import CliRunner

from flows.command_line import main
from reports.gap_report import to_json
from tests.reports.judged import judged, untouched


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "report.json").write_bytes(to_json(judged()))
    (tmp_path / "pemdi.json").write_bytes(to_json(untouched("pemdi-20")))
    return tmp_path


def brief(folder, *arguments, report="report.json"):
    told = ["--report", folder / report, "--out", folder / "bekal", *arguments]
    return CliRunner().invoke(main, ["brief", *map(str, told)])


def test_an_agency_gets_its_pack(folder):
    done = brief(folder, "--owner", "dinas kominfo")

    assert done.exit_code == 0, done.output
    names = sorted(path.name for path in (folder / "bekal").iterdir())
    assert names == ["bekal Dinas Kominfo.docx", "bekal Dinas Kominfo.html"]
    page = (folder / "bekal" / "bekal Dinas Kominfo.html").read_text()
    assert 'id="i08"' in page
    assert 'id="i22"' not in page


def test_chosen_indicators_get_a_pack(folder):
    done = brief(folder, "--indicator", "I08", "--indicator", "22")

    assert done.exit_code == 0, done.output
    assert "bekal indikator 8 22.docx" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "report", "status", "said"),
    [
        ([], "report.json", 2, "beri --owner NAME atau --indicator NUMBER"),
        (["--owner", "Kemensos"], "report.json", 1, "yang mirip: "),
        (["--indicator", "99"], "report.json", 1, "'99': tidak ada dalam laporan"),
        (["--indicator", "5"], "pemdi.json", 1, "indikator 5: diisi terpusat oleh"),
        (
            ["--owner", "BKPSDM", "--indicator", "8"],
            "report.json",
            1,
            "bukan tanggungan",
        ),
    ],
)
def test_what_cannot_be_briefed_is_refused(folder, arguments, report, status, said):
    done = brief(folder, *arguments, report=report)

    assert done.exit_code == status
    assert said in done.output
