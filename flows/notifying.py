"""Tell recipients what changed since they were told last; nothing where nothing did."""

from __future__ import annotations

from dataclasses import dataclass

from flows.delivery import DeliveryError, deliver
from flows.notify_settings import NotifySettings, Recipient, Smtp
from flows.progress import current
from flows.remembering import Memory, good_report
from flows.steps import step
from reports.changes import difference
from reports.gap_report import GapReport, to_json
from reports.notice import Notice, concerning, notice
from reports.wording import Wording


@step(name="deliver", run_name="deliver to {recipient.name}", waits=[2.0, 15.0])
def bring(message: Notice, recipient: Recipient, smtp: Smtp | None) -> None:
    """Bring *message* to *recipient*, again where a server stumbles."""
    deliver(message, recipient, smtp)


@dataclass(frozen=True, kw_only=True)
class Herald:
    """Tells of one report.

    Attributes:
        before: the last good report before it, for who has not been told of any.
        memory: knows the report that each recipient was told of last.
        link: where people find the report.
    """

    settings: NotifySettings
    report: GapReport
    before: GapReport | None
    memory: Memory
    link: str
    lang: str

    def tell_all(self) -> None:
        """Tell every recipient, and warn of those who could not be told.

        They are told by the next run, with what has changed by then.
        """
        for recipient in self.settings.recipients:
            try:
                self._tell(recipient)
            except DeliveryError as error:
                current().warn(
                    f"pemberitahuan tidak terkirim ({error}); dicoba lagi pada "
                    "pembacaan berikutnya"
                )

    def _tell(self, recipient: Recipient) -> None:
        known = good_report(self.memory.told_report(recipient.name)) or self.before
        if known is not None:
            found = concerning(difference(self.report, known), recipient.owners)
            if found:
                message = notice(self.report, found, self.link, Wording(self.lang))
                bring(message, recipient, self.settings.smtp)
        self.memory.put_told(recipient.name, to_json(self.report))
