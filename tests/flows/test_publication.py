import os
import resource

import pytest

from flows.publication import Publication, PublicationError


def test_nothing_is_replaced_before_everything_is_made(tmp_path):
    (tmp_path / "report.json").write_text("lama")
    made = Publication(tmp_path)
    made.add("report.json", b"baru")
    made.place("report.xlsx").write_bytes(b"PK")

    assert (tmp_path / "report.json").read_text() == "lama"
    assert not (tmp_path / "report.xlsx").exists()

    made.publish()

    assert (tmp_path / "report.json").read_text() == "baru"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "report.json",
        "report.xlsx",
    ]
    assert (tmp_path / "report.json").stat().st_mode & 0o777 == 0o644


def test_what_killed_runs_left_is_swept_later(tmp_path):
    killed, running = Publication(tmp_path), Publication(tmp_path)
    killed.add("report.json", b"setengah")
    (left,) = tmp_path.iterdir()
    os.utime(left, (0, 0))
    running.add("report.html", b"lain")

    Publication(tmp_path / ".").publish()

    assert not left.exists()
    assert len(list(tmp_path.iterdir())) == 1


@pytest.fixture
def room_for_a_kilobyte():
    """No file may grow beyond it, as on a disk that is nearly full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("room_for_a_kilobyte")
def test_where_there_is_no_room_the_old_files_stay_alone(tmp_path):
    (tmp_path / "report.json").write_text("lama")
    made = Publication(tmp_path)
    made.add("report.json", b"baru")

    with pytest.raises(PublicationError, match=r"tidak dapat ditulis \(File too"):
        made.add("report.html", b"besar" * 1000)

    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]
    assert (tmp_path / "report.json").read_text() == "lama"
