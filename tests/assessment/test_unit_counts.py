"""Counts of a government's units, as papers write them."""

from __future__ import annotations

import pytest

from assessment.unit_counts import UnitCounts

ALL = [
    "Sasaran 31 OPD. Terealisasi 31 OPD.",
    "Kendali | PD menerapkan | Ket\nSandi | 31 | 9 butir\nLog | 31 | ada\n",
    "Dinas, badan, dan kecamatan, tidak ada yang dikecualikan, memakainya.",
    "Kendali | Perangkat daerah terpasang\nSandi | 31\nLog | 31\n",
    "Seluruh 31 organisasi menaruh aplikasinya di sana.",
    "Jadi tiada satu pun kantor kabupaten yang tertinggal.",
    "Perangkat daerah | 31 dari 31 sudah menghuni",
    "Tidak ada lagi perangkat\ndaerah di luar jaringan.",
    "Tidak tersisa kantor perangkat\ndaerah yang belum dipasangi.",
    "Kelompok | Jumlah | Terpasang | Mesin\nDinas | 20 | 20 | 9\nJumlah | 31 | 31 | 20",
    "Kendali | PD terpasang dari 31\nCadangan | 31\nSandi | 31\n",
    "Terpasang pada 31 dari 31 OPD.",
    "Kantor perangkat daerah | 31 | 31",
    "Kelompok OPD | Ada | Sudah\nDinas | 20 | 20\nJumlah | 31 | 31",
    "Kelompok | Jumlah PD | Terhubung | Media\nDinas | 20 | 20 | kabel\nBadan | 11 | 11 | -",
    "Tersambung: 31 dari 31. Tiap perangkat daerah satu.",
    "Dipakai 31 Perangkat Daerah.",
    "Per 15 Desember kantor yang tersambung berjumlah 31, yaitu 20 dinas.",
    "Tiga puluh satu perangkat daerah sudah berkonsultasi.",
    "Kelompok | PD yang memakai | PD seluruhnya\nJumlah | 31 | 31",
    "Target tahun ini 31 OPD sudah tercapai.",
    "Tidak ada satuan kerja di lingkungan pemerintah kota yang dikecualikan.",
    "Sasaran: 25 perangkat daerah dan 6 kecamatan (seluruhnya).",
    "perangkat daerah di kota | 31 |\nperangkat daerah yang memakai layanan | 31 |",
    "Wilayah kantor | Target 2025 | Menyala\nUtara | 20 | 21\nJumlah | 50 | 52",
    "Kendali | Kantor yang harus | Kantor yang sudah\nSandi | 31 | 31\nLog | 31 | 31",
    "Target tahun 2025 sebanyak 28 OPD, terealisasi 30 OPD.",
    "Target tahun ini 25 OPD. Sampai Juni OPD yang aktif berjumlah 26, target terlampaui.",
    "Kelompok | Ada | Hadir\nDinas | 20 | 20\nJumlah | 31 | 31\nOPD kota ini berjumlah 31.",
]
SOME = [
    (
        "Jaringan menjangkau lima dari setiap enam perangkat daerah.",
        "5 dari 6 perangkat daerah",
    ),
    ("Perangkat daerah | 9 dari 31 sudah menghuni", "9 dari 31 perangkat daerah"),
    (
        "Kelompok | Jumlah PD | Memakai | Data\nDinas | 27 | 27 | 9\nRSUD | 4 | - | -",
        "",
    ),
    (
        "Kendali | PD terpasang dari 31\nCadangan | 31\nSandi | 9\n",
        "9 dari 31 perangkat daerah",
    ),
    ("Terpasang pada 9 dari 31 OPD.", "9 dari 31 perangkat daerah"),
    (
        "Menyambungkan 11 kantor dari 31\nPerangkat Daerah.",
        "11 dari 31 perangkat daerah",
    ),
    ("Dari 31 PD, simpulnya baru melayani 21 PD.", "21 dari 31 perangkat daerah"),
    (
        "Dari 31 PD yang ada,\nhanya sebanyak 8 sudah memakai.",
        "8 dari 31 perangkat daerah",
    ),
    ("Dari 31 OPD, 26 sudah tersambung.", "26 dari 31 perangkat daerah"),
    ("12 PD (target 2025: 31 PD)", "12 dari 31 perangkat daerah"),
    ("Pada dua belas perangkat\ndaerah dari 31.", "12 dari 31 perangkat daerah"),
    ("Ket | 9 PD dari 31 PD. Lainnya belum.", "9 dari 31 perangkat daerah"),
    ("Baru tiga OPD tersambung.", "baru 3 perangkat daerah"),
    ("Baru 9 OPD tersambung.", "baru 9 perangkat daerah"),
    ("Baru menjangkau 9 OPD.", "baru 9 perangkat daerah"),
    ("Kelompok | PD yang memakai | PD seluruhnya\nJumlah | 9 | 31", ""),
    ("Kelompok | Jumlah PD | Terhubung\nDinas | 20 | 18\nBadan | 11 | 11", ""),
    ("Dipakai di 9 OPD.", "9 dari 31 perangkat daerah"),
    (
        "Kendali | Kantor yang harus | Kantor yang sudah\nSandi | 31 | 31\nLog | 31 | 9",
        "9 dari 31 perangkat daerah",
    ),
    ("Dari target 31 OPD, yang tersambung baru 9.", "9 dari 31 perangkat daerah"),
    (
        "Target tahun ini adalah 31 OPD. Sampai Juni, OPD yang sudah tersambung berjumlah 28.",
        "28 dari 31 perangkat daerah",
    ),
    ("PD di kota | 31 |\nPD yang memakai layanan | 9 |", "9 dari 31 perangkat daerah"),
]
NEITHER = [
    "Panjang kabel 64 km. Sasaran tahun ini ialah tersambungnya 31 OPD.",
    "Terpasang pada 9 dari 31 ruang.",
    "Sekretariat, RSUD, dan 9 PD lain tercatat.",  # what is left of a list
    "PD di kota | 31 |\nPD yang belum memakai layanan | 9 |",
    "Peserta | Target 2025 | Datang\nJumlah | 50 | 52",  # aimed at people
    "Kelompok | Jumlah PD | Terhubung\nDinas | 3 | 3\nBadan | 4 | 4",
    "Kelompok | Jumlah PD | Terhubung\nCatatan menyusul.",
    "Kegiatan diikuti 31 OPD.",
    "Tujuh perangkat daerah mempunyai petugas.",
    "Target tahun ini 31 OPD, jadi masih kurang 12.",
    "Baru tahun ini dipakai OPD.",
    "Panggilan | 31\nPD yang memakai bertambah.",
    "Melayani 610 OPD dan sekolah.",
    "Tercatat 11.031 PD dalam dua tahun.",
    "",
]


