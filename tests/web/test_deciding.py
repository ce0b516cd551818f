"""Decisions through the pages, without any script: web.indicator, web.document."""

import re
from dataclasses import replace

import pytest

from assessment.decisions.decision import Answer, Decision, Kind
from ledger import runs
from ledger.database import open_database, writing
from ledger.decision_book import decision_book
from reports.decided import PassageNow, ReportedDecision
from reports.gap_report import to_json
from tests.web.places import POLICY, token
from web.desk import key_of

DOCUMENT = f"/dokumen/{key_of(POLICY)}"


def sent(client, address, **fields):
    return client.post(address, data={"csrf": token(client, "/akun")} | fields)


def standing(settings):
    with decision_book(settings.ledger, settings.share) as book:
        return book.standing()


def first_passage(client):
    """The fields of the first passage's form."""
    page = client.get(DOCUMENT).text
    form = page.split('name="passage"')[0].rsplit("<form", 1)[1]
    rest = page.split('name="passage"')[1].split("</form>")[0]
    return {
        "indicator": re.search(r'name="indicator" value="([^"]+)"', form)[1],
        "passage": "1",
        "quote": re.search(r'name="quote" value="([^"]*)"', rest)[1],
        "over": re.search(r'name="over" value="([^"]+)"', rest)[1],
    }


def test_a_passage_is_confirmed_with_file_page_and_quote(own_as, settings, told):
    client = own_as("siti")
    fields = first_passage(client)

    answer = sent(client, f"{DOCUMENT}/keputusan", answer="y", **fields)

    assert answer.status_code == 303
    assert answer.headers["location"].startswith(f"{DOCUMENT}#tinjau-")
    (decision,) = standing(settings)
    assert (decision.kind, decision.value) == (Kind.MATCH, Answer.CONFIRMED)
    assert (decision.by, decision.through) == ("Siti Aminah", "web")
    assert decision.ground.path == POLICY
    sha256 = next(d.sha256 for d in told.documents if d.path == POLICY)
    assert decision.ground.sha256 == sha256
    assert decision.ground.quote in {
        q.quote for i in told.indicators for q in i.evidence
    }


def test_the_whole_file_is_rejected_and_the_word_taken_back(own_as, settings):
    client = own_as("siti")

    sent(client, f"{DOCUMENT}/keputusan", answer="n", indicator="8", over="none")
    (decision,) = standing(settings)
    assert (decision.value, decision.criterion) == (Answer.REJECTED, "")
    assert "bukan bukti: Siti Aminah" in client.get(DOCUMENT).text

    sent(client, f"{DOCUMENT}/cabut", decision=str(decision.id))
    assert standing(settings) == ()


@pytest.mark.parametrize(
    "changed",
    [
        {"quote": "kalimat lain"},
        {"passage": "99"},
        {"indicator": "47"},
        {"answer": "ya"},
    ],
)
def test_a_passage_that_was_not_shown_is_not_decided_on(own_as, settings, changed):
    client = own_as("siti")
    fields = {"answer": "y"} | first_passage(client) | changed

    assert sent(client, f"{DOCUMENT}/keputusan", **fields).status_code == 409
    assert standing(settings) == ()


def test_who_decides_later_is_told_what_stands(own_as, settings):
    first, second = own_as("siti"), own_as("admin")
    fields = first_passage(first)

    sent(first, f"{DOCUMENT}/keputusan", answer="y", **fields)
    answer = sent(second, f"{DOCUMENT}/keputusan", answer="n", **fields)

    assert answer.status_code == 409
    assert [d.value for d in standing(settings)] == [Answer.CONFIRMED]


@pytest.mark.parametrize(
    ("kind", "value", "why"),
    [
        ("assessor", "Minta notulen reviu", ""),
        ("due", "2025-10-01", ""),
        ("owner", "Inspektorat", "pindah"),
        ("level", "2", "kesepakatan"),
        ("status", "weak", "kesepakatan"),
        ("work", "dikerjakan", ""),
        ("note", "<script>alert(1)</script>", ""),
    ],
)
def test_each_kind_of_decision_is_recorded_and_shown(
    own_as, settings, kind, value, why
):
    client = own_as("siti")

    answer = sent(client, "/indikator/8/keputusan", kind=kind, value=value, why=why)

    assert answer.status_code == 303
    (decision,) = standing(settings)
    assert (decision.kind.value, decision.value) == (kind, value)
    page = client.get("/indikator/8").text
    assert "Siti Aminah" in page
    assert "<script>alert" not in page


def test_a_criterion_needs_a_reason(own_as, settings, told):
    client = own_as("siti")
    criterion = next(i for i in told.indicators if i.id == "8").criteria[0].id
    fields = {"kind": "criterion", "criterion": criterion, "value": "met"}

    refused = sent(client, "/indikator/8/keputusan", **fields)
    assert (refused.status_code, standing(settings)) == (400, ())

    sent(client, "/indikator/8/keputusan", why="Dilihat langsung", **fields)
    assert [d.criterion for d in standing(settings)] == [criterion]
    assert "Diputuskan: terpenuhi, oleh Siti Aminah" in client.get("/indikator/8").text


def test_a_new_owner_sees_the_indicator_at_once(own_as):
    assert own_as("audit").get("/indikator/8").status_code == 404

    sent(own_as("siti"), "/indikator/8/keputusan", kind="owner", value="Inspektorat")

    assert own_as("audit").get("/indikator/8").status_code == 200


def test_a_contact_takes_back_only_their_own_word(own_as, settings):
    coordinator, contact = own_as("siti"), own_as("audit")
    for client, text in ((coordinator, "dari Siti"), (contact, "dari Tono")):
        sent(client, "/indikator/30/keputusan", kind="note", value=text)
    of = {d.value: str(d.id) for d in standing(settings)}

    refused = sent(contact, "/indikator/30/cabut", decision=of["dari Siti"])
    taken = sent(contact, "/indikator/30/cabut", decision=of["dari Tono"])

    assert (refused.status_code, taken.status_code) == (403, 303)
    assert [d.value for d in standing(settings)] == ["dari Siti"]


def test_nobody_ends_what_does_not_stand(own_as):
    assert sent(own_as("siti"), "/indikator/8/cabut", decision="77").status_code == 409


def test_a_reopened_decision_is_shown_with_both_versions(own_as, settings, told):
    with decision_book(settings.ledger, settings.share) as book:
        kept = book.record(
            Decision(
                instrument="spbe-47",
                indicator="8",
                kind=Kind.LEVEL,
                value="4",
                by="Siti Aminah",
                why="dulu",
            )
        )
    shown = ReportedDecision(
        id=kept.id, kind="level", value="4", by="Siti Aminah", at=kept.at,
        force="reopened", quote="bunyi lama",
        now=PassageNow(document=POLICY, page=1, quote="bunyi baru", similarity=80.0),
    )  # fmt: skip
    changed = tuple(
        replace(i, decisions=(shown,)) if i.id == "8" else i for i in told.indicators
    )
    engine = open_database(settings.ledger)
    with writing(engine) as connection:
        run = runs.begin(connection, 1, "2025-07-01")
        report = to_json(replace(told, indicators=changed))
        runs.end(connection, run, report, ())
    engine.dispose()

    page = own_as("siti").get("/indikator/8").text

    assert "dibuka lagi" in page
    assert "bunyi lama" in page
    assert "bunyi baru" in page
    assert "keputusan perlu dilihat lagi" in own_as("siti").get("/").text
