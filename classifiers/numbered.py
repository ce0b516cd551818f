"""Papers that follow the instrument's numbers: "Butir 33. Layanan penganggaran", "33.1 | ...".

Answers to an assessor, and whatever a team gathers indicator by indicator, say by a number
what each part is on, and may not name it again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from evidence.headings import ASKED
from evidence.passage import Passage

_LABELS = (
    re.compile(
        rf"^\W{{0,3}}{ASKED}\s+(?:(?:nomor|no)\b\W*)?0?(\d{{1,2}})(?!\d)",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(r"^\W{0,3}(\d{1,2})\.\d{1,2}\s*\|", re.MULTILINE),  # rows of a table
)  # fmt: skip
_FEWEST = 2  # numbers of indicators that the paper serves


def by_number(
    passages: Sequence[Passage], serving: Collection[str]
) -> Mapping[str, tuple[int, ...]]:
    """The places of the passages under the number of each indicator; empty if there are none.

    A passage without a number goes on with what the one before it is on, within a page or
    section; what stands before the first number belongs to none. The numbers are taken for
    those of indicators if at least two are of indicators that the paper serves, and no more
    are of others: items and sections have numbers too.
    """
    for label in _LABELS:
        found: dict[str, list[int]] = defaultdict(list)
        numbers: list[str] = []
        for place, passage in enumerate(passages):
            told = [number.lstrip("0") for number in label.findall(passage.text)]
            numbers = list(dict.fromkeys(told)) or numbers
            for number in numbers:
                found[number].append(place)
        known = found.keys() & set(serving)
        if len(known) >= max(_FEWEST, len(found) - len(known)):
            return {number: tuple(places) for number, places in found.items()}
    return {}
