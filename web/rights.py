"""What each role may do, and the report as an agency's contact may see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from assessment.decisions.decision import Kind
from ledger.accounts import Account, Role
from reports.gap_report import (
    GapReport,
    ReportedDocument,
    ReportedIndicator,
    Summary,
)
from reports.supplement import Changes, History

_DECIDERS = {Role.ADMINISTRATOR, Role.COORDINATOR}
_OF_CONTACTS = {Kind.NOTE, Kind.WORK}


def may_decide(account: Account, kind: Kind) -> bool:
    """Whether decisions of this *kind* are the account's to make."""
    if account.role is Role.CONTACT:
        return kind in _OF_CONTACTS
    return account.role in _DECIDERS


def may_upload(account: Account) -> bool:
    """Whether the account may bring evidence, for the indicators it sees."""
    return account.role is not Role.READER


def may_run(account: Account) -> bool:
    """Whether the account may have the share read again."""
    return account.role in _DECIDERS


def may_see_trail(account: Account) -> bool:
    """Whether the account may read who did what."""
    return account.role in _DECIDERS


def may_manage(account: Account) -> bool:
    """Whether the account may add and disable others."""
    return account.role is Role.ADMINISTRATOR


def same_agency(one: str | None, other: str | None) -> bool:
    """Whether two names of an agency are the same but for case and spaces."""
    return bool(one and other) and _plain(one) == _plain(other)


def visible(report: GapReport, account: Account) -> GapReport:
    """*report* as the account may see it: all of it, or a contact's own part.

    A contact's own are the indicators their agency answers for, the documents that
    serve or are quoted for these, and those in a folder of the agency's name, in the
    inbox too. What others keep and only comes near is not shown. The index of the whole
    is nobody's secret.
    """
    if account.role is not Role.CONTACT:
        return report
    indicators = tuple(
        i for i in report.indicators if same_agency(i.owner, account.agency)
    )
    numbers = {indicator.id for indicator in indicators}
    quoted = set(_quoted(indicators))
    documents = tuple(
        _own_part(document, numbers)
        for document in report.documents
        if _is_own(document, numbers, quoted, account.agency)
    )
    paths = {document.path for document in documents}
    return replace(
        report,
        indicators=tuple(_own_nearest(i, paths) for i in indicators),
        documents=documents,
        deleted=tuple(
            replace(gone, quotes=quotes)
            for gone in report.deleted
            if (quotes := tuple(q for q in gone.quotes if q.indicator in numbers))
        ),
        summary=_summary(report, indicators, documents),
        claims_notes=(),
        central=(),
        baseline=None,
        crosswalk=None,
        notes=(),
        changes=_own_changes(report.changes, numbers, paths),
        decisions=None,
        history=_own_history(report.history, numbers),
    )


def _own_nearest(indicator: ReportedIndicator, paths: set[str]) -> ReportedIndicator:
    near = tuple(quote for quote in indicator.nearest if quote.document in paths)
    return replace(indicator, nearest=near)


def _own_changes(
    changes: Changes | None, numbers: set[str], paths: set[str]
) -> Changes | None:
    if changes is None:
        return None
    return replace(
        changes,
        indicators=tuple(c for c in changes.indicators if c.id in numbers),
        unreadable=tuple(
            replace(c, owners=()) for c in changes.unreadable if c.path in paths
        ),
        files=tuple(
            c if c.origin in paths else replace(c, origin=None)
            for c in changes.files
            if c.path in paths
        ),
    )


def _own_history(history: History | None, numbers: set[str]) -> History | None:
    if history is None:
        return None
    own = {i: levels for i, levels in history.levels.items() if i in numbers}
    return replace(history, levels=own)


def _plain(name: str | None) -> str:
    return " ".join((name or "").casefold().split())


def _quoted(indicators: Iterable[ReportedIndicator]) -> Iterable[str]:
    for indicator in indicators:
        for quote in (*indicator.evidence, *indicator.review):
            yield quote.document


def _is_own(
    document: ReportedDocument, numbers: set[str], quoted: set[str], agency: str
) -> bool:
    return (
        any(same_agency(folder, agency) for folder in document.path.split("/")[:-1])
        or any(served.id in numbers for served in document.indicators)
        or document.path in quoted
    )


def _own_part(document: ReportedDocument, numbers: set[str]) -> ReportedDocument:
    served = tuple(s for s in document.indicators if s.id in numbers)
    return replace(document, indicators=served, copy_of=None)


def _summary(
    report: GapReport,
    indicators: tuple[ReportedIndicator, ...],
    documents: tuple[ReportedDocument, ...],
) -> Summary:
    states = Counter(document.state for document in documents)
    statuses = Counter(indicator.status for indicator in indicators)
    return replace(
        report.summary,
        files=len(documents),
        **{name: states[name] for name in ("read", "partial", "unreadable", "skipped")},
        **{name: statuses[name] for name in ("empty", "weak", "adequate")},
    )
