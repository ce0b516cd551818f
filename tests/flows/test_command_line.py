import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from flows.command_line import main

ROOT = Path(__file__).parents[2]


def test_every_command_is_listed_with_a_sentence():
    shown = CliRunner().invoke(main, ["--help"])

    assert shown.exit_code == 0
    for name, command in main.commands.items():
        assert f"  {name} " in shown.output
        assert command.get_short_help_str()


def test_the_command_line_imports_neither_prefect_nor_models():
    code = (
        "import sys, flows.command_line;"
        "print([m for m in ('prefect', 'torch', 'sklearn', 'pdfplumber')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "[]"
