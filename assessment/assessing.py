"""From documents and claims to judged indicators: the whole middle of Bukti."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from assessment.carrying import Told, carried
from assessment.citation import Citation
from assessment.claim import Claims
from assessment.decisions.applying import (
    by_indicator,
    deciders,
    overruled,
    verdicts_of,
    words,
)
from assessment.decisions.bearing import Bearing, bearings
from assessment.decisions.decision import Decision
from assessment.explanations import local_words
from assessment.finding import IndicatorResult, Remark
from assessment.judging import NEAREST, judge
from assessment.lean import lean
from assessment.rejection import Rejection, rejections
from assessment.rules import remarks, scene_of
from assessment.sectors import with_chosen_sectors
from assessment.submission import Submission
from classifiers.adoption import adopted
from classifiers.crew import Crew
from classifiers.decisions import Verdict, normal_path
from classifiers.declarations import Declaration, cited_files, declared_by_path
from classifiers.home import home_of, region
from classifiers.learning import taught
from classifiers.local_words import LocalWords
from classifiers.match import Match
from classifiers.matching import Matcher
from classifiers.reading import Reading, bare_name, reading
from classifiers.revocation import in_force
from evidence.document import Document, State
from indicator_corpus.indicator import Instrument


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """Everything that was found out about one share.

    Attributes:
        documents: all files, by path.
        readings: of the readable ones.
        not_evidence: by path, why a readable document can support nothing.
        results: one per indicator, in the instrument's order.
        declarations: what people said that a file is evidence for.
        rejections: per indicator, what was meant for it and is something else.
        citations: what the explanations cite, and whether it is there.
        bearings: how people's decisions bear on the share, applied or not.
        overruled: verdicts that a recorded decision contradicts, with that decision.
    """

    instrument: Instrument
    as_of: date
    claims: Claims
    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    matches: tuple[Match, ...]
    not_evidence: dict[str, str]
    remarks: tuple[Remark, ...]
    results: tuple[IndicatorResult, ...]
    classifiers: tuple[str, ...]
    thresholds: dict[str, float]
    declarations: tuple[Declaration, ...] = ()
    rejections: Mapping[str, tuple[Rejection, ...]] = field(default_factory=dict)
    citations: tuple[Citation, ...] = ()
    bearings: tuple[Bearing, ...] = ()
    overruled: tuple[tuple[Verdict, Decision], ...] = ()


def _declared(paths: Collection[str], declarations: Iterable[Declaration]) -> float:
    """The share of the files at *paths* of which people say what they are for."""
    declared = {declaration.path for declaration in declarations}
    return len(declared.intersection(paths)) / max(len(paths), 1)


def assess(  # noqa: PLR0913, PLR0917 - all that an assessment rests on
    documents: Iterable[Document],
    claims: Claims,
    matcher: Matcher,
    as_of: date,
    verdicts: Sequence[Verdict] = (),
    told: Told | None = None,
    decisions: Iterable[Decision] = (),
    *,
    whole: bool = True,
    crew: Crew | None = None,
) -> Assessment:
    """Describe, match, remark on and judge *documents* on the day *as_of*.

    Unless it is to be *whole*, what no report tells is left out: near misses that are not
    among the nearest, and what scores are made of. Many documents are matched by the
    processes of *crew*, side by side.

    The numbers in names of folders and files are the instrument's own, unless they are
    *told* to be another's. People's *verdicts* settle their own pairs; what else is
    learnt from them, and whether, is told as the last of the assessment's classifiers.
    Where a verdict and one of people's recorded *decisions* disagree, the decision holds.
    """
    by_path = tuple(sorted(documents, key=lambda document: document.path))
    if crew is not None:
        matcher.call_up(crew, [d.path for d in by_path if d.is_readable])
    readings = in_force(adopted({d.path: reading(d) for d in by_path if d.is_readable}))
    instrument = with_chosen_sectors(
        matcher.observer.instrument, claims, tuple(readings.values())
    )
    declared = declarations_of(by_path, claims, instrument, told)
    declarations = declared.all
    local = local_words(list(readings.values()), claims, instrument, declarations)
    matcher = matcher.of(
        instrument,
        home_of(readings.values()),
        local,
        declared=_declared(readings, declarations),
    )
    borne = bearings(decisions, instrument, by_path, readings, as_of)
    settled = verdicts_of(borne, verdicts)
    learnt: tuple[str, ...] = ()
    if settled:
        lesson = taught(matcher, list(readings.values()), declarations, settled)
        matcher, learnt = lesson.matcher, (lesson.sentence,)
    spoken_for: set[str] = set()  # what has any match can be evidence
    found = _noted(
        matcher.each_match(list(readings.values()), declarations, crew), spoken_for
    )
    matches = tuple(found) if whole else lean(found, NEAREST + _rejectable(borne))
    rejected = _with_deciders(
        rejections(matcher, readings, matches, declarations), borne
    )
    scene = scene_of(
        instrument,
        readings,
        matches,
        claims,
        declarations,
        declared.missing,
        [d.path for d in by_path if d.state is not State.SKIPPED],
    )
    noticed = remarks(scene)
    submission = Submission(
        readings=readings,
        matches=matches,
        claims=claims,
        unreadable=_unreadable(by_path, declarations, matcher, local),
        rejections=rejected,
        missing=declared.missing,
        cited=_cited(declarations),
        remarks=noticed,
        decided=by_indicator(borne, readings),
    )
    return Assessment(
        instrument=instrument,
        as_of=as_of,
        claims=claims,
        documents=by_path,
        readings=tuple(readings.values()),
        matches=matches,
        not_evidence={
            path: why
            for path, read in readings.items()
            if path not in spoken_for and (why := matcher.not_evidence(read))
        },
        remarks=noticed,
        results=judge(instrument, submission, as_of, matcher.observer.embedder, crew),
        classifiers=(*matcher.ids, *learnt),
        thresholds={"serves": matcher.fusion.serves, "review": matcher.fusion.review},
        declarations=declarations,
        rejections=rejected,
        citations=scene.citations,
        bearings=borne,
        overruled=overruled(borne, verdicts),
    )


def _noted(matches: Iterable[Match], paths: set[str]) -> Iterator[Match]:
    """*matches*, whose paths are added to *paths* as they pass."""
    for match in matches:
        paths.add(match.path)
        yield match


def _cited(declarations: Iterable[Declaration]) -> dict[str, frozenset[str]]:
    """Per indicator, the files that its claim cites."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in declarations:
        if each.by == "claim":
            found[each.indicator].add(each.path)
    return {indicator: frozenset(paths) for indicator, paths in found.items()}


