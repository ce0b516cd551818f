"""What changed between two reports on one share: statuses, unreadable files, files.

The report itself tells what changed last (`with_changes`). That way a run that was
killed after its results were kept, and is started again, ends with the same report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from reports.gap_report import GapReport, ReportedDocument
from reports.supplement import Changes, FileChange, NewlyUnreadable, StatusChange

ADDED, CHANGED, MOVED, DELETED = "added", "changed", "moved", "deleted"


def difference(report: GapReport, before: GapReport) -> Changes:
    """What is different in *report* from what *before* told.

    Statuses are compared where both are about the same instrument. A file whose content
    lay elsewhere in *before*, and lies there no more, has moved.
    """
    return Changes(
        since=before.as_of,
        noticed=report.as_of,
        indicators=tuple(_statuses(report, before)),
        unreadable=tuple(_unreadable(report, before)),
        files=tuple(_files(report, before)),
    )


def with_changes(report: GapReport, before: GapReport | None) -> GapReport:
    """*report* with what is different from *before*, the last good report.

    Where nothing is, the changes that *before* told last stay; the first report has none.
    """
    if before is None:
        return report
    found = difference(report, before)
    return replace(report, changes=found or before.changes)


def _statuses(report: GapReport, before: GapReport) -> Iterator[StatusChange]:
    if report.instrument.id != before.instrument.id:
        return
    was = {indicator.id: indicator.status for indicator in before.indicators}
    for indicator in report.indicators:
        old = was.get(indicator.id)
        if old is not None and old != indicator.status:
            yield StatusChange(
                id=indicator.id,
                short=indicator.short or indicator.name,
                owner=indicator.owner,
                before=old,
                after=indicator.status,
            )


def _unreadable(report: GapReport, before: GapReport) -> Iterator[NewlyUnreadable]:
    """Files that cannot be read now; one that could not before, wherever, is not new."""
    old = [d for d in before.documents if d.state == "unreadable"]
    known = {d.path for d in old} | {d.sha256 for d in old if d.sha256}
    owners = {indicator.id: indicator.owner for indicator in report.indicators}
    for document in report.documents:
        is_new = document.path not in known and document.sha256 not in known
        if document.state == "unreadable" and is_new:
            meant = (owners.get(served.id) for served in document.indicators)
            yield NewlyUnreadable(
                path=document.path,
                message=document.message,
                owners=tuple(sorted({owner for owner in meant if owner})),
            )


def _files(report: GapReport, before: GapReport) -> Iterator[FileChange]:
    """What happened to each file, by path."""
    was, now = _evidence(before), _evidence(report)
    missing: dict[str, list[str]] = defaultdict(list)
    for path in sorted(set(was) - set(now)):
        missing[was[path] or ""].append(path)
    happened: dict[str, FileChange] = {}
    for path, sha256 in now.items():
        if path not in was:
            origin = _origin(path, missing[sha256]) if sha256 else None
            kind = MOVED if origin else ADDED
            happened[path] = FileChange(path=path, kind=kind, origin=origin)
        elif sha256 and was[path] and sha256 != was[path]:
            happened[path] = FileChange(path=path, kind=CHANGED)
    for path in (path for paths in missing.values() for path in paths):
        happened[path] = FileChange(path=path, kind=DELETED)
    return (happened[path] for path in sorted(happened))


def _origin(path: str, missing: list[str]) -> str | None:
    """One of the *missing*, taken off the list: of the same name rather than another."""
    name = path.rpartition("/")[2]
    missing.sort(key=lambda old: (old.rpartition("/")[2] != name, old))
    return missing.pop(0) if missing else None


def _evidence(report: GapReport) -> dict[str, str | None]:
    """By path, the content hash of every file that might be evidence."""
    return {d.path: d.sha256 for d in sorted(report.documents, key=_path) if _counts(d)}


def _path(document: ReportedDocument) -> str:
    return document.path


def _counts(document: ReportedDocument) -> bool:
    return document.state != "skipped"
