"""`assessment.followups.followed_up` (R8): what was issued or improved after a review."""

from __future__ import annotations

from datetime import date

import pytest

from assessment.finding import Outcome
from assessment.followups import followed_up
from indicator_corpus.indicator import Reason
from tests.assessment.reviewed import HALF, INVITATION, UNDATED, review
from tests.classifiers import papers

MET, CHECK, UNMET = Outcome.MET, Outcome.CHECK, Outcome.UNMET


@pytest.fixture
def policy_follow_up(criterion):
    kinds = ("perda", "perkada", "keputusan", "se", "sop")
    return criterion("follow_up", lacking=Reason.NO_FOLLOWUP, kinds=kinds)


UNLINKED = papers.SECURITY_CIRCULAR.replace(
    "Menindaklanjuti rekomendasi reviu kebijakan keamanan informasi, kepala", "Kepala"
)
TOO_EARLY = papers.SECURITY_CIRCULAR.replace("6 Januari 2025", "6 Januari 2024")

MONTH = UNLINKED.replace("Kepala", "Menurut penelaahan September 2024, kepala", 1)
OTHER_MONTH = MONTH.replace("September", "Maret")
NO_REVIEW = MONTH.replace("penelaahan", "rapat anggaran")
ASKED = (  # a letter that asks for what the review advised has done nothing yet
    "DINAS KOMINFO\nNomor : 12/KOMINFO/2025\nTanggal : 6 Januari 2025\n"
    "Hal : Usulan anggaran\nYth. Bupati di tempat\nDengan hormat, "
    "menindaklanjuti rekomendasi reviu kebijakan keamanan informasi, keamanan informasi "
    "ditingkatkan dengan anggaran baru.\n"
)

FOLLOW_UPS = [
    ([review(), MONTH], MET),  # the month of the review ties it too
    ([review(), OTHER_MONTH], CHECK),
    ([review(), NO_REVIEW], CHECK),
    ([review(), papers.SECURITY_CIRCULAR], MET),
    ([review(), papers.SECURITY_POLICY, papers.SECURITY_CIRCULAR], MET),
    ([review(), ASKED], UNMET),
    ([review(), UNLINKED], CHECK),  # later, but nothing ties it to the review
    ([review(), TOO_EARLY], UNMET),
    ([review(), papers.SECURITY_POLICY], UNMET),  # the policy that was reviewed
    ([papers.SECURITY_CIRCULAR], UNMET),  # no review
    ([review()], UNMET),
    ([HALF, papers.SECURITY_CIRCULAR], UNMET),  # no complete review
    ([UNDATED, papers.SECURITY_CIRCULAR], UNMET),  # later than what?
    ([review(), INVITATION], UNMET),
]


@pytest.mark.parametrize(("texts", "outcome"), FOLLOW_UPS)
def test_a_policy_follows_areview(case, exhibit, policy_follow_up, texts, outcome):
    made = [exhibit(text, f"{n}.pdf") for n, text in enumerate(texts)]

    assert followed_up(case(*made), policy_follow_up, 5).outcome is outcome


IMPROVED = (
    "LAPORAN PENYEMPURNAAN KEAMANAN INFORMASI\n"
    "Konfigurasi firewall diperbaiki sebagai tindak lanjut rekomendasi reviu.\n"
    "Lembayung, 4 Februari 2025\n"
)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (IMPROVED, MET),
        (
            IMPROVED.replace(" sebagai tindak lanjut rekomendasi reviu", ""),
            CHECK,
        ),
        (IMPROVED.replace("2025", "2023"), UNMET),
        (
            "LAPORAN KEAMANAN INFORMASI\nRapat diadakan.\nLembayung, 4 Februari 2025\n",
            UNMET,
        ),
    ],
)
def test_an_improvement_follows_areview(case, exhibit, criterion, text, outcome):
    asked = criterion("follow_up", lacking=Reason.NO_FOLLOWUP)
    made = case(exhibit(review(), "reviu.pdf"), exhibit(text, "lap.pdf"))

    assert followed_up(made, asked, 5).outcome is outcome


