from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from classifiers.local_words import Heard
from classifiers.observation import FEATURES
from classifiers.references import Referred
from tests.classifiers import papers, strangers


def test_each_observation_has_one_number_per_feature(observed):
    seen = observed(papers.SECURITY_POLICY)["8"]

    assert len(seen.features) == len(FEATURES)
    assert [seen.feature(name) for name in FEATURES] == list(seen.features)


@pytest.mark.parametrize(
    ("text", "possible", "impossible"),
    [
        (papers.SECURITY_POLICY, {"1", "8", "10"}, {"11", "22", "29", "36"}),
        (papers.AUDIT_REPORT, {"29", "30", "31"}, {"9", "16", "36"}),
        (papers.ROADMAP, {"12", "22", "29"}, {"2", "11", "16", "36"}),
    ],
)
def test_only_what_the_kind_can_serve_is_observed(observed, text, possible, impossible):
    seen = observed(text).keys()

    assert possible <= seen
    assert not impossible & seen


def test_a_paper_of_an_unknown_kind_is_observed_for_every_side(observed):
    assert {"8", "16", "22", "29", "36"} <= observed("Catatan lepas tanpa judul").keys()


def test_what_the_paper_speaks_of_stands_out(observed):
    seen = observed(papers.SECURITY_REPORT)

    best = seen["22"].feature("said_best")
    assert best > 0.5
    assert all(seen[other].feature("said_best") < best for other in ("16", "24", "36"))


@pytest.mark.parametrize(
    ("text", "fitting", "twin"),
    [
        (papers.SECURITY_REPORT, "22", "8"),
        (papers.TEAM_REPORT, "19", "10"),
        (papers.SECURITY_REVIEW, "8", "22"),  # a review of the rules
    ],
)
def test_a_paper_fits_one_side_of_its_topic(observed, text, fitting, twin):
    seen = observed(text)

    assert seen[fitting].feature("affinity") > seen[twin].feature("affinity") > 0
    assert seen[twin].feature("twin_fits") == 1
    assert seen[fitting].feature("twin_fits") == 0


def test_a_kind_may_exist_for_one_indicator(observed):
    seen = observed(papers.ROADMAP)

    assert seen["12"].feature("own_kind") == 1
    assert seen["29"].feature("own_kind") == 0


def test_a_roadmap_carries_only_the_programmes_that_it_names(observed):
    seen = observed(papers.ROADMAP)

    assert seen["29"].feature("plan") > 0.5
    assert seen["25"].feature("plan") == 0


def test_a_roadmap_does_not_carry_what_it_puts_off(observed):
    put_off = papers.ROADMAP.replace(
        "penerapan manajemen risiko SPBE, tahun 2024",
        "penerapan manajemen risiko SPBE belum dilaksanakan",
    )

    assert observed(papers.ROADMAP)["21"].feature("plan") > 0.5
    assert observed(put_off)["21"].feature("plan") < 0.5


def test_a_reference_speaks_of_what_the_section_regulates(observed):
    section = "Audit infrastruktur SPBE dilaksanakan auditor TIK"

    seen = observed(papers.SECURITY_REVIEW, referred=Referred((section,)))

    assert seen["9"].feature("refers") > 0
    assert seen["5"].feature("refers") == 0
    assert observed(papers.SECURITY_REVIEW)["9"].feature("refers") == 0


def test_a_claim_declares_more_than_a_folder(observed):
    claim = observed(papers.SECURITY_POLICY, declared={"8": "claim"})
    folder = observed(papers.SECURITY_POLICY, declared={"8": "folder"})
    other = observed(papers.TEAM_REPORT, declared={"9": "folder"})
    cited = observed(papers.TEAM_REPORT, declared={"9": "claim"})
    audit = observed(papers.AUDIT_REPORT, declared={"9": "claim"})
    other |= {"8": other["19"]}
    none = observed(papers.SECURITY_POLICY)

    declared = [each["8"].feature("declared") for each in (claim, folder, other, none)]
    assert declared[0] > declared[1] > declared[2] == declared[3] == 0
    assert 0 < other["8"].feature("declared_other") < 1  # files lie in wrong folders
    assert cited["19"].feature("declared_other") == 0.5  # a report tells of more
    assert audit["31"].feature("declared_other") == 1
    assert none["8"].feature("declared_other") == folder["8"].feature("declared_other")


def test_the_spoken_passages_are_the_plainest(observed, read):
    reading = read(papers.CHAPTERED_POLICY)
    seen = observed(papers.CHAPTERED_POLICY)

    best = reading.passages[seen["9"].spoken[0]]
    assert "udit" in best.text.casefold()


