from __future__ import annotations

import pytest

from assessment.finding import Outcome
from assessment.scope import scope
from tests.classifiers import papers

MET, CHECK, UNMET = Outcome.MET, Outcome.CHECK, Outcome.UNMET

ALL_UNITS = [
    "Pusat data dipakai seluruh perangkat daerah.",
    "Sambungan tersedia di seluruh kantor PD.",  # a word between
    "Semua OPD sudah tersambung.",
    "Tidak ada perangkat daerah yang tertinggal.",
    "Setiap perangkat daerah menunjuk pengelola data.",
    "Ketentuan ini berlaku bagi seluruh unit kerja.",
    "Sebanyak 36 dari 36 PD memakai pusat data.",
    "Pemakai pusat data: 36 (tiga puluh enam) dari 36 perangkat daerah.",
    "SELURUH PERANGKAT DAERAH TERHUBUNG.",
    "Kelompok OPD | Ada | Sudah\nDinas | 25 | 25\nBadan | 9 | 9\nJumlah | 34 | 34",
    "Macam kantor | Ada | Tersambung\nKantor perangkat daerah | 38 | 38 | serat\nUPTD | 64 | 51",
    "Seluruh kantor, yakni 38 (tiga puluh delapan) Perangkat Daerah, tersambung.",
    "OPD terhubung: 34/34",
    "Total PD 34, sudah masuk 34.",
    "Jumlah PD 34; belum terhubung 0.",
    "Perangkat daerah yang belum terhubung: nihil.",
    "Cakupan 100 persen perangkat daerah.",
]

SOME_UNITS = [
    "Baru dipakai sebagian perangkat daerah.",
    "Terpasang pada 9 dari 31 OPD.",
    "Kelompok OPD | Ada | Sudah\nDinas | 25 | 11\nBadan | 9 | 4\nJumlah | 34 | 15",
    "Dari 31 OPD baru 9 yang tersambung.",
    "Pada tahap pertama dipasang di kantor pusat.",
    "Masih berupa uji coba.",
    "Dipakai beberapa OPD saja.",
    "Berlaku di lingkungan Dinas Komunikasi.",
    "Terhadap perangkat daerah selebihnya mohon diingatkan.",
    # whoever issues it rules no other unit
    "PERATURAN DIREKTUR RSUD\nNOMOR 7\nSetiap unit kerja memakai jaringan intra.",
    "KEPUTUSAN CAMAT LEMBAYUNG\nSeluruh unit kerja tersambung.",
    "Baru 4 perangkat daerah yang memakai.",
    "Macam kantor | Ada | Tersambung\nPerangkat daerah | 38 | 20",
    "Kelompok | Jumlah OPD | Sudah\nDinas | 25 | 11\nJumlah | 34 | 15\nTarget 34 OPD.",
    "Jaringan diselenggarakan bagi OPD yang berkantor di Balai Kota.",
    "Mengajukan: 9 PD dari 41 PD; yang lain belum.",
    "Dipakai 16 PD (target tahun ini: 24 PD).",
    "20/34 OPD terhubung.",
    "Sasaran 2025: 26 PD. Capaian: 8 PD.",
    "Perangkat daerah lainnya belum memakai.",
    "Kelompok | Jumlah kantor | Tersambung\nBadan | 5 | 4\nDinas | 14 | 8\nKecamatan | 11 | 4",
    "Dari 38 OPD, kendali sudah berjalan di 24 OPD.",
    "OPD terhubung: 20/34",
    "Capaian 60 persen dari seluruh OPD.",
    "Dari 34 OPD, 14 belum terhubung.",
    "Jumlah OPD 34; belum terhubung 14.",
    "Total PD 34, sudah masuk 20.",
]

SOME_UNITS.append("Kecamatan dan RSUD dikecualikan dari kewajiban tersebut.")

UNSAID = [
    "Pusat data dilengkapi pendingin dan genset.",
    "Seluruh pegawai mengikuti apel.",  # all, but not of the units
    "Seluruh aplikasi dicadangkan.",
    "Lebar pita tiap kantor antara 10 dan 50 Mbps.",  # of those that have it
    "Dinas Pendidikan meminta contoh lembar.",  # no pilot
    "Ruang peladen dijaga 36 petugas.",
    "Rapat tanggal 12/10 membahas OPD.",
    "Nomor 188/34/2024 untuk OPD.",
]


