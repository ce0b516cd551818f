from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import pytest

from assessment.assessing import assess, declarations_of
from assessment.claim import Claim, Claims
from assessment.finding import Outcome, Status
from classifiers.match import Decision
from classifiers.matching import Matcher
from evidence.document import Document, State, Trouble
from indicator_corpus.indicator import Reason
from tests.classifiers import papers, strangers

AS_OF = date(2025, 6, 30)
CLAIMS = Claims(
    rows=(
        Claim(indicator="8", level=4, files=("perwali 17.pdf", "reviu perwali.pdf")),
        Claim(indicator="10", level=2, files=("SK Tim.pdf",)),
        Claim(indicator="16", level=3, files=("SOP pusat data.pdf",)),
        Claim(indicator="44", level=3, files=()),
    )
)
SHARE = {
    "Hukum/Perwali_17.pdf": papers.SECURITY_POLICY,
    "Hukum/reviu perwali.pdf": papers.SECURITY_REVIEW,
    "Indikator 10/SK Tim.pdf": strangers.ASSESSOR_DECREE,
    "Indikator 22/laporan keamanan.pdf": papers.SECURITY_REPORT,
    "Indikator 31/berita.pdf": strangers.ARTICLE,
    "Indikator 12/pengantar.pdf": strangers.COVER_SHEET,
    "Setda/laporan tim.pdf": papers.TEAM_REPORT,
}
UNREADABLE = Document(
    path="Indikator 24/aset.pdf",
    sha256="b" * 64,
    state=State.UNREADABLE,
    trouble=Trouble.CORRUPT,
    message="aset.pdf: rusak; simpan ulang lalu kirim",
)
NAMED = Document(
    path="Kominfo/Laporan audit aplikasi SPBE.pdf",
    sha256="c" * 64,
    state=State.UNREADABLE,
    trouble=Trouble.ENCRYPTED,
    message="Laporan audit aplikasi SPBE.pdf: terkunci; buka kuncinya",
)
NAMELESS = Document(
    path="Kominfo/scan0012.pdf",
    sha256="d" * 64,
    state=State.UNREADABLE,
    trouble=Trouble.NO_TEXT,
)
SKIPPED = Document(
    path="Indikator 5/~$catatan.docx",
    sha256=None,
    state=State.SKIPPED,
    trouble=Trouble.JUNK,
)


@pytest.fixture(scope="module")
def documents(make_document):
    read = [make_document(text, path=path) for path, text in SHARE.items()]
    return [*read, UNREADABLE, NAMED, NAMELESS, SKIPPED]


@pytest.fixture(scope="module")
def assessment(documents, matcher):
    return assess(documents, CLAIMS, matcher, AS_OF)


@pytest.fixture(scope="module")
def result(assessment):
    return {r.indicator.id: r for r in assessment.results}


def test_nothing_is_lost(assessment, documents):
    assert len(assessment.documents) == len(documents)
    assert {d.path for d in assessment.documents} == {d.path for d in documents}
    assert {r.path for r in assessment.readings} == SHARE.keys()


def test_the_order_of_the_files_does_not_matter(assessment, documents, matcher):
    again = assess(documents[::-1], CLAIMS, matcher, AS_OF)

    assert again.documents == assessment.documents
    assert again.results == assessment.results
    assert again.remarks == assessment.remarks
    assert again.matches == assessment.matches


def test_a_complete_chain_supports_its_claim(result):
    assert (result["8"].supported, result["8"].status) == (4, Status.ADEQUATE)
    assert {m.path for m in result["8"].matches} == {
        "Hukum/Perwali_17.pdf",
        "Hukum/reviu perwali.pdf",
    }


def test_a_report_of_what_was_done_is_no_policy(result):
    assert "22" in result
    assert "Indikator 22/laporan keamanan.pdf" in {m.path for m in result["22"].matches}
    assert "Indikator 22/laporan keamanan.pdf" not in {
        m.path for m in result["8"].matches
    }


@pytest.mark.parametrize(
    ("indicator", "reason", "name"),
    [
        ("10", Reason.WRONG_OBJECT, "SK Tim.pdf"),
        ("31", Reason.WRONG_OBJECT, "berita.pdf"),
        ("12", Reason.GENERIC_FILE, "pengantar.pdf"),
    ],
)
def test_a_file_that_proves_nothing_is_rejected_by_name(
    result, indicator, reason, name
):
    judged = result[indicator]

    assert judged.status is Status.EMPTY
    assert judged.gaps[0].reason is reason
    assert judged.gaps[0].text.startswith(f"{name}: ")


@pytest.mark.parametrize(
    ("indicator", "path"), [("24", UNREADABLE.path), ("30", NAMED.path)]
)
def test_what_could_not_be_read_is_not_missing(result, indicator, path):
    judged = result[indicator]

    assert judged.status is Status.WEAK
    assert judged.unreadable == (path,)
    assert Outcome.UNMET not in {f.outcome for f in judged.findings}
    assert judged.gaps[0].reason is Reason.UNREADABLE


def test_an_unreadable_file_that_nobody_declared_belongs_to_no_indicator(result):
    assert not any(NAMELESS.path in r.unreadable for r in result.values())


def test_junk_in_a_declared_folder_is_no_evidence(result):
    assert result["5"].status is Status.EMPTY
    assert result["5"].gaps[0].reason is Reason.NO_EVIDENCE


def test_a_cited_file_that_is_not_there_is_named(result, assessment):
    assert "SOP pusat data.pdf" in result["16"].gaps[0].text
    assert ("R14", "16") in {(r.rule, r.indicator) for r in assessment.remarks}


