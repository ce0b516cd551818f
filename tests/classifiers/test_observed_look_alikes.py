"""Objects that a paper only seems to be on, as they are observed."""

from __future__ import annotations

import pytest

from tests.classifiers import papers, strangers


@pytest.mark.parametrize(
    ("text", "indicator", "is_other"),
    [
        (strangers.ASSESSOR_DECREE, "19", True),
        (strangers.ASSESSOR_DECREE, "10", True),
        (strangers.INTEGRITY_ZONE_DECREE, "27", True),
        (strangers.ASSESSOR_DECREE, "8", False),
        (strangers.INTEGRITY_ZONE_DECREE, "22", False),
        (papers.TEAM_REPORT, "19", False),
        ("LAPORAN\nSARI INOVASI FEST 2024\nJuri dari perguruan tinggi.", "20", True),
        ("LAPORAN\nFORUM KOLABORASI SPBE\nInovasi dibagikan.", "20", False),
    ],
)
def test_a_look_alike_is_told_with_its_reason(observed, text, indicator, is_other):
    seen = observed(text)[indicator]

    assert bool(seen.look_alike) is is_other
    assert seen.feature("look_alike") == is_other


def test_the_reason_of_a_look_alike_quotes_its_words(observer, read):
    found = observer.objections.look_alikes(read(strangers.INTEGRITY_ZONE_DECREE))

    assert "(zona integritas)" in found["27"]
    assert "22" not in found


def test_a_word_in_the_body_makes_no_look_alike(observed):
    text = papers.TEAM_REPORT.replace(
        "Seroja, 30 Desember 2024",
        "Hasilnya diteruskan kepada tim asesor internal.\n\nSeroja, 30 Desember 2024",
    )

    assert observed(text)["19"].look_alike == ""


ANNUAL = (
    "LAPORAN TAHUNAN BAGIAN ORGANISASI\nTahun 2024\nA. Kelembagaan\n"
    "Analisis jabatan selesai. {long}\n"
    "B. Pelayanan\nSurvei mencakup 29 unit, nilainya naik. {long}\n{chapter}\n"
    "Alur izin kapal memuat enam belas langkah dan tiga kali verifikasi.\n"
)


@pytest.mark.parametrize(
    ("chapter", "is_other"), [("C. Peta Proses Bisnis", False), ("C. Kapal", True)]
)
def test_a_look_alike_in_the_first_lines_gives_way_to_a_chapter(
    observer, read, chapter, is_other
):
    annual = ANNUAL.format(chapter=chapter, long="Rapat diadakan tiga kali. " * 20)

    found = observer.objections.look_alikes(read(annual, "lap.pdf"))

    assert ("14" in found) is is_other
    titled = read(annual, "Analisis jabatan.pdf")
    assert "14" in observer.objections.look_alikes(titled)


@pytest.mark.parametrize(("called", "is_other"), [("SIMPEG", False), ("BKD", True)])
def test_a_look_alike_in_the_first_lines_gives_way_to_a_service(
    observer, read, called, is_other
):
    report = (
        f"LAPORAN SEMESTER {called}\nI. Permohonan\n"
        "Surat izin cuti terbit otomatis setelah disetujui atasan.\n"
    )

    assert (
        "36" in observer.objections.look_alikes(read(report, "lap.pdf"))
    ) is is_other


SURVEYS = """LAPORAN SURVEI KEPUASAN MASYARAKAT
Tahun 2031
1. Loket
Keluhan utama tempat parkir. Saran: tambah kursi.
2. {chapter}
Peninjauan layanan 3 Maret 2031. Saran: kirim pemberitahuan.
"""


@pytest.mark.parametrize(
    ("chapter", "is_other"), [("Pengaduan masyarakat daring", False), ("Apotek", True)]
)
def test_a_chapter_on_a_service_outweighs_the_title(observer, read, chapter, is_other):
    found = observer.objections.look_alikes(read(SURVEYS.format(chapter=chapter)))

    assert ("42" in found) is is_other
