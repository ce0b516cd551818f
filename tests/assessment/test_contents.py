"""R6: the contents that the guideline lists, in `assessment.checks.contents_named`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.checks import check
from assessment.finding import Outcome
from assessment.hearing import Ear
from assessment.meaning import Meaning
from classifiers.embedding import load_embedder
from tests.classifiers import papers, strangers

MET, UNMET = Outcome.MET, Outcome.UNMET


@pytest.mark.parametrize(
    ("text", "parts", "outcome"),
    [
        (papers.SECURITY_POLICY, {}, MET),  # all six
        (papers.SECURITY_POLICY, {"kinds": ("perkada",)}, MET),
        (papers.SECURITY_REVIEW, {"at_least": 1}, MET),
        (papers.SECURITY_POLICY, {"items": ("evaluasi",)}, MET),
        (papers.SECURITY_REVIEW, {}, UNMET),
        (papers.SECURITY_REVIEW, {"items": ("evaluasi",)}, UNMET),
        (papers.SECURITY_REVIEW, {"at_least": 3}, UNMET),
        (papers.SECURITY_DRAFT, {}, UNMET),  # above level 1 a draft shows nothing
        (papers.SECURITY_POLICY, {"not_kinds": ("perkada",)}, UNMET),
        (strangers.CANTEEN_LETTER, {"at_least": 1}, UNMET),
    ],
)
def test_so_many_contents_must_be_named(  # noqa: PLR0913, PLR0917
    case, criterion, exhibit, text, parts, outcome
):
    finding = check(case(exhibit(text)), criterion("content", **parts), 3)

    assert finding.outcome is outcome


def test_contents_of_several_documents_are_put_together(case, criterion, exhibit):
    half, rest = papers.SECURITY_POLICY.split("Pasal 5\n")
    rest = rest.split("BAB IV")[0]
    one, other = exhibit(half, "satu.pdf"), exhibit(rest, "dua.pdf")

    assert check(case(one), criterion("content"), 3).outcome is UNMET
    assert check(case(other), criterion("content"), 3).outcome is UNMET
    assert check(case(one, other), criterion("content"), 3).outcome is MET


def test_each_content_found_is_quoted_and_each_missing_named(case, criterion, exhibit):
    finding = check(case(exhibit(papers.SECURITY_REVIEW)), criterion("content"), 3)

    assert finding.note.startswith("1 dari 6 muatan ditemukan; belum terlihat: ")
    assert "perbaikan berkelanjutan" in finding.note
    assert "penanggung jawab" in finding.passages[0].text


def test_a_denied_content_is_not_there(case, criterion, exhibit):
    asked = criterion("content", items=("ruang-lingkup",))
    said = exhibit("Ruang lingkup keamanan informasi ditetapkan.", "a")
    denied = exhibit("Ruang lingkup keamanan informasi belum diatur.", "b")

    assert check(case(said), asked, 3).outcome is MET
    assert check(case(denied), asked, 3).outcome is UNMET


def test_a_denied_content_is_not_meant_elsewhere(case, criterion, exhibit, instrument):
    asked = criterion("content", items=("penanggung-jawab",))
    near = "Petugas yang memikul tanggung atas pengamanan ditunjuk setiap dinas."
    later = "Penanggung jawab keamanan informasi akan diatur tersendiri."
    meaning = Meaning(Ear(instrument), load_embedder())
    said = replace(case(exhibit(near, "a")), meaning=meaning)
    put_off = replace(case(exhibit(f"{near}\n\n{later}", "b")), meaning=meaning)

    finding = check(said, asked, 3)
    assert finding.outcome is MET
    assert finding.note.endswith("(periksa kutipannya): penetapan penanggung jawab")
    assert check(put_off, asked, 3).outcome is UNMET


def test_contents_of_another_indicator_do_not_count(case, criterion, exhibit):
    finding = check(
        case(exhibit("Kualitas data dan data induk dikelola walidata.")),
        criterion("content", at_least=1),
        3,
    )

    assert finding.outcome is UNMET


LEFT_OUT = (
    "KEPUTUSAN BUPATI TELAGA BIRU\nNOMOR 188/61/2022\nTENTANG\n"
    "PETA RENCANA SPBE KABUPATEN TELAGA BIRU TAHUN 2022-2026\nKESATU : Menetapkan.\n"
    "Ditetapkan di Telaga\npada tanggal 3 Mei 2022\nBUPATI TELAGA BIRU, ttd\nLAMPIRAN\n"
    "A. Catatan\nPekerjaan infrastruktur {told} karena menunggu kajian.\n"
    "B. Infrastruktur SPBE\nKegiatan | 2022\nRuang peladen | v\n"
)


@pytest.mark.parametrize(
    ("told", "is_there"),
    [("tidak dimuat dalam dokumen ini", False), ("dimulai dalam dua tahap", True)],
)
def test_what_a_document_leaves_out_is_not_found_in_it(
    case, criterion, exhibit, told, is_there
):
    made = case(exhibit(LEFT_OUT.format(told=told)), indicator="12")
    finding = check(made, criterion("content", items=("infrastruktur",)), 3)

    assert (finding.outcome is MET) is is_there
