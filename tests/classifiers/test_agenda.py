"""Items of an agenda that a meeting did not come to."""

from __future__ import annotations

import pytest

from classifiers.agenda import NOT_DISCUSSED, OUTSIDE, Agenda, items_without, without
from classifiers.local_words import Heard
from classifiers.phrases import Phrasebook
from classifiers.references import Referred

SECTIONS = (
    "BAB II ARSITEKTUR > Pasal 4\nPasal 4\n(1) Arsitektur SPBE disusun untuk lima tahun.",
    "BAB V JARINGAN > Pasal 13\nPasal 13\nJaringan intra dipakai seluruh OPD.",
    "Pasal 20\nPembiayaan dibebankan pada APBD.",
)
MINUTES = """NOTULEN RAPAT REVIU
Agenda : (1) arsitektur, Pasal 4; (2) jaringan, Pasal 13 Perwali 8 Tahun 2022
Agenda 1
Masalah: istilah arsitektur tidak seragam. Rekomendasi: seragamkan istilah.
Agenda 2
{told}
"""


@pytest.fixture(scope="module")
def put_off(instrument, read):
    agenda = Agenda(instrument)
    return lambda told: agenda.put_off(read(MINUTES.format(told=told)), SECTIONS)


@pytest.mark.parametrize(
    "told",
    [
        "Karena waktu habis, norma jaringan belum dibahas.",
        "Ketentuan jaringan tidak sempat dibahas, dijadwalkan ulang.",
        "Pembahasan jaringan dilanjutkan nanti: pembahasannya ditunda.",
        "Bab V tidak disentuh karena waktu habis.",
        "Bab IV, Bab V, dan Bab VIII belum ditinjau.",
        "Bab IV dan bab V menunggu giliran tahun depan.",
        "Bab III, IV (Aplikasi), dan V menunggu giliran tahun depan.",
        "Bab V tentang Jalur berada di luar lingkup dan tidak\ndievaluasi.",
        "II Arsitektur | kode lama | ganti kode\nV Jaringan | tidak ditelaah kali ini | -",
        "Belum dibahas\nBab | Perihal\nV | Jaringan",
    ],
)
def test_a_chapter_that_was_not_discussed_is_put_off(put_off, told):
    assert put_off(told) == {SECTIONS[1]}


@pytest.mark.parametrize(
    "told",
    [
        "Masalah: ketentuan jaringan belum diatur rinci. Rekomendasi: ditambah.",
        "Anggaran konsumsi belum dibahas.",
        "Bab VI belum dibahas.",
        "Sudah dibahas\nBab | Perihal\nV | Jaringan",
    ],
)
def test_what_lacks_something_was_discussed(put_off, told):
    assert put_off(told) == set()


def test_the_indicator_is_told_why_it_was_not_reviewed(observer, read):
    minutes = read(MINUTES.format(told="Norma jaringan belum dibahas."))

    seen = {o.indicator: o for o in observer.observe(minutes, {}, Referred(SECTIONS))}

    assert seen["6"].look_alike == NOT_DISCUSSED
    assert seen["6"].feature("refers") == 0
    assert seen["1"].look_alike == ""
    assert seen["1"].feature("refers") > 0


def test_a_number_with_another_name_is_of_another_policy(put_off):
    told = "Bab II (Data) dan Bab V (Jaringan) tidak sempat dibaca."

    assert put_off(told) == {SECTIONS[1]}


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("Pembahasan Pasal 13 ditunda dan akan dijadwalkan tersendiri.", {1}),
        ("Pasal 20 dan Pasal 13 akan dijadwalkan tersendiri.", {1, 2}),
        ("Pasal 14 ditunda ke rapat berikutnya.", set()),
        ("Pasal 13 dan Pasal 20 dibahas sehari.", set()),
    ],
)
def test_an_article_that_was_not_discussed_is_put_off(put_off, told, left):
    assert put_off(told) == {SECTIONS[place] for place in left}


def test_a_chapter_of_which_an_article_was_put_off_was_discussed_without_its_name():
    first, second = (f"BAB II ARSITEKTUR DAN PETA RENCANA > Pasal {n}" for n in (5, 7))

    assert without({second}, [first, second, SECTIONS[2]]) == ["Pasal 5", SECTIONS[2]]
    assert without((), [first]) == [first]


