from __future__ import annotations

import pytest

from tests.classifiers import papers


@pytest.fixture(scope="module")
def said(owned):
    serving = ["5", "8", "9"]
    return lambda indicator: "\n".join(
        p.text for p in owned(papers.CHAPTERED_POLICY, indicator, serving)
    )


def test_a_document_that_serves_one_indicator_speaks_for_it_but_for_its_definitions(
    owned, read
):
    passages = owned(papers.CHAPTERED_POLICY, "5", ["5"])

    said = read(papers.CHAPTERED_POLICY).passages
    assert passages == tuple(p for p in said if not p.section.endswith("Pasal 1"))


@pytest.mark.parametrize(
    ("indicator", "words"),
    [
        ("5", "menggunakan layanan pusat data"),
        ("5", "dihubungkan dengan pusat data nasional"),
        ("8", "Manajemen keamanan informasi meliputi"),
        ("8", "Evaluasi kinerja keamanan informasi"),
        ("9", "audit aplikasi SPBE"),
    ],
)
def test_an_article_belongs_to_the_indicator_it_speaks_of(said, indicator, words):
    assert words in said(indicator)


@pytest.mark.parametrize(
    ("indicator", "words"),
    [
        ("5", "Manajemen keamanan informasi meliputi"),
        ("5", "audit aplikasi SPBE"),
        ("8", "menggunakan layanan pusat data"),
        ("8", "dihubungkan dengan pusat data nasional"),
        ("9", "Manajemen keamanan informasi meliputi"),
        ("9", "menggunakan layanan pusat data"),
    ],
)
def test_an_article_does_not_belong_to_the_others(said, indicator, words):
    assert words not in said(indicator)


def test_an_article_that_names_nothing_continues_its_chapter(said):
    assert "mencatat setiap tamu" in said("5")
    assert "mencatat setiap tamu" not in said("8") + said("9")


@pytest.mark.parametrize("indicator", ["5", "8", "9"])
def test_definitions_show_nothing(said, indicator):
    assert " adalah " not in said(indicator)


def test_a_document_speaks_as_a_whole_for_the_indicator_it_exists_for(owned, read):
    serving = ["12", "21", "29"]

    whole = owned(papers.ROADMAP, "12", serving)
    part = owned(papers.ROADMAP, "29", serving)

    assert whole == read(papers.ROADMAP).passages
    assert 0 < len(part) < len(whole)
    assert all("manajemen risiko" not in p.text for p in part)


def test_a_near_miss_shows_the_whole_document(owned, read):
    passages = owned(papers.CHAPTERED_POLICY, "10", ["5", "8"])

    said = read(papers.CHAPTERED_POLICY).passages
    assert passages == tuple(p for p in said if not p.section.endswith("Pasal 1"))


@pytest.mark.parametrize("indicator", ["5", "8", "9"])
def test_owned_passages_keep_their_order_and_their_words(owned, read, indicator):
    passages = owned(papers.CHAPTERED_POLICY, indicator, ["5", "8", "9"])

    assert list(passages) == sorted(passages, key=lambda p: p.location)
    assert set(passages) <= set(read(papers.CHAPTERED_POLICY).passages)


def test_a_chapter_named_for_another_indicator_lends_nothing(owned):
    text = (
        "PERATURAN BUPATI TENTANG SPBE\n"
        "BAB II\nARSITEKTUR SPBE\nPasal 5\nArsitektur SPBE disusun lima tahunan.\n"
        "BAB III\nPETA RENCANA SPBE\nPasal 8\n"
        "Peta Rencana SPBE disusun menurut Arsitektur SPBE, mengenai keamanan SPBE.\n"
    )

    architecture = [p.text for p in owned(text, "1", ["1", "2"])]

    assert not any("keamanan SPBE" in words for words in architecture)
    assert any("keamanan SPBE" in p.text for p in owned(text, "2", ["1", "2"]))


