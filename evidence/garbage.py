"""How often Python looks for garbage: seldom, where papers are read by the thousand.

Hardly anything of Bukti's points in circles, and to look for such among hundreds of
thousands of words and passages takes time.
"""

from __future__ import annotations

import gc

NEW_OBJECTS = (
    50_000  # after so many more it looks among the new ones; Python's own: 700
)


def collect_seldom() -> None:
    """Let this process look for garbage after NEW_OBJECTS new objects; told again, no change."""
    gc.set_threshold(NEW_OBJECTS, 20, 50)
