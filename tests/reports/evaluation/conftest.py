from __future__ import annotations

import pytest

from tests.reports.evaluation import answered


@pytest.fixture(scope="session")
def evaluation(tmp_path_factory):
    return answered.evaluation(tmp_path_factory.mktemp("gold"))
