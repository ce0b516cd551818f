"""A decision checked before it is recorded: every fault, in words for the clerk."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from assessment.decisions.decision import Answer, Decision, Kind, Work
from assessment.finding import Status
from indicator_corpus.indicator import Instrument

LONGEST = 4_000  # characters of a note or a reason
_LONGEST_NAME = 120  # of a person or an agency
_HIGHEST = 5
_ANSWERS = {
    Kind.MATCH: (Answer.CONFIRMED, Answer.REJECTED),
    Kind.CRITERION: (Answer.MET, Answer.UNMET),
    Kind.STATUS: tuple(Status),
    Kind.LEVEL: tuple(str(level) for level in range(_HIGHEST + 1)),
    Kind.WORK: tuple(Work),
}
_NEED_REASON = {Kind.CRITERION, Kind.STATUS, Kind.LEVEL}
_OF_A_CRITERION = {Kind.MATCH, Kind.CRITERION, Kind.DUE, Kind.WORK, Kind.NOTE}


class DecisionError(ValueError):
    """The decision cannot be recorded; the message names every fault."""


def checked(decision: Decision, instrument: Instrument) -> Decision:
    """*decision* with its texts tidied.

    Raises:
        DecisionError: all faults at once, joined by line feeds.
    """
    tidied = replace(
        decision,
        value=tidy(decision.value),
        by=tidy(decision.by),
        why=tidy(decision.why),
        until=decision.until.strip(),
    )
    if faults := list(_faults(tidied, instrument)):
        raise DecisionError("\n".join(faults))
    return tidied


def tidy(text: str) -> str:
    """*text* without what cannot be printed; line feeds stay."""
    kept = (
        mark if mark == "\n" or unicodedata.category(mark)[0] != "C" else " "
        for mark in text.replace("\r\n", "\n")
    )
    return "".join(kept).strip()


def _faults(decision: Decision, instrument: Instrument) -> Iterator[str]:
    indicator = instrument.by_id.get(decision.indicator)
    if indicator is None:
        yield (
            f"indikator {decision.indicator!r} tidak ada dalam {instrument.name}; "
            "isi nomor indikatornya"
        )
    elif decision.criterion:
        known = [criterion.id for criterion in indicator.criteria]
        if decision.criterion not in known:
            yield (
                f"kriteria {decision.criterion!r} tidak ada pada indikator "
                f"{indicator.id}; pilih salah satu: {', '.join(known)}"
            )
        elif decision.kind not in _OF_A_CRITERION:
            yield f"{decision.kind.value}: berlaku untuk indikator, bukan satu kriteria"
    if decision.instrument != instrument.id:
        yield f"instrumen {decision.instrument!r} bukan {instrument.id!r}"
    yield from _value_faults(decision)
    yield from _form_faults(decision)


def _value_faults(decision: Decision) -> Iterator[str]:
    answers = [str(answer) for answer in _ANSWERS.get(decision.kind, ())]
    if answers and decision.value not in answers:
        yield (
            f"isi {decision.value!r} tidak dikenal untuk {decision.kind.value}; "
            f"pilih salah satu: {', '.join(answers)}"
        )
    if decision.kind is Kind.DUE and not _is_day(decision.value):
        yield f"tenggat {decision.value!r} bukan tanggal; tulis seperti 2026-12-31"
    if not decision.value and not answers:
        yield f"isi {decision.kind.value} kosong; tulis isinya"
    if decision.kind is Kind.OWNER and len(decision.value) > _LONGEST_NAME:
        yield f"nama penanggung jawab lebih dari {_LONGEST_NAME} huruf; singkatkan"
    if decision.kind is Kind.CRITERION and not decision.criterion:
        yield "kriteria belum disebut; isi kode kriterianya"
    if decision.kind is Kind.MATCH and decision.ground is None:
        yield "berkas belum disebut; pilih berkas yang diputuskan"


def _form_faults(decision: Decision) -> Iterator[str]:
    if not decision.by:
        yield "nama pemutus kosong; isi nama orang yang memutuskan"
    elif len(decision.by) > _LONGEST_NAME or "\n" in decision.by:
        yield f"nama pemutus harus satu baris, paling panjang {_LONGEST_NAME} huruf"
    if decision.kind in _NEED_REASON and not decision.why:
        yield "alasan kosong; tulis mengapa diputuskan begitu"
    if decision.until and not _is_day(decision.until):
        yield f"masa berlaku {decision.until!r} bukan tanggal; tulis seperti 2026-12-31"
    for text in (decision.value, decision.why):
        if len(text) > LONGEST:
            yield f"tulisan lebih dari {LONGEST} huruf; singkatkan"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