@pytest.mark.parametrize(
    ("subject", "found"),
    [("SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK", True), ("TATA KELOLA", False)],
)
def test_a_bare_chapter_of_a_policy_on_spbe_is_about_its_own(owned, subject, found):
    text = (
        f"PERATURAN BUPATI\nNOMOR 5 TAHUN 2023\nTENTANG\n{subject}\n"
        "BAB I\nKETENTUAN UMUM\nPasal 1\nDaerah adalah Kabupaten.\n"
        "BAB II\nARSITEKTUR\nPasal 4\n"
        "Arsitektur SPBE Daerah memuat referensi arsitektur dan domain arsitektur.\n"
        "Pasal 9\nDomain infrastruktur memuat layanan pusat data, jaringan intra, dan "
        "sistem penghubung layanan.\n"
    )

    architecture = [p.text for p in owned(text, "1", ["1", "5", "6", "7"])]

    assert any("Domain infrastruktur" in words for words in architecture) is found


def test_a_chapter_is_named_for_what_its_name_means_first(owned):
    text = (
        "PERATURAN BUPATI TENTANG TATA KELOLA\nBAB I\nKETENTUAN UMUM\nPasal 1\n"
        "1. Cetak Biru adalah arsitektur pemerintahan Daerah.\n"
        "2. Tapak Langkah adalah peta rencana pelaksanaan Cetak Biru untuk lima tahun.\n"
        "BAB II\nCETAK BIRU\nPasal 4\nCetak Biru memuat enam domain.\n"
        "BAB III\nTAPAK LANGKAH\nPasal 7\nTapak Langkah disusun menurut Cetak Biru dan"
        " memuat tata kelola, manajemen, dan layanan.\n"
    )

    roadmap = [p.text for p in owned(text, "2", ["1", "2"])]

    assert any("memuat tata kelola" in words for words in roadmap)
    assert not any("enam domain" in words for words in roadmap)


def test_an_article_on_what_nobody_serves_continues_nothing(owned):
    text = (
        "PERATURAN BUPATI TENTANG SPBE\n"
        "BAB V\nPRASARANA\nPasal 15\nJaringan intra dipakai semua Perangkat Daerah.\n"
        "Pasal 17\nSistem penghubung layanan pada tahap awal dipakai tiga dinas.\n"
        "Pasal 18\nBiayanya dibebankan pada APBD.\n"
    )

    network = [p.text for p in owned(text, "6", ["6", "8"])]

    assert any("Jaringan intra" in words for words in network)
    assert not any("tahap awal" in words for words in network)


def test_a_first_article_that_defines_nothing_speaks_with_the_rest(owned):
    policy = (
        "PERATURAN BUPATI TELAGA BIRU\nNOMOR 9 TAHUN 2022\nTENTANG\nPUSAT DATA\n"
        "MEMUTUSKAN:\nBAB I UMUM\nPasal 1\n"
        "Setiap perangkat daerah menggunakan layanan pusat data.\n"
        "Pasal 2\nDinas menyediakan layanan pusat data.\n"
    )
    defining = policy.replace("menggunakan layanan pusat data", "adalah unsur")

    assert any("Setiap perangkat" in p.text for p in owned(policy, "5", ["5"]))
    assert not any("Setiap perangkat" in p.text for p in owned(defining, "5", ["5"]))


@pytest.mark.parametrize(
    ("heading", "is_shared"), [("C. Sambungan", True), ("C. Penganggaran RKA", False)]
)
def test_what_one_application_is_connected_with_is_told_for_all_its_services(
    owned, heading, is_shared
):
    rest = "Petugas membuka menunya, memeriksa isian, lalu menyimpannya. " * 8
    manual = (
        "PANDUAN APLIKASI SIPD\n"
        f"A. Perencanaan pembangunan\nUsulan RKPD dan Renja diisi. {rest}\n"
        f"B. Penganggaran RKA\nRKA diisi menurut plafon anggaran. {rest}\n"
        f"{heading}\nRKA yang disetujui terkirim ke SIRUP lewat antarmuka RKA. {rest}\n"
    )

    budget = [p.text for p in owned(manual, "33", ["32", "33"])]
    planning = [p.text for p in owned(manual, "32", ["32", "33"])]

    assert any("terkirim" in words for words in budget)
    assert any("terkirim" in words for words in planning) is is_shared


