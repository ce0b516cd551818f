"""Names that claims and the chapters of reports share."""

from __future__ import annotations

import pytest

from classifiers.claimed_chapters import claimed_chapters, names_of_chapters

REPORT = (
    "LAPORAN TAHUNAN 2024\n24 Januari 2025\n\nSetahun ini seluruh seksi mencatat "
    "pekerjaannya setiap hari, dan catatan itu dihimpun menjadi laporan ini.\n\n{}\n"
    "Keluhan selesai seluruhnya dalam waktu yang dijanjikan kepada pemakai.\n"
)


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Bab 7 Meja Tolong", "Meja Tolong"),
        ("BAB VII Meja Tolong", "Meja Tolong"),
        ("B. Meja Tolong", "Meja Tolong"),
        ("4.2 Titian", "Titian"),
        ("4. Layanan lewat Titian", None),  # more than a name
    ],
)
def test_a_heading_may_be_but_a_name(read, heading, name):
    called = names_of_chapters(read(REPORT.format(heading)))

    assert called == ({name} if name else set())


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("Surat tentang kursi.", {"Meja Tolong": {"28"}}),
        ("Tersedia meja tolong di lobi.", {}),  # common words, no name
    ],
)
def test_what_is_written_small_anywhere_is_no_name(read, other, told):
    readings = [read(REPORT.format("Bab 7 Meja Tolong")), read(other, "surat.pdf")]

    found = claimed_chapters(readings, {"28": "Meja Tolong dipakai.", "42": "SP4N."})

    assert found == told


@pytest.mark.parametrize("kind", ["PERATURAN BUPATI\nNOMOR 3 TAHUN 2024", "UNDANGAN"])
def test_only_what_tells_of_things_has_such_chapters(read, kind):
    text = REPORT.format("Bab 7 Meja Tolong").replace("LAPORAN TAHUNAN 2024", kind)

    assert claimed_chapters([read(text)], {"28": "Meja Tolong"}) == {}
