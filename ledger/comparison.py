"""What changed on a share since it was last seen, told from names, sizes and times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from evidence.document import Document
from extractors.survey import SharedFile, ShareError

_INODES = 1 << 64  # databases keep them with a sign
_ENOUGH = 20  # files from which a change of all inodes says something of the share


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFile:
    """A file as the ledger remembers it.

    Attributes:
        path: relative to the share.
        size: bytes.
        modified_ns: nanoseconds since 1970; None where it is not to be trusted.
        inode: 0 where the file system has none.
        sha256: of the content; None where it was never opened.
        first_run: the run that saw it first, here or where it was moved from.
        is_settled: whether it belongs to the last good state.
    """

    path: str
    size: int
    modified_ns: int | None
    inode: int
    sha256: str | None
    first_run: int
    is_settled: bool


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The files of a share beside what is known of them.

    Attributes:
        files: all files there are.
        known: what the ledger remembers, by path.
        hashes: by path, the content of unchanged files and of those hashed since;
            in the end, of all files that could be opened.
        changed: files that are new, or whose size, time or inode is another.
        missing: by path, files of the last good state that are not there.
    """

    files: tuple[SharedFile, ...]
    known: Mapping[str, KnownFile]
    hashes: Mapping[str, str | None]
    changed: tuple[SharedFile, ...]
    missing: Mapping[str, KnownFile] = field(default_factory=dict)

    @property
    def sizes_worth_hashing(self) -> set[int]:
        """Sizes that changed files share with each other or with known files."""
        seen: set[int] = set()
        twice: set[int] = set()
        for file in self.changed:
            (twice if file.size in seen else seen).add(file.size)
        return twice | {known.size for known in self.known.values()}

    @property
    def lost(self) -> dict[str, KnownFile]:
        """The missing files whose content is nowhere else on the share."""
        present = set(self.hashes.values()) - {None}
        return {
            path: known
            for path, known in self.missing.items()
            if known.sha256 is None or known.sha256 not in present
        }

    def ended(self, documents: Iterable[Document]) -> Comparison:
        """The same with the contents of all *documents* that came of the files."""
        return replace(self, hashes={each.path: each.sha256 for each in documents})


def compared(
    files: Iterable[SharedFile], known: Mapping[str, KnownFile], *, full: bool = False
) -> Comparison:
    """*files* beside those *known*; with *full* no file counts as unchanged."""
    listed = tuple(files)
    inodes_count = _inodes_mean_something(listed, known)
    changed: list[SharedFile] = []
    hashes: dict[str, str | None] = {}
    for file in listed:
        before = known.get(file.relative)
        if full or before is None or not _is_same(file, before, inodes=inodes_count):
            changed.append(file)
        else:
            hashes[file.relative] = before.sha256
    present = {file.relative for file in listed}
    return Comparison(
        files=listed,
        known=known,
        hashes=hashes,
        changed=tuple(changed),
        missing={
            path: before
            for path, before in known.items()
            if before.is_settled and path not in present
        },
    )


def refuse_sudden_emptiness(
    comparison: Comparison, share: str, *, limit: float
) -> None:
    """Refuse to believe that much of a share was deleted since the last good state.

    Args:
        comparison: of the share, with the changed files hashed, so that what was moved
            is not taken for lost.
        share: its name for people.
        limit: the share of known files that may be missing, 0..1.

    Raises:
        ShareError: more than that is missing.
    """
    settled = sum(known.is_settled for known in comparison.known.values())
    lost = len(comparison.lost)
    if not settled or lost <= limit * settled:
        return
    raise ShareError(
        f"{share}: {lost} dari {settled} berkas yang dikenal tidak ada lagi "
        f"({lost / settled:.0%}, batasnya {limit:.0%}), laporan lama dibiarkan; "
        "pastikan folder bersama terhubung utuh, atau jalankan dengan "
        "--accept-deletions bila berkas itu memang dihapus"
    )


def _is_same(file: SharedFile, before: KnownFile, *, inodes: bool) -> bool:
    return (
        file.size == before.size
        and file.modified_ns == before.modified_ns
        and (not inodes or _same_inode(file, before))
    )


def _same_inode(file: SharedFile, before: KnownFile) -> bool:
    is_told = file.inode and before.inode
    return not is_told or (file.inode - before.inode) % _INODES == 0


def _inodes_mean_something(
    files: Iterable[SharedFile], known: Mapping[str, KnownFile]
) -> bool:
    """Whether inodes stay what they are; some network file systems make them up.

    Where most of many files with the same size and time have another inode, the share
    was mounted anew or restored, and inodes say nothing about the content.
    """
    same = [
        (file, before)
        for file in files
        if (before := known.get(file.relative)) and _is_same(file, before, inodes=False)
    ]
    others = sum(not _same_inode(file, before) for file, before in same)
    return len(same) < _ENOUGH or 2 * others <= len(same)
