from __future__ import annotations

import pytest

from classifiers.denial import Denial


@pytest.fixture(scope="module")
def denial(instrument):
    return Denial(instrument.cues)


# text, the words in question
UNDONE = [
    ("Sambungan dengan apa? Berkas dibawa petugas.", "Sambungan"),  # only asked
    ("Penelaahan bersama Inspektorat akan diagendakan.", "Penelaahan"),
    ("Hal: persiapan pengukuran IKASANDI tahun 2032.", "IKASANDI"),
    ("Pelaksanaan saran akan dibicarakan pada forum 2032.", "Pelaksanaan saran"),
    ("Penilaian dijadwalkan pada 10 sampai 21 November 2031.", "Penilaian"),
    ("Permintaan sambungan belum memperoleh jawaban.", "sambungan"),
    ("Persetujuan bangunan gedung | 28 hari", "Persetujuan"),  # the name of a permit
    ("Konsultasi dengan Dinas tidak sempat dilakukan.", "Konsultasi"),
    ("Konsultasi dengan Dinas tidak pernah diminta.", "Konsultasi"),
    ("Sambungan otomatis ada dalam product backlog 2026.", "Sambungan"),
    ("Menu unduh sedang dalam pengembangan.", "unduh"),
    ("Jalur ke PDN putus dan sampai dengan laporan ini belum dipulihkan.", "ke PDN"),
    ("Audit jaringan dijadwalkan pada peta rencana periode berikutnya.", "Audit"),
    (
        "Permohonan tersambung ke pusat telah diajukan, belum mendapat jadwal.",
        "ke pusat",
    ),
    ("Menu unduh masih dibangun.", "unduh"),
    ("Kelas dasar urung diadakan.", "Kelas dasar"),
    ("Tidak ada yang memakai aplikasi.", "aplikasi"),
    ("Kode persetujuan dikirim ke HP pengguna.", "dikirim ke"),  # a person is no system
    ("Kirim ke kepala dinas.", "Kirim ke"),
    ("SIMPEG belum terhubung dengan SIASN.", "terhubung"),
    ("SIMPEG tidak terintegrasi dengan SIASN.", "terintegrasi"),
    ("SRIKANDI belum berhubungan dengan aplikasi lain.", "berhubungan dengan"),
    ("Perubahan alur akan dimulai setelah dinas dibentuk.", "Perubahan alur"),
    ("Pedoman audit tidak dipakai karena kontrak tidak memintanya.", "Pedoman audit"),
    ("Aplikasi berjalan tanpa verifikasi.", "verifikasi"),
    ("Bukan disposisi elektronik.", "disposisi"),
    ("Verifikasi masih dilakukan di luar sistem.", "Verifikasi"),  # the denial follows
    ("Berkas diketik ulang lalu diajukan.", "diajukan"),  # done by hand
    ("TERHUBUNG DENGAN SIASN: BELUM ADA", "TERHUBUNG"),
    ("tdk terhubung dengan SIASN", "terhubung"),
    ("Rencana pengembangan: persetujuan berjenjang.", "persetujuan"),
    ("Persetujuan berjenjang direncanakan tahun depan.", "Persetujuan"),
    ("Persetujuan berjenjang akan dibangun.", "Persetujuan"),
    ("Integrasi diatur tersendiri.", "Integrasi"),
    ("Integrasi diatur dengan Keputusan Wali Kota tersendiri.", "Integrasi"),
    ("Sambungan ke SIASN masih dijajaki.", "Sambungan"),
    ("Perubahan atas layanan yang berjalan belum ditata.", "Perubahan"),
    ("Untuk sisi pengoperasian belum kami kerjakan.", "pengoperasian"),
    ("Petugas belum sempat dilatih.", "Petugas"),
    ("Sambungan ke bank diusulkan 2031.", "Sambungan"),
    ("Sambungan ke bank diusulkan pada tahun 2031.", "Sambungan"),
    ("Apakah data terkirim ke pusat? Jawab: Belum.", "terkirim"),
    ("Apakah data terkirim ke pusat? Belum.", "terkirim"),
    ("Apakah satu sandi dengan presensi? Tidak, masing-masing.", "satu sandi"),
    ("Tidak ada kantor yang memakai pusat data.", "pusat data"),
    ("Berkas dari map kertas disetujui kepala.", "disetujui"),
    ("Pindah ke pusat data nasional menunggu kuota.", "pusat data nasional"),
    ("Proses bisnis dan arsitektur nihil peserta.", "arsitektur"),
    ("Belum pake aplikasi karna sinyal susah.", "aplikasi"),
    # of twenty that were meant, none
    ("Data | 40 | 44 | 44\nProses bisnis | 20 | 0 | 0\n", "Proses bisnis"),
    ("Proses bisnis | 20 | 0 | 0", "Proses bisnis"),
    ("Dari | Ke | Cara | Keadaan\nSIMPEG | Gaji | web service | belum", "web service"),
    ("Aset | web service | belum, menunggu izin\nPajak | host | sudah", "web service"),
    ("Rencana sambung data antar aplikasi", "data antar aplikasi"),
    (
        "Bidang | Perlu | Ada\nProses bisnis | 6 | 0 | -\nData | 9 | 9 | Mei",
        "Proses bisnis",
    ),
    ("Bidang | Rencana | Realisasi (orang)\nData | 30 | 28\nAset | 20 | 0\n", "Aset"),
    ("Bidang | Pegawai lulus\nData | 31\nArsitektur | 0\n", "Arsitektur"),
    ("Arsitektur | 8 | 0 | 8\nData | 37 | 37 | 0", "Arsitektur"),  # all wanting
    ("Menu pencarian sedang dalam perbaikan.", "pencarian"),
]

