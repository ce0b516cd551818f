from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.decisions import Verdict
from classifiers.declarations import Declaration
from classifiers.fusion import Fusion
from classifiers.match import Decision
from classifiers.matching import NEAR, Matcher
from classifiers.observation import FEATURES
from tests.classifiers import papers, strangers

EVERYTHING = Fusion(
    version="semua",
    intercept=5.0,
    weights=dict.fromkeys(FEATURES, 0.0),
    serves=0.5,
    first=0.5,
    untold=0.5,
    told=0.1,
    review=0.25,
)


@pytest.fixture(scope="module")
def everything(instrument, embedder):
    """A matcher that takes every document for evidence of all that it can serve."""
    return Matcher(instrument, embedder, EVERYTHING)


@pytest.fixture(scope="module")
def everyone(read):
    texts = {
        name: text
        for name, text in (vars(papers) | vars(strangers)).items()
        if name.isupper()
    }
    return [
        read(
            text,
            f"Bagian/{name.lower()}.{'png' if 'SCREEN' in name else 'pdf'}",
            "png" if "SCREEN" in name else "pdf",
        )
        for name, text in texts.items()
    ]


# text, medium, the indicators it serves
SERVING = [
    (papers.SECURITY_POLICY, "pdf", {"8"}),  # a rule, not its practice (22)
    (papers.SECURITY_DRAFT, "pdf", {"8"}),  # a draft is evidence, too
    (papers.SECURITY_REVIEW, "pdf", {"8"}),
    (papers.SECURITY_CIRCULAR, "pdf", {"8"}),
    (papers.SECURITY_REPORT, "pdf", {"22"}),  # what was done, not the rule (8)
    (papers.TEAM_REPORT, "pdf", {"19"}),
    (papers.AUDIT_REPORT, "pdf", {"29"}),  # not its application or security
    (papers.PERSONNEL_SCREEN, "png", {"36"}),
    (papers.CHAPTERED_POLICY, "pdf", {"5", "8", "9"}),
]

SERVING_NOTHING = [
    strangers.ASSESSOR_DECREE,
    strangers.INTEGRITY_ZONE_DECREE,
    strangers.GUIDELINE_COPY,
    strangers.NATIONAL_REGULATION,
    strangers.ARTICLE,
    strangers.COVER_SHEET,
    strangers.CANTEEN_LETTER,
    "Halaman ini sengaja dikosongkan",
    "",
]


@pytest.mark.parametrize(("text", "media", "indicators"), SERVING)
def test_a_document_serves_what_it_is_about(served, text, media, indicators):
    assert served(text, media=media) == indicators


@pytest.mark.parametrize("text", SERVING_NOTHING)
def test_other_documents_serve_nothing(served, text):
    assert served(text) == set()


@pytest.mark.parametrize(
    "path", ["Indikator 19/SK.pdf", "Indikator 10/SK Tim Koordinasi SPBE.pdf"]
)
def test_a_decree_on_assessors_is_no_evidence_of_the_team(matcher, read, path):
    declared = [
        Declaration(path=path, indicator=number, by="claim") for number in ("10", "19")
    ]

    found = matcher.matches([read(strangers.ASSESSOR_DECREE, path)], declared)

    assert all(m.decision is not Decision.SERVES for m in found)


def test_a_look_alike_never_counts_however_sure(everything, read):
    found = everything.matches([read(strangers.INTEGRITY_ZONE_DECREE)], [])

    decisions = {m.indicator: m.decision for m in found}
    assert decisions["27"] is Decision.REVIEW
    assert decisions["22"] is Decision.SERVES
    assert next(m for m in found if m.indicator == "27").look_alike


@pytest.mark.parametrize(
    "text",
    [
        strangers.GUIDELINE_COPY,
        strangers.NATIONAL_REGULATION,
        strangers.ARTICLE,
        strangers.COVER_SHEET,
    ],
)
def test_what_is_no_evidence_matches_nothing_however_sure(everything, read, text):
    reading = read(text, "Indikator 08/berkas.pdf")
    declared = [Declaration(path=reading.path, indicator="8", by="claim")]

    assert everything.matches([reading], declared) == ()
    assert everything.not_evidence(reading) != ""


@pytest.mark.parametrize(
    "text",
    [
        papers.SECURITY_POLICY,
        papers.SECURITY_DRAFT,
        strangers.CANTEEN_LETTER,
        papers.ROADMAP,
    ],
)
def test_other_papers_are_not_ruled_out(matcher, read, text):
    assert matcher.not_evidence(read(text)) == ""


@pytest.mark.parametrize(
    ("text", "is_on_subject"),
    [
        (strangers.ASSESSOR_DECREE, True),
        (papers.TEAM_REPORT, True),
        (strangers.INTEGRITY_ZONE_DECREE, False),
        (strangers.CANTEEN_LETTER, False),
    ],
)
def test_a_title_on_the_subject_is_told(matcher, read, text, is_on_subject):
    assert matcher.is_on_subject(read(text)) is is_on_subject


