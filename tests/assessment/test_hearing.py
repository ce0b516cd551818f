from __future__ import annotations

from datetime import date

import pytest

from assessment.checks import check
from indicator_corpus.indicator import Check

# sentence, cue set, what is heard: True affirmed, False denied, None not heard
SENTENCES = [
    ("Usul diajukan lalu disetujui atasan lewat aplikasi.", "transaction", True),
    ("SIMPEG terintegrasi dengan SIASN.", "collaboration", True),
    ("Katalog API tersedia.", "collaboration", True),
    ("Usul diajukan lewat aplikasi dan tidak diketik lagi.", "transaction", True),
    ("Apabila berkas belum lengkap, verifikator menolak.", "transaction", True),
    ("Notifikasi aktif. Disposisi belum dipakai.", "transaction", True),
    ("Tanya: Terhubung dengan SIASN?\nJawab: Belum.", "collaboration", False),
    ("Tanya: Terhubung dengan SIASN?\nJawab: Ya.", "collaboration", True),
    ("Kertas kerja | divalidasi ketua tim", "transaction", True),
    ("Formulir kertas | divalidasi ketua tim", "transaction", False),
    ("Dilaksanakan di 38 dari 38 perangkat daerah.", "scope_all", True),
    ("Sembilan perangkat daerah dari sembilan sudah.", "scope_all", None),
    ("Sembilan OPD dari sembilan sudah.", "scope_all", True),
    ("Dilaksanakan di 31 dari 38 perangkat daerah.", "scope_all", None),
    ("SIMPEG belum terintegrasi dengan SIASN.", "collaboration", False),
    ("SIMPEG akan diintegrasikan dengan SIASN.", "collaboration", False),
    ("Sambungan ke SIASN masih tahap uji coba.", "collaboration", False),
    ("Akses API sedang diajukan ke SIASN.", "collaboration", False),
    ("Hasilnya langsung masuk ke SIPD.", "collaboration", True),
    ("Permohonan dapat dilacak statusnya.", "transaction", True),
    ("Pengguna mengisi formulir daring.", "interaction", True),
    ("Agar ditambahkan fitur unduh.", "review_recommendation", True),
    ("Pengajuan masih dilakukan di luar sistem.", "transaction", False),
    ("Persetujuan berjenjang akan dibangun tahun depan.", "transaction", False),
    ("Rencana pengembangan: pertukaran data.", "collaboration", False),
    ("Layanan berjalan tanpa verifikasi.", "transaction", False),
    (
        "Yang hendak dikerjakan tahun depan:\n- pertukaran data;\n",
        "collaboration",
        False,
    ),
    ("Yang dikerjakan tahun lalu:\n- pertukaran data;\n", "collaboration", True),
    ("Agenda 2026\nPertukaran data dengan SIPD dimulai.", "collaboration", False),
    ("Keadaan 2024\nPertukaran data dengan SIPD dimulai.", "collaboration", True),
    ("Agenda tahun 2031\nPertukaran data dengan SIPD.", "collaboration", False),
    ("Peta Rencana 2026\nPertukaran data dengan SIPD.", "collaboration", True),
    ("4. Rencana\nPertukaran data dengan SIPD.", "collaboration", False),
    ("Rencana 2026\nPertukaran data dengan SIPD.", "collaboration", False),
    ("Rencana 2024 dan realisasi\nPertukaran data dengan SIPD.", "collaboration", True),
    ("Sistem | Arah | Isi\nSIASN | dua arah | pangkat", "collaboration", True),
    ("Kelima kegiatan tuntas; tidak ada yang ditunda.", "all_tasks", True),
    ("Dari lima tugas, lima telah dituntaskan.", "all_tasks", True),
    ("Enam kegiatan yang direncanakan tuntas dikerjakan.", "all_tasks", True),
    ("Enam kegiatan yang direncanakan baru dua tuntas.", "all_tasks", None),
    ("Tim yang baru bekerja setahun.", "improvement", None),
    ("Pembaruan sistem selesai.", "improvement", True),
    ("Kegiatan kelima tuntas.", "all_tasks", None),
    ("Program kerja memuat lima butir. Kelimanya tuntas.", "all_tasks", True),
    ("Program kerja memuat enam butir. Kelimanya tuntas.", "all_tasks", None),
    ("Yang ke-4 butir rampung.", "all_tasks", True),
    ("Butir ke-4 rampung.", "all_tasks", None),
    ("Tidak ada rencana yg tersisa.", "all_tasks", True),
    ("Tidak ada rencana yang disusun.", "all_tasks", None),
    ("Program kerja sudah selesai semua.", "all_tasks", True),
    ("Program kerja belum selesai semua.", "all_tasks", False),
    ("Dari lima tugas, dua telah dituntaskan.", "all_tasks", None),
    ("Rekap aduan yang belum ada jawaban. Aduan lewat API.", "collaboration", True),
    ("Sambungan lewat API. Percobaan dihentikan.", "collaboration", False),
    ("Hubungan dengan SIPD. Data diketik petugas.", "collaboration", False),
    ("Hubungan dengan SIPD. Data datang tiap malam.", "collaboration", True),
    ("Data diketik ulang ke server dan diterima dari bagian.", "collaboration", False),
    ("Berkas direstui atasan.", "transaction", True),
    ("Semua dinas mengonsultasikan rencananya.", "consultation", True),
    ("Api unggun dinyalakan peserta.", "service_of_fire", None),
    ("Kebakaran kecil karena api.", "collaboration", None),
    ("Aplikasi menampilkan visi dan misi.", "transaction", None),
]


