"""Which side of a topic a paper is on."""

from __future__ import annotations

import pytest

from classifiers.sides import NO_POLICY, ONLY_DRAFTED, UNAMENDED, of_policies, outdone

REVIEW = """UPTD PENGELOLAAN PUSAT DATA
LAPORAN REVIU LAYANAN PUSAT DATA
8 Juli 2025
Permasalahan: permohonan rata-rata lima hari. Rekomendasi: persetujuan dilimpahkan.
"""


@pytest.fixture(scope="module")
def unruled(matcher, read):
    """The policies that a text cannot be on."""

    def see(text):
        observed = matcher.observer.observe(read(text, "laporan.pdf"), {})
        return {o.indicator for o in observed if o.look_alike == NO_POLICY}

    return see


def test_a_review_that_names_no_rule_reviews_no_policy(unruled):
    assert "5" in unruled(REVIEW)
    assert not unruled(REVIEW) & {"16", "23", "42"}


@pytest.mark.parametrize(
    "told",
    [
        "LAPORAN REVIU PERBUP 41 TAHUN 2023 TENTANG PUSAT DATA",
        "LAPORAN REVIU LAYANAN PUSAT DATA\nKetentuan Pasal 16 belum dijalankan.",
        "RISALAH RAPAT EVALUASI KEPBUP 100/2024",
    ],
)
def test_a_rule_anywhere_leaves_it_open(unruled, told):
    assert unruled(REVIEW.replace("LAPORAN REVIU LAYANAN PUSAT DATA", told)) == set()


def test_papers_of_other_kinds_are_not_asked(unruled):
    assert unruled(REVIEW.replace("LAPORAN REVIU", "SURAT UNDANGAN RAPAT")) == set()


DRAFT = """RANCANGAN
KEPUTUSAN WALI KOTA LEMBAYUNG
NOMOR ....... TAHUN 2025
TENTANG
{subject}
KESATU : Pertukaran data memakai penghubung layanan.
"""


@pytest.mark.parametrize(
    ("text", "declared", "is_shown"),
    [
        (DRAFT, {}, False),
        (DRAFT, {"18": "claim"}, True),
        (DRAFT.replace("RANCANGAN\n", "").replace(".......", "12"), {}, True),
    ],
)
def test_the_draft_of_a_rule_shows_no_practice(
    observer, read, text, declared, is_shown
):
    subject = "PENGGUNAAN SISTEM PENGHUBUNG LAYANAN"
    observed = observer.observe(read(text.format(subject=subject), "sk.pdf"), declared)
    seen = {o.indicator: o.look_alike for o in observed}

    assert (seen["18"] != ONLY_DRAFTED) is is_shown
    assert seen["7"] == ""


def test_what_a_decree_begins_or_is_may_be_drafted(observer, read):
    subject = "ARSITEKTUR SPBE DAN TIM KOORDINASI"
    observed = observer.observe(read(DRAFT.format(subject=subject), "sk.pdf"), {})
    seen = {o.indicator: o.look_alike for o in observed}

    assert ONLY_DRAFTED not in {seen["11"], seen["19"]}


AMENDMENT = """PERATURAN BUPATI TELAGA BIRU
NOMOR 7 TAHUN 2026
TENTANG
PERUBAHAN ATAS PERATURAN BUPATI NOMOR 18 TAHUN 2023 TENTANG PENYELENGGARAAN SPBE
MEMUTUSKAN:
Pasal I
1. Ketentuan Pasal 8 diubah sehingga berbunyi:
Pasal 8
Seluruh perangkat daerah memakai layanan pusat data.
Ditetapkan di Telaga pada tanggal 9 Maret 2026
BUPATI TELAGA BIRU, ttd
"""


def test_an_amendment_leaves_what_it_does_not_name(observer, read):
    both = {"5": "claim", "6": "claim"}

    amended = observer.observe(read(AMENDMENT, "perbup.pdf"), both)
    whole = observer.observe(read(AMENDMENT.replace("PERUBAHAN ATAS ", "")), both)

    seen = {o.indicator: o.look_alike for o in amended}
    assert (seen["5"], seen["6"]) == ("", UNAMENDED)
    assert UNAMENDED not in {o.look_alike for o in whole}


def test_a_review_of_a_rule_is_on_no_service(observer, read):
    review = "LAPORAN EVALUASI {}\nMasalah: naskah lama sulit dicari di JDIH.\n"
    rule = read(review.format("PERBUP 31 TAHUN 2023"), "a.pdf")
    service = read(review.format("LAYANAN JDIH"), "b.pdf")

    fits = [
        next(
            o.feature("affinity")
            for o in observer.observe(each, {}, None, ["44"])
            if o.indicator == "44"
        )
        for each in (rule, service)
    ]

    assert fits[0] < fits[1] / 4


INTRA = """KEPUTUSAN BUPATI TELAGA BIRU
NOMOR 555/208/2022
TENTANG
PEMAKAIAN JARINGAN INTRA
MEMUTUSKAN:
KESATU : Perangkat daerah memakai jaringan intra.
Ditetapkan di Telaga Biru
pada tanggal 15 Agustus 2022
BUPATI TELAGA BIRU,
ttd
"""


@pytest.mark.parametrize(
    ("scores", "declared", "expected"),
    [
        ({"6": 0.9, "17": 0.6}, (), {"17"}),
        ({"6": 0.9, "17": 0.6}, ("17",), set()),  # people said so
        ({"6": 0.4, "17": 0.6}, (), set()),  # surer of the practice
        ({"10": 0.9, "19": 0.6}, (), set()),  # a decree begins the team's work
        ({"17": 0.6}, (), set()),
    ],
)
def test_a_policy_does_not_serve_the_practice_under_it(
    instrument, read, scores, declared, expected
):
    found = outdone(instrument, read(INTRA, "sk.pdf"), scores, declared)

    assert found & scores.keys() == expected


def test_a_report_may_serve_the_practice(instrument, read):
    report = read("LAPORAN JARINGAN INTRA\nTersambung.\n", "laporan.pdf")

    assert not outdone(instrument, report, {"6": 0.9, "17": 0.6}, ())


def test_a_policy_refers_to_policies(instrument):
    found = of_policies(instrument, {"8": 1.0, "22": 0.9, "25": 0.3})

    assert found == {"8": 1.0, "25": 0.3}


def test_a_review_may_say_that_it_leaves_the_rule_alone(observer, read):
    title = "LAPORAN EVALUASI PETA RENCANA SPBE\n"
    alone = read(f"{title}Perwal 14/2022 sebagai aturannya tidak disentuh.\n")
    both = read(f"{title}Perwal 14/2022 ditelaah pasal demi pasal.\n")
    told = [
        {o.indicator: o.feature("affinity") for o in observer.observe(each, {})}
        for each in (alone, both)
    ]

    assert told[0]["12"] > told[0]["2"]
    assert told[1]["12"] < told[1]["2"]
