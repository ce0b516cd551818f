"""Articles of a policy, by its title and by what it says that words mean."""

from __future__ import annotations

import pytest


def test_a_policy_titled_after_one_object_is_on_it_until_it_names_another(owned):
    text = (
        "PERATURAN BUPATI TELAGA BIRU\nNOMOR 30 TAHUN 2023\nTENTANG\n{title}\n"
        "MEMUTUSKAN:\nBAB I UMUM\nPasal 2\nKeamanan informasi dijaga.\n"
        "BAB II DUKUNGAN\nPasal 8\nDukungan meliputi anggaran dan sarana.\n"
        "BAB III PENGAWASAN\nPasal 9\nAudit aplikasi SPBE dilakukan setiap dua tahun.\n"
        "Ditetapkan di Telaga Biru\npada tanggal 5 Juni 2023\nBUPATI TELAGA BIRU,\nttd\nX\n"
    )

    def own(title):
        return "".join(p.text for p in owned(text.format(title=title), "8", ["8", "9"]))

    assert "Dukungan meliputi" in own("MANAJEMEN KEAMANAN INFORMASI")
    assert "Audit aplikasi" not in own("MANAJEMEN KEAMANAN INFORMASI")
    assert "Dukungan meliputi" not in own("PENYELENGGARAAN SPBE")


@pytest.mark.parametrize(
    ("term", "continues"), [("Perangkat Daerah", True), ("Kedai Sehat", False)]
)
def test_who_is_bound_by_a_policy_is_not_what_an_article_is_on(owned, term, continues):
    text = (
        "PERATURAN BUPATI TELAGA BIRU\nNOMOR 30 TAHUN 2023\nTENTANG\nPENYELENGGARAAN SPBE\n"
        f"MEMUTUSKAN:\nBAB I KETENTUAN UMUM\nPasal 1\n1. {term} adalah dinas, badan, dan "
        "pengelola layanan kepegawaian.\n"
        "BAB II APLIKASI\nPasal 2\nPembangunan dan pengembangan aplikasi melalui tujuh tahap.\n"
        f"Pasal 3\nSetiap {term} bertanya kepada Dinas pada tiap tahap.\n"
        "BAB III PENGAWASAN\nPasal 4\nAudit aplikasi SPBE dilakukan setiap dua tahun.\n"
        "Ditetapkan di Telaga Biru\npada tanggal 5 Juni 2023\nBUPATI TELAGA BIRU,\nttd\nX\n"
    )

    own = "".join(p.text for p in owned(text, "4", ["4", "9"]))

    assert "melalui tujuh tahap" in own
    assert ("pada tiap tahap" in own) is continues