@pytest.mark.parametrize(("text", "cue", "expected"), SENTENCES)
def test_a_phrase_is_heard_affirmed_or_denied(read, ear, text, cue, expected):
    reading = read(text)

    keys = {("cue", cue), ("phrase", f"19.3.{cue}")}
    heard = [h for h in ear.hear(reading, reading.passages) if h.key in keys]

    assert any(h.affirmed for h in heard) is bool(expected)
    assert bool(heard) is (expected is not None)


@pytest.mark.parametrize(
    ("matter", "affirmed"),
    [
        ("Permohonan akses data", False),
        ("Laporan pertukaran data", True),
        ("Jawaban atas usul akses data", True),  # it answers one that asked
    ],
)
def test_a_letter_that_asks_for_a_thing_does_not_show_it(read, ear, matter, affirmed):
    reading = read(
        f"DINAS KOMINFO\nNomor : 12/KOMINFO/2025\nHal : {matter}\n"
        "Yth. Kepala Badan di tempat\nDengan hormat, data dipertukarkan dengan SIASN.\n"
    )

    heard = {
        h.affirmed
        for h in ear.hear(reading, reading.passages)
        if h.key == ("cue", "collaboration")
    }

    assert heard == {affirmed}


def test_the_end_of_a_sentence_ends_a_denial(read, ear):
    reading = read("Unduh belum tersedia. Pencarian pegawai tersedia.")

    heard = {
        h.phrase: h.affirmed
        for h in ear.hear(reading, reading.passages)
        if h.key == ("cue", "interaction")
    }

    assert (heard["unduh"], heard["pencarian"], heard["cari"]) == (False, True, True)


def test_where_a_cue_is_first_said(ear):
    assert ear.first("review_issue", "Ada kendala jaringan.") == len("Ada ")
    assert ear.first("review_issue", "Semua lancar.") == len("Semua lancar.")
    assert ear.first("no such set", "Ada kendala.") == len("Ada kendala.")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("penetapan ruang lingkup", ("item", "8/ruang-lingkup")),
        ("layanan pusat data", ("term", "16")),
        ("strategi ditetapkan, CSIRT dibentuk", ("phrase", "22.4.strategy")),
        ("permasalahan jaringan", ("cue", "review_issue")),
    ],
)
def test_all_that_criteria_listen_for_is_heard(read, ear, text, key):
    reading = read(f"Pada tahun ini {text} dibahas bersama.")

    assert key in {h.key for h in ear.hear(reading, reading.passages)}


@pytest.mark.parametrize("name", ["denied", "undone", "postponed", "conditional"])
def test_words_of_denial_are_no_evidence_themselves(read, ear, name):
    reading = read("Hal ini belum ada, akan dibangun apabila tersedia anggaran.")

    assert ("cue", name) not in {h.key for h in ear.hear(reading, reading.passages)}


def test_only_the_given_passages_are_heard(read, ear):
    reading = read(["Aplikasi terintegrasi dengan SIASN.", "Verifikasi berkas usul."])
    first, second = reading.passages

    assert {h.passage for h in ear.hear(reading, [second])} == {second}
    assert list(ear.hear(reading, [])) == []
    assert {h.passage for h in ear.hear(reading, [first, second])} == {first, second}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Notulen reviu kebijakan", True),
        ("LAPORAN EVALUASI PUSAT DATA", True),
        ("Undangan senam pagi", False),
        ("Daftar aset", False),
    ],
)
def test_a_text_names_a_set_of_phrases(ear, text, names):
    assert ear.names("review_title", text) is names


