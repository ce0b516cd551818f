import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_importing_flows_turns_telemetry_off():
    code = "import os, flows; print(os.environ['PREFECT_SERVER_ANALYTICS_ENABLED'])"
    bare = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT")}

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=bare, capture_output=True, text=True,
        check=True,
    )  # fmt: skip

    assert done.stdout.strip() == "false"


def test_what_the_user_has_set_stays():
    code = "import os, flows; print(os.environ['PREFECT_SERVER_ANALYTICS_ENABLED'])"
    chosen = {**os.environ, "PREFECT_SERVER_ANALYTICS_ENABLED": "true"}

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=chosen, capture_output=True,
        text=True, check=True,
    )  # fmt: skip

    assert done.stdout.strip() == "true"
