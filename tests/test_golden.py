"""The sample drive, whole: what Bukti makes of it, against what a person wrote down."""

from pathlib import Path

import pytest
import yaml

from benchmarks.figures import figures
from benchmarks.trial import sample_trial
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from indicator_corpus.loading import load_instrument

EXPECTED = yaml.safe_load(
    (Path(__file__).parents[1] / "sample" / "expected.yaml").read_text()
)


@pytest.fixture(scope="module")
def trial():
    return sample_trial()


@pytest.fixture(scope="module")
def report(trial):
    matcher = Matcher(load_instrument("spbe-47"), load_embedder(None))
    return trial.report(trial.assessment(trial.documents(), matcher))


@pytest.mark.parametrize(
    "expected", EXPECTED["indicators"], ids=lambda e: str(e["indicator"])
)
def test_every_indicator_has_its_expected_status(report, expected):
    found = next(
        i for i in report["indicators"] if i["id"] == str(expected["indicator"])
    )

    assert found["status"] == expected["status"]


def test_every_file_is_accounted_for(report, trial):
    files = [path for path in trial.share.rglob("*") if path.is_file()]
    summary = report["summary"]

    assert len(report["documents"]) == len(files) == summary["files"]
    states = ("read", "partial", "unreadable", "skipped")
    assert summary["files"] == sum(summary[state] for state in states)
    assert all(
        document["reason"] and document["message"]
        for document in report["documents"]
        if document["state"] in {"partial", "unreadable"}
    )


def test_every_quote_stands_in_its_document(report, trial):
    texts = {d.path: {p.number: p.text for p in d.pages} for d in trial.documents()}
    quotes = [q for i in report["indicators"] for q in i["evidence"]]

    assert quotes
    assert all(q["quote"] in texts[q["document"]][q["page"]] for q in quotes)


def test_accuracy_on_the_sample_does_not_fall(report, trial):
    measured = figures(report, trial.gold)

    assert measured["mapping F1"] >= 0.9
    assert measured["level exact"] >= 0.9
    assert measured["gap recall"] >= 0.95
