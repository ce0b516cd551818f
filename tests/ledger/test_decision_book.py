import os
import threading

import pytest

from ledger.database import open_database, writing
from ledger.decision_book import decision_book
from ledger.errors import LedgerError
from ledger.runs import share_number
from tests.assessment.decisions.words import decision


@pytest.fixture
def shares(place, tmp_path):
    """Two folders that the ledger knows."""
    engine = open_database(place)
    found = [tmp_path / "kota", tmp_path / "kabupaten"]
    with writing(engine) as connection:
        for share in found:
            share_number(connection, os.path.realpath(share))
    engine.dispose()
    return found


def test_decisions_are_there_when_the_book_is_opened_again(place, shares):
    with decision_book(place, shares[0]) as book:
        made = book.record(decision("note", "ada"))
    with decision_book(place, shares[0]) as book:
        assert book.standing() == (made,)
        book.withdraw(made.id, by="Budi", why="")
        assert book.standing() == ()
        assert len(book.history()) == 1
        assert book.last_report() is None
    with decision_book(place, shares[1]) as book:
        assert book.history() == ()


def test_the_share_must_be_known_or_the_only_one(place, shares, tmp_path):
    with (
        pytest.raises(LedgerError, match="folder bukti belum disebut"),
        decision_book(place),
    ):
        pass
    with (
        pytest.raises(LedgerError, match="belum dikenal"),
        decision_book(place, tmp_path / "x"),
    ):
        pass


def test_an_empty_ledger_says_what_to_do(place):
    with pytest.raises(LedgerError, match="bukti scan"), decision_book(place):
        pass


def test_two_people_at_once_leave_one_decision_standing(place, shares):
    with decision_book(place, shares[0]) as book:
        first = book.record(decision("owner", "A"))
        outcomes = []

        def decide(name):
            try:
                outcomes.append(book.record(decision("owner", name), over=first.id))
            except LedgerError as error:
                outcomes.append(error)

        both = [threading.Thread(target=decide, args=[name]) for name in "BC"]
        for one in both:
            one.start()
        for one in both:
            one.join()

        refused = [each for each in outcomes if isinstance(each, LedgerError)]
        assert len(refused) == 1
        assert len(book.standing()) == 1
