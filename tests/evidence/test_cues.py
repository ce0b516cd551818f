"""Cues are found where their expression stands, however they are looked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from evidence import kinds
from evidence.cues import Cue, Text

HEADS = yaml.safe_load(Path(__file__).with_name("heads.yaml").read_text("utf-8"))


def test_every_cue_is_found_where_its_expression_is():
    raw = yaml.safe_load(Path(kinds.__file__).with_suffix(".yaml").read_text("utf-8"))
    rules = [row for group in ("first", "earliest", "otherwise") for row in raw[group]]
    cues = [
        row[part] for row in rules for part in ("head", "text", "minus") if part in row
    ]
    heads = [row["head"] for row in (*HEADS["kinds"], *HEADS["look_alikes"])]
    flags = re.IGNORECASE | re.MULTILINE | re.DOTALL

    for cue in cues:
        plain, quick = re.compile(cue, flags), Cue(cue, flags)
        found = [plain.search(head) for head in heads]
        assert [quick.place(Text.of(head)) for head in heads] == [
            match and match.start() for match in found
        ]
        assert [quick.is_in(Text.of(head)) for head in heads] == [*map(bool, found)]


@pytest.mark.parametrize(
    ("expression", "text", "is_found"),
    [
        (r"\AWali\s?Kota\W", "WALIKOTA ", True),
        (r"\S\W\D", "a-b", True),  # what is escaped stays what it is
        (r"[A-Z]{4}", "abcd", True),
        ("(?-i:SALINAN) dari", "SALINAN dari", True),
        ("(?-i:SALINAN) dari", "salinan dari", False),
    ],
)
def test_a_cue_heeds_letter_case_only_where_it_says_so(expression, text, is_found):
    assert Cue(expression).is_in(Text.of(text)) is is_found


@pytest.mark.parametrize(
    ("expression", "text", "place"),
    [
        (r"audit|\bnota dinas", "laporan nota dinas audit", 8),  # the first in the text
        (r"\bnota", "denota", None),
        (r"\bnotula?\b", "ini notul", 4),  # the last letter may be wanting
        (r"\Alaporan|hasil", "laporan hasil", 0),
        (r"\Alaporan|hasil", "ini laporan", None),
        (r"(nota|rapat) dinas|[|)]x", "rapat dinas", 0),  # no alternative of its own
        (r"(nota|rapat) dinas|[|)]x", "nota )x", 5),
        (r"a\|b|c\)d", "ada c)d", 4),
    ],
)
def test_alternatives_are_looked_for_by_themselves(expression, text, place):
    assert Cue(expression).place(Text.of(text)) == place
    assert Cue(expression).is_in(Text.of(text)) is (place is not None)
