from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.topics import NAME, Topics
from indicator_corpus.terms import Terms


@pytest.fixture(scope="module")
def topics(instrument):
    return Topics(instrument)


# text, the indicators whose object it names
NAMED = [
    ("Layanan pusat data dipakai dinas", {"5", "16"}),  # policy and practice
    ("Tim Koordinasi SPBE dipimpin Sekretaris Daerah", {"10", "19"}),
    ("penilaian risiko menurut manajemen risiko SPBE", {"21"}),
    ("SIMPEG", {"36"}),  # an application
    ("simpeg", {"36"}),
    ("Peta proses bisnis perizinan", {"14"}),
    ("JARINGAN INTRA PEMERINTAH KABUPATEN", {"6", "17"}),
]

# text, the indicators that it must not be taken for
OTHER_OBJECTS = [
    ("pusat kebugaran pegawai", {"5", "16"}),
    ("tim koordinasi penanggulangan kemiskinan", {"10", "19"}),
    ("kajian risiko gempa bumi", {"21"}),
    ("peta wilayah rawan banjir", {"12", "14"}),
    ("jaringan irigasi desa", {"6", "17"}),
    ("data pemilih tetap", {"3", "23", "43"}),
    ("keamanan pangan segar", {"8", "22"}),
]


@pytest.mark.parametrize(("text", "indicators"), NAMED)
def test_a_text_names_the_objects_of_indicators(topics, text, indicators):
    said = topics.said(text)

    plain = {number for number, heard in said.items() if heard.score >= 0.6}
    assert plain == indicators


@pytest.mark.parametrize(("text", "indicators"), OTHER_OBJECTS)
def test_other_objects_are_not_named(topics, text, indicators):
    assert not indicators & topics.said(text).keys()


def test_several_phrases_say_more_than_one(topics):
    one = topics.said("SIMPEG")["36"]
    several = topics.said("SIMPEG: kenaikan pangkat dan riwayat jabatan")["36"]

    assert one.score < several.score <= 1
    assert set(one.phrases) < set(several.phrases)


def test_saying_it_twice_says_no_more(topics):
    assert topics.said("SIMPEG SIMPEG simpeg")["36"] == topics.said("SIMPEG")["36"]


def _with_names(instrument, names):
    indicators = tuple(
        replace(instrument.by_id[number], terms=Terms(names=phrases))
        for number, phrases in names.items()
    )
    return Topics(replace(instrument, indicators=indicators))


def test_a_phrase_of_many_topics_says_less_of_each(instrument):
    topics = _with_names(
        instrument, {"16": ("pusat data", "gardu"), "17": ("pusat data",)}
    )

    assert topics.said("gardu")["16"].score == pytest.approx(NAME)
    assert topics.said("pusat data")["16"].score < NAME


def test_policy_and_practice_of_a_topic_share_a_phrase_in_full(instrument):
    topics = _with_names(instrument, {"5": ("pusat data",), "16": ("pusat data",)})

    said = topics.said("pusat data")

    assert {number: heard.score for number, heard in said.items()} == pytest.approx(
        {"5": NAME, "16": NAME}
    )


@pytest.mark.parametrize(
    ("text", "is_affirmed"),
    [
        ("Penerapan manajemen risiko SPBE tahun 2024", True),
        ("1. Penerapan manajemen risiko SPBE\n2. Manajemen aset belum ada", True),
        ("Manajemen risiko SPBE belum dilaksanakan", False),
        ("Penerapan manajemen risiko SPBE akan disusun", False),
    ],
)
def test_a_denied_or_postponed_object_is_not_affirmed(topics, text, is_affirmed):
    assert "21" in topics.said(text)
    assert ("21" in topics.affirmed(text)) is is_affirmed


# title, indicator, whether it names a look-alike of that indicator
LOOK_ALIKES = [
    ("Pembentukan Tim Asesor Internal SPBE", "19", True),
    ("Pembentukan Tim Asesor Internal SPBE", "10", True),
    ("Pembangunan Zona Integritas", "27", True),
    ("Laporan audit keuangan dana BOS", "29", True),
    ("Laporan hasil pemeriksaan belanja jasa pembuatan aplikasi", "30", True),
    ("Audit infrastruktur: trotoar pada Dinas Pekerjaan Umum", "29", True),
    ("Dewan Telaga Waskita (kota cerdas)", "10", True),
    ("Pelopor perubahan reformasi birokrasi", "27", True),
    ("Kerangka acuan kerja pengadaan jasa boga", "35", True),
    ("Kerangka acuan kerja pengadaan laptop", "24", True),
    ("Rehabilitasi jaringan irigasi", "17", True),
    ("Laporan hasil audit retribusi infrastruktur menara", "29", True),
    ("Laporan pencatatan pengetahuan tradisional", "26", True),
    ("Rapat Tim Koordinasi SPBE", "19", False),
    ("Laporan manajemen perubahan SPBE", "27", False),
    ("Laporan audit infrastruktur SPBE", "29", False),
    ("Topologi jaringan intra", "17", False),
    ("Pembentukan Tim Asesor Internal SPBE", "21", False),
]


@pytest.mark.parametrize(("title", "indicator", "expected"), LOOK_ALIKES)
def test_look_alikes_are_told_per_indicator(topics, title, indicator, expected):
    assert (indicator in topics.look_alikes(title)) is expected


def test_a_look_alike_tells_its_reason_and_its_words(topics, instrument):
    index, phrase = topics.look_alikes("Pembangunan Zona Integritas")["27"]

    assert phrase == "zona integritas"
    assert phrase in instrument.by_id["27"].look_alikes[index].phrases
