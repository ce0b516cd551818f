from __future__ import annotations

from assessment.citation import Citation, Cited, Verdict


def test_a_citation_may_be_found_nowhere():
    cited = Citation(
        indicator="8", sort=Cited.FILE, text="a.pdf", verdict=Verdict.ABSENT
    )

    assert (cited.path, cited.page, cited.why) == (None, None, "")


def test_verdicts_are_spelled_as_the_report_spells_them():
    assert {verdict.value for verdict in Verdict} == {
        "found", "absent", "differs", "check",
    }  # fmt: skip
