from dataclasses import replace

import pytest

from assessment.decisions.bearing import Force
from assessment.decisions.decision import Answer, Kind, Work
from reports.decided import PassageNow
from reports.decision_wording import ANSWER, FORCE, KIND, WORK, DecisionWording
from reports.html import render
from reports.wording import Wording
from tests.reports.test_decided import told

WORDS = DecisionWording(Wording("id"))


def test_every_code_has_a_word():
    assert KIND.keys() == {kind.value for kind in Kind}
    assert ANSWER.keys() == {answer.value for answer in Answer}
    assert WORK.keys() == {work.value for work in Work}
    assert FORCE.keys() == {force.value for force in Force}


@pytest.mark.parametrize(
    ("kind", "value", "word"),
    [
        ("match", "rejected", "ditolak"),
        ("criterion", "met", "terpenuhi"),
        ("status", "weak", "Lemah"),
        ("level", "3", "3"),
        ("due", "2026-12-31", "31 Desember 2026"),
        ("work", "revisi", "Perlu revisi"),
        ("owner", "met", "met"),  # a name is never a code
        ("note", "belum", "belum"),
    ],
)
def test_what_was_decided_is_said_in_words(kind, value, word):
    assert WORDS.value(told(1, kind=kind, value=value)) == word


def test_a_file_without_page_is_still_a_place():
    assert WORDS.place(told(1)) == ""
    assert WORDS.place(replace(told(1), document="a.pdf")) == "a.pdf"


def test_the_page_shows_both_versions_and_lets_nothing_through(report):
    said = replace(
        told(1, kind="match", value="rejected", force="reopened"),
        by="<b>Sari</b>", document="a.pdf", page=3, quote="lama <i>",
        now=PassageNow(document="a.pdf", page=3, quote="<script>baru", similarity=1.0),
    )  # fmt: skip
    first, *others = report.indicators
    decided = replace(first, decisions=(said,), machine_status="weak", machine_level=0)

    page = render(replace(report, indicators=(decided, *others)))

    assert "Tanpa keputusan ini: Lemah, tingkat 0" in page
    assert "lama &lt;i&gt;" in page
    assert "&lt;script&gt;baru" in page
    assert "&lt;b&gt;Sari" in page
    assert "Keputusan orang" not in render(report)
