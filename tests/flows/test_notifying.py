"""Who is told what, night after night, with a real ledger and real files."""

from contextlib import contextmanager
from dataclasses import replace

import pytest

from flows import progress
from flows.notify_settings import NotifySettings
from flows.notifying import Herald, bring
from flows.remembering import good_report
from ledger.memory import remembering
from reports.gap_report import to_json
from tests.reports.conftest import document, indicator, with_parts


class Warned(progress.Silent):
    def __init__(self):
        self.said = []

    def warn(self, text):
        self.said.append(text)


@pytest.fixture
def places(tmp_path):
    """Where each recipient is told: all changes, one agency's, and nowhere."""
    (tmp_path / "bukti").mkdir()
    (tmp_path / "penuh").write_text("di sini tidak ada folder")
    return {
        "Semua": tmp_path / "semua.txt",
        "Inspektorat": tmp_path / "inspektorat.txt",
        "Buntu": tmp_path / "penuh" / "buntu.txt",
    }


@pytest.fixture
def night(tmp_path, places, monkeypatch):
    """A run over one share that ends with a report; the warnings."""
    monkeypatch.setattr(bring, "waits", (0, 0))
    settings = NotifySettings(
        recipients=[
            {
                "name": name,
                "file": place,
                "owners": [name] if name == "Inspektorat" else [],
            }
            for name, place in places.items()
        ]
    )

    @contextmanager
    def memory():
        place, share = tmp_path / "ledger.sqlite3", tmp_path / "bukti"
        with remembering(place, share, as_of="2025-09-01", readers="1") as found:
            yield found

    def night(report, *, is_told=True):
        warned = Warned()
        with memory() as found, progress.followed(warned):
            before = good_report(found.last_report())
            comparison = found.compared([])
            found.finish(comparison, (), to_json(report))
            herald = Herald(
                settings=settings, report=report, before=before, memory=found,
                link="http://intranet", lang="id",
            )  # fmt: skip
            if is_told:  # else the run was killed here
                herald.tell_all()
        return warned.said

    return night


def report(day, weak=(), unreadable=()):
    statuses = {"8": "Diskominfo", "29": "Inspektorat"}
    return replace(
        with_parts(
            tuple(
                indicator(n, owner=owner, status="weak" if n in weak else "adequate")
                for n, owner in statuses.items()
            ),
            tuple(
                document(path, state="unreadable", message=f"{path}: rusak; unggah")
                for path in unreadable
            ),
        ),
        as_of=day,
    )


def told(place):
    return place.read_text("utf-8").count("Laporan lengkap") if place.exists() else 0


def test_only_changes_are_told_and_only_to_whom_they_concern(night, places):
    night(report("2025-09-01"))
    assert not told(places["Semua"])  # a first report changes nothing

    night(report("2025-09-02"))
    assert not told(places["Semua"])

    night(report("2025-09-03", weak=("8",), unreadable=("Inspektorat/a.pdf",)))
    assert told(places["Semua"]) == told(places["Inspektorat"]) == 1
    text = places["Inspektorat"].read_text("utf-8")
    assert "Inspektorat/a.pdf" in text
    assert "Kini lemah" not in text

    night(report("2025-09-04", weak=("8",), unreadable=("Inspektorat/a.pdf",)))
    assert told(places["Semua"]) == 1


def test_who_could_not_be_told_is_told_the_next_time(night, places):
    night(report("2025-09-01"))
    said = night(report("2025-09-02", weak=("29",)))
    assert len(said) == 1
    assert said[0].startswith("pemberitahuan tidak terkirim (Buntu: FileExistsError")
    places["Buntu"].parent.unlink()

    said = night(report("2025-09-03", weak=("29", "8")))

    assert not said
    text = places["Buntu"].read_text("utf-8")
    assert "Kini lemah (2)" in text
    assert "sejak laporan 1 September 2025" in text


def test_what_a_killed_run_did_not_tell_is_told_by_the_next(night, places):
    night(report("2025-09-01"))
    night(report("2025-09-02", weak=("8",)), is_told=False)

    night(report("2025-09-02", weak=("8",)))

    assert told(places["Semua"]) == 1
