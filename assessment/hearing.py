"""Hear phrases in passages, and whether the sentence denies or postpones them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import TypeAlias

from assessment.all_of import ALL_OF
from assessment.done_tables import DoneTables
from assessment.exchanges import exchange_keys, told_of_exchange
from assessment.labels import ContentLabels
from assessment.taken_back import taken_back
from classifiers.agenda import told_apart
from classifiers.denial import Denial
from classifiers.phrases import Hit, Phrasebook, phrase_stems
from classifiers.reading import Reading
from evidence.dates import dates
from evidence.passage import Passage
from evidence.sentences import sentences
from indicator_corpus.indicator import Instrument

_CAME = 20  # characters before a count in which stands that so many came
_LEFT_OUT, _HERE = "left_out", "left_out_here"  # what a paper says that it leaves out
_LISTENED = frozenset(  # cue sets for which passages are heard, beside the criteria's own
    [
        "scope_all", "scope_partial", "review_issue", "review_fault",
        "review_recommendation", "review_title", "review_held", "followed_up",
        "improvement", "before_and_after", _LEFT_OUT,
    ]
)  # fmt: skip
_EXACT = frozenset({"reviewed_on"})  # "dievaluasi" on a day; "evaluasi" may be to come
_SCREEN = "screenshot"
LETTERS = frozenset({"surat", "nota_dinas"})
_OPENING = 3  # words in which a letter's matter says that it asks
_PAPERS = 512  # of which is remembered what was heard
_CELL = "|"  # stands between the cells of a row
_PASSAGES = 4_096  # of which the affirmed sentences are remembered
_SHORTEST, _LONGEST = 12, 400  # characters of a sentence that is worth comparing
_HEADINGS = (
    2_048  # of which is remembered whether they deny: "Pasal 3" stands everywhere
)
Key: TypeAlias = tuple[str, str]  # ("cue", set), ("phrase", criterion), ("item", ...)


@dataclass(frozen=True, slots=True)
class Heard:
    """A phrase in a passage; ``affirmed`` unless its sentence denies or postpones."""

    key: Key
    phrase: str
    passage: Passage
    affirmed: bool


class Ear:
    """All phrases that an instrument's criteria listen for."""

    def __init__(self, instrument: Instrument) -> None:
        """Gather the phrases of *instrument*."""
        listened = _LISTENED.union(
            *(c.cues for i in instrument.indicators for c in i.criteria)
        )
        phrases: dict[Key, list[str]] = defaultdict(list)
        for name, cues in instrument.cues.items():
            if name in listened:
                phrases["cue", name] += cues
        for indicator in instrument.indicators:
            phrases["term", indicator.id] += indicator.terms.names
            for item in indicator.content:
                phrases["item", f"{indicator.id}/{item.id}"] += [item.name, *item.words]
            for criterion in indicator.criteria:
                phrases["phrase", criterion.id] += criterion.phrases
        self._exchange = exchange_keys(instrument)
        self._book = Phrasebook(phrases)
        self._every = next(iter(instrument.cues.get("quantifiers", ())), "seluruh")
        self._cues = {
            name: Phrasebook({name: told}, exact=name in _EXACT)
            for name, told in instrument.cues.items()
        }
        self._sets = instrument.cues
        self._labels = ContentLabels(instrument)
        self._denial = Denial(instrument.cues)
        self._tables = DoneTables(instrument.cues)
        self._denies = lru_cache(maxsize=_HEADINGS)(self._denial.denies)
        self._heard = lru_cache(maxsize=_PAPERS)(self._heard_in)
        self._cued = lru_cache(maxsize=_PAPERS)(self._cued_in)
        self.affirmed = lru_cache(maxsize=_PASSAGES)(self._affirmed)
        self.days = lru_cache(maxsize=_PAPERS)(_days)

    def hear(self, reading: Reading, passages: Iterable[Passage]) -> Iterator[Heard]:
        """Everything heard in those *passages* of *reading*."""
        known = self._heard(reading)
        for passage in passages:
            yield from known.get(passage, ())

    def cued(
        self, reading: Reading, passages: Collection[Passage], cue: str
    ) -> list[Heard]:
        """What is heard of the set *cue* in those *passages* of *reading*, in its order."""
        found = self._cued(reading).get(cue, ())
        if len(passages) == len(reading.passages):
            return list(found)
        asked = frozenset(passages)
        return [heard for heard in found if heard.passage in asked]

    def left_out(self, reading: Reading) -> frozenset[tuple[str, str]]:
        """(indicator, content) that a sentence of *reading* says is left out of it.

        "Entri bab ini tidak diisi pada edisi sekarang" is on what the heading names.
        """
        told = (
            f"{passage.section}\n{said}" if self.names(_HERE, said) else said
            for passage in {h.passage for h in self._cued(reading).get(_LEFT_OUT, ())}
            for said in told_apart(passage.text)
            if self.names(_LEFT_OUT, said)
        )
        return frozenset(
            (group, item)
            for said in told
            for key, _ in self._contents_named(said)
            for group, _, item in [key[1].partition("/")]
        )

    def _contents_named(self, sentence: str) -> Iterator[tuple[Key, str]]:
        """What *sentence* names of contents, bare names among its words included."""
        yield from ((k, p) for k, p in self._book.named(sentence) if k[0] == "item")
        said = set(phrase_stems(sentence))
        for stems, named in self._labels.bare.items():
            if said.issuperset(stems):
                yield from ((("item", key), name) for key, name in named)

    def _cued_in(self, reading: Reading) -> dict[str, tuple[Heard, ...]]:
        by_cue: dict[str, list[Heard]] = defaultdict(list)
        for heard in self.hear(reading, reading.passages):
            if heard.key[0] == "cue":
                by_cue[heard.key[1]].append(heard)
        return {cue: tuple(some) for cue, some in by_cue.items()}

    def _heard_in(self, reading: Reading) -> dict[Passage, tuple[Heard, ...]]:
        on_screen = reading.formalities.kind == _SCREEN
        stops = self._cues.get("no_exchange")
        told = zip(reading.passages, reading.words, strict=True)
        stopped = {p for p, said in told if stops and any(stops.named(said))}
        sections = {p.section for p in stopped if p.section}
        asks = self.asks(reading)
        known: dict[Passage, tuple[Heard, ...]] = {}
        for passage in reading.passages:
            heard = self._in_passage(passage, by_line=on_screen)
            if asks or passage in stopped or passage.section in sections:
                heard = tuple(map(self._without_exchange, heard))
                heard = tuple(map(_asked, heard)) if asks else heard
            elif (below := told_of_exchange(passage.text, self.names)) != passage.text:
                heard = tuple(self._exchanged(heard, below))
            known[passage] = heard
        for done in self._done_throughout(reading):
            known[done.passage] += (done,)
        return known

    def _done_throughout(self, reading: Reading) -> Iterator[Heard]:
        """A table with nothing undone in it says "seluruh program kerja", whatever it says."""
        for head, what in self._tables.heads(reading.document.text):
            for passage in [p for p in reading.passages if head in p.text][:1]:
                for key, phrase in self._book.named(f"{self._every} {what}"):
                    yield Heard(key, phrase, passage, True)

    def _exchanged(self, heard: Iterable[Heard], below: str) -> Iterator[Heard]:
        """What is *heard*, an exchange only if what stands *below* the labels says it."""
        told = frozenset(self._book.named(below))
        for each in heard:
            is_label = (each.key, each.phrase) not in told
            yield self._without_exchange(each) if is_label else each

    def _without_exchange(self, heard: Heard) -> Heard:
        """*heard*, denied if it tells of an exchange of data."""
        return replace(heard, affirmed=False) if heard.key in self._exchange else heard

    def asks(self, reading: Reading) -> bool:
        """Whether *reading* is a letter that asks for something: "Hal: Permohonan akses"."""
        formal = reading.formalities
        if formal.kind not in LETTERS:
            return False
        opening = " ".join(formal.subject.split()[:_OPENING])
        asks = self.names("request", opening)
        asks = asks or self.names("asked_in_letters", reading.document.text)
        return asks and not self.names("reply", opening)

    def names(self, cue: str, text: str) -> bool:
        """Whether *text* says a phrase of the set *cue*."""
        return cue in self._cues and any(self._cues[cue].named(text))

    def first(self, cue: str, text: str) -> int:
        """Where *text* first says a phrase of the set *cue*; its length if it does not."""
        hits = self._cues[cue].find(text) if cue in self._cues else ()
        return min((hit.start for hit in hits), default=len(text))

    def is_named(self, cue: str, name: str) -> bool:
        """Whether *name* is a phrase of the set *cue*, and no more than that."""
        stems = phrase_stems(name)
        return stems in {phrase_stems(each) for each in self._sets.get(cue, ())}

    def named(self, text: str) -> Iterator[tuple[Key, str]]:
        """The phrases that *text* names, affirmed or not, each with its key."""
        return self._book.named(text)

    def _affirmed(self, passage: Passage) -> tuple[str, ...]:
        """The sentences of *passage*, long enough, that neither deny, postpone nor refer on."""
        if self._heads_what_is_undone(passage.section):
            return ()
        if any(self.names(cue, passage.text) for cue in (_LEFT_OUT, "ruled_elsewhere")):
            return ()  # an article that leaves a thing out is not on it
        parts = map(str.strip, sentences(passage.text, by_line=True))
        told = [part for part in parts if _SHORTEST <= len(part) <= _LONGEST]
        if self._denial.is_free(passage.text):
            return tuple(told)
        void = "\n".join(taken_back(passage.text, self._denial.denies))
        undone = self._undone_rows(passage.text, told)
        return tuple(
            p
            for p in told
            if p not in void and p not in undone and not self._denial.denies(p)
        )

    def _undone_rows(self, text: str, parts: Sequence[str]) -> set[str]:
        """Those of *parts* of *text* that are rows of nothing done, as their head tells."""
        rows = [part for part in parts if _CELL in part]
        if not rows:
            return set()
        first = [(at, at + row.index(_CELL)) for row in rows for at in [text.find(row)]]
        undone = self._denial.undone(text, first, by_line=True)
        return {row for row, is_undone in zip(rows, undone, strict=True) if is_undone}

    def affirms(self, text: str) -> Callable[[tuple[int, int]], bool]:
        """Tells of a span of *text* whether its sentence neither denies nor postpones it."""
        return lambda span: not self._denial.undone(text, [span])[0]

    def _in_passage(self, passage: Passage, *, by_line: bool) -> tuple[Heard, ...]:
        undone_here = self._heads_what_is_undone(passage.section)
        if self._denial.is_free(passage.text) and not undone_here:
            labelled = self._labels.named(passage.text)
            named = [
                *self._book.named(passage.text),
                *((hit.key, hit.phrase) for hit in self._all_of(passage.text)),
                *((("item", key), name) for key, name, _ in labelled),
            ]
            return tuple(Heard(key, phrase, passage, True) for key, phrase in named)
        hits = [*self._book.find(passage.text), *self._all_of(passage.text)]
        hits += [
            Hit(("item", key), name, label.start, label.end)
            for key, name, label in self._labels.named(passage.text)
        ]
        spans = [(hit.start, hit.end) for hit in hits]
        undone = self._denial.undone(passage.text, spans, by_line=by_line)
        return tuple(
            Heard(
                key=hit.key,
                phrase=hit.phrase,
                passage=passage,
                affirmed=not void and not (undone_here and hit.key[0] == "item"),
            )
            for hit, void in zip(hits, undone, strict=True)
        )

    def _heads_what_is_undone(self, section: str) -> bool:
        """Whether a heading says so of all below it: "Hal yang belum dilaksanakan"."""
        heading = section.rsplit(" > ", 1)[-1]
        return bool(heading) and self._denies(heading)

    def _all_of(self, text: str) -> Iterator[Hit[Key]]:
        """What *text* says by a count: "14 dari 14 kegiatan" are "seluruh kegiatan".

        Or by what there is none of: "tidak ada kegiatan yang tersisa".
        """
        told = (*ALL_OF, self._denial.none_left)
        for match in chain.from_iterable(each.finditer(text) for each in told):
            if self.names(
                "attendance", text[: match.start()].rpartition("\n")[2][-_CAME:]
            ):
                continue  # "hadir 10 dari 10 kantor anggota"
            what = match["what"] or match.groupdict().get("those") or ""
            for key, phrase in self._book.named(f"{self._every} {what}"):
                yield Hit(key, phrase, match.start(), match.end())


def _asked(heard: Heard) -> Heard:
    """*heard* in a letter that asks for it: what a criterion listens for is not there."""
    return replace(heard, affirmed=False) if heard.key[0] == "phrase" else heard


def _days(reading: Reading) -> frozenset[date]:
    """All days that *reading* names."""
    return frozenset(day for _, day in dates(reading.document.text))