OLD_RULE, NEW_RULE = (f"Peraturan Bupati Nomor {n} Tahun 2023" for n in (9, 25))


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (f"{NEW_RULE} belum dibahas. Peserta bertanya isi {NEW_RULE}.", NOT_DISCUSSED),
        (f"{OLD_RULE} belum dibahas. Peserta bertanya isi {NEW_RULE}.", ""),
    ],
)
def test_a_rule_that_was_passed_over_is_not_discussed_where_it_is_named_again(
    observer, read, told, why
):
    minutes = read(
        "NOTULEN REVIU PERATURAN\nHari/tanggal : Selasa, 14 Mei 2024\n"
        f"- Pasal 9 diganti dengan pembuktian dua langkah.\n{told}\n"
    )
    names = {OLD_RULE: "perizinan usaha", NEW_RULE: "manajemen keamanan informasi"}

    seen = observer.observe(minutes, {}, local=Heard(names=names), also=["8"])

    assert {o.indicator: o.look_alike for o in seen}["8"] == why


@pytest.mark.parametrize(
    "words", ["bukan objek reviu ini", "tidak menjadi acara rapat ini"]
)
def test_what_a_review_is_not_on_is_told(observer, read, words):
    text = MINUTES.format(told=f"{{}} {words}.")
    seen = [
        {
            o.indicator: o.look_alike
            for o in observer.observe(read(text.format(what)), {}, Referred(SECTIONS))
        }
        for what in ("Ketentuan keamanan informasi", "Hal lain")
    ]

    assert seen[0]["8"] == OUTSIDE
    assert seen[1].get("8", "") != OUTSIDE


@pytest.mark.parametrize(
    ("heading", "free"),
    [
        (
            "1. Tinjauan atas SK Tim; 2. Tinjauan Peta Rencana",
            ("Tinjauan Peta Rencana",),
        ),
        ("1. Tinjauan Peta Rencana; 2. Lain-lain", ()),  # no rule is named at all
        ("1. Tinjauan atas SK Tim; 2. SK Pokja", ()),
        ("Yang dinilai SK Tim; pengelolaan data tidak dinilai", ()),  # no list
    ],
)
def test_an_item_beside_one_on_a_rule_is_on_no_rule(heading, free):
    assert items_without(Phrasebook({"": ["SK"]}, exact=True), heading) == free


def test_minutes_on_a_decree_and_a_plan_serve_both(observer, read):
    text = (
        "NOTULA RAPAT PLENO\nHari/Tanggal : Selasa, 21 Januari 2025\n"
        "Acara : 1. Tinjauan atas SK Tim Koordinasi SPBE; 2. Tinjauan Peta Rencana SPBE\n"
        "1. Tinjauan Peta Rencana SPBE\nPersoalan: taksiran usang. Rekomendasi: hitung.\n"
    )
    alone = text.replace("; 2. Tinjauan", " dan")

    def of_plan(said):
        seen = {o.indicator: o for o in observer.observe(read(said), {})}
        return seen["12"].feature("affinity")

    assert of_plan(text) > 5 * of_plan(alone)


@pytest.mark.parametrize(
    ("told", "elsewhere", "why"),
    [
        ("Bab II tentang jaringan intra tidak sempat dibahas.", "", NOT_DISCUSSED),
        ("Bab II tentang jaringan intra tidak sempat dibahas.", "jaringan intra", ""),
        ("Jaringan intra tidak sempat dibahas.", "", ""),  # how it is run, not a rule
        ("Bab II tentang jaringan intra dibahas sehari.", "", ""),
    ],
)
def test_a_policy_that_was_only_passed_over_was_not_reviewed(
    observer, read, told, elsewhere, why
):
    minutes = read(
        "NOTULEN EVALUASI PERATURAN\nHari/tanggal : Selasa, 14 Mei 2024\n"
        f"- Pasal 9 belum membedakan {elsewhere or 'jalur'} bagi tamu.\nUsul: dipisahkan.\n"
        f"{told}\n"
    )

    seen = {o.indicator: o for o in observer.observe(minutes, {}, also=["6"])}

    assert seen["6"].look_alike == why


@pytest.mark.parametrize(
    ("head", "is_passed"),
    [("Bagian yang tidak dievaluasi", True), ("Bagian yang dinilai", False)],
)
def test_a_column_tells_what_was_passed_over(observer, read, head, is_passed):
    review = read(
        "LAPORAN EVALUASI PRODUK HUKUM\nTahun 2024\nII. Objek\n"
        f"No | Peraturan | Bagian yang dievaluasi | {head}\n"
        "1 | PG 41/2022 | Bab II Arsitektur SPBE | Bab III Jaringan intra\n"
    )

    seen = {o.indicator: o for o in observer.observe(review, {}, also=["1", "6"])}

    assert (seen["6"].look_alike == NOT_DISCUSSED) is is_passed
    assert seen["1"].look_alike != NOT_DISCUSSED


