"""Claims of level 3 that explain themselves."""

from __future__ import annotations

from assessment.claim import Claim, Claims


def claims_of(*narratives):
    """Claims by pairs of an indicator and its narrative; each cites one file."""
    return Claims(
        rows=tuple(
            Claim(indicator=indicator, level=3, narrative=text, files=("a.pdf",))
            for indicator, text in narratives
        )
    )
