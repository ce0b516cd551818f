from __future__ import annotations

import time
from pathlib import Path

import pytest

from evidence.document import Document, Page, Trouble
from extractors.child import Child, ChildStartError, ChildStoppedError
from extractors.limits import Limits
from extractors.source import Opened
from extractors.wire import Request


@pytest.fixture
def start():
    children = []

    def make(**settings):
        child = Child(Limits(**settings))
        children.append(child)
        return child

    yield make
    for child in children:
        child.kill()


def _request(path: Path) -> Request:
    return Request(path=path, relative=path.name, limits=Limits())


def _proc(child: Child, name: str) -> str:
    return Path(f"/proc/{child.pid}/{name}").read_text()


def test_pages_arrive_as_they_are_read(start, write_pdf):
    events = list(start().events(_request(write_pdf(["satu"], ["dua"]))))

    assert [type(event) for event in events] == [Opened, Page, Page, Document]


def test_the_child_knows_no_secrets(start, monkeypatch):
    monkeypatch.setenv("PREFECT_API_KEY", "rahasia")
    monkeypatch.setenv("DATABASE_URL", "postgresql://rahasia")

    assert "rahasia" not in _proc(start(), "environ")


def test_the_child_has_its_own_session_and_little_memory(start):
    child = start(memory_mb=900)

    assert _proc(child, "stat").rpartition(")")[2].split()[3] == str(child.pid)
    assert f"{900 << 20}" in _proc(child, "limits")


def test_a_silent_child_runs_out_of_time(start, write_pdf):
    child = start(seconds=0.0)
    path = write_pdf(*[["isi"] * 40] * 200)

    with pytest.raises(ChildStoppedError) as stopped:
        list(child.events(_request(path)))

    assert stopped.value.trouble is Trouble.TIMEOUT


def test_a_child_that_says_too_much_is_stopped(start, tmp_path, monkeypatch):
    monkeypatch.setattr("extractors.child._SPARE_BYTES", 200_000)  # instead of 20 MB
    (tmp_path / "besar.txt").write_text("kata lain\n" * 25_000)
    child = start(max_text_chars=0)

    with pytest.raises(ChildStoppedError) as stopped:
        list(child.events(_request(tmp_path / "besar.txt")))

    assert stopped.value.trouble is Trouble.TOO_BIG


def test_a_stopped_child_is_noticed_at_once(start, write_pdf):
    child = start()
    child.stop()
    begun = time.monotonic()

    with pytest.raises(ChildStoppedError):
        list(child.events(_request(write_pdf(["isi"]))))

    assert time.monotonic() - begun < 5


def test_a_killed_child_leaves_no_folder_behind(start, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    child = start()
    assert list(tmp_path.iterdir())

    child.kill()

    assert list(tmp_path.iterdir()) == []


def test_a_child_that_cannot_start_is_no_fault_of_a_file(monkeypatch):
    monkeypatch.setattr("sys.executable", "/bin/false")

    with pytest.raises(ChildStartError, match="tidak dapat dimulai"):
        Child(Limits())