DONE = [
    ("Sambungan dengan bank? Ya, setiap jam.", "Sambungan"),
    ("Penilaian diadakan pada 10 November 2024.", "Penilaian"),
    # what was before is no longer so
    ("Alur digambar BPMN: keadaan lama (kertas dan stempel) dan baru.", "BPMN"),
    ("Semula diketik, kini usul diajukan lewat aplikasi.", "diajukan"),
    ("Dalam pengembangan aplikasi diuji kelaikan.", "diuji"),
    # of what is wanting there is none left
    ("Lima tugas jalan, tidak ada yang tertinggal.", "Lima tugas"),
    ("Semua pemeriksaan usai; tak ada satu pos pun yang luput.", "pemeriksaan"),
    ("Pelatihan diikuti, tiada yang absen.", "Pelatihan"),
    ("Dipakai semuanya, satu pun tidak ketinggalan.", "Dipakai"),
    ("Kode terkirim ke SIASN setiap malam.", "terkirim ke"),
    ("Kode persetujuan dikirim ke HP pengguna.", "persetujuan"),
    ("Kesembilan pekerjaan yang direncanakan tuntas seluruhnya.", "tuntas seluruhnya"),
    ("Acara: Konsultasi rencana pembuatan aplikasi.", "Konsultasi"),
    ("Persetujuan pungutan karcis kertas tidak memadai.", "Persetujuan"),
    ("Bidang | Rencana | Realisasi\nData | 30 | 28\nAset | 20 | 0\n", "Data"),
    ("Bidang | Rencana | Sisa\nAset | 20 | 0\n", "Aset"),
    ("Kenaikan pangkat diusulkan lewat aplikasi.", "aplikasi"),
    ("Dinas mengendalikan aplikasi agar tidak ada yang kembar.", "mengendalikan"),
    ("Data | 40 | 44 | 44\nProses bisnis | 20 | 0 | 0\n", "Data"),
    ("Aset | web service | belum\nPajak | host to host | sudah", "host to host"),
    ("SIMPEG | web service | sudah | belum", "web service"),  # of two things one
    ("Arsitektur | 8 | 0 | 8\nData | 37 | 37 | 0", "Data"),
    ("Temuan aplikasi | 5 | 5 | 0", "aplikasi"),  # none is left over
    ("Proses bisnis | 6 | 0 | -\nData | 9 | 9 | Mei", "Data"),
    ("SIMPEG terhubung dengan SIASN.", "terhubung"),
    ("Bobot yang tidak berjumlah 100 ditolak; atasan menyetujui.", "menyetujui"),
    ("Kode bayar terbit otomatis.", "Kode bayar"),
    ("Petugas dilatih. Ruang rapat belum ditata.", "Petugas"),
    ("Rencana kerja memuat integrasi.", "integrasi"),  # a plan is no promise
    ("Program kerja direncanakan setiap tahun.", "Program kerja"),
    ("Kegiatan rampung sesuai jadwal yang direncanakan.", "rampung"),
    ("Apakah data terkirim ke pusat? Ya. Loket belum buka.", "terkirim"),
    # what was left behind
    ("Izin pindah dari map kertas ke sistem elektronik.", "sistem elektronik"),
    ("Alur beralih dari manual menjadi persetujuan daring.", "persetujuan"),
    ("Aset dikelola sejak direncanakan sampai dihapus.", "dikelola"),
    ("Jadi tidak ada kantor yang lewat: semuanya berkonsultasi.", "berkonsultasi"),
    # a condition says nothing about whether the thing is there
    ("Apabila berkas belum diunggah, verifikator mengembalikan usul.", "verifikator"),
    ("Jika belum ada persetujuan, usul dikembalikan.", "persetujuan"),
    ("Sebelum terhubung dengan SIASN, data dipadankan.", "terhubung"),
    # a denial is denied
    ("Usul diajukan lewat aplikasi dan tidak diketik lagi.", "diajukan"),
    ("Verifikasi lewat aplikasi, tidak manual lagi.", "Verifikasi"),
    # "belum" reaches forward only
    ("Persetujuan berjenjang sudah berjalan, puskesmas belum.", "Persetujuan"),
    # the denial stands in another sentence, line or item
    ("Reviu belum dilaksanakan. Persetujuan berjenjang sudah jalan.", "Persetujuan"),
    ("Persetujuan sudah berjalan. Integrasi belum ada.", "Persetujuan"),
    ("Notifikasi\n\nBelum dipakai", "Notifikasi"),
    ("1. Persetujuan atasan\n2. Integrasi belum tersedia", "Persetujuan"),
    ("a. integrasi belum tersedia\nb. persetujuan atasan", "persetujuan"),
    ("Pembangunan ditunda. Sambungan ke SIASN aktif.", "Sambungan"),
    # how urgent a letter is says nothing of its matter
    ("Sifat : Segera\nHal : Hasil telaah usulan", "telaah"),
]


