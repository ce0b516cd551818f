"""Which public service each sector indicator asks about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.claim import Claim, Claims
from assessment.sectors import with_chosen_sectors
from indicator_corpus.loading import load_instrument


@pytest.fixture(scope="module")
def spbe():
    return load_instrument("spbe-47")


def _chosen(spbe, **claims):
    rows = tuple(
        Claim(indicator=number.lstrip("i"), **claim) for number, claim in claims.items()
    )
    asked = with_chosen_sectors(spbe, Claims(rows=rows))
    return {n: [s.name for s in asked.by_id[n].sectors] for n in ("45", "46", "47")}


@pytest.mark.parametrize(
    ("claim", "sector"),
    [
        ({"narrative": "perizinan"}, "perizinan"),
        ({"narrative": "sektor 1 LAKON", "owner": "Disdukcapil"}, "kependudukan"),
        ({"narrative": "Layanan sektor 1: pajak daerah online"}, "pajak dan retribusi"),
        ({"narrative": "uji KIR daring pada aplikasi SIPUKAT"}, "perhubungan"),
        ({"owner": "RSUD Bunga Setia"}, "kesehatan"),
        ({"files": ("manual_PPDB_online.pdf",)}, "pendidikan"),
    ],
)
def test_the_claim_tells_the_sector(spbe, claim, sector):
    assert _chosen(spbe, i45=claim)["45"] == [sector]


def test_without_a_choice_the_instrument_stays_as_it_is(spbe):
    assert with_chosen_sectors(spbe, Claims()) is spbe
    silent = Claims(rows=(Claim(indicator="45", narrative="sudah ada layanan"),))
    assert with_chosen_sectors(spbe, silent) is spbe


def test_a_sector_that_one_claim_took_is_nobody_elses(spbe):
    chosen = _chosen(spbe, i45={"narrative": "perizinan berusaha pada DPMPTSP"})

    assert chosen["45"] == ["perizinan"]
    assert "perizinan" not in chosen["47"]
    assert chosen["46"] == [s.name for s in spbe.by_id["46"].sectors]


def test_the_words_follow_the_sector(spbe):
    claims = Claims(rows=(Claim(indicator="45", owner="Disdukcapil"),))

    asked = with_chosen_sectors(spbe, claims).by_id["45"]

    assert "adminduk online" in asked.terms.names
    assert "BPHTB" not in asked.terms.names
    assert asked.owners == ("Dinas Kependudukan dan Pencatatan Sipil",)


def test_words_of_a_sector_are_words_of_its_usual_indicator(spbe):
    for number in ("45", "46", "47"):
        indicator = spbe.by_id[number]
        for sector in indicator.sectors:
            assert set(sector.terms.names) <= set(indicator.terms.names)


def _applications(spbe, number, **claims):
    rows = tuple(
        Claim(indicator=at.lstrip("i"), narrative=told) for at, told in claims.items()
    )
    asked = with_chosen_sectors(spbe, Claims(rows=rows)).by_id[number]
    usual = {a for i in ("45", "46", "47") for a in spbe.by_id[i].terms.applications}
    return [each for each in asked.terms.applications if each not in usual]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("SIPUKAT dipakai untuk uji KIR", ["SIPUKAT"]),
        ("uji KIR dengan SiPukat dan e-Uji sejak 2023", ["SiPukat", "e-Uji"]),
        ("uji KIR dengan SIAGA KERJA", ["SIAGA KERJA", "SIAGA"]),  # kerja is a word
        ("lihat SIPUKAT_manual.pdf, uji KIR", []),
        ("uji KIR, dibayar dengan QRIS", []),  # the instrument knows it
        ("uji KIR di UPTD PKB", []),  # too short for a name
    ],
)
def test_the_explanation_names_the_services_own_application(spbe, told, names):
    assert _applications(spbe, "45", i45=told) == names


def test_a_name_in_many_explanations_is_no_services_own(spbe):
    told = {f"i{n}": "MANTAPKU dipakai" for n in (32, 33, 45)}

    assert _applications(spbe, "45", **told) == []
    assert _applications(spbe, "45", i45="MANTAPKU", i15="MANTAPKU") == ["MANTAPKU"]


def test_a_name_of_another_service_is_no_sectors_own(spbe):
    assert _applications(spbe, "45", i45="MANTAPKU", i42="MANTAPKU, aduan") == []


def test_the_row_of_the_sheet_may_name_sector_and_application(spbe):
    row = Claim(indicator="45", name="Layanan sektor 1 (SIKAPAL, tiket kapal)")

    asked = with_chosen_sectors(spbe, Claims(rows=(row,))).by_id["45"]

    assert [sector.name for sector in asked.sectors] == ["perhubungan"]
    assert "SIKAPAL" in asked.terms.applications


@pytest.mark.parametrize(
    ("owner", "sectors"),
    [
        ("Disnakerperin", ["ketenagakerjaan"]),
        ("Dinas Tenaga Kerja", ["ketenagakerjaan"]),
        ("Dishubkominfo", ["perhubungan"]),
    ],
)
def test_an_office_of_several_matters_owns_each(spbe, owner, sectors):
    row = Claim(indicator="45", owner=owner)

    asked = with_chosen_sectors(spbe, Claims(rows=(row,))).by_id["45"]

    assert [sector.name for sector in asked.sectors] == sectors


@pytest.mark.parametrize(
    ("name", "names", "words"),
    [
        ("Layanan Publik Sektor 2 (tambatan kapal)", ["tambatan kapal"], []),
        ("Sektoral 2 - bibit tanaman hias", ["bibit tanaman hias"], []),
        ("Layanan Publik Sektor 2: pelabuhan", [], ["pelabuhan"]),
        ("Layanan Publik Sektor 2 (kesehatan)", [], []),  # a sector of the instrument
        ("Layanan Publik Sektor 2: SIPERDANA", [], []),  # an application
        ("Layanan Publik Sektor 2", [], []),
    ],
)
def test_the_name_of_the_row_may_tell_a_field_of_its_own(spbe, name, names, words):
    row = Claim(indicator="46", name=name, owner="Dishub")

    asked = with_chosen_sectors(spbe, Claims(rows=(row,))).by_id["46"].terms
    usual = with_chosen_sectors(spbe, Claims(rows=(replace(row, name=""),)))

    assert [n for n in asked.names if n not in usual.by_id["46"].terms.names] == names
    assert [n for n in asked.words if n not in usual.by_id["46"].terms.words] == words


MANUAL = (
    "ANTREKO UNTUK PETUGAS LOKET\nPasien mendaftar ke poliklinik puskesmas lewat HP.\n"
)


def _asked(spbe, readings, **told):
    rows = tuple(
        Claim(indicator=number.lstrip("i"), narrative=text)
        for number, text in told.items()
    )
    asked = with_chosen_sectors(spbe, Claims(rows=rows), readings)
    return [sector.name for sector in asked.by_id["45"].sectors]


def test_papers_called_after_the_application_tell_the_sector(spbe, read):
    papers = [read(MANUAL, "antreko.pdf"), read("LAPORAN KIR\nUji KIR.\n", "kir.pdf")]

    assert _asked(spbe, papers, i45="ANTREKO") == ["kesehatan"]
    assert _asked(spbe, papers[1:], i45="ANTREKO") == [
        s.name for s in spbe.by_id["45"].sectors
    ]


def test_a_sector_that_a_claim_took_is_not_told_by_papers(spbe, read):
    papers = [read(MANUAL, "antreko.pdf")]

    assert "kesehatan" not in _asked(
        spbe, papers, i45="ANTREKO", i46="RSUD dan puskesmas"
    )


def test_the_application_of_another_service_tells_no_sector(spbe, read):
    papers = [read(MANUAL, "antreko.pdf")]

    asked = _asked(spbe, papers, i45="ANTREKO", i42="ANTREKO")

    assert asked == [s.name for s in spbe.by_id["45"].sectors]


@pytest.mark.parametrize(("name", "is_own"), [("PASARKU", True), ("PELAYANAN", False)])
def test_an_ordinary_word_in_capitals_is_no_application(spbe, name, is_own):
    claims = Claims(rows=(Claim(indicator="46", name=f"Layanan sektor 2: {name}"),))

    asked = with_chosen_sectors(spbe, claims).by_id["46"]

    said = {a for sector in asked.sectors for a in sector.terms.applications}
    assert (name in said) is is_own
