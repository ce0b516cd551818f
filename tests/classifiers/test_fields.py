"""Certificates, budgets and plans of what has nothing to do with the instrument."""

from __future__ import annotations

import pytest

from classifiers.fields import OTHER_FIELD, OTHER_PLAN, OTHER_SPENDING

CERTIFICATE = (
    "SERTIFIKAT\nNomor 893.3/11/2024\ndiberikan kepada\nSEKAR AYU\natas keikutsertaan dalam\n"
    "{course}\n12 - 16 Agustus 2024, 40 jam pelajaran\nKepala BPSDM, ttd\n"
)


@pytest.fixture(scope="module")
def objection(observer, read):
    def see(text):
        seen = {o.indicator: o for o in observer.observe(read(text), {})}
        return seen["25"].look_alike

    return see


@pytest.mark.parametrize(
    "course", ["PELATIHAN PELAYANAN PRIMA", "DIKLAT KEPROTOKOLAN", "KURSUS MENYETIR"]
)
def test_a_course_in_another_field_is_no_competence(objection, course):
    assert objection(CERTIFICATE.format(course=course)) == OTHER_FIELD


@pytest.mark.parametrize(
    "course",
    ["PELATIHAN INSIDEN SIBER", "ISO/IEC 27001 LEAD IMPLEMENTER", "PEMROGRAMAN WEB"],
)
def test_a_course_in_one_of_the_fields_is(objection, course):
    assert objection(CERTIFICATE.format(course=course)) == ""


def test_other_papers_need_not_name_a_field(objection):
    assert objection("LAPORAN PELATIHAN\nDiikuti 40 pegawai.\n") == ""


BUDGET = (
    "DOKUMEN PELAKSANAAN ANGGARAN TAHUN ANGGARAN 2025\nDinas Pekerjaan Umum\n"
    "Kode | Sub kegiatan | Pagu\n1.03.02.2.01.0014 | {line} | 1.450.000\n"
)


@pytest.mark.parametrize(
    ("line", "is_other"),
    [
        ("Pompa banjir dan genset", True),
        ("Pemeliharaan jalan", True),
        ("Pengadaan server", False),
        ("Penyediaan jaringan intra", False),
    ],
)
def test_a_budget_without_a_line_for_ict_is_another(observer, read, line, is_other):
    observed = observer.observe(read(BUDGET.format(line=line), "dpa.pdf"), {})
    seen = {o.indicator: o.look_alike for o in observed}

    assert (seen["13"] == OTHER_SPENDING) is is_other
    assert (seen["12"] == OTHER_SPENDING) is is_other


PLAN = (
    "KEPUTUSAN BUPATI TELAGA BIRU\nNOMOR 57 TAHUN 2025\nTENTANG\n{subject}\nMEMUTUSKAN:\n"
    "KESATU : Peta jalan memuat tata kelola, layanan, dan manajemen data.\n"
)


@pytest.mark.parametrize(
    ("subject", "is_other"),
    [
        ("PETA JALAN PENURUNAN STUNTING TAHUN 2025-2029", True),
        ("RENCANA INDUK ANGKUTAN SUNGAI", True),
        ("PETA JALAN SPBE TAHUN 2025-2029", False),
        ("RENCANA INDUK TRANSFORMASI DIGITAL", False),
        ("PETA RENCANA TAHUN 2025-2029", False),
    ],
)
def test_a_roadmap_of_another_field_is_none_of_spbe(observer, read, subject, is_other):
    text = PLAN.format(subject=subject)
    observed = observer.observe(read(text, "sk.pdf"), {}, also=["2", "12"])
    seen = {o.indicator: o.look_alike for o in observed}

    assert (seen["2"] == OTHER_PLAN) is (seen["12"] == OTHER_PLAN) is is_other
