from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

import reports
from reports.translation import catalogue, msg, translations

ROOT = Path(reports.__file__).parent
LAYOUT = {"trim_blocks": "true", "lstrip_blocks": "true"}


def messages_of_module(path):
    """The texts in ``msg("...")``, within f-strings too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "msg":
            yield ast.literal_eval(node.args[0])


def messages_of_template(path):
    found = extract_from_file(
        "jinja2.ext:babel_extract", path, keywords={"_": None}, options=LAYOUT
    )
    return (message for _, message, _, _ in found)


def messages():
    for path in sorted(ROOT.glob("*.py")):
        yield from messages_of_module(path)
    for path in sorted(ROOT.glob("templates/*.j2")):
        yield from messages_of_template(path)


SOURCES = sorted(set(messages()))


@cache
def english():
    with catalogue("en").open("rb") as source:
        return read_po(source)


def fields(text):
    return sorted(re.findall(r"%\(\w+\)s|\{\w+\}|&[PN]", text))


@pytest.mark.parametrize("message", SOURCES)
def test_every_message_is_translated(message):
    entry = english().get(message)

    assert entry is not None
    assert entry.string
    assert not entry.fuzzy
    assert fields(entry.string) == fields(message)


def test_the_catalogue_holds_no_dead_message():
    assert {entry.id for entry in english() if entry.id} == set(SOURCES)


def test_templates_hold_no_words_outside_the_catalogue():
    for path in ROOT.glob("templates/*.j2"):
        bare = re.sub(
            r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", path.read_text(), flags=re.DOTALL
        )
        shown = re.sub(r"<[^>]*>| lang=", " ", bare)

        assert not re.findall(r"[^\W\d_]{3,}", shown), path.name


def test_indonesian_is_the_source():
    assert translations("id").gettext(msg("Kosong")) == "Kosong"


def test_english_comes_from_the_catalogue():
    assert translations("en").gettext("Kosong") == "Empty"


def test_an_unknown_language_is_refused_with_a_choice():
    with pytest.raises(ValueError, match=r"bahasa 'fr': tidak tersedia; .* id, en"):
        translations("fr")