def test_what_is_heard_of_one_cue_set_is_what_is_heard_in_all(read, ear):
    reading = read(
        "Pasal 1\nPermasalahan jaringan belum selesai.\n"
        "Pasal 2\nRekomendasi: katalog API tersedia, usul disetujui lewat aplikasi.\n"
        "Pasal 3\nKendala: usul belum diajukan."
    )
    every = reading.passages

    for part in (every, every[:1], every[-1:]):
        for cue in ("review_issue", "review_recommendation", "transaction", "nothing"):
            heard = [h for h in ear.hear(reading, part) if h.key == ("cue", cue)]
            assert ear.cued(reading, part, cue) == heard
    assert len(every) > 1
    assert ear.cued(reading, every, "review_issue")


def test_all_days_that_a_paper_names_are_kept(read, ear):
    reading = read("Rapat 3 Mei 2024 membahas reviu tanggal 12 Januari 2023.")

    assert ear.days(reading) == {date(2024, 5, 3), date(2023, 1, 12)}
    assert ear.names("review_issue", "permasalahan jaringan")
    assert not ear.names("no_such_set", "permasalahan jaringan")


def test_what_stands_under_a_heading_of_things_undone_is_undone(read, ear):
    report = (
        "LAPORAN SATU DATA\n2. Kegiatan\nKualitas data diperiksa pada semua tabel "
        "oleh walidata dan dikembalikan kepada produsen data bila salah.\n"
        "3. Hal yang belum dilaksanakan\nPengelolaan basis data pada tiap aplikasi.\n"
    )
    made = read(report)

    heard = {
        h.key[1]: h.affirmed
        for h in ear.hear(made, made.passages)
        if h.key[0] == "item" and h.key[1].startswith("23/")
    }

    assert heard["23/kualitas-data"]
    assert not heard["23/basis-data"]


SECTIONS = (
    "LAPORAN RENJA\nA. Penyambungan\nProgram dikirim lewat web service ke server pusat. {more}\n"
    "{end}\nB. Presensi\nAplikasi presensi terhubung dengan SIASN setiap hari kerja. {more}\n"
)


def test_a_section_that_says_that_nothing_passes_shows_no_exchange(read, ear):
    filler = "Rapat diadakan tiga kali dan dihadiri semua operator. " * 6
    text = SECTIONS.format(more=filler, end="Balasan belum diterima sampai hari ini.")
    reading = read(text)

    heard = {
        h.phrase: h.affirmed
        for h in ear.cued(reading, reading.passages, "collaboration")
    }

    assert not heard["web service"]
    assert heard["terhubung dengan"]


def test_what_a_criterion_calls_an_exchange_stops_with_it(read, ear):
    text = "Rekon data BKN dicoba lewat layanan pusat. Balasan belum diterima."
    reading = read(text)
    key = ("phrase", "36.4.service_collaboration")

    (heard,) = {h.affirmed for h in ear.hear(reading, reading.passages) if h.key == key}

    assert not heard


REVIEW = "LAPORAN REVIU SIMPEG\n{day}\nSIMPEG belum terhubung dengan SIASN.\n"
MANUAL = "PANDUAN SIMPEG\n3 Mei 2025\nPegawai melihat riwayat pangkat pada SIMPEG.\n"


@pytest.mark.parametrize(
    ("day", "is_told"), [("20 November 2024", False), ("20 Mei 2025", True)]
)
def test_what_was_wanting_before_a_younger_paper_denies_nothing(
    case, criterion, exhibit, day, is_told
):
    papers = (
        exhibit(REVIEW.format(day=day), "reviu.pdf"),
        exhibit(MANUAL, "panduan.pdf"),
    )
    asked = criterion(Check.SAID, cues=("collaboration",))

    finding = check(case(*papers, indicator="36"), asked, 4)

    assert ("belum ada atau rencana" in finding.note) is is_told


@pytest.mark.parametrize(
    ("text", "is_all"),
    [
        ("10 dari 10 kantor tersambung.", True),
        ("Hadir 10 dari 10 kantor anggota.", False),
        ("Rapat dihadiri 10 dari 10 kantor.", False),
    ],
)
def test_so_many_who_came_are_not_all_that_there_are(read, ear, text, is_all):
    paper = read(text)

    heard = {h.key for h in ear.hear(paper, paper.passages)}

    assert (("cue", "scope_all") in heard) is is_all


@pytest.mark.parametrize(
    ("matter", "asks"),
    [
        ("Permintaan akses", True),
        ("Pekerjaan yang diminta rapat 21 Januari 2025", False),
    ],
)
def test_who_does_what_was_asked_for_does_not_ask(read, ear, matter, asks):
    letter = read(
        f"Nomor : 140/2025\nTanggal : 13 Juni 2025\nHal : {matter}\nYth. Sekda\n"
    )

    assert letter.formalities.kind == "surat"
    assert ear.asks(letter) is asks
