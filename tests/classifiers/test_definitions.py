from __future__ import annotations

import pytest

from classifiers.definitions import (
    called,
    definitions,
    explained,
    gist,
    glossed,
    headed,
    own_names,
    self_explained,
)
from evidence.passage import Location, Passage


def passage(text, section="BAB I KETENTUAN UMUM > Pasal 1"):
    place = Location(path="a.pdf", page=1, start=0, end=len(text))
    return Passage(location=place, text=text, section=section)


FIRST_ARTICLE = passage(
    "Dalam Peraturan ini yang dimaksud dengan:\n"
    "5. Peta Jalan adalah peta rencana SPBE Daerah.\n"
    "6. Sistem Penghubung Layanan yang selanjutnya disingkat SPL adalah perangkat "
    "integrasi layanan;\n"
    "7. Dinas adalah Dinas Komunikasi."
)


def test_a_policy_says_what_its_names_mean():
    found = definitions([FIRST_ARTICLE])

    assert "peta rencana SPBE" in found["Peta Jalan"]
    assert found["SPL"] == found["Sistem Penghubung Layanan"]
    assert "integrasi layanan" in found["SPL"]


def test_a_list_of_names_may_be_marked_by_dots():
    found = definitions(
        [
            passage(
                "Yang dimaksud dengan:\n- Lajur Kerja adalah urutan langkah tahunan, yang"
                " dalam\nperaturan nasional disebut Peta Rencana SPBE.\n"
                "- Dinas adalah Dinas Komunikasi."
            )
        ]
    )

    assert set(found) == {"Lajur Kerja", "Dinas"}
    assert gist("Lajur Kerja", found["Lajur Kerja"]) == "Peta Rencana SPBE"


def test_what_a_national_rule_means_may_be_named():
    meaning = "Tapak langkah lima tahun, sebagaimana dimaksud dengan Peta Rencana SPBE"

    assert gist("Tapak", meaning) == "Peta Rencana SPBE"


def test_names_may_be_explained_in_brackets():
    found = definitions(
        [
            passage(
                "Pasal 1\nSarana digital meliputi Ruang Mercu (pusat data), Jalur Arus"
                " (jaringan intra), milik Pemerintah Daerah (pemilik sarana)."
            )
        ]
    )

    assert set(found) == {"Ruang Mercu", "Jalur Arus"}
    assert gist("Jalur Arus", found["Jalur Arus"]) == "jaringan intra"


def test_a_regulation_explains_its_own_names(read):
    text = "PERATURAN BUPATI TELAGA BIRU\nNOMOR 5 TAHUN 2023\nTENTANG\n{}"
    said = "SPBE\nBAB I KETENTUAN UMUM\nPasal 1\nBetang adalah pusat data milik Kota.\n"

    assert self_explained(read(text.format(said))) == {
        "Betang": "pusat data milik Kota"
    }
    assert self_explained(read("LAPORAN TAHUNAN\n" + said)) == {}


def test_a_chapter_may_be_called_by_the_name_that_its_article_explains(read):
    text = (
        "PERATURAN BUPATI TELAGA BIRU\nNOMOR 5 TAHUN 2023\nTENTANG\nSPBE\n"
        "BAB V LEUIT DATA\nPasal 7\n(1) Leuit Data adalah pusat data Kabupaten. "
        "Petugas adalah pegawai Dinas Komunikasi.\n"
    )

    assert self_explained(read(text)) == {"Leuit Data": "pusat data Kabupaten"}


def test_names_may_be_defined_in_running_text():
    found = definitions(
        [
            passage(
                "Pasal 1\nTata Bangun adalah arsitektur SPBE Daerah, yaitu kerangka dasar yang"
                "\nmemuat seluruh unsur. Dinas adalah Dinas Komunikasi."
            )
        ]
    )

    assert set(found) == {"Tata Bangun", "Dinas"}
    assert found["Tata Bangun"].startswith("Tata Bangun arsitektur SPBE Daerah")


def test_the_gist_is_what_is_said_before_the_parts():
    meaning = "Rumah Data adalah fasilitas yang dikelola Dinas"

    assert gist("Rumah Data", meaning) == "adalah fasilitas"


@pytest.mark.parametrize(
    "other",
    [
        passage("2. Peta Jalan adalah peta rencana SPBE.", section="BAB III > Pasal 9"),
        passage("Peta Jalan disusun dengan memuat program."),
    ],
)
def test_other_articles_and_sentences_define_nothing(other):
    assert definitions([other]) == {}


def test_a_defined_name_is_followed_by_its_meaning():
    meanings = definitions([FIRST_ARTICLE])

    assert "peta rencana SPBE" in explained("BAB III PETA JALAN", meanings)
    assert explained("BAB IV PENUTUP", meanings) == "BAB IV PENUTUP"


POLICY = """PERATURAN BUPATI TELAGA BIRU
NOMOR 8 TAHUN 2022
TENTANG
PENYELENGGARAAN SPBE
MEMUTUSKAN:
BAB I KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Tapak Langkah adalah peta rencana SPBE Daerah untuk jangka waktu lima tahun.
2. Rumah Data adalah fasilitas pusat data yang dikelola Dinas.
Pasal 2
Tapak Langkah adalah pedoman.
{end}
"""
ISSUED = "Ditetapkan di Telaga\npada tanggal 3 Mei 2022\nBUPATI TELAGA BIRU, ttd"


