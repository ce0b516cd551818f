import pytest

from evidence.document import Page
from web.highlighting import marked
from web.reviewing import Passage


def passage(number, quote, page=1):
    return Passage(
        number=number, indicator=None, criterion=None, page=page, quote=quote, score=1,
        why="", role="evidence", decision=None,
    )  # fmt: skip


def cut(text, *passages):
    return [
        (piece.text, piece.passages)
        for piece in marked(Page(number=1, text=text), passages).pieces
    ]


@pytest.mark.parametrize(
    ("quote", "pieces"),
    [
        ("dua", [("satu ", ()), ("dua", (1,)), ("\ntiga", ())]),
        ("dua tiga", [("satu ", ()), ("dua\ntiga", (1,))]),  # line feeds are spaces
        ("empat", [("satu dua\ntiga", ())]),
        ("", [("satu dua\ntiga", ())]),
        ("(dua)", [("satu dua\ntiga", ())]),  # no pattern
    ],
)
def test_a_quote_is_marked_where_it_stands(quote, pieces):
    assert cut("satu dua\ntiga", passage(1, quote)) == pieces


def test_quotes_may_overlap_and_nothing_of_the_text_is_lost():
    text = "Pasal 9 ayat (1) dan (2)"
    found = marked(
        Page(number=1, text=text),
        [passage(1, "Pasal 9 ayat (1)"), passage(2, "ayat (1) dan")],
    )

    assert "".join(piece.text for piece in found.pieces) == text
    assert [piece.passages for piece in found.pieces] == [(1,), (1, 2), (2,), ()]
    assert [piece.begins for piece in found.pieces] == [(1,), (2,), (), ()]


def test_quotes_of_other_pages_are_left_alone():
    assert cut("satu", passage(1, "satu", page=2)) == [("satu", ())]
