"""Files of an instrument that cannot be read are named."""

from __future__ import annotations

import pickle

import pytest

from indicator_corpus.loading import CorpusError

BROKEN_FILES = [
    ("instrument.yaml", "name: [satu", "instrument.yaml: bukan YAML yang sah"),
    ("indicators/01.yaml", "id: '1\nname: x", "01.yaml: bukan YAML yang sah"),
    ("indicators/01.yaml", "- satu\n- dua", "01.yaml: harus berisi pasangan"),
    ("indicators/01.yaml", "", "01.yaml: harus berisi pasangan"),
    ("cues.yaml", "scope_all: seluruh dinas", "instrument.yaml: cues.scope_all: "),
    ("cues.yaml", "\tscope_all: []", "cues.yaml: bukan YAML yang sah"),
    ("slots.yaml", "hanya teks", "slots.yaml: harus berisi pasangan"),
    # the second would silently replace the first
    ("indicators/01.yaml", "id: '1'\nid: '2'", "01.yaml: bukan YAML yang sah"),
    ("slots.yaml", "activity: {}\nactivity: {}", "slots.yaml: bukan YAML yang sah"),
    (
        "affinity.yaml",
        "!!python/name:os.system ''",
        "affinity.yaml: bukan YAML yang sah",
    ),
]


@pytest.mark.parametrize(("name", "text", "problem"), BROKEN_FILES)
def test_a_broken_file_is_named(folder, name, text, problem):
    folder.write()
    (folder.path / name).write_text(text, encoding="utf-8")

    problems = folder.problems_as_written()

    assert any(said.startswith(problem) for said in problems), problems


def test_a_file_in_another_encoding_is_named(folder):
    folder.write()
    (folder.path / "cues.yaml").write_bytes("scope: [dinas é]".encode("latin-1"))

    assert folder.problems_as_written()[0].startswith("cues.yaml: bukan YAML yang sah")


@pytest.mark.parametrize("name", ["cues", "slots", "affinity"])
def test_a_missing_file_is_named(folder, name):
    folder.write()
    (folder.path / f"{name}.yaml").unlink()

    assert f"{name}.yaml: berkas tidak ada" in folder.problems_as_written()


def test_a_folder_without_indicators_is_no_instrument(folder):
    folder.write()
    for path in (folder.path / "indicators").iterdir():
        path.unlink()

    assert "indicators: tidak ada berkas indikator" in folder.problems_as_written()


def test_the_error_survives_the_way_between_processes():
    error = CorpusError(["01.yaml: satu", "02.yaml: dua"])

    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert again.problems == error.problems
    assert str(again) == str(error)
