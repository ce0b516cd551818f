from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from classifiers.topics import Said
from classifiers.view import HEARD, Fits, View


def _view(*passages, title=None, referred=None, lexical=None, headed=None):
    rows = len(passages) + 2
    matrix = np.zeros((rows, 1), dtype=np.float32) if lexical is None else lexical
    return View(
        title=title or {},
        passages=list(passages),
        likeness={},
        look_alikes={},
        lexical=matrix,
        dense=matrix,
        referred=referred or {},
        headed=headed or {},
    )


def _said(**scores):
    return {
        number.removeprefix("i"): Said(score, (f"kata {number}",))
        for number, score in scores.items()
    }


TWO = _view(_said(i8=0.9, i9=0.3), _said(i8=0.5), _said(i9=0.1))


def test_passages_are_ordered_by_how_plainly_they_speak():
    view = _view(_said(i8=0.3), _said(i9=0.9), _said(i8=0.9), _said(i8=HEARD / 2))

    assert view.spoken("8") == (2, 0)
    assert view.spoken("9") == (1,)
    assert view.spoken("22") == ()


def test_what_all_passages_say_is_summed():
    assert TWO.total("8") == pytest.approx(1.4)
    assert TWO.total("9") == pytest.approx(0.4)
    assert TWO.total("22") == 0


def test_the_plainest_passage_counts_alone():
    assert TWO.best("8") == 0.9
    assert TWO.best("22") == 0


def test_a_title_like_a_name_is_as_good_as_a_plain_passage():
    matrix = np.zeros((3, 1), dtype=np.float32)
    view = View(
        title={},
        passages=[_said(i8=0.3)],
        likeness={"8": 1.0, "9": 0.1},
        look_alikes={},
        lexical=matrix,
        dense=matrix,
        referred={},
    )

    assert view.plainest("8") > view.best("8")
    assert view.plainest("9") < HEARD
    assert view.plainest("22") == 0


def test_an_indicator_leads_where_none_is_plainer():
    assert TWO.leads("8") == pytest.approx(2 / 3)
    assert TWO.leads("9") == 0  # what is not heard leads nothing
    assert _view(_said(i8=0.9, i22=0.9)).leads("22") == 1


def test_the_phrases_of_the_title_come_first():
    view = _view({"8": Said(0.9, ("dua", "satu"))}, title={"8": Said(0.9, ("satu",))})

    assert view.phrases("8") == ("satu", "dua")
    assert view.phrases("9") == ()


@pytest.mark.parametrize(
    ("referred", "refers"),
    [
        ({"8": 1.6, "9": 0.8}, (1.0, 0.5, 0.0)),  # scaled to the loudest
        ({"8": 0.4, "9": 0.2}, (0.4, 0.2, 0.0)),  # that says little
        ({"8": 7.9, "9": 1.0}, (1.0, 0.5, 0.0)),  # many articles drown no chapter
    ],
)
def test_what_the_title_refers_to_is_scaled(referred, refers):
    view = _view(referred=referred)

    assert tuple(view.refers(number) for number in ("8", "9", "22")) == refers


def test_a_document_without_passages_says_nothing():
    view = _view()

    assert view.totals == {}
    assert (view.total("8"), view.leads("8"), view.best("8")) == (0, 0, 0)
    assert view.lexical_top == 0
    assert view.dense_top == 1


def test_the_rows_of_the_title_and_of_the_whole_text_are_no_passages():
    view = _view(_said(), lexical=np.array([[0.9], [0.2], [0.8]], dtype=np.float32))

    assert view.lexical_top == pytest.approx(0.2)


FITS = Fits(
    affinity={"8": 1.0, "22": 0.15},
    totals={"8": 1.0, "22": 2.0},
    own=frozenset(),
    also=frozenset({"22"}),
    is_policy=False,
    is_report=True,
    plans=frozenset(),
)


def test_words_and_kind_together_make_a_fit():
    assert FITS.fit("8") == 1.0
    assert FITS.fit("22") == pytest.approx(0.3)
    assert FITS.fit("9") == 0


