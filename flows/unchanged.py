"""A run that would only say again what the last one said need not judge again.

A report rests on what `standing_of` names. Where all of it is as it was when the last
good run ended, and that run's reports lie untouched where it put them, they stay.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from assessment.decisions.decision import Decision
from classifiers.embedding import load_embedder
from evidence.provenance import digest, files_below, libraries, required
from extractors.version import readers_version
from flows.progress import current
from flows.remembering import Memory, good_report
from flows.request import Request
from indicator_corpus.loading import spelled
from ledger.comparison import Comparison
from ledger.runs import Seal
from ledger.tombstones import Tombstone
from reports.gap_report import GapReport

REPORTS = ("report.json", "report.html", "report.xlsx")
_PROGRAM = (
    "assessment",
    "classifiers",
    "evidence",
    "extractors",
    "flows",
    "indicator_corpus",
    "ledger",
    "reports",
)


def standing_report(
    request: Request, comparison: Comparison, memory: Memory
) -> GapReport | None:
    """The last report, where a run now would make it again; None where it might not.

    The run is remembered as any other, with that report, and the reports are left as
    they lie in *request*'s folder. No file of the share is opened.
    """
    seal = memory.last_seal()
    if seal is None or not _is_as_it_was(comparison):
        return None
    stones, decisions = memory.tombstones(comparison, {}), memory.decisions()
    key = standing_of(request, comparison.hashes, stones, decisions)
    if seal != Seal(key=key, published=published(request)):
        return None
    content = memory.last_report()
    report = good_report(content)
    if content is None or report is None:
        return None
    current().start(len(comparison.files))
    for file in comparison.files:
        current().done(file.relative)
    current().say("tidak ada yang berubah sejak laporan terakhir; laporan itu tetap")
    memory.finish(comparison, stones, content)
    memory.put_seal(seal)
    return report


def standing_of(
    request: Request,
    hashes: Mapping[str, str | None],
    stones: Iterable[Tombstone],
    decisions: Iterable[Decision],
) -> str:
    """64 hex digits of all that a report rests on.

    Args:
        request: its settings; the files that it names are read.
        hashes: by path, the content of every file of the share.
        stones: what deleted files left behind.
        decisions: people's decisions, as they stand.

    Raises:
        EmbeddingModelError: the model cannot be loaded.
    """
    return digest(
        _program(),
        readers_version(),
        request.share.name,
        request.day.isoformat(),
        request.lang,
        load_embedder(request.model).id,
        *(spelled(each) for each in (request.instrument, *request.further)),
        *(
            _content(path)
            for path in (request.claims, request.verdicts, request.baseline)
        ),
        repr(sorted(hashes.items())),
        repr(tuple(stones)),
        repr(tuple(decisions)),
    )


def published(request: Request) -> dict[str, str]:
    """By name in the report folder, the SHA-256 of each report; none where one is gone."""
    found = {}
    for folder in request.folders:
        for name in REPORTS:
            path = folder / name
            if not path.is_file():
                return {}
            with path.open("rb") as opened:
                told = hashlib.file_digest(opened, "sha256").hexdigest()
            found[path.relative_to(request.out).as_posix()] = told
    return found


def _is_as_it_was(comparison: Comparison) -> bool:
    """Whether the files are those of the last good state, by name, size and time."""
    settled = all(known.is_settled for known in comparison.known.values())
    same = len(comparison.known) == len(comparison.files)
    return settled and same and not comparison.changed and not comparison.missing


def _content(path: Path | None) -> str:
    """The file at *path*, by its name and content; empty where none is given.

    By its name alone where it cannot be read: whoever judges says why.
    """
    if path is None:
        return ""
    try:
        return f"{path}\0{hashlib.sha256(path.read_bytes()).hexdigest()}"
    except OSError:
        return str(path)


def _program() -> str:
    """What Bukti is: our code and data, and the libraries it requires."""
    here = Path(__file__).parents[1]
    return digest(
        sys.version,
        *(files_below(here / name) for name in _PROGRAM),
        libraries(("bukti", *required("bukti"))),
    )
