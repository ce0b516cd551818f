"""The process that reads files: ``python -m extractors.worker MEGABYTES TMP [FOLDER...]``.

It reads requests from its standard input and answers with events, one line each. It
limits its own memory, its processor time per file so that it cannot run on for ever when
its parent is gone, and what it can reach.
"""

from __future__ import annotations

import os
import resource
import sys
from pathlib import Path
from typing import BinaryIO

from evidence.description import described
from evidence.document import Document, Page
from evidence.garbage import collect_seldom
from extractors.child import OUT_OF_MEMORY_EXIT, READY
from extractors.confinement import confine
from extractors.extraction import reading
from extractors.limits import Limits
from extractors.wire import Request, decoded_request, encoded

_CPU_SHARE = 2
_MEGABYTE = 1 << 20
_TEMPORARY_BYTES = 1 << 30


def main() -> None:
    """Answer requests until the input ends."""
    megabytes, temporary, *folders = sys.argv[1:]
    collect_seldom()
    limit_memory(int(megabytes))
    confine(Path(temporary), [Path(folder) for folder in folders])
    channel = _private_output()
    _send(channel, READY)
    try:
        for line in sys.stdin.buffer:
            _answer(decoded_request(line), channel)
    except MemoryError:
        os._exit(OUT_OF_MEMORY_EXIT)


def _answer(request: Request, channel: BinaryIO) -> None:
    limit_processor_time(request.limits)
    sent: list[Page] = []
    for event in reading(
        request.path, relative=request.relative, limits=request.limits
    ):
        if request.describe and isinstance(event, Document):
            event = described(event)  # noqa: PLW2901 - the same, and what it says of itself
        _send(channel, encoded(event, sent))
        if isinstance(event, Page):
            sent.append(event)
            if event.ocr:
                limit_processor_time(request.limits)


def limit_memory(megabytes: int) -> None:
    """Limit this process, and each of its children, to *megabytes* of address space."""
    size = megabytes * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_TEMPORARY_BYTES, _TEMPORARY_BYTES))


def limit_processor_time(limits: Limits) -> None:
    """Let this process use a fixed amount of processor time from now on.

    A scan that was read earns it anew, as it earns wall time.
    """
    most = limits.seconds * _CPU_SHARE
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used + most) + 1, hard))


def _private_output() -> BinaryIO:
    """Return the pipe to the parent; what libraries print goes elsewhere."""
    channel = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return channel


def _send(channel: BinaryIO, line: bytes) -> None:
    channel.write(line)
    channel.flush()


if __name__ == "__main__":
    main()
