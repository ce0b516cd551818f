from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessment.reviews import reviews
from tests.classifiers import papers, strangers

MINUTES = (
    "NOTULEN RAPAT\nHari/Tanggal : Kamis, 2 Mei 2024\nAgenda : evaluasi layanan pusat data\n"
    "Permasalahan: pendingin ruang peladen rusak.\nRekomendasi: pendingin diganti.\n"
)
REPORT = (
    "LAPORAN EVALUASI LAYANAN PUSAT DATA\n\nA. Kendala\nPendingin ruang peladen rusak.\n\n"
    "B. Saran\nPendingin diganti.\n\nLembayung, 9 Juli 2024\n"
)

PLAIN = (
    "LAPORAN TAHUNAN\nDinas Komunikasi\nTahun 2024\nPegawai: 31 orang.\nListrik: 66 kVA.\n\n"
    "Evaluasi pemakaian jaringan antarkantor, 3 Desember 2024\n"
    "Ganjalan: petir merusak radio. Jalan keluar: radio cadangan per rayon.\n\n"
    "Lembayung, 28 Januari 2025\n"
)

CHAPTER = (
    "LAPORAN KERJA TAHUN 2024\nDinas Komunikasi\n22 Januari 2025\n\n"
    "A. Kegiatan\nPusat data dijaga bergilir.\n\n"
    "B. Reviu pusat data\nDilaksanakan 12 Desember 2024. Masalah: pendingin rusak.\n"
    "Rekomendasi: pendingin diganti.\n"
)

REVIEWS = [
    papers.SECURITY_REVIEW,
    (
        "LAPORAN SUPERVISI LAYANAN PUSAT DATA\n3 Juni 2024\n"
        "Hal yang belum baik: suhu. Anjuran: ganti pendingin.\n"
    ),
    CHAPTER,
    MINUTES,
    REPORT,
    PLAIN,
    (
        "BERITA ACARA SIDANG FORUM DATA\nHari/tgl : Kamis, 6 Juni 2024\n"
        "1. Penilaian kerja 2023. Yang masih soal: pemeriksaan mutu menumpuk.\n"
        "2. Saran perbaikan: pemeriksaan tiap triwulan.\n"
    ),
    "NOTULEN REVIEW SOP\nTanggal : 4 Juni 2024\nIsu: lambat. Tindak lanjut: dipercepat.\n",
]

NO_REVIEWS = [
    # an invitation announces, and says nothing yet
    (
        "SURAT UNDANGAN\nNomor : 005/12\nPerihal : Undangan Rapat Reviu Kebijakan\n"
        "Hari/Tanggal : Senin, 6 Mei 2024\n"
        "Agenda : membahas permasalahan dan rekomendasi\n"
    ),
    papers.SECURITY_POLICY.replace("pengukuran", "reviu permasalahan dan rekomendasi"),
    strangers.ASSESSOR_DECREE,
    # minutes of something else
    (
        "NOTULEN RAPAT\nTanggal : 4 Juni 2024\nAgenda : pembagian ruang kerja\n"
        "Permasalahan: ruang sempit. Rekomendasi: pindah.\n"
    ),
    strangers.CANTEEN_LETTER,
    "DAFTAR HADIR RAPAT EVALUASI\nTanggal : 4 Juni 2024\nNo Nama Jabatan Tanda tangan\n",
]


PROCESS = (
    "LAPORAN PENGENDALIAN TAHUN 2024\nDinas Komunikasi\n22 Januari 2025\n\n"
    "2.6 Pemeliharaan\nPusat data dijaga bergilir sepanjang tahun oleh enam petugas jaga.\n"
    "Genset dipanaskan tiap pekan.\nSaringan udara dicuci tiap bulan.\n"
    "Kunci diganti tiap tahun.\nTamu dicatat.\n\n"
    "2.7 Evaluasi\nKendala: pendingin rusak. Pendingin perlu diganti tahun depan juga.\n"
)
NO_REVIEWS.append(PROCESS)
REVIEWS.append(PROCESS.replace("2.6", "2.").replace("2.7", "3."))
REVIEWS.append(PROCESS.replace("2.6", "BAB II").replace("2.7", "BAB III"))


