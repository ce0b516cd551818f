"""Policies that another paper revokes, or that say of themselves that they have ended."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.references import PolicyIndex
from classifiers.revocation import in_force, only_revokes, revoked

OLD = """{stamp}PERATURAN BUPATI TELAGA BIRU
NOMOR 12 TAHUN 2016
TENTANG
JARINGAN INTRA PEMERINTAH DAERAH
MEMUTUSKAN:
Pasal 1
Setiap perangkat daerah memakai jaringan intra.
Ditetapkan di Telaga Biru
pada tanggal 6 Maret 2016
BUPATI TELAGA BIRU,
ttd
"""
NEW = """PERATURAN BUPATI TELAGA BIRU
NOMOR 8 TAHUN 2023
TENTANG
{subject}
MEMUTUSKAN:
Pasal 20
{says}
Pasal 21
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Telaga Biru
pada tanggal 6 Maret 2023
BUPATI TELAGA BIRU,
ttd
"""
DECREE = """KEPUTUSAN BUPATI TELAGA BIRU
NOMOR 188.45/61/2021
TENTANG
TIM KOORDINASI SPBE
MEMUTUSKAN:
KESATU : Membentuk tim.
Ditetapkan di Telaga Biru
pada tanggal 6 Maret 2021
BUPATI TELAGA BIRU,
ttd
"""
WHOLE = [
    """Isi.
BAB V - PENUTUP
Pasal 12
Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati Nomor 12 Tahun 2016 tentang
Jaringan Intra dicabut dan dinyatakan tidak berlaku.""",
    "Peraturan Bupati Nomor 12 Tahun 2016 dicabut dan dinyatakan tidak berlaku.",
    """Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati Telaga Biru Nomor 12
Tahun 2016 tentang Jaringan Intra (Berita Daerah Tahun 2016 Nomor 12), dicabut.""",
    """Dengan berlakunya peraturan ini:
a. Peraturan Bupati Nomor 3 Tahun 2011;
b. Peraturan Bupati Nomor 12 Tahun 2016;
dicabut dan dinyatakan tidak berlaku.""",
    """Peraturan Bupati di bawah ini dicabut dan dinyatakan tidak berlaku:
