"""Who matches: processes with our own model, this one with any other."""

from __future__ import annotations

from datetime import date

import pytest

from assessment.claim import Claims
from classifiers.crew import Crew
from classifiers.embedding import load_embedder
from flows import judging
from indicator_corpus.loading import load_instrument
from tests.loaded import loaded

DAY = date(2025, 9, 1)


@pytest.mark.parametrize(("model", "called_up"), [(None, [3]), ("/model/lain", [1])])
def test_only_our_own_model_is_loaded_by_several_processes(
    monkeypatch, make_document, model, called_up
):
    asked = []

    class Noting(Crew):
        def __init__(self, workers):
            asked.append(workers)
            super().__init__(workers)

    monkeypatch.setattr(judging, "Crew", Noting)
    monkeypatch.setattr(judging, "load_embedder", lambda _: load_embedder())
    document = make_document("Laporan kegiatan pelatihan pegawai", path="a.pdf")

    found = judging.assess_documents(
        [document], Claims(), load_instrument("spbe-47"), DAY, model, workers=3
    )

    assert [each.path for each in found.readings] == ["a.pdf"]
    assert asked == called_up


def test_who_has_others_match_loads_no_word_statistics():
    program = (
        "import flows.judging\n"
        "from classifiers.embedding import load_embedder\n"
        "from classifiers.matching import Matcher\n"
        "from indicator_corpus.loading import load_instrument\n"
        "Matcher(load_instrument('spbe-47'), load_embedder()).observer.named('SK Tim')\n"
    )

    assert loaded(program, "sklearn", "scipy", "bm25s") == []
