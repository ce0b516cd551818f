"""What a confined process can still do, tried by a real one."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from extractors.confinement import Confinement

ROOT = Path(__file__).parents[2]
TRIES = """
import json, os, socket, sys
from pathlib import Path
from extractors.confinement import confine
temporary, share, outside, port, *rest = sys.argv[1:]
lost = confine(Path(temporary), [Path(share)] if share else [])
can = {}
def attempt(name, action):
    try:
        action()
        can[name] = True
    except OSError:
        can[name] = False
attempt("read share", lambda: Path(share or temporary, "a.txt").read_text())
attempt("read outside", lambda: Path(outside, "rahasia.txt").read_text())
attempt("list outside", lambda: os.listdir(outside))
attempt("write temporary", lambda: Path(temporary, "b.txt").write_text("b"))
attempt("write share", lambda: Path(share or outside, "b.txt").write_text("b"))
attempt("change share", lambda: Path(share or outside, "a.txt").open("r+b"))
attempt("write outside", lambda: Path(outside, "b.txt").write_text("b"))
attempt("tcp", lambda: socket.create_connection(("127.0.0.1", int(port)), 5))
attempt("udp", lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 9)))
attempt("import", lambda: __import__("openpyxl"))
print(json.dumps({"lost": sorted(lost), "can": can, "user": os.geteuid()}))
"""


@pytest.fixture
def places(tmp_path):
    for name in ("sementara", "bukti", "luar"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("a")
    (tmp_path / "luar" / "rahasia.txt").write_text("rahasia")
    return tmp_path


@pytest.fixture
def port(listener):
    return listener.getsockname()[1]


def tried(places, port, *, share, prefix=()):
    done = subprocess.run(
        [
            *prefix, sys.executable, "-c", TRIES, places / "sementara",
            places / "bukti" if share else "", places / "luar", str(port),
        ],
        capture_output=True, text=True, check=True, timeout=60, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return json.loads(done.stdout)


def expect(told, right, *names):
    """That what is given up cannot be done; skip where the system keeps it."""
    if right not in told["lost"]:
        pytest.skip(f"this system does not let a process give up {right}")
    assert [name for name in names if told["can"][name]] == []


def test_a_process_can_still_do_its_work(places, port):
    told = tried(places, port, share=True)

    needed = ("read share", "write temporary", "import")
    assert [name for name in needed if not told["can"][name]] == []
    assert told["user"] == os.geteuid()


def test_nothing_outside_the_share_can_be_read(places, port):
    told = tried(places, port, share=True)

    expect(told, Confinement.READING, "read outside", "list outside")


@pytest.mark.parametrize("share", [True, False])
def test_nothing_can_be_written_but_temporary_files(places, port, share):
    told = tried(places, port, share=share)

    expect(told, Confinement.WRITING, "write share", "change share", "write outside")


def test_nothing_can_be_reached_by_tcp(places, port):
    expect(tried(places, port, share=True), Confinement.TCP, "tcp")


def test_nothing_can_be_reached_by_any_network(places, port):
    expect(tried(places, port, share=True), Confinement.NETWORK, "tcp", "udp")


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="needs util-linux")
@pytest.mark.skipif(os.geteuid() != 0, reason="other users never have that right")
def test_who_may_not_change_the_network_gives_it_up_as_a_user_of_his_own(places, port):
    bare = ("setpriv", "--bounding-set=-sys_admin", "--inh-caps=-all")

    told = tried(places, port, share=True, prefix=bare)

    expect(told, Confinement.NETWORK, "tcp", "udp")
    assert told["user"] == 0
    assert told["can"]["read share"]
