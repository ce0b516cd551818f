import json

import pytest

from classifiers.declarations import Declaration
from classifiers.matching import Matcher
from classifiers.memory import key_of, match_of, plain
from classifiers.reading import reading
from tests.classifiers.hashed_words import HashedWords, spbe_matcher

TEXT = """PERATURAN WALI KOTA LINTANG
NOMOR 12 TAHUN 2024
TENTANG
MANAJEMEN KEAMANAN INFORMASI

Pasal 1
Setiap perangkat daerah menerapkan manajemen keamanan informasi SPBE.

Ditetapkan di Lintang
pada tanggal 3 Mei 2024
"""


class Notebook:
    """Remembers in a dictionary, by way of JSON, and counts what it is given."""

    def __init__(self, version="1"):
        self.version, self.kept, self.times = version, {}, 0

    def recall(self, paths):
        return {path: self.kept[path] for path in paths if path in self.kept}

    def keep(self, remembered):
        self.times += len(remembered)
        self.kept |= remembered


@pytest.fixture(scope="module")
def instrument():
    return spbe_matcher().observer.instrument


@pytest.fixture(scope="module")
def readings(make_document):
    texts = {"a.pdf": TEXT, "b.pdf": TEXT.replace("keamanan informasi", "data")}
    return [reading(make_document(text, path)) for path, text in texts.items()]


def matcher(instrument, memory):
    return Matcher(instrument, HashedWords(), memory=memory)


def test_what_is_remembered_is_not_matched_again(instrument, readings):
    plainly = matcher(instrument, None).matches(readings, ())
    notebook = Notebook()

    first = matcher(instrument, notebook).matches(readings, ())
    second = matcher(instrument, notebook).matches(readings, ())

    assert first == second == plainly
    assert plainly
    assert notebook.times == len(readings)


def test_another_document_is_matched_again_alone(instrument, readings, make_document):
    notebook = Notebook()
    matcher(instrument, notebook).matches(readings, ())
    changed = [readings[0], reading(make_document(TEXT + "\nPasal 2\nBaru.", "b.pdf"))]

    found = matcher(instrument, notebook).matches(changed, ())

    assert notebook.times == len(readings) + 1
    assert found == matcher(instrument, None).matches(changed, ())


def test_a_declaration_is_not_overlooked(instrument, readings):
    notebook = Notebook()
    matcher(instrument, notebook).matches(readings, ())
    declared = [Declaration(path="a.pdf", indicator="8", by="folder")]

    found = matcher(instrument, notebook).matches(readings, declared)

    assert found == matcher(instrument, None).matches(readings, declared)
    assert notebook.times == len(readings) + 1


def test_another_version_is_matched_anew(instrument, readings):
    notebook = Notebook()
    for version in ("1", "2"):
        notebook.version = version
        matcher(instrument, notebook).matches(readings, ())

    assert notebook.times == 2 * len(readings)


def test_another_model_matches_anew(instrument, readings):
    class Renamed(HashedWords):
        id = "hashed-words-2"

    notebook = Notebook()
    for embedder in (HashedWords(), Renamed(), Renamed()):
        Matcher(instrument, embedder, memory=notebook).matches(readings, ())

    assert notebook.times == 2 * len(readings)


def test_matches_come_back_from_json_exactly(instrument, readings):
    for match in matcher(instrument, None).matches(readings, ()):
        assert match_of(json.loads(json.dumps(plain(match)))) == match


def test_keys_differ_where_parts_do():
    keys = {key_of("a", "b"), key_of("ab"), key_of("a", ("b",)), key_of("a\ud800")}

    assert len(keys) == 4
