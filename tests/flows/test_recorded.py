import inspect
import subprocess
import sys
from pathlib import Path

from flows import assess_evidence as night
from flows.recorded import assess_evidence


def test_the_flow_is_the_function_that_people_run():
    assert assess_evidence.name == "bukti"
    assert assess_evidence.fn is night.assess_evidence
    parameters = inspect.signature(night.assess_evidence).parameters
    assert list(assess_evidence.parameters.properties) == list(parameters)
    assert assess_evidence.parameters.required == ["share"]


def test_without_a_flow_prefect_is_not_imported():
    program = (
        "import sys, flows.assess_evidence; "
        "print([n for n in ('prefect', 'torch') if n in sys.modules])"
    )

    said = subprocess.check_output(
        [sys.executable, "-c", program], cwd=Path(__file__).parents[2], text=True
    )

    assert said.strip() == "[]"
