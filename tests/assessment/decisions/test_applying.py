from dataclasses import replace
from datetime import date

import pytest

from assessment.assessing import assess
from assessment.claim import Claim, Claims
from assessment.decisions.applying import deciders, verdicts_of
from assessment.decisions.bearing import Bearing, Force
from assessment.finding import Outcome, Status
from classifiers.decisions import LEARNING, Verdict
from tests.assessment.decisions.words import decision, ground
from tests.classifiers import papers, strangers

AS_OF = date(2025, 6, 30)
CLAIMS = Claims(rows=(Claim(indicator="8", level=3),))
POLICY, REVIEW, ARTICLE = "Hukum/perwali.pdf", "Hukum/reviu.pdf", "Umum/berita.pdf"
SHARE = {
    POLICY: papers.SECURITY_POLICY,
    REVIEW: papers.SECURITY_REVIEW,
    ARTICLE: strangers.ARTICLE,
    "Umum/tim.pdf": papers.TEAM_REPORT,
}


@pytest.fixture(scope="module")
def documents(make_document):
    return {path: make_document(text, path=path) for path, text in SHARE.items()}


@pytest.fixture(scope="module")
def judged(documents, matcher):
    """Indicator 8 as judged under some decisions and verdicts."""

    def judge(*decisions, verdicts=(), indicator="8"):
        found = assess(
            documents.values(), CLAIMS, matcher, AS_OF, verdicts, decisions=decisions
        )
        return next(r for r in found.results if r.indicator.id == indicator)

    return judge


@pytest.fixture(scope="module")
def plain(judged):
    return judged()


def finding(result, criterion):
    return next(f for f in result.findings if f.criterion.id == criterion)


def test_without_decisions_nothing_is_settled_by_a_person(plain):
    assert plain.bearings == ()
    assert all(f.decided is None for f in plain.findings)
    assert {m.path for m in plain.matches} == {POLICY, REVIEW}
    assert plain.supported >= 3


def test_a_rejected_match_no_longer_counts(judged, documents, plain):
    said = decision(value="rejected", ground=ground(documents[POLICY]))

    found = judged(said)

    assert {m.path for m in found.matches} == {REVIEW}
    assert POLICY not in {m.path for m in found.near}
    assert found.supported < plain.supported


def test_a_confirmed_match_counts(judged, documents):
    said = decision(ground=ground(documents["Umum/tim.pdf"]))

    assert "Umum/tim.pdf" in {m.path for m in judged(said).matches}


def test_decisions_on_matches_are_learnt_from_like_verdicts(documents, matcher):
    said = decision(ground=ground(documents["Umum/tim.pdf"]))

    found = assess(documents.values(), CLAIMS, matcher, AS_OF, decisions=[said])

    assert found.classifiers[-1].startswith(LEARNING)
    assert "tidak dipakai" in found.classifiers[-1]  # one confirmation proves nothing


def test_what_can_support_nothing_stays_so(judged, documents):
    said = decision(ground=ground(documents[ARTICLE]))

    assert ARTICLE not in {m.path for m in judged(said).matches}


def test_a_recorded_decision_goes_before_an_anonymous_verdict(judged, documents):
    said = decision(value="rejected", ground=ground(documents[POLICY]))
    verdict = Verdict(path=POLICY, indicator="8", serves=True)

    assert POLICY not in {m.path for m in judged(said, verdicts=[verdict]).matches}


def test_a_file_rejected_for_one_criterion_still_counts_for_others(judged, documents):
    first = next(
        f for f in judged().findings if f.outcome is Outcome.MET and f.level > 1
    )
    paths = {p.location.path for p in first.passages}
    said = [
        decision(
            value="rejected", criterion=first.criterion.id, id=number,
            ground=ground(documents[path]),
        )
        for number, path in enumerate(sorted(paths), 1)
    ]  # fmt: skip

    found = judged(*said)

    assert not paths & {
        p.location.path for p in finding(found, first.criterion.id).passages
    }
    assert paths <= {m.path for m in found.matches}


