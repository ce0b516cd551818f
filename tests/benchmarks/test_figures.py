import pytest

from benchmarks.figures import figures


def gold(supports, *, supported=3, status="adequate", reasons=()):
    return {
        "documents": [
            {
                "path": "a.pdf",
                "render": "pdf",
                "supports": [{"indicator": number, "level": 3} for number in supports],
            }
        ],
        "indicators": [
            {
                "no": 1,
                "supported": supported,
                "status": status,
                "reasons": list(reasons),
            }
        ],
    }


def report(served, *, level=3, status="adequate", reasons=()):
    return {
        "documents": [
            {
                "path": "a.pdf",
                "state": "read",
                "reason": None,
                "indicators": [{"id": number, "score": 1.0} for number in served],
            }
        ],
        "indicators": [
            {
                "id": "1",
                "supported_level": level,
                "status": status,
                "reasons": [{"code": code} for code in reasons],
            }
        ],
    }


def test_a_perfect_report_scores_one():
    measured = figures(report(["1"]), gold([1]))

    assert measured["mapping F1"] == measured["level exact"] == 1.0


@pytest.mark.parametrize(
    ("served", "supports", "expected"),
    [
        (["1", "2"], [1], 2 / 3),  # one too many
        (["1"], [1, 2], 2 / 3),  # one missed
        (["2"], [1], 0.0),
        ([], [], 1.0),
    ],
)
def test_f1_counts_both_kinds_of_error(served, supports, expected):
    assert figures(report(served), gold(supports))["mapping F1"] == pytest.approx(
        expected
    )


def test_a_document_without_support_that_is_mapped_is_a_distractor():
    assert figures(report(["4"]), gold([]))["distractors mapped"] == "1/1"


def test_a_missed_gap_lowers_recall_and_a_false_one_precision():
    missed = figures(report([], level=3), gold([], supported=0, status="empty"))
    false = figures(report([], level=0, status="empty"), gold([]))

    assert missed["gap recall"] == 0.0
    assert false["gap precision"] == 0.0