FAULTS = "{title}\n3 Juni 2024\nPemohon tidak tahu berkasnya di mana.\n{advice}: beri nomor.\n"
REVIEWS += [
    FAULTS.format(title="EVALUASI LAYANAN PUSAT DATA", advice="Masukan bagi perbaikan"),
    FAULTS.format(
        title="HASIL PENELUSURAN PUSAT DATA", advice="Penyesuaian yang diajukan"
    ),
]


LISTED = (  # what is listed before the advice is what is wrong
    "EVALUASI LAYANAN PUSAT DATA\n3 Juni 2024\n"
    "Dari 31 kantor: (1) tiket menumpuk; (2) jawaban menunggu. {advice}: beri nomor.\n"
)
REVIEWS.append(LISTED.format(advice="Disarankan"))
NO_REVIEWS += [
    LISTED.format(advice="Pantun").replace("EVALUASI", "LAPORAN"),
    "LOG PERBAIKAN PUSAT DATA | asal: evaluasi 3 Mei 2024\n1 Juni 2024 | kendala suhu | saran\n",
]


HELD = (
    "LAPORAN TAHUNAN\nDinas Komunikasi\nTahun 2024\nPegawai: 31 orang.\nListrik: 66 kVA.\n"
    "Air: 40 meter kubik.\nTelepon: 9 saluran.\nKendaraan: 4 buah.\nGedung: satu.\n\n"
    "3. Pusat data\nKendala: pendingin rusak. Saran: pendingin diganti.\n"
    "Peninjauan atas pusat data {}.\n\nLembayung, 28 Januari 2025\n"
)
REVIEWS.append(HELD.format("diadakan 3 Juni 2024"))
NO_REVIEWS.append(HELD.format("belum diadakan"))


TABLED = (
    HELD.partition("3. Pusat data")[0]
    + "3. Pusat data\n{}\npendingin rusak | diganti\n"
)
REVIEWS.append(TABLED.format("Persoalan | Anjuran"))
NO_REVIEWS.append(TABLED.format("Uraian | Keterangan"))


@pytest.mark.parametrize("text", REVIEWS)
def test_a_review_names_issues_and_recommendations(exhibit, ear, text):
    (review,) = reviews([exhibit(text)], ear)

    assert review.is_complete
    assert review.lacks == ""


@pytest.mark.parametrize("text", NO_REVIEWS)
def test_other_papers_are_no_reviews(exhibit, ear, text):
    assert reviews([exhibit(text)], ear) == []


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("LAPORAN EVALUASI PUSAT DATA\nKendala: pendingin rusak.\n", "rekomendasi"),
        ("LAPORAN EVALUASI PUSAT DATA\nSaran: beli pendingin.\n", "permasalahan"),
        (
            (
                "LAPORAN EVALUASI PUSAT DATA\nKendala: pendingin perlu dilihat.\n"
                "Evaluasi ini tidak mengeluarkan rekomendasi.\n"
            ),
            "rekomendasi",
        ),
        (
            "LAPORAN EVALUASI PUSAT DATA\nKegiatan berjalan lancar.\n",
            "permasalahan dan rekomendasi",
        ),
    ],
)
def test_an_incomplete_review_says_what_it_lacks(exhibit, ear, text, lacks):
    (review,) = reviews([exhibit(text)], ear)

    assert not review.is_complete
    assert review.lacks == lacks
    assert review.passages


def test_what_is_wrong_is_an_issue_only_where_the_title_reviews(exhibit, ear):
    told = "Dinas Komunikasi\nTahun 2024\nPegawai: 31 orang.\nListrik: 66 kVA.\n" * 2
    report = FAULTS.format(
        title=f"LAPORAN KERJA\n{told}", advice="Hasil evaluasi, saran"
    )

    (review,) = reviews([exhibit(report)], ear)

    assert review.lacks == "permasalahan"


