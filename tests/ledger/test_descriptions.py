from dataclasses import replace

import pytest
from sqlalchemy import update

from evidence.description import described
from evidence.document import State, Trouble
from ledger import schema
from ledger.database import writing
from ledger.descriptions import descriptions_of, keep_descriptions, told_of
from ledger.runs import share_number
from tests.classifiers import papers
from tests.ledger.listing import document

PAPER = described(document("Umum/a.pdf", papers.SECURITY_POLICY))


@pytest.fixture
def share(engine):
    with writing(engine) as connection:
        return share_number(connection, "/mnt/bukti")


@pytest.fixture
def keep(engine, share):
    def kept(*documents, readers="1"):
        with writing(engine) as connection:
            keep_descriptions(connection, share, documents, readers)
            return descriptions_of(connection, share)

    return kept


def test_a_description_comes_back_exactly(keep):
    found = keep(PAPER)

    assert found.keys() == {"Umum/a.pdf"}
    assert told_of(PAPER, found["Umum/a.pdf"], "1") == PAPER.described


def test_the_last_one_of_a_path_is_kept(keep):
    keep(PAPER)
    other = described(document("Umum/a.pdf", papers.ROADMAP))

    found = keep(other)

    assert told_of(other, found["Umum/a.pdf"], "1") == other.described
    assert told_of(PAPER, found["Umum/a.pdf"], "1") is None


def test_it_is_not_believed_of_what_other_readers_read(keep):
    found = keep(PAPER)

    assert told_of(PAPER, found["Umum/a.pdf"], "2") is None
    assert told_of(PAPER, None, "1") is None


def test_nothing_is_kept_of_what_may_be_read_otherwise_next_time(keep):
    partly = replace(PAPER, state=State.PARTIAL, trouble=Trouble.TIMEOUT)
    bare = document("b.pdf")

    assert keep(partly, bare) == {}


def test_another_share_has_its_own(engine, keep):
    keep(PAPER)

    with writing(engine) as connection:
        other = share_number(connection, "/mnt/lain")
        assert descriptions_of(connection, other) == {}


@pytest.mark.parametrize("damage", ["", "[]", '{"name": "a.pdf"}'])
def test_what_is_damaged_is_as_if_it_were_not_there(engine, share, keep, damage):
    keep(PAPER)
    with writing(engine) as connection:
        connection.execute(update(schema.descriptions).values(content=damage))

        assert descriptions_of(connection, share) == {}
