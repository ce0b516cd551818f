"""What a report's tables count, beside what its summary says."""

from __future__ import annotations

import pytest

from assessment.finding import Outcome
from assessment.scope import scope


@pytest.mark.parametrize(
    ("row", "is_met"),
    [
        ("Jumlah | 31 | 31", True),
        ("Jumlah | 31 | 22", False),  # of 31 nodes, for 22 offices
    ],
)
def test_a_table_of_some_outweighs_a_summary_of_all(
    instrument, ear, exhibit, row, is_met
):
    report = exhibit(
        "LAPORAN JARINGAN\nTahun 2024\nJaringan melayani 31 Perangkat Daerah.\n\n"
        + "Regu jaga mencatat gangguan setiap hari kerja.\n" * 9
        + f"2.2 Sebaran\nLetak | Simpul | Perangkat Daerah\n{row}\n"
    )

    seen = scope(instrument, [report], ear, 31)

    assert (seen.outcome is Outcome.MET) is is_met


@pytest.mark.parametrize(
    ("rest", "is_met"),
    [
        ("Jaringan untuk kecamatan serta kantor lain diatur kemudian.", False),
        ("Alamat jaringan diatur Dinas.", True),
    ],
)
def test_a_policy_that_leaves_some_for_later_binds_some(
    instrument, ear, exhibit, rest, is_met
):
    rule = exhibit(
        "PERATURAN BUPATI TELAGA BIRU\nNOMOR 19 TAHUN 2022\nTENTANG\n"
        "JARINGAN DI LINGKUNGAN PEMERINTAH KABUPATEN TELAGA BIRU\nMEMUTUSKAN:\n"
        f"Pasal 10\nJaringan menghubungkan dinas di kompleks perkantoran.\n{rest}\n"
        "Ditetapkan di Telaga Biru\npada tanggal 3 Juni 2022\nBUPATI TELAGA BIRU,\nttd\n"
    )

    seen = scope(instrument, [rule], ear, 31)

    assert (seen.outcome is Outcome.MET) is is_met


@pytest.mark.parametrize(
    ("more", "note"),
    [
        ("", "hanya menyebut sebagian perangkat daerah"),
        ("\n3. Lain\nAgen dipasang pada 12 dari 31 perangkat daerah.\n", "12 dari 31"),
    ],
)
def test_why_a_scope_is_partial_is_told_in_counts_of_some(
    instrument, ear, exhibit, more, note
):
    report = exhibit(
        "LAPORAN JARINGAN\nTahun 2024\n2. Cakupan\n"
        "Sasaran tahun 2024 adalah 31 perangkat daerah tersambung.\n"
        "Kelompok | Sasaran | Tersambung | Belum\nDinas | 22 | 14 | 8\n"
        f"Badan | 9 | 9 | 0\nJumlah | 31 | 23 | 8\n{more}"
    )

    seen = scope(instrument, [report], ear, 31)

    assert seen.outcome is Outcome.UNMET
    assert seen.note.startswith(note)


@pytest.mark.parametrize(("kind", "is_met"), [("LAPORAN", True), ("DAFTAR", False)])
def test_a_report_that_lists_every_unit_covers_all(
    instrument, ear, exhibit, kind, is_met
):
    rows = "".join(f"{n} | Dinas Urusan Ke {n} | 15 | 18\n" for n in range(1, 41))
    report = exhibit(
        f"{kind} KENDALI\nTahun 2024\n\n"
        + "Petugas mendatangi kantor setiap hari kerja.\n" * 9
        + f"3. Hasil\nNo | Kantor | Butir | Kini\n{rows}"
    )

    assert len(report.passages) > 1
    assert (scope(instrument, [report], ear, 40).outcome is Outcome.MET) is is_met
    assert scope(instrument, [report], ear, 41).outcome is not Outcome.MET


@pytest.mark.parametrize(
    ("columns", "is_met"),
    [
        ("Keadaan November 2024 | Keadaan Juli 2025", True),
        ("Sebelum | Sesudah", True),
        ("Dinas | Kecamatan", False),
    ],
)
def test_what_was_counted_before_is_no_count_of_what_is(
    instrument, ear, exhibit, columns, is_met
):
    report = exhibit(
        "LAPORAN TINDAK LANJUT\n20 Juli 2025\nPenutupan catatan reviu jaringan.\n"
        f"Saran | {columns}\n"
        "Sambungkan semua | 17 dari 28 perangkat daerah | 28 dari 28 perangkat daerah\n"
    )

    seen = scope(instrument, [report], ear, 28)

    assert (seen.outcome is Outcome.MET) is is_met
