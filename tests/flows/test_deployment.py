"""The deployments of prefect.yaml, on a real server with a real worker.

What a run shows there is of `flows.artifacts`.
"""

import json
import os
import signal
import sqlite3

import pytest
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY
from reportlab.pdfgen.canvas import Canvas

from flows.recorded import assess_evidence
from tests.flows.served import POOL, Served, copied_checkout, wait_for

LINES, PAGES = 40, 400  # of a PDF that takes half a minute to read


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """The server with both deployments and a worker."""
    checkout = copied_checkout(tmp_path_factory.mktemp("checkout") / "bukti")
    served = Served(home=tmp_path_factory.mktemp("prefect"), checkout=checkout)
    try:
        served.deploy()
        served.worker = served.start("worker", "start", "--pool", POOL)
        yield served
    finally:
        served.close()


@pytest.fixture(scope="module")
def share(tmp_path_factory):
    share = tmp_path_factory.mktemp("share") / "Kota Uji"
    share.mkdir()
    (share / "Perwali.txt").write_text("PERATURAN WALI KOTA tentang SPBE\n" * 20)
    (share / "rusak.pdf").write_bytes(b"%PDF-1.7 terpotong\n")
    slow = Canvas(str(share / "lambat.pdf"))
    for page in range(PAGES):
        for line in range(LINES):
            slow.line(50, 50 + line * 15, 500, 50 + line * 15)
            slow.line(50 + line * 10, 50, 50 + line * 10, 650)
            slow.drawString(60, 55 + line * 15, f"baris {line} halaman {page}")
        slow.showPage()
    slow.save()
    for path in share.iterdir():
        os.utime(path, (1.7e9, 1.7e9))
    return share


@pytest.fixture(scope="module")
def begin(served, share, tmp_path_factory):
    """Start a run of a deployment over the share."""
    out = tmp_path_factory.mktemp("laporan")

    def begin(name="manual", **more):
        settings = {"share": str(share), "out": str(out), "claims": None, **more}
        return served.run(name, **settings)

    begin.out = out
    return begin


def test_the_nightly_run_is_scheduled_at_one_in_jakarta(served):
    found = wait_for(
        lambda: served.ask(
            "/flow_runs/filter",
            {
                "flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}},
                "deployments": {"name": {"any_": ["nightly"]}},
            },
        ),
        "the nightly run",
    )

    assert all(run["auto_scheduled"] for run in found)
    assert {run["expected_start_time"][11:16] for run in found} == {"18:00"}  # UTC
    assert found[0]["parameters"]["share"] == "sample/drive"


@pytest.mark.parametrize("name", ["nightly", "manual"])
def test_one_run_at_a_time_and_the_next_one_waits(served, name):
    deployment = served.deployment(name)

    assert deployment["global_concurrency_limit"]["limit"] == 1
    assert deployment["concurrency_options"]["collision_strategy"] == "ENQUEUE"


def test_dead_runs_are_looked_for_by_an_automation(served):
    served.prefect("automation", "create", "--from-file", "automations.yaml")

    (made,) = served.ask("/automations/filter", {})
    assert made["enabled"]
    assert made["trigger"]["match_related"]["prefect.resource.name"] == "bukti"
    assert made["trigger"]["within"] == 3 * PREFECT_FLOWS_HEARTBEAT_FREQUENCY.value()


def test_every_parameter_is_documented_where_people_fill_it_in(served):
    shown = served.deployment("manual")["parameter_openapi_schema"]["properties"]

    assert set(shown) == set(assess_evidence.parameters.properties)
    assert all(len(field["description"]) > 10 for field in shown.values())
    assert shown["lang"]["enum"] == ["id", "en"]
    assert (shown["workers"]["minimum"], shown["workers"]["maximum"]) == (1, 64)


def test_cancelled_and_killed_runs_leave_the_next_one_unaffected(served, begin, share):
    cancelled = begin()
    wait_for(served.readers, "files to be read")
    wait_for(lambda: 0 < progress(served, cancelled) < 100, "progress to be shown")
    served.set_state(cancelled, "CANCELLING")

    assert served.ended(cancelled) == "CANCELLED"
    wait_for(lambda: not served.readers(), "the readers to end")
    with sqlite3.connect(served.home / "data" / "ledger.sqlite3") as ledger:
        assert not ledger.execute("SELECT * FROM locks").fetchall()

    killed = begin()
    wait_for(served.readers, "files to be read")
    for process in served.engines(killed):
        os.kill(process, signal.SIGKILL)

    assert served.ended(killed) == "CRASHED"
    wait_for(lambda: not served.readers(), "the readers to end")
    assert not list(begin.out.glob("report.*"))

    abandoned = begin()
    wait_for(served.readers, "files to be read")
    os.killpg(served.worker.pid, signal.SIGKILL)  # nobody is left to say so
    for process in served.engines(abandoned):
        os.kill(process, signal.SIGKILL)
    wait_for(lambda: not served.readers(), "the readers to end")
    assert served.state(abandoned) == "RUNNING"
    assert list(served.home.glob("concurrency_leases/*.json"))  # the server may die too

    (share / "lambat.pdf").unlink()
    served.start("worker", "start", "--pool", POOL)
    whole = begin("nightly", report_url="http://intranet/laporan")

    assert served.ended(whole) == "COMPLETED"
    assert served.state(abandoned) == "CRASHED"
    assert slots(served, "manual") == slots(served, "nightly") == 0
    report = json.loads((begin.out / "report.json").read_text())
    assert report["summary"]["files"] == 2
    check_artifacts(served.artifacts(whole), report)


def progress(served, run):
    """How far the page of a *run* that goes on says that it has come, in percent."""
    shown = served.artifacts(run).get("progress")
    return shown["data"] if shown else 0


def slots(served, name):
    """How many runs of the deployment *name* Prefect believes to go on."""
    return served.deployment(name)["global_concurrency_limit"]["active_slots"]


def check_artifacts(artifacts, report):
    assert set(artifacts) == {"gaps", "changes", "report", "progress"}
    assert artifacts["progress"]["data"] == 100
    assert "http://intranet/laporan" in artifacts["report"]["data"]
    gaps = json.loads(artifacts["gaps"]["data"])
    assert len(gaps) == report["summary"]["empty"] + report["summary"]["weak"]
    assert artifacts["gaps"]["key"] == "gaps-kota-uji"
    assert artifacts["changes"]["data"] == "Tidak ada perubahan."
