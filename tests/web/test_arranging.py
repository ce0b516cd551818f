"""What pages are made of: web.agencies, web.changes, web.reviewing, web.rights, web.desk."""

from dataclasses import replace

import pytest

from assessment.decisions.decision import Decision, Kind
from ledger import runs
from ledger.accounts import Account, Role
from ledger.database import writing
from ledger.events import Event
from ledger.events import Kind as Happening
from reports.gap_report import to_json
from tests.web.places import AUDIT, POLICY
from web.agencies import NOBODY, agencies, slug_of
from web.changes import changed_indicators
from web.desk import Desk, key_of, with_owners
from web.reviewing import served
from web.rights import may_decide, same_agency, visible


def person(role, agency=""):
    return Account(name="x", full_name="X", role=role, password="", agency=agency)


def test_agencies_are_told_apart_in_addresses(told):
    renamed = tuple(
        replace(i, owner={"8": "Dinas A", "22": "Dinas-A"}.get(i.id))
        for i in told.indicators
    )

    found = agencies(replace(told, indicators=renamed))

    assert [a.slug for a in found] == ["dinas-a", "dinas-a-2", NOBODY]
    assert found[-1].name is None
    assert sum(sum(a.statuses.values()) for a in found) == 47


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Bagian Organisasi", "bagian-organisasi"),
        ("<b>", "b"),
        ("日本", "opd"),
        (None, NOBODY),
    ],
)
def test_slugs_are_plain(name, slug):
    assert slug_of(name) == slug


def test_only_indicators_that_changed_are_told(told):
    before = replace(
        told,
        indicators=tuple(
            replace(i, supported_level=0, status="empty") if i.id == "8" else i
            for i in told.indicators
        ),
    )

    (change,) = changed_indicators(told, before)

    assert (change.id, change.level_before, change.is_better) == ("8", 0, True)
    assert not changed_indicators(before, told)[0].is_better
    assert changed_indicators(told, told) == ()
    other = replace(told, instrument=replace(told.instrument, id="pemdi-20"))
    assert changed_indicators(told, other) == ()


def test_a_documents_passages_are_numbered_through(told):
    document = next(d for d in told.documents if d.path == POLICY)

    review = served(told, document, ())

    numbers = [p.number for each in review for p in each.passages]
    assert numbers == list(range(1, len(numbers) + 1))
    assert "8" in {each.indicator.id for each in review}
    assert all(p.decision is None for each in review for p in each.passages)


@pytest.mark.parametrize(
    ("role", "kind", "may"),
    [
        (Role.ADMINISTRATOR, Kind.STATUS, True),
        (Role.COORDINATOR, Kind.MATCH, True),
        (Role.CONTACT, Kind.NOTE, True),
        (Role.CONTACT, Kind.WORK, True),
        (Role.CONTACT, Kind.MATCH, False),
        (Role.CONTACT, Kind.OWNER, False),
        (Role.READER, Kind.NOTE, False),
    ],
)
def test_roles_decide_what_is_theirs(role, kind, may):
    assert may_decide(person(role), kind) is may


def test_agencies_are_the_same_but_for_case_and_spaces():
    assert same_agency("Bagian  Hukum", "bagian hukum")
    assert not same_agency("Bagian Hukum", "Bagian Umum")
    assert not same_agency(None, None)
    assert not same_agency("", "")


def test_a_contact_sees_their_part_and_its_counts(told):
    part = visible(told, person(Role.CONTACT, "inspektorat"))

    assert {i.owner for i in part.indicators} == {"Inspektorat"}
    assert [d.path for d in part.documents if d.path in {POLICY, AUDIT}] == [AUDIT]
    assert part.summary.files == len(part.documents)
    assert visible(told, person(Role.READER)) is told
    assert not visible(told, person(Role.CONTACT, "Dinas Lain")).indicators


def test_owners_named_since_the_report_count(told):
    named = Decision(
        instrument="spbe-47", indicator="8", kind=Kind.OWNER, value="Setda", by="Siti"
    )

    of = {i.id: i.owner for i in with_owners(told, (named,)).indicators}

    assert (of["8"], of["22"]) == ("Setda", "Diskominfo")
    assert with_owners(told, (replace(named, instrument="lain"),)) is told


def test_a_new_run_is_seen_without_a_new_start(settings, told):
    desk = Desk(settings)
    first = desk.edition()
    with writing(desk.engine) as connection:
        run = runs.begin(connection, desk.share_id, "2025-07-01")
        added = Event(path=POLICY, kind=Happening.ADDED, sha256=None)
        runs.end(connection, run, to_json(told), (added,))
    second = desk.edition()
    desk.close()

    assert first.happened == ()
    assert second.run.as_of == "2025-07-01"
    assert [e.path for e in second.happened] == [POLICY]


def test_keys_tell_nothing_and_differ():
    assert key_of(POLICY) != key_of(AUDIT)
    assert len(key_of(POLICY)) == 16
    assert key_of("setengah \ud83d")
