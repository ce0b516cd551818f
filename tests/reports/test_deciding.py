import json
from dataclasses import replace
from datetime import date

import pytest

from assessment.assessing import assess
from assessment.claim import Claims
from classifiers.decisions import Verdict
from reports.assembling import gap_report
from reports.deciding import with_decisions
from reports.gap_report import from_json, to_json
from reports.validation import validate
from tests.assessment.decisions.words import decision, ground
from tests.classifiers import papers
from tests.classifiers.hashed_words import spbe_matcher

AS_OF = date(2025, 6, 30)
PATH = "Hukum/perwali.pdf"
QUOTE = "Penanggung jawab keamanan informasi adalah Sekretaris Daerah"
OLD = papers.SECURITY_POLICY
NEW = OLD.replace("adalah Sekretaris Daerah", "adalah Bupati")


@pytest.fixture(scope="module")
def policy(make_document):
    return make_document(OLD, path=PATH)


@pytest.fixture(scope="module")
def report_on():
    matcher = spbe_matcher()

    def make(document, *decisions, verdicts=()):
        found = assess(
            [document], Claims(), matcher, AS_OF, verdicts, decisions=decisions
        )
        report = gap_report(found, "drive")
        validate(report)
        return report

    return make


def indicator(report, number="8"):
    return next(i for i in report.indicators if i.id == number)


def test_a_report_without_decisions_says_nothing_of_them(report_on, policy):
    content = json.loads(to_json(report_on(policy)))

    assert "decisions" not in content
    assert not {"decisions", "machine_status", "machine_level"} & {
        key for each in content["indicators"] for key in each
    }


def test_all_that_a_person_changed_is_told_beside_our_own(report_on, policy):
    first = indicator(report_on(policy)).criteria[0]
    report = report_on(
        policy,
        decision("level", "0", id=1),
        decision("status", "weak", id=2),
        decision("owner", "BKPSDM", id=3),
        decision("criterion", "unmet", criterion=first.id, id=4),
        decision(ground=ground(policy, QUOTE), id=5),
    )
    found = indicator(report)

    assert (found.supported_level, found.status, found.owner) == (0, "weak", "BKPSDM")
    assert (found.machine_level, found.machine_status) == (0, "weak")
    assert found.criteria[0].outcome == "unmet"
    assert found.criteria[0].machine_outcome == first.outcome == "met"
    assert (found.criteria[0].decided_by, found.criteria[0].decision) == ("Sari", 4)
    assert {q.decided_by for q in found.evidence} == {"Sari"}
    assert found.decisions[4].documents == (PATH,)
    assert report.decisions.applied == 5
    assert "machine_level" in to_json(report).decode()
    assert from_json(to_json(report)) == report


def test_a_reopened_decision_shows_both_versions(report_on, policy, make_document):
    said = decision(value="rejected", ground=ground(policy, QUOTE))

    report = report_on(make_document(NEW, path=PATH), said)
    (told,) = indicator(report).decisions

    assert (told.force, told.quote) == ("reopened", QUOTE)
    assert (told.now.document, told.now.page) == (PATH, 1)
    assert "adalah Bupati" in told.now.quote
    assert report.decisions.reopened == 1
    assert {q.document for q in indicator(report).evidence} == {PATH}


def test_what_belongs_to_no_indicator_is_not_lost(report_on, policy):
    report = report_on(policy, decision("note", "lama", indicator="99"))

    assert [d.value for d in report.decisions.elsewhere] == ["lama"]
    assert report.decisions.obsolete == 1


def test_a_verdict_that_a_decision_contradicts_is_told(report_on, policy):
    said = decision(value="rejected", ground=ground(policy))
    verdict = Verdict(path=PATH, indicator="8", serves=True)

    (note,) = report_on(policy, said, verdicts=[verdict]).decisions.notes

    assert PATH in note
    assert "Sari" in note


def test_the_same_decisions_give_the_same_bytes(report_on, policy):
    said = [decision("note", str(n), id=n) for n in (1, 2, 3)]

    assert to_json(report_on(policy, *said)) == to_json(report_on(policy, *said[::-1]))


def test_an_assessment_without_decisions_leaves_the_report_alone(report_on, policy):
    report = report_on(policy)
    plain = assess([policy], Claims(), spbe_matcher(), AS_OF)

    assert with_decisions(report, replace(plain, bearings=())) is report
