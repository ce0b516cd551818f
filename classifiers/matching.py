"""Match documents with indicators: who serves what, who is unsure, who is near."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from classifiers.attribution import Division
from classifiers.bundle import papers_in, together
from classifiers.cover_sheets import is_cover_sheet
from classifiers.crew import Crew
from classifiers.decisions import Verdict, normal_path, verdicts_by_path
from classifiers.declarations import Declaration
from classifiers.embedding import Embedder
from classifiers.fusion import Fusion, fusion
from classifiers.home import foreign
from classifiers.lessons import Lessons
from classifiers.local_words import LocalWords, no_local_words
from classifiers.match import Decision, Match, settled_by
from classifiers.memory import MatchMemory, key_of
from classifiers.observation import Observation
from classifiers.observations import Observer
from classifiers.phrases import Phrasebook
from classifiers.portions import Asked, Hints, Portions
from classifiers.reading import Reading
from classifiers.references import PolicyIndex
from classifiers.revocation import only_revokes
from classifiers.sides import outdone
from classifiers.version import LEXICAL_ID
from classifiers.why import why
from evidence.kinds import kind_table
from indicator_corpus.indicator import Instrument

NEAR = 0.02  # below this a document is not even a near miss
_MOST_ABOUT = 3


class Matcher:
    """Decides, for one instrument, which documents serve which indicators."""

    def __init__(  # noqa: PLR0913 - weights, lessons, verdicts, memory are apart
        self,
        instrument: Instrument,
        embedder: Embedder,
        weights: Fusion | None = None,
        *,
        observer: Observer | None = None,
        lessons: Lessons | None = None,
        verdicts: Iterable[Verdict] = (),
        memory: MatchMemory | None = None,
        home: str = "",
        local: LocalWords | None = None,
    ) -> None:
        """Prepare the observer, if none is given; *weights* default to the fitted ones.

        *lessons* change how documents are seen; *verdicts* settle their own pairs;
        *local* words hint at what this government calls its things; documents that
        *memory* knows under the same conditions are not matched again.
        """
        self.fusion = weights or fusion()
        self.observer = observer or Observer(instrument, embedder, lessons)
        self._given = tuple(verdicts)
        self._verdicts = verdicts_by_path(self._given)
        self.memory = memory
        self.home = home
        self._local = local or no_local_words()
        self._generic = Phrasebook(
            {
                key: instrument.cues.get(key, ())
                for key in ("generic", "placeholder", "unfilled", "form", "subject")
            }
        )
        self.ids = (
            LEXICAL_ID,
            f"embedding:{embedder.id}",
            f"precedents:{self.observer.precedents.id}",
            *([lessons.id] if lessons else []),
            f"fusion:{self.fusion.version}",
        )

    def __reduce__(self) -> tuple[object, ...]:
        """All but memory and local words, for another process to match with."""
        return _rebuilt, (self.observer, self.fusion, self._given, self.home)

    def of(
        self,
        instrument: Instrument,
        home: str = "",
        local: LocalWords | None = None,
        *,
        declared: float = 1.0,
    ) -> Matcher:
        """The same matcher for another *instrument* and the share of *home*.

        *home* is the head of region whose papers count, as ``home_of`` names it; *local*
        are the words by which the claims know that government's own things; *declared*
        is the part of the share's papers of which people say what they are for.
        """
        seen = self.observer
        return Matcher(
            instrument,
            seen.embedder,
            self.fusion.for_share(declared),
            observer=seen.of(instrument),
            lessons=seen.lessons,
            verdicts=self._given,
            memory=self.memory,
            home=home,
            local=local,
        )

    def not_evidence(self, reading: Reading) -> str:
        """Why *reading* can support nothing, or an empty string."""
        reason = kind_table().never_evidence.get(reading.formalities.kind, "")
        if reason:
            return reason
        if other := foreign(reading, self.home):
            return other
        if only_revokes(reading):
            return "hanya mencabut aturan lain"
        is_empty = self.is_generic(reading)
        return "lembar tanpa isi yang dapat dinilai" if is_empty else ""

    def is_on_subject(self, reading: Reading) -> bool:
        """Whether the title of *reading* speaks of what the instrument is about."""
        return any(h.key == "subject" for h in self._generic.find(reading.title))

    def is_generic(self, reading: Reading) -> bool:
        """Whether *reading* is a cover sheet without content of its own."""
        return is_cover_sheet(reading, self._generic)

    def matches(
        self, readings: Sequence[Reading], declarations: Iterable[Declaration]
    ) -> tuple[Match, ...]:
        """All matches of *readings*, by path and falling score."""
        return tuple(self.each_match(readings, declarations))

    def each_match(
        self,
        readings: Sequence[Reading],
        declarations: Iterable[Declaration],
        crew: Crew | None = None,
    ) -> Iterator[Match]:
        """The same, one after the other, for whoever need not hold them all.

        Many documents are matched by the processes of *crew*, side by side.
        """
        return Portions(self, crew or Crew(1)).each_match(readings, declarations)

    def call_up(self, crew: Crew, paths: Sequence[str]) -> None:
        """Begin the processes of *crew* early, if many of *paths* are to be matched."""
        Portions(self, crew).call_up(paths)

    def hints(
        self,
        reading: Reading,
        declared: Mapping[str, dict[str, str]],
        policies: PolicyIndex,
    ) -> Hints:
        """What else than its own text tells what *reading* serves."""
        heard = self._local.heard(reading)
        told = policies.named_in(reading) | self.observer.on_chapters(reading)
        heard = replace(heard, names={**heard.names, **told})
        referred = self.observer.lookbacks.referred(reading, policies)
        return declared.get(reading.path, {}), referred, heard

    def key(
        self, reading: Reading, hints: Hints, of_papers: Sequence[Hints] = ()
    ) -> str:
        """A digest of all that the matches of *reading*, and of its papers, rest on."""
        return key_of(
            self.memory.version if self.memory else "",
            self.ids,
            self.fusion,
            [
                (i.id, i.sectors)
                for i in self.observer.instrument.indicators
                if i.sectors
            ],
            self.home,
            (reading.document, sorted(reading.struck)),
            *hints,
            of_papers,
            self._verdicts.get(normal_path(reading.path), {}),
        )

    def __call__(self, asked: Asked) -> tuple[Match, ...]:
        """The matches of one document, by falling score; of a bundle by its papers."""
        reading, hints, of_papers = asked
        whole = self._matched(reading, hints)
        if not of_papers:
            return whole
        papers = papers_in(reading)
        each = [
            None if self.not_evidence(paper) else self._matched(paper, told)
            for paper, told in zip(papers, of_papers, strict=True)
        ]
        settled = self._verdicts.get(normal_path(reading.path), {})
        return together(whole, papers, each, settled)

    def _matched(self, reading: Reading, hints: Hints) -> tuple[Match, ...]:
        if not reading.passages or self.not_evidence(reading):
            return ()
        settled = self._verdicts.get(normal_path(reading.path), {})
        declared, referred, local = hints
        confirmed = [number for number, serves in settled.items() if serves]
        observations = self.observer.observe(
            reading, declared, referred, confirmed, local
        )
        scored = sorted(
            ((self.fusion.probability(o), o) for o in observations),
            key=lambda pair: (-pair[0], int(pair[1].indicator)),
        )
        surest = scored[0][1].indicator if scored else ""
        scores = {o.indicator: score for score, o in scored}
        beside = outdone(self.observer.instrument, reading, scores, declared)
        shown = settled.keys() | self._nearest(scored)
        kept = [
            (score, o, self._decision(score, o, settled, surest, beside))
            for score, o in scored
            if score >= NEAR or o.indicator in shown
        ]
        serves = [o for _, o, d in kept if d is Decision.SERVES]
        # what only a part looks back on has no claim to the others
        serving = [o.indicator for o in serves if not o.looked_back]
        division = Division(reading, self.observer, local.names)
        return tuple(
            settled_by(
                self._match(division, observation, score, decision, serving), settled
            )
            for score, observation, decision in kept
        )

    def _nearest(self, scored: Sequence[tuple[float, Observation]]) -> set[str]:
        """What a document that comes near nothing is most about, for whoever asks."""
        if any(score >= NEAR for score, _ in scored):
            return set()
        ordered = sorted(scored, key=lambda pair: -self.fusion.about(pair[1]))
        return {observation.indicator for _, observation in ordered[:_MOST_ABOUT]}

    def _decision(
        self,
        score: float,
        observation: Observation,
        settled: Mapping[str, bool],
        surest: str,
        beside: Collection[str],
    ) -> Decision:
        if observation.indicator in settled:
            serves = settled[observation.indicator]
            return Decision.SERVES if serves else Decision.NEAR
        if observation.indicator in beside:
            return Decision.NEAR
        is_surest = observation.indicator == surest
        if score >= self.fusion.enough(observation, is_surest=is_surest):
            return Decision.REVIEW if observation.look_alike else Decision.SERVES
        return Decision.REVIEW if score >= self.fusion.review else Decision.NEAR

    def _match(
        self,
        division: Division,
        observation: Observation,
        score: float,
        decision: Decision,
        serving: Sequence[str],
    ) -> Match:
        reading = division.reading
        best = reading.passages[observation.spoken[0]]
        near = decision is Decision.NEAR  # such are many, and nobody judges them
        number = observation.indicator
        silent = not near and not observation.phrases
        telling = self.observer.telling(reading, number) if silent else ()
        return Match(
            path=reading.path,
            indicator=number,
            score=round(score, 4),
            decision=decision,
            passage=best,
            passages=(best,) if near else division.own_passages(observation, serving),
            phrases=observation.phrases[:12],
            why=why(self.fusion, observation, telling),
            classifier=self.ids[-1],
            look_alike=observation.look_alike,
            contributions=self.fusion.contributions(observation),
        )


def _rebuilt(
    seen: Observer, weights: Fusion, verdicts: tuple[Verdict, ...], home: str
) -> Matcher:
    return Matcher(
        seen.instrument,
        seen.embedder,
        weights,
        observer=seen,
        lessons=seen.lessons,
        verdicts=verdicts,
        home=home,
    )