def test_there_is_a_passage_to_show_even_where_no_word_is_heard(observed):
    assert len(observed(papers.SECURITY_POLICY)["2"].spoken) >= 1


# file name, the indicator it names plainly
NAMES = [
    ("Perwali Keamanan Informasi", "8"),
    ("Raperbup audit TIK", "9"),
    ("Laporan CSIRT", "22"),
    ("Keamanan Informasi", "22"),  # without a word of rules it is practice
    ("SIMPEG", "36"),
    ("Laporan audit infrastruktur SPBE", "29"),
    ("Topologi jaringan intra", "17"),
    ("scan001", None),
    ("IMG 2231", None),
    ("undangan rapat", None),
    ("notulen", None),
    ("laporan tahunan", None),
    ("foto kegiatan", None),
    ("Perwali retribusi parkir", None),
    ("audit TIK", None),  # of infrastructure, applications or security?
]


@pytest.mark.parametrize(("name", "indicator"), NAMES)
def test_a_plain_file_name_names_one_indicator(observer, name, indicator):
    assert observer.named(name) == indicator


def test_what_texts_speak_of_is_summed(observer):
    once = observer.spoken_in(["layanan pusat data"])
    twice = observer.spoken_in(["layanan pusat data", "layanan pusat data"])

    assert twice["16"] == pytest.approx(2 * once["16"])
    assert observer.spoken_in([]) == {}


def test_a_folder_for_many_indicators_says_little_of_each(observed):
    one = observed(papers.SECURITY_POLICY, declared={"8": "folder"})["8"]
    ten = {str(number): "folder" for number in range(1, 11)}
    many = observed(papers.SECURITY_POLICY, declared=ten)["8"]

    assert 0 < many.feature("declared") < one.feature("declared") / 3


def test_a_policy_with_an_article_of_its_own_needs_no_claim(observed):
    cited = {"5": "claim"}
    articled = observed(papers.CHAPTERED_POLICY, declared=cited)["8"]
    other = observed(papers.CHAPTERED_POLICY, declared=cited)["3"]

    assert articled.feature("declared_other") == 0
    assert other.feature("declared_other") == 1


def test_a_team_decree_declared_for_one_side_may_serve_the_other(observed):
    decree = strangers.ASSESSOR_DECREE.replace("ASESOR", "KOORDINASI").replace(
        "Asesor", "Koordinasi"
    )

    seen = observed(decree, declared={"10": "claim"})

    assert seen["19"].feature("declared_other") == 0
    assert seen["13"].feature("declared_other") == 1


def test_the_name_of_a_file_confirms_no_declaration(observed):
    text = "DATA KELOMPOK TERNAK\nSapi dibagikan kepada kelompok tani."
    seen = observed(text, "SATU DATA FINAL.docx", "docx", {"23": "claim"})["23"]

    assert seen.feature("said_best") == 0
    assert observed(text, "SATU DATA FINAL.docx", "docx")["23"].feature("said_best") > 0


def test_a_name_of_the_governments_own_is_heard_as_what_it_is(observer, read):
    minutes = read("NOTULEN RAPAT\nEvaluasi Tapak Langkah paruh waktu.\n", "n.pdf")
    names = Heard(names={"Tapak Langkah": "peta rencana SPBE"})

    (plain,) = [o for o in observer.observe(minutes, {}) if o.indicator == "12"]
    (heard,) = [
        o for o in observer.observe(minutes, {}, local=names) if o.indicator == "12"
    ]

    assert plain.feature("said_best") < heard.feature("said_best")
    assert plain.feature("whole_lexical") < heard.feature("whole_lexical")


def test_another_process_is_ready_before_the_first_document(observer):
    there = pickle.loads(pickle.dumps(observer))  # noqa: S301 - our own

    assert "_lexical" in vars(there)
    assert there.instrument == observer.instrument


GUIDE = (
    "TEROPONG\nBuku petugas aplikasi pengawasan internal, Inspektorat\n"
    "Auditor mengisi kertas kerja pengawasan; isian yang kosong ditolak sistem.\n"
    "Ketua tim mengoreksi, Inspektur menyetujui laporan hasil pengawasan.\n"
    "Obyek pengawasan mengunggah tindak lanjut temuan; grafik sisa temuan per tahun.\n"
)


def test_what_is_much_like_earlier_evidence_is_seen_whatever_its_kind(observer, read):
    guide = read(GUIDE, "a.pdf")
    mistaken = replace(
        guide, formalities=replace(guide.formalities, kind="laporan_audit")
    )

    seen = {o.indicator: o for o in observer.observe(mistaken, {})}

    assert seen["39"].feature("affinity") == 0
    assert seen["39"].feature("precedent") > 1.2
    assert "36" not in seen  # a service it is not like