@pytest.mark.parametrize(("of_policy", "found"), [(True, 1), (False, 0)])
def test_what_names_issues_and_advice_on_a_policy_reviews_it(
    exhibit, ear, of_policy, found
):
    text = (
        "LEMBAR CATATAN\nPerwali 17 Tahun 2023, 4 Juni 2024\n"
        "Permasalahan: istilah insiden kabur.\nRekomendasi: Pasal 1 ditambah.\n"
    )

    assert len(reviews([exhibit(text)], ear, of_policy=of_policy)) == found


def test_advice_before_a_thing_is_made_reviews_nothing(exhibit, ear):
    sheet = (
        "LEMBAR TELAAH\nSistem sewa rumah susun\n4 Juni 2024\n"
        "Permasalahan: data penghuni. Rekomendasi: dapat dibuat.\n"
    )

    assert not reviews([exhibit(sheet, "scan.pdf")], ear)


def test_a_letter_is_no_review_for_what_its_file_is_called(exhibit, ear):
    letter = (
        "NOTA DINAS\nHal : Hasil konsultasi\n4 Juni 2024\n"
        "Permasalahan: fungsi sama. Rekomendasi: digabung.\n"
    )

    assert not reviews([exhibit(letter, "ND telaah.pdf")], ear)
    assert reviews([exhibit(letter.replace("konsultasi", "telaah"), "ND.pdf")], ear)


def test_a_review_has_the_day_it_was_held(exhibit, ear):
    (review,) = reviews([exhibit(papers.SECURITY_REVIEW)], ear)

    assert review.day == date(2024, 9, 3)


def test_a_review_quotes_its_issues_and_its_advice(exhibit, ear):
    (review,) = reviews([exhibit(REPORT)], ear)

    quoted = "\n".join(p.text for p in review.passages)
    assert "Kendala" in quoted
    assert "Saran" in quoted


def test_the_youngest_review_comes_first_and_the_undated_last(exhibit, ear):
    texts = {
        "tua": REPORT.replace("2024", "2021"),
        "tanpa tanggal": REPORT.replace("Lembayung, 9 Juli 2024", ""),
        "muda": REPORT,
    }
    made = [exhibit(text, path) for path, text in texts.items()]

    found = reviews(made, ear)

    assert [r.exhibit.reading.path for r in found] == ["muda", "tua", "tanpa tanggal"]


def test_what_a_report_says_elsewhere_is_no_part_of_the_review(exhibit, ear):
    pages = "Gedung dicat ulang sepanjang tahun.\n" * 60
    whole = exhibit(PLAIN.replace("Jalan keluar", f"\n\n{pages}\n\nB. Jalan keluar"))
    part = replace(whole, match=replace(whole.match, passages=whole.match.passages[:1]))

    assert [r.is_complete for r in reviews([whole], ear)] == [True]
    assert [r.is_complete for r in reviews([part], ear)] == [False]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("3.3 Evaluasi kegiatan aplikasi 2024 (rapat 17 Desember 2024)", 1),
        ("3.3 Pengadaan aplikasi 2024 (rapat 17 Desember 2024)", 0),
    ],
)
def test_a_numbered_line_heads_a_review(exhibit, ear, line, count):
    text = (
        "LAPORAN TAHUNAN DINAS\nLembayung, 9 Januari 2025\n"
        f"{line}\nMasalah: aplikasi terlambat. Rekomendasi: termin dikaitkan hasil uji.\n"
    )

    assert len(reviews([exhibit(text)], ear)) == count


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("LAPORAN AKHIR PEMBUATAN APLIKASI", 0),  # handed over with the work
        ("LAPORAN AKHIR TAHUN PENGELOLAAN APLIKASI", 1),
        ("LAPORAN AKHIR EVALUASI APLIKASI", 1),
        ("LAPORAN AKHIR\nREVIU APLIKASI", 1),
    ],
)
def test_what_is_handed_over_with_the_work_reviews_nothing(exhibit, ear, title, count):
    text = CHAPTER.replace("LAPORAN KERJA TAHUN 2024", title)

    assert len(reviews([exhibit(text)], ear)) == count
