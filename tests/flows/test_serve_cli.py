"""``bukti serve`` and ``bukti user`` on the command line: flows.serve_cli, flows.user_cli."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from flows.command_line import main
from flows.remembering import own_inbox
from flows.serve_cli import _settings, serve
from ledger.accounts import find
from ledger.database import open_database, writing
from ledger.trail import recent
from web.passwords import is_right

PASSWORD = "kuda lumping pagi"


@pytest.fixture
def ledger(tmp_path):
    return tmp_path / "ledger.sqlite3"


def bukti(*arguments, said=f"{PASSWORD}\n"):
    return CliRunner().invoke(main, [str(a) for a in arguments], input=said)


def user(*arguments, ledger, said=f"{PASSWORD}\n"):
    return bukti("user", *arguments, "--ledger", ledger, said=said)


def test_users_are_added_listed_and_disabled(ledger):
    added = user(
        "add", "Siti", "--role", "reader", "--full-name", "Siti A", ledger=ledger
    )
    user("disable", "siti", ledger=ledger)
    listed = user("list", ledger=ledger)
    user("disable", "siti", "--undo", ledger=ledger)

    assert "siti: ditambahkan sebagai reader" in added.output
    assert listed.output == "siti\treader\t-\tSiti A (nonaktif)\n"
    assert "nonaktif" not in user("list", ledger=ledger).output
    engine = open_database(ledger)
    with writing(engine) as connection:
        account = find(connection, "siti")
        steps = recent(connection)
    engine.dispose()
    assert is_right(PASSWORD, account.password)
    assert [s.subject["change"] for s in steps] == ["enable", "disable", "add"]


def test_a_new_password_takes_the_place_of_the_old(ledger):
    user("add", "siti", "--role", "reader", ledger=ledger)

    user("password", "siti", ledger=ledger, said="hujan di bulan juni\n")

    engine = open_database(ledger)
    with writing(engine) as connection:
        account = find(connection, "siti")
    engine.dispose()
    assert is_right("hujan di bulan juni", account.password)


@pytest.mark.parametrize(
    ("arguments", "said", "told"),
    [
        (("add", "siti", "--role", "contact"), PASSWORD, "harus punya OPD"),
        (("add", "siti", "--role", "reader"), "pendek", "10 sampai 200"),
        (("add", "S!", "--role", "reader"), PASSWORD, "nama masuk harus"),
        (("password", "hantu"), PASSWORD, "tidak dikenal"),
        (("disable", "hantu"), "", "tidak dikenal"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(ledger, arguments, said, told):
    answer = user(*arguments, ledger=ledger, said=f"{said}\n")

    assert answer.exit_code == 1
    assert answer.output.startswith("bukti: ")
    assert told in answer.output


def settings(*arguments):
    with serve.make_context("serve", [str(a) for a in arguments]) as context:
        return _settings(context.params)


def test_a_run_from_the_pages_is_told_what_the_server_was_told(ledger, tmp_path):
    share = tmp_path / "-bukti"
    share.mkdir()

    told = settings(
        "--share",
        share,
        "--ledger",
        ledger,
        "--claims",
        "k.xlsx",
        "--as-of",
        "2025-01-31",
    )

    command = " ".join(told.scan)
    assert told.inbox == own_inbox(ledger, share)
    assert told.inbox.is_dir()
    assert f"--ledger {ledger}" in command
    assert "--claims k.xlsx" in command
    assert "--as-of 2025-01-31" in command
    assert command.endswith(f"-- {share}")
    assert (told.has_claims, told.as_of) == (True, "2025-01-31")


def test_the_share_must_be_there_and_the_ledger_outside_it(ledger, tmp_path):
    share = tmp_path / "bukti"

    missing = bukti("serve", "--share", share, "--ledger", ledger)
    share.mkdir()
    inside = bukti("serve", "--share", share, "--ledger", share / "l.sqlite3")

    assert "folder tidak ada" in missing.output
    assert "di dalam folder bukti" in inside.output
    assert not list(share.iterdir())


def test_the_inbox_lies_beside_the_ledger(tmp_path):
    inbox = own_inbox(tmp_path / "l.sqlite3", tmp_path / "bukti")

    assert inbox.parent == tmp_path / "kotak-masuk"
    assert inbox != own_inbox(tmp_path / "l.sqlite3", tmp_path / "lain")
    assert own_inbox("postgresql+psycopg://host/bukti", Path("x")).is_absolute()
