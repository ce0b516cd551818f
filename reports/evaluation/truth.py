"""Truth: what people say is right, from a gold file or from their decisions."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Protocol

from pydantic import BeforeValidator, TypeAdapter, ValidationError

from assessment.finding import Status
from classifiers.decisions import normal_path
from indicator_corpus.indicator import Instrument
from reports.evaluation.judging import Judged

_SHOWN = 3  # faults of a gold file that are told at once


class TruthError(ValueError):
    """A gold file cannot be used; the message is ``file: fact; remedy``."""


class Decided(Protocol):
    """A person's decision whether the document *path* serves *indicator*."""

    @property
    def path(self) -> str:
        """Of the document, relative to the share."""

    @property
    def indicator(self) -> str:
        """The indicator's id."""

    @property
    def serves(self) -> bool:
        """Whether it counts as evidence."""


@dataclass(frozen=True, kw_only=True)
class Truth:
    """What people say is right.

    Attributes:
        source: the name of the file that says so.
        serving: by path, the indicators that the document serves.
        decided: by path, the indicators that somebody decided on; others count as
            neither right nor wrong.
        is_complete: whether every indicator was decided for every path.
        judged: verdicts on whole indicators, if there are any.
        as_of: the day of those answers, if it is known.
    """

    source: str
    serving: Mapping[str, frozenset[str]]
    decided: Mapping[str, frozenset[str]]
    is_complete: bool
    judged: tuple[Judged, ...] = ()
    as_of: date | None = None


def read_gold(path: Path, instrument: Instrument) -> Truth:
    """The answers in the gold file *path*, JSON, all of them on *instrument*.

    Raises:
        TruthError: it is missing, no gold file, or asks of unknown indicators.
    """
    try:
        gold = _GOLD.validate_python(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise TruthError(
            f"{path}: berkas acuan tidak dapat dibuka; periksa nama dan izinnya"
        ) from error
    except ValidationError as error:
        raise TruthError(
            f"{path.name}: bukan berkas acuan ({_faults(error)}); tulis 'documents' "
            'berisi {"path": ..., "supports": [{"indicator": 8}]}'
        ) from error
    except ValueError as error:  # not JSON, or not text at all
        raise TruthError(
            f"{path.name}: bukan berkas JSON ({error}); simpan ulang sebagai JSON UTF-8"
        ) from error
    _refuse_unknown(path, gold, instrument)
    every = frozenset(instrument.by_id)
    documents = {normal_path(each.path): each for each in gold.documents}
    return Truth(
        source=path.name,
        serving={
            name: frozenset(support.indicator for support in each.supports)
            for name, each in documents.items()
        },
        decided=dict.fromkeys(documents, every),
        is_complete=True,
        judged=tuple(
            Judged(
                indicator=each.no,
                status=each.status.value,
                level=each.supported,
                reasons=frozenset(each.reasons),
            )
            for each in gold.indicators
        ),
        as_of=gold.as_of,
    )


def truth_of(verdicts: Iterable[Decided], source: str) -> Truth:
    """What the *verdicts* of people say; *source* is the name of their file.

    Raises:
        TruthError: there is no verdict.
    """
    serving: dict[str, set[str]] = defaultdict(set)
    decided: dict[str, set[str]] = defaultdict(set)
    for verdict in verdicts:
        decided[verdict.path].add(verdict.indicator)
        serving[verdict.path].discard(verdict.indicator)  # the last one stands
        if verdict.serves:
            serving[verdict.path].add(verdict.indicator)
    if not decided:
        raise TruthError(
            f"{source}: tidak berisi keputusan; isi keputusannya lalu ulangi"
        )
    return Truth(
        source=source,
        serving={path: frozenset(ids) for path, ids in serving.items()},
        decided={path: frozenset(ids) for path, ids in decided.items()},
        is_complete=False,
    )


_Number = Annotated[str, BeforeValidator(lambda n: str(n) if isinstance(n, int) else n)]


@dataclass(frozen=True, kw_only=True)
class _Support:
    indicator: _Number


@dataclass(frozen=True, kw_only=True)
class _Document:
    path: str
    supports: tuple[_Support, ...]


@dataclass(frozen=True, kw_only=True)
class _Verdict:
    no: _Number
    supported: int
    status: Status
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Gold:
    documents: tuple[_Document, ...]
    indicators: tuple[_Verdict, ...] = ()
    as_of: date | None = None


_GOLD: TypeAdapter[_Gold] = TypeAdapter(_Gold)


def _faults(error: ValidationError) -> str:
    told = [
        f"{'.'.join(map(str, fault['loc'])) or 'isi'}: {fault['msg']}"
        for fault in error.errors()
    ]
    more = len(told) - _SHOWN
    return "; ".join(told[:_SHOWN]) + (f"; dan {more} lagi" if more > 0 else "")


def _refuse_unknown(path: Path, gold: _Gold, instrument: Instrument) -> None:
    named = {support.indicator for each in gold.documents for support in each.supports}
    named |= {verdict.no for verdict in gold.indicators}
    unknown = sorted(named - set(instrument.by_id))
    if unknown:
        raise TruthError(
            f"{path.name}: indikator {', '.join(unknown)} tidak ada dalam "
            f"{instrument.name}; perbaiki nomornya atau pilih --instrument yang sesuai"
        )
