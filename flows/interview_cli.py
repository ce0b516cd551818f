"""What is asked for before the interview: the commands that work on a report."""

from __future__ import annotations

import click

from flows.brief_cli import brief
from flows.compare_cli import compare
from flows.narrative_cli import narrative
from flows.whatif_cli import whatif

INTERVIEW: tuple[click.Command, ...] = (brief, narrative, whatif, compare)
