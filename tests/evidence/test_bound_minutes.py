"""Minutes below another paper, and numbered sentences under a heading."""

from __future__ import annotations

import pytest

from evidence.segmentation import passages


@pytest.mark.parametrize(
    ("title", "begins"),
    [
        ("RISALAH REVIU PELAKSANAAN AUDIT APLIKASI SPBE", True),
        ("BERITA ACARA EVALUASI AUDIT", True),
        ("BERITA ACARA SERAH TERIMA", False),
        ("Risalah reviu terlampir.", False),
    ],
)
def test_minutes_in_the_middle_of_a_page_begin_a_chapter(make_document, title, begins):
    text = (
        "LAPORAN AUDIT\n4. Temuan\nKode | Temuan\nAP-1 | uji ulang tidak dilakukan\n"
        f"{title}\nHari, tanggal : Rabu, 12 Maret 2025\n"
    )

    *_, last = passages(make_document(text))

    assert last.section.startswith(title) is begins


def test_a_title_of_minutes_at_their_own_head_is_no_chapter(make_document):
    text = "NOTULEN RAPAT TIM\nRabu, 12 Maret 2025\nPembahasan berjalan lancar.\n"

    assert {p.section for p in passages(make_document(text))} == {""}


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("2. Katalog tidak menampilkan layanan rumah sakit kabupaten.", False),
        ("2. Katalog layanan rumah sakit kabupaten dan puskesmas", True),
        ("2. Katalog layanan.", True),
    ],
)
def test_a_numbered_sentence_is_no_heading(make_document, line, is_heading):
    told = "Dicatat oleh petugas jaga setiap malam sepanjang tahun yang lalu. " * 6
    text = f"IV. EVALUASI (25 Februari 2025)\n{told}\n{line}\n{told}\n"

    *_, last = passages(make_document(text))

    assert last.section.startswith("2. ") is is_heading
