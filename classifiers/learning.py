"""Learn from people's decisions, but only where decisions held out show that it helps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.decisions import LEARNING, Verdict, normal_path, verdicts_by_path
from classifiers.declarations import Declaration
from classifiers.lessons import Lessons, Settings, settings
from classifiers.match import Decision
from classifiers.matching import Matcher
from classifiers.reading import Reading

_SHOWN = 3  # files named in the sentence

Counts = NDArray[np.float64]  # one row per document: hits, false, missed


@dataclass(frozen=True, kw_only=True)
class Taught:
    """A matcher that follows people's verdicts, and a sentence on what it learnt."""

    matcher: Matcher
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """Mapping F1 on held-out documents without and with learning.

    ``error`` is the standard error of the difference, over documents.
    """

    without: float
    with_: float
    error: float
    documents: int

    @property
    def difference(self) -> float:
        """How much learning gains."""
        return self.with_ - self.without


@dataclass(frozen=True, kw_only=True)
class Decided:
    """A document with the verdicts on it and the passages that they are about."""

    reading: Reading
    verdicts: Mapping[str, bool]
    passages: Mapping[str, tuple[str, ...]]


def taught(
    matcher: Matcher,
    readings: Sequence[Reading],
    declarations: Sequence[Declaration],
    verdicts: Sequence[Verdict],
) -> Taught:
    """*matcher* that follows *verdicts*, and learns from them if that is shown to help.

    A verdict always settles its own pair of file and indicator, unless the file can
    support nothing at all (a copy of the guideline stays one).
    """
    chosen = settings()
    found = decided(matcher, readings, verdicts)
    lessons, sentence = None, _too_few(found, chosen)
    if not sentence:
        gain = held_out_gain(matcher, found, declarations, chosen)
        if gain.difference > chosen.standard_errors * gain.error:
            lessons = lessons_of(found, chosen)
        sentence = _decision(gain, chosen, used=lessons is not None)
    return Taught(
        matcher=Matcher(
            matcher.observer.instrument,
            matcher.observer.embedder,
            matcher.fusion,
            lessons=lessons,
            verdicts=verdicts,
            memory=matcher.memory,
            home=matcher.home,
        ),
        sentence=f"{LEARNING}: {sentence}{_idle(matcher, readings, verdicts)}",
    )


def decided(
    matcher: Matcher, readings: Iterable[Reading], verdicts: Iterable[Verdict]
) -> list[Decided]:
    """The documents among *readings* that *verdicts* are about, by path."""
    settled = verdicts_by_path(verdicts)
    return [
        _decided(matcher, reading, settled[normal_path(reading.path)])
        for reading in sorted(readings, key=lambda r: r.path)
        if normal_path(reading.path) in settled and _can_serve(matcher, reading)
    ]


def _can_serve(matcher: Matcher, reading: Reading) -> bool:
    return bool(reading.passages) and not matcher.not_evidence(reading)


def _decided(
    matcher: Matcher, reading: Reading, verdicts: Mapping[str, bool]
) -> Decided:
    most = settings().passages
    seen = matcher.observer.observe(reading, {}, also=verdicts.keys())
    return Decided(
        reading=reading,
        verdicts=verdicts,
        passages={
            o.indicator: tuple(reading.passages[i].text for i in o.spoken[:most])
            for o in seen
            if o.indicator in verdicts
        },
    )


def lessons_of(found: Iterable[Decided], chosen: Settings | None = None) -> Lessons:
    """What the documents in *found* teach."""
    texts: dict[bool, dict[str, list[str]]] = {
        True: defaultdict(list),
        False: defaultdict(list),
    }
    for document in found:
        for number, serves in document.verdicts.items():
            texts[serves][number] += document.passages.get(number, ())
    return Lessons(
        confirmed={number: tuple(said) for number, said in texts[True].items()},
        rejected={number: tuple(said) for number, said in texts[False].items()},
        settings=chosen or settings(),
    )


