"""Applications that the share's own manuals and screens name."""

from __future__ import annotations

import pytest

from assessment.claim import Claims
from assessment.explanations import local_words
from classifiers.applications import own_applications
from classifiers.topics import Topics
from indicator_corpus.loading import load_instrument

COMPLAINTS = "{title}\n1. Warga menulis pengaduan pelayanan publik dan melacak aduan.\n"


@pytest.fixture(scope="module")
def spbe():
    return load_instrument("spbe-47")


@pytest.fixture
def named(read, spbe):
    """The applications that a manual of this title names, beside other texts."""

    def of(title, *others, body=COMPLAINTS):
        texts = [body.format(title=title), *others]
        readings = [read(t, f"{n}.pdf") for n, t in enumerate(texts)]
        return own_applications(readings, spbe, Topics(spbe))

    return of


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("PANDUAN WANGI LAPAU", "wangi lapau"),
        ("BUKU PETUNJUK PENGGUNAAN APLIKASI WANGILAPAU", "wangilapau"),
        ("PANDUAN PENGGUNA\nWANGILAPAU - aduan warga", "wangilapau"),
        ("PANDUAN PENGGUNA\nWANGILAPAU (kanal aduan)", "wangilapau"),
        ("PANDUAN PENGGUNA\nhttps://wangilapau.telagabiru.example/masuk", "wangilapau"),
    ],
)
def test_a_manual_names_its_application(named, title, name):
    assert named(title).get(name) == "42"


@pytest.mark.parametrize(
    "title",
    [
        "LAPORAN WANGILAPAU",  # no manual
        "PANDUAN PENGADUAN",  # a word of the instrument
        "PANDUAN PENGGUNA APLIKASI",
        "PANDUAN PENGGUNA\nBagian II (aduan warga)",
    ],
)
def test_other_titles_name_none(named, title):
    assert named(title) == {}


def test_a_word_of_the_share_is_no_name(named):
    assert named("PANDUAN WANGILAPAU", "Catatan tentang wangilapau di pasar.") == {}
    assert named("PANDUAN WANGILAPAU", "Masuk ke wangilapau.telagabiru.example") != {}


def test_a_name_of_two_services_is_none(named):
    staff = (
        "PANDUAN WANGILAPAU\n1. Kenaikan pangkat pegawai pada layanan kepegawaian.\n"
    )

    assert named("PANDUAN WANGILAPAU", staff) == {}


LISTED = (
    "PETA RENCANA\nNama setempat: Lapau (kepegawaian), Pundi Rawa\n(penganggaran), {} "
    "(data terbuka), Rapat (tiap tahun).\n"
)


def test_a_list_tells_what_each_name_is_for(named):
    found = named("LAPORAN", LISTED.format("Bubu"))

    assert found == {"lapau": "36", "pundi rawa": "33", "bubu": "43"}


def test_two_names_in_brackets_are_no_list(named):
    assert named("LAPORAN", LISTED.replace("Lapau", "lapau").format("Bubu")) == {}


def test_what_speaks_of_no_service_names_none(named):
    assert (
        named("PANDUAN WANGILAPAU", body="{title}\nBersihkan ruang tiap pagi.\n") == {}
    )


def test_a_paper_whose_title_names_it_is_on_that_service(read, spbe):
    manual = read(COMPLAINTS.format(title="PANDUAN WANGI LAPAU"), "panduan.pdf")
    minutes = read("NOTULEN EVALUASI WANGI LAPAU\nKeluhan: piket malam.\n", "n.docx")
    other = read("NOTULEN EVALUASI\nPiket malam memakai Wangi Lapau.\n" * 3, "m.docx")

    local = local_words([manual, minutes, other], Claims(), spbe)

    assert local.heard(minutes).applications == ("42",)
    assert "wangi lapau" in local.heard(minutes).names
    assert local.heard(read("NOTULEN RAPAT\n", "r.docx")).applications == ()
