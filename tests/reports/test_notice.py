import json

import pytest

from reports.notice import concerning, notice
from reports.supplement import Changes, FileChange, NewlyUnreadable, StatusChange
from reports.wording import Wording
from tests.reports.conftest import HARM


def status(number, owner, after="empty"):
    return StatusChange(
        id=number, short=f"Indikator {number}", owner=owner, before="weak", after=after
    )


CHANGES = Changes(
    since="2025-08-14",
    noticed="2025-08-15",
    indicators=(
        status("8", "Diskominfo"),
        status("29", "Inspektorat"),
        status("3", None),
    ),
    unreadable=(
        NewlyUnreadable(path="Bukti/INSPEKTORAT/a.pdf", message="a.pdf: rusak; unggah"),
        NewlyUnreadable(
            path="b.pdf", message="b.pdf: kosong; isi", owners=("Diskominfo",)
        ),
        NewlyUnreadable(
            path="inspektorat.pdf", message="inspektorat.pdf: rusak; unggah"
        ),
    ),
    files=(FileChange(path="c.pdf", kind="added"),),
)


@pytest.mark.parametrize(
    ("owners", "indicators", "files"),
    [
        ((), ["8", "29", "3"], ["Bukti/INSPEKTORAT/a.pdf", "b.pdf", "inspektorat.pdf"]),
        (("inspektorat",), ["29"], ["Bukti/INSPEKTORAT/a.pdf"]),
        (
            ("Diskominfo", "Inspektorat"),
            ["8", "29"],
            ["Bukti/INSPEKTORAT/a.pdf", "b.pdf"],
        ),
        (("Bappeda",), [], []),
    ],
)
def test_owners_are_told_what_concerns_them(owners, indicators, files):
    told = concerning(CHANGES, owners)

    assert [change.id for change in told.indicators] == indicators
    assert [file.path for file in told.unreadable] == files
    assert bool(told) is bool(indicators)


def test_files_that_merely_came_are_no_reason_for_a_notice():
    only = Changes(since="a", noticed="b", files=CHANGES.files)

    assert not concerning(only, ())


def test_a_notice_says_what_where_and_since_when(report):
    told = notice(report, concerning(CHANGES, ()), "http://intranet/x", Wording("id"))

    assert told.subject == "Bukti SPBE Pemerintah Kota Lintang: 6 perubahan"
    assert "sejak laporan 14 Agustus 2025, terlihat pada 15 Agustus 2025" in told.text
    assert "Kini kosong (3)\n- 8. Indikator 8, semula lemah (Diskominfo)" in told.text
    assert "Laporan lengkap: http://intranet/x" in told.text
    assert told.facts["indicators"][0]["after"] == "empty"
    assert "files" not in told.facts
    assert json.loads(json.dumps(told.facts)) == told.facts | {
        key: list(told.facts[key]) for key in ("indicators", "unreadable")
    } | {
        "unreadable": [
            {**f, "owners": list(f["owners"])} for f in told.facts["unreadable"]
        ]
    }


def test_english_on_request(report):
    told = notice(report, concerning(CHANGES, ()), "x", Wording("en"))

    assert told.subject == "SPBE evidence Pemerintah Kota Lintang: 6 changes"
    assert "Now empty (3)" in told.text


def test_hostile_names_act_on_nothing(harmful):
    changes = Changes(
        since="2025-08-14",
        noticed="2025-08-15",
        indicators=tuple(status(harm, harm) for harm in HARM),
    )

    told = notice(harmful, changes, "x", Wording("id"))

    assert told.subject.isprintable()
    assert all(line.isprintable() for line in told.text.splitlines())