RULE = """PERATURAN BUPATI SEROJA
NOMOR 8 TAHUN 2031
TENTANG
PENYELENGGARAAN PEMERINTAHAN DIGITAL
MEMUTUSKAN:
BAB V
APLIKASI
Pasal 16
Pembangunan aplikasi SPBE menempuh analisis kebutuhan sampai dengan pemeliharaan.
Pasal 17
{between}
Pasal 18
Dinas mengendalikan pembangunan aplikasi SPBE melalui daftar induk aplikasi.
BAB VI
PUSAT DATA
Pasal 19
Perangkat daerah menggunakan layanan pusat data.
"""
CHANGE = "Perangkat daerah yang mengubah aplikasi lebih dahulu meminta pendapat Dinas."
DATA_CENTRE = "Perangkat daerah menempatkan aplikasi di pusat data. Pusat data dijaga."


@pytest.mark.parametrize(("between", "is_ours"), [(CHANGE, True), (DATA_CENTRE, False)])
def test_an_article_between_two_of_one_object_is_its_own(owned, between, is_ours):
    passages = owned(RULE.format(between=between), "4", ["4", "5"])

    assert any(p.section.endswith("Pasal 17") for p in passages) is is_ours


YEARLY = """LAPORAN TAHUNAN DINAS
Tahun 2031
1. Pusat data
Ruang peladen pusat data terhubung dengan pusat data nasional.
2. Nawala
Nawala dipakai semua kantor.
{filler}
3. Perawatan
Diperiksa dua kali setahun oleh petugas.
{filler}
""".format(filler="Petugas mencatat suhu dan debu setiap hari. " * 12)


def test_a_local_name_is_heard_as_what_it_means(owned):
    def said(names):
        found = owned(YEARLY, "17", ["16", "17"], names)
        return [p for p in found if p.section.startswith("3")]

    assert said({"Nawala": "jaringan intra pemerintah"})
    assert not said({})


LISTING = (
    "PERATURAN WALI KOTA LEMBAYUNG\nNOMOR 9 TAHUN 2023\nTENTANG\nPENYELENGGARAAN SPBE\n"
    "BAB II PETA JALAN\nPasal 5\nPeta jalan (Peta Rencana SPBE) disusun untuk lima tahun.\n"
    "Pasal 6\nIsinya rencana kerja di bidang:\n- tata kelola;\n- aplikasi; dan\n"
    "- audit teknologi informasi dan komunikasi.\n"
    "BAB III AUDIT TEKNOLOGI INFORMASI DAN KOMUNIKASI\nPasal 7\n"
    "Audit teknologi informasi dan komunikasi dilaksanakan Inspektorat.\n"
)


def test_an_article_belongs_to_its_chapter_whatever_it_lists(owned):
    def said(indicator):
        return " ".join(p.text for p in owned(LISTING, indicator, ["2", "9"]))

    assert "Isinya rencana kerja" in said("2")
    assert "dilaksanakan Inspektorat" in said("9")
    assert "dilaksanakan Inspektorat" not in said("2")


PROJECT = (
    "LAPORAN AKHIR\n{title}\nBKPSDM, November 2024\n\n"
    "1. Penyerahan\nPembangunan aplikasi selesai November 2024, dan hasilnya diserahkan "
    "kepada bidang yang membidangi teknologi informasi untuk dipelihara.\n\n"
    "2. Sesudahnya\nLayanan kepegawaian pada SIMPEG selesai dalam 41 menit, dan riwayat "
    "pangkat pegawai terlihat.\n"
)


@pytest.mark.parametrize(
    "title", ["PEMBANGUNAN APLIKASI RUMAH PEGAWAI", "RUMAH PEGAWAI"]
)
def test_a_report_on_building_an_application_is_on_that_throughout(owned, title):
    passages = owned(PROJECT.format(title=title), "15", ["15", "36"])

    whole = "41 menit" in "\n".join(p.text for p in passages)
    assert whole is title.startswith("PEMBANGUNAN")