@pytest.mark.parametrize(
    ("thresholds", "decision"),
    [
        ({"serves": 0.5, "first": 0.5, "review": 0.25}, Decision.SERVES),
        (
            {"serves": 0.9999, "first": 0.9999, "review": 0.25},
            Decision.REVIEW,
        ),
        (
            {"serves": 0.9999, "first": 0.9999, "review": 0.999},
            Decision.NEAR,
        ),
    ],
)
def test_thresholds_decide_what_counts(
    instrument, embedder, read, thresholds, decision
):
    matcher = Matcher(instrument, embedder, replace(EVERYTHING, **thresholds))

    found = matcher.matches([read(papers.SECURITY_POLICY)], [])

    assert {m.decision for m in found} == {decision}


def test_the_surest_indicator_serves_sooner(instrument, embedder, read):
    weights = replace(EVERYTHING, serves=0.9999, first=0.5)

    found = Matcher(instrument, embedder, weights).matches(
        [read(papers.SECURITY_POLICY)], []
    )

    assert [m.decision for m in found].count(Decision.SERVES) == 1


def test_hopeless_pairs_are_not_even_near(instrument, embedder, read):
    matcher = Matcher(instrument, embedder, replace(EVERYTHING, intercept=-20.0))

    found = matcher.matches([read(papers.SECURITY_POLICY)], [])

    assert len(found) == 3  # what it is most about, for whoever asks
    assert all(m.score < NEAR and m.decision is Decision.NEAR for m in found)


def test_every_match_quotes_the_document(matcher, everything, everyone):
    texts = {reading.path: reading.document.text for reading in everyone}

    found = (*matcher.matches(everyone, []), *everything.matches(everyone, []))

    assert len(found) > 20
    for match in found:
        assert match.passage.text
        for passage in (match.passage, *match.passages):
            where = passage.location
            assert where.path == match.path
            assert texts[match.path][where.start : where.end] == passage.text


def test_the_order_of_the_readings_does_not_matter(matcher, everyone):
    declared = [Declaration(path=everyone[0].path, indicator="8", by="folder")]

    forward = matcher.matches(everyone, declared)
    backward = matcher.matches(everyone[::-1], declared)

    assert forward == backward
    assert [m.path for m in forward] == sorted(m.path for m in forward)


def test_the_company_of_other_files_does_not_change_a_match(matcher, read):
    lone = read(papers.AUDIT_REPORT, "A/lha.pdf")
    others = [read(papers.TEAM_REPORT, "B/lap.pdf"), read(strangers.ARTICLE, "C/x.pdf")]

    among = [m for m in matcher.matches([lone, *others], []) if m.path == lone.path]

    assert tuple(among) == matcher.matches([lone], [])


def test_matches_of_a_document_fall_in_score(matcher, read):
    scores = [m.score for m in matcher.matches([read(papers.ROADMAP)], [])]

    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_a_match_says_why_and_by_whom(matched, matcher):
    match = matched(papers.SECURITY_POLICY)["8"]

    assert "keamanan informasi" in match.phrases
    assert match.why.startswith("kata: ")
    assert match.classifier == matcher.ids[-1]
    assert "keamanan informasi" in match.passage.text.casefold()


def test_a_review_speaks_of_the_chapter_that_it_names(matcher, read):
    review = read(
        "NOTULEN EVALUASI BAB II PERBUP 44 TAHUN 2022 TENTANG PENYELENGGARAAN SPBE\n"
        "Hari/Tanggal : Rabu, 8 Mei 2024\n"
        "Permasalahan: pasal tentang pusat data belum memuat sanksi.\n"
        "Rekomendasi: rancangan perubahan peraturan disusun.\n"
    )
    policy = read(papers.CHAPTERED_POLICY, "Hukum/perbup 44.pdf")

    with_policy = matcher.matches([review, policy], [])
    alone = matcher.matches([review], [])
    score = {m.indicator: m.score for m in with_policy if m.path == review.path}
    before = {m.indicator: m.score for m in alone}

    assert score["5"] > before.get("5", 0.0)
    assert score.get("8", 0.0) <= before.get("8", 0.0)


def test_the_ids_name_the_embedder_and_the_weights(matcher, everything, embedder):
    assert f"embedding:{embedder.id}" in matcher.ids
    assert matcher.ids != everything.ids
    assert everything.ids[-1] == "fusion:semua"


def test_a_rejected_pair_never_serves_however_sure(instrument, embedder, read):
    no = Verdict(path="A/perwali.pdf", indicator="8", serves=False)
    strict = Matcher(instrument, embedder, EVERYTHING, verdicts=[no])
    decided = read(papers.SECURITY_POLICY, "A/perwali.pdf")
    other = read(papers.SECURITY_POLICY, "B/perwali.pdf")

    found = {(m.path, m.indicator): m for m in strict.matches([decided, other], [])}

    rejected = found["A/perwali.pdf", "8"]
    assert rejected.decision is Decision.NEAR
    assert rejected.why.startswith("ditolak orang")
    assert found["B/perwali.pdf", "8"].decision is Decision.SERVES
    assert found["A/perwali.pdf", "9"].decision is Decision.SERVES


def test_a_document_that_comes_near_nothing_shows_what_it_is_most_about(matcher, read):
    """A decree on assessors is most about the team that it is not."""
    found = matcher.matches([read("DRAFT SK TIM ASESOR SPBE\n", "Draft SK.pdf")], [])

    assert len(found) == 3
    assert all(match.decision is Decision.NEAR for match in found)
    assert "10" in {match.indicator for match in found}
