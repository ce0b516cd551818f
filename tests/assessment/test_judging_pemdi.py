"""Pemdi-20 judged: what its indicators ask beyond the ladder that all of them share."""

from __future__ import annotations

import pytest

from assessment.assessing import assess
from assessment.claim import Claim, Claims
from assessment.finding import Reason
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from indicator_corpus.loading import load_instrument
from tests.assessment.conftest import AS_OF

AUDIT = (
    "PEMERINTAH KABUPATEN TELAGA BIRU\nINSPEKTORAT\nLAPORAN HASIL AUDIT\n"
    "Nomor 700/LHA-09 tanggal 20 November {year}\nAPLIKASI RETRIBUSI DAN RUANG SERVER\n"
    "1. Lingkup\nSatu aplikasi dan satu ruang server.\n2. Temuan\n"
    "Satu akun dipakai tujuh orang; cadangan data terakhir empat bulan lalu.\n"
    "3. Rekomendasi\nSatu orang satu akun.\nINSPEKTUR,\nttd\n"
)
TEAM = (
    "BUPATI TELAGA BIRU\nKEPUTUSAN BUPATI TELAGA BIRU\nNOMOR 700/112/2023\nTENTANG\n"
    "TIM AUDIT TEKNOLOGI INFORMASI DAN KOMUNIKASI\nMEMUTUSKAN:\n"
    "KESATU : Membentuk tim audit TIK.\nDitetapkan di Telaga Biru\n"
    "pada tanggal 6 Maret 2023\nBUPATI TELAGA BIRU,\nttd\n"
)
OFFICE = (
    "BUPATI TELAGA BIRU\nPERATURAN BUPATI TELAGA BIRU\nNOMOR 61 TAHUN 2021\nTENTANG\n"
    "KEDUDUKAN, SUSUNAN ORGANISASI, TUGAS DAN FUNGSI, SERTA TATA KERJA DINAS\n"
    "Pasal 2\nDinas dipimpin kepala dinas.\nDitetapkan di Telaga Biru\n"
    "pada tanggal 20 Desember 2021\nBUPATI TELAGA BIRU,\nttd\n"
)


@pytest.fixture(scope="module")
def result(make_document):
    """The result on an indicator for which the given texts are claimed."""
    matcher = Matcher(load_instrument("pemdi-20"), load_embedder(None))

    def judged(indicator, *texts):
        documents = [
            make_document(text, path=f"Bukti/{n}.pdf") for n, text in enumerate(texts)
        ]
        files = tuple(f"{n}.pdf" for n in range(len(texts)))
        claims = Claims(rows=(Claim(indicator=indicator, level=3, files=files),))
        found = assess(documents, claims, matcher, AS_OF)
        return next(r for r in found.results if r.indicator.id == indicator)

    return judged


@pytest.mark.parametrize(("year", "level"), [(2021, 1), (2024, 2)])
def test_an_audit_counts_for_two_years(result, year, level):
    found = result("9", TEAM, AUDIT.format(year=year))

    assert found.supported == level
    assert (Reason.AUDIT_STALE in {g.reason for g in found.gaps}) is (level == 1)


def test_a_regulation_on_offices_maps_no_process(result):
    found = result("15", OFFICE)

    (gap,) = found.gaps
    assert (found.supported, gap.reason) == (0, Reason.WRONG_OBJECT)
    assert "susunan organisasi atau jabatan bukan peta proses bisnis" in gap.text


@pytest.mark.parametrize(("said", "level"), [("pokok bahasan", 1), ("petugas", 2)])
def test_to_speak_of_personal_data_appoints_nobody(result, said, level):
    minutes = (
        "NOTULEN RAPAT PELINDUNGAN DATA PRIBADI\nKamis, 2 Mei 2024\n"
        f"Dinas telah menunjuk {said} pelindungan data pribadi pada layanan rumah sakit.\n"
    )

    assert result("8", minutes).supported == level
