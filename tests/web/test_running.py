"""The run's page: web.running, web.settings."""

import sys
import time
from dataclasses import replace

from ledger.database import open_database
from ledger.lock import ShareLock
from tests.web import places
from tests.web.conftest import browsers
from tests.web.places import token


def started(client):
    return client.post("/jalankan", data={"csrf": token(client, "/akun")})


def test_a_run_is_started_watched_and_told_in_the_trail(settings):
    code = "import sys; print('2/5 a.pdf', file=sys.stderr)"
    told = replace(settings, scan=(sys.executable, "-c", code))
    with browsers(told) as browser:
        client = browser("siti")
        assert started(client).status_code == 303
        end = time.monotonic() + 60
        while (now := client.get("/jalankan/kemajuan").json())["state"] == "running":
            assert time.monotonic() < end
            time.sleep(0.05)

        assert (now["state"], now["done"], now["total"]) == ("done", 2, 5)
        assert "Pemeriksaan selesai" in client.get("/jalankan").text
        assert "menjalankan pemeriksaan" in client.get("/jejak").text


def test_a_run_from_elsewhere_is_seen_and_not_doubled(own_as, settings):
    client = own_as("siti")
    engine = open_database(settings.ledger)
    with ShareLock(engine, 1, "bukti"):
        page = client.get("/jalankan").text
        started(client)

        assert "dari tempat lain" in page
        assert "Pemeriksaan sedang berjalan; tunggu" in client.get("/jalankan").text
        assert client.get("/jalankan/kemajuan").json()["state"] == "idle"
    engine.dispose()


def test_a_run_that_would_lose_the_claims_is_refused(settings):
    with browsers(replace(settings, has_claims=False)) as browser:
        client = browser("siti")

        assert "kehilangan klaim" in client.get("/jalankan").text
        assert started(client).status_code == 403


def test_before_the_first_run_there_is_a_way_to_it(tmp_path):
    share = places.a_share(tmp_path / "bukti")
    ledger = places.a_ledger(tmp_path / "l.sqlite3", tmp_path / "lain", [])
    with browsers(places.settings_of(ledger, share)) as browser:
        assert "Belum ada laporan" in browser("siti").get("/").text
        assert "Minta koordinator" in browser("baca").get("/").text
        assert browser("siti").get("/jalankan").status_code == 200
        assert browser("siti").get("/dokumen").status_code == 404