def _is_undone(denial, text, phrase):
    start = text.index(phrase)
    return denial.undone(text, [(start, start + len(phrase))])


@pytest.mark.parametrize(("text", "phrase"), UNDONE)
def test_a_denied_or_promised_thing_is_undone(denial, text, phrase):
    assert _is_undone(denial, text, phrase) == [True]


@pytest.mark.parametrize(("text", "phrase"), DONE)
def test_what_is_there_is_not_undone(denial, text, phrase):
    assert _is_undone(denial, text, phrase) == [False]


def test_a_single_denying_word_reaches_only_so_far(denial):
    text = (
        "Dokumen tidak dicetak, melainkan diunggah oleh pegawai dan dalam satu hari "
        "disetujui atasan"
    )

    assert _is_undone(denial, text, "disetujui") == [False]
    assert _is_undone(denial, text, "dicetak") == [True]


def test_each_span_is_judged_by_its_own_sentence(denial):
    text = "Pencarian tersedia. Unduh belum tersedia."
    spans = [(0, 9), (text.index("Unduh"), text.index("Unduh") + 5)]

    assert denial.undone(text, spans) == [False, True]


def test_a_phrase_that_itself_denies_is_not_denied_by_itself(denial):
    text = "Masih belum optimal di sebagian unit"
    start = text.index("belum optimal")

    assert denial.undone(text, [(start, start + 13)]) == [False]


@pytest.mark.parametrize("text", ["", "apa saja"])
def test_a_text_without_denying_words_denies_nothing(denial, text):
    assert denial.undone(text, []) == []
    assert denial.undone(text, [(0, 1)]) == [False]


def test_an_instrument_without_such_cues_denies_nothing():
    assert Denial({}).undone("belum ada integrasi", [(10, 19)]) == [False]


@pytest.mark.parametrize(("text", "words"), UNDONE)
def test_a_text_that_undoes_something_is_not_free(denial, text, words):
    assert not denial.is_free(text)


def test_a_text_without_a_denying_word_is_free(denial):
    text = "SIMPEG terhubung dengan SIASN."

    assert denial.is_free(text)
    assert denial.undone(text, [(7, 16)]) == [False]


@pytest.mark.parametrize(
    ("text", "is_undone"),
    [
        ("penerbitan izin\ndilakukan di loket", True),  # a line that goes on
        ("penerbitan izin\nDilakukan di loket", False),
    ],
)
def test_on_a_screen_a_line_may_go_on_in_the_next(denial, text, is_undone):
    assert denial.undone(text, [(0, 10)], by_line=True) == [is_undone]


def test_what_a_year_aims_at_is_not_there(denial):
    assert denial.denies(
        "Integrasi e-Rencana dengan SIPD merupakan sasaran tahun 2031."
    )
    assert not denial.denies("Integrasi itu merupakan sasaran SPBE dan sudah berjalan.")


@pytest.mark.parametrize("when", ["2026", "pada tahun 2026", "untuk tahun 2026"])
def test_what_is_proposed_for_a_year_is_not_there(denial, when):
    assert denial.denies(f"Penyambungan antaraplikasi diusulkan {when}.")


@pytest.mark.parametrize(
    ("when", "is_undone"),
    [("semester II", True), ("pada tahun 2026", True), ("setiap Senin", False)],
)
def test_what_is_scheduled_for_later_is_not_there(denial, when, is_undone):
    text = f"Pakta integritas dijadwalkan {when}."

    assert _is_undone(denial, text, "Pakta integritas") == [is_undone]
