from __future__ import annotations

import pytest

from assessment.rules.particulars import (
    a_budget_paper_names_its_sub_activity,
    a_file_with_hardly_any_text,
    an_audit_names_its_auditor,
)
from classifiers.declarations import Declaration
from tests.classifiers import papers

# --- R9

AUDIT = (
    "LAPORAN HASIL AUDIT INFRASTRUKTUR SPBE TAHUN 2024\nRuang lingkup: pusat data\n"
    "Temuan dan rekomendasi: catu daya perlu ditambah\n{}\n"
)


@pytest.mark.parametrize(
    ("words", "indicator", "is_remarked"),
    [
        ("Lembayung, 4 Maret 2024", "29", True),
        ("Audit dilaksanakan oleh tim.", "31", True),
        ("Audit dilaksanakan Inspektorat Kota Lembayung", "29", False),
        ("Auditor internal: Hendro", "29", False),
        ("Auditor: Ratna, CISA", "30", False),
        ("bersama BRIN", "29", False),
        ("Diperiksa oleh APIP", "31", False),
        ("Lembayung, 4 Maret 2024", "9", False),  # a policy on audits
    ],
)
def test_an_audit_report_names_who_audited(scene, words, indicator, is_remarked):
    made = scene({"lha.pdf": AUDIT.format(words)}, [("lha.pdf", indicator)])

    found = list(an_audit_names_its_auditor(made))

    assert [(r.rule, r.path) for r in found] == [("R9", "lha.pdf")] * is_remarked


def test_only_audit_reports_name_an_auditor(scene):
    made = scene({"a.pdf": papers.SECURITY_REVIEW}, [("a.pdf", "31")])

    assert list(an_audit_names_its_auditor(made)) == []


# --- R10

BUDGET = (
    "DOKUMEN PELAKSANAAN ANGGARAN SKPD\nTAHUN ANGGARAN 2025\n"
    "Program : Pengelolaan Aplikasi Informatika\n{}\nPagu Rp 120.000.000,00\n"
)


@pytest.mark.parametrize(
    ("line", "is_remarked"),
    [
        ("Belanja modal 5.2.02", True),
        ("Kegiatan : Pengelolaan e-government", True),
        ("Tanggal 12.01.2025, versi 2.16", True),
        ("Sub Kegiatan : Penatalaksanaan e-government", False),
        ("SUBKEGIATAN pengelolaan pusat data", False),
        ("sub-kegiatan", False),
        ("2.16.03.2.02.0037 Pengelolaan pusat data", False),
        ("2.16.03.2.02.37", False),
    ],
)
def test_a_budget_paper_holds_its_line(scene, line, is_remarked):
    made = scene({"dpa.pdf": BUDGET.format(line)}, [("dpa.pdf", "13")])

    found = list(a_budget_paper_names_its_sub_activity(made))

    assert [(r.rule, r.indicator) for r in found] == [("R10", "13")] * is_remarked


def test_only_budget_papers_hold_a_line(scene):
    made = scene({"a.pdf": papers.SECURITY_REPORT}, [("a.pdf", "13")])

    assert list(a_budget_paper_names_its_sub_activity(made)) == []


# --- R13


def _declared(path="layar.png"):
    return (Declaration(path=path, indicator="36", by="folder"),)


@pytest.mark.parametrize(
    ("text", "is_remarked"),
    [
        ("x", True),
        ("SIMPEG\n. . . , ~ _ - - | | : ;" * 2, True),  # specks
        (papers.PERSONNEL_SCREEN, False),
        ("SIMPEG https://simpeg.lembayung.example diakses 12/06/2024", False),
        (["x", "y", "z"], True),
        (["x", papers.SECURITY_REPORT], False),  # one full page is enough
    ],
)
def test_a_declared_file_shows_text(scene, text, is_remarked):
    made = scene({"layar.png": text}, declarations=_declared(), media="png")

    found = list(a_file_with_hardly_any_text(made))

    expected = [("R13", "layar.png", "36")] * is_remarked
    assert [(r.rule, r.path, r.indicator) for r in found] == expected


@pytest.mark.parametrize(
    ("serving", "declared"),
    [
        ([("layar.png", "36")], "layar.png"),  # its few words were enough
        ([], "terkunci.pdf"),  # told as an unread file
        ([], "lain.png"),  # nobody asked for it
    ],
)
def test_other_short_files_are_left_alone(scene, serving, declared):
    short = {"layar.png": "SIMPEG beranda pegawai"}
    made = scene(short, serving, declarations=_declared(declared), media="png")

    assert list(a_file_with_hardly_any_text(made)) == []