def test_a_claim_without_files_is_remarked_on(result):
    assert "R18" in {r.rule for r in result["44"].remarks}


def test_what_is_no_evidence_is_told_by_path(assessment):
    assert assessment.not_evidence.keys() == {
        "Indikator 31/berita.pdf",
        "Indikator 12/pengantar.pdf",
    }


def test_every_quotation_stands_in_its_document(assessment):
    texts = {d.path: d.text for d in assessment.documents}

    for judged in assessment.results:
        matched = [p for m in judged.matches for p in (m.passage, *m.passages)]
        found = [p for f in judged.findings for p in f.passages]
        for passage in (*matched, *found):
            where = passage.location
            assert texts[where.path][where.start : where.end] == passage.text


def test_the_assessment_says_how_it_was_made(assessment, matcher):
    assert assessment.classifiers == matcher.ids
    assert assessment.thresholds["review"] < assessment.thresholds["serves"]
    assert assessment.as_of == AS_OF


def test_every_match_tells_what_made_its_score(assessment):
    for match in assessment.matches:
        logit = sum(part for _, part in match.contributions)
        assert 1 / (1 + math.exp(-logit)) == pytest.approx(match.score, abs=1e-3)


def test_what_was_declared_and_rejected_is_told(assessment):
    declared = {(d.path, d.indicator, d.by) for d in assessment.declarations}

    assert ("Indikator 31/berita.pdf", "31", "folder") in declared
    assert "Indikator 31/berita.pdf" in {r.path for r in assessment.rejections["31"]}


def test_an_empty_share_is_empty_everywhere(matcher):
    found = assess([], Claims(), matcher, AS_OF)

    assert found.documents == found.matches == found.remarks == ()
    assert {r.status for r in found.results} == {Status.EMPTY}


# --- what people declared


def test_folders_names_and_claims_declare(documents, instrument):
    declared = declarations_of(documents, CLAIMS, instrument)

    found = {(d.path, d.indicator, d.by) for d in declared.all}
    assert ("Indikator 10/SK Tim.pdf", "10", "folder") in found
    assert ("Indikator 10/SK Tim.pdf", "10", "claim") in found
    assert ("Hukum/Perwali_17.pdf", "8", "claim") in found
    assert declared.missing == {"16": ("SOP pusat data.pdf",)}


def test_skipped_files_declare_nothing(instrument):
    assert declarations_of([SKIPPED], Claims(), instrument).all == ()


def test_a_number_that_the_instrument_lacks_declares_nothing(make_document, instrument):
    stray = make_document("Notulen", path="Indikator 88/notulen.pdf")

    assert declarations_of([stray], Claims(), instrument).all == ()


def test_an_unreadable_file_may_still_be_declared(instrument):
    (declared,) = declarations_of([UNREADABLE], Claims(), instrument).all

    assert (declared.indicator, declared.by) == ("24", "folder")


def test_a_partly_read_file_without_text_counts_as_unreadable(matcher):
    blank = Document(
        path="Indikator 24/pindaian.pdf",
        sha256="e" * 64,
        state=State.PARTIAL,
        trouble=Trouble.NO_TEXT,
    )

    found = assess([blank], Claims(), matcher, AS_OF)

    assert next(r for r in found.results if r.indicator.id == "24").unreadable == (
        blank.path,
    )


DRAFT_GUIDE = (
    "DRAF\nKEPUTUSAN SEKRETARIS DAERAH\nNOMOR ............\nTENTANG\n"
    "PEDOMAN MANAJEMEN PERUBAHAN SPBE\nKESATU : Perubahan pada aplikasi dan alur kerja "
    "SPBE dikelola lewat perencanaan, analisis, dan pemantauan.\n"
    "KEDUA : Setiap perangkat daerah menunjuk pengelola perubahan.\n"
)


def test_where_nobody_says_what_files_are_for_less_is_enough(matcher, make_document):
    paper = make_document(DRAFT_GUIDE, path="Organisasi/pedoman.docx", media="docx")
    other = make_document(papers.SECURITY_POLICY, path="Hukum/perwali 17.pdf")
    claims = Claims(rows=(Claim(indicator="8", level=3, files=("perwali 17.pdf",)),))
    strict = replace(matcher.fusion, first=0.99, serves=0.99, untold=0.2)
    seen = matcher.observer
    matcher = Matcher(seen.instrument, seen.embedder, strict, observer=seen)

    untold = assess([paper, other], Claims(), matcher, AS_OF)
    told = assess([paper, other], claims, matcher, AS_OF)

    decided = [
        {
            m.decision
            for m in each.matches
            if (m.path, m.indicator) == (paper.path, "27")
        }
        for each in (untold, told)
    ]
    assert decided == [{Decision.SERVES}, {Decision.REVIEW}]


def test_a_policy_that_another_revokes_carries_level_1_only(make_document, matcher):
    old = make_document(papers.SECURITY_POLICY, "lama.pdf")
    number = "Nomor 17 Tahun 2023"
    new = make_document(
        "PERATURAN WALI KOTA LEMBAYUNG\nNOMOR 3 TAHUN 2024\nTENTANG\nPAKAIAN DINAS\n"
        "MEMUTUSKAN:\nPasal 9\n"
        f"Peraturan Wali Kota {number} dicabut dan dinyatakan tidak berlaku.\n"
        "Ditetapkan di Lembayung\npada tanggal 6 Maret 2024\nWALI KOTA,\nttd\n",
        "baru.pdf",
    )

    def supported(*documents):
        results = assess(documents, Claims(), matcher, date(2025, 6, 30)).results
        return next(r.supported for r in results if r.indicator.id == "8")

    assert supported(old) > 1
    assert supported(old, new) == 1
