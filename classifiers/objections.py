"""Why a document that speaks of an indicator cannot serve it, from what it says itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from classifiers.audits import other_audits
from classifiers.fields import Fields
from classifiers.issuers import Issuers
from classifiers.medium import Medium
from classifiers.partners import Partners
from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.sides import no_policy, only_drafted, unamended
from classifiers.topics import Topics
from classifiers.view import NAMED_BY_TITLE, NAMED_PLAINLY, View
from indicator_corpus.indicator import Instrument, Pattern

# Their object stands below their title: "Register risiko" of a hospital.
_REPORT = "laporan"
_OF_CHAPTERS = frozenset({Pattern.SERVICE, Pattern.AUDIT})  # one report is on several
_OF_ANY_OBJECT = frozenset({"laporan_audit", "daftar", "other"})


class Objections:
    """The grounds of one instrument on which a document does not count."""

    def __init__(
        self, instrument: Instrument, sides: Phrasebook[str], topics: Topics
    ) -> None:
        """Prepare the words of *instrument*; *sides* are what rules are called."""
        self._instrument, self._sides, self._topics = instrument, sides, topics
        self._medium = Medium(instrument)
        self._partners = Partners(instrument, topics)
        self._fields = Fields(instrument)
        self._issuers = Issuers(instrument, topics)

    def to(
        self, reading: Reading, view: View, declared: Mapping[str, str]
    ) -> dict[str, str]:
        """Per indicator that *reading*, seen as *view*, cannot serve, why not.

        *declared* are the indicators for which people named it.
        """
        partners = self._partners.only_partners(self._instrument, reading, view)
        return {
            **{n: why for n, why in partners.items() if n not in declared},
            **self._medium.business_only(self._instrument, reading, view, declared),
            **self._fields.other_field(reading, view),
            **self._fields.other_spending(reading),
            **self._fields.other_plan(reading),
            **self._issuers.only_issued(reading),
            **other_audits(self._instrument, reading, view, declared),
            **unamended(self._instrument, reading, view),
            **only_drafted(self._instrument, reading, declared),
            **no_policy(self._instrument, reading, self._sides),
        }

    def look_alikes(self, reading: Reading) -> dict[str, str]:
        """Per indicator, why the title of *reading* names another object.

        What stands only in the lines after the title gives way to a chapter of its own,
        and to what the title names: a report on SIMPEG tells of letters of leave, a
        roadmap of training, and is none. A chapter on a service or an audit does so even
        for what the title names: a report on surveys reviews what each survey was on.
        """
        chapters = self._chaptered_in(reading)
        called = self._topics.look_alikes(reading.called)
        found = self._topics.look_alikes(reading.title)
        called = {n: e for n, e in called.items() if n not in chapters}
        found = {n: e for n, e in found.items() if n not in chapters}
        if below := found.keys() - called.keys():
            own = self._spoken_of_plainly(reading)
            own |= self._with_passages(reading, below - own)
            found = {n: e for n, e in found.items() if n in called or n not in own}
        return {
            number: f"{self._instrument.by_id[number].look_alikes[index].why} ({phrase})"
            for number, (index, phrase) in found.items()
        }

    def _with_passages(self, reading: Reading, numbers: Collection[str]) -> set[str]:
        """Those of *numbers* that another part of a report speaks of plainly.

        An office's report begins with its job analyses, and comes to its processes.
        """
        if reading.formalities.kind != _REPORT or not numbers:
            return set()
        others = [
            passage.text
            for passage in reading.passages
            if not self._topics.look_alikes(passage.text).keys() & numbers
        ]
        return {
            number
            for text in others
            for number, said in self._topics.said(text).items()
            if number in numbers and said.score >= NAMED_BY_TITLE
        }

    def _chaptered_in(self, reading: Reading) -> set[str]:
        """The services and audits after which a chapter of *reading* is named."""
        by_id = self._instrument.by_id
        return {
            number
            for chapter in reading.chapters
            for number, said in self._topics.said(chapter).items()
            if said.score >= NAMED_BY_TITLE and by_id[number].pattern in _OF_CHAPTERS
        }

    def _spoken_of_plainly(self, reading: Reading) -> set[str]:
        """What a chapter of *reading* is about, and what its title names."""
        chapters = self._topics.said("\n".join(reading.chapters)).items()
        called = self._topics.said(reading.called).items()
        return {n for n, said in chapters if said.score >= NAMED_BY_TITLE} | {
            n
            for n, said in called
            if said.score >= NAMED_PLAINLY
            and (
                self._instrument.by_id[n].pattern is Pattern.SERVICE
                or reading.formalities.kind not in _OF_ANY_OBJECT
            )
        }
