import pytest

from ledger.errors import BusyShareError, LedgerError, LostLockError


@pytest.mark.parametrize("error", [BusyShareError, LostLockError])
def test_whoever_catches_ledger_errors_catches_all(error):
    assert issubclass(error, LedgerError)
