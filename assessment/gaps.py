"""The gaps of one indicator: what is lacking, of which kind, and what to bring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from assessment.advice import advice
from assessment.case import Case
from assessment.exhibit import Exhibit
from assessment.finding import Finding, Gap, Outcome
from assessment.rejection import rejected_gaps
from assessment.submission import Submission
from evidence.document import Document
from evidence.identity import SAME_SUBJECT
from evidence.kinds import kind_table
from indicator_corpus.indicator import Indicator, Reason


def has_any(case: Case, findings: Iterable[Finding]) -> bool:
    """Whether there is a document for it, or a person who saw something."""
    seen = (f.decided is not None and f.outcome is Outcome.MET for f in findings)
    return bool(case.exhibits) or any(seen)


def gaps(  # noqa: PLR0913, PLR0917 - all that a gap may rest on
    case: Case,
    findings: Sequence[Finding],
    supported: int,
    target: int,
    submission: Submission,
    unreadable: Sequence[Document],
) -> tuple[Gap, ...]:
    """What keeps *case* at the level *supported*, and what to bring, most telling first."""
    rejected = submission.rejections.get(case.indicator.id, ())
    remedy = next(
        (f.criterion.remedy for f in findings if f.level == supported + 1), ""
    )
    found = list(rejected_gaps((r for r in rejected if r.declared), remedy))
    found += [
        Gap(
            reason=Reason.UNREADABLE,
            text=document.message or f"{document.name}: tidak dapat dibaca",
            remedy=advice(Reason.UNREADABLE, document.name),
        )
        for document in unreadable
    ]
    found += rejected_gaps((r for r in rejected if not r.declared), remedy)
    if has_any(case, findings):
        found += [
            Gap(
                reason=finding.lacking or finding.criterion.lacking,
                text=f"{finding.criterion.statement} {_sentence(finding.note)}".strip(),
                criterion=finding.criterion.id,
                remedy=finding.criterion.remedy,
            )
            for finding in findings
            if finding.outcome is not Outcome.MET
            and not finding.criterion.optional
            and (finding.level == supported + 1 or _is_stale(finding, target))
        ]
        found += _drafts(case, found)
    elif not unreadable and not any(rejection.declared for rejection in rejected):
        found.append(_nothing(case.indicator, submission))
    return tuple(found)


def _drafts(case: Case, found: Sequence[Gap]) -> Iterator[Gap]:
    """One gap where there are drafts that would count once issued, unless *found* tell it.

    Of a paper that was issued, an earlier draft is none.
    """
    if any(gap.reason is Reason.DRAFT_ONLY for gap in found):
        return
    drafts = [each for each in case.exhibits if each.is_draft]
    is_all = len(drafts) == len(case.exhibits)
    waiting = drafts if is_all else [e for e in drafts if _is_to_be_issued(e, case)]
    if waiting:
        names = ", ".join(each.reading.known_as for each in waiting)
        when = "" if is_all else "; baru dihitung setelah ditetapkan"
        yield Gap(
            reason=Reason.DRAFT_ONLY,
            text=f"{names}: baru berupa draf{when}",
            remedy=advice(Reason.DRAFT_ONLY, names),
        )


def _is_to_be_issued(draft: Exhibit, case: Case) -> bool:
    """Whether *draft* is of a kind that is issued, and no paper of its name was yet."""
    table = kind_table()
    return draft.kind in table.legal | table.approved and not any(
        each.is_issued
        and each.kind == draft.kind
        and fuzz.ratio(_subject(each), _subject(draft)) >= SAME_SUBJECT
        for each in case.exhibits
    )


def _subject(exhibit: Exhibit) -> str:
    return exhibit.reading.formalities.subject.casefold()


def _is_stale(finding: Finding, target: int) -> bool:
    """Whether there is evidence, but too old: told although more is lacking before it.

    Of a review up to the *target*; an audit that is too old is done again in any case.
    """
    if not finding.passages:
        return False
    is_aimed_at = finding.lacking is Reason.REVIEW_STALE and finding.level <= target
    return is_aimed_at or finding.lacking is Reason.AUDIT_STALE


def _sentence(note: str) -> str:
    return f"({note})" if note else ""


def _nothing(indicator: Indicator, submission: Submission) -> Gap:
    absent = submission.missing.get(indicator.id, ())
    text = "Belum ada dokumen yang mendukung indikator ini."
    if absent:
        text += f" Berkas yang dirujuk tidak ditemukan: {', '.join(absent)}."
    first = indicator.criteria[0]
    return Gap(
        reason=Reason.NO_EVIDENCE,
        text=text,
        criterion=first.id,
        remedy=first.remedy,
    )
