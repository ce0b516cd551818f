"""Documents put before the judge: exhibits, cases and criteria made by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import openpyxl
import pytest

from assessment.case import Case
from assessment.claim import Claim, Claims
from assessment.claims_sheet import read_claims
from assessment.exhibit import Exhibit
from assessment.hearing import Ear
from assessment.judging import judge
from assessment.submission import Submission
from classifiers.match import Decision, Match
from classifiers.matching import Matcher
from classifiers.reading import Reading, reading
from evidence.document import Document, State, Trouble
from indicator_corpus.indicator import Check, Criterion, Instrument, Reason
from tests.classifiers.hashed_words import spbe_matcher

AS_OF = date(2025, 6, 30)


@pytest.fixture(scope="session")
def matcher() -> Matcher:
    return spbe_matcher()


@pytest.fixture(scope="session")
def instrument(matcher) -> Instrument:
    return matcher.observer.instrument


@pytest.fixture(scope="session")
def ear(instrument) -> Ear:
    return Ear(instrument)


@pytest.fixture(scope="session")
def read(make_document) -> Callable[..., Reading]:
    """Makes a Reading of a text: ``read(text, path=..., media=...)``."""

    def make(text, path="Bagian Umum/berkas.pdf", media="pdf"):
        return reading(make_document(text, path=path, media=media))

    return make


@pytest.fixture(scope="session")
def match_of() -> Callable[..., Match]:
    """A match of a whole Reading with an indicator, whatever it says."""

    def make(read, indicator="8", decision=Decision.SERVES, score=0.9, look_alike=""):
        return Match(
            path=read.path,
            indicator=indicator,
            score=score,
            decision=decision,
            passage=read.passages[0],
            passages=read.passages,
            phrases=(),
            why="",
            classifier="tangan",
            look_alike=look_alike,
        )

    return make


@pytest.fixture(scope="session")
def exhibit(read, match_of) -> Callable[..., Exhibit]:
    """An exhibit of a text that serves as a whole."""

    def make(text, path="Bagian Umum/berkas.pdf", media="pdf"):
        made = read(text, path, media)
        return Exhibit(reading=made, match=match_of(made))

    return make


@pytest.fixture(scope="session")
def case(instrument, ear) -> Callable[..., Case]:
    """A case of an indicator with some exhibits."""

    def make(*exhibits, indicator="8", as_of=AS_OF, units=None):
        return Case(
            instrument=instrument,
            indicator=instrument.by_id[indicator],
            exhibits=exhibits,
            ear=ear,
            as_of=as_of,
            units=units,
        )

    return make


@pytest.fixture(scope="session")
def criterion() -> Callable[..., Criterion]:
    """A criterion with a check, and whatever that check needs."""

    def make(check, lacking=Reason.MISSING_CONTENT, **parts):
        return Criterion(
            id="8.9.uji",
            statement="Ada.",
            check=Check(check),
            remedy="Bawa.",
            lacking=lacking,
            **parts,
        )

    return make


@pytest.fixture(scope="session")
def judged(instrument, read, match_of):
    """The result on indicator 8 of texts that serve it."""

    def judging(*texts, level=None, indicator="8", decision=Decision.SERVES, **parts):
        readings = {f"{n}.pdf": read(text, f"{n}.pdf") for n, text in enumerate(texts)}
        claims = Claims(rows=(Claim(indicator=indicator, level=level),))
        submission = Submission(
            readings=readings,
            matches=[
                match_of(reading, indicator, decision=decision)
                for reading in readings.values()
            ],
            **{
                "claims": claims,
                "unreadable": {},
                "rejections": {},
                "missing": {},
                **parts,
            },
        )
        results = judge(instrument, submission, AS_OF)
        return next(r for r in results if r.indicator.id == indicator)

    return judging


@pytest.fixture(scope="session")
def locked() -> Document:
    """A file that nobody can open."""
    return Document(
        path="Indikator 08/perwali.pdf",
        sha256="a" * 64,
        state=State.UNREADABLE,
        trouble=Trouble.ENCRYPTED,
        message="perwali.pdf: terkunci kata sandi; buka kuncinya lalu kirim ulang",
        media="pdf",
    )


@pytest.fixture
def nothing_submitted():
    """An empty submission."""
    return Submission(
        readings={},
        matches=(),
        claims=Claims(),
        unreadable={},
        rejections={},
        missing={},
    )


@pytest.fixture
def sheet(tmp_path, instrument):
    """Writes one workbook of one or more tables and reads its claims."""

    def make(*tables, name="penilaian.xlsx"):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for number, rows in enumerate(tables, start=1):
            page = book.create_sheet(f"Lembar {number}")
            for row in rows:
                page.append(row)
        book.save(tmp_path / name)
        return read_claims(tmp_path / name, instrument)

    return make
