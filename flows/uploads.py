"""Where what people uploaded lies, which is read with the share."""

from __future__ import annotations

from pathlib import Path

from flows.remembering import own_inbox, own_ledger


def inbox_of(
    share: Path, inbox: str | None, ledger: str | None, *, remember: bool
) -> Path | None:
    """The folder *inbox* of the *share*; unnamed, the one beside the *ledger*, if any.

    A run that does not remember reads only an inbox that was named.
    """
    if inbox is not None:
        return Path(inbox)
    place = own_inbox(ledger or own_ledger(), share)
    return place if remember and place.is_dir() else None
