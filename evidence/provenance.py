"""What made a result: a digest of code, data and libraries that changes when they do.

Nobody has to remember to raise a version number, and no result outlives its code.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

_SOURCES = {".py", ".yaml", ".json"}


def digest(*parts: str) -> str:
    """64 hex digits that change when any of *parts* does."""
    content = hashlib.sha256()
    for part in parts:
        content.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return content.hexdigest()


@cache
def sources(folder: Path) -> str:
    """A digest of the Python, YAML and JSON files below *folder*, or of the file *folder*."""
    found = [folder] if folder.is_file() else _below(folder)
    return _digest_of(found, folder)


@cache
def files_below(folder: Path) -> str:
    """A digest of all files below *folder*, but for what Python compiled."""
    found = (p for p in folder.rglob("*") if p.is_file() and p.suffix != ".pyc")
    return _digest_of(sorted(found), folder)


def required(distribution: str) -> tuple[str, ...]:
    """The names of the distributions that *distribution* names as its requirements."""
    try:
        told = requires(distribution) or ()
    except PackageNotFoundError:
        return ()
    return tuple(re.split(r"[^\w.-]", each, maxsplit=1)[0] for each in told)


def libraries(names: Iterable[str]) -> str:
    """The versions of the distributions *names*, as one line."""
    return " ".join(f"{name}={_version(name)}" for name in sorted(names))


def _digest_of(found: Iterable[Path], folder: Path) -> str:
    return digest(
        *(
            f"{path.relative_to(folder.parent).as_posix()}\0"
            f"{hashlib.sha256(path.read_bytes()).hexdigest()}"
            for path in found
        )
    )


def _below(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.suffix in _SOURCES and p.is_file())


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"
