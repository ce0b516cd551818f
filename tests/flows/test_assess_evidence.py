import json
import os
import shutil
import time
from datetime import date
from pathlib import Path

import docx
import pytest
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    ArtifactCollectionFilter,
    ArtifactCollectionFilterKey,
    FlowRunFilter,
    FlowRunFilterId,
)

from assessment.decisions.decision import Decision, Kind
from extractors.survey import ShareError, survey
from flows import assess_evidence as module
from flows import progress
from flows.recorded import assess_evidence
from ledger.decision_book import decision_book
from reports.gap_report import load
from reports.grounds import ground_in

SAMPLE = Path(__file__).parents[2] / "sample"


pytestmark = pytest.mark.usefixtures("prefect_server")


@pytest.fixture
def share(tmp_path):
    share = tmp_path / "bukti"
    share.mkdir()
    for path in sorted((SAMPLE / "drive").rglob("*.docx"))[:4]:
        shutil.copy(path, share)
    return share


def test_the_flow_gives_the_summary_it_writes(share, tmp_path):
    out = tmp_path / "laporan"

    summary = assess_evidence(share=str(share), out=str(out), as_of=date(2025, 9, 1))

    assert summary == json.loads((out / "report.json").read_text())["summary"]
    assert summary["files"] == len(list(share.iterdir()))


def test_the_report_does_not_depend_on_the_number_of_workers(share, tmp_path):
    for workers in (1, 3):
        assess_evidence(
            share=str(share),
            out=str(tmp_path / str(workers)),
            as_of=date(2025, 9, 1),
            workers=workers,
        )

    for name in ("report.json", "report.html", "report.xlsx"):
        assert (tmp_path / "1" / name).read_bytes() == (
            tmp_path / "3" / name
        ).read_bytes()


def test_a_missing_share_fails_the_flow(tmp_path, monkeypatch):
    monkeypatch.setattr(module.survey_share, "waits", (0.0, 0.0))

    with pytest.raises(ShareError):
        assess_evidence(share=str(tmp_path / "hilang"), out=str(tmp_path / "laporan"))


def test_the_share_is_left_as_it_was(share, tmp_path):
    before = {path: path.stat().st_mtime_ns for path in share.iterdir()}

    assess_evidence(share=str(share), out=str(tmp_path / "laporan"))

    assert {path: path.stat().st_mtime_ns for path in share.iterdir()} == before


class Unmounting(progress.Silent):
    """Takes the share away when reading begins."""

    def __init__(self, share):
        self.share = share

    def start(self, total):
        shutil.rmtree(self.share)


def test_a_share_that_vanishes_half_way_fails_the_flow(share, tmp_path):
    token = progress._CURRENT.set(Unmounting(share))  # noqa: SLF001
    try:
        with pytest.raises(ShareError, match="hilang ketika sedang dibaca"):
            assess_evidence(share=str(share), out=str(tmp_path / "laporan"))
    finally:
        progress._CURRENT.reset(token)  # noqa: SLF001

    assert not (tmp_path / "laporan").exists()


def test_remembered_vectors_change_no_report(share, tmp_path, monkeypatch):
    monkeypatch.setenv("BUKTI_CACHE_DIR", str(tmp_path / "ingatan"))
    for name, cache in (("tanpa", False), ("pertama", True), ("kedua", True)):
        out = str(tmp_path / name)
        how = {"cache": cache, "remember": False}  # the ledger would know the matches
        assess_evidence(share=str(share), out=out, as_of=date(2025, 9, 1), **how)
        assert (tmp_path / "ingatan").exists() is cache

    reports = {
        (tmp_path / name / "report.json").read_bytes()
        for name in ("tanpa", "pertama", "kedua")
    }
    assert len(reports) == 1


def test_the_ledger_changes_no_report(share, tmp_path):
    ledger = str(tmp_path / "ledger.sqlite3")
    for name, how in (
        ("tanpa", {"remember": False}),
        ("pertama", {"ledger": ledger}),
        ("kedua", {"ledger": ledger}),
        ("penuh", {"ledger": ledger, "full": True}),
    ):
        out = str(tmp_path / name)
        assess_evidence(share=str(share), out=out, as_of=date(2025, 9, 1), **how)

    for name in ("report.json", "report.html", "report.xlsx"):
        made = [tmp_path / run / name for run in ("tanpa", "pertama", "kedua", "penuh")]
        assert len({path.read_bytes() for path in made}) == 1


def test_sudden_emptiness_stops_the_run_and_leaves_the_report(share, tmp_path):
    out = tmp_path / "laporan"
    settings = {
        "share": str(share),
        "out": str(out),
        "as_of": date(2025, 9, 1),
        "ledger": str(tmp_path / "ledger.sqlite3"),
    }
    assess_evidence(**settings)
    before = (out / "report.json").read_bytes()
    gone = sorted(share.iterdir())[:2]
    for path in gone:
        path.unlink()

    with pytest.raises(ShareError, match="2 dari 4 berkas yang dikenal tidak ada lagi"):
        assess_evidence(**settings)
    assert (out / "report.json").read_bytes() == before

    later = {"as_of": date(2025, 9, 2), "aim": 3.0, "accept_deletions": True}
    assess_evidence(**settings | later)
    report = json.loads((out / "report.json").read_text())
    assert report["index"]["target"] == 3.0
    assert report["history"]["days"] == ["2025-09-01"]
    assert [file["path"] for file in report["deleted"]] == [path.name for path in gone]
    assert any(file["quotes"] for file in report["deleted"])


