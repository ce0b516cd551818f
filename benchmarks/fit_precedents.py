"""Learn which words stand in papers that serve an indicator, from drives with answers.

    python -m benchmarks.fit_precedents [--out FOLDER] [--folds N]

A logistic regression per indicator over the stems of the papers of ``benchmarks/drives``,
written to ``classifiers/precedent_model`` with its card; minutes on two cores, and the same
every time. A term must stand in papers of several governments, so that nobody's own names
are learnt. The drives in ``trial.UNTAUGHT`` and whatever lies outside the repository take no
part. Printed: how well papers are told by these words alone, each drive by what was learnt
from others.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from benchmarks.trial import DRIVES, NUMBERING, UNTAUGHT, Trial, trials
from classifiers.lexical import count_rows, numbers_of
from classifiers.precedents import (
    OUR_MODEL,
    Precedents,
    save_precedents,
    weighed,
)
from classifiers.reading import reading
from classifiers.words import words
from evidence.document import Document
from indicator_corpus.loading import load_instrument

STRENGTH = 50.0  # of the data against the pull to nought (C of the regression)
LENGTH = 1_500  # words of a paper that are looked at
GOVERNMENTS = 3  # must use a term
COMMON = 0.5  # a term in more of all papers tells nothing
FOLDS = 8  # parts of the drives, each told by the others
CARD = Path(__file__).with_name("precedent_card.md")


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One paper of a drive: its stems in reading order, and what it serves."""

    drive: str
    path: str
    stems: tuple[str, ...]
    serves: frozenset[str]


def papers(trial: Trial, documents: Sequence[Document] = ()) -> Iterator[Paper]:
    """The papers of *trial* that can be read, of which *documents* were before."""
    serves = {
        wanted["path"]: frozenset(str(s["indicator"]) for s in wanted["supports"])
        for wanted in trial.gold["documents"]
    }
    for document in documents or trial.documents():
        if document.path in serves and document.is_readable:
            read = reading(document)
            texts = (read.title, *(passage.text for passage in read.passages))
            stems = [stem for text in texts for stem in words(text).stems]
            yield Paper(
                drive=trial.name,
                path=document.path,
                stems=tuple(stems[:LENGTH]),
                serves=serves[document.path],
            )


def learnt(
    known: Sequence[Paper], names: Sequence[str], instrument: str = NUMBERING
) -> Precedents:
    """What the *known* papers teach of those *names* of *instrument* that they serve."""
    terms = shared((paper.drive, set(paper.stems)) for paper in known)
    numbers = {term: number for number, term in enumerate(terms)}
    rows = ([numbers_of(numbers, paper.stems)] for paper in known)
    counts = weighed(count_rows(rows, len(terms), whole=False))
    served = frozenset[str]().union(*(paper.serves for paper in known))
    indicators = tuple(name for name in names if name in served)
    fitted = [_fitted(counts, known, indicator) for indicator in indicators]
    return Precedents(
        instrument=instrument,
        indicators=indicators,
        terms=tuple(terms),
        weights=np.stack([weights for weights, _ in fitted], axis=1),
        intercepts=np.array([intercept for _, intercept in fitted], dtype=np.float32),
    )


def shared(said: Iterable[tuple[str, Collection[str]]]) -> list[str]:
    """Of drive and terms of each paper, the terms of several drives that are not common."""
    papers_with: Counter[str] = Counter()
    drives_with: dict[str, set[str]] = defaultdict(set)
    papers = 0
    for drive, terms in said:
        papers += 1
        papers_with.update(set(terms))  # a mapping would add up its values
        for term in terms:
            drives_with[term].add(drive)
    return sorted(
        term
        for term, count in papers_with.items()
        if len(drives_with[term]) >= GOVERNMENTS and count < COMMON * papers
    )


def _fitted(
    counts: csr_matrix, known: Sequence[Paper], indicator: str
) -> tuple[np.ndarray, float]:
    labels = [indicator in paper.serves for paper in known]
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
    model.fit(counts, labels)
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def apart(
    known: Mapping[str, Sequence[Paper]], names: Sequence[str], folds: int = FOLDS
) -> dict[str, Precedents]:
    """For each drive in *known*, what the drives of the other parts teach of *names*."""
    drives = sorted(known)
    found: dict[str, Precedents] = {}
    for fold in range(folds):
        told = drives[fold::folds]
        others = [p for drive in drives if drive not in told for p in known[drive]]
        if told and others:
            taught = learnt(others, names)
            found |= dict.fromkeys(told, taught)
    return found


def teaching(found: Sequence[Trial]) -> list[Trial]:
    """Those of *found* that may teach."""
    return [
        each
        for each in found
        if each.share.is_relative_to(DRIVES) and each.name not in UNTAUGHT
    ]


def first_three(known: Sequence[Paper], taught: Precedents) -> tuple[int, int]:
    """Of how many serving papers one of the likest three is right, and how many serve."""
    serving = [paper for paper in known if paper.serves]
    hits = 0
    for paper in serving:
        likeness = taught.likeness([" ".join(paper.stems)])
        likest = np.argsort(-likeness, kind="stable")[:3]
        hits += bool(paper.serves & {taught.indicators[column] for column in likest})
    return hits, len(serving)


def card(known: Mapping[str, Sequence[Paper]], taught: Precedents, apart: str) -> str:
    """The model card: what it was taught by, and how it does on others."""
    every = [paper for each in known.values() for paper in each]
    manifest = "\n".join(
        f"{p.drive}\t{p.path}\t{' '.join(p.stems)}\t{' '.join(sorted(p.serves))}"
        for p in every
    )
    values = {
        "papers": f"{len(every):,}",
        "drives": str(len(known)),
        "terms": f"{len(taught.terms):,}",
        "digest": hashlib.sha256(manifest.encode()).hexdigest(),
        "apart": apart,
    }
    return filled(CARD, values)


def filled(template: Path, values: Mapping[str, str]) -> str:
    """The text of *template*, each of *values* in place of its name in angle brackets."""
    text = template.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"<{name}>", value)
    return text


def main() -> None:
    """Learn, show, and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=OUR_MODEL)
    parser.add_argument("--folds", type=int, default=FOLDS)
    asked = parser.parse_args()
    instrument = load_instrument(NUMBERING)
    known = {each.name: tuple(papers(each)) for each in teaching(list(trials()))}
    ids = [indicator.id for indicator in instrument.indicators]
    by_others = apart(known, ids, asked.folds)
    told = [first_three(known[name], taught) for name, taught in by_others.items()]
    hits, serving = (sum(each) for each in zip(*told, strict=True))
    said = f"{hits} of {serving}"
    print(f"the right indicator among the likest three, by other drives: {said}")
    taught = learnt([p for each in known.values() for p in each], ids)
    save_precedents(taught, asked.out)
    text = card(known, taught, said)
    (asked.out / "README.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
