"""What a program has loaded when it ends, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def loaded(program: str, *names: str) -> list[str]:
    """Those of the modules *names* that the lines of *program* load."""
    ending = f"\nimport sys\nprint(*(n for n in {names!r} if n in sys.modules))\n"
    said = subprocess.check_output(
        [sys.executable, "-c", program + ending],
        cwd=Path(__file__).parents[1],
        text=True,
    )
    return said.splitlines()[-1].split()
