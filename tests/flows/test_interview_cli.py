"""The commands before the interview, and ``flows.last_report``."""

from __future__ import annotations

import pytest

from flows.asking import Refusal
from flows.command_line import main
from flows.interview_cli import INTERVIEW
from flows.last_report import instrument_of, report_in, written
from tests.reports.judged import judged


def test_every_command_is_offered_with_its_help():
    assert {command.name for command in INTERVIEW} <= main.commands.keys()
    assert all(command.help for command in INTERVIEW)


def test_what_is_no_report_is_refused(tmp_path):
    (tmp_path / "x.json").write_text("{}")

    with pytest.raises(Refusal, match=r"bukan report\.json"):
        report_in(tmp_path / "x.json")


def test_a_folder_in_place_of_a_file_is_refused(tmp_path):
    with pytest.raises(Refusal, match="tidak dapat ditulis"):
        written(tmp_path, b"isi")


def test_files_are_written_with_their_folder(tmp_path):
    written(tmp_path / "baru" / "a.txt", b"isi")

    assert (tmp_path / "baru" / "a.txt").read_bytes() == b"isi"


def test_the_instrument_must_be_the_reports():
    assert instrument_of(judged(), None).id == "spbe-47"
    with pytest.raises(Refusal, match="memakai instrumen spbe-47, bukan pemdi-20"):
        instrument_of(judged(), "pemdi-20")
    with pytest.raises(Refusal, match="beri foldernya dengan --instrument"):
        instrument_of(judged(), "tidak-ada")
