"""Learn by which words sentences show what a criterion asks, or a content.

    python -m benchmarks.fit_sentences [--out FOLDER]

A logistic regression for each criterion that asks for something said, and each content, of
SPBE-47, over the stems of sentences: those of ``benchmarks/sentences``, written to show it or
just not, and those of the papers of ``benchmarks/drives`` that serve its indicator, where the
listed phrases tell which show it. The drives in ``trial.UNTAUGHT`` take no part. Written to
``classifiers/sentence_model``. From which logit a sentence shows a thing is learnt too, from
the drives on which no phrase names it, each told by others. Printed: with half of the phrases
of each hidden, how often it is found on drives where only hidden phrases say it, and how
often on those where none does.
"""

from __future__ import annotations

import argparse
import hashlib
import random
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from assessment.hearing import Ear, Key
from benchmarks.fit_precedents import GOVERNMENTS, filled, teaching
from benchmarks.said import (
    Papers,
    Spoken,
    Stems,
    Written,
    by_indicator,
    indicator_of,
    shown_by_answers,
    spoken,
    thing_of,
    things,
    written,
)
from benchmarks.trial import NUMBERING, trials
from classifiers.lexical import count_rows, numbers_of
from classifiers.precedents import OF_SENTENCES, Precedents, save_precedents, weighed
from indicator_corpus.loading import load_instrument

STRENGTH = 10.0  # of the data against the pull to nought (C of the regression)
SHOWING, OTHERS, ANY = 300, 4_000, 2_500  # sentences of drives that teach one thing
HEARD, OTHER = 0.5, 0.3  # the weights of a sentence of a drive beside a written one
ODDS = 1 / 3  # of all that shows it to all that does not
SILENT = 0.95  # of the drives that are silent on a thing: so many do not show it
ENOUGH, USUALLY = 8, 1.5  # drives to tell that by, and the logit where they are fewer
FOLDS = 5
CARD = Path(__file__).with_name("sentence_card.md")


class Lessons:
    """What sentences teach of each thing; with *hiding*, as if half the phrases were none."""

    def __init__(
        self,
        known: Mapping[str, frozenset[Key]],
        sentences: Sequence[Written],
        papers: Papers,
        shown: Mapping[str, frozenset[str]],
        *,
        hiding: bool = False,
    ) -> None:
        """Teach of the *known* things by *sentences* and *papers*.

        What is *shown* on which drive by its answers is, where no phrase names it, said
        in words that nobody listed: its sentences then are no examples against it.
        """
        self._known, self._written, self._papers = known, sentences, papers
        self._shown = shown
        self._hiding = hiding
        every = list(papers.get("", ()))
        random.Random(0).shuffle(every)  # noqa: S311 - no secret
        self._any = every[:ANY]
        self._terms = _terms(sentences, every)
        self._numbers = {term: number for number, term in enumerate(self._terms)}

    def names(self, key: str, said: Spoken) -> tuple[bool, bool]:
        """Whether *said* names the thing *key* by a phrase that is known, or is hidden."""
        phrases = {p for k in self._known[key] for p in said.names.get(k, ())}
        hidden = {p for p in phrases if self._hiding and _is_hidden(key, p)}
        return bool(phrases - hidden), bool(hidden)

    def learnt(
        self,
        keys: Sequence[str],
        without: frozenset[str] = frozenset(),
        from_: Mapping[str, float] | None = None,
    ) -> Precedents:
        """What all but the drives *without* teach of *keys*; 0 is the logit *from_* which."""
        fitted = [self._fitted(key, without) for key in keys]
        return Precedents(
            instrument=NUMBERING,
            indicators=tuple(keys),
            terms=tuple(self._terms),
            weights=np.stack([weights for weights, _ in fitted], axis=1),
            intercepts=np.array(
                [
                    intercept - (from_ or {}).get(key, 0.0)
                    for key, (_, intercept) in zip(keys, fitted, strict=True)
                ],
                dtype=np.float32,
            ),
        )

    def _fitted(self, key: str, without: frozenset[str]) -> tuple[np.ndarray, float]:
        own = [w for w in self._written if w.key == key]
        others = [
            w.stems
            for w in self._written
            if w.shows and thing_of(w.key) != thing_of(key)
        ]
        near = [w.stems for w in own if not w.shows]
        shows = [w.stems for w in own if w.shows]
        chance = random.Random(1)  # noqa: S311 - no secret
        heard, rest = [], []
        some = self._papers.get(indicator_of(key), ())
        named = {said.drive for said in some if self.names(key, said)[0]}
        for said in some:
            if said.drive in without or self._is_unheard(key, said.drive, named):
                continue
            (heard if self.names(key, said)[0] else rest).append(said.stems)
        rest = chance.sample(rest, min(len(rest), OTHERS))
        heard = chance.sample(heard, min(len(heard), SHOWING))
        rest += [
            s.stems
            for s in self._any
            if s.drive not in without and not self.names(key, s)[0]
        ]
        yes = [1.0] * len(shows) + [HEARD] * len(heard)
        no = [1.0] * len(near) + [OTHER] * (len(others) + len(rest))
        balance = ODDS * sum(no) / sum(yes)
        model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
        model.fit(
            weighed(self._counted([*shows, *heard, *near, *others, *rest])),
            [True] * len(yes) + [False] * len(no),
            sample_weight=[*(balance * weight for weight in yes), *no],
        )
        return model.coef_[0].astype(np.float32), float(model.intercept_[0])

    def _is_unheard(self, key: str, drive: str, named: Collection[str]) -> bool:
        """Whether *drive* shows *key*, and is not among those where it is *named*."""
        return drive not in named and key in self._shown.get(drive, ())

    def _counted(self, sentences: Sequence[Stems]):  # noqa: ANN202 - of scipy
        rows = ([numbers_of(self._numbers, stems)] for stems in sentences)
        return count_rows(rows, len(self._terms), whole=False)

    def told(
        self, key: str, column: int, taught: Precedents, drives: Iterable[str]
    ) -> Iterator[tuple[bool, float]]:
        """Per drive where no known phrase names *key*: whether a hidden one does, the logit."""
        for drive in drives:
            some = [
                s for s in self._papers.get(indicator_of(key), ()) if s.drive == drive
            ]
            named = [self.names(key, said) for said in some]
            is_named = any(known for known, _ in named)
            is_shown = key in self._shown.get(drive, ())
            if some and not is_named and (any(h for _, h in named) or not is_shown):
                rows = weighed(self._counted([said.stems for said in some]))
                logits = rows @ taught.weights[:, column] + taught.intercepts[column]
                yield any(hidden for _, hidden in named), float(logits.max())


