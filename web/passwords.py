"""Passwords, hashed with Argon2id; nothing else ever sees them."""

from __future__ import annotations

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 10, 200  # characters
_HASHER = PasswordHasher()


class PasswordError(ValueError):
    """The password cannot be taken; the message says why and what to do."""


def hashed(password: str) -> str:
    """The Argon2id hash of *password*, with its salt and costs.

    Raises:
        PasswordError: it is too short or too long.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise PasswordError(
            f"kata sandi harus {SHORTEST} sampai {LONGEST} huruf; "
            "pakai beberapa kata yang mudah diingat"
        )
    return _HASHER.hash(password)


def is_right(password: str, kept: str | None) -> bool:
    """Whether *password* has the hash *kept*; as slow, and no, where there is none."""
    try:
        _HASHER.verify(kept or _nobodys(), password[: LONGEST + 1])
    except (VerificationError, InvalidHashError):
        return False
    return bool(kept)


def is_outdated(kept: str) -> bool:
    """Whether the hash *kept* was made with lower costs than today's."""
    return _HASHER.check_needs_rehash(kept)


@cache
def _nobodys() -> str:
    return _HASHER.hash("kata sandi yang tidak dipakai siapa pun")
