from __future__ import annotations

import pytest

from classifiers.references import PolicyIndex, Referred
from tests.classifiers import papers


@pytest.fixture(scope="module")
def policies(read):
    return PolicyIndex(
        [
            read(papers.CHAPTERED_POLICY),
            read(papers.SECURITY_DRAFT),
            read(papers.ROADMAP),
        ]
    )


# title, words of sections it refers to, words of sections it does not
REFERRED = [
    (
        "Notulen evaluasi Bab II Perbup 44 Tahun 2022",
        ["layanan pusat data", "pusat data nasional"],
        ["Audit TIK", "Manajemen keamanan informasi"],
    ),
    (
        "Reviu Pasal 9 Peraturan Bupati Nomor 44 Tahun 2022",
        ["Manajemen keamanan informasi"],
        ["layanan pusat data", "Audit TIK terdiri"],
    ),
    (
        "Evaluasi Pasal 6 sampai dengan Pasal 9 Perbup 44/2022",
        ["pusat data nasional", "Manajemen keamanan informasi"],
        ["menggunakan layanan pusat data", "Audit TIK terdiri"],
    ),
    (
        "telaah bab iv peraturan bupati tanjung seroja nomor 44 th. 2022",
        ["Audit TIK terdiri"],
        ["pusat data nasional"],
    ),
    (  # an article is more exact than its chapter
        "Reviu Bab II Pasal 6 Perbup 44 Tahun 2022",
        ["pusat data nasional"],
        ["menggunakan layanan pusat data"],
    ),
]

DRAFTED = [
    "Undangan / Pembahasan Rancangan Peraturan Wali Kota tentang Pusat Data",
    "catatan zoom raperpergub Pusat Data",
    "naskah rancangan Perbup tentang\nPusat Data",
]

UNREFERRED = [
    "Notulen evaluasi Bab II Perbup 45 Tahun 2022",  # another number
    "Notulen evaluasi Bab II Perbup 44 Tahun 2021",  # another year
    "Reviu Bab II",  # no policy
    "Laporan data, berpedoman pada Perbup 44/2022",  # by it, not about it
    "Reviu Pasal 3 Perwali 17 Tahun 2023",  # only a draft bears it
    "Keputusan Bupati Nomor 44 Tahun 2022 Bab II",  # a decree is another paper
    "",
]


@pytest.mark.parametrize(("title", "inside", "outside"), REFERRED)
def test_a_title_refers_to_sections_of_a_policy(policies, title, inside, outside):
    text = "\n".join(policies.referred(title).sections)

    assert all(words in text for words in inside)
    assert not any(words in text for words in outside)


def test_the_headings_of_a_review_say_which_articles_of_the_whole_it_looked_at(
    policies, read
):
    review = read(
        "LAPORAN AKHIR\nKAJIAN PELAKSANAAN PERATURAN BUPATI NOMOR 44 TAHUN 2022\n"
        "4.2 Pusat data (Pasal 5 dan Pasal 6). Norma dipatuhi.\nSaran: Pasal 6 ditambah.\n"
    )

    text = "\n".join(policies.referred(review.heading, review.articles_headed).sections)

    assert "pusat data nasional" in text
    assert "Audit TIK" not in text
    assert read(papers.CHAPTERED_POLICY).articles_headed == ""


@pytest.mark.parametrize("first", ["II Pusat data", "Bab II", "Pasal 6"])
def test_the_rows_of_a_review_say_which_parts_of_the_whole_it_looked_at(
    policies, read, first
):
    review = read(
        "LAPORAN TELAAH\nPERATURAN BUPATI NOMOR 44 TAHUN 2022\n"
        "Bab/Pasal | Masalah | Saran\n"
        f"{first} | kelas sistem sama semua | tetapkan kelas\n"
    )

    text = "\n".join(policies.referred(review.heading, review.articles_headed).sections)

    assert "pusat data nasional" in text
    assert "Audit TIK" not in text


def test_numbers_in_tables_on_other_things_are_no_chapters(read):
    review = read("REVIU LAYANAN\nNo | Masalah | Saran\nI | antre | loket\n")

    assert review.formalities.kind == "reviu"
    assert review.articles_headed == ""


