"""A Prefect server for flows that run within the tests, started once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from prefect.testing.utilities import prefect_test_harness

from tests.ledger.conftest import postgres, postgres_url

__all__ = ["postgres", "postgres_url", "prefect_server"]


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[None]:
    """A real server whose database is thrown away."""
    with prefect_test_harness(server_startup_timeout=180):
        yield
