from __future__ import annotations

import pytest
from lxml import etree

from extractors.markup import (
    attribute,
    child,
    children,
    descendants,
    integer,
    tag,
    value,
)

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


@pytest.mark.parametrize("namespace", [TRANSITIONAL, STRICT])
def test_both_editions_of_the_standard_read_the_same(namespace):
    root = etree.fromstring(f'<x:p xmlns:x="{namespace}"><x:r x:val="7"/></x:p>')

    assert tag(root) == "w:p"
    assert value(root, "w:r") == "7"
    assert [tag(element) for element in descendants(root, "w:r")] == ["w:r"]


def test_children_are_not_grandchildren():
    root = etree.fromstring(
        f'<x:p xmlns:x="{TRANSITIONAL}"><x:r><x:r/></x:r><x:t/><x:r/></x:p>'
    )

    assert len(list(children(root, "w:r"))) == 2
    assert len(list(descendants(root, "w:r"))) == 3


def test_unknown_names_have_no_prefix():
    assert tag(etree.fromstring('<y:p xmlns:y="urn:lain"/>')) == "p"
    assert tag(etree.Comment("p")) == ""


def test_what_is_not_there_is_empty():
    root = etree.fromstring("<p/>")

    assert child(root, "w:r") is None
    assert value(root, "w:r", "w:t") == ""
    assert attribute(root, "id", "tiada") == "tiada"


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("", 5), ("-3", 5), ("²", 5)])
def test_only_plain_digits_are_integers(text, number):
    assert integer(text, 5) == number
