import pytest
from sqlalchemy import update

from classifiers.match import Decision, Match
from classifiers.memory import RememberedMatches
from evidence.passage import Location, Passage
from ledger import schema
from ledger.database import writing
from ledger.matches import LedgerMatches
from ledger.runs import share_number

PASSAGE = Passage(
    location=Location(path="a.pdf", page=2, start=3, end=9),
    text="Pasal \N{EM DASH}",
    section="BAB I",
)
MATCH = Match(
    path="a.pdf", indicator="8", score=0.1 + 0.2, decision=Decision.SERVES,
    passage=PASSAGE, passages=(PASSAGE, PASSAGE), phrases=("smki",), why="kata: smki",
    classifier="fusion:1", look_alike="", contributions=(("leads", 1.5),),
)  # fmt: skip


@pytest.fixture
def memory(engine):
    with writing(engine) as connection:
        share_id = share_number(connection, "/mnt/bukti")
    return LedgerMatches(engine, share_id, "1")


def test_matches_come_back_exactly(memory):
    kept = {
        "a.pdf": RememberedMatches(key="k", matches=(MATCH,)),
        "b.pdf": RememberedMatches(key="l", matches=()),
    }

    memory.keep(kept)

    assert memory.recall(["a.pdf", "b.pdf", "c.pdf"]) == kept
    assert memory.recall(["b.pdf"]).keys() == {"b.pdf"}


def test_the_last_matches_of_a_path_stay(memory):
    for key in ("lama", "baru"):
        memory.keep({"a.pdf": RememberedMatches(key=key, matches=(MATCH,))})

    assert memory.recall(["a.pdf"])["a.pdf"].key == "baru"


def test_damaged_matches_are_left_out(memory, engine):
    memory.keep({"a.pdf": RememberedMatches(key="k", matches=(MATCH,))})
    with writing(engine) as connection:
        connection.execute(update(schema.matches).values(content=b"rusak"))

    assert memory.recall(["a.pdf"]) == {}
