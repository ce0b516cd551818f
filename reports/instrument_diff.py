"""What became of the indicators of one instrument in another, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from indicator_corpus.indicator import Indicator, Instrument
from indicator_corpus.links import Link, links
from indicator_corpus.origin import Relation
from reports.markdown import number, table

_RELATION = {Relation.SAME: "sama", Relation.PART: "sebagian"}


def comparison(old: Instrument, new: Instrument) -> str:
    """*old* beside *new*: the frame, each new indicator, each old one's fate."""
    return "\n".join(_lines(old, new)).rstrip() + "\n"


def _lines(old: Instrument, new: Instrument) -> Iterator[str]:
    all_links = links(old, new)
    yield f"# Dari {old.name} ke {new.name}"
    yield ""
    yield f"`{old.id}` versi {old.version} → `{new.id}` versi {new.version}"
    yield ""
    yield from table(("", old.id, new.id), _frame(old, new))
    yield ""
    yield "## Predikat"
    yield ""
    for each in (old, new):
        ranked = sorted(each.predicates, key=lambda p: -p.at_least)
        told = "; ".join(f"{p.name} mulai {number(p.at_least)}" for p in ranked)
        yield f"- {each.id}: {told}"
    yield ""
    yield "## Indikator baru dan asalnya"
    yield ""
    yield from table(
        ("No", "Indikator", "Bobot %", "Asal"),
        [
            (i.id, i.short, number(i.weight), _origins(i, all_links, old))
            for i in new.indicators
        ],
    )
    yield ""
    yield "## Nasib indikator lama"
    yield ""
    yield from table(
        ("No", "Indikator", "Bobot %", "Menjadi"),
        [
            (i.id, i.short, number(i.weight), _fate(i, all_links, new))
            for i in old.indicators
        ],
    )
    changes = list(_changes(old, new))
    if changes:
        yield ""
        yield "## Perubahan isi"
        yield ""
        yield from changes


def _frame(old: Instrument, new: Instrument) -> list[tuple[str, str, str]]:
    return [
        ("Dasar", old.source.regulation, new.source.regulation),
        ("Domain", str(len(old.domains)), str(len(new.domains))),
        ("Aspek", str(len(old.aspects)), str(len(new.aspects))),
        ("Indikator", str(len(old.indicators)), str(len(new.indicators))),
        ("Diisi terpusat", _central(old), _central(new)),
        ("Nilai pecahan", _yes(old.fractional), _yes(new.fractional)),
    ]


def _central(instrument: Instrument) -> str:
    return str(sum(i.central is not None for i in instrument.indicators))


def _yes(value: bool) -> str:
    return "ya" if value else "tidak"


def _origins(indicator: Indicator, all_links: tuple[Link, ...], old: Instrument) -> str:
    own = [link for link in all_links if link.new == indicator.id]
    told = ", ".join(
        f"{link.old} {old.by_id[link.old].short} ({_RELATION[link.relation]})"
        for link in own
    )
    central = f"; diisi dari {indicator.central.index}" if indicator.central else ""
    return (told or "baru") + central


def _fate(indicator: Indicator, all_links: tuple[Link, ...], new: Instrument) -> str:
    own = [link for link in all_links if link.old == indicator.id]
    told = (
        f"{link.new} {new.by_id[link.new].short} ({_RELATION[link.relation]})"
        for link in own
    )
    return ", ".join(told) or "tidak ditanyakan lagi"


def _changes(old: Instrument, new: Instrument) -> Iterator[str]:
    """What differs between two editions of one instrument, indicator by indicator."""
    if old.id != new.id:
        return
    for after in new.indicators:
        before = old.by_id.get(after.id)
        if before is None:
            continue
        if before.weight != after.weight:
            told = f"{number(before.weight)} → {number(after.weight)}"
            yield f"- {after.id}: bobot {told}"
        gone = {c.id: c for c in before.criteria}
        for criterion in after.criteria:
            earlier = gone.pop(criterion.id, None)
            if earlier is None:
                yield f"- {criterion.id}: baru: {criterion.statement}"
            elif earlier != criterion:
                yield f"- {criterion.id}: {earlier.statement} → {criterion.statement}"
        for criterion in gone.values():
            yield f"- {criterion.id}: dihapus: {criterion.statement}"
