from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.rules.standing import (
    a_circular_alone_is_no_policy,
    a_draft_caps_at_level_1,
    a_plan_rests_on_the_decree_beside_it,
    a_policy_may_have_been_replaced,
)
from classifiers.adoption import adopted
from classifiers.revocation import in_force
from tests.classifiers import papers, strangers
from tests.classifiers.test_adoption import BOOK, DECREE, ROADMAP

NEWER = (
    papers.SECURITY_POLICY.replace("NOMOR 17 TAHUN 2023", "NOMOR 6 TAHUN 2025")
    .replace("14 Maret 2023", "20 Februari 2025")
    .replace("15 Maret 2023", "21 Februari 2025")
)
OTHER_SUBJECT = NEWER.replace(
    "SISTEM MANAJEMEN KEAMANAN INFORMASI\nDENGAN",
    "PENYELENGGARAAN KEARSIPAN DAN TATA NASKAH DINAS ELEKTRONIK\nDENGAN",
)
REVOKING = OTHER_SUBJECT.replace(
    "Peraturan Wali Kota ini berlaku bagi seluruh Perangkat Daerah.",
    "Dengan berlakunya ketentuan ini, Peraturan Wali Kota Nomor 17 Tahun 2023 tentang\n"
    "Sistem Manajemen Keamanan Informasi dicabut dan dinyatakan tidak berlaku.",
)


# --- R2


@pytest.mark.parametrize(
    ("subject", "found"),
    [(ROADMAP, 1), ("TIM PENYUSUN PETA RENCANA SPBE TAHUN 2023-2027", 0)],
)
def test_a_book_is_told_with_the_decree_that_lends_it_its_number(scene, subject, found):
    texts = {"a/buku.pdf": BOOK, "a/sk.pdf": DECREE.format(subject=subject)}
    made = scene(texts, [("a/buku.pdf", "12")])
    told = list(
        a_plan_rests_on_the_decree_beside_it(
            replace(made, readings=adopted(made.readings))
        )
    )

    assert [(r.rule, r.path, r.indicator) for r in told] == (
        [("R2", "a/buku.pdf", "12")] * found
    )
    assert all("sk.pdf (nomor 188/77/2023)" in r.text for r in told)


def test_a_book_bound_with_its_decree_needs_no_remark(scene):
    pages = [BOOK, DECREE.format(subject=ROADMAP)]
    made = scene({"a/sk dan buku.pdf": pages}, [("a/sk dan buku.pdf", "12")])

    lent = [r.formalities.adopted_by for _, r in made.serving()]
    assert lent == ["a/sk dan buku.pdf", ""]
    assert list(a_plan_rests_on_the_decree_beside_it(made)) == []


# --- R3


@pytest.mark.parametrize(
    "text",
    [
        papers.SECURITY_DRAFT,
        papers.SECURITY_POLICY.replace("NOMOR 17", "NOMOR ...."),
        papers.SECURITY_POLICY.replace("14 Maret 2023", "........"),
        "RANCANGAN " + strangers.ASSESSOR_DECREE,
    ],
)
def test_a_draft_is_remarked_with_its_marks(scene, text):
    made = scene({"a/perwali.pdf": text}, [("a/perwali.pdf", "8")])

    (remark,) = a_draft_caps_at_level_1(made)

    assert (remark.rule, remark.path, remark.indicator) == ("R3", "a/perwali.pdf", "8")
    assert remark.text.startswith("perwali.pdf: masih berupa draf ('")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.pdf", papers.SECURITY_POLICY),
        ("a.pdf", papers.SECURITY_REPORT),
        # the body may speak of drafts
        (
            "a.pdf",
            papers.SECURITY_POLICY.replace(
                "disusun setiap tahun", "disusun bersama rancangan peraturan"
            ),
        ),
        ("Rancang bangun.pdf", papers.SECURITY_POLICY),
    ],
)
def test_what_is_in_force_is_no_draft(scene, path, text):
    assert list(a_draft_caps_at_level_1(scene({path: text}, [(path, "8")]))) == []


def test_of_a_bundle_the_paper_is_named_that_is_a_draft(scene):
    made = scene(
        {"a.pdf": [papers.SECURITY_POLICY, papers.SECURITY_DRAFT]}, [("a.pdf", "8")]
    )

    (remark,) = a_draft_caps_at_level_1(made)

    assert remark.text.startswith("a.pdf hal. 2: masih berupa draf ('")


def test_a_draft_that_serves_nothing_is_not_remarked(scene):
    assert list(a_draft_caps_at_level_1(scene({"a.pdf": papers.SECURITY_DRAFT}))) == []


# --- R4

NOTE = "NOTA DINAS\nKepada : Kepala Dinas\nHal : Keamanan Informasi\nMohon dijaga."


