"""List every file of a share, and refuse to mistake a missing share for an empty one."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from extractors.junk import is_junk
from extractors.regular import is_folder, is_regular

_UNPRINTABLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
_REPLACEMENT = "\ufffd"


class ShareError(Exception):
    """The share, or a folder in it, cannot be listed; nothing must be concluded.

    The message is ``folder: fact; remedy`` for the people who run the assessment.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedFile:
    """A file as it was listed.

    Attributes:
        path: where to open it.
        relative: printable and unique; relative to the share, ``/``-separated, NFC.
        size: bytes.
        modified_ns: time of last change, in nanoseconds since 1970.
        is_junk: whether a program left it behind.
        inode: its number on the file system; 0 where that has none.
    """

    path: Path
    relative: str
    size: int
    modified_ns: int
    is_junk: bool
    inode: int = 0


def survey(share: Path) -> tuple[SharedFile, ...]:
    """Return every file under *share*, sorted by its relative path.

    Links to files inside the share count as files. Links to folders inside it are not
    followed, as what they lead to is listed anyway; links that lead out of it are
    listed themselves.

    Raises:
        ShareError: the share is missing, no folder or empty, or a folder in it could
            not be listed to its end.
    """
    _refuse_the_unmounted(share)
    root = os.path.realpath(share)
    found = sorted(_entries(root), key=lambda entry: os.fsencode(entry.path))
    if not found:
        raise ShareError(
            f"{share}: folder kosong; pastikan folder bersama sudah terhubung"
        )
    return tuple(sorted(_listed(found, root), key=lambda file: file.relative))


def _refuse_the_unmounted(share: Path) -> None:
    try:
        status = share.stat()
    except FileNotFoundError as error:
        raise ShareError(
            f"{share}: folder tidak ditemukan; "
            "periksa alamatnya dan pastikan folder bersama terhubung"
        ) from error
    except OSError as error:
        raise ShareError(
            f"{share}: folder tidak dapat dibuka ({error.strerror}); "
            "periksa sambungan dan hak aksesnya lalu ulangi"
        ) from error
    if not stat.S_ISDIR(status.st_mode):
        raise ShareError(f"{share}: bukan folder; berikan alamat folder bersama")


def _entries(root: str) -> Iterator[os.DirEntry[str]]:
    """Yield the files below *root* and the links that are listed as files."""
    folders = [root]
    while folders:
        for entry, is_own_folder in _within(folders.pop()):
            if is_own_folder:
                folders.append(entry.path)
            elif not (entry.is_symlink() and _is_folder_within(entry.path, root)):
                yield entry


def _within(folder: str) -> list[tuple[os.DirEntry[str], bool]]:
    """The entries of *folder*, each with whether it is a folder itself."""
    try:
        with os.scandir(folder) as entries:
            return [(entry, entry.is_dir(follow_symlinks=False)) for entry in entries]
    except OSError as error:
        raise ShareError(
            f"{printable(str(folder))}: folder tidak dapat dibaca sampai selesai "
            f"({error.strerror}); periksa sambungan dan hak aksesnya lalu ulangi"
        ) from error


def _is_folder_within(link: str, root: str) -> bool:
    target = Path(os.path.realpath(link))
    return target.is_relative_to(root) and is_folder(target)


def _listed(entries: Sequence[os.DirEntry[str]], root: str) -> Iterator[SharedFile]:
    names = _names([entry.path[len(root) :].lstrip("/") for entry in entries])
    for entry, relative in zip(entries, names, strict=True):
        target = _opened_at(entry.path, root) if entry.is_symlink() else entry.path
        try:
            status = (
                entry.stat(follow_symlinks=False)
                if target == entry.path
                else os.lstat(target)
            )
        except OSError:  # listed and gone: reading it will say so
            size, modified, inode = 0, 0, 0
        else:
            size, modified, inode = status.st_size, status.st_mtime_ns, status.st_ino
        yield SharedFile(
            path=Path(target),
            relative=relative,
            size=size,
            modified_ns=modified,
            is_junk=is_junk(relative),
            inode=inode,
        )


def _opened_at(link: str, root: str) -> str:
    """Return where a link inside the share leads; the link itself if out of it."""
    target = Path(os.path.realpath(link))
    return str(target) if target.is_relative_to(root) and is_regular(target) else link


def _names(raw: Sequence[str]) -> Iterator[str]:
    """Yield *raw* as printable names; those printable already keep theirs."""
    names = [printable(name) for name in raw]
    taken = {name for name, before in zip(names, raw, strict=True) if name == before}
    for name, before in zip(names, raw, strict=True):
        if name == before:
            yield name
            continue
        free = _free(name, taken)
        taken.add(free)
        yield free


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    numbered = (f"{name}~{number}" for number in count(2))
    return next(other for other in numbered if other not in taken)


def printable(name: str) -> str:
    r"""Return *name* in NFC with what cannot be printed replaced.

    >>> printable("nota\ndinas\u202egnp.exe")
    'nota\ufffddinas\ufffdgnp.exe'
    """
    if name.isascii() and name.isprintable():
        return name
    text = unicodedata.normalize("NFC", name)
    return "".join(
        _REPLACEMENT if unicodedata.category(mark) in _UNPRINTABLE else mark
        for mark in text
    )
