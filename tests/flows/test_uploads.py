import pytest

from extractors.inbox import with_inbox
from extractors.survey import ShareError, survey
from flows.remembering import own_inbox
from flows.uploads import inbox_of


@pytest.fixture
def share(tmp_path):
    folder = tmp_path / "bukti"
    folder.mkdir()
    (folder / "a.pdf").write_text("a")
    return folder


def read(share, inbox=None, ledger=None, *, remember=True):
    place = inbox_of(share, inbox, ledger, remember=remember)
    files = with_inbox(survey(share), place)
    return [file.relative for file in files]


def test_the_inbox_beside_the_ledger_is_read_once_it_is_there(share, tmp_path):
    ledger = str(tmp_path / "l.sqlite3")
    assert read(share, ledger=ledger) == ["a.pdf"]

    inbox = own_inbox(ledger, share)
    inbox.mkdir(parents=True)
    (inbox / "b.pdf").write_text("b")

    assert read(share, ledger=ledger) == ["Kotak masuk/b.pdf", "a.pdf"]
    assert read(share, ledger=ledger, remember=False) == ["a.pdf"]


def test_a_named_inbox_is_read_and_must_be_there(share, tmp_path):
    (tmp_path / "masuk").mkdir()
    (tmp_path / "masuk" / "b.pdf").write_text("b")

    assert "Kotak masuk/b.pdf" in read(share, str(tmp_path / "masuk"), remember=False)
    with pytest.raises(ShareError):
        read(share, str(tmp_path / "hilang"))
