from __future__ import annotations

import pytest

from classifiers.local_words import LocalWords, no_local_words

CLAIMS = {
    "20": "Forum Rembug Digital sudah bertemu empat kali.",
    "45": "Aplikasi PASTI dipakai di semua desa.",
    "36": "Aplikasi Kepegawaian dipakai.",
    "47": "TIKET LAUT tersambung.",
}
OTHERS = [
    f"LAPORAN KEGIATAN {n}\nKegiatan rutin kantor nomor {n}.\n" for n in "ABCDEFGH"
]


@pytest.fixture(scope="module")
def papers(read):
    named = [
        read("RISALAH REMBUG DIGITAL\nPertemuan triwulan.\n", "a.pdf"),
        read(
            "LAPORAN\n"
            + "Baris pembuka.\n" * 9
            + "Data dikirim ke PASTI setiap hari.\n",
            "b.pdf",
        ),
    ]
    # both words are ordinary here, their pair is not
    sea = ["Tiket gangguan dan ombak laut.\n"] * 3
    named += [read(f"LAPORAN {n}\n{t}", f"laut {n}.pdf") for n, t in enumerate(sea)]
    return [*named, *(read(text, f"{n}.pdf") for n, text in enumerate(OTHERS))]


@pytest.fixture(scope="module")
def local(papers):
    return LocalWords(CLAIMS, papers, ["layanan kepegawaian digital"])


def test_a_name_in_the_title_tells_of_its_claim(local, papers):
    assert local.heard(papers[0]).worth.keys() == {"20"}


def test_a_name_in_the_text_tells_less(local, papers):
    assert 0 < local.heard(papers[1]).worth["45"] < local.heard(papers[0]).worth["20"]


def test_two_ordinary_words_may_make_a_name(local, papers, read):
    guide = read("PANDUAN TIKET LAUT\nCari lintasan.\n", "panduan.pdf")
    made = LocalWords(CLAIMS, [*papers, guide], ["tiket gangguan", "hasil laut"])

    assert made.heard(guide).worth["47"] > 0
    assert "47" not in made.heard(read("LAPORAN\nTiket, lalu laut.\n", "x.pdf")).worth


def test_what_the_instrument_says_itself_is_no_local_name(local, read):
    assert local.heard(read("DAFTAR KEPEGAWAIAN\nDaftar.\n", "c.pdf")).worth == {}


def test_a_word_of_most_documents_names_nothing(papers, read):
    spread = [read(f"LAPORAN PASTI {n}\n", f"p{n}.pdf") for n in range(5)]
    local = LocalWords(CLAIMS, [*papers, *spread], [])

    assert "45" not in local.heard(spread[0]).worth


def test_without_claims_or_with_few_documents_nothing_tells(papers):
    assert no_local_words().heard(papers[0]).worth == {}
    assert LocalWords(CLAIMS, papers[:3], []).heard(papers[0]).worth == {}


def test_an_application_is_known_by_the_manuals_that_its_name_heads(read, papers):
    manual = read("PANDUAN PENGGUNAAN PASTI\nKlik masuk.\n", "panduan pasti.pdf")
    local = LocalWords(CLAIMS, [*papers, manual], [])

    review = read("NOTULEN RAPAT\nAcara: peninjauan PASTI setelah setahun.\n", "n.pdf")

    assert local.heard(review).applications == ("45",)
    assert LocalWords(CLAIMS, papers, []).heard(review).applications == ()


def test_the_names_that_a_government_gives_are_told_with_what_they_are(read, papers):
    local = LocalWords({}, papers, [], {"Tapak Langkah": "peta rencana SPBE"})

    report = read("LAPORAN TAPAK LANGKAH\nSelesai 9 kegiatan.\n", "a.pdf")
    other = read("LAPORAN LANGKAH KERJA\nSelesai.\n", "b.pdf")

    assert local.heard(report).names == {"Tapak Langkah": "peta rencana SPBE"}
    assert local.heard(other).names == {}


def test_a_word_of_a_cited_files_name_alone_names_no_application(read, papers):
    manual = read("PANDUAN RSUD\nKlik masuk.\n", "panduan rsud.pdf")
    cited = {"39": "Risiko RSUD"}
    local = LocalWords({"39": "Sudah dipakai."}, [*papers, manual], [], cited=cited)

    heard = local.heard(read("RISIKO RSUD\nDi atas kertas.\n", "r.pdf"))

    assert heard.worth["39"] > 0
    assert heard.applications == ()


@pytest.mark.parametrize(
    ("told", "applications"),
    [
        ("Warga melapor melalui laman TIKET LAUT.", ("47",)),
        ("Warga naik kapal dengan tiket laut.", ()),
    ],
)
def test_a_text_may_call_a_name_an_application(papers, read, told, applications):
    report = read(f"LAPORAN TAHUNAN\nRingkasan.\n{told}\n", "lap.pdf")
    local = LocalWords(CLAIMS, [*papers, report], [])

    review = read("EVALUASI TIKET LAUT\nPenumpang menunggu.\n", "e.pdf")

    assert local.heard(review).applications == applications


AMENDMENT = (
    "PERATURAN BUPATI TELAGA BIRU\nNOMOR 12 TAHUN 2025\nTENTANG\n{amends}"
    "PERATURAN BUPATI NOMOR 17 TAHUN 2023\nMEMUTUSKAN:\nPasal I\n"
    "Akar Bahar dipergunakan oleh semua Perangkat Daerah.\n"
)


@pytest.mark.parametrize("amends", ["PERUBAHAN ATAS ", "PELAKSANAAN "])
def test_an_amendment_uses_the_names_of_what_it_amends(read, amends):
    own = {"Akar Bahar": "jaringan intra"}
    made = LocalWords({}, (), (), own)

    found = made.heard(read(AMENDMENT.format(amends=amends), "a.pdf")).names

    assert found == (own if amends.startswith("PERUBAHAN") else {})


@pytest.mark.parametrize(
    ("name", "region", "indicator"),
    [
        ("panduan tiket laut 2024", "Telaga Biru", "47"),
        ("rembug digital", "Telaga Biru", "20"),
        ("rembug digital dan tiket laut", "Telaga Biru", None),  # of two things
        ("panduan tiket laut 2024", "Tiket Laut", None),  # the region's own name
        ("laut dan tiket", "Telaga Biru", None),
        ("surat pasti", "Telaga Biru", None),  # one word may be any word
    ],
)
def test_the_name_of_a_file_may_be_that_of_one_claim(local, name, region, indicator):
    assert local.of_file(name, region) == indicator


def test_the_name_of_a_file_is_explained_by_the_governments_names(papers):
    local = LocalWords({}, papers, [], own={"Rukun Data": "forum satu data"})

    assert local.explain("rukun data 2024") == "rukun data 2024\nforum satu data"
    assert local.explain("denah 2024") == "denah 2024"
