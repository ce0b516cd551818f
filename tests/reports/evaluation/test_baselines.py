from __future__ import annotations

import pytest

from reports.evaluation.baselines import baselines, bm25, keyword_rules, tfidf
from tests.reports.explained import LETTER, LOCKED, POLICY, assessed

METHODS = [keyword_rules, tfidf, bm25]


@pytest.mark.parametrize("method", METHODS, ids=lambda m: m.__name__)
def test_a_description_is_nearest_to_its_own_indicator(method, make_document):
    instrument = assessed().instrument
    asked = instrument.by_id["44"]
    document = make_document(f"{asked.name}\n{asked.about}\nJDIH", path="a.pdf")

    answers = method([document], instrument)

    assert "44" in answers.said["a.pdf"]
    assert next(iter(answers.scores["a.pdf"])) == "44"


@pytest.mark.parametrize("method", METHODS, ids=lambda m: m.__name__)
def test_a_paper_about_lunch_serves_nothing(method, make_document):
    lunch = make_document("Nasi goreng, sate ayam, es teh manis.", path="menu.pdf")

    assert method([lunch], assessed().instrument).said["menu.pdf"] == frozenset()


@pytest.mark.parametrize("method", METHODS, ids=lambda m: m.__name__)
def test_no_documents_have_no_answers(method):
    assert method([], assessed().instrument).said == {}


def test_a_name_within_another_word_is_not_heard(make_document):
    instrument = assessed().instrument
    inside = make_document("Berkas jdihku tersimpan.", path="a.pdf")
    alone = make_document("Laman jdih kota.", path="b.pdf")

    answers = keyword_rules([inside, alone], instrument)

    assert "44" not in answers.said["a.pdf"]
    assert "44" in answers.said["b.pdf"]


def test_scores_fall_and_only_readable_documents_are_asked():
    everything = baselines(assessed().documents, assessed().instrument)

    assert [answers.method for answers in everything] == [
        "Kata kunci",
        "TF-IDF",
        "BM25",
    ]
    for answers in everything:
        assert LOCKED not in answers.said
        assert "8" in answers.said[POLICY]
        assert answers.said[LETTER] == frozenset()
        for scores in answers.scores.values():
            assert list(scores.values()) == sorted(scores.values(), reverse=True)
