"""How often Python looks for garbage: seldom, where papers are read by the thousand.

Hardly anything of Bukti's own points in circles, and to look for such among hundreds of
thousands of words and passages takes time. What is read of a Word file does: left lying
much longer, it makes a reading process far larger.
"""

from __future__ import annotations

import gc

NEW_OBJECTS = 5_000  # after so many more it looks among the new; Python's own: 700
_ROUNDS = 20  # after so many looks it looks among the older ones too; Python's own: 10


def collect_seldom() -> None:
    """Let this process look for garbage after NEW_OBJECTS new objects; told again, no change."""
    gc.set_threshold(NEW_OBJECTS, _ROUNDS, _ROUNDS)
