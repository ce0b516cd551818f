from dataclasses import replace

import pytest

from assessment.decisions.decision import Ground
from indicator_corpus.loading import load_instrument
from reports.checklist_plan import Table
from reports.checklist_reading import FilledRow
from reports.row_key import RowKey, Written, digest_of
from tests.assessment.decisions.words import decision
from tests.reports.conftest import PERWALI, document, with_parts

CRITERION = "8.2.policy_issued"
SHA = "0" * 64


@pytest.fixture(scope="module")
def instrument():
    return load_instrument("spbe-47")


@pytest.fixture(scope="module")
def plan(instrument):
    report = with_parts((), (document(PERWALI),))

    def make(*rows, standing=()):
        table = Table(
            standing=standing, instrument=instrument, report=report, by="Sari"
        )
        return table.plan(rows)

    return make


def row(field, value, was="", number=None, place="isi, baris 5", **parts):
    """A row with one field that said *was* and says *value*."""
    written = {field: Written(value=was, decision=number)}
    key = RowKey(instrument="spbe-47", indicator="8", cells=written)
    return FilledRow(place=place, key=replace(key, **parts), cells={field: value})


def match(value, why="", quote="Pasal 9", **parts):
    """A row of the sheet of evidence."""
    cells = {"match": Written(), "why": Written()}
    key = RowKey(
        instrument="spbe-47", indicator="8", path=PERWALI, sha256=SHA,
        quote=digest_of("Pasal 9"), cells=cells,
    )  # fmt: skip
    said = {"match": value, "why": why}
    return FilledRow(place="p", key=replace(key, **parts), cells=said, quote=quote)


def values(changes):
    return [change.decision and change.decision.value for change in changes]


def test_what_was_not_touched_is_nothing(plan):
    old = decision("work", "diajukan", id=3)

    found = plan(row("work", "diajukan", "diajukan", 3), standing=[old])

    assert found.changes == found.conflicts == found.disputes == found.faults == ()


def test_a_change_replaces_the_decision_the_row_was_written_from(plan):
    old = decision("work", "belum", id=3)

    (change,) = plan(row("work", "diajukan", "belum", 3), standing=[old]).changes

    assert change.decision.value == "diajukan"
    assert (change.decision.by, change.decision.through) == ("Sari", "xlsx")
    assert change.over == old


def test_an_emptied_cell_withdraws_its_decision(plan):
    old = decision("due", "2026-12-31", id=3)

    (change,) = plan(row("due", "", "2026-12-31", 3), standing=[old]).changes

    assert (change.decision, change.over) == (None, old)


def test_an_emptied_cell_without_a_decision_is_nothing(plan):
    assert plan(row("work", "", "belum")).changes == ()


def test_an_emptied_cell_whose_decision_ended_is_told(plan):
    assert "sudah tidak berlaku" in plan(row("due", "", "2026-12-31", 3)).faults[0]


def test_an_edited_note_replaces_the_old_one(plan):
    old = decision("note", "lama", id=3)

    (change,) = plan(row("note", "baru", "lama", 3), standing=[old]).changes

    assert (change.decision.value, change.over) == ("baru", old)


@pytest.mark.parametrize("meanwhile", [[], [decision("work", "diterima", id=4)]])
def test_what_changed_meanwhile_is_a_conflict(plan, meanwhile):
    found = plan(row("work", "diajukan", "belum", 3), standing=meanwhile)

    assert values(found.conflicts) == (["diajukan"] if meanwhile else [])
    assert values(found.changes) == ([] if meanwhile else ["diajukan"])
    assert [c.rival for c in found.conflicts] == meanwhile


def test_what_the_ledger_says_already_is_no_conflict(plan):
    same = decision("work", "diajukan", id=4, why="lain")

    found = plan(row("work", "diajukan", "belum", 3), standing=[same])

    assert found.changes == found.conflicts == ()


def test_two_places_that_disagree_are_a_dispute(plan):
    found = plan(row("owner", "A"), row("owner", "B", place="lain"), row("note", "x"))

    assert [values(some) for some in found.disputes] == [["A", "B"]]
    assert values(found.changes) == ["x"]


def test_two_places_that_agree_are_one_change(plan):
    assert values(plan(row("owner", "A"), row("owner", "A")).changes) == ["A"]


@pytest.mark.parametrize(
    ("filled", "fault"),
    [
        (row("due", "besok"), "bukan tanggal"),
        (row("work", "selesai"), "tidak dikenal"),
        (row("work", "belum", indicator="99"), "tidak ada dalam"),
        (row("work", "belum", criterion="8.9.x"), "tidak ada pada indikator"),
        (row("criterion", "met", criterion=CRITERION), "alasan kosong"),
        (row("work", "belum", instrument="pemdi-20"), "--instrument pemdi-20"),
        (match("rejected", quote="Pasal 10"), "kutipan di baris ini berubah"),
        (match("rejected", path="x.pdf", sha256="1"), "tidak dikenal lagi"),
        (match("mungkin"), "tidak dikenal untuk match"),
    ],
)
def test_what_cannot_be_recorded_is_a_fault_with_its_place(plan, filled, fault):
    found = plan(filled)

    assert found.changes == ()
    assert found.faults[0].startswith(filled.place)
    assert fault in found.faults[0]


def test_a_confirmation_rests_on_the_passage_in_its_row(plan):
    (change,) = plan(match("confirmed", "halaman 3", page=3)).changes

    assert change.decision.why == "halaman 3"
    assert change.decision.ground == Ground(
        path=PERWALI, sha256=SHA, page=3, quote="Pasal 9"
    )


def test_a_file_that_was_moved_meanwhile_is_found_by_its_content(plan):
    (change,) = plan(match("rejected", path="dulu di sini.pdf")).changes

    assert change.decision.ground.path == PERWALI


def test_a_new_reason_is_a_change_too(plan):
    cells = {
        "match": Written(value="rejected", decision=3),
        "why": Written(value="lama"),
    }
    old = decision(
        value="rejected", why="lama", id=3,
        ground=Ground(path=PERWALI, sha256=SHA, quote="Pasal 9"),
    )  # fmt: skip

    (change,) = plan(match("rejected", "baru", cells=cells), standing=[old]).changes

    assert (change.decision.why, change.over) == ("baru", old)
    assert plan(match("rejected", "lama", cells=cells), standing=[old]).changes == ()