def test_a_criterion_is_met_by_a_persons_word(judged, plain):
    open_one = next(f for f in plain.findings if f.outcome is not Outcome.MET)
    said = decision("criterion", "met", criterion=open_one.criterion.id)

    settled = finding(judged(said), open_one.criterion.id)

    assert (settled.outcome, settled.machine) == (Outcome.MET, open_one.outcome)
    assert settled.decided == said
    assert settled.note == "diputuskan Sari, 2025-06-01: sudah dilihat"


def test_a_criterion_is_unmet_by_a_persons_word(judged, plain):
    first = plain.findings[0]
    said = decision("criterion", "unmet", criterion=first.criterion.id)

    found = judged(said)

    assert finding(found, first.criterion.id).outcome is Outcome.UNMET
    assert found.supported == 0
    assert found.status is Status.WEAK


def test_a_criterion_met_by_a_passage_quotes_it(judged, documents, plain):
    open_one = next(f for f in plain.findings if f.outcome is not Outcome.MET)
    quote = documents["Umum/tim.pdf"].text.splitlines()[-3]
    said = decision(
        criterion=open_one.criterion.id,
        ground=ground(documents["Umum/tim.pdf"], quote),
    )

    found = judged(said)

    settled = finding(found, open_one.criterion.id)
    assert settled.outcome is Outcome.MET
    assert settled.passages[0].location.path == "Umum/tim.pdf"
    assert "Umum/tim.pdf" in {m.path for m in found.matches}


def test_an_empty_indicator_with_a_criterion_seen_by_a_person_is_not_empty(judged):
    empty = judged(indicator="44")
    said = decision(
        "criterion", "met", indicator="44", criterion=empty.findings[0].criterion.id
    )

    found = judged(said, indicator="44")

    assert empty.status is Status.EMPTY
    assert found.status is Status.WEAK
    assert all(gap.reason != "no_evidence" for gap in found.gaps)


def test_a_level_by_hand_stands_beside_our_own(judged, plain):
    found = judged(decision("level", "2"))

    assert (found.supported, found.machine_supported) == (2, plain.supported)
    assert (found.status, found.machine_status) == (Status.WEAK, plain.status)
    assert judged(decision("level", "5")).status is Status.ADEQUATE


def test_a_status_by_hand_stands_beside_our_own(judged, plain):
    found = judged(decision("status", "weak"))

    assert (found.status, found.machine_status) == (Status.WEAK, Status.ADEQUATE)
    assert (found.supported, found.machine_supported) == (plain.supported, None)


def test_adequate_by_hand_asks_for_nothing(judged):
    found = judged(decision("status", "adequate", indicator="44"), indicator="44")

    assert (found.status, found.gaps) == (Status.ADEQUATE, ())


def test_what_expired_changes_nothing(judged, plain):
    found = judged(decision("status", "weak", until="2025-01-31"))

    assert found.status is plain.status
    assert found.bearings[0].force is Force.EXPIRED
    assert replace(found, bearings=()) == plain


def test_the_persons_reason_is_told_for_a_rejected_declared_file(
    make_document, matcher
):
    path = "Indikator 8/perwali.pdf"
    document = make_document(papers.SECURITY_POLICY, path=path)
    said = decision(value="rejected", ground=ground(document), why="milik kota lain")

    found = assess([document], CLAIMS, matcher, AS_OF, decisions=[said])
    result = next(r for r in found.results if r.indicator.id == "8")

    assert any("Sari" in g.text and "milik kota lain" in g.text for g in result.gaps)


def borne(said, *paths):
    return Bearing(decision=said, force=Force.APPLIED, paths=paths)


def test_an_explicit_rejection_goes_before_a_criterion_shown_by_the_same_file():
    rejected = borne(decision(value="rejected", id=1), "a.pdf")
    shown = borne(decision("criterion", "met", criterion="8.1.x", id=2), "a.pdf")

    (verdict,) = verdicts_of([rejected, shown])

    assert verdict.serves is False
    assert deciders([rejected, shown])["a.pdf", "8"] == rejected.decision


def test_the_later_of_two_decisions_on_one_file_holds():
    first = borne(decision(value="rejected", id=1), "a.pdf")
    later = borne(decision(value="confirmed", id=2), "a.pdf", "b.pdf")

    assert [v.serves for v in verdicts_of([later, first])] == [True, True]
