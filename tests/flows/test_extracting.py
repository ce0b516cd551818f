"""The same documents, read by processes of this machine and by real Dask workers."""

from pathlib import Path

import dask
import pytest
from click.testing import CliRunner
from distributed import LocalCluster
from reportlab.pdfgen.canvas import Canvas

from evidence.document import State, Trouble
from extractors.survey import SharedFile, survey
from flows.command_line import main
from flows.extracting import BATCH, SchedulerError, batches, lanes

pytestmark = pytest.mark.usefixtures("prefect_server")


@pytest.fixture(scope="module")
def cluster():
    with LocalCluster(
        n_workers=1, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as cluster:
        yield cluster


@pytest.fixture
def files(tmp_path):
    for number in range(5):
        (tmp_path / f"berkas {number}.txt").write_text(f"Isi nomor {number}.")
    (tmp_path / "rusak.pdf").write_bytes(b"%PDF-1.7 terpotong")
    return survey(tmp_path)


def read(files, **where):
    """By path, the documents; each batch comes back with its own."""
    found = {}
    share = files[0].path.parent
    with lanes(folders=[share], workers=2, **where) as reading:
        for batch, documents in reading.read(files):
            assert {d.path for d in documents} == {f.relative for f in batch}
            found |= {d.path: d for d in documents}
    return found


def test_a_thick_file_does_not_hold_up_those_behind_it(tmp_path):
    canvas = Canvas(str(tmp_path / "tebal.pdf"))
    for number in range(500):
        canvas.drawString(60, 700, f"Halaman {number}.")
        canvas.showPage()
    canvas.save()
    for number in range(3 * BATCH):
        (tmp_path / f"berkas {number}.txt").write_text(f"Isi nomor {number}.")

    with lanes(folders=[tmp_path], workers=2, scheduler=None) as reading:
        found = [batch for batch, _ in reading.read(survey(tmp_path))]

    assert [len(batch) for batch in found] == [BATCH, BATCH, BATCH, 1]
    assert "tebal.pdf" not in {file.relative for file in found[0]}


def test_dask_workers_read_the_same(cluster, files):
    here = read(files, scheduler=None)
    there = read(files, scheduler=cluster.scheduler_address)

    assert there == here
    assert there["rusak.pdf"].trouble is Trouble.CORRUPT
    assert [d.state for d in there.values()].count(State.READ) == 5


def scan(share, out, *how):
    """The report of ``bukti scan`` over *share*, byte for byte."""
    asked = ["scan", share, "--out", out, "--as-of", "2025-09-01", "--no-ledger", *how]
    done = CliRunner().invoke(main, [*map(str, asked)])
    assert done.exit_code == 3, done.output  # one file is broken
    return (out / "report.json").read_bytes()


def test_the_command_line_reports_the_same_by_dask(cluster, files, tmp_path):
    share, dask_workers = files[0].path.parent, cluster.scheduler_address
    places = (tmp_path.parent / f"{tmp_path.name} {name}" for name in ("sini", "sana"))

    here = scan(share, next(places))
    there = scan(share, next(places), "--runner", "dask", "--scheduler", dask_workers)

    assert there == here


def test_a_worker_keeps_one_process_for_reading_that_can_be_killed(cluster, files):
    read(files, scheduler=cluster.scheduler_address)

    with cluster.get_client() as client:
        (child,) = client.run(_reader).values()

    *_, temporary, share = child
    assert child[1:4] == ["-m", "extractors.worker", "2048"]
    assert "bukti-" in temporary
    assert share == str(files[0].path.parent)


def _reader():
    import psutil  # noqa: PLC0415 - sent to the worker

    children = psutil.Process().children()
    (reader,) = [c for c in children if "extractors.worker" in c.cmdline()]
    return reader.cmdline()


def sized(*sizes):
    return [
        SharedFile(
            path=Path(f"{n}"), relative=f"{n}", size=size, modified_ns=0, is_junk=False
        )
        for n, size in enumerate(sizes)
    ]


@pytest.mark.parametrize(
    ("sizes", "parts", "cut"),
    [
        ([1] * 85, 1, [40, 40, 5]),
        ([1] * 24, 4, [6, 5, 4, 3, 2, 1, 1, 1, 1]),  # none is left to one worker alone
        ([1] * 3, 8, [1, 1, 1]),
        ([90_000_000, 1, 30_000_000, 30_000_000], 1, [1, 2, 1]),
        ([], 4, []),
    ],
)
def test_batches_are_as_large_as_keeps_all_workers_busy(sizes, parts, cut):
    files = sized(*sizes)
    made = list(batches(files, parts=parts))

    assert [len(batch) for batch in made] == cut
    assert [file for batch in made for file in batch] == files


def test_a_scheduler_without_workers_is_said(tmp_path):
    with (
        LocalCluster(n_workers=0, dashboard_address=None, silence_logs=50) as empty,
        pytest.raises(SchedulerError, match="belum mempunyai pekerja"),
        lanes(folders=[tmp_path], workers=2, scheduler=empty.scheduler_address),
    ):
        pass


def test_a_scheduler_that_does_not_answer_is_said(tmp_path):
    with (
        dask.config.set({"distributed.comm.timeouts.connect": "1s"}),
        pytest.raises(SchedulerError, match="tidak menjawab"),
        lanes(folders=[tmp_path], workers=2, scheduler="tcp://127.0.0.1:1"),
    ):
        pass
