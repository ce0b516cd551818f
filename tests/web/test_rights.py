from dataclasses import replace

from ledger.accounts import Account, Role
from reports.supplement import (
    Changes,
    FileChange,
    History,
    NewlyUnreadable,
    StatusChange,
)
from tests.web.places import AUDIT, POLICY
from web.rights import visible

CONTACT = Account(
    name="audit",
    full_name="Tono Prasetyo",
    role=Role.CONTACT,
    password="",
    agency="Inspektorat",
)
CHANGES = Changes(
    since="2025-06-28",
    noticed="2025-06-29",
    indicators=tuple(
        StatusChange(id=i, short="", owner=None, before="empty", after="weak")
        for i in ("8", "30")
    ),
    unreadable=(
        NewlyUnreadable(path=POLICY, message=""),
        NewlyUnreadable(path=AUDIT, message="", owners=("Diskominfo", "Inspektorat")),
    ),
    files=(
        FileChange(path=AUDIT, kind="moved", origin="Diskominfo/lama.docx"),
        FileChange(path=POLICY, kind="added"),
    ),
)
HISTORY = History(
    days=("2025-06-28",),
    supported=(1.0,),
    claimed=(None,),
    reachable=(1.0,),
    levels={"8": "1", "30": "0"},
)


def test_a_contact_is_told_only_what_changed_of_their_own(told):
    report = replace(told, changes=CHANGES, history=HISTORY)

    seen = visible(report, CONTACT)

    assert [change.id for change in seen.changes.indicators] == ["30"]
    assert seen.changes.files == (FileChange(path=AUDIT, kind="moved"),)
    assert seen.changes.unreadable == (NewlyUnreadable(path=AUDIT, message=""),)
    assert seen.history.levels == {"30": "0"}
    assert visible(told, CONTACT).changes is None
    assert visible(report, replace(CONTACT, role=Role.READER)) is report
