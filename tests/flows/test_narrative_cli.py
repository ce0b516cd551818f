from __future__ import annotations

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from flows.command_line import main
from tests.classifiers import papers


@pytest.fixture
def share(tmp_path):
    folder = tmp_path / "bukti"
    folder.mkdir()
    (folder / "perwali smki.txt").write_text(papers.SECURITY_POLICY)
    return folder


@pytest.fixture
def sheet(tmp_path):
    book = Workbook()
    book.active.append(["No", "Indikator", "PD", "Level", "Penjelasan", "Data Dukung"])
    told = "Perwali 17/2023 Pasal 4 dan Pasal 44, halaman 3."
    book.active.append([8, "Kebijakan", "Kominfo", 3, told, "perwali smki.txt"])
    book.active.append([9, "Audit", "Inspektorat", 2, "Ada.", "audit.pdf"])
    book.save(tmp_path / "klaim.xlsx")
    return tmp_path / "klaim.xlsx"


def narrative(*arguments):
    return CliRunner().invoke(main, ["narrative", *map(str, arguments)])


def test_a_sheet_is_held_against_the_files_at_once(share, sheet):
    done = narrative(sheet, "--share", share)

    assert done.exit_code == 0, done.output
    assert "  tidak ada  Pasal 44: tidak ada di perwali smki.txt" in done.stdout
    assert "  ditemukan  Pasal 4: perwali smki.txt, halaman 1" in done.stdout
    assert "  tidak ada  berkas audit.pdf" in done.stdout
    assert done.stdout.endswith(
        "Rujukan: ditemukan 3, tidak ada 2, beda 0, periksa 1\n"
    )


def test_one_indicator_can_be_chosen_and_fail_the_command(share, sheet):
    done = narrative(
        sheet, "--share", share, "--indicator", "09", "--wrong", "--fail-on-wrong"
    )

    assert done.exit_code == 4
    assert "Pasal" not in done.stdout
    assert "audit.pdf" in done.stdout


def test_without_a_ledger_the_way_out_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("BUKTI_DATA_DIR", str(tmp_path))

    done = narrative()

    assert done.exit_code == 1
    assert "jalankan dahulu: bukti scan FOLDER" in done.output


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["{sheet}"], 2, "CLAIMS memerlukan --share"),
        (["{sheet}", "--share", "tidak-ada"], 1, "bukti: "),
        (["tidak-ada.xlsx", "--share", "{share}"], 1, "berkas penilaian mandiri tidak ada"),
        (["--report", "{sheet}"], 1, "bukan report.json"),
    ],
)  # fmt: skip
def test_what_is_missing_is_told(share, sheet, arguments, status, said):
    done = narrative(*(a.format(share=share, sheet=sheet) for a in arguments))

    assert done.exit_code == status
    assert said in done.output