def test_a_policy_gives_names_to_things_in_short(read):
    names = own_names([read(POLICY.format(end=ISSUED))])

    assert names["Tapak Langkah"].strip() == "Tapak Langkah peta rencana SPBE Daerah"
    assert names["Rumah Data"].strip() == "Rumah Data fasilitas pusat data"


def test_a_decree_gives_a_name_in_its_title(read):
    decree = (
        "KEPUTUSAN BUPATI TELAGA BIRU\nNOMOR 188/61/2022\nTENTANG\n"
        "FORUM KERJA ANTAR PERANGKAT DAERAH (FORKAPEDA)\nMenimbang : bahwa perlu;\n"
        f"KESATU : Membentuk FORKAPEDA.\n{ISSUED}\n"
    )

    assert own_names([read(decree)]) == {
        "FORKAPEDA": "FORUM KERJA ANTAR PERANGKAT DAERAH"
    }


def test_a_draft_gives_no_names(read):
    draft = POLICY.replace("PERATURAN BUPATI", "RANCANGAN PERATURAN BUPATI", 1)

    assert own_names([read(draft.format(end=""))]) == {}


def test_a_decree_is_called_by_the_words_before_what_all_are_on(read, instrument):
    decree = (
        "KEPUTUSAN BUPATI TELAGA BIRU\nNOMOR 188/61/2022\nTENTANG\n"
        "RANCANG LAKU SPBE KABUPATEN TELAGA BIRU TAHUN 2022-2026\nMEMUTUSKAN:\n"
        "KESATU : Menetapkan Rancang Laku.\nLampiran\n1. Tata kelola SPBE\n"
        "2. Manajemen SPBE\n3. Layanan SPBE\n4. Infrastruktur SPBE\n5. Aplikasi SPBE\n"
        f"6. Keamanan SPBE\n7. Audit TIK\n{ISSUED}\n"
    )

    ends = instrument.cues["title_ends"]

    assert called([read(decree)], ends) == {"RANCANG LAKU": "peta_rencana"}


OBJECTS = ("jaringan intra", "pusat data", "sistem penghubung layanan", "intranet")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kantor memakai Jalur Dalam (jaringan intra Kabupaten).", {"Jalur Dalam"}),
        ("Kantor memakai Jalur\nDalam (jaringan intra Kabupaten).", {"Jalur Dalam"}),
        ("Ruang Muara merupakan pusat data Kabupaten.", {"Ruang Muara"}),
        ("Lewat Jembatan selaku sistem penghubung layanan.", {"Jembatan"}),
        ("KESATU : Tali Bukit ialah jaringan intra Kabupaten.", {"Tali Bukit"}),
        ('PEMAKAIAN JARINGAN INTRA "TALI BUKIT"', {"TALI BUKIT"}),
        ("Menetapkan Ruang Muara sebagai pusat data Kota.", {"Ruang Muara"}),
        ("Dinas Kominfo selaku pusat data Kota.", set()),  # who keeps it is not it
        ("Bupati (pusat data ada padanya).", set()),
        ("Gedung Muara merupakan rumah dinas.", set()),
        ("Jaringan merupakan pusat data Kota.", set()),  # a word of the instrument
        ("Ruang Muara dan pusat data Kota.", set()),
    ],
)
def test_papers_say_what_the_governments_own_names_are(read, text, expected):
    found = glossed([read(f"LAPORAN\n{text}\n")], OBJECTS, ("dinas", "bupati"))

    assert found.keys() == expected


def test_a_draft_names_nothing_yet(read):
    text = "RANCANGAN PERATURAN BUPATI\nTENTANG PUSAT DATA\nRuang Muara ialah pusat data.\n"

    assert glossed([read(text, "rancangan.pdf")], OBJECTS) == {}


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("9. Meja Bicara (manajemen layanan)", {"Meja Bicara": "manajemen layanan"}),
        ("9. Meja Bicara (2024)", {}),
        ("9. Rapat di Meja Bicara (manajemen layanan) dan lainnya", {}),
    ],
)
def test_a_heading_may_say_what_a_name_means(read, heading, told):
    report = read(
        f"LAPORAN TAHUNAN\nDinas\n1. Umum\nPegawai 9.\n{heading}\n"
        + "Tiket masuk 4.412 buah dan selesai tepat janji 88 persen.\n" * 20
    )

    assert headed([report]) == told


@pytest.mark.parametrize("verb", ["bernama", "dinamai", "diberi nama", "dengan nama"])
def test_a_definition_may_give_the_thing_a_name(read, verb):
    policy = read(
        "PERATURAN BUPATI TELAGA BIRU\nNOMOR 27 TAHUN 2021\nTENTANG\nRUANG SERVER\n"
        "BAB I\nKETENTUAN UMUM\nPasal 1\n"
        f"Pusat Data adalah ruang server Daerah {verb} Sumur Data. Dinas adalah Dinas Kominfo.\n"
    )

    assert self_explained(policy)["Sumur Data"] == "Pusat Data"
