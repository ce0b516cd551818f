from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

import pytest

from reports.evaluation.truth import TruthError, read_gold, truth_of
from tests.reports.evaluation.answered import GOLD, GONE, gold
from tests.reports.explained import ARTICLE, POLICY, assessed


@dataclass(frozen=True)
class Said:
    """A person's decision."""

    path: str
    indicator: str
    serves: bool


def test_a_gold_file_decides_every_indicator_of_its_documents(tmp_path):
    truth = gold(tmp_path)

    assert truth.serving[POLICY] == {"8"}
    assert truth.serving[ARTICLE] == frozenset()
    assert truth.decided[GONE] == set(assessed().instrument.by_id)
    assert truth.is_complete
    assert truth.as_of == date(2025, 6, 30)
    assert [(v.indicator, v.status, v.level) for v in truth.judged] == [
        ("8", "weak", 3),
        ("22", "adequate", 2),
        ("24", "weak", 0),
    ]


def test_a_gold_file_of_documents_alone_is_enough(tmp_path):
    path = tmp_path / "acuan.json"
    path.write_text(
        '{"documents": [{"path": "a.pdf", "supports": [{"indicator": "8"}]}]}'
    )

    truth = read_gold(path, assessed().instrument)

    assert truth.serving == {"a.pdf": {"8"}}
    assert (truth.judged, truth.as_of) == ((), None)


def test_a_path_is_the_same_however_a_system_writes_it(tmp_path):
    path = tmp_path / "acuan.json"
    documents = [{"path": ".\\Dinas\\Cafe\u0301.pdf", "supports": []}]
    path.write_text(json.dumps({"documents": documents}))

    truth = read_gold(path, assessed().instrument)

    assert set(truth.serving) == set(truth.decided) == {"Dinas/Caf\u00e9.pdf"}


BAD = [
    ("[]", "bukan berkas acuan"),
    ("{}", "documents: Field required"),
    ('{"documents": [{"supports": []}]}', "documents.0.path: Field required"),
    ('{"documents": [{"path": "a", "supports": [{"level": 1}]}]}', "indicator: Field"),
    (json.dumps({**GOLD, "as_of": "kemarin"}), "as_of"),
    ('{"documents": [', "bukan berkas JSON"),
    (
        '{"documents": [{"path": "a", "supports": [{"indicator": 48}]}]}',
        "indikator 48 tidak ada dalam",
    ),
]


@pytest.mark.parametrize(("content", "sentence"), BAD)
def test_another_file_is_refused_with_what_is_wrong(tmp_path, content, sentence):
    path = tmp_path / "acuan.json"
    path.write_text(content)

    with pytest.raises(TruthError, match=sentence) as caught:
        read_gold(path, assessed().instrument)

    assert str(caught.value).startswith("acuan.json: ")
    assert "; " in str(caught.value)  # what to do


def test_many_faults_are_told_by_their_number(tmp_path):
    path = tmp_path / "acuan.json"
    path.write_text(json.dumps({"documents": [{}] * 9}))

    with pytest.raises(TruthError, match="dan 15 lagi"):
        read_gold(path, assessed().instrument)


def test_a_missing_file_and_one_that_is_no_text_are_told(tmp_path):
    picture = tmp_path / "gambar.json"
    picture.write_bytes(b"\x89PNG\xff\xfe")

    with pytest.raises(TruthError, match="tidak dapat dibuka"):
        read_gold(tmp_path / "hilang.json", assessed().instrument)
    with pytest.raises(TruthError, match="bukan berkas JSON"):
        read_gold(picture, assessed().instrument)


def test_of_people_only_what_they_decided_counts():
    truth = truth_of(
        [Said("a", "1", True), Said("a", "2", False), Said("b", "2", False)], "k.csv"
    )

    assert truth.serving == {"a": {"1"}, "b": frozenset()}
    assert truth.decided == {"a": {"1", "2"}, "b": {"2"}}
    assert not truth.is_complete


def test_the_last_decision_stands():
    truth = truth_of([Said("a", "1", True), Said("a", "1", False)], "k.csv")

    assert truth.serving == {"a": frozenset()}


def test_no_decision_at_all_is_told():
    with pytest.raises(TruthError, match=r"k\.csv: tidak berisi keputusan"):
        truth_of([], "k.csv")
