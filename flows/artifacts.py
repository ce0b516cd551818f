"""What a run shows in Prefect's pages: progress, the gaps, what changed, the report.

Only where a Prefect server is used, and never a reason for a run to fail.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import cast
from uuid import UUID

from flows.progress import Progress, current, followed
from flows.steps import is_recorded, run_logger
from reports.arrangement import needs, worst_gaps
from reports.change_lines import as_markdown
from reports.changes import difference
from reports.gap_report import GapReport, ReportedIndicator
from reports.printable import one_line
from reports.wording import Wording

_SECONDS_BETWEEN_UPDATES = 2.0


def is_served() -> bool:
    """Whether this run is recorded by a server that people look at."""
    if not is_recorded():
        return False
    from prefect.settings import PREFECT_API_URL  # noqa: PLC0415 - slow, as below

    return bool(PREFECT_API_URL.value())


def show(report: GapReport, before: GapReport | None, link: str, lang: str) -> None:
    """Show *report*, found under *link*: its gaps, and what changed since *before*."""
    if not is_served():
        return
    from prefect import artifacts  # noqa: PLC0415

    w, key = Wording(lang), _key(report.share)
    changed = difference(report, before) if before else None
    with _harmless():
        artifacts.create_table_artifact(
            table=[_row(indicator, w) for indicator in worst_gaps(report)],
            key=f"gaps-{key}",
            description=_counts(report, w),
        )
        artifacts.create_markdown_artifact(
            markdown=as_markdown(changed, w),
            key=f"changes-{key}",
            description="Since the last good run",
        )
        artifacts.create_link_artifact(
            link=link, link_text="report.html", key=f"report-{key}", description=link
        )


@contextmanager
def shown_progress(share: str) -> Iterator[None]:
    """Show the progress of the run within, beside whoever watches it already."""
    if not is_served():
        yield
        return
    with followed(ServedProgress(share, current())):
        yield


class ServedProgress:
    """A progress artifact, brought up to date every few seconds."""

    def __init__(self, share: str, beside: Progress) -> None:
        """Show the progress on *share*, and tell it to the one *beside* too."""
        self._share, self._beside = share, beside
        self._total = self._count = 0
        self._last = 0.0
        self._artifact: UUID | None = None

    def start(self, total: int) -> None:
        """Begin at nought of *total* files."""
        self._beside.start(total)
        self._total = total
        from prefect.artifacts import create_progress_artifact  # noqa: PLC0415

        with _harmless():
            key, said = f"progress-{_key(self._share)}", f"0 / {total} files"
            made = create_progress_artifact(0.0, key=key, description=said)
            self._artifact = cast("UUID", made)  # called from a flow that is not async

    def done(self, path: str) -> None:
        """Count *path*."""
        self._beside.done(path)
        self._count = min(self._count + 1, self._total)  # some are read twice
        moment = time.monotonic()
        is_last = self._count == self._total
        if is_last or moment - self._last >= _SECONDS_BETWEEN_UPDATES:
            self._last = moment
            self._update()

    def say(self, text: str) -> None:
        """Tell *text* in the run's log."""
        self._beside.say(text)
        run_logger().info("%s", one_line(text))

    def warn(self, text: str) -> None:
        """Tell *text* as a warning in the run's log."""
        self._beside.warn(text)
        run_logger().warning("%s", one_line(text))

    def _update(self) -> None:
        if self._artifact is None:
            return
        from prefect.artifacts import update_progress_artifact  # noqa: PLC0415

        with _harmless():
            update_progress_artifact(
                self._artifact,
                progress=100.0 * self._count / max(1, self._total),
                description=f"{self._count} / {self._total} files",
            )


@contextmanager
def _harmless() -> Iterator[None]:
    """Let nothing that goes wrong within stop the run."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - whatever a server may answer
        with suppress(Exception):
            run_logger().warning("artifact: %s", one_line(str(error)))


def _key(share: str) -> str:
    """*share* as Prefect lets artifacts be called."""
    return re.sub(r"[^a-z0-9]+", "-", share.casefold()).strip("-") or "share"


def _counts(report: GapReport, w: Wording) -> str:
    counts = (
        f"{w.status(status)}: {getattr(report.summary, status)}"
        for status in ("empty", "weak", "adequate")
    )
    return f"{report.as_of}, {report.instrument.name}. {', '.join(counts)}"


def _row(indicator: ReportedIndicator, w: Wording) -> dict[str, str]:
    need = next(iter(needs(indicator)), None)
    return {
        "No.": one_line(indicator.id),
        w.say("Indikator"): one_line(indicator.short or indicator.name),
        w.say("Penanggung jawab"): one_line(w.owner(indicator.owner)),
        w.say("Diklaim"): w.level(indicator.claimed_level),
        w.say("Didukung"): str(indicator.supported_level),
        w.say("Status bukti"): w.status(indicator.status),
        w.say("Dokumen yang perlu dibawa"): one_line(
            (need.remedy or need.text) if need else ""
        ),
    }