@pytest.mark.parametrize("title", UNREFERRED)
def test_a_title_that_names_no_known_section_refers_to_nothing(policies, title):
    assert policies.referred(title) == Referred()


def test_a_share_without_policies_is_referred_to_by_nothing(read):
    policies = PolicyIndex([read(papers.TEAM_REPORT)])

    assert (
        policies.referred("Notulen evaluasi Bab II Perbup 44 Tahun 2022") == Referred()
    )


def test_a_policy_named_without_an_article_is_its_subject(policies):
    (subject,) = policies.referred("Laporan setahun Perbup 44 Tahun 2022").sections

    assert "PEMERINTAHAN BERBASIS ELEKTRONIK" in subject.upper()


def test_a_decree_is_known_by_its_number(read):
    decree = (
        "KEPUTUSAN BUPATI TANJUNG SEROJA\nNOMOR 188.45/561/KEP/2022\nTENTANG\n"
        "PETA JALAN SPBE\nMenimbang: a. perlu;\nMEMUTUSKAN:\nKESATU: Menetapkan.\n"
        "Ditetapkan di Seroja\npada tanggal 3 Mei 2022\nBUPATI TANJUNG SEROJA,\nttd\n"
        "LAMPIRAN\nMatriks program dan tahunnya: 2022, 2023, 2024\n"
    )
    index = PolicyIndex([read(decree)])

    found = index.referred("Evaluasi Keputusan Bupati Nomor 188.45/ 561/KEP/2022")
    other = index.referred("Evaluasi Keputusan Bupati Nomor 188.45/562/KEP/2022")

    assert found.sections
    assert found.to_plan, "a roadmap is reviewed as such, whoever enacts it"
    assert other == Referred()


def test_an_order_refers_to_the_audit_that_it_sends_people_to_make(policies):
    order = (
        "SURAT TUGAS\nuntuk melaksanakan audit\nkeamanan atas SIMPEG, mulai 4 November"
    )
    report = "LAPORAN\nTim melaksanakan audit keamanan atas SIMPEG"

    assert policies.referred(order).sections == ("audit\nkeamanan atas SIMPEG",)
    assert policies.referred(report) == Referred()


@pytest.mark.parametrize("title", DRAFTED)
def test_a_draft_that_is_discussed_is_referred_to_by_its_name(policies, title):
    (referred,) = policies.referred(title).sections

    assert "Pusat Data" in referred


def test_the_chapters_of_a_report_are_not_those_of_the_policy(policies):
    title = "Laporan evaluasi\nPerbup 44 Tahun 2022\nBAB I PENDAHULUAN\nBab IV Hasil"

    found = policies.referred(title)

    assert found == policies.referred("Laporan evaluasi Perbup 44 Tahun 2022")


DECREE = (
    "KEPUTUSAN BUPATI TANJUNG SEROJA\nNOMOR {number}\nTENTANG\nPETA PROSES BISNIS\n"
    "MEMUTUSKAN:\nKESATU: Menetapkan.\nDitetapkan di Seroja\npada tanggal 3 Mei 2022\n"
    "BUPATI TANJUNG SEROJA,\nttd\n"
)


@pytest.mark.parametrize(
    ("title", "is_found"),
    [
        ("Perubahan atas Keputusan Bupati Nomor 96 Tahun 2022", True),
        ("Evaluasi Kepbup 96/2022", True),
        ("Evaluasi SK 96 Tahun 2022", True),
        ("Evaluasi Kepbup 97/2022", False),
        ("Laporan sesuai Kepbup 96/2022", False),  # by it, not on it
        ("Laporan\nPatokan: Kepbup 96/2022", False),
        ("Laporan\nDasar: Kepbup 96/2022", False),
    ],
)
def test_a_decree_is_known_by_its_number_and_year(read, title, is_found):
    index = PolicyIndex([read(DECREE.format(number="96 TAHUN 2022"))])

    assert index.referred(title).sections == (
        ("PETA PROSES BISNIS",) if is_found else ()
    )


