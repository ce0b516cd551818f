"""The files of a share as the ledger remembers them: size, time, inode, content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from sqlalchemy import Connection, select, update

from extractors.limits import DEFAULT_LIMITS
from extractors.regular import opened_regular
from extractors.survey import SharedFile
from ledger.comparison import KnownFile
from ledger.database import portions, put
from ledger.schema import descriptions, files, matches

_MOST_BYTES = DEFAULT_LIMITS.max_file_mb * 1_000_000
_TICK_NS = 2_000_000_000  # the coarsest clock of a file system in use: FAT's


def known_files(connection: Connection, share_id: int) -> dict[str, KnownFile]:
    """All known files of a share, by path."""
    columns = [column for column in files.c if column.name != "share_id"]
    rows = connection.execute(select(*columns).where(files.c.share_id == share_id))
    return {
        path: KnownFile(
            path=path,
            size=size,
            modified_ns=modified_ns,
            inode=inode,
            sha256=sha256,
            first_run=first_run,
            is_settled=is_settled,
        )
        for path, size, modified_ns, inode, sha256, first_run, is_settled in rows
    }


def seen(
    file: SharedFile,
    sha256: str | None,
    before: KnownFile | None,
    *,
    run_id: int,
    looked_ns: int,
) -> KnownFile:
    """*file* as it is to be remembered, by what it was *before*.

    A file written within the last tick before it was looked at may be written again
    within the same tick: its time is not trusted.
    """
    is_young = looked_ns - file.modified_ns < _TICK_NS
    return KnownFile(
        path=file.relative,
        size=file.size,
        modified_ns=None if is_young else file.modified_ns,
        inode=_signed(file.inode),
        sha256=sha256,
        first_run=before.first_run if before else run_id,
        is_settled=before.is_settled if before else False,
    )


def put_files(
    connection: Connection, share_id: int, noticed: Iterable[KnownFile]
) -> None:
    """Remember *noticed*, each in place of what was known of its path."""
    put(
        connection,
        files,
        [
            {
                "share_id": share_id,
                "path": each.path,
                "size": each.size,
                "modified_ns": each.modified_ns,
                "inode": each.inode,
                "sha256": each.sha256,
                "first_run": each.first_run,
                "is_settled": each.is_settled,
            }
            for each in noticed
        ],
    )


def settle(connection: Connection, share_id: int, gone: Iterable[str]) -> None:
    """Make what is remembered the last good state, without the paths *gone*."""
    for some in portions(sorted(gone)):
        for table in (files, matches, descriptions):
            connection.execute(
                table.delete().where(
                    table.c.share_id == share_id, table.c.path.in_(some)
                )
            )
    connection.execute(
        update(files)
        .where(files.c.share_id == share_id, files.c.is_settled.is_(False))
        .values(is_settled=True)
    )


def hashed(candidates: Iterable[SharedFile], sizes: set[int]) -> Mapping[str, str]:
    """By path, the SHA-256 of those *candidates* whose size is one of *sizes*.

    What cannot be opened is left out: reading it will say why. So is what is too big to
    be read: it is neither known by its content nor worth hours of hashing.
    """
    found: dict[str, str] = {}
    for file in candidates:
        is_readable = 0 < file.size <= _MOST_BYTES and not file.is_junk
        if is_readable and file.size in sizes:
            digest = _sha256(file.path)
            if digest:
                found[file.relative] = digest
    return found


def _sha256(path: Path) -> str | None:
    try:
        with opened_regular(path) as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return None


def _signed(inode: int) -> int:
    """*inode* as databases keep it: 64 bits with a sign."""
    return inode - (1 << 64) if inode >= 1 << 63 else inode
