"""List every file of a share, and refuse to mistake a missing share for an empty one."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from extractors.junk import is_junk

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
    """

    path: Path
    relative: str
    size: int
    modified_ns: int
    is_junk: bool


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
    root = Path(os.path.realpath(share))
    found = sorted(_files(root, root), key=os.fsencode)
    if not found:
        raise ShareError(
            f"{share}: folder kosong; pastikan folder bersama sudah terhubung"
        )
    return tuple(sorted(_listed(found, root), key=lambda file: file.relative))


def _refuse_the_unmounted(share: Path) -> None:
    if not share.exists():
        raise ShareError(
            f"{share}: folder tidak ditemukan; "
            "periksa alamatnya dan pastikan folder bersama terhubung"
        )
    if not share.is_dir():
        raise ShareError(f"{share}: bukan folder; berikan alamat folder bersama")


def _files(folder: Path, root: Path) -> Iterator[Path]:
    """Yield the files below *folder* and the links that are listed as files."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                path = Path(entry.path)
                if entry.is_dir(follow_symlinks=False):
                    yield from _files(path, root)
                elif not (entry.is_symlink() and _is_folder_within(path, root)):
                    yield path
    except OSError as error:
        raise ShareError(
            f"{printable(str(folder))}: folder tidak dapat dibaca sampai selesai "
            f"({error.strerror}); periksa sambungan dan hak aksesnya lalu ulangi"
        ) from error


def _is_folder_within(link: Path, root: Path) -> bool:
    target = Path(os.path.realpath(link))
    return target.is_dir() and target.is_relative_to(root)


def _listed(paths: Iterable[Path], root: Path) -> Iterator[SharedFile]:
    for path, relative in _named(paths, root):
        target = _opened_at(path, root)
        try:
            status = target.lstat()
        except OSError:  # listed and gone: reading it will say so
            size, modified = 0, 0
        else:
            size, modified = status.st_size, status.st_mtime_ns
        yield SharedFile(
            path=target,
            relative=relative,
            size=size,
            modified_ns=modified,
            is_junk=is_junk(relative),
        )


def _opened_at(path: Path, root: Path) -> Path:
    """Return where a link inside the share leads; the link itself if out of it."""
    if not path.is_symlink():
        return path
    target = Path(os.path.realpath(path))
    return target if target.is_relative_to(root) and target.is_file() else path


def _named(paths: Iterable[Path], root: Path) -> Iterator[tuple[Path, str]]:
    """Yield *paths* with printable names; those printable already keep theirs."""
    raw = {path: path.relative_to(root).as_posix() for path in paths}
    names = {path: printable(name) for path, name in raw.items()}
    taken = {name for path, name in names.items() if name == raw[path]}
    for path, name in names.items():
        if name != raw[path]:
            name = _free(name, taken)  # noqa: PLW2901 -- the name it is listed under
            taken.add(name)
        yield path, name


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
    text = unicodedata.normalize("NFC", name)
    return "".join(
        _REPLACEMENT if unicodedata.category(mark) in _UNPRINTABLE else mark
        for mark in text
    )
