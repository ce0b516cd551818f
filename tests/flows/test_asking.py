import click
from click.testing import CliRunner

from flows.asking import Refusal, ledger_option, share_option


@click.command()
@ledger_option
@share_option("Which folder.")
def ask(ledger, share):
    raise Refusal(f"{ledger} {share.name}: tidak ada; periksa")


def test_a_refusal_is_one_sentence_on_standard_error_and_status_1():
    done = CliRunner().invoke(ask, ["--ledger", "l.sqlite3", "--share", "/mnt/bukti"])

    assert done.exit_code == 1
    assert done.stderr == "bukti: l.sqlite3 bukti: tidak ada; periksa\n"
    assert done.stdout == ""


def test_a_refusal_does_not_act_on_a_terminal():
    arguments = ["--ledger", "\x1b[2Jl", "--share", "a\x9b31m\u202eb"]

    done = CliRunner().invoke(ask, arguments, color=True)  # else click takes codes away

    assert done.stderr == "bukti: [2Jl a31mb: tidak ada; periksa\n"


def test_the_help_says_what_the_share_is_for():
    told = CliRunner().invoke(ask, ["--help"]).stdout

    assert "Which folder." in told
    assert "--ledger FILE|URL" in told
