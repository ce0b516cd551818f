"""What people uploaded is read with the share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from extractors.inbox import with_inbox
from extractors.survey import SharedFile
from flows.remembering import own_inbox, own_ledger


def with_uploads(
    files: Sequence[SharedFile],
    share: Path,
    inbox: str | None,
    ledger: str | None,
    *,
    remember: bool,
) -> tuple[SharedFile, ...]:
    """*files* of the *share* with those in its *inbox*.

    Without *inbox*, the one beside the *ledger*, if the run remembers and it is there.

    Raises:
        ShareError: the inbox was named and is no folder, or cannot be listed.
    """
    if inbox is not None:
        return with_inbox(files, Path(inbox))
    place = own_inbox(ledger or own_ledger(), share)
    if not remember or not place.is_dir():
        return tuple(files)
    return with_inbox(files, place)
