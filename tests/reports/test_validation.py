from __future__ import annotations

from dataclasses import replace

import pytest

from reports.validation import ReportContractError, validate


def with_first_indicator(report, **changes):
    first, *others = report.indicators
    return replace(report, indicators=(replace(first, **changes), *others))


def test_a_right_report_is_accepted(report):
    validate(report)


BROKEN = [
    ({"supported_level": 6}, "indicators.0.supported_level: 6 is greater"),
    ({"claimed_level": -1}, "indicators.0.claimed_level: -1 is less"),
    ({"status": "bagus"}, 'indicators.0.status: "bagus" is not one of'),
]


@pytest.mark.parametrize(("changes", "message"), BROKEN)
def test_a_broken_report_is_told_where(report, changes, message):
    with pytest.raises(ReportContractError, match=message):
        validate(with_first_indicator(report, **changes))


def test_a_day_that_is_no_day_is_refused(report):
    with pytest.raises(ReportContractError, match=r'as_of: .* is not a "date"'):
        validate(replace(report, as_of="15 Agustus 2025"))


def test_an_unknown_reason_code_is_refused(report):
    weak = report.indicators[1]
    reason = replace(weak.reasons[0], code="malas")

    with pytest.raises(ReportContractError, match=r'reasons\.0\.code: "malas"'):
        validate(with_first_indicator(report, reasons=(reason,)))


def test_a_quote_without_a_page_is_refused(report):
    quote = replace(report.indicators[0].evidence[0], page=0)

    with pytest.raises(ReportContractError, match=r"evidence\.0\.page: 0 is less"):
        validate(with_first_indicator(report, evidence=(quote,)))


def test_a_lost_file_is_noticed(report):
    shorter = replace(report, documents=report.documents[1:])

    with pytest.raises(ReportContractError, match=r"summary\.files: 7 told, 6 listed"):
        validate(shorter)


def test_a_status_counted_wrongly_is_noticed(report):
    summary = replace(report.summary, weak=1)

    with pytest.raises(ReportContractError, match=r"summary\.weak: 1 told, 2 listed"):
        validate(replace(report, summary=summary))


def test_many_faults_are_told_in_short(report):
    document = replace(report.documents[0], state="hilang")

    with pytest.raises(ReportContractError, match="and 15 more") as caught:
        validate(replace(report, documents=(document,) * 20))

    assert str(caught.value).count("documents.") == 10