REVIEWED_AGAIN = (
    "LAPORAN PENYEMPURNAAN KEAMANAN INFORMASI\n"
    "{link}\n"
    "Bidang Persandian\nPekerjaan berjalan tiga bulan.\nBiayanya dari APBD.\n"
    "Permasalahan: kata sandi bersama. Rekomendasi: akun perorangan.\n"
    "Konfigurasi diperbaiki dan diuji pada 3 Februari 2025 dalam evaluasi bersama.\n"
    "Lembayung, 4 Februari 2025\n"
)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (REVIEWED_AGAIN.format(link="Menindaklanjuti monev triwulan III"), MET),
        (REVIEWED_AGAIN.format(link="Saran reviu tanggal 3 September 2024"), MET),
        (REVIEWED_AGAIN.format(link="Laporan tahunan"), UNMET),  # a review of its own
        # without a day of its own, it names that of the review
        ("CATATAN RILIS\nMenjawab temuan 3 September 2024: celah diperbaiki.\n", MET),
        ("CATATAN RILIS\nCelah diperbaiki tahun lalu.\n", UNMET),
    ],
)
def test_a_report_follows_the_review_of_another(
    case, exhibit, criterion, text, outcome
):
    asked = criterion("follow_up", lacking=Reason.NO_FOLLOWUP)
    made = case(exhibit(review(), "reviu.pdf"), exhibit(text, "lap.pdf"))

    assert followed_up(made, asked, 5).outcome is outcome


TOLD_TOGETHER = (
    "LAPORAN PENGELOLAAN KEAMANAN INFORMASI\n"
    "Bidang Persandian\nTahun 2024\nPegawai bertambah dua orang.\nDaya listrik naik.\n"
    "A. Peninjauan\nPada 6 Mei 2024 diadakan rapat evaluasi. Masalah: kata sandi bersama."
    " Saran: akun perorangan dipakai.\n{}\n\n"
    "B. Sesudahnya\n{}\n{}\n\nLembayung, 4 Februari 2025\n"
)
ANSWERED = (  # a report on a review that was held before, with what was done since
    "LAPORAN EVALUASI DAN PERBAIKAN KEAMANAN INFORMASI\nBidang Persandian, 30 Juni 2025\n"
    "Bagian I. {held}\nMasalah: sandi bersama. Saran: akun perorangan.\n"
    "Bagian II. Yang telah diperbaiki\nSaran | Terpasang\nakun perorangan | {done}\n"
)


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        (("Evaluasi 12 November 2024", "3 Februari 2025"), MET),
        (("Pada 12 November 2024 kendali dievaluasi", "3 Februari 2025"), MET),
        (("Evaluasi memakai laporan 12 November 2024", "3 Februari 2025"), UNMET),
        (("Evaluasi 12 November 2024", "3 Februari 2024"), UNMET),  # before it
        (("Evaluasi 12 November 2024", "menunggu anggaran"), UNMET),
        (("Evaluasi", "3 Februari 2025"), UNMET),  # when?
    ],
)
def test_a_report_answers_the_review_that_it_tells_of(
    case, exhibit, criterion, told, outcome
):
    asked = criterion("follow_up", lacking=Reason.NO_FOLLOWUP)
    held, done = told
    made = case(exhibit(ANSWERED.format(held=held, done=done), "lap.pdf"))

    assert followed_up(made, asked, 5).outcome is outcome


PADDING = "Gedung dicat ulang sepanjang tahun.\n" * 60


@pytest.mark.parametrize(
    ("after", "outcome"),
    [
        ("Konfigurasi diperbaiki sejak 2 September 2024.", MET),
        ("Konfigurasi diperbaiki.", CHECK),  # when?
        ("Konfigurasi diperbaiki pada 2 Januari 2024.", CHECK),  # before the review
        ("Konfigurasi diperbaiki paling lambat 1 Maret 2026.", CHECK),  # not yet
    ],
)
def test_one_report_tells_of_a_review_and_of_what_followed(
    case, exhibit, criterion, after, outcome
):
    asked = criterion("follow_up", lacking=Reason.NO_FOLLOWUP)
    made = case(exhibit(TOLD_TOGETHER.format(PADDING, after, PADDING), "lap.pdf"))

    assert followed_up(made, asked, 5).outcome is outcome


TABLE = (
    "LAPORAN SEMESTER I 2025\nDinas Komunikasi\n15 Juli 2025\n4. Keamanan informasi\n"
    "{head}\nsandi | satu lapis | dua lapis | 3 Maret 2025\n"
)


