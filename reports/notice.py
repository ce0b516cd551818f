"""A notice for one recipient: what changed among the things that concern them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from typing import Any

from reports.change_lines import as_text
from reports.gap_report import GapReport
from reports.printable import one_line
from reports.supplement import Changes, NewlyUnreadable
from reports.translation import msg
from reports.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What is sent: a line, a text, and the same as plain JSON values."""

    subject: str
    text: str
    facts: dict[str, Any]


def concerning(changes: Changes, owners: Collection[str]) -> Changes:
    """The statuses and unreadable files that concern *owners*; all without owners.

    A file concerns those whose indicators it was meant for, and those after whom a folder
    it lies in is named. What merely happened to files is no reason for a notice.
    """
    told = replace(changes, files=())
    if not owners:
        return told
    names = {name.casefold() for name in owners}
    return replace(
        told,
        indicators=tuple(
            c for c in told.indicators if (c.owner or "").casefold() in names
        ),
        unreadable=tuple(f for f in told.unreadable if names & _concerned(f)),
    )


def _concerned(file: NewlyUnreadable) -> set[str]:
    folders = file.path.split("/")[:-1]
    return {name.casefold() for name in (*file.owners, *folders)}


def notice(report: GapReport, changes: Changes, link: str, w: Wording) -> Notice:
    """The notice of *changes* in *report*, which people find under *link*."""
    share = one_line(report.share)
    count = len(changes.indicators) + len(changes.unreadable)
    subject = w.say(
        msg("Bukti SPBE %(share)s: %(count)s perubahan"), share=share, count=count
    )
    since = w.say(
        msg("Perubahan sejak laporan %(since)s, terlihat pada %(noticed)s."),
        since=w.day(changes.since),
        noticed=w.day(changes.noticed),
    )
    whole = w.say(msg("Laporan lengkap: %(link)s"), link=one_line(link))
    return Notice(
        subject=subject,
        text="\n\n".join([subject, since, as_text(changes, w), whole]) + "\n",
        facts=_facts(report, changes, link),
    )


def _facts(report: GapReport, changes: Changes, link: str) -> dict[str, Any]:
    """*changes* as they stand in report.json, with what they are about."""
    told = asdict(changes)
    del told["files"]
    instrument = report.instrument.id
    return {"share": report.share, "instrument": instrument, "report": link, **told}