@pytest.fixture(scope="module")
def counts(instrument):
    return UnitCounts.of(instrument)


@pytest.mark.parametrize("text", ALL)
def test_as_many_as_there_are_is_all(counts, text):
    assert counts.all_of(text, 31) is True


@pytest.mark.parametrize(("text", "told"), SOME)
def test_fewer_are_some_and_told(counts, text, told):
    assert counts.all_of(text, 31) is False
    assert counts.told(text, 31) == told


@pytest.mark.parametrize("text", NEITHER)
def test_other_counts_say_nothing(counts, text):
    assert counts.all_of(text, 31) is None


def test_without_the_number_of_units_a_bare_count_says_nothing(counts):
    assert counts.all_of("Dipakai 31 PD.", None) is None


def test_every_unit_may_stand_behind_two_words(counts):
    assert counts.of_every("di seluruh kantor induk perangkat daerah") == [(3, 40)]
    assert counts.of_every("belum seluruh perangkat daerah") == []


@pytest.mark.parametrize(
    ("text", "is_of_every"),
    [
        ("Target 2024 ialah seluruh 31 kantor.", False),
        ("Target 2024 ialah seluruh 31 kantor. Seluruh 31 kantor terlayani.", True),
        ("Seluruh 31 kantor terlayani.", True),
    ],
)
def test_whom_a_target_names_is_not_every_unit(counts, text, is_of_every):
    assert bool(counts.of_every(text)) is is_of_every


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        (
            "Jaringan untuk kecamatan serta kantor di luar kompleks diatur kemudian.",
            True,
        ),
        ("Sambungan bagi unit di pulau ditetapkan kemudian.", True),
        ("Tata cara permohonan diatur kemudian.", False),
        ("Jaringan untuk kecamatan dibangun Dinas. Tarif diatur kemudian.", False),
    ],
)
def test_a_rule_may_leave_some_for_later(counts, text, leaves):
    assert counts.leaves_some(text) is leaves


def test_an_instrument_without_words_for_units_has_a_usual_one():
    assert UnitCounts({}).all_of("Pada 3 dari 31 PD.", 31) is False


@pytest.mark.parametrize(
    ("texts", "units"),
    [
        (["Dari 36 OPD yang ada.", "Seluruh 36 perangkat daerah hadir."], 36),
        (["Pada 36 OPD.", "Pada 36 PD.", "Pada 12 OPD."], 36),
        (["Seluruh 36 perangkat daerah hadir."], None),  # one paper alone
        (["Pada 5 OPD.", "Di 5 PD."], None),  # a government has more
        (["Dihadiri 36 orang.", "Untuk 36 orang."], None),
        (["Tanpa angka.", "Sama sekali."], None),
    ],
)
def test_the_number_of_units_is_what_papers_agree_on(counts, read, texts, units):
    readings = [read(text, f"{n}.pdf") for n, text in enumerate(texts)]

    assert counts.agreed(readings) == units


