"""Which audit a report is on."""

from __future__ import annotations

import pytest

from classifiers.match import Decision

INFRASTRUCTURE = """INSPEKTORAT KOTA LEMBAYUNG
LAPORAN HASIL AUDIT
Nomor 700/14/LHA/2024 tanggal 5 November 2024
BAB I SIMPULAN
Audit infrastruktur SPBE ini menguji tata kelola, manajemen infrastruktur, fungsionalitas,
dan kinerja ruang server serta jaringan.
BAB II UMUM
Audit TIK dilaksanakan menurut pedoman audit TIK. Auditi adalah Dinas Kominfo. Kertas kerja
audit disimpan Inspektorat.
BAB III REKOMENDASI
Auditi memasang panel pindah otomatis.
"""
BOTH = INFRASTRUCTURE.replace(
    "BAB II UMUM",
    "Audit aplikasi SPBE menguji e-Presensi pada waktu yang sama.\nBAB II UMUM",
)
REPORT = INFRASTRUCTURE.replace("HASIL AUDIT", "KEGIATAN").replace("/LHA/", "/LK/")


BY_THE_WAY = INFRASTRUCTURE.replace(
    "Audit TIK dilaksanakan",
    "Ketua tim mengikuti diklat audit aplikasi SPBE. Audit dilaksanakan",
)


@pytest.fixture(scope="module")
def alike(matcher, read):
    """Per audit, why a report is another one's."""

    def see(text, *declared):
        told = dict.fromkeys(declared, "claim")
        observed = matcher.observer.observe(read(text, "LHA.pdf"), told)
        return {
            o.indicator: o.look_alike
            for o in observed
            if o.indicator in {"29", "30", "31"} and o.look_alike
        }

    return see


def test_a_report_on_one_object_is_no_audit_of_the_others(alike):
    found = alike(INFRASTRUCTURE)

    assert set(found) == {"30", "31"}
    assert found["30"] == "laporannya tentang audit infrastruktur SPBE"


def test_a_report_on_two_objects_serves_both(alike):
    assert set(alike(BOTH)) == {"31"}


def test_a_report_that_names_none_plainly_is_left_open(alike):
    assert alike(INFRASTRUCTURE.replace("Audit infrastruktur SPBE", "Audit ini")) == {}


def test_other_papers_are_not_asked(alike):
    assert alike(REPORT) == {}


def test_declared_for_another_audit_it_still_serves_its_own(matcher, read):
    reading = read(INFRASTRUCTURE, "Indikator 30/LHA aplikasi.pdf")

    serving = [
        m.indicator
        for m in matcher.matches([reading], [])
        if m.decision is Decision.SERVES
    ]

    assert serving == ["29"]


def test_declared_for_one_audit_its_title_must_name_another(alike):
    assert "30" not in alike(BY_THE_WAY)
    assert set(alike(BY_THE_WAY, "29")) == {"30", "31"}
    titled = BY_THE_WAY.replace("HASIL AUDIT", "HASIL AUDIT INFRASTRUKTUR DAN APLIKASI")
    assert set(alike(titled, "29")) == {"31"}
    assert "30" not in alike(BY_THE_WAY, "29", "30")


ROADMAP = """KEPUTUSAN WALI KOTA LEMBAYUNG
NOMOR 71 TAHUN 2023
TENTANG
PETA RENCANA SPBE TAHUN 2023-2027
Ditetapkan di Lembayung pada tanggal 3 Mei 2023
LAMPIRAN
6. Keamanan
Pencadangan di tempat lain | 2024
7. Audit TIK
Kegiatan | 2024 | 2025
{rows}
Auditor TIK berasal dari Inspektorat.
"""


def test_a_roadmap_with_one_audit_plans_no_other(alike):
    found = alike(ROADMAP.format(rows="Audit aplikasi | 1 | 1"), "29")

    assert set(found) == {"29", "31"}
    assert found["31"] == "rencananya hanya memuat audit aplikasi SPBE"


def test_a_roadmap_that_names_no_audit_is_left_open(alike, matcher, read):
    text = ROADMAP.format(rows="Audit TIK berkala | 1 | 1")
    observed = matcher.observer.observe(read(text, "LHA.pdf"), {})

    assert {"29", "30", "31"} <= {each.indicator for each in observed}
    assert alike(text) == {}
