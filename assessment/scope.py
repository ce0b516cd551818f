"""How much of the government a document covers: all units, some, unsaid (rule R5)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from assessment.before_and_after import without_before
from assessment.exhibit import Exhibit
from assessment.finding import Outcome
from assessment.hearing import Ear
from assessment.unit_counts import UnitCounts
from evidence.kinds import kind_table
from evidence.passage import Passage
from evidence.sentences import sentences
from indicator_corpus.indicator import Instrument

TARGET = "target_reached"  # the cue set
_REPORTING = frozenset({"laporan", "reviu", "notulen", "berita_acara"})
_SOON = 12  # characters in which a sentence says what it is
_HEAD = 400  # characters in which a rule names who issued it
_AMENDING = re.compile(r"\bperubahan\b[^\n]{0,20}\batas\b", re.IGNORECASE)
_BUT = re.compile(r"\W*kecuali\b", re.IGNORECASE)
_THIS_RULE = re.compile(  # whom a rule binds, wherever it says so
    r"\b(?:peraturan|keputusan)\b[^.;:]{0,40}\bini\b[^.;:]{0,60}$", re.IGNORECASE
)
_WHOLE_GOVERNMENT = re.compile(
    r"di\s+lingkungan\s+pemerintah(?:an)?\s+(?:daerah|kota|kabupaten|provinsi)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What the documents say of their scope."""

    outcome: Outcome
    note: str
    passages: tuple[Passage, ...] = ()


@dataclass(slots=True)
class _Said:
    """What passages say of the units: counts of all and of some, words for either."""

    whole: list[Passage] = field(default_factory=list)
    reported: list[Passage] = field(default_factory=list)
    as_many: list[Passage] = field(default_factory=list)
    every: list[Passage] = field(default_factory=list)
    some: list[Passage] = field(default_factory=list)
    bound: list[Passage] = field(default_factory=list)  # if nothing else is said
    notes: list[str] = field(default_factory=list)
    contradicted: bool = False
    tabled: set[str] = field(default_factory=set)  # papers with a table of some

    def count(
        self, exhibit: Exhibit, ear: Ear, counts: UnitCounts, units: int | None
    ) -> None:
        """Keep what *exhibit* counts; a bare count tells most in a report."""
        reports = exhibit.kind in _REPORTING
        for passage in exhibit.passages:
            text = without_before(passage.text, ear)
            told = counts.compared(text)
            bare = None
            if told is None:
                bare = counts.bare(text, units, reports=reports)
            if told:
                self.whole.append(passage)
            elif bare and reports:
                self.reported.append(passage)
            elif bare:
                self.as_many.append(passage)
            elif False in {told, bare}:
                self.some.append(passage)
                self.notes.append(counts.told(text, units))
            self.contradicted |= told is False
            if told is False and counts.compared(_rows(text)) is False:
                self.tabled.add(passage.location.path)
        if reports:
            self.reported += _listing_all(exhibit, counts, units)

    def hear(self, exhibit: Exhibit, ear: Ear, counts: UnitCounts) -> None:
        """Keep what *exhibit* says of every unit, or of some; not what it advises."""
        reports = exhibit.kind in _REPORTING
        for passage in exhibit.passages:
            affirms = ear.affirms(passage.text)
            if any(
                affirms(span)
                and not (reports and _is_advised(passage.text, span[0], ear))
                for span in counts.of_every(passage.text)
            ):
                self.every.append(passage)
        if exhibit.kind in kind_table().policies:
            self.bound += _binding_all(exhibit, ear, counts)
        partial: list[Passage] = []
        for heard in ear.hear(exhibit.reading, exhibit.passages):
            if heard.key == ("cue", "scope_all") and heard.affirmed:
                is_told = not reports or _is_told(heard.passage.text, ear)
                if is_told and heard.passage not in self.every:
                    self.every.append(heard.passage)
            elif heard.key == ("cue", "scope_partial"):
                partial.append(heard.passage)
        if exhibit.kind in kind_table().policies:
            partial = _beside(self.every, partial)
        self.some += partial
        if exhibit.kind in kind_table().policies and not self.every:
            self.some += [p for p in exhibit.passages if counts.leaves_some(p.text)]


def scope(
    instrument: Instrument,
    exhibits: Sequence[Exhibit],
    ear: Ear,
    units: int | None,
    *,
    by_target: bool = False,
) -> Scope:
    """R5: whether *exhibits* cover every unit of the government of *units* units.

    What says both is for a person to check. *by_target*: as many units as the year's
    target named are enough.

    Source: Pedoman Menteri PANRB 3/2024, levels 2 to 4 ("sebagian", "seluruh unit
    kerja/perangkat daerah"); indicators 16 to 18, level 3 (the year's target).
    """
    counts = UnitCounts.of(instrument)
    exhibits = _prevailing(exhibits, ear, counts)
    reached = _on_target(exhibits, ear, counts) if by_target else []
    if reached:
        note = "target cakupan tahun berjalan tercapai"
        return Scope(outcome=Outcome.MET, note=note, passages=tuple(reached))
    said = _Said()
    for exhibit in exhibits:
        if _binds_one_unit(exhibit, ear):
            said.some.append(exhibit.match.passage)
            said.notes.append("hanya mengikat unit yang menetapkannya")
            continue
        said.count(exhibit, ear, counts, units)
        said.hear(exhibit, ear, counts)
    # "31 OPD" in a rule is less than "12 dari 31" in a report, and in one than in its table
    reported = [p for p in said.reported if p.location.path not in said.tabled]
    as_many = [] if said.contradicted or said.reported else said.as_many
    whole = said.whole or reported or as_many
    if whole:
        note = "jumlahnya mencakup seluruh perangkat daerah"
        return Scope(outcome=Outcome.MET, note=note, passages=tuple(whole))
    every = said.every or ([] if said.some else said.bound)
    return _weighed(every, said.some, said.notes, exhibits)