def test_a_chapter_that_the_title_leaves_out_was_not_reviewed(observer, read):
    minutes = read(
        "NOTULEN EVALUASI PERATURAN\nSelasa, 14 Mei 2024\nPasal 3 belum rinci.\n"
    )
    beside = Referred(("Pasal 3 Arsitektur SPBE",), beside=("Bab IV jaringan intra",))
    neither = Referred(("Pasal 3 Arsitektur SPBE",))

    found = [
        {o.indicator: o.look_alike for o in observer.observe(minutes, {}, cited)}
        for cited in (beside, neither)
    ]

    assert (found[0]["6"], found[0]["1"]) == (OUTSIDE, "")
    assert found[1]["6"] == ""


ANOTHER_RULE = (
    "Rumusan Peraturan Bupati Nomor 5 Tahun 2024 tidak dibicarakan.\n"
    "- Keputusan tentang keamanan informasi: diktum KEDUA kabur."
)


@pytest.mark.parametrize(
    ("said", "is_reviewed"),
    [
        ("Rumusan Peraturan Bupati Nomor 5 Tahun 2024 tidak dibicarakan.", False),
        ("Rumusan Peraturan Bupati Nomor 5 Tahun 2024 dibicarakan sehari.", True),
        ("Pelaksanaan Peraturan Bupati Nomor 5 Tahun 2024 tidak dibicarakan.", True),
        (ANOTHER_RULE, True),
    ],
)
def test_an_evaluation_of_the_practice_reviews_no_policy(
    observer, read, said, is_reviewed
):
    report = read(
        "LAPORAN KENDALI KEAMANAN INFORMASI\nTahun 2024\n4. Evaluasi\n"
        f"Rapat diadakan 6 Februari 2025. {said}\nPersoalan: cadangan kurang.\n"
    )

    seen = {o.indicator: o.look_alike for o in observer.observe(report, {}, also=["8"])}

    assert (seen["8"] != NOT_DISCUSSED) is is_reviewed
    assert seen["22"] != NOT_DISCUSSED


@pytest.mark.parametrize(
    ("told", "policy", "practice"),
    [
        (
            "Penerapan kendali di kantor tidak dinilai dalam laporan ini.",
            "",
            NOT_DISCUSSED,
        ),
        ("Penerapan kendali di kantor dinilai pula.", "", ""),
    ],
)
def test_a_review_of_a_rule_may_say_that_it_leaves_the_practice_alone(
    observer, read, told, policy, practice
):
    review = read(
        "LAPORAN HASIL TELAAH\nPERATURAN GUBERNUR NOMOR 30 TAHUN 2023\n12 Maret 2024\n"
        f"1. Lingkup\nTelaah memeriksa rumusan norma. {told}\n"
        "2. Temuan\nPasal 6 tentang keamanan informasi kurang rinci. Rekomendasi: dirinci.\n"
    )
    cited = Referred(("Pasal 6\nKeamanan informasi dijaga tim.",))

    seen = {o.indicator: o for o in observer.observe(review, {}, cited, ["8", "22"])}

    assert (seen["8"].look_alike, seen["22"].look_alike) == (policy, practice)


@pytest.mark.parametrize(
    ("told", "excluded"),
    [
        ("Dokumen arsitektur SPBE berada di luar lingkup laporan ini.", {"11"}),
        ("Arsitektur SPBE berada di luar lingkup laporan ini.", {"1", "11"}),
    ],
)
def test_a_document_left_out_is_not_the_policy_on_it(observer, read, told, excluded):
    review = read(
        "LAPORAN TELAAH PERATURAN WALI KOTA NOMOR 18 TAHUN 2023\n16 Mei 2024\n"
        f"1. Batas\n{told}\n2. Saran\nPasal 6 kurang rinci. Saran: dirinci.\n"
    )

    seen = {o.indicator: o for o in observer.observe(review, {}, None, ["1", "11"])}

    outside = {n for n, o in seen.items() if o.look_alike == OUTSIDE}
    assert outside & {"1", "11"} == excluded
