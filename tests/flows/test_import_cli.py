"""`flows.import_cli` and `flows.desk`: checklists come back, whoever saved them."""

import shutil
import subprocess
from dataclasses import replace
from datetime import datetime

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from flows.command_line import main
from ledger.decision_book import decision_book
from ledger.memory import remembering
from reports.gap_report import ReportedReason, to_json
from reports.workbook import write_workbook
from tests.reports.conftest import PERWALI, criteria, document, indicator, with_parts

CRITERION = "8.2.policy_issued"
SOFFICE = shutil.which("soffice")
OWNER = "Dinas Komunikasi dan Informatik"


def told():
    """A report on indicators 1 and 8 of SPBE-47; 8 needs an issued policy."""
    need = ReportedReason(code="draft_only", text="Draf.", criterion=CRITERION)
    open_one = replace(criteria("8", "check")[0], id=CRITERION, level=2)
    weak = indicator("8", status="weak", reasons=(need,), criteria=(open_one,))
    cited = replace(weak.evidence[0], criterion=None)
    return with_parts(
        (indicator("1"), replace(weak, evidence=(cited,))), (document(PERWALI),)
    )


@pytest.fixture
def home(tmp_path):
    """A folder with a ledger and the workbook of its last report."""
    (tmp_path / "bukti").mkdir()
    report = told()
    ledger, share = tmp_path / "ledger.sqlite3", tmp_path / "bukti"
    with remembering(ledger, share, as_of="2025-08-15", readers="uji") as memory:
        memory.finish(memory.compared([]), (), to_json(report))
    write_workbook(report, tmp_path / "report.xlsx")
    return tmp_path


def fill_in(home, changes, name="isi.xlsx"):
    """A copy of the workbook with *changes*: sheet, column, row of the table, value."""
    book = load_workbook(home / "report.xlsx")
    for sheet, column, row, value in changes:
        book[sheet][f"{column}{row}"].value = value
    book.save(home / name)
    return home / name


def take_in(home, *files, more=()):
    done = CliRunner().invoke(
        main,
        [
            "import", *map(str, files), "--by", "Sari",
            "--ledger", str(home / "ledger.sqlite3"), *more,
        ],
    )  # fmt: skip
    return done.exit_code, done.output


def standing(home):
    with decision_book(home / "ledger.sqlite3") as book:
        return {(d.indicator, d.kind.value, d.criterion): d for d in book.standing()}


ALL = [
    (OWNER, "J", 5, datetime(2026, 12, 31)),  # noqa: DTZ001 - a sheet knows no zones
    (OWNER, "K", 5, "Diajukan"),
    (OWNER, "L", 5, "terpenuhi"),
    (OWNER, "M", 5, "sudah ditandatangani"),
    ("Indikator", "E", 4, "BKPSDM"),
    ("Indikator", "N", 5, "asesor minta salinan"),
    ("Bukti", "L", 5, "ditolak"),
    ("Bukti", "M", 5, "milik kota lain"),
]
MEANT = {
    ("8", "due", CRITERION): "2026-12-31",
    ("8", "work", CRITERION): "diajukan",
    ("8", "criterion", CRITERION): "met",
    ("8", "note", CRITERION): "sudah ditandatangani",
    ("1", "owner", ""): "BKPSDM",
    ("8", "assessor", ""): "asesor minta salinan",
    ("8", "match", ""): "rejected",
}


def test_what_people_filled_in_becomes_decisions_once(home):
    path = fill_in(home, ALL)

    code, output = take_in(home, path, more=["--dry-run"])
    assert (code, standing(home)) == (0, {})
    assert "7 akan dicatat, 0 ditinggalkan" in output

    code, output = take_in(home, path)
    made = standing(home)
    assert code == 0, output
    assert {key: d.value for key, d in made.items()} == MEANT
    match = made["8", "match", ""]
    assert (match.by, match.why, match.through) == ("Sari", "milik kota lain", "xlsx")
    assert (match.ground.path, match.ground.page) == (PERWALI, 3)
    assert made["8", "criterion", CRITERION].why == "sudah ditandatangani"

    code, output = take_in(home, path)  # the same file again
    assert "0 dicatat, 0 ditinggalkan" in output
    assert len(standing(home)) == len(MEANT)