@pytest.fixture
def seen(instrument, ear, exhibit):
    """What texts say of their scope."""

    def see(*texts, units=None):
        made = [exhibit(text, f"{n}.pdf") for n, text in enumerate(texts)]
        return scope(instrument, made, ear, units)

    return see


@pytest.mark.parametrize("text", ALL_UNITS)
def test_every_unit_is_covered(seen, text):
    found = seen(text)

    assert found.outcome is MET
    assert found.passages[0].text == text


@pytest.mark.parametrize("text", SOME_UNITS)
def test_only_some_units_are_covered(seen, text):
    found = seen(text)

    assert found.outcome is UNMET
    assert found.passages


@pytest.mark.parametrize("text", UNSAID)
def test_nothing_said_of_units_covers_nothing(seen, text):
    found = seen(text)

    assert found.outcome is UNMET
    assert found.passages == ()
    assert found.note == "tidak menyebut cakupan perangkat daerah"


@pytest.mark.parametrize(
    "text",
    [
        "Belum seluruh perangkat daerah memakai pusat data.",
        "Belum semua OPD tersambung.",
        "Penyebarannya kepada setiap perangkat daerah belum sempat dilakukan.",
    ],
)
def test_not_yet_all_is_not_all(seen, text):
    assert seen(text).outcome is UNMET


def test_a_bare_count_is_less_than_a_count_of_some(seen):
    rule = "Prosedur ini dipakai 31 OPD."

    assert seen(rule, units=31).outcome is MET
    assert seen(rule, "Kini 12 dari 31 OPD memakainya.", units=31).outcome is UNMET


def test_a_count_of_the_part_is_told(seen):
    assert seen("Terpasang pada 9 dari 31 OPD.").note == "9 dari 31 perangkat daerah"


def test_a_full_count_outweighs_the_history(seen):
    found = seen("Tahap pertama selesai tahun lalu.", "Kini 31 dari 31 OPD tersambung.")

    assert found.outcome is MET


def test_a_part_count_outweighs_the_promise_of_all(seen):
    found = seen("Seluruh perangkat daerah dilayani.", "Baru 9 dari 31 OPD tersambung.")

    assert found.outcome is UNMET


@pytest.mark.parametrize(
    "told",
    [
        "Kegiatan diikuti 31 OPD.",
        "Rapat dihadiri perwakilan dari 31 OPD.",
        "Diundang seluruhnya 31 OPD.",
    ],
)
def test_who_came_says_nothing_of_what_is_done(seen, told):
    assert seen(told, units=31).outcome is UNMET
    assert seen(told, units=31).passages == ()


def test_all_who_came_were_all(seen):
    assert seen("Rapat dihadiri seluruh 31 OPD.", units=31).outcome is MET


def test_the_whole_may_stand_well_before_the_part(seen):
    found = seen(
        "Kegiatan diikuti 31 OPD.",
        "Dari 19 OPD yang mempunyai usulan belanja TIK, yang sudah membawa lembar "
        "pendapat dari dinas baru 8 OPD.",
        units=31,
    )

    assert (found.outcome, found.note) == (UNMET, "8 dari 19 perangkat daerah")


def test_all_and_some_side_by_side_are_for_a_person(seen):
    found = seen(
        "Seluruh perangkat daerah dilayani. Beberapa OPD memakai genset. Sebagian OPD "
        "memakai serat optik."
    )

    assert found.outcome is CHECK
    assert len(set(found.passages)) == 1


def test_all_said_far_oftener_than_some_is_all(seen):
    found = seen(*ALL_UNITS[:4], "Tahap awal selesai tahun lalu.")

    assert found.outcome is MET


