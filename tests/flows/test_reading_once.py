"""`flows.reading_once`: reading for commands that remember nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from flows.reading_once import read_once

ROOT = Path(__file__).parents[2]
LOSES_READING = """
import pathlib, sys
from extractors.confinement import Confinement, confine
folder = pathlib.Path(sys.argv[1])
print(Confinement.READING in confine(folder, [folder]))
"""


def test_every_file_is_read(tmp_path):
    files = []
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"LAPORAN {name}\n" * 9)
        files.append((tmp_path / name, name))

    found = {d.path: d for d in read_once(files, tmp_path, workers=2)}

    assert found.keys() == {"a.txt", "b.txt"}
    assert "LAPORAN a.txt" in found["a.txt"].text


def test_what_lies_outside_the_folder_is_not_read(tmp_path):
    asked = [sys.executable, "-c", LOSES_READING, str(tmp_path)]
    told = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=ROOT)
    if told.stdout.strip() != "True":
        pytest.skip("this system does not let a process give up reading")
    share, outside = tmp_path / "bukti", tmp_path / "rahasia.txt"
    share.mkdir()
    outside.write_text("LAPORAN rahasia\n" * 9)

    (readable,) = read_once([(outside, "rahasia.txt")], tmp_path, workers=1)
    (refused,) = read_once([(outside, "rahasia.txt")], share, workers=1)

    assert readable.is_readable
    assert not refused.is_readable