def _terms(sentences: Sequence[Written], spoken_: Sequence[Spoken]) -> list[str]:
    """The stems of several drives, and of several written sentences."""
    drives: dict[str, set[str]] = defaultdict(set)
    for said in spoken_:
        for stem in set(said.stems):
            drives[stem].add(said.drive)
    often = Counter(stem for each in sentences for stem in set(each.stems))
    several = {stem for stem, some in drives.items() if len(some) >= GOVERNMENTS}
    return sorted(several | {stem for stem, n in often.items() if n >= GOVERNMENTS})


def _is_hidden(key: str, phrase: Stems) -> bool:
    """The same half every time."""
    spelled = " ".join((key, *phrase)).encode()
    return bool(hashlib.sha256(spelled).digest()[0] % 2)


Silent = dict[str, list[tuple[bool, float]]]


def of_silent(lessons: Lessons, keys: Sequence[str], drives: Sequence[str]) -> Silent:
    """By key, of the drives where no known phrase names it: whether a hidden one; the logit.

    Each drive is told by what the drives of other parts taught.
    """
    found: Silent = defaultdict(list)
    for fold in range(FOLDS):
        told = frozenset(drives[fold::FOLDS])
        taught = lessons.learnt(keys, told)
        for column, key in enumerate(keys):
            found[key] += lessons.told(key, column, taught, sorted(told))
    return found


def least(silent: Silent, key: str) -> float:
    """The logit from which a sentence shows *key*, by the drives that are *silent* on it."""
    logits = [logit for _, logit in silent[key]]
    return float(np.quantile(logits, SILENT)) if len(logits) >= ENOUGH else USUALLY


def table(found: Silent, from_: Mapping[str, float]) -> str:
    """What is found of things that only hidden phrases name, and of those none names."""
    rows = [
        "| half of the phrases hidden | named by hidden ones | found | named by none | found |",
        "| --- | --: | --: | --: | --: |",
    ]
    for name, keys in (
        ("criteria", [key for key in found if "/" not in key]),
        ("contents", [key for key in found if "/" in key]),
    ):
        told = [(h, logit >= from_[key]) for key in keys for h, logit in found[key]]
        cells = [
            sum(h is hidden and (is_found or not counted) for h, is_found in told)
            for hidden in (True, False)
            for counted in (False, True)
        ]
        rows.append(f"| {name} | {' | '.join(map(str, cells))} |")
    return "\n".join(rows)


def main() -> None:
    """Learn, show, and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=OF_SENTENCES)
    asked = parser.parse_args()
    instrument = load_instrument(NUMBERING)
    ear = Ear(instrument)
    drives = teaching(list(trials()))
    papers = by_indicator(s for each in drives for s in spoken(each, ear))
    sentences = written()
    taught = {sentence.key for sentence in sentences}
    known = {k: heard for k, heard in things(instrument).items() if k in taught}
    keys = list(known)
    names = sorted(each.name for each in drives)
    shown = {each.name: shown_by_answers(each, instrument) for each in drives}
    lessons = Lessons(known, sentences, papers, shown)
    silent = of_silent(lessons, keys, names)
    from_ = {key: least(silent, key) for key in keys}
    hiding = Lessons(known, sentences, papers, shown, hiding=True)
    told = table(of_silent(hiding, keys, names), from_)
    print(told)
    save_precedents(lessons.learnt(keys, from_=from_), asked.out)
    values = {
        "things": str(len(keys)),
        "sentences": f"{len(sentences):,}",
        "drives": str(len(drives)),
        "apart": told,
    }
    text = filled(CARD, values)
    (asked.out / "README.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