@pytest.mark.parametrize(
    ("title", "is_found"),
    [
        ("Evaluasi Peraturan 44 Tahun 2022", True),
        ("Evaluasi Peraturan Nomor 44 Tahun 2022", True),
        ("Evaluasi Peraturan Menteri Nomor 44 Tahun 2022", False),
    ],
)
def test_whose_regulation_it_is_may_be_left_out(policies, title, is_found):
    assert bool(policies.referred(title).sections) is is_found


def test_a_paper_never_refers_to_itself(read):
    decree = read(DECREE.format(number="96 TAHUN 2022"), "Kepbup 96 Tahun 2022.pdf")
    index = PolicyIndex([decree])

    assert index.referred(decree.heading, own=decree) == Referred()


def test_the_rows_of_a_review_tell_of_policies_by_number(read):
    index = PolicyIndex(
        [
            read(papers.CHAPTERED_POLICY),
            read(DECREE.format(number="188.45/71/2022"), "sk.pdf"),
        ]
    )
    review = read(
        "NOTULEN EVALUASI PRODUK HUKUM\nNaskah | Masalah | Usul\n"
        "Perbup 44/2022 | tenggat | dipantau\nSK 188.45/71/2022 | susunan | lengkapi\n"
        "Perbup 45/2022 | lain | lain\nDasar: Perbup 44 Tahun 2022\n"
    )

    found = index.named_in(review)

    assert found.keys() == {"Perbup 44/2022", "188.45/71/2022"}
    assert found["188.45/71/2022"] == "PETA PROSES BISNIS"


def test_what_the_title_of_a_review_names_is_not_told_again(read):
    index = PolicyIndex([read(papers.CHAPTERED_POLICY)])

    assert index.named_in(read("NOTULEN EVALUASI PERBUP 44/2022\nIsi.\n")) == {}


def test_each_heading_of_a_review_names_its_own_part_of_a_policy(read):
    index = PolicyIndex([read(papers.CHAPTERED_POLICY)])
    review = read(
        "LAPORAN HASIL TELAAHAN HUKUM\n20 Agustus 2024\n\n"
        "A. Cara\nDibaca bersama.\n\n"
        "B. Perbup 44/2022, Bab III (Pengamanan)\nPersoalan | Saran\nkabur | perjelas\n",
        "telaah.docx",
    )
    found = "\n".join(index.referred(review.heading, own=review).sections)

    assert review.formalities.kind == "reviu"
    assert "keamanan informasi" in found
    assert "layanan pusat data" not in found


def test_a_text_names_policies_of_the_share(policies):
    assert policies.are_named_in("menurut Perbup 44/2022")
    assert not policies.are_named_in("menurut Perbup 91/2020")


def test_the_items_of_a_review_say_which_articles_of_the_whole_it_looked_at(
    policies, read
):
    review = read(
        "LAPORAN TELAAH\nPERATURAN BUPATI NOMOR 44 TAHUN 2022\nPermasalahan:\n"
        "- 1. Pasal 6 hanya mewajibkan 29 kantor.\n- 2. Biaya menurut Pasal 12 kurang.\n"
    )

    assert review.articles_headed == "Pasal 6"
    text = "\n".join(policies.referred(review.heading, review.articles_headed).sections)
    assert "pusat data nasional" in text


@pytest.mark.parametrize(
    ("others", "is_found"), [((), True), (("050/071/KEP/2022",), False)]
)
def test_a_decree_is_known_by_the_number_within_its_code(read, others, is_found):
    numbers = ("188.45/71/KEP/2022", *others)
    index = PolicyIndex(
        [read(DECREE.format(number=n), f"{n[:3]}.pdf") for n in numbers]
    )
    review = read("LAPORAN REVIU\nObjek reviu\n1 | Kepbup 71/2022 | ya\n")

    found = index.named_in(review)

    assert found == ({"Kepbup 71/2022": "PETA PROSES BISNIS"} if is_found else {})
    assert bool(index.referred("Evaluasi Kepbup 71/2022").sections) is is_found
