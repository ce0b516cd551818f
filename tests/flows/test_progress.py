import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from flows.progress import PlainLines, Silent, current, printable, watched


def test_nobody_watching_means_silence(capsys):
    current().start(3)
    current().done("a.pdf")

    assert isinstance(current(), Silent)
    assert capsys.readouterr().err == ""


def test_plain_lines_name_the_first_and_the_last_file(capsys):
    with watched(terminal=False):
        assert isinstance(current(), PlainLines)
        current().start(3)
        for name in ("a.pdf", "b.pdf", "c.pdf"):
            current().done(name)

    said = capsys.readouterr().err
    assert "3 berkas ditemukan" in said
    assert "1/3 a.pdf" in said
    assert "3/3 c.pdf" in said


HOSTILE = "[/tebal] [red]merah\x1b[2J\x1b]0;judul\x07\x9b31m: folder lepas"
SHOWING = """
import sys
from flows import progress
with progress.watched(terminal=True):
    bar = progress.current()
    bar.start(1)
    for tell in (bar.say, bar.warn, bar.done):
        tell(f"{tell.__name__}: {sys.argv[1]}")
        bar._bar.refresh()
"""


def on_a_terminal(text):
    """What a terminal of 200 columns is sent while the bar shows *text*."""
    ours, theirs = pty.openpty()
    shown = b""
    with subprocess.Popen(
        [sys.executable, "-c", SHOWING, text], stderr=theirs,
        cwd=Path(__file__).parents[2], env={**os.environ, "COLUMNS": "200"},
    ) as process:  # fmt: skip
        os.close(theirs)
        try:
            while chunk := os.read(ours, 4096):
                shown += chunk
        except OSError:  # the other end is closed
            pass
    assert process.returncode == 0, shown.decode()
    return shown.decode()


def test_what_a_bar_shows_neither_acts_on_the_terminal_nor_ends_the_run():
    shown = on_a_terminal(HOSTILE)

    assert "say: [/tebal] [red]merah\ufffd[2J" in shown
    assert "warn: [/tebal] [red]merah\ufffd[2J" in shown
    assert "\ntebal] [red]merah\ufffd[2J" in shown.replace("\x1b[2K", "\n")
    for acting in ("\x1b[2J", "\x1b]0;", "\x07", "\x9b"):
        assert acting not in shown


def test_what_is_said_in_plain_lines_does_not_act_either(capsys):
    with watched(terminal=False):
        for tell in (current().done, current().say, current().warn):
            tell(HOSTILE)

    said = capsys.readouterr().err
    assert said.count("merah\ufffd[2J") == 3
    assert all(c.isprintable() for c in said.replace("\n", ""))


@pytest.mark.parametrize(
    "name", ["a\x1b[31m.pdf", "a\nb.pdf", "a\u202efdp.exe", "a\x07"]
)
def test_a_file_name_cannot_act_on_the_terminal(name):
    assert printable(name).isprintable()


@pytest.mark.parametrize("name", ["Perwali 12 (final).pdf", "Évaluasi – reviu.docx"])
def test_an_ordinary_name_stays_as_it_is(name):
    assert printable(name) == name