def test_the_share_of_a_fit_is_beside_the_best_fit():
    assert FITS.share("8") == 1.0
    assert FITS.share("22") == pytest.approx(0.3)


@pytest.mark.parametrize(("indicator", "expected"), [("22", True), ("8", False)])
def test_the_other_side_of_a_topic_can_fit_better(instrument, indicator, expected):
    assert FITS.twin_fits(instrument.by_id[indicator]) is expected


def test_an_indicator_without_another_side_has_no_better_twin(instrument):
    assert not FITS.twin_fits(instrument.by_id["36"])


@pytest.mark.parametrize(
    ("declared", "indicator", "is_other"),
    [("8", "22", False), ("22", "8", True), ("9", "22", True), ("8", "8", False)],
)
def test_a_declaration_for_the_other_side_may_leave_it_open(
    instrument, declared, indicator, is_other
):
    assert FITS.is_other(declared, instrument.by_id[indicator]) is is_other


@pytest.mark.parametrize(
    ("is_report", "declared", "is_told"),
    [
        (True, {"22"}, True),
        (True, {"22", "8"}, False),  # declared for the policy too
        (True, {"23"}, False),
        (True, set(), False),
        (False, {"22"}, False),  # a review may be of either
    ],
)
def test_a_report_declared_for_a_practice_is_none_on_its_policy(
    instrument, is_report, declared, is_told
):
    fits = replace(FITS, is_report=is_report)

    assert fits.is_told_for_practice(instrument.by_id["8"], declared) is is_told
    assert not fits.is_told_for_practice(instrument.by_id["22"], {"8"})


@pytest.mark.parametrize(
    ("is_report", "taken_up", "expected"),
    [
        (False, frozenset(), 1.0),
        (True, frozenset(), 0.5),
        (False, frozenset({"8"}), 0.5),  # a review of several chapters
        (False, frozenset({"9"}), 1.0),
    ],
)
def test_a_claim_for_something_else_counts_half_of_what_is_on_several(
    instrument, is_report, taken_up, expected
):
    fits = replace(FITS, is_report=is_report, taken_up=taken_up)
    plain = replace(FITS, is_report=False)
    eight = instrument.by_id["8"]
    declared = {"9": "folder"}

    whole = plain.told_elsewhere(eight, declared)

    assert whole > 0
    assert fits.told_elsewhere(eight, declared) == pytest.approx(expected * whole)


@pytest.mark.parametrize(
    ("referred", "expected"),
    [({}, set()), ({"8": 1.8, "9": 1.2, "12": 0.2}, {"8", "9"})],
)
def test_what_is_referred_to_only_in_passing_is_not_taken_up(referred, expected):
    assert replace(_view(), referred=referred).taken_up == expected


@pytest.mark.parametrize(
    ("is_policy", "is_report", "headed", "has_one"),
    [
        (False, True, 0.9, True),
        (False, True, 0.3, False),
        (True, False, 0.9, True),
        (False, False, 0.9, False),  # a manual, a letter
    ],
)
def test_a_report_has_a_place_for_what_a_chapter_is_named_after(
    is_policy, is_report, headed, has_one
):
    fits = replace(FITS, is_policy=is_policy, is_report=is_report)
    view = _view(_said(), headed={"8": headed})

    assert view.has_a_place("8", fits) is has_one
    assert not view.has_a_place("9", fits)


def test_a_chapter_is_named_after_what_its_heading_says_plainly():
    assert _view(_said(), headed={"8": 0.9, "9": 0.3}).chaptered == {"8"}


@pytest.mark.parametrize(("plans", "has_one"), [({"8"}, True), (set(), False)])
def test_a_plan_has_a_place_for_each_programme_that_it_names(plans, has_one):
    fits = replace(FITS, is_policy=False, is_report=False, plans=frozenset(plans))

    assert _view(_said(i8=0.9)).has_a_place("8", fits) is has_one
    assert not _view(_said(i8=0.3)).has_a_place("8", fits)