GROUPS = "{head}\nSekretariat | 4 | 4\nDinas | 18 | {dinas}\nBadan | 9 | 9\nJumlah | 31 | {all}\n"


@pytest.mark.parametrize(
    "head",
    [
        "Kelompok kantor | Banyaknya | Menempatkan aplikasi",
        "Kelompok | Kantor | Tersambung | Ketersediaan",
        "Kelompok PD | Jumlah | Berkonsultasi",
        "Golongan | Rincian | Sudah",  # by its total, if that is how many there are
    ],
)
@pytest.mark.parametrize("every", [True, False])
def test_groups_of_units_are_summed_up(counts, head, every):
    text = GROUPS.format(head=head, dinas=18 if every else 16, all=31 if every else 29)

    assert counts.all_of(text, 31) is every


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Target 31, realisasi 31 (100 persen).", True),
        ("Baru mengikat dua belas PD.\nPD | Ada | Sudah\nPD | 31 | 31\n", True),
        ("Baru mengikat dua belas PD.", False),
        ("Target tahun 2024 adalah 31 OPD tersambung.", None),
        ("Anggota tetap 14 dari 31 kantor.", False),
        ("Anggota tetap 31 dari 31 kantor.", True),
        ("Anggota tetap 14 dari 31 orang.", None),
        ("Target 31, realisasi 22 (71 persen).", False),
        ("Target 1.200, realisasi 1.344.", None),
        ("Target 18, realisasi 22.", None),  # of something else
        ("Target tahun 2024 ialah seluruh 31 kantor.", None),
        ("Target tahun 2024 ialah seluruh 31 kantor. Capaian: 31 kantor.", True),
        ("Dari 31 PD, yang mengalirkan data ada 12.", False),
        ("Dari 31 PD, yang mengalirkan data ada 12 aplikasi.", None),
    ],
)
def test_a_target_or_a_whole_is_no_count_of_those_that_have_it(counts, text, told):
    assert counts.all_of(text, 31) is told


SUMMED = (
    "Kelompok kantor | Jumlah | Lewat kabel | Lewat radio | Tersambung\n"
    "Dinas | 22 | 22 | 0 | 22\nKecamatan | 9 | 4 | {} | 9\n"
)
TOTALS = (
    "Kelompok | Jumlah PD | Serat optik | Radio | Tersambung\n"
    "Dinas | 26 | 24 | 2 | 26\nKecamatan | 5 | 5 | 0 | 5\nJumlah | 31 | 29 | {} | 31\n"
)


@pytest.mark.parametrize(
    ("table", "radio", "every"),
    [(SUMMED, 5, True), (SUMMED, 4, False), (TOTALS, 2, True), (TOTALS, 1, False)],
)
def test_what_adds_up_in_the_last_column_has_it(counts, table, radio, every):
    assert counts.all_of(table.format(radio), 31) is every


@pytest.mark.parametrize(("office", "every"), [("Kecamatan", False), ("Pasar", None)])
def test_groups_that_are_kinds_of_units_are_counted(counts, office, every):
    text = (
        "Kelompok | Jumlah | Tersambung Jala | Langganan sendiri\n"
        f"Dinas | 22 | 20 | 2\n{office} | 9 | 4 | 5\nDemikian.\n"
    )

    assert counts.all_of(text, 31) is every


def test_a_target_of_all_is_no_count_of_some(counts):
    text = (
        "Sasaran tahun 2024 adalah 31 perangkat daerah tersambung.\n"
        "Kelompok | Sasaran | Tersambung | Belum\nDinas | 22 | 14 | 8\n"
        "Badan | 9 | 9 | 0\nJumlah | 31 | 23 | 8\n"
    )

    assert counts.all_of(text, 31) is False
    assert counts.told(text, 31) == ""


@pytest.mark.parametrize("came", ["bersama pengguna dari", "dihadiri"])
def test_who_came_to_a_meeting_is_not_told_as_those_that_have_it(counts, came):
    text = f"Evaluasi dibahas dalam rapat {came} 24 perangkat daerah."

    assert counts.all_of(text, 31) is None
    assert counts.told(text, 31) == ""


ALL_TOLD = "Dengan itu 24 kantor sudah masuk jaringan semuanya."


@pytest.mark.parametrize(
    ("text", "units", "told"),
    [
        (ALL_TOLD, 24, True),
        (ALL_TOLD, None, True),  # however many there are
        (ALL_TOLD, 31, None),
        ("Baru 12 dari 24 kantor masuk, semuanya di pusat kota.", None, None),
        ("Di 24 kantor belum terpasang semuanya.", None, None),
    ],
)
def test_so_many_all_of_them_are_all(counts, text, units, told):
    assert counts.bare(text, units) is told
