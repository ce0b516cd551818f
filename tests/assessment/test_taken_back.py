"""What the next sentence takes back."""

from __future__ import annotations

import pytest

from assessment.taken_back import taken_back

SAID = "Penilaian kompetensi memerlukan alat ukur\nyang disusun universitas."


@pytest.mark.parametrize(
    ("after", "is_back"),
    [
        ("Pelaksanaannya dijadwalkan pada tahun 2026.", True),
        ("Hasilnya akan disampaikan kemudian.", True),
        ("Hasilnya dibahas bersama.", False),
        ("Pelatihan lain dijadwalkan pada tahun 2026.", False),  # another thing
        ("", False),
    ],
)
def test_its_being_put_off_is_on_what_was_said_before(after, is_back):
    found = list(
        taken_back(f"{SAID} {after}", lambda said: "akan" in said or "2026" in said)
    )

    assert found == [SAID] * is_back


@pytest.mark.parametrize(
    ("after", "is_affirmed"),
    [("Pelaksanaannya dijadwalkan pada tahun 2026.", False), ("Nilainya 4,2.", True)],
)
def test_no_line_of_it_is_affirmed(read, ear, after, is_affirmed):
    (passage,) = read(f"{SAID} {after}\n").passages

    affirmed = ear.affirmed(passage)

    assert any("universitas" in line for line in affirmed) is is_affirmed
