from __future__ import annotations

from assessment.claim import Claim, Claims

CLAIMS = Claims(rows=(Claim(indicator="8", level=3), Claim(indicator="12")))


def test_a_claim_is_found_by_its_indicator():
    assert CLAIMS.of("8") == Claim(indicator="8", level=3)


def test_an_indicator_without_a_row_has_no_claim():
    assert CLAIMS.of("9") is None
    assert Claims().of("8") is None


def test_a_row_may_claim_no_level_and_cite_no_file():
    claim = CLAIMS.of("12")

    assert (claim.level, claim.files, claim.owner) == (None, (), None)
