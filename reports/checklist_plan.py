"""What a workbook that came back changes in the ledger, and what stands against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assessment.decisions.decision import Decision, Ground, Kind
from assessment.decisions.proposal import DecisionError, checked, tidy
from assessment.decisions.superseding import rivals
from indicator_corpus.indicator import Instrument
from reports.checklist_reading import FilledRow
from reports.gap_report import GapReport
from reports.printable import printable
from reports.row_key import RowKey, digest_of

_BESIDE = {"why"}  # fields that say more of another one


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that somebody filled in.

    Attributes:
        place: where it stands, for people.
        decision: what is to be recorded; None where a decision is only withdrawn.
        over: the decision that it ends, or None.
        rival: in a conflict, what stands in the ledger now, if anything does.
    """

    place: str
    decision: Decision | None
    over: Decision | None = None
    rival: Decision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be done with the workbooks.

    Attributes:
        changes: to be recorded.
        conflicts: the ledger was changed meanwhile.
        disputes: rows of which two places say different things.
        faults: what cannot be recorded, one sentence each.
    """

    changes: tuple[Change, ...]
    conflicts: tuple[Change, ...]
    disputes: tuple[tuple[Change, ...], ...]
    faults: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Table:
    """What the plan is made on.

    Attributes:
        standing: the decisions that stand in the ledger.
        report: the last one of the share.
        by: who takes the workbooks in.
    """

    standing: Sequence[Decision]
    instrument: Instrument
    report: GapReport
    by: str

    def plan(self, rows: Iterable[FilledRow]) -> Plan:
        """What *rows*, of one workbook or several, change."""
        faults: list[str] = []
        found: dict[tuple[str, ...], list[Change]] = defaultdict(list)
        for row in rows:
            for field in _changed(row):
                try:
                    change = self._change(row, field)
                except DecisionError as error:
                    faults += [f"{row.place}: {e}" for e in str(error).splitlines()]
                else:
                    if change is not None:
                        found[_topic(change)].append(change)
        agreed = [some[0] for some in found.values() if _agree(some)]
        return Plan(
            changes=tuple(change for change in agreed if not self._conflicts(change)),
            conflicts=tuple(
                replace(change, rival=self._rival(change))
                for change in agreed
                if self._conflicts(change)
            ),
            disputes=tuple(tuple(some) for some in found.values() if not _agree(some)),
            faults=tuple(faults),
        )

    def _change(self, row: FilledRow, field: str) -> Change | None:
        """What the changed *field* of *row* asks for; None where it stands already."""
        if row.key.instrument != self.instrument.id:
            raise DecisionError(
                f"baris ini milik instrumen {row.key.instrument}; "
                f"masukkan dengan --instrument {row.key.instrument}"
            )
        number = row.key.cells[field].decision
        before = next((d for d in self.standing if d.id == number), None)
        value = tidy(row.cells[field])
        if not value:
            if number is not None and before is None:
                raise DecisionError(
                    f"{field} dikosongkan, tetapi keputusan {number} sudah tidak berlaku"
                )
            return (
                Change(place=row.place, decision=None, over=before) if before else None
            )
        said = checked(self._decision(row, field, value), self.instrument)
        if self._stands(said):
            return None
        return Change(place=row.place, decision=said, over=before)

    def _stands(self, said: Decision) -> bool:
        """Whether the ledger says *said* already."""
        if said.kind is Kind.NOTE:
            known = [d for d in self.standing if d.topic == said.topic]
        else:
            known = list(rivals(self.standing, said))[-1:]
        return any(d.value == said.value and said.why in {"", d.why} for d in known)

    def _decision(self, row: FilledRow, field: str, value: str) -> Decision:
        key, kind = row.key, Kind(field)
        why = row.cells.get("why", "") if kind is Kind.MATCH else ""
        if kind is Kind.CRITERION:
            why = row.cells.get("note", "")
            if not why:
                raise DecisionError("alasan kosong; tulis alasannya di kolom Catatan")
        return Decision(
            instrument=key.instrument,
            indicator=key.indicator,
            kind=kind,
            value=value,
            by=self.by,
            why=why,
            criterion=key.criterion,
            ground=self._ground(key, row.quote) if kind is Kind.MATCH else None,
            through="xlsx",
        )

    def _ground(self, key: RowKey, quote: str) -> Ground:
        if digest_of(quote) != key.quote:
            raise DecisionError(
                "kutipan di baris ini berubah; keputusannya tidak dicatat"
            )
        known = {document.path: document.sha256 for document in self.report.documents}
        path = key.path
        if path not in known:
            same = [p for p, sha256 in known.items() if sha256 and sha256 == key.sha256]
            if not same:
                raise DecisionError(f"berkas {path} tidak dikenal lagi")
            path = same[0]
        return Ground(path=path, sha256=key.sha256, page=key.page, quote=quote)

    def _standing_on(self, decision: Decision) -> Decision | None:
        found = rivals(self.standing, decision)
        return found[-1] if found else None

    def _rival(self, change: Change) -> Decision | None:
        return self._standing_on(change.decision) if change.decision else None

    def _conflicts(self, change: Change) -> bool:
        """Whether something else stands than what the row was written from."""
        if change.decision is None or change.decision.kind is Kind.NOTE:
            return False
        rival = self._standing_on(change.decision)
        return (rival.id if rival else None) != (
            change.over.id if change.over else None
        )


def _changed(row: FilledRow) -> Iterator[str]:
    """The fields of *row* that say something else than when it was written."""
    for field in row.cells:
        beside = ("why",) if field == "match" and row.cells[field] else ()
        if field not in _BESIDE and any(
            tidy(row.cells[each]) != tidy(printable(row.key.cells[each].value))
            for each in (field, *beside)
            if each in row.cells
        ):
            yield field


def _topic(change: Change) -> tuple[str, ...]:
    """What may be said once only; each note is a thing of its own."""
    said = change.decision or change.over
    if said is None:
        return (change.place,)
    path = said.ground.path if said.kind is Kind.MATCH and said.ground else ""
    value = said.value if said.kind is Kind.NOTE else ""
    return (*said.topic, path, value)


def _agree(some: Sequence[Change]) -> bool:
    values = {
        (change.decision.value, change.decision.why) if change.decision else ("", "")
        for change in some
    }
    return len(values) == 1
