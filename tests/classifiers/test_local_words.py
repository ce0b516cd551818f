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
    assert local.heard(papers[0]).keys() == {"20"}


def test_a_name_in_the_text_tells_less(local, papers):
    assert 0 < local.heard(papers[1])["45"] < local.heard(papers[0])["20"]


def test_two_ordinary_words_may_make_a_name(local, papers, read):
    guide = read("PANDUAN TIKET LAUT\nCari lintasan.\n", "panduan.pdf")
    made = LocalWords(CLAIMS, [*papers, guide], ["tiket gangguan", "hasil laut"])

    assert made.heard(guide)["47"] > 0
    assert "47" not in made.heard(read("LAPORAN\nTiket, lalu laut.\n", "x.pdf"))


def test_what_the_instrument_says_itself_is_no_local_name(local, read):
    assert local.heard(read("DAFTAR KEPEGAWAIAN\nDaftar.\n", "c.pdf")) == {}


def test_a_word_of_most_documents_names_nothing(papers, read):
    spread = [read(f"LAPORAN PASTI {n}\n", f"p{n}.pdf") for n in range(5)]
    local = LocalWords(CLAIMS, [*papers, *spread], [])

    assert "45" not in local.heard(spread[0])


def test_without_claims_or_with_few_documents_nothing_tells(papers):
    assert no_local_words().heard(papers[0]) == {}
    assert LocalWords(CLAIMS, papers[:3], []).heard(papers[0]) == {}
