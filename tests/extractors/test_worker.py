from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile

import pytest

from evidence.description import is_described
from evidence.document import Document, State
from extractors import wire
from extractors.limits import Limits


def _answers(*requests: bytes) -> list[bytes]:
    run = subprocess.run(
        [sys.executable, "-m", "extractors.worker", "2048", tempfile.gettempdir()],
        input=b"".join(requests),
        capture_output=True,
        check=True,
        timeout=60,
        env=os.environ,
    )
    return run.stdout.splitlines(keepends=True)


def _request(path, **asked) -> bytes:
    return wire.encoded_request(
        wire.Request(path=path, relative=path.name, limits=Limits(), **asked)
    )


def test_a_worker_answers_until_its_input_ends(write_pdf, tmp_path):
    ready, *lines = _answers(_request(write_pdf(["isi"])), _request(tmp_path / "tiada"))

    pages = [wire.decoded(line) for line in lines if line.startswith(b'{"Page"')]
    told = [wire.decoded(line, pages) for line in lines]
    documents = [event for event in told if isinstance(event, Document)]

    assert ready == b"ready\n"
    assert [document.state for document in documents] == [State.READ, State.UNREADABLE]
    assert [page.text for page in documents[0].pages] == ["isi"]
    assert not any(is_described(document) for document in documents)


def test_a_worker_describes_what_it_reads_where_it_is_asked_to(write_pdf, tmp_path):
    asked = (write_pdf(["isi"]), tmp_path / "tiada")

    _, *lines = _answers(*(_request(path, describe=True) for path in asked))

    pages = [wire.decoded(line) for line in lines if line.startswith(b'{"Page"')]
    told = [wire.decoded(line, pages) for line in lines]
    documents = [event for event in told if isinstance(event, Document)]
    assert [is_described(document) for document in documents] == [True, False]


def test_a_worker_without_requests_ends():
    assert _answers() == [b"ready\n"]


def test_a_worker_that_nobody_stops_runs_out_of_processor_time(write_pdf):
    path = write_pdf(*[["Pasal 1 tentang layanan " * 6] * 40] * 800)
    request = wire.Request(path=path, relative=path.name, limits=Limits(seconds=0.2))

    with pytest.raises(subprocess.CalledProcessError) as stopped:
        _answers(wire.encoded_request(request))

    assert stopped.value.returncode == -signal.SIGXCPU
