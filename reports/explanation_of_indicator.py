"""Why an indicator stands where it stands: level by level, file by file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assessment.assessing import Assessment
from assessment.finding import Finding, IndicatorResult, Outcome, Status
from classifiers.match import Match
from evidence.passage import Passage
from reports.explanation_lines import (
    WORDING,
    fact,
    heading,
    name_of,
    number,
    quoted,
    told,
)
from reports.explanation_of_decisions import decisions_told

_QUOTES = 3  # per criterion
_ABSENT = "tidak ada yang dapat dikutip"
_UNREAD = "mungkin ada dalam berkas yang belum terbaca"


def explained_indicator(assessment: Assessment, indicator_id: str) -> str:
    """How the indicator *indicator_id* came to its level and status.

    Raises:
        KeyError: where the instrument has no such indicator.
    """
    indicator = assessment.instrument.by_id[indicator_id]
    result = next(r for r in assessment.results if r.indicator == indicator)
    lines = [*told(f"Indikator {indicator.id}: {indicator.name}", indent=0)]
    lines += _standing(assessment, result)
    lines += decisions_told(result.bearings)
    lines += _reasons(result)
    lines += _ladder(result)
    lines += _files(assessment, result)
    lines += _not_counted(assessment, result)
    lines += _remarked(result)
    lines += (
        "",
        *told("Perhitungan skor satu berkas: bukti explain BERKAS --share ..."),
    )
    return "\n".join(lines)


def _standing(assessment: Assessment, result: IndicatorResult) -> Iterator[str]:
    yield ""
    claimed = "tidak ada" if result.claimed is None else f"tingkat {result.claimed}"
    yield from fact("Diklaim", claimed)
    yield from fact("Didukung bukti", f"tingkat {result.supported}")
    reachable = f"tingkat {result.reachable}"
    if result.reachable > result.supported:
        reachable += ", bila orang membenarkan yang bertanda Periksa"
    yield from fact("Dapat dicapai", reachable)
    status = WORDING.status(result.status.value)
    yield from fact("Status", f"{status}: {_why_status(assessment, result)}")
    claim = assessment.claims.of(result.indicator.id)
    if claim is not None:
        yield from fact("Berkas dirujuk", "; ".join(claim.files) or "tidak ada")
        yield from fact("Penjelasan", claim.narrative)


def _why_status(assessment: Assessment, result: IndicatorResult) -> str:
    target = result.claimed
    measure = "tingkat yang diklaim"
    if target is None:
        target = assessment.instrument.weak_below
        measure = "batas tanpa klaim"
    if not result.matches:
        if result.status is Status.WEAK:
            return "berkasnya ada, tetapi belum terbaca"
        return "tidak ada berkas terbaca yang mendukungnya"
    compared = "di bawah" if result.supported < target else "mencapai"
    return f"tingkat {result.supported} {compared} {measure}, yaitu {target}"


def _reasons(result: IndicatorResult) -> Iterator[str]:
    if result.gaps:
        yield from heading("Sebabnya, dan yang perlu dibawa")
    for gap in result.gaps:
        reason = WORDING.reason(gap.reason.value)
        yield from told(f"{reason}: {gap.text}", mark="- ")
        if gap.remedy:
            yield from told(gap.remedy, indent=4, mark="> ")


def _ladder(result: IndicatorResult) -> Iterator[str]:
    yield from heading("Tingkat demi tingkat")
    known: set[Passage] = set()
    for level in result.indicator.levels:
        findings = [f for f in result.findings if f.level == level.number]
        yield from told(
            f"Tingkat {level.number}, {_reached(result, level.number)}: {level.summary}"
        )
        for finding in findings:
            yield from _finding(finding, known)


def _reached(result: IndicatorResult, level: int) -> str:
    if level <= result.supported:
        return "didukung"
    return "dapat dicapai" if level <= result.reachable else "belum"


def _finding(finding: Finding, known: set[Passage]) -> Iterator[str]:
    outcome = WORDING.outcome(finding.outcome.value)
    optional = " (tidak wajib)" if finding.criterion.optional else ""
    text = f"{finding.criterion.statement}{optional}"
    yield from told(text, indent=4, mark=f"[{outcome}] ")
    yield from fact("sebab", _why(finding), indent=6)
    for passage in finding.passages[:_QUOTES]:
        name = name_of(passage.location.path)
        yield from quoted(passage, indent=6, name=name, again=passage in known)
        known.add(passage)
    more = len(finding.passages) - _QUOTES
    if more > 0:
        yield from told(f"dan {more} kutipan lagi", indent=6)


def _why(finding: Finding) -> str:
    if finding.outcome is Outcome.UNREADABLE:
        return "; ".join(part for part in (finding.note, _UNREAD) if part)
    if finding.outcome is Outcome.UNMET:
        return finding.note or _ABSENT
    return finding.note


def _files(assessment: Assessment, result: IndicatorResult) -> Iterator[str]:
    serves, review = (number(assessment.thresholds[k]) for k in ("serves", "review"))
    yield from heading("Berkas yang mendukung")
    yield from _matches(result.matches, f"tidak ada yang mencapai skor {serves}")
    if result.review:
        yield from heading(
            f"Perlu diperiksa orang (skor mulai {review}); tidak dihitung"
        )
        yield from _matches(result.review)
    if result.near:
        yield from heading("Yang paling mendekati, tetapi tidak cukup")
        yield from _matches(result.near)


def _matches(matches: Iterable[Match], otherwise: str = "") -> Iterator[str]:
    found = list(matches)
    if not found:
        yield from told(otherwise)
    for match in found:
        yield from told(match.path, mark=f"{number(match.score)}  ")
        yield from told(match.why, indent=8)
        yield from fact("objek lain:", match.look_alike, indent=8)
        yield from quoted(match.passage, indent=8)


def _not_counted(assessment: Assessment, result: IndicatorResult) -> Iterator[str]:
    rejected = assessment.rejections.get(result.indicator.id, ())
    if rejected:
        yield from heading("Ditujukan untuk indikator ini, tetapi bukan buktinya")
    for rejection in rejected:
        how = "dinyatakan" if rejection.declared else "judulnya mirip"
        yield from told(f"{rejection.path} ({how}): {rejection.why}", mark="- ")
    messages = {document.path: document.message for document in assessment.documents}
    if result.unreadable:
        yield from heading("Ditujukan untuk indikator ini, tetapi belum terbaca")
    for path in result.unreadable:
        message = messages[path].removeprefix(f"{name_of(path)}: ")
        yield from told(f"{path}: {message}", mark="- ")


def _remarked(result: IndicatorResult) -> Iterator[str]:
    noticed = dict.fromkeys((remark.rule, remark.text) for remark in result.remarks)
    if noticed:
        yield from heading("Catatan aturan")
    for rule, text in noticed:
        yield from told(text, mark=f"{rule:<4} ")