@pytest.mark.parametrize(
    ("head", "outcome"),
    [
        ("Anjuran | Sebelum | Sesudah | Berlaku", MET),
        ("Saran | Dulu | Kini | Rilis", MET),
        ("Kendali | Sebelum | Sesudah | Berlaku", CHECK),  # later, whoever asked for it
    ],
)
def test_a_table_may_set_what_was_and_is_beside_the_advice(
    case, exhibit, criterion, head, outcome
):
    made = [exhibit(review()), exhibit(TABLE.format(head=head), "b.pdf")]
    wanted = criterion("follow_up", lacking=Reason.NO_FOLLOWUP)

    assert followed_up(case(*made), wanted, 5).outcome is outcome


@pytest.mark.parametrize(
    ("head", "outcome"),
    [
        ("Saran | GANDEWA 2.4 (sebelum) | GANDEWA 3.0 (sesudah)", MET),
        ("Saran | Pelaksana | Waktu", UNMET),
    ],
)
def test_a_table_may_set_versions_before_and_after_beside_advice(
    case, exhibit, criterion, head, outcome
):
    asked = criterion("follow_up", lacking=Reason.NO_FOLLOWUP)
    text = (
        "LAPORAN PERBAIKAN KEAMANAN INFORMASI\nBidang Persandian, 25 November 2024\n"
        f"Yang sudah diperbaiki\n{head}\nAkun | bersama | per orang\n"
    )
    made = case(exhibit(review("6 Maret 2024"), "reviu.pdf"), exhibit(text, "lap.pdf"))

    found = followed_up(made, asked, 5)

    assert (found.outcome is MET) is (outcome is MET)


NAMED = "Tentang rapat tanggal 3 September 2024 dilaporkan sebagai berikut."


@pytest.mark.parametrize(
    ("told", "is_met"),
    [
        (f"{NAMED}\nRekomendasinya telah ditindaklanjuti.", True),
        (f"{NAMED}\nPerbaikan belum dikerjakan sebab penyedia mundur.", False),
        ("4. Rapat 3 September 2024\nKetiga saran belum dapat dikerjakan.", False),
        ("4. Rapat 3 September 2024\nKetiga saran dikerjakan pada Januari 2025.", True),
    ],
)
def test_who_names_a_review_to_say_that_nothing_followed_did_not_follow_it(
    case, exhibit, criterion, told, is_met
):
    asked = criterion("follow_up", lacking=Reason.NO_FOLLOWUP)
    text = f"LAPORAN TAHUNAN KEAMANAN INFORMASI\nLembayung, 30 Januari 2025\n{told}\n"
    made = case(exhibit(review(), "reviu.pdf"), exhibit(text, "lap.pdf"))

    assert (followed_up(made, asked, 5).outcome is MET) is is_met


@pytest.mark.parametrize(
    ("why", "outcome"),
    [
        ("karena mutasi pejabat beberapa jabatan berganti nama", CHECK),
        ("karena mutasi pejabat dan hasil reviu susunannya diganti", MET),
        ("karena tugas pengamanan perlu dirinci", MET),
    ],
)
def test_a_policy_changed_for_new_names_alone_follows_no_review(
    case, exhibit, policy_follow_up, why, outcome
):
    changed = (
        "KEPUTUSAN WALI KOTA LEMBAYUNG\nNOMOR 188/12/2025\nTENTANG\nPERUBAHAN ATAS "
        "KEPUTUSAN TENTANG KEAMANAN INFORMASI\n"
        f"Menimbang : bahwa {why};\nMEMUTUSKAN:\nKESATU : Mengubah Lampiran keamanan "
        "informasi.\nDitetapkan di Lembayung\npada tanggal 6 Januari 2025\nWALI KOTA,\nttd\nX\n"
    )
    made = [exhibit(review(), "r.pdf"), exhibit(changed, "k.pdf")]

    assert followed_up(case(*made), policy_follow_up, 5).outcome is outcome


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("usulan anggaran 2026", UNMET),
        ("kapasitas ditambah 3 Juni 2025", MET),
    ],
)
def test_what_stands_in_a_column_of_advice_was_not_done(
    case, exhibit, criterion, status, outcome
):
    asked = criterion("follow_up", lacking=Reason.NO_FOLLOWUP)
    text = (
        "LAPORAN PUSAT DATA SEMESTER I\nDinas Komunikasi, 30 Juni 2025\n2.4 Evaluasi\n"
        "Evaluasi dilakukan 2 Juni 2025 bersama 18 kantor pemakai.\n"
        "Temuan | Rekomendasi | Status\n"
        f"Penyimpanan penuh | tambah 200 TB | {status}\n"
    )

    made = case(exhibit(text), indicator="16", as_of=date(2025, 10, 1))
    assert followed_up(made, asked, 5).outcome is outcome
