"""What a provider hands over with its work: no review of that, unless it is called one."""

from __future__ import annotations

import re

from assessment.hearing import Ear

_LINES = re.compile(r"\n| / ")  # of a title


def is_delivery(title: str, ear: Ear) -> bool:
    """Whether *title* names what a provider hands over, and no review beside it."""
    lines = _LINES.split(title)
    at = [
        n
        for n, line in enumerate(lines)
        if ear.names("handed_over", line) and not ear.names("year_end", line)
    ]
    beside = (line for n in at for line in lines[n : n + 2])
    return bool(at) and not any(ear.names("review_title", line) for line in beside)
