from __future__ import annotations

import logging
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from classifiers.embedding import load_embedder
from classifiers.vectors import FILE, RememberingEmbedder, remembered

ROOT = Path(__file__).parents[2]
TEXTS = ["data", "jalan", "data jalan", "data"]


def model(folder, rows):
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415
    from sentence_transformers.sentence_transformer.modules import (  # noqa: PLC0415
        StaticEmbedding,
    )
    from tokenizers import Tokenizer, models, pre_tokenizers  # noqa: PLC0415

    pieces = {"[UNK]": 0, "data": 1, "jalan": 2}
    tokenizer = Tokenizer(models.WordLevel(pieces, unk_token=next(iter(pieces))))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    bag = StaticEmbedding(tokenizer, embedding_weights=np.array(rows, np.float32))
    SentenceTransformer(modules=[bag], device="cpu").save_pretrained(
        str(folder), create_model_card=False
    )
    return folder


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    return model(tmp_path_factory.mktemp("a") / "mungil", [[0, 0], [3, 0], [0, 2]])


@pytest.fixture(scope="module")
def second(tmp_path_factory):
    return model(tmp_path_factory.mktemp("b") / "mungil", [[0, 0], [0, 3], [2, 0]])


class Counting:
    """Counts what a real embedder had to compute."""

    def __init__(self, folder, name=None):
        self._inner = load_embedder(folder)
        self.id = name or self._inner.id
        self.computed = []

    def encode(self, texts, *, role):
        self.computed += texts
        return self._inner.encode(texts, role=role)


def test_a_text_is_computed_once_even_between_runs(first, tmp_path):
    early, late = Counting(first), Counting(first)

    before = RememberingEmbedder(early, tmp_path).encode(TEXTS, role="passage")
    after = RememberingEmbedder(late, tmp_path).encode(TEXTS[::-1], role="passage")

    assert early.computed == TEXTS[:3]
    assert late.computed == []
    assert np.array_equal(before, after[::-1])
    assert np.array_equal(before, load_embedder(first).encode(TEXTS, role="passage"))


def test_only_new_texts_are_computed(first, tmp_path):
    counting = Counting(first)
    remembering = RememberingEmbedder(counting, tmp_path)
    remembering.encode(["data"], role="passage")

    vectors = remembering.encode(["jalan", "data"], role="passage")

    assert counting.computed == ["data", "jalan"]
    assert vectors.tolist() == [[0, 1], [1, 0]]


def test_another_model_of_the_same_name_has_its_own_vectors(first, second, tmp_path):
    RememberingEmbedder(load_embedder(first), tmp_path).encode(TEXTS, role="passage")
    other = RememberingEmbedder(load_embedder(second), tmp_path)

    vectors = other.encode(TEXTS, role="passage")

    assert np.array_equal(vectors, load_embedder(second).encode(TEXTS, role="passage"))
    assert vectors[0].tolist() == [0, 1]


def test_a_question_is_not_a_passage(first, tmp_path):
    counting = Counting(first)
    remembering = RememberingEmbedder(counting, tmp_path)

    remembering.encode(["data"], role="passage")
    remembering.encode(["data"], role="query")

    assert counting.computed == ["data", "data"]


def test_no_texts_give_no_rows(first, tmp_path):
    remembering = RememberingEmbedder(load_embedder(first), tmp_path)

    assert remembering.encode([], role="query").shape == (0, 2)


def test_the_oldest_are_thrown_out_where_there_are_too_many(first, tmp_path):
    counting = Counting(first)
    remembering = RememberingEmbedder(counting, tmp_path, most_bytes=10 * 8)
    words = [f"data {n}" for n in range(11)]
    for word in words:
        remembering.encode([word], role="passage")
    counting.computed.clear()

    remembering.encode(words[-8:], role="passage")
    assert counting.computed == []
    remembering.encode(words[:3], role="passage")
    assert counting.computed == words[:3]


def broken(folder):
    (folder / FILE).write_bytes(b"bukan basis data " * 100)


def half_written(folder):
    embedder = RememberingEmbedder(load_embedder(), folder)
    embedder.encode([f"data {n}" for n in range(200)], role="passage")
    path = folder / FILE
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path.write_bytes(path.read_bytes()[:4096] + b"\xff" * 50_000)


def in_the_way(folder):
    (folder / FILE).mkdir()


@pytest.mark.parametrize("damage", [broken, half_written, in_the_way])
def test_a_broken_file_only_costs_time(first, tmp_path, caplog, damage):
    damage(tmp_path)
    remembering = RememberingEmbedder(load_embedder(first), tmp_path)

    with caplog.at_level(logging.WARNING):
        vectors = remembering.encode(TEXTS, role="passage")
        remembering.encode(TEXTS, role="passage")

    assert np.array_equal(vectors, load_embedder(first).encode(TEXTS, role="passage"))
    warnings = [each for each in caplog.records if "simpanan vektor" in each.message]
    assert len(warnings) == 1


def test_a_folder_that_cannot_be_made_only_costs_time(first, tmp_path, caplog):
    (tmp_path / "berkas").write_text("bukan folder")
    folder = tmp_path / "berkas" / "bukti"

    vectors = RememberingEmbedder(load_embedder(first), folder).encode(
        TEXTS, role="passage"
    )

    assert vectors.shape == (4, 2)
    assert "simpanan vektor tidak dapat dipakai" in caplog.text


REMEMBERS = """
import sys, time, numpy as np
from pathlib import Path
from classifiers.vectors import RememberingEmbedder
class Lengths:
    id = 'lengths'
    def encode(self, texts, *, role):
        return np.array([[len(t), 1] for t in texts], dtype=np.float32)
folder, letter = Path(sys.argv[1]), sys.argv[2]
"""
MANY = """
embedder = RememberingEmbedder(Lengths(), folder)
for n in range(150):
    rows = embedder.encode(['x' * n, letter * n], role='passage')
    assert rows.tolist() == [[n, 1], [n, 1]], rows
"""
# Each tick of 50 ms has a new file, so that both open it within the same millisecond.
OPENS = """
for _ in range(60):
    time.sleep(-time.time() % 0.05)
    tick = str(round(time.time() / 0.05))
    RememberingEmbedder(Lengths(), folder / tick).encode([letter], role='passage')
"""


@pytest.mark.parametrize("work", [MANY, OPENS])
def test_two_processes_remember_at_once(tmp_path, work):
    running = [
        subprocess.Popen(
            [sys.executable, "-c", REMEMBERS + work, str(tmp_path), letter],
            cwd=ROOT, stderr=subprocess.PIPE, text=True,
        )
        for letter in "ab"
    ]  # fmt: skip

    said = [each.communicate(timeout=120)[1] for each in running]
    assert [each.returncode for each in running] == [0, 0], said
    assert said == ["", ""]  # no warning either: nobody was shut out


def test_without_a_folder_nothing_is_remembered(first, tmp_path):
    embedder = load_embedder(first)

    assert remembered(embedder, None) is embedder
    assert remembered(embedder, tmp_path).id == embedder.id
