"""What must hold of every indicator of the instrument SPBE-47."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from evidence.kinds import kind_table
from indicator_corpus.indicator import Check, Pattern
from indicator_corpus.loading import load_instrument

SPBE = load_instrument("spbe-47")
OFFICIAL = yaml.safe_load(
    Path(__file__).with_name("official_names.yaml").read_text("utf-8")
)
_TABLE = kind_table()
_RULES = (*_TABLE.first, *_TABLE.earliest, *_TABLE.otherwise)
KINDS = {rule.kind for rule in _RULES} | {"other"}
NEVER_EVIDENCE = _TABLE.never_evidence
each_indicator = pytest.mark.parametrize(
    "indicator", SPBE.indicators, ids=[f"spbe-47-{i.id:>02}" for i in SPBE.indicators]
)

# Aspect, its domain, its official weight, its indicators, their ladder.
ASPECTS = [
    ("1", "1", 13.0, range(1, 11), Pattern.POLICY),
    ("2", "2", 10.0, range(11, 15), Pattern.GOVERNANCE),
    ("3", "2", 10.0, range(15, 19), Pattern.GOVERNANCE),
    ("4", "2", 5.0, range(19, 21), Pattern.GOVERNANCE),
    ("5", "3", 12.0, range(21, 29), Pattern.MANAGEMENT),
    ("6", "3", 4.5, range(29, 32), Pattern.AUDIT),
    ("7", "4", 27.5, range(32, 42), Pattern.SERVICE),
    ("8", "4", 18.0, range(42, 48), Pattern.SERVICE),
]
WEIGHTS = {
    "1": 1.3,
    "2": 2.5,
    "3": 2.5,
    "4": 2.5,
    "5": 1.5,
    "6": 1.5,
    "7": 2.75,
    "8": 3,
}

# Words that every paper of a government says; alone they name no topic.
BARE = """
    administrasi anggaran aplikasi arsitektur aset audit bidang bukti daerah data digital
    dinas dokumen domain elektronik evaluasi hukum infrastruktur informasi integrasi
    jaringan kajian keamanan kebijakan kegiatan kepegawaian keputusan keuangan kinerja
    koordinasi laporan layanan manajemen manual masyarakat notulen pedoman pegawai
    pelayanan pemerintah pemerintahan penerapan pengaduan pengawasan pengelolaan
    pengembangan perangkat peraturan perencanaan perubahan program proses publik rapat
    rencana reviu risiko sistem situs sop spbe standar surat tahun teknologi tik tim unit
    pengetahuan kolaborasi inovasi kompetensi website portal
