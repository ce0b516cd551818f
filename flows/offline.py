"""Keep every dependency at home, before any of them is imported (promise 13).

Prefect and the model libraries read these variables when they are imported; what the
user has set stays.
"""

from __future__ import annotations

import os

_DEFAULTS = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_EPHEMERAL_ENABLED": "true",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",
    "PREFECT_CLOUD_ENABLE_ORCHESTRATION_TELEMETRY": "false",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TOKENIZERS_PARALLELISM": "false",
}


def stay_offline() -> None:
    """Set the defaults; call it before ``import prefect``."""
    for name, value in _DEFAULTS.items():
        os.environ.setdefault(name, value)


def stay_quiet() -> None:
    """Leave the terminal to our own progress; call it before ``import prefect``."""
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