def test_a_decision_is_applied_follows_its_file_and_copies_and_is_reopened(
    share, tmp_path
):
    ledger, out = str(tmp_path / "ledger.sqlite3"), tmp_path / "laporan"

    def report():
        assess_evidence(
            share=str(share), out=str(out), as_of=date(2025, 9, 1), ledger=ledger
        )
        return load(out / "report.json")

    first = report()
    found = next(i for i in first.indicators if i.evidence)
    cited = found.evidence[0].document
    said = Decision(
        instrument="spbe-47", indicator=found.id, kind=Kind.MATCH, value="rejected",
        by="Sari", ground=ground_in(first, found.id, cited),
    )  # fmt: skip
    with decision_book(ledger, share) as book:
        book.record(said)
    (share / cited).rename(share / "baru.docx")
    shutil.copy(share / "baru.docx", share / "salinan.docx")

    second = report()
    moved = next(i for i in second.indicators if i.id == found.id)

    assert [(f.path, f.kind, f.origin) for f in second.changes.files] == [
        ("baru.docx", "moved", cited),
        ("salinan.docx", "added", None),
    ]
    assert moved.decisions[0].documents == ("baru.docx", "salinan.docx")
    assert not {"baru.docx", "salinan.docx"} & {q.document for q in moved.evidence}

    document = docx.Document()
    document.add_paragraph("Isi yang lain sama sekali.")
    document.save(share / "baru.docx")
    reopened = next(i for i in report().indicators if i.id == found.id)

    told = reopened.decisions[0]
    assert (told.force, told.document) == ("reopened", "baru.docx")
    assert told.quote == said.ground.quote
    assert told.now is not None


def attempts(state, names):
    """By name, how often the steps of a run were tried, once the server knows."""
    run = FlowRunFilter(id=FlowRunFilterId(any_=[state.state_details.flow_run_id]))
    until = time.monotonic() + 30
    while time.monotonic() < until:
        with get_client(sync_client=True) as client:
            found = client.read_task_runs(flow_run_filter=run)
        counts = {task.name.rpartition("-")[0]: task.run_count for task in found}
        if names <= set(counts):
            return counts
        time.sleep(0.2)
    return pytest.fail(f"the server knows only {counts}")


def test_a_share_that_stumbles_is_tried_again_and_a_broken_file_is_not(
    share, tmp_path, monkeypatch
):
    (share / "rusak.pdf").write_bytes(b"%PDF-1.7 terpotong")
    os.utime(share / "rusak.pdf", (1.7e9, 1.7e9))
    away = share.rename(tmp_path / "terputus")

    def stumbling(place):
        try:
            return survey(place)
        except ShareError:
            away.rename(share)  # it is connected again after the first look
            raise

    monkeypatch.setattr(module, "survey", stumbling)

    state = assess_evidence(
        share=str(share), out=str(tmp_path / "laporan"), return_state=True
    )

    assert state.is_completed()
    report = json.loads((tmp_path / "laporan" / "report.json").read_text())
    assert [d["reason"] for d in report["documents"] if d["path"] == "rusak.pdf"] == [
        "corrupt"
    ]
    counts = attempts(state, {"survey", "extract", "report"})
    assert counts["survey"] == 2
    assert counts["extract"] == 1


def artifacts():
    """By what they show, the latest artifacts of the runs over the share ``bukti``."""
    keys = [f"{shown}-bukti" for shown in ("gaps", "changes", "report", "progress")]
    wanted = ArtifactCollectionFilter(key=ArtifactCollectionFilterKey(any_=keys))
    with get_client(sync_client=True) as client:
        found = client.read_latest_artifacts(artifact_filter=wanted)
    return {artifact.key.partition("-")[0]: artifact.data for artifact in found}


def test_the_next_report_tells_what_changed_and_a_repeated_one_the_same(
    share, tmp_path
):
    out, notify, told = (tmp_path / n for n in ("laporan", "notify.yaml", "kabar.txt"))
    notify.write_text(f"recipients: [{{name: Semua, file: {told}}}]")
    settings = {
        "share": str(share),
        "out": str(out),
        "as_of": date(2025, 9, 1),
        "ledger": str(tmp_path / "ledger.sqlite3"),
        "notify": str(notify),
        "report_url": "http://intranet/laporan",
    }
    assess_evidence(**settings)
    assert "changes" not in json.loads((out / "report.json").read_text())
    assert not told.exists()
    (share / "rusak.pdf").write_bytes(b"%PDF-1.7 terpotong")
    os.utime(share / "rusak.pdf", (1.7e9, 1.7e9))

    assess_evidence(**settings)
    report = (out / "report.json").read_bytes()
    assert json.loads(report)["changes"]["files"] == [
        {"path": "rusak.pdf", "kind": "added"}
    ]
    shown = artifacts()
    assert "Berkas baru (1)\n\n- rusak.pdf" in shown["changes"].replace("\\", "")
    assert "http://intranet/laporan" in shown["report"]
    assert {r["Status bukti"] for r in json.loads(shown["gaps"])} == {"Kosong", "Lemah"}
    assert shown["progress"] == 100
    assert "- rusak.pdf: " in told.read_text()
    assert "Laporan lengkap: http://intranet/laporan" in told.read_text()
    before = told.read_bytes()

    assess_evidence(**settings)
    assert (out / "report.json").read_bytes() == report
    assert told.read_bytes() == before
    assert artifacts()["changes"] == "Tidak ada perubahan."
