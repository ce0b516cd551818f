"""Hold a report against its contract, ``report.schema.json`` beside this module."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

from jsonschema_rs import Draft202012Validator

from reports.gap_report import GapReport, as_dict

_CONTRACT = Path(__file__).with_name("report.schema.json")
_SHOWN = 10


class ReportContractError(ValueError):
    """A report does not keep its contract; the message names every place."""


def validate(report: GapReport) -> None:
    """Hold *report* against the contract and its own counts.

    Raises:
        ReportContractError: naming the places (ten at most) and what is wrong there.
    """
    faults = [*_schema_faults(report), *_count_faults(report)]
    if not faults:
        return
    more = len(faults) - _SHOWN
    told = faults[:_SHOWN] + ([f"and {more} more"] if more > 0 else [])
    raise ReportContractError("report.json: " + "; ".join(told))


def _schema_faults(report: GapReport) -> Iterator[str]:
    errors = _validator().iter_errors(as_dict(report))
    told = [(list(map(str, error.instance_path)), error.message) for error in errors]
    for steps, message in sorted(told):
        place = ".".join(steps) or "(whole)"
        yield f"{place}: {message}"


@cache
def _validator() -> Draft202012Validator:
    contract = json.loads(_CONTRACT.read_text(encoding="utf-8"))
    return Draft202012Validator(contract, validate_formats=True)


def _count_faults(report: GapReport) -> Iterator[str]:
    listed = Counter(document.state for document in report.documents)
    listed.update(indicator.status for indicator in report.indicators)
    listed["files"] = len(report.documents)
    for count in fields(report.summary):
        told = getattr(report.summary, count.name)
        if told != listed[count.name]:
            yield f"summary.{count.name}: {told} told, {listed[count.name]} listed"
