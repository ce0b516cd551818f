"""An instrument as a Markdown page, to be read and proof-checked."""

from __future__ import annotations

from collections.abc import Iterator

from indicator_corpus.indicator import Indicator, Instrument, Level
from indicator_corpus.origin import Confidence
from reports.markdown import number, row, table

_CONFIDENCE = {
    Confidence.HIGH: "tinggi",
    Confidence.MEDIUM: "sedang",
    Confidence.LOW: "rendah",
}
_RELATION = {"same": "sama", "part": "sebagian"}


def page(instrument: Instrument) -> str:
    """The whole *instrument*: parts, predicates, indicators with levels and evidence."""
    return "\n".join(_lines(instrument)).rstrip() + "\n"


def _lines(instrument: Instrument) -> Iterator[str]:
    yield f"# {instrument.name}"
    yield ""
    yield (
        f"`{instrument.id}`, versi {instrument.version}. "
        f"Dasar: {instrument.source.regulation}."
    )
    if instrument.extends:
        yield f"Turunan dari `{instrument.extends}`."
    for note in instrument.notes:
        yield ""
        yield f"> {note}"
    yield ""
    yield from _parts(instrument)
    yield "## Predikat"
    yield ""
    ranked = sorted(instrument.predicates, key=lambda p: -p.at_least)
    yield from table(
        ("Predikat", "Indeks sekurangnya"),
        [(p.name, number(p.at_least)) for p in ranked],
    )
    yield ""
    for indicator in instrument.indicators:
        yield from _indicator(indicator)


def _parts(instrument: Instrument) -> Iterator[str]:
    yield "## Domain, aspek, indikator"
    yield ""
    yield row(("Bagian", "Bobot %"))
    yield row(("---", "--:"))
    for domain in instrument.domains:
        yield row((f"**{domain.name}**", number(domain.weight)))
        for aspect in (a for a in instrument.aspects if a.domain == domain.id):
            yield row((f"*{aspect.name}*", number(aspect.weight)))
            for each in (i for i in instrument.indicators if i.aspect == aspect.id):
                central = ", terpusat" if each.central else ""
                yield row((f"{each.id}. {each.short}{central}", number(each.weight)))
    yield ""


def _indicator(indicator: Indicator) -> Iterator[str]:
    yield f"## {indicator.id}. {indicator.name}"
    yield ""
    yield indicator.about.strip()
    yield ""
    yield from _facts(indicator)
    yield ""
    for level in indicator.levels:
        yield from _level(level)
    yield ""


def _facts(indicator: Indicator) -> Iterator[str]:
    source = indicator.source
    where = f", halaman {source.page}" if source.page else ""
    yield f"- Bobot: {number(indicator.weight)} %"
    yield f"- Sumber: {source.regulation}{where}"
    if indicator.confidence is not Confidence.HIGH:
        told = _CONFIDENCE[indicator.confidence]
        yield f"- Keyakinan uraian: {told}. {indicator.thin}".rstrip()
    if indicator.central:
        yield f"- Diisi terpusat: {indicator.central.index} ({indicator.central.by})"
    if indicator.owners:
        yield f"- Biasanya: {', '.join(indicator.owners)}"
    if indicator.origins:
        told = ", ".join(
            f"{o.instrument} {o.indicator} ({_RELATION[o.relation]}"
            + (f": {o.note})" if o.note else ")")
            for o in indicator.origins
        )
        yield f"- Asal: {told}"
    if indicator.content:
        yield f"- Muatan: {'; '.join(item.name for item in indicator.content)}"
    yield f"- Istilah: {', '.join(indicator.terms.names)}"


def _level(level: Level) -> Iterator[str]:
    yield f"**Tingkat {level.number}.** {level.summary}"
    yield ""
    for criterion in level.criteria:
        optional = " *(tidak menentukan)*" if criterion.optional else ""
        yield f"- {criterion.statement}{optional} `{criterion.check.value}`"
        yield f"  {criterion.remedy}"
    yield ""
