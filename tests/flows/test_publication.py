import gc
import os
import resource
from datetime import date

import pytest
from openpyxl import Workbook

from flows.publication import Publication, PublicationError
from reports.stopped_clocks import save


def make(publication, name, content):
    with publication.making(name) as path:
        path.write_bytes(content)


def test_nothing_is_replaced_before_everything_is_made(tmp_path):
    (tmp_path / "report.json").write_text("lama")
    made = Publication(tmp_path)
    make(made, "report.json", b"baru")
    make(made, "report.xlsx", b"PK")

    assert made.made("report.json") == b"baru"
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
    make(killed, "report.json", b"setengah")
    (left,) = tmp_path.iterdir()
    os.utime(left, (0, 0))
    make(running, "report.html", b"lain")

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
    make(made, "report.json", b"baru")

    with pytest.raises(PublicationError, match=r"tidak dapat ditulis \(File too"):
        make(made, "report.html", b"besar" * 1000)

    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]
    assert (tmp_path / "report.json").read_text() == "lama"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.usefixtures("room_for_a_kilobyte")
def test_a_workbook_without_room_on_its_way_is_told_the_same(tmp_path):
    book = Workbook()
    book.active.append([f"berkas {number}" for number in range(1000)])
    made = Publication(tmp_path)

    with (
        pytest.raises(PublicationError, match="laporan lama dibiarkan"),
        made.making("report.xlsx") as path,
    ):
        save(book, path, date(2025, 8, 15))
    gc.collect()  # openpyxl leaves an open generator, which fails once more

    assert list(tmp_path.iterdir()) == []
