import pytest

from extractors.survey import survey
from ledger.database import writing
from ledger.known import hashed, known_files, put_files, seen, settle
from ledger.runs import share_number
from tests.ledger.listing import LONG_AGO_NS, known, shared

SECOND_NS = 1_000_000_000


@pytest.fixture
def share_id(engine):
    with writing(engine) as connection:
        return share_number(connection, "/mnt/bukti")


def test_files_come_back_as_they_were_put(engine, share_id):
    odd = [
        known("a\ufffd/é \N{EM DASH}.pdf"),
        known("b", None, modified_ns=None, inode=-5),
    ]
    with writing(engine) as connection:
        put_files(connection, share_id, odd)
        assert known_files(connection, share_id) == {each.path: each for each in odd}
        assert known_files(connection, share_id + 1) == {}


def test_settling_forgets_what_is_gone_and_keeps_the_rest(engine, share_id):
    with writing(engine) as connection:
        put_files(connection, share_id, [known("a"), known("b", is_settled=False)])
        settle(connection, share_id, ["a"])

        assert known_files(connection, share_id) == {"b": known("b")}


@pytest.mark.parametrize(
    ("age_seconds", "is_trusted"), [(0, False), (1.9, False), (-5, False), (2, True)]
)
def test_the_time_of_a_file_just_written_is_not_trusted(age_seconds, is_trusted):
    looked = LONG_AGO_NS + int(age_seconds * SECOND_NS)

    noticed = seen(shared(), "isi", None, run_id=3, looked_ns=looked)

    assert (noticed.modified_ns is not None) is is_trusted
    assert (noticed.first_run, noticed.is_settled) == (3, False)


def test_a_file_keeps_its_history_when_it_changes():
    before = known(first_run=2)

    noticed = seen(shared(), "baru", before, run_id=9, looked_ns=LONG_AGO_NS)

    assert (noticed.first_run, noticed.is_settled) == (2, True)


def test_only_files_of_a_known_size_are_hashed(tmp_path):
    (tmp_path / "kenal.txt").write_text("sama")
    (tmp_path / "asing.txt").write_text("lain sekali")
    (tmp_path / "kosong.txt").touch()
    (tmp_path / "luar").symlink_to("/etc/hostname")

    assert set(hashed(survey(tmp_path), {0, 4, 13})) == {"kenal.txt"}


def test_what_is_too_big_to_be_read_is_not_hashed(tmp_path):
    for name in ("a.pdf", "b.pdf"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(10**12)
    files = survey(tmp_path)

    assert hashed(files, {10**12}) == {}