def held_out_gain(
    matcher: Matcher,
    found: Sequence[Decided],
    declarations: Sequence[Declaration],
    chosen: Settings,
) -> Gain:
    """What learning gains in mapping F1 on documents that it did not learn from.

    Copies of a file stay in one fold. A pair that nobody decided counts as not
    served, with learning and without. The standard error is of a bootstrap over
    documents.
    """
    from sklearn.model_selection import GroupKFold  # noqa: PLC0415 - slow to load

    groups = [d.reading.document.sha256 or d.reading.path for d in found]
    folds = min(chosen.folds, len(set(groups)))
    splits = GroupKFold(folds, shuffle=True, random_state=chosen.seed).split(
        groups, groups=groups
    )
    without, with_ = np.zeros((len(found), 3)), np.zeros((len(found), 3))
    for learnt, held in splits:
        held_out = [found[place] for place in held]
        pupil = Matcher(
            matcher.observer.instrument,
            matcher.observer.embedder,
            matcher.fusion,
            lessons=lessons_of([found[place] for place in learnt], chosen),
        )
        without[held] = _counts(matcher, held_out, declarations)
        with_[held] = _counts(pupil, held_out, declarations)
    return Gain(
        without=_f1(without),
        with_=_f1(with_),
        error=_error(without, with_, chosen),
        documents=len(found),
    )


def _counts(
    matcher: Matcher, found: Sequence[Decided], declarations: Sequence[Declaration]
) -> Counts:
    served: dict[str, set[str]] = defaultdict(set)
    for match in matcher.matches([d.reading for d in found], declarations):
        if match.decision is Decision.SERVES:
            served[match.path].add(match.indicator)
    rows = []
    for document in found:
        wanted = {number for number, serves in document.verdicts.items() if serves}
        got = served[document.reading.path]
        rows.append((len(got & wanted), len(got - wanted), len(wanted - got)))
    return np.array(rows, dtype=np.float64)


def _f1(counts: Counts) -> float:
    hits, false, missed = counts.sum(axis=0)
    return float(2 * hits / max(2 * hits + false + missed, 1.0))


def _error(without: Counts, with_: Counts, chosen: Settings) -> float:
    chance = np.random.default_rng(chosen.seed)
    size = len(without)
    gains = [
        _f1(with_[drawn]) - _f1(without[drawn])
        for drawn in chance.integers(0, size, (chosen.resamples, size))
    ]
    return float(np.std(gains, ddof=1))


def _too_few(found: Iterable[Decided], chosen: Settings) -> str:
    """Why there are too few decisions to learn from, or an empty string."""
    confirmed = Counter(
        number for d in found for number, serves in d.verdicts.items() if serves
    )
    ready = sum(count >= chosen.confirmations for count in confirmed.values())
    if ready >= chosen.indicators:
        return ""
    return (
        f"tidak dipakai, karena baru {ready} indikator memiliki sedikitnya "
        f"{chosen.confirmations} berkas yang dikonfirmasi; perlu {chosen.indicators}"
    )


def _decision(gain: Gain, chosen: Settings, *, used: bool) -> str:
    figures = (
        f"F1 pemetaan pada keputusan yang disisihkan {_number(gain.without)} tanpa dan "
        f"{_number(gain.with_)} dengan pembelajaran (selisih {_number(gain.difference)}, "
        f"galat baku {_number(gain.error)}, {gain.documents} berkas)"
    )
    if used:
        return f"dipakai, karena {figures}"
    least = _number(chosen.standard_errors, places=2)
    return (
        f"tidak dipakai, karena {figures}; kenaikan harus melebihi {least} galat baku"
    )


def _number(value: float, places: int = 3) -> str:
    return f"{value:.{places}f}".replace(".", ",")


def _idle(
    matcher: Matcher, readings: Iterable[Reading], verdicts: Iterable[Verdict]
) -> str:
    """The files whose verdicts could not be followed, as the sentence's end."""
    able = {normal_path(r.path): _can_serve(matcher, r) for r in readings}
    idle = {
        verdict.path
        for verdict in verdicts
        if not able.get(normal_path(verdict.path), False)
        and (verdict.serves or normal_path(verdict.path) not in able)
    }
    if not idle:
        return ""
    names = sorted(idle)
    more = f" dan {len(names) - _SHOWN} lagi" if len(names) > _SHOWN else ""
    return (
        f". Keputusan atas {len(names)} berkas tidak dapat diikuti karena berkasnya tidak "
        f"ada, tidak terbaca, atau bukan bukti: {', '.join(names[:_SHOWN])}{more}"
    )
