"""Last year's official result: levels by indicator, from a table or the report's PDF.

The official report (Laporan Hasil Evaluasi) lists per indicator its number, its name,
which may run over several lines, and the level at the end of the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rapidfuzz import fuzz

from assessment.claims_sheet import ClaimsError, read_claims
from evidence.document import Document
from indicator_corpus.indicator import Instrument

_ROW = re.compile(r"^\s*(\d{1,2})[.)]?\s+(\D.{3,}?)\s*$")
_LEVEL_AT_END = re.compile(r"^(.*\S)\s+([1-5](?:[.,]\d{1,2})?)$")
_LEVEL_ALONE = re.compile(r"^([1-5](?:[.,]\d{1,2})?)$")
_SAME_NAME = 70  # rapidfuzz token_set_ratio between the row and the indicator's name
_LINES = 4  # a row runs over at most so many


class BaselineError(ValueError):
    """The official result cannot be read; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """Levels by indicator of ``instrument``; ``notes`` say what was not understood."""

    source: str
    instrument: str
    levels: Mapping[str, float]
    notes: tuple[str, ...] = ()


def read_baseline(path: Path, instrument: Instrument) -> Baseline:
    """The official result in *path*: a PDF, or a table (XLSX, ODS, CSV).

    Raises:
        BaselineError: where it is missing, cannot be read, or names no level.
    """
    if not path.is_file():
        raise BaselineError(
            f"{path.name}: berkas hasil tahun lalu tidak ada; periksa namanya"
        )
    levels, notes = (
        _of_report(path, instrument)
        if path.suffix.casefold() == ".pdf"
        else _of_table(path, instrument)
    )
    if not levels:
        raise BaselineError(
            f"{path.name}: tidak ada baris indikator dengan nilai; pakai laporan hasil "
            "evaluasi yang bertabel nilai per indikator, atau tabel No dan Nilai"
        )
    absent = [i.id for i in instrument.indicators if i.id not in levels]
    if absent:
        notes = (*notes, f"tidak ada nilai untuk indikator {', '.join(absent)}")
    return Baseline(
        source=path.name, instrument=instrument.id, levels=levels, notes=notes
    )


def baseline_for(baseline: Baseline, instrument: Instrument) -> Baseline | None:
    """*baseline*, if it is of *instrument*; levels of another are no levels of it."""
    return baseline if baseline.instrument == instrument.id else None


def _of_table(
    path: Path, instrument: Instrument
) -> tuple[dict[str, float], tuple[str, ...]]:
    official = replace(instrument, fractional=True)
    try:
        claims = read_claims(path, official)
    except ClaimsError as error:
        raise BaselineError(str(error)) from error
    levels = {
        row.indicator: row.value if row.value is not None else float(row.level)
        for row in claims.rows
        if row.level is not None
    }
    notes = (note for note in claims.notes if not note.startswith("tidak ada baris"))
    return levels, tuple(notes)


def _of_report(
    path: Path, instrument: Instrument
) -> tuple[dict[str, float], tuple[str, ...]]:
    from extractors.extraction import extract  # noqa: PLC0415 - slow to import, seldom asked

    document = extract(path, relative=path.name)
    if not document.is_readable:
        why = document.message or "tidak ada teks yang terbaca"
        raise BaselineError(f"{path.name}: {why}")
    return levels_told(document, instrument)


def levels_told(
    document: Document, instrument: Instrument
) -> tuple[dict[str, float], tuple[str, ...]]:
    """By indicator, the levels that the rows of *document* tell, and notes."""
    levels: dict[str, float] = {}
    notes: list[str] = []
    for number, name, level in _rows(document):
        indicator = instrument.by_id.get(number)
        if indicator is None:
            continue
        if (
            fuzz.token_set_ratio(name.casefold(), indicator.name.casefold())
            < _SAME_NAME
        ):
            continue
        known = levels.setdefault(number, level)
        if known != level:
            notes.append(
                f"{document.path}: indikator {number} disebut bernilai {known:g} dan "
                f"{level:g}; yang pertama dipakai"
            )
    return levels, tuple(notes)


def _rows(document: Document) -> Iterable[tuple[str, str, float]]:
    """Number, name and level of each row, joined where it runs over several lines."""
    for page in document.pages:
        lines = [" ".join(line.split()) for line in page.text.splitlines()]
        lines = [line.replace(" | ", " ").strip(" |") for line in lines if line]
        for place, line in enumerate(lines):
            start = _ROW.match(line)
            if not start:
                continue
            name = start[2]
            for following in ("", *lines[place + 1 : place + _LINES]):
                if following and _ROW.match(following):
                    break
                if alone := _LEVEL_ALONE.match(following):
                    yield start[1].lstrip("0"), name, _value(alone[1])
                    break
                name = f"{name} {following}".strip()
                if ended := _LEVEL_AT_END.match(name):
                    yield start[1].lstrip("0"), ended[1], _value(ended[2])
                    break


def _value(text: str) -> float:
    return float(text.replace(",", "."))