- Nomor 3 Tahun 2011 tentang Parkir;
- Nomor 12 Tahun 2016 tentang Jaringan Intra;
""",
]
NOT_IT = [
    "Ketentuan Pasal 7 Peraturan Bupati Nomor 12 Tahun 2016 dicabut.",
    "Peraturan Bupati Nomor 12 Tahun 2015 dicabut dan dinyatakan tidak berlaku.",
    "Keputusan Bupati Nomor 12 Tahun 2016 dicabut dan dinyatakan tidak berlaku.",
    "Peraturan Bupati Nomor 12 Tahun 2016 tetap berlaku. Izin yang disalahgunakan dicabut.",
    "Peraturan pelaksanaan Peraturan Bupati Nomor 12 Tahun 2016 tetap berlaku.",
]


@pytest.fixture
def ended(read):
    """Why the old regulation has ended, beside a new one."""

    def beside(text, name="baru.pdf", old="", old_name="lama.pdf"):
        older = read(old or OLD.format(stamp=""), old_name)
        made = {old_name: older, name: read(text, name)}
        return in_force(made)[old_name].formalities.ended

    return beside


@pytest.mark.parametrize("says", WHOLE)
def test_what_another_revokes_is_in_force_no_more(ended, says):
    assert ended(NEW.format(subject="JARINGAN", says=says)) == "dicabut oleh baru.pdf"


@pytest.mark.parametrize("says", NOT_IT)
def test_what_is_revoked_in_part_or_is_another_stays_in_force(ended, says):
    assert not ended(NEW.format(subject="JARINGAN", says=says))


def test_a_draft_revokes_nothing(ended):
    text = NEW.format(subject="JARINGAN", says=WHOLE[0]).replace(
        "NOMOR 8", "NOMOR ...."
    )

    assert not ended(text, "rancangan.pdf")


def test_an_older_paper_revokes_no_younger_one(ended):
    text = NEW.format(subject="JARINGAN", says=WHOLE[0]).replace("2023", "2012")

    assert not ended(text)


def test_a_decree_is_revoked_by_its_whole_number(ended):
    says = "Keputusan Bupati Nomor 188.45/61/2021 dinyatakan dicabut dan tidak berlaku lagi."

    assert ended(NEW.format(subject="TIM", says=says), old=DECREE)
    assert not ended(
        NEW.format(subject="TIM", says=says.replace("61", "62")), old=DECREE
    )


ANNEX = """LAMPIRAN
Peta Rencana SPBE
Kegiatan | 2021 | 2022
Pusat data | x | x
Jaringan | x | x
"""


def test_a_plan_is_revoked_as_the_decree_that_adopts_it(ended, read):
    subject = "PETA RENCANA SPBE TAHUN 2021-2025"
    plan = DECREE.replace("TIM KOORDINASI SPBE", subject) + ANNEX
    says = "Keputusan Bupati Nomor 188.45/61/2021 dicabut dan dinyatakan tidak berlaku."
    later = plan.replace("188.45/61/2021", "188.45/80/2023").replace("2021", "2023")

    assert read(plan).formalities.kind == "peta_rencana"
    assert ended(later.replace("Membentuk tim.", says), old=plan)
    assert not ended(later, old=plan)


@pytest.mark.parametrize(
    "stamp",
    [
        "SUDAH DICABUT dengan Peraturan Bupati Nomor 8 Tahun 2023 (cap Bagian Hukum)\n",
        "ARSIP INAKTIF - tidak dipakai lagi\n",
        "(tidak berlaku lagi)\n",
    ],
)
def test_a_stamp_above_the_title_says_that_it_has_ended(ended, stamp):
    text = NEW.format(subject="PAKAIAN DINAS", says="Pegawai berpakaian rapi.")

    assert ended(text, old=OLD.format(stamp=stamp)).startswith("tertulis “")
    assert not ended(text, old=OLD.format(stamp="SALINAN\n"))


def test_a_name_says_that_it_has_ended(ended):
    text = NEW.format(subject="PAKAIAN DINAS", says="Pegawai berpakaian rapi.")

    assert ended(text, old_name="Perbup 12-2016 (sudah dicabut).pdf")
    assert not ended(text, old_name="Perbup 12-2016 pencabutan.pdf")


def test_all_that_revoke_it_are_told(read):
    text = NEW.format(subject="JARINGAN", says=WHOLE[0])
    old = read(OLD.format(stamp=""), "lama.pdf")
    found = revoked([old, read(text, "a.pdf"), read(text, "b.pdf")])

    assert [each.path for each in found["lama.pdf"]] == ["a.pdf", "b.pdf"]


def test_what_only_revokes_is_told_from_what_also_revokes(read):
    says = WHOLE[3]

    assert only_revokes(
        read(NEW.format(subject="PENCABUTAN PERATURAN BUPATI", says=says))
    )
    assert not only_revokes(read(NEW.format(subject="JARINGAN INTRA", says=says)))


AMENDED = OLD.replace(
    "Setiap perangkat daerah memakai jaringan intra.",
    "Jaringan intra menghubungkan kantor.\nPasal 2\nPenghubung layanan dipakai bersama.",
)
AMENDMENT = "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 12 TAHUN 2016"


@pytest.fixture
def sections(read):
    """The sections of the old regulation that are left beside an amendment."""

    def left(says, subject=AMENDMENT):
        older = read(AMENDED.format(stamp=""), "lama.pdf")
        younger = read(NEW.format(subject=subject, says=says), "baru.pdf")
        passages = in_force({"lama.pdf": older, "baru.pdf": younger})[
            "lama.pdf"
        ].passages
        return {p.section for p in passages if p.section.startswith("Pasal")}

    return left


@pytest.mark.parametrize(
    "says",
    [
        "4. Ketentuan Pasal 2 dihapus.",
        "Pasal 2 dihapus.",
        "Ketentuan Pasal 2 dan Pasal 7 dihapus.",
        "a. Ketentuan Pasal 3, Pasal 4, dan Pasal 2 dihapus.",
    ],
)
def test_an_article_that_an_amendment_strikes_is_no_longer_read(sections, says):
    assert sections(says) == {"Pasal 1"}


@pytest.mark.parametrize(
    ("says", "subject"),
    [
        ("Ketentuan Pasal 2 diubah.", AMENDMENT),
        ("Ketentuan Pasal 2 ayat (1) dihapus.", AMENDMENT),
        ("Ketentuan Pasal 12 dihapus.", AMENDMENT),
        ("Data Pasal 2 dihapus.", AMENDMENT),
        ("Ketentuan Pasal 2 dihapus.", AMENDMENT.replace("12", "13")),
        ("Ketentuan Pasal 2 dihapus.", AMENDMENT.replace("PERATURAN", "KEPUTUSAN")),
        ("Ketentuan Pasal 2 dihapus.", "PARKIR"),
    ],
)
def test_all_other_articles_stay(sections, says, subject):
    assert sections(says, subject) == {"Pasal 1", "Pasal 2"}


def test_a_paper_that_lost_an_article_is_matched_anew(matcher, read):
    whole = read(AMENDED.format(stamp=""), "lama.pdf")
    struck = replace(whole, struck={"pasal 2": "baru.pdf"})
    hints = matcher.hints(whole, {}, PolicyIndex([whole]))

    assert matcher.key(whole, hints) != matcher.key(struck, hints)