""".split()  # noqa: SIM905 - a list of words


def terms_of(indicator):
    terms = indicator.terms
    return (*terms.names, *terms.words, *terms.applications)


def test_the_indicators_are_the_47_official_ones():
    assert [
        [int(i.id), i.source.page, i.name.removeprefix("Tingkat Kematangan ")]
        for i in SPBE.indicators
    ] == OFFICIAL


@pytest.mark.parametrize(("aspect", "domain", "weight", "numbers", "pattern"), ASPECTS)
def test_every_aspect_has_its_official_indicators(
    aspect, domain, weight, numbers, pattern
):
    (part,) = [part for part in SPBE.aspects if part.id == aspect]
    own = [i for i in SPBE.indicators if i.aspect == aspect]

    assert (part.domain, part.weight) == (domain, weight)
    assert [int(i.id) for i in own] == list(numbers)
    assert {(i.domain, i.pattern, i.weight) for i in own} == {
        (domain, pattern, WEIGHTS[aspect])
    }


def test_the_domains_have_their_official_weights():
    weights = {domain.id: domain.weight for domain in SPBE.domains}

    assert weights == {"1": 13.0, "2": 25.0, "3": 16.5, "4": 45.5}


def test_the_index_has_its_official_words():
    assert [(p.name, p.at_least) for p in SPBE.predicates] == [
        ("Memuaskan", 4.2),
        ("Sangat Baik", 3.5),
        ("Baik", 2.6),
        ("Cukup", 1.8),
        ("Kurang", 0.0),
    ]


@each_indicator
def test_the_levels_are_one_to_five(indicator):
    assert [level.number for level in indicator.levels] == [1, 2, 3, 4, 5]
    assert all(level.summary and level.criteria for level in indicator.levels)


@each_indicator
def test_a_criterion_is_named_by_its_indicator_and_level(indicator):
    for level in indicator.levels:
        for criterion in level.criteria:
            prefix, _, slot = criterion.id.rpartition(".")
            assert prefix == f"{indicator.id}.{level.number}"
            assert slot.isidentifier()


def test_no_two_criteria_share_an_id():
    ids = [criterion.id for i in SPBE.indicators for criterion in i.criteria]

    assert len(set(ids)) == len(ids)


@each_indicator
def test_every_criterion_can_be_told_to_people(indicator):
    for criterion in indicator.criteria:
        for sentence in (criterion.statement, criterion.remedy, criterion.example):
            assert sentence.endswith(".")
            assert sentence[0].isupper()
            assert "{" not in sentence


@each_indicator
def test_every_level_can_be_missed_somehow(indicator):
    for level in indicator.levels:
        assert any(not criterion.optional for criterion in level.criteria)


@each_indicator
def test_every_indicator_names_its_source_and_who_answers(indicator):
    assert indicator.source.regulation == "Pedoman Menteri PANRB 3/2024"
    assert indicator.source.page
    assert indicator.owners
    assert indicator.short
    assert len(indicator.short) < len(indicator.name)


@each_indicator
def test_every_kind_asked_for_can_be_told(indicator):
    for criterion in indicator.criteria:
        assert {*criterion.kinds, *criterion.not_kinds} <= KINDS


@each_indicator
def test_what_is_never_evidence_is_never_asked_for(indicator):
    for criterion in indicator.criteria:
        assert not set(criterion.kinds) & set(NEVER_EVIDENCE)


@each_indicator
def test_some_kind_of_paper_serves_the_indicator(indicator):
    assert any(affinity.of(indicator) >= 0.5 for affinity in SPBE.affinity.values())


def test_every_kind_serves_something_or_is_never_evidence():
    assert set(SPBE.affinity) == KINDS - set(NEVER_EVIDENCE)


@pytest.mark.parametrize("kind", SPBE.affinity)
def test_a_kind_serves_at_least_one_indicator(kind):
    shares = [SPBE.affinity[kind].of(indicator) for indicator in SPBE.indicators]

    assert 0 < max(shares) <= 1
    assert min(shares) >= 0


@each_indicator
def test_no_term_is_a_word_that_every_paper_says(indicator):
    assert not {term.casefold() for term in terms_of(indicator)} & set(BARE)


@each_indicator
def test_the_object_is_named_by_more_than_its_applications(indicator):
    assert indicator.terms.names
    assert all(term == term.strip() and len(term) > 1 for term in terms_of(indicator))


@each_indicator
def test_no_term_is_written_twice(indicator):
    for terms in (indicator.terms.names, indicator.terms.words):
        folded = [term.casefold() for term in terms]
        assert sorted(set(folded)) == sorted(folded)


@each_indicator
def test_no_look_alike_is_also_a_term(indicator):
    terms = {term.casefold() for term in terms_of(indicator)}

    for look_alike in indicator.look_alikes:
        assert look_alike.why
        assert not terms & {phrase.casefold() for phrase in look_alike.phrases}


@each_indicator
def test_a_counterpart_asks_the_other_side_of_the_topic(indicator):
    for number in indicator.counterpart:
        other = SPBE.by_id[number]
        assert indicator.id in other.counterpart
        assert (indicator.pattern is Pattern.POLICY) != (
            other.pattern is Pattern.POLICY
        )


@each_indicator
def test_every_content_is_worded(indicator):
    ids = [item.id for item in indicator.content]

    assert len(set(ids)) == len(ids)
    assert all(item.name and item.words for item in indicator.content)


@each_indicator
def test_contents_grow_with_the_level(indicator):
    needed = [
        criterion.at_least or len(criterion.items or indicator.content)
        for criterion in indicator.criteria
        if criterion.check is Check.CONTENT and not criterion.optional
    ]

    assert needed == sorted(needed)


POLICIES = [i for i in SPBE.indicators if i.pattern is Pattern.POLICY]


@pytest.mark.parametrize("indicator", POLICIES, ids=lambda i: i.id)
def test_a_draft_is_enough_for_level_1_of_a_policy_only(indicator):
    checks = {
        level.number: {criterion.check for criterion in level.criteria}
        for level in indicator.levels
    }

    assert Check.SHOWN in checks[1]
    assert Check.ISSUED not in checks[1]
    assert Check.ISSUED in checks[2]


@each_indicator
def test_level_5_follows_up_a_review(indicator):
    checks = [criterion.check for criterion in indicator.criteria]

    assert Check.FOLLOW_UP in {c.check for c in indicator.levels[4].criteria}
    assert Check.REVIEW in checks
    assert checks.index(Check.REVIEW) < len(checks) - 1 - checks[::-1].index(
        Check.FOLLOW_UP
    )


@each_indicator
def test_a_review_is_younger_than_two_years(indicator):
    ages = {c.max_age_years for c in indicator.criteria if c.check is Check.REVIEW}

    assert ages == {2}


@each_indicator
def test_every_cue_set_that_is_asked_for_says_something(indicator):
    for criterion in indicator.criteria:
        assert all(SPBE.cues[name] for name in criterion.cues)


@pytest.mark.parametrize("name", SPBE.cues)
def test_no_phrase_of_a_cue_set_is_blank_or_doubled(name):
    folded = [phrase.casefold().strip() for phrase in SPBE.cues[name]]

    assert all(folded)
    assert sorted(set(folded)) == sorted(folded)
