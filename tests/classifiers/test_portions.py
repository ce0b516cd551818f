"""The documents of a share matched in portions."""

from __future__ import annotations

import pickle

import pytest

from classifiers import portions
from classifiers.crew import Crew
from classifiers.decisions import Verdict
from classifiers.declarations import Declaration
from classifiers.matching import Matcher
from classifiers.portions import Portions, by_document, with_copies
from tests.classifiers import papers, strangers
from tests.classifiers.test_memory import Notebook

TEXTS = [
    papers.SECURITY_POLICY,
    strangers.ASSESSOR_DECREE,
    papers.TEAM_REPORT,
    papers.ROADMAP,
    strangers.CANTEEN_LETTER,
]
DECLARED = [Declaration(path="03.pdf", indicator="8", by="claim")]
VERDICT = Verdict(path="02.pdf", indicator="19", serves=False)


@pytest.fixture(scope="module")
def readings(read):
    return [read(text, f"{at:02}.pdf") for at, text in enumerate(TEXTS * 2)]


@pytest.fixture
def small(monkeypatch):
    """Portions of four documents, of which two are many."""
    monkeypatch.setattr(portions, "_AT_ONCE", 4)
    monkeypatch.setattr(portions, "_MANY", 2)


def matcher(instrument, embedder, memory=None):
    return Matcher(instrument, embedder, verdicts=[VERDICT], memory=memory)


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.usefixtures("small")
def test_portions_and_processes_change_nothing(instrument, embedder, readings, workers):
    whole = matcher(instrument, embedder).matches(readings, DECLARED)

    with Crew(workers) as crew:
        found = Portions(matcher(instrument, embedder), crew).each_match(
            readings, DECLARED
        )

        assert tuple(found) == whole


@pytest.mark.usefixtures("small")
def test_each_portion_is_remembered_as_it_is_made(instrument, embedder, readings):
    notebook = Notebook()
    found = matcher(instrument, embedder, notebook).each_match(readings, DECLARED)

    next(found)

    assert sorted(notebook.kept) == ["00.pdf", "01.pdf", "02.pdf", "03.pdf"]


@pytest.mark.usefixtures("small")
def test_what_is_remembered_is_taken_among_what_is_new(instrument, embedder, readings):
    notebook = Notebook()
    whole = matcher(instrument, embedder, notebook).matches(readings, DECLARED)
    del notebook.kept["01.pdf"], notebook.kept["09.pdf"]
    notebook.times = 0

    again = matcher(instrument, embedder, notebook).matches(readings, DECLARED)

    assert (again, notebook.times) == (whole, 2)


def test_few_documents_start_no_process(instrument, embedder, readings, monkeypatch):
    monkeypatch.setattr(Crew, "call_up", lambda *_: pytest.fail("begun"))
    crew = Crew(2)

    matcher(instrument, embedder).call_up(crew, [read.path for read in readings])

    assert list(matcher(instrument, embedder).each_match(readings, DECLARED, crew))


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(("known", "is_begun"), [(10, False), (6, False), (4, True)])
def test_processes_begin_early_where_memory_knows_few(
    instrument, embedder, readings, known, is_begun
):
    notebook = Notebook()
    made = matcher(instrument, embedder, notebook)
    made.matches(readings[:known], DECLARED)

    with Crew(2) as crew:
        made.call_up(crew, [read.path for read in readings])

        assert crew.is_at_work is is_begun


@pytest.mark.usefixtures("small")
def test_the_next_portion_is_begun_before_one_is_kept(instrument, embedder, readings):
    notebook = Notebook()
    asked: list[tuple[list[str], list[str]]] = []
    recall = notebook.recall
    notebook.recall = lambda paths: (
        asked.append((list(paths), sorted(notebook.kept))) or recall(paths)
    )

    matcher(instrument, embedder, notebook).matches(readings, DECLARED)

    assert [(paths[0], kept) for paths, kept in asked][1] == ("04.pdf", [])


def test_a_pickled_matcher_matches_alike(instrument, embedder, readings):
    made = matcher(instrument, embedder)

    again = pickle.loads(pickle.dumps(made))  # noqa: S301 - our own

    assert again.matches(readings, DECLARED) == made.matches(readings, DECLARED)
    assert again.ids == made.ids


def test_declarations_are_gathered_by_document_claims_first():
    rows = [
        Declaration(path="a", indicator="8", by="folder"),
        Declaration(path="a", indicator="8", by="claim"),
        Declaration(path="a", indicator="8", by="name"),
        Declaration(path="a", indicator="9", by="name"),
        Declaration(path="b", indicator="8", by="folder"),
    ]

    assert by_document(rows) == {
        "a": {"8": "claim", "9": "name"},
        "b": {"8": "folder"},
    }
    assert by_document([]) == {}


def test_what_is_declared_for_a_copy_is_declared_for_all(read):
    copies = [read(papers.ROADMAP, path) for path in ("a.pdf", "b.pdf", "c.pdf")]
    other = read(papers.TEAM_REPORT, "d.pdf")
    declared = {"a.pdf": {"12": "folder"}, "b.pdf": {"12": "claim", "2": "name"}}

    found = with_copies({**declared, "d.pdf": {"19": "claim"}}, [*copies, other])

    assert found["a.pdf"] == {"12": "folder", "2": "name"}
    assert found["b.pdf"] == {"12": "claim", "2": "name"}
    assert found["c.pdf"] == {"12": "claim", "2": "name"}
    assert found["d.pdf"] == {"19": "claim"}
