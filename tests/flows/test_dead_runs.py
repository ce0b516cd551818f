"""Runs that a real server takes for running, and what the next run makes of them.

That the server, its worker and kills do the same is shown by ``test_deployment``.
"""

from datetime import date
from pathlib import Path

import pytest
from prefect import flow
from prefect.client.orchestration import get_client
from prefect.flow_engine import run_flow
from prefect.states import Cancelled, Running

from flows.asking_ledger import patient_memory
from ledger.database import open_database, writing
from ledger.lock import Holder
from ledger.runs import share_number
from ledger.schema import locks

DAY = date(2025, 9, 1)
LONG_AGO = 1.0
SHARE = {"share": "bukti", "ledger": "ledger.sqlite3"}


@flow(name="bukti-uji", persist_result=False)
def night(share, ledger, remember=True):
    """A run that does nothing, under the lock of the *share*."""
    with patient_memory(Path(share), DAY, ledger, remember=remember):
        pass


@flow(name="bukti-uji", persist_result=False)
def broken_night(share, ledger):
    with patient_memory(Path(share), DAY, ledger, remember=True):
        raise OSError("putus")


@pytest.fixture
def client(prefect_server):
    with get_client(sync_client=True) as client:
        yield client


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder with an empty share, where the parameters above hold."""
    (tmp_path / "bukti").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def deployment(client):
    flow_id = client.create_flow(night)
    return client.create_deployment(flow_id, "malam", parameters=SHARE)


def begun(client, **parameters):
    """A run that has begun and of which nothing is heard any more."""
    return client.create_flow_run(
        night, parameters={**SHARE, **parameters}, state=Running()
    )


def begun_by(client, deployment, **parameters):
    return client.create_flow_run_from_deployment(
        deployment, parameters=parameters, state=Running()
    )


def leave_the_lock_to(run, place):
    """Write the lock that *run* held when its machine went down, long ago."""
    engine = open_database(place / "ledger.sqlite3")
    holder = Holder(place="lain", process=1, started="1", token="t", run=str(run.id))
    with writing(engine) as connection:
        share_id = share_number(connection, str(place / "bukti"))
        row = {"share_id": share_id, "holder": str(holder), "beat": LONG_AGO}
        connection.execute(locks.insert().values(row))
    engine.dispose()


def state(client, run):
    return client.read_flow_run(run.id).state


@pytest.mark.parametrize("following", [night, broken_night])
def test_the_run_that_the_lock_was_taken_from_is_marked(client, place, following):
    dead, other = begun(client), begun(client)
    leave_the_lock_to(dead, place)

    following(**SHARE, return_state=True)

    said = state(client, dead)
    assert said.is_crashed()
    assert "mati bersama worker-nya" in said.message
    assert state(client, other).is_running()  # nobody knows


def test_a_run_that_was_heard_to_end_is_left_as_it_is(client, place):
    cancelled = begun(client)
    leave_the_lock_to(cancelled, place)
    client.set_flow_run_state(cancelled.id, Cancelled())

    night(**SHARE)

    assert state(client, cancelled).is_cancelled()


def test_runs_of_the_same_deployment_over_the_same_share_are_marked(
    client, place, deployment
):
    (place / "lain").mkdir()
    dead = begun_by(client, deployment)
    elsewhere = begun_by(client, deployment, share="lain")
    by_hand = begun(client)
    own = client.create_flow_run_from_deployment(deployment)

    run_flow(night, flow_run=own, parameters=SHARE)

    assert state(client, own).is_completed()
    assert state(client, dead).is_crashed()
    assert state(client, elsewhere).is_running()
    assert state(client, by_hand).is_running()


def test_without_the_lock_nobody_is_marked(client, place, deployment):
    going_on = begun_by(client, deployment, remember=False)
    own = client.create_flow_run_from_deployment(
        deployment, parameters={"remember": False}
    )

    run_flow(night, flow_run=own, parameters={**SHARE, "remember": False})

    assert state(client, going_on).is_running()