def test_an_untouched_workbook_changes_nothing(home):
    code, output = take_in(home, home / "report.xlsx")

    assert (code, standing(home)) == (0, {})
    assert "0 dicatat, 0 ditinggalkan" in output


def test_what_the_ledger_learnt_meanwhile_is_not_overwritten(home):
    path = fill_in(home, [(OWNER, "K", 5, "Diajukan")])
    decide = [
        "decide",
        "work",
        "8",
        "diterima",
        "--criterion",
        CRITERION,
        "--by",
        "Budi",
    ]
    CliRunner().invoke(main, [*decide, "--ledger", str(home / "ledger.sqlite3")])
    key = ("8", "work", CRITERION)

    code, output = take_in(home, path)
    assert code == 3
    assert "sudah diubah sementara itu" in output
    assert "Budi" in output
    assert standing(home)[key].value == "diterima"

    assert take_in(home, path, more=["--prefer", "ledger"])[0] == 0
    assert standing(home)[key].value == "diterima"

    assert take_in(home, path, more=["--prefer", "workbook"])[0] == 0
    assert standing(home)[key].value == "diajukan"


def test_two_workbooks_that_disagree_are_told_and_left(home):
    one = fill_in(home, [(OWNER, "K", 5, "Diajukan"), (OWNER, "M", 5, "satu")])
    two = fill_in(
        home, [(OWNER, "K", 5, "Diterima"), (OWNER, "M", 5, "dua")], "dua.xlsx"
    )

    code, output = take_in(home, one, two)

    assert code == 3
    assert "isian berbeda" in output
    assert "isi.xlsx" in output
    assert "dua.xlsx" in output
    assert ("8", "work", CRITERION) not in standing(home)
    with decision_book(home / "ledger.sqlite3") as book:
        assert sorted(d.value for d in book.standing()) == ["dua", "satu"]


def test_what_cannot_be_recorded_is_told_and_the_rest_goes_in(home):
    path = fill_in(home, [(OWNER, "J", 5, "akhir tahun"), (OWNER, "K", 5, "Diajukan")])
    book = load_workbook(path)
    book[OWNER]["M9"].value = "baris tambahan"
    book["Bukti"]["I4"].value, book["Bukti"]["L4"].value = "lain", "ditolak"
    book["Bukti"]["N5"].value = "bukti1 {rusak"
    book.save(path)

    code, output = take_in(home, path)

    assert code == 3
    assert "tenggat 'akhir tahun' bukan tanggal" in output
    assert "baris 9: baris ini bukan dari laporan" in output
    assert "kutipan di baris ini berubah" in output
    assert "kunci baris berubah" in output
    assert [d.value for d in standing(home).values()] == ["diajukan"]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is missing")
def test_a_workbook_saved_by_libreoffice_and_sorted_comes_back(home):
    path = fill_in(home, ALL)
    book = load_workbook(path)
    sheet = book[OWNER]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(4, 5)]
    for number, row in zip((5, 4), rows, strict=True):
        for place, value in enumerate(row, 1):
            sheet.cell(number, place).value = value
    book.save(path)
    (home / "ulang").mkdir()

    subprocess.run(
        [SOFFICE, "--headless", f"-env:UserInstallation=file://{home}/profil",
         "--convert-to", "xlsx", "--outdir", str(home / "ulang"), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    code, output = take_in(home, home / "ulang" / path.name)

    assert code == 0, output
    assert {key: d.value for key, d in standing(home).items()} == MEANT


def test_a_file_that_is_no_workbook_is_refused(home):
    (home / "x.xlsx").write_bytes(b"bukan")

    code, output = take_in(home, home / "x.xlsx")

    assert code == 1
    assert output.startswith("bukti: x.xlsx: tidak dapat dibaca")