@pytest.mark.parametrize(
    ("text", "indicator", "is_remarked"),
    [
        (papers.SECURITY_CIRCULAR, "8", True),
        (NOTE, "8", True),
        (papers.SECURITY_CIRCULAR, "22", False),  # practice may rest on a circular
        (papers.SECURITY_POLICY, "8", False),
        (strangers.ASSESSOR_DECREE, "10", False),
        (NOTE, "13", False),
    ],
)
def test_a_circular_is_no_policy(scene, text, indicator, is_remarked):
    made = scene({"a.pdf": text}, [("a.pdf", indicator)])

    found = list(a_circular_alone_is_no_policy(made))

    assert [r.rule for r in found] == ["R4"] * is_remarked


@pytest.mark.parametrize(
    ("other", "indicator", "is_remarked"),
    [
        (papers.SECURITY_POLICY, "8", False),  # the circular carries the policy out
        (papers.SECURITY_DRAFT, "8", True),  # nothing is issued yet
        (papers.SECURITY_POLICY, "9", True),  # a policy of something else
        (papers.SECURITY_REPORT, "8", True),
    ],
)
def test_a_circular_may_stand_beside_a_policy(scene, other, indicator, is_remarked):
    made = scene(
        {"se.pdf": papers.SECURITY_CIRCULAR, "b.pdf": other},
        [("se.pdf", "8"), ("b.pdf", indicator)],
    )

    found = list(a_circular_alone_is_no_policy(made))

    assert [r.path for r in found] == ["se.pdf"] * is_remarked


# --- R20


@pytest.mark.parametrize(
    "newer",
    [
        NEWER,  # the same subject again
        REVOKING,  # another subject, but it revokes
    ],
)
def test_a_policy_may_have_been_replaced_by_a_newer_one(scene, newer):
    made = scene({"lama.pdf": papers.SECURITY_POLICY, "baru.pdf": newer})

    (remark,) = a_policy_may_have_been_replaced(made)

    assert (remark.rule, remark.path) == ("R20", "lama.pdf")
    assert "baru.pdf" in remark.text
    assert remark.text.endswith("periksa")


def test_a_policy_that_ended_is_told_once_and_plainly(scene):
    made = scene({"lama.pdf": papers.SECURITY_POLICY, "baru.pdf": REVOKING})
    ended = replace(made, readings=in_force(made.readings))

    (remark,) = a_policy_may_have_been_replaced(ended)

    assert (remark.rule, remark.path) == ("R20", "lama.pdf")
    assert remark.text == (
        "lama.pdf: tidak berlaku lagi, dicabut oleh baru.pdf; ajukan penggantinya"
    )


def test_an_article_that_was_struck_is_told_with_what_struck_it(scene):
    subject = (
        "PERUBAHAN ATAS PERATURAN WALI KOTA NOMOR 17 TAHUN 2023 TENTANG SISTEM MANAJEMEN\n"
        "KEAMANAN INFORMASI\nDENGAN"
    )
    striking = NEWER.replace("SISTEM MANAJEMEN KEAMANAN INFORMASI\nDENGAN", subject)
    striking = striking.replace(
        "Peraturan Wali Kota ini berlaku bagi seluruh Perangkat Daerah.",
        "1. Ketentuan Pasal 4 dihapus.",
    )
    made = scene({"lama.pdf": papers.SECURITY_POLICY, "baru.pdf": striking})
    amended = replace(made, readings=in_force(made.readings))

    told = [r for r in a_policy_may_have_been_replaced(amended) if "dihapus" in r.text]

    assert [(r.rule, r.path, r.text) for r in told] == [
        (
            "R20",
            "lama.pdf",
            "lama.pdf: Pasal 4 dihapus oleh baru.pdf; isinya tidak dihitung lagi",
        )
    ]


@pytest.mark.parametrize(
    "other",
    [
        OTHER_SUBJECT,
        papers.SECURITY_DRAFT,  # a draft replaces nothing
        papers.SECURITY_REPORT,
        strangers.ASSESSOR_DECREE,
        papers.SECURITY_POLICY,  # a copy
        REVOKING.replace("17 Tahun 2023", "18 Tahun 2023"),
        REVOKING.replace("17 Tahun 2023", "17 Tahun 2019"),
        REVOKING.replace("Peraturan Wali Kota Nomor", "Keputusan Wali Kota Nomor"),
        REVOKING.replace("dicabut dan dinyatakan tidak", "tetap dinyatakan"),
    ],
)
def test_a_policy_stays_in_force_beside_other_papers(scene, other):
    made = scene({"lama.pdf": papers.SECURITY_POLICY, "lain.pdf": other})

    assert list(a_policy_may_have_been_replaced(made)) == []