@pytest.mark.parametrize(
    ("text", "units", "outcome"),
    [
        ("Daftar ini memuat 36 perangkat daerah.", 36, MET),
        ("Daftar ini memuat 12 perangkat daerah.", 36, UNMET),
        ("Daftar ini memuat 36 perangkat daerah.", None, UNMET),  # of how many?
        ("Daftar ini memuat 36 ruangan.", 36, UNMET),
        ("PD terhubung: 7 dari 36. Status gerbang: berjalan.", 36, UNMET),
        ("PD terhubung: 36 dari 36. Status gerbang: berjalan.", 36, MET),
    ],
)
def test_a_count_is_held_against_the_units_of_the_government(
    seen, text, units, outcome
):
    assert seen(text, units=units).outcome is outcome


@pytest.mark.parametrize(
    ("subject", "outcome"),
    [
        ("KEAMANAN INFORMASI DI LINGKUNGAN PEMERINTAH KOTA LEMBAYUNG", MET),
        ("KEAMANAN INFORMASI DI LINGKUNGAN DINAS KESEHATAN", UNMET),
        ("KEAMANAN INFORMASI", UNMET),
    ],
)
def test_a_policy_of_the_whole_government_covers_it(seen, subject, outcome):
    text = papers.SECURITY_POLICY.replace(
        "SISTEM MANAJEMEN KEAMANAN INFORMASI\nDENGAN", f"{subject}\nDENGAN"
    ).replace("bagi seluruh Perangkat Daerah", "sejak diundangkan")

    assert seen(text).outcome is outcome


def test_without_exhibits_nothing_is_covered(seen):
    assert seen().outcome is UNMET


def test_a_count_of_all_units_is_heard_in_capitals_too(seen):
    assert seen("Dipakai 38 Perangkat Daerah.", units=38).outcome is MET


@pytest.mark.parametrize(
    "text",
    [
        "Ketentuan ini berlaku bagi Dinas Sosial, Badan Pendapatan, dan RSUD.",
        "Bagi PD selain yang disebut pada ayat (2) diatur kemudian.",
    ],
)
def test_what_binds_named_offices_binds_some(seen, text):
    assert seen(text, units=38).outcome is UNMET
    assert seen(text, units=38).passages


RULE = (
    "PERATURAN BUPATI TELAGA BIRU\nNOMOR {number} TAHUN {year}\nTENTANG\n{subject}\n"
    "MEMUTUSKAN:\nPasal 17\n{told}\nDitetapkan di Telaga Biru\npada tanggal 3 Juni {year}\n"
    "BUPATI TELAGA BIRU,\nttd\n"
)
FIRST = RULE.format(
    number=41, year=2023, subject="TATA KELOLA", told="Seluruh perangkat daerah wajib."
)


@pytest.mark.parametrize(
    ("year", "subject", "told", "outcome"),
    [
        (
            2025,
            "PERUBAHAN ATAS PERBUP 41",
            "Kecamatan dikecualikan dari kewajiban.",
            UNMET,
        ),
        (2025, "PERUBAHAN ATAS PERBUP 41", "Tarif diubah.", MET),  # of something else
        (
            2021,
            "PERUBAHAN ATAS PERBUP 9",
            "Kecamatan dikecualikan dari kewajiban.",
            CHECK,
        ),
        (2025, "TARIF", "Kecamatan dikecualikan dari kewajiban.", CHECK),
    ],
)
def test_a_younger_amendment_says_whom_a_policy_binds(
    seen, year, subject, told, outcome
):
    amended = RULE.format(number=17, year=year, subject=subject, told=told)

    assert seen(FIRST, amended).outcome is outcome


def test_of_how_many_units_people_came_is_no_count(seen):
    assert (
        seen("Hadir 46 orang dari 29 perangkat daerah.", units=34).note
        == seen("Hadir.").note
    )


@pytest.mark.parametrize(
    ("kind", "is_met"), [("LAPORAN", False), ("PERATURAN BUPATI", True)]
)
def test_what_a_report_advises_for_all_is_not_so_yet(seen, kind, is_met):
    advice = "Rekomendasi: keanggotaan meliputi seluruh perangkat daerah."
    text = f"{kind} TAHUN 2024\nForum bersidang. {advice}"

    assert (seen(text).outcome is MET) is is_met
