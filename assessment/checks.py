"""One function per way of checking a criterion; each gives a Finding with its passages.

Source of the checks: Pedoman Menteri PANRB 3/2024, "bukti" per level; the rules
R1-R20 are named at their functions and listed in ``docs/rules.md``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeAlias

from assessment.case import Case, met, not_met
from assessment.chains import budgeted, planned, recent, reviewed
from assessment.contents import contents_named
from assessment.exhibit import Exhibit
from assessment.finding import Finding, Outcome
from assessment.followups import followed_up
from assessment.hearing import Key
from assessment.scope import TARGET, scope
from assessment.service_words import hardly_shown
from assessment.validity import has_ended
from classifiers.phrases import phrase_stems
from evidence.bound import bound_decrees
from evidence.formalities import Standing
from evidence.kinds import kind_table
from evidence.passage import Passage
from indicator_corpus.indicator import Check, Criterion, Pattern, Reason

_Told: TypeAlias = dict[tuple[str, ...], tuple[str, Passage]]
"""By its stems, a phrase and the passage that says it first."""

_REVIEW = "reviu"
_SEVERAL = 3  # phrases: as many are no slip of the pen
_NUMBER = re.compile(r"\b\d[\w.]*/[\w./-]*\w")  # 000.9.6/77/KPTS/2024


def check(case: Case, criterion: Criterion, level: int) -> Finding:
    """The finding of *case* on *criterion*."""
    return _CHECKS[criterion.check](case, criterion, level)


def _shown(case: Case, criterion: Criterion, level: int) -> Finding:
    found = case.admitted(criterion, level)
    if found:
        return met(criterion, level, (e.match.passage for e in found))
    return not_met(criterion, level, "belum ada dokumen yang menunjukkannya")


def _told_to_be_issued(case: Case, criterion: Criterion) -> list[Passage]:
    """Where a paper says by which numbered decree a thing was formed, if that is enough.

    It is where the criterion lists words for it: of a forum the papers on what it does are
    evidence (Pedoman Menteri PANRB 3/2024, indicator 20, level 3), and so is a report that
    copies a map of processes (indicator 14, level 2).
    """
    if not criterion.cues:
        return []
    keys = {("cue", name) for name in criterion.cues}
    return [
        heard.passage
        for heard in case.heard(e for e in case.exhibits if not e.is_draft)
        if heard.key in keys and heard.affirmed and _NUMBER.search(heard.passage.text)
    ]


def formally_issued(case: Case, criterion: Criterion, level: int) -> Finding:
    """R2: from level 2 on a policy must be issued: numbered, dated, signed.

    Source: Pedoman Menteri PANRB 3/2024, evidence of policies from level 2 ("yang sudah
    ditetapkan sesuai ketentuan perundang-undangan").
    """
    of_kind = [
        e for e in case.exhibits if not criterion.kinds or e.kind in criterion.kinds
    ]
    ended = [e for e in of_kind if has_ended(e, case.as_of)]
    issued = [e for e in of_kind if e.is_issued and e not in ended]
    if issued:
        return met(criterion, level, (e.match.passage for e in issued))
    if bound := list(_bound_behind(case, criterion)):
        return met(criterion, level, bound, "terlampir pada dokumen lain")
    if told := _told_to_be_issued(case, criterion):
        return met(criterion, level, told, "disebut nomornya dalam dokumen lain")
    return _not_issued(case, criterion, level, of_kind, ended)


def _not_issued(
    case: Case,
    criterion: Criterion,
    level: int,
    of_kind: Sequence[Exhibit],
    ended: Sequence[Exhibit],
) -> Finding:
    """The finding that nothing *of_kind* was issued, but what *ended*, and what there is."""
    unsure = [e for e in of_kind if not e.is_draft and e not in ended]
    if unsure:
        note = "nomor, tanggal, atau tanda tangan tidak terbaca"
        quoted = [e.match.passage for e in unsure]
        return not_met(criterion, level, note, outcome=Outcome.CHECK, passages=quoted)
    drafts = [e.match.passage for e in of_kind or case.exhibits if e.is_draft]
    if drafts:
        lacking = Reason.DRAFT_ONLY
        return not_met(
            criterion, level, "baru berupa draf", lacking=lacking, passages=drafts
        )
    if ended:
        note = "yang ada sudah dicabut atau habis masa berlakunya"
        return not_met(
            criterion, level, note, passages=[e.match.passage for e in ended]
        )
    informal = [
        e.match.passage
        for e in case.exhibits
        if e.kind in case.instrument.informal_kinds and not e.is_draft
    ]
    lacking = Reason.NOT_FORMAL if informal else criterion.lacking
    note = "belum ada dokumen yang ditetapkan"
    return not_met(criterion, level, note, lacking=lacking, passages=informal)


def _bound_behind(case: Case, criterion: Criterion) -> Iterator[Passage]:
    """What is on the indicator in issued decrees that are bound behind other papers."""
    for exhibit in case.exhibits:
        if exhibit.is_draft or exhibit.kind in criterion.kinds:
            continue
        for start, formal in bound_decrees(exhibit.reading.document):
            if formal.kind in criterion.kinds and formal.standing is Standing.ISSUED:
                on_it = (p for p in exhibit.passages if p.location.end > start)
                yield from islice(on_it, 1)


def _said(case: Case, criterion: Criterion, level: int) -> Finding:
    """The documents say it, in a sentence that does not deny or postpone it, or show it.

    They may also show it by words that nobody listed, if no sentence denies it.
    """
    admitted = case.freshest(criterion, level)
    showing = [e for e in admitted if e.kind in criterion.shown_by]
    if showing:
        note = f"tampak pada {showing[0].kind}"
        return met(criterion, level, (e.match.passage for e in showing), note)
    keys = {("cue", name) for name in criterion.cues} | {("phrase", criterion.id)}
    found, undone = _told(case, admitted, keys)
    for phrase, passage in _titled(case, admitted, keys):
        found.setdefault(phrase_stems(phrase), (phrase, passage))
    needed = criterion.at_least or 1
    if len(found) >= needed:
        note = "disebut: " + ", ".join(phrase for phrase, _ in list(found.values())[:5])
        quoted = [passage for _, passage in found.values()]
        if len(found) < _SEVERAL and hardly_shown(criterion, admitted):
            note += ", tetapi dokumennya mirip dengan yang tidak menunjukkannya"
            return not_met(
                criterion, level, note, outcome=Outcome.CHECK, passages=quoted
            )
        return met(criterion, level, quoted, note)
    if undone and not found:
        words = ", ".join(phrase for phrase, _ in undone.values())
        note = f"hanya disebut sebagai belum ada atau rencana: {words}"
        quoted = [passage for _, passage in undone.values()]
        return not_met(criterion, level, note, passages=quoted)
    if alike := case.alike(criterion, admitted):
        note = (
            "tanpa istilah yang terdaftar, susunan katanya seperti dokumen yang "
            f"menunjukkannya ({', '.join(alike.words)}); periksa kutipannya"
        )
        return met(criterion, level, [alike.passage], note)
    note = "tidak disebut dalam dokumen yang terbaca"
    return not_met(criterion, level, note, passages=[p for _, p in found.values()])


def _told(
    case: Case, exhibits: Sequence[Exhibit], keys: Collection[Key]
) -> tuple[_Told, _Told]:
    """What *exhibits* say of *keys*, and what they say is not so.

    An older review outweighs no younger paper: neither with what was wanting on its day,
    nor with a thing that it names and the other denies.
    """
    found: _Told = {}
    undone: _Told = {}
    then: _Told = {}
    past = _of_the_past(exhibits)
    for heard in case.heard(exhibits):
        if heard.key not in keys or case.is_own(heard.phrase):
            continue
        is_past = any(exhibit.holds(heard.passage) for exhibit in past)
        if is_past and not heard.affirmed:
            continue
        affirmed = then if is_past else found
        target = affirmed if heard.affirmed else undone
        # "persetujuan" and "disetujui" are one word said twice
        target.setdefault(phrase_stems(heard.phrase), (heard.phrase, heard.passage))
    for stems, told in then.items():
        if stems not in undone:
            found.setdefault(stems, told)
    return found, undone


def _titled(
    case: Case, exhibits: Iterable[Exhibit], keys: Collection[Key]
) -> Iterator[tuple[str, Passage]]:
    """What the titles of policies say of *keys*: they hold for each chapter below."""
    for exhibit in exhibits:
        if exhibit.kind in kind_table().policies and exhibit.is_issued:
            for key, phrase in case.ear.named(exhibit.reading.formalities.subject):
                if key in keys:
                    yield phrase, exhibit.match.passage


def _of_the_past(exhibits: Sequence[Exhibit]) -> list[Exhibit]:
    """The reviews that are older than another paper: what was wanting on their day."""
    days = [e.day for e in exhibits if e.day and e.kind != _REVIEW]
    latest = max(days, default=None)
    return [
        e for e in exhibits if e.kind == _REVIEW and e.day and latest and e.day < latest
    ]


def _scope(case: Case, criterion: Criterion, level: int) -> Finding:
    """What the documents say of their scope (R5); where there are none, all is missing."""
    found = case.admitted(criterion, level)
    if not found:
        note = "belum ada dokumen yang menunjukkannya"
        return not_met(criterion, level, note, lacking=Reason.MISSING_CONTENT)
    if case.indicator.pattern is Pattern.POLICY:  # whom it binds, not who obeys
        binding = tuple(e for e in found if e.kind in kind_table().policies)
        found = binding or found
    by_target = TARGET in criterion.cues
    seen = scope(case.instrument, found, case.ear, case.units, by_target=by_target)
    if seen.outcome is Outcome.MET:
        return met(criterion, level, seen.passages, seen.note)
    return not_met(
        criterion, level, seen.note, outcome=seen.outcome, passages=seen.passages
    )


def _person(case: Case, criterion: Criterion, level: int) -> Finding:
    quoted = [e.match.passage for e in case.admitted(criterion, level)]
    if not quoted:
        return not_met(criterion, level, "belum ada dokumen yang menunjukkannya")
    note = "hanya dapat dinilai orang"
    return not_met(criterion, level, note, outcome=Outcome.CHECK, passages=quoted)


_CHECKS: dict[Check, Callable[[Case, Criterion, int], Finding]] = {
    Check.SHOWN: _shown,
    Check.ISSUED: formally_issued,
    Check.CONTENT: contents_named,
    Check.SCOPE: _scope,
    Check.SAID: _said,
    Check.REVIEW: reviewed,
    Check.FOLLOW_UP: followed_up,
    Check.PLANNED: planned,
    Check.BUDGET_YEARS: budgeted,
    Check.RECENT: recent,
    Check.PERSON: _person,
}
