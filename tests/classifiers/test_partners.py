"""Services that the paper of another one only exchanges data with."""

from __future__ import annotations

import pytest

from classifiers.partners import PARTNER

GUIDE = """PANDUAN PENILAIAN SKP
e-Kinerja, aplikasi kinerja pegawai
Pegawai menyusun SKP, pejabat penilai menyetujui dan memberi umpan balik.
Tahap 1: rencana hasil kerja dipilih dari rencana atasan.
Tahap 2: indikator dan target diisi.
Tahap 3: bukti diunggah tiap bulan.
Tahap 4: capaian dihitung.
Tahap 5: predikat terbentuk.
Tahap 6: hasil diarsipkan.

B. Sambungan
Predikat tahunan dikirim ke SIMPEG lewat API setiap bulan.
"""


@pytest.fixture(scope="module")
def partners(observer, read):
    """The indicators that a text names as partners alone."""

    def see(text, path="panduan.pdf", declared=()):
        seen = observer.observe(read(text, path), dict.fromkeys(declared, "claim"))
        return {o.indicator for o in seen if o.look_alike == PARTNER}

    return see


def test_a_service_named_for_the_exchange_alone_is_a_partner(partners):
    assert partners(GUIDE) == {"36"}


@pytest.mark.parametrize(
    "text",
    [
        GUIDE.replace("PANDUAN PENILAIAN SKP", "PANDUAN SIMPEG DAN SKP"),
        GUIDE.replace(
            "B. Sambungan\n",
            "A. Data diri\n"
            + 8 * "Riwayat pangkat dilihat pada SIMPEG. "
            + "\nB. Sambungan\n",
        ),
        GUIDE.replace(
            "B. Sambungan\n", "B. SIMPEG\nRiwayat pangkat dilihat pada SIMPEG.\n"
        ),
    ],
    ids=["in the title", "apart from the exchange", "in a section of its own"],
)
def test_a_service_named_elsewhere_is_none(partners, text):
    assert "36" not in partners(text)


def test_what_people_declared_a_paper_for_is_no_partner(partners):
    assert partners(GUIDE, declared=["36"]) == set()
    assert partners(GUIDE, declared=["41"]) == {"36"}


def test_a_paper_on_the_exchange_itself_has_no_partner(partners):
    text = "LAPORAN PERTUKARAN DATA\nSIMPEG dan e-Kinerja bertukar data lewat API.\n"

    assert partners(text) == set()
