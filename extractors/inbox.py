"""Files that people uploaded: read beside the share, under a folder of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from extractors.survey import SharedFile, ShareError, survey

INBOX = "Kotak masuk"  # the folder under which they appear among the share's


def with_inbox(
    files: Sequence[SharedFile], inbox: Path | None
) -> tuple[SharedFile, ...]:
    """*files* and those in the folder *inbox*, if any, as ``Kotak masuk/...``, by path.

    Where the share has a file under such a path itself, the uploaded one gets a number.

    Raises:
        ShareError: the inbox is no folder or cannot be listed to its end.
    """
    if inbox is None:
        return tuple(files)
    if not inbox.is_dir():
        raise ShareError(
            f"{inbox}: kotak masuk tidak ditemukan; periksa alamat dan sambungannya"
        )
    if not any(each.is_file() for each in inbox.rglob("*")):
        return tuple(files)
    taken = {file.relative for file in files}
    brought = []
    for file in survey(inbox):
        relative = _free(f"{INBOX}/{file.relative}", taken)
        taken.add(relative)
        brought.append(replace(file, relative=relative))
    return tuple(sorted([*files, *brought], key=lambda file: file.relative))


def _free(path: str, taken: set[str]) -> str:
    number = 2
    free = path
    while free in taken:
        free = f"{path}~{number}"
        number += 1
    return free
