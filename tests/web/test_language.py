"""Everything the pages say is said in English too: web.language."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file

import web
from ledger.accounts import Role
from web.language import PageWording, translations

ROOT = Path(web.__file__).parent
LAYOUT = {"trim_blocks": "true", "lstrip_blocks": "true"}


def messages():
    for path in sorted(ROOT.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "msg":
                yield ast.literal_eval(node.args[0])
    for path in sorted(ROOT.glob("templates/*.j2")):
        found = extract_from_file(
            "jinja2.ext:babel_extract", path, keywords={"_": None}, options=LAYOUT
        )
        yield from (message for _, message, _, _ in found)


SAME = {"Administrator", "Status"}


@pytest.mark.parametrize("message", sorted(set(messages())))
def test_every_message_is_translated(message):
    english = translations("en").gettext(message)

    assert english != message or message in SAME
    assert re.findall(r"%\(\w+\)s", english).sort() == (
        re.findall(r"%\(\w+\)s", message).sort()
    )


def test_moments_are_told_in_jakartas_time():
    assert PageWording("id").moment("2025-06-30T18:05:00Z") == "1 Jul 2025, 01.05"
    assert PageWording("id").moment("besok") == "besok"


def test_free_text_and_text_of_others_stay_as_they_are():
    words = PageWording("en")

    assert words.answer("100% selesai") == "100% selesai"
    assert words.told("berkas 50% rusak") == "berkas 50% rusak"
    assert words.answer("met") == "met"
    assert words.role(Role.READER) == "Reader"


def test_a_language_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="bahasa"):
        translations("nl")
