from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from reports.gap_report import as_dict, from_json, load, to_json


def test_a_report_survives_json_unchanged(report):
    assert from_json(to_json(report)) == report


def test_the_same_report_gives_the_same_json_bytes(report):
    assert to_json(report) == to_json(from_json(to_json(report)))


def test_a_report_is_loaded_from_its_file(report, tmp_path):
    path = tmp_path / "report.json"
    path.write_bytes(to_json(report))

    assert load(path) == report


def test_the_plain_values_are_those_of_the_json(report):
    assert as_dict(report) == json.loads(to_json(report))


def test_other_json_is_not_taken_for_a_report():
    with pytest.raises(ValidationError):
        from_json('{"schema": "bukti-report/1"}')