def _on_target(
    exhibits: Sequence[Exhibit], ear: Ear, counts: UnitCounts
) -> list[Passage]:
    """The passages that say of a target of units that it was reached, and of none not."""
    told = [
        heard
        for exhibit in exhibits
        for heard in ear.cued(exhibit.reading, exhibit.passages, TARGET)
        if counts.of_a_target(heard.passage.text)
    ]
    missed = {heard.passage for heard in told if not heard.affirmed}
    counted = (
        passage
        for exhibit in exhibits
        for passage in exhibit.passages
        if counts.reaches_target(passage.text)
    )
    found = dict.fromkeys([*(heard.passage for heard in told), *counted])
    return [passage for passage in found if passage not in missed]


def _listing_all(
    exhibit: Exhibit, counts: UnitCounts, units: int | None
) -> Iterator[Passage]:
    """Where sections of *exhibit* begin that list all *units*: a long table is several."""
    sections: dict[str, list[Passage]] = defaultdict(list)
    for passage in exhibit.passages:
        sections[passage.section].append(passage)
    for parts in sections.values():
        if counts.lists_all("\n".join(part.text for part in parts), units):
            yield parts[0]


def _binding_all(exhibit: Exhibit, ear: Ear, counts: UnitCounts) -> list[Passage]:
    """Where a policy says that it binds all, though not beside what it says of this.

    "Peraturan Wali Kota ini wajib dilaksanakan oleh seluruh Perangkat Daerah".
    """
    return [
        passage
        for passage in exhibit.reading.passages
        if passage not in exhibit.passages
        for span in counts.of_every(passage.text)
        if _THIS_RULE.search(passage.text, 0, span[0])
        and not _BUT.match(passage.text, span[1])
        and ear.affirms(passage.text)(span)
    ]


def _beside(every: Sequence[Passage], some: list[Passage]) -> list[Passage]:
    """Those of *some* passages of a policy that stand in a chapter that speaks of *every* unit.

    All of them, where no chapter does: what another chapter leaves out is of another thing.
    """
    chapters = {chapter for p in every if (chapter := _chapter(p))}
    return [p for p in some if not chapters or _chapter(p) in {"", *chapters}]


def _chapter(passage: Passage) -> str:
    chapter, _, within = passage.section.partition(" > ")
    return chapter if within else ""


def _rows(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if "|" in line)


def _is_told(text: str, ear: Ear) -> bool:
    """Whether *text* says of all units what is, not only what is advised."""
    told = (s for s in sentences(text) if not _is_advised(s, len(s), ear))
    return any(ear.names("scope_all", sentence) for sentence in told)


def _is_advised(text: str, place: int, ear: Ear) -> bool:
    """Whether the sentence at *place* in *text* begins by saying that it advises, or aims."""
    sentence = sentences(text[:place])[-1]
    cues = ["review_recommendation"]
    if not ear.names(TARGET, sentence):
        cues.append("target_named")
    advised = min(ear.first(cue, sentence) for cue in cues)
    return advised <= _SOON and advised < len(sentence)


def _prevailing(
    exhibits: Sequence[Exhibit], ear: Ear, counts: UnitCounts
) -> Sequence[Exhibit]:
    """*exhibits* without the policies that a younger one amends in whom they bind."""
    amending = [e for e in exhibits if _amends(e) and _speaks_of_scope(e, ear, counts)]
    since = max((e.day for e in amending if e.day), default=None)
    if since is None:
        return exhibits
    return [
        e
        for e in exhibits
        if e.kind not in kind_table().policies or e.day is None or e.day >= since
    ]


def _amends(exhibit: Exhibit) -> bool:
    formal = exhibit.reading.formalities
    return formal.kind in kind_table().policies and bool(
        _AMENDING.search(formal.subject)
    )


def _speaks_of_scope(exhibit: Exhibit, ear: Ear, counts: UnitCounts) -> bool:
    said = _Said()
    said.hear(exhibit, ear, counts)
    return bool(said.every or said.some)


def _binds_one_unit(exhibit: Exhibit, ear: Ear) -> bool:
    """Whether the head of one unit issued it, who rules no other."""
    return ear.names("local_issuers", exhibit.reading.document.text[:_HEAD])


def _weighed(
    every: list[Passage],
    some: list[Passage],
    notes: list[str],
    exhibits: Sequence[Exhibit],
) -> Scope:
    if every and not some:
        note = "menyebut seluruh perangkat daerah"
        return Scope(outcome=Outcome.MET, note=note, passages=tuple(every))
    if every and not notes:
        if len(every) > len(some):
            note = "menyebut seluruh perangkat daerah"
            return Scope(outcome=Outcome.MET, note=note, passages=tuple(every))
        note = "menyebut seluruh perangkat daerah dan sebagian perangkat daerah"
        return Scope(outcome=Outcome.CHECK, note=note, passages=(*every, *some))
    if some:
        note = (
            "; ".join(filter(None, dict.fromkeys(notes)))
            or "hanya menyebut sebagian perangkat daerah"
        )
        return Scope(outcome=Outcome.UNMET, note=note, passages=tuple(some))
    whole = [
        e.match.passage
        for e in exhibits
        if e.kind in kind_table().policies
        and _WHOLE_GOVERNMENT.search(e.reading.formalities.subject)
    ]
    if whole:
        note = "berlaku di lingkungan pemerintah daerah"
        return Scope(outcome=Outcome.MET, note=note, passages=tuple(whole))
    return Scope(outcome=Outcome.UNMET, note="tidak menyebut cakupan perangkat daerah")
