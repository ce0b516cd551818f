import os
import subprocess
import sys
from pathlib import Path

from extractors.limits import Limits
from extractors.version import readers_version

ROOT = Path(__file__).parents[2]


def test_the_version_changes_with_the_limits():
    assert readers_version() == readers_version(Limits())
    assert readers_version() != readers_version(Limits(max_ocr_pages=1))


def test_the_version_changes_with_the_programs_there_are(tmp_path):
    def told(path):
        return subprocess.run(
            [sys.executable, "-c",
             "from extractors.version import readers_version; print(readers_version())"],
            env={"PATH": path, "PYTHONPATH": str(ROOT)}, check=True, text=True,
            capture_output=True,
        ).stdout  # fmt: skip

    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    without, with_ = told(""), told(str(tmp_path))

    assert without != with_
    assert told(str(tmp_path)) == with_
    assert told(os.environ["PATH"]).strip() == readers_version()
