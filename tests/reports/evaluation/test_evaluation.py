from __future__ import annotations

import pytest

from reports.evaluation.counting import UNKNOWN, Counts
from reports.evaluation.evaluation import evaluated
from reports.evaluation.truth import Truth, TruthError
from tests.reports.evaluation.answered import GONE, ON_SHARE, SERVING, gold
from tests.reports.explained import LOCKED, POLICY, REPORT, assessed


def people(decided, serving):
    return Truth(
        source="keputusan.csv",
        serving={path: frozenset(serving.get(path, "").split()) for path in decided},
        decided={path: frozenset(ids.split()) for path, ids in decided.items()},
        is_complete=False,
    )


def test_what_could_not_be_compared_is_told(evaluation):
    coverage = evaluation.coverage

    assert coverage.compared == len(ON_SHARE & set(SERVING)) - 1
    assert coverage.missing == (GONE,)
    assert coverage.unread == (LOCKED,)
    assert coverage.unasked == 1
    assert coverage.pairs == coverage.compared * len(assessed().instrument.indicators)


def test_an_unread_file_is_not_hidden_in_the_recall(evaluation):
    bukti = evaluation.methods[0]

    assert bukti.counts == Counts(hits=4, false=0, missed=1)
    assert bukti.recall.value == pytest.approx(4 / 5)
    assert evaluation.coverage.unread_pairs == 1
    assert evaluation.coverage.recall_with_unread.value == pytest.approx(4 / 6)


def test_bukti_and_the_baselines_answer_the_same_documents(evaluation):
    methods = {each.method: each for each in evaluation.methods}
    wanted = {each.counts.hits + each.counts.missed for each in methods.values()}

    assert list(methods) == ["Bukti", "Kata kunci", "TF-IDF", "BM25"]
    assert wanted == {5}
    assert methods["Bukti"].f1.value > methods["Kata kunci"].f1.value


def test_indicators_without_a_document_or_an_answer_are_left_out(evaluation):
    assert [row.indicator for row in evaluation.indicators] == ["8", "10", "22"]
    assert [row.n for row in evaluation.indicators] == [3, 1, 1]


def test_verdicts_on_indicators_are_compared(evaluation):
    judging = evaluation.judging

    assert judging.status.value == 1.0
    assert judging.level.value == pytest.approx(2 / 3)  # 22: 1 instead of 2
    assert judging.reason_recall.value == 1.0


def test_every_scored_pair_counts_in_the_calibration(evaluation):
    calibration = evaluation.calibration

    assert calibration.count == sum(each.count for each in calibration.bins) >= 4
    assert sum(each.right for each in calibration.bins) == 5


def test_the_same_input_gives_the_same_figures(evaluation, tmp_path):
    assert evaluated(assessed(), gold(tmp_path)) == evaluation


def test_of_people_only_the_decided_pairs_count():
    truth = people({POLICY: "8 9", REPORT: "8"}, {POLICY: "8 9"})

    found = evaluated(assessed(), truth)

    assert found.methods[0].counts == Counts(hits=1, false=0, missed=1)
    assert found.methods[0].hit == UNKNOWN
    assert found.judging is None
    assert found.coverage.pairs == 3


@pytest.mark.parametrize(
    ("paths", "sentence"),
    [
        ([GONE], "tidak satu pun berkasnya ada di folder bukti"),
        ([LOCKED], "semua berkasnya di folder bukti tidak terbaca"),
    ],
)
def test_nothing_to_compare_is_told(paths, sentence):
    truth = people(dict.fromkeys(paths, "1"), {})

    with pytest.raises(TruthError, match=rf"keputusan\.csv: {sentence}"):
        evaluated(assessed(), truth)
