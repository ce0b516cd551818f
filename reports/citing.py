"""What the explanations cite, with the verdicts, for a coordinator."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from assessment.citation import Citation
from assessment.claim import Claims
from indicator_corpus.indicator import Instrument
from reports.gap_report import GapReport
from reports.printable import one_line
from reports.supplement import ReportedCitation
from reports.translation import SOURCE_LANGUAGE, msg
from reports.wording import Wording

VERDICT = {
    "found": msg("ditemukan"),
    "absent": msg("tidak ada"),
    "differs": msg("beda"),
    "check": msg("periksa"),
}
SORT = {
    "file": msg("berkas"),
    "number": msg("nomor"),
    "article": msg("pasal"),
    "page": msg("halaman"),
    "day": msg("waktu"),
}
_WORST_FIRST = ("absent", "differs", "check", "found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cites:
    """One indicator with what its explanation cites."""

    id: str
    name: str
    owner: str | None
    narrative: str
    citations: tuple[ReportedCitation, ...]

    def count(self, verdict: str) -> int:
        """How many of its citations have this *verdict*."""
        return sum(citation.verdict == verdict for citation in self.citations)


def with_citations(report: GapReport, citations: Iterable[Citation]) -> GapReport:
    """*report* with what each indicator's explanation cites."""
    found = _by_indicator(citations)
    return replace(
        report,
        indicators=tuple(
            replace(i, citations=found.get(i.id, ())) for i in report.indicators
        ),
    )


def cites(
    claims: Claims, instrument: Instrument, citations: Iterable[Citation]
) -> tuple[Cites, ...]:
    """What the explanations of *claims* cite, without a report."""
    found = _by_indicator(citations)
    return tuple(
        Cites(
            id=claim.indicator,
            name=instrument.by_id[claim.indicator].short,
            owner=claim.owner,
            narrative=claim.narrative,
            citations=found[claim.indicator],
        )
        for claim in claims.rows
        if claim.indicator in found
    )


def _by_indicator(
    citations: Iterable[Citation],
) -> dict[str, tuple[ReportedCitation, ...]]:
    found: dict[str, list[ReportedCitation]] = defaultdict(list)
    for each in citations:
        found[each.indicator].append(
            ReportedCitation(
                sort=each.sort.value,
                text=each.text,
                verdict=each.verdict.value,
                why=each.why,
                document=each.path,
                page=each.page,
            )
        )
    return {indicator: tuple(told) for indicator, told in found.items()}


def cited_in(report: GapReport) -> tuple[Cites, ...]:
    """The indicators of *report* whose explanation cites anything."""
    return tuple(
        Cites(
            id=i.id,
            name=i.short or i.name,
            owner=i.owner,
            narrative=i.narrative,
            citations=i.citations,
        )
        for i in report.indicators
        if i.citations
    )


def citation_lines(
    cited: Iterable[Cites], *, wrong_only: bool = False, lang: str = SOURCE_LANGUAGE
) -> Iterator[str]:
    """Plain lines: per indicator each citation with its verdict, the worst first.

    With *wrong_only*, what was found is left out.
    """
    w = Wording(lang)
    cited = tuple(cited)
    for each in cited:
        shown = [
            citation
            for verdict in _WORST_FIRST
            for citation in each.citations
            if citation.verdict == verdict and not (wrong_only and verdict == "found")
        ]
        if shown:
            owner = f" ({each.owner})" if each.owner else ""
            yield one_line(f"{each.id}. {each.name}{owner}")
            yield from (_line(citation, w) for citation in shown)
            yield ""
    yield _total(cited, w)


def _line(citation: ReportedCitation, w: Wording) -> str:
    where = citation.document or ""
    if where.rsplit("/", 1)[-1] in citation.why:
        where = ""
    if citation.document and citation.page:
        page = w.say(msg("halaman %(page)s"), page=citation.page)
        where = f"{where}, {page}" if where else page
    told = "; ".join(part for part in (citation.why, where) if part)
    verdict = w.say(VERDICT[citation.verdict])
    sort = w.say(SORT[citation.sort])
    line = one_line(
        f"{sort} {citation.text}" if citation.sort == "file" else citation.text
    )
    return f"  {verdict:<10} {line}" + (f": {one_line(told)}" if told else "")


def _total(cited: Iterable[Cites], w: Wording) -> str:
    cited = tuple(cited)
    counts = ", ".join(
        f"{w.say(word)} {sum(each.count(code) for each in cited)}"
        for code, word in VERDICT.items()
    )
    return w.say(msg("Rujukan: %(counts)s"), counts=counts)
