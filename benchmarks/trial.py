"""A drive with known answers, and what Bukti makes of it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from assessment.assessing import Assessment, assess
from assessment.carrying import Told
from assessment.claim import Claims
from assessment.claims_sheet import read_claims
from classifiers.matching import Matcher
from evidence.document import Document
from extractors.isolation import ExtractionPool
from extractors.survey import survey
from indicator_corpus.indicator import Instrument
from indicator_corpus.loading import load_instrument
from reports.assembling import gap_report
from reports.gap_report import as_dict

HERE = Path(__file__).parent
DRIVES = HERE / "drives"
SAMPLE = HERE.parent / "sample"
NUMBERING = "spbe-47"  # whose numbers folders, file names and claims sheets use
# Drives that teach nothing; nobody who wrote words or rules has read one of them.
UNREAD = frozenset(
    {
        "bandarputera",
        "bintangtimur",
        "bukitkemuning",
        "bukitpelangi",
        "bukitselasih",
        "kabgunungsari",
        "kabtelukmas",
        "kotamelur",
        "kotapurwasari",
        "kotasekawan",
        "kotawarnasari",
        "lembahkapur",
        "muarakapuas",
        "provkaranggading",
        "pulaukelapa",
        "rawasari",
        "selatgading",
        "selatkencana",
        "telagasari",
    }
)
# Those that have been read, but since the models were learnt.
READ_SINCE = frozenset(
    {
        "kabnusalontar",
        "kabrantaupanjang",
        "kabsungaiputih",
        "kabtirtaasri",
        "kotabatusari",
        "kotabukitraya",
        "kotalembayung",
        "kotapandansari",
        "kotaserayu",
        "muarasakti",
        "provcendana",
        "provlestarijaya",
        "provrantaubesar",
        "provsagara",
        "provtelaga",
        "rimbajati",
        "tanjungelok",
    }
)
UNTAUGHT = UNREAD | READ_SINCE
OUTSIDE = HERE.parent.parent / "shared" / "data" / "lintang"


@dataclass(frozen=True, kw_only=True)
class Trial:
    """A share, its claims sheet, and the right answers."""

    name: str
    share: Path
    claims: Path
    gold: dict[str, Any]

    @property
    def instrument(self) -> str:
        """In whose numbers folders, file names, the sheet and the answers are."""
        return str(self.gold.get("instrument", NUMBERING))

    @property
    def as_of(self) -> date:
        """The day that ages are counted to."""
        return date.fromisoformat(self.gold["as_of"])

    def documents(self, workers: int = 2) -> tuple[Document, ...]:
        """All files of the share, read; by path."""
        files = [(file.path, file.relative) for file in survey(self.share)]
        with ExtractionPool(workers=workers) as pool:
            return tuple(sorted(pool.extract_all(files), key=lambda d: d.path))

    def assessment(self, documents: Sequence[Document], matcher: Matcher) -> Assessment:
        """What Bukti makes of *documents*.

        The sample drive is SPBE-47's own, whatever instrument its answers are on.
        """
        instrument = matcher.observer.instrument
        if (claims := self.own_claims(instrument)) is not None:
            return assess(documents, claims, matcher, self.as_of)
        first = load_instrument(NUMBERING)
        told = Told(instrument=first, claims=read_claims(self.claims, first))
        return assess(documents, Claims(), matcher, self.as_of, told=told)

    def own_claims(self, instrument: Instrument) -> Claims | None:
        """The claims sheet, if it is on *instrument*."""
        sheet = NUMBERING if self.share.is_relative_to(SAMPLE) else self.instrument
        if instrument.id != sheet:
            return None
        return read_claims(self.claims, instrument)

    def report(self, assessment: Assessment) -> dict[str, Any]:
        """The same as plain report values."""
        return as_dict(gap_report(assessment, self.name))


def trial(folder: Path) -> Trial:
    """The trial in *folder*: ``drive/``, ``penilaian_mandiri.xlsx``, ``gold.json``."""
    return Trial(
        name=folder.parent.name if folder.name == "build" else folder.name,
        share=folder / "drive",
        claims=folder / "penilaian_mandiri.xlsx",
        gold=json.loads((folder / "gold.json").read_text(encoding="utf-8")),
    )


def sample_trial(instrument: str = NUMBERING) -> Trial:
    """The sample drive, with its expected results under *instrument*.

    Raises:
        OSError: where nobody has written down what to expect.
    """
    name = "expected.yaml" if instrument == NUMBERING else f"expected-{instrument}.yaml"
    expected = yaml.safe_load((SAMPLE / name).read_text(encoding="utf-8"))
    return Trial(
        name="sample",
        share=SAMPLE / "drive",
        claims=SAMPLE / "penilaian_mandiri.xlsx",
        gold=gold_of(expected),
    )


def gold_of(expected: dict[str, Any]) -> dict[str, Any]:
    """*expected* of the sample drive in the shape of a gold file."""
    return {
        **expected,
        "as_of": str(expected["as_of"]),
        "documents": [
            {
                **document,
                "supports": [
                    {"indicator": number, "level": level}
                    for number, level in document["supports"].items()
                ],
            }
            for document in expected["documents"]
        ],
        "indicators": [
            {**verdict, "no": verdict["indicator"]}
            for verdict in expected["indicators"]
        ],
    }


def trials(
    folders: Sequence[Path] = (), instrument: str = NUMBERING
) -> Iterator[Trial]:
    """The trials in *folders*; by default all at hand with answers on *instrument*."""
    if folders:
        yield from (trial(folder) for folder in folders)
        return
    if instrument == NUMBERING and (OUTSIDE / "gold.json").is_file():
        yield trial(OUTSIDE)
    yield sample_trial(instrument)
    for name in sorted(p.parent.name for p in DRIVES.glob("*/assessment.yaml")):
        build = DRIVES / name / "build"
        if not (build / "gold.json").is_file():
            render = [sys.executable, str(DRIVES / "render.py"), name]
            subprocess.run(render, check=True)  # noqa: S603 - our own script
        found = trial(build)
        if found.instrument == instrument:
            yield found
