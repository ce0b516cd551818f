"""All grounds on which a document does not count, put together."""

from __future__ import annotations

import pytest

from classifiers.audits import other_audits
from classifiers.medium import BUSINESS_ONLY
from classifiers.sides import NO_POLICY


@pytest.mark.parametrize(
    ("text", "indicator", "ground"),
    [
        ("LAPORAN REALISASI ANGGARAN\nNeraca, buku kas umum.", "34", BUSINESS_ONLY),
        ("LAPORAN REVIU LAYANAN PUSAT DATA\nMasalah: lambat.", "5", NO_POLICY),
        (
            "LAPORAN HASIL AUDIT KEAMANAN SPBE\nAudit TIK atas keamanan SPBE.",
            "29",
            "laporannya tentang",
        ),
    ],
)
def test_each_ground_is_heard(observer, read, text, indicator, ground):
    seen = {o.indicator: o for o in observer.observe(read(text, "a.pdf"), {})}

    assert seen[indicator].look_alike.startswith(ground)


@pytest.mark.parametrize(
    ("text", "indicator", "is_ground"),
    [
        # its title is on the thing, the training stands below it
        (
            "LAPORAN PETA RENCANA SPBE\nKegiatan | Tahun\nPelatihan pegawai | 2024\n",
            "12",
            False,
        ),
        (
            "LAPORAN PELATIHAN PEGAWAI\nMateri | Jam\nPeta rencana SPBE | 2\n",
            "12",
            True,
        ),
        # whose it is stands below the title
        ("REGISTER RISIKO\nRisiko | Satuan\nSPIP terintegrasi | 4\n", "21", True),
    ],
)
def test_what_the_title_names_outweighs_the_lines_below_it(
    observer, read, text, indicator, is_ground
):
    grounds = observer.objections.look_alikes(read(text, "a.pdf"))

    assert (indicator in grounds) is is_ground


JOBS = "A. Kelembagaan\nAnalisis jabatan diperbarui untuk 412 jabatan.\n"
PROCESSES = "B. Tata laksana\nPeta proses bisnis diperbaiki, BPMN as-is dan to-be dilampirkan.\n"
FILLED = "\n".join(f"{n}. Rapat bagian dihadiri semua pegawai." for n in range(9))


@pytest.mark.parametrize(
    ("head", "is_ground"), [("LAPORAN TAHUNAN", False), ("DAFTAR", True)]
)
def test_a_report_that_speaks_of_it_elsewhere_is_no_look_alike(
    observer, read, head, is_ground
):
    text = f"{head} BAGIAN ORGANISASI\n\n{JOBS}\n{FILLED}\n\n{PROCESSES}"
    grounds = observer.objections.look_alikes(read(text, "a.pdf"))

    assert ("14" in grounds) is is_ground


def test_a_ground_of_one_kind_is_none_for_others(observer, read):
    reading = read("LAPORAN KEGIATAN\nPelatihan pegawai.", "a.pdf")

    assert other_audits(observer.instrument, reading, None, set()) == {}


@pytest.mark.parametrize(
    ("chapter", "is_ground"),
    [("BAB III AUDIT APLIKASI SPBE", False), ("BAB III PELAKSANAAN", True)],
)
def test_a_report_on_two_audits_has_a_chapter_on_each(
    observer, read, chapter, is_ground
):
    report = read(
        "LAPORAN HASIL AUDIT\nAPLIKASI DAN KEAMANAN SPBE TAHUN 2024\n"
        f"{chapter}\nFungsi dan kinerja diperiksa.\nBAB IV AUDIT KEAMANAN\nSesi diperiksa.\n"
    )

    assert ("30" in observer.objections.look_alikes(report)) is is_ground
