"""Orders by which a team or a forum sets a direction: about what they are, and are not.

"Keputusan Sekretaris Daerah selaku Ketua Tim Koordinasi SPBE tentang Selera Risiko" is about
risks, not about the team; "Keputusan Ketua Forum Satu Data tentang Strategi Pengelolaan
Data" is the strategy of indicator 23, not the policy of indicator 3. Source: Pedoman Menteri
PANRB 3/2024, indicators 21 to 28, level 4: the team or the forum sets the direction of each
process; indicators 1 to 9 are on policies, 10 and 19 on the team itself.
"""

from __future__ import annotations

from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.topics import Topics
from evidence.kinds import kind_table
from indicator_corpus.indicator import Affinity, Indicator, Instrument, Pattern

ISSUED = "ditetapkan oleh timnya, tentang hal lain"
DIRECTION = "haluan tim atau forumnya, bukan kebijakan internal"
_DECREE = "keputusan"
_TEAM, _FORUM, _STRATEGY = "issued_by_team", "issued_by_forum", "strategy"
_ABOVE, _SIGNED = 200, 500  # characters above the number, and around the signature


class Issuers:
    """How an instrument's teams and forums are called where they issue an order."""

    def __init__(self, instrument: Instrument, topics: Topics) -> None:
        """Take the cues for issuers and for strategies, and the team's indicators.

        They are those that a decree also serves, and their other side.
        """
        self._topics = topics
        sets = (_TEAM, _FORUM, _STRATEGY)
        self._book = Phrasebook({name: instrument.cues.get(name, ()) for name in sets})
        self._policies = [
            each.id
            for each in instrument.indicators
            if each.pattern is Pattern.POLICY and each.counterpart
        ]
        also = instrument.affinity.get(_DECREE, Affinity()).also
        known = {each.id: each for each in instrument.indicators}
        self._team = frozenset(
            number for own in also for number in (own, *_counterpart(known, own))
        )

    def only_issued(self, reading: Reading) -> dict[str, str]:
        """Per indicator that *reading*, an order of a team or a forum, is not about, why."""
        formal = reading.formalities
        if formal.kind not in kind_table().orders - kind_table().regulations:
            return {}
        issuers = {name for name, _ in self._book.named(_ends(reading.document.text))}
        directs = any(name == _STRATEGY for name, _ in self._book.named(formal.subject))
        found = {}
        if directs and issuers & {_TEAM, _FORUM}:
            found.update(dict.fromkeys(self._policies, DIRECTION))
        if _TEAM in issuers and self._is_on_another(formal.subject):
            found.update(dict.fromkeys(self._team, ISSUED))
        return found

    def _is_on_another(self, subject: str) -> bool:
        """Whether *subject* tells what the order is on, and does not name the team."""
        return (
            bool(subject.strip()) and not self._team & self._topics.said(subject).keys()
        )


def _ends(text: str) -> str:
    """Where an order says whose it is: above its number, and where it is signed."""
    return f"{text[:_ABOVE]}\n{text[-_SIGNED:]}"


def _counterpart(known: dict[str, Indicator], number: str) -> tuple[str, ...]:
    return tuple(known[number].counterpart) if number in known else ()
