"""Why a run cannot use the ledger, in words for the people who run the assessment.

* LedgerError
  x BusyShareError
  x LostLockError
"""

from __future__ import annotations


class LedgerError(Exception):
    """The ledger cannot be used; the message is ``ledger: fact; remedy``."""


class BusyShareError(LedgerError):
    """Another run works on the same share."""


class LostLockError(LedgerError):
    """Another run took the share over while this one stood still."""
