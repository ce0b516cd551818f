"""What the title of a policy says holds for each of its chapters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.checks import check
from assessment.finding import Outcome

DECREE = (
    "KEPUTUSAN KETUA TIM KOORDINASI SPBE\nNOMOR 03/TK-SPBE/2024\nTENTANG\n{title}\n"
    "MEMUTUSKAN:\nKESATU : Data induk dipakai bersama.\n{end}"
)
ISSUED = "Ditetapkan di Lembayung\npada tanggal 13 Mei 2024\nKETUA TIM,\nttd\nX\n"


@pytest.mark.parametrize(
    ("title", "end", "is_said"),
    [
        ("ARAH KEBIJAKAN STRATEGIS MANAJEMEN SPBE", ISSUED, True),
        ("ARAH KEBIJAKAN STRATEGIS MANAJEMEN SPBE", "Ditetapkan di ....\n", False),
        ("MANAJEMEN SPBE", ISSUED, False),
    ],
)
def test_a_strategy_may_call_itself_one_in_its_title_alone(
    case, exhibit, title, end, is_said
):
    made = exhibit(DECREE.format(title=title, end=end))
    below = made.reading.passages[-1:]
    alone = replace(made, match=replace(made.match, passages=below))

    judged = case(alone, indicator="23")
    (asked,) = (c for c in judged.indicator.criteria if c.id == "23.4.strategy")
    finding = check(judged, asked, 4)

    assert (finding.outcome is Outcome.MET) is is_said
