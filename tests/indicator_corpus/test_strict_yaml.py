"""YAML that refuses doubled keys and anything but data."""

from __future__ import annotations

import pytest
import yaml

from indicator_corpus.strict_yaml import strict_yaml

READ = [
    ("a: 1\nb: [x, y]", {"a": 1, "b": ["x", "y"]}),
    ("- {a: 1}\n- {a: 2}", [{"a": 1}, {"a": 2}]),  # the same key, another mapping
    ("a: {a: {a: 1}}", {"a": {"a": {"a": 1}}}),
    ("base: &b {a: 1}\nmore: {<<: *b, a: 2}", {"base": {"a": 1}, "more": {"a": 2}}),
    ("", None),
    ("# catatan", None),
]

REFUSED = [
    "a: 1\na: 2",
    "{a: 1, b: 2, a: 3}",
    "luar:\n  a: 1\n  a: 1",
    "- a: 1\n  a: 2",
    "a: [1",
    "!!python/object/apply:os.getcwd []",
]


@pytest.mark.parametrize(("text", "content"), READ)
def test_plain_data_is_read(text, content):
    assert strict_yaml(text) == content


@pytest.mark.parametrize("text", REFUSED)
def test_anything_else_is_refused(text):
    with pytest.raises(yaml.YAMLError):
        strict_yaml(text)


def test_the_refusal_names_the_key_and_its_line():
    with pytest.raises(yaml.YAMLError, match=r"(?s)'bobot' ditulis dua kali.*line 2"):
        strict_yaml("levels:\n  bobot: 1\n  bobot: 2")