def _rejectable(borne: Iterable[Bearing]) -> int:
    """How many near misses people may have rejected of one indicator, at most."""
    return sum(len(bearing.paths) for bearing in borne)


def _with_deciders(
    rejected: Mapping[str, tuple[Rejection, ...]], borne: Iterable[Bearing]
) -> dict[str, tuple[Rejection, ...]]:
    """*rejected*, those that a person rejected with that person's reason."""
    said = deciders(borne)
    return {
        indicator: tuple(
            replace(each, why=words(decision))
            if (decision := said.get((normal_path(each.path), indicator)))
            else each
            for each in some
        )
        for indicator, some in rejected.items()
    }


@dataclass(frozen=True, kw_only=True)
class Declared:
    """What people declared: all declarations, and the cited files that are missing."""

    all: tuple[Declaration, ...]
    missing: dict[str, tuple[str, ...]]


def declarations_of(
    documents: Iterable[Document],
    claims: Claims,
    instrument: Instrument,
    told: Told | None = None,
) -> Declared:
    """The declarations by folder, file name and *claims*, on indicators that exist.

    Those *told* in another instrument's numbers are carried over.
    """
    documents = tuple(documents)
    paths = [d.path for d in documents if d.state is not State.SKIPPED]
    cited = cited_files({claim.indicator: claim.files for claim in claims.rows}, paths)
    if told is not None and told.instrument.id != instrument.id:
        first = declarations_of(documents, told.claims, told.instrument).all
        by_path = carried(first, told.instrument, instrument)
    else:
        by_path = tuple(d for path in paths for d in declared_by_path(path))
    known = (
        d for d in (*by_path, *cited.declarations) if d.indicator in instrument.by_id
    )
    return Declared(all=tuple(known), missing=dict(cited.missing))


def _unreadable(
    documents: Sequence[Document],
    declarations: Iterable[Declaration],
    matcher: Matcher,
    local: LocalWords,
) -> dict[str, tuple[Document, ...]]:
    """Per indicator, the documents meant for it that have no readable text (R13).

    Meant for it are those declared for it and, undeclared, those whose name says so, in
    the words of the instrument, of the government, or of one claim.
    """
    lost = {
        d.path: d
        for d in documents
        if d.state is State.UNREADABLE
        or (d.state is State.PARTIAL and not d.is_readable)
    }
    found: dict[str, dict[str, Document]] = defaultdict(dict)
    for declaration in declarations:
        if declaration.path in lost:
            found[declaration.indicator][declaration.path] = lost[declaration.path]
    declared = {path for by_path in found.values() for path in by_path}
    for path, document in lost.items():
        if path in declared:
            continue
        name = bare_name(path)
        named = matcher.observer.named(local.explain(name)) or local.of_file(
            name, region(matcher.home)
        )
        if named is not None:
            found[named][path] = document
    return {
        indicator: tuple(by_path[path] for path in sorted(by_path))
        for indicator, by_path in found.items()
    }
