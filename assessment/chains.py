"""Checks in which time decides: reviews, plans, budgets, audits."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from assessment.case import Case, met, not_met
from assessment.exhibit import Exhibit
from assessment.finding import Finding, Outcome
from assessment.reviews import Review, reviews
from evidence.dates import years
from evidence.passage import Passage
from indicator_corpus.indicator import Criterion, Reason

_BUDGET_YEAR = re.compile(  # or the end of a number: "DPA/A.1/2.16/001/2024", by OCR "DPAYA.1/"
    r"(?:tahun\s+anggaran|\bT\.?A\.?|anggaran\s+tahun|\bDPA[^\n]{0,60}/)[\s|:.]*(20[0-4]\d)\b",
    re.IGNORECASE,
)

_IN_A_ROW = (  # "2.16.03 | Perluasan jaringan | 64500000": a code, words, an amount
    re.compile(r"^\W*\d"), re.compile(r"[^\W\d_]{4}"), re.compile(r"\d{5}|\d\.\d{3}\b"),
)  # fmt: skip
_AMOUNT = re.compile(r"\bRp\.?\s*(\d[\d.,]*|-)", re.IGNORECASE)


def reviewed(case: Case, criterion: Criterion, level: int) -> Finding:
    """R7: a review younger than the limit, with issues and recommendations.

    Source: Pedoman Menteri PANRB 3/2024, evidence of level 4 ("masih berlaku (<2
    tahun)", "isu/permasalahan dan rekomendasi perbaikan yang aktual").
    """
    limit = criterion.max_age_years or 0.0
    found = reviews(
        case.admitted(criterion, level), case.ear, of_policy=case.is_of_policy
    )
    complete = [r for r in found if r.is_complete]
    fresh = [r for r in complete if r.day and 0 <= case.age(r.day) < limit]
    if fresh:
        note = f"reviu tanggal {fresh[0].day}"
        return met(criterion, level, _quotes(fresh), note)
    undated = [r for r in complete if r.day is None]
    if undated:
        note = "tanggal reviu tidak terbaca"
        quoted = _quotes(undated)
        return not_met(criterion, level, note, outcome=Outcome.CHECK, passages=quoted)
    stale = [r for r in complete if r.day and case.age(r.day) >= limit]
    if stale:
        note = (
            f"reviu terakhir tanggal {stale[0].day}, sudah {limit:g} tahun atau lebih"
        )
        return not_met(
            criterion, level, note, lacking=Reason.REVIEW_STALE, passages=_quotes(stale)
        )
    note = "belum ada reviu"
    lacking = [r for r in found if not r.is_complete]
    if lacking:
        note = "ada catatan evaluasi, tetapi tanpa " + lacking[0].lacks
    elif found:
        note = f"reviu bertanggal {complete[0].day}, sesudah hari penilaian"
    return not_met(criterion, level, note, passages=_quotes(found))


def _quotes(found: Iterable[Review]) -> list[Passage]:
    return [passage for review in found for passage in review.passages]


def planned(case: Case, criterion: Criterion, level: int) -> Finding:
    """The programme stands in a roadmap that is in force."""
    found = case.admitted(criterion, level)
    in_force = [e for e in found if not _has_expired(e, case.as_of)]
    issued = [e for e in in_force if e.is_issued]
    if issued:
        return _programme(case, criterion, level, issued)
    if in_force:
        note = "peta rencananya belum terlihat ditetapkan"
        quoted = [e.match.passage for e in in_force]
        return not_met(criterion, level, note, outcome=Outcome.CHECK, passages=quoted)
    if found:
        note = "peta rencananya sudah lewat masa berlaku"
        quoted = [e.match.passage for e in found]
        return not_met(criterion, level, note, outcome=Outcome.CHECK, passages=quoted)
    return not_met(criterion, level, "programnya belum terlihat dalam peta rencana")


def _programme(
    case: Case, criterion: Criterion, level: int, in_force: list[Exhibit]
) -> Finding:
    """The roadmap names the programme, and does not put it off."""
    heard = [
        h
        for e in in_force  # wherever: a matrix of programmes is nobody's passage alone
        for h in case.ear.hear(e.reading, e.reading.passages)
        if h.key == ("term", case.indicator.id)
    ]
    affirmed = [h.passage for h in heard if h.affirmed]
    if affirmed or not heard:
        quoted = affirmed or [e.match.passage for e in in_force]
        return met(criterion, level, quoted)
    note = "peta rencana menyebutnya sebagai belum diprogramkan"
    return not_met(criterion, level, note, passages=[h.passage for h in heard])


def _has_expired(exhibit: Exhibit, as_of: date) -> bool:
    named = years(exhibit.reading.formalities.subject)
    return len(named) > 1 and max(named) < as_of.year


def budgeted(case: Case, criterion: Criterion, level: int) -> Finding:
    """R10: budget documents of the last so many years, this year's or up to last.

    Source: Pedoman Menteri PANRB 3/2024, indicator 12 from page 53, level 4 ("3
    (tiga) tahun terakhir").
    """
    span = criterion.years or 1
    found: dict[int, Passage] = {}
    for exhibit in case.admitted(criterion, level):
        for year in _budget_years(case, exhibit):
            found.setdefault(year, exhibit.match.passage)
    this = [case.as_of.year - back for back in range(span)]
    last = [year - 1 for year in this]
    for wanted in (this, last):
        if all(year in found for year in wanted):
            return met(criterion, level, (found[year] for year in wanted))
    have = sorted(year for year in found if year in {*this, *last})
    missing = [str(year) for year in sorted(this) if year not in found]
    note = f"tahun anggaran yang ada: {', '.join(map(str, have)) or 'tidak ada'}"
    note += f"; belum ada: {', '.join(missing)}"
    return not_met(criterion, level, note, passages=found.values())


def _budget_years(case: Case, exhibit: Exhibit) -> set[int]:
    """The budget years that a document names as such; else the one of its head.

    Without those in which nothing is budgeted, or nothing of what is judged.
    """
    text = exhibit.reading.document.text
    named = list(_BUDGET_YEAR.finditer(text))
    if named:
        ends = [*(match.start() for match in named[1:]), len(text)]
        parts: dict[int, list[str]] = defaultdict(list)
        for match, end in zip(named, ends, strict=True):
            parts[int(match[1])].append(text[match.end() : end])
        return {
            year
            for year, told in parts.items()
            if not all(map(_holds_nothing, told)) and _is_on_it(case, "\n".join(told))
        }
    heard = years(f"{text[:600]}\n{exhibit.reading.name_words}")
    if heard:
        return {max(set(heard), key=heard.count)}
    return {exhibit.day.year} if exhibit.day else set()


def _is_on_it(case: Case, budget: str) -> bool:
    """Whether a row of *budget* is on something digital; so is one that lists no row."""
    rows = [
        line
        for line in budget.splitlines()
        if all(part.search(line) for part in _IN_A_ROW)
    ]
    told = "\n".join(rows)
    wanted = f"{case.indicator.id}/"
    return (
        not rows
        or any(case.ear.names(cue, told) for cue in ("electronic", "subject"))
        or any(
            k[0] == "item" and k[1].startswith(wanted) for k, _ in case.ear.named(told)
        )
    )


def _holds_nothing(text: str) -> bool:
    """Whether the only amounts in *text* are nought: "Seluruh sub kegiatan | Rp 0"."""
    amounts = _AMOUNT.findall(text)
    return bool(amounts) and not any(each.strip("0.,-") for each in amounts)


def recent(case: Case, criterion: Criterion, level: int) -> Finding:
    """R9: an audit within the last two years.

    Source: Pedoman Menteri PANRB 3/2024, indicators 29 to 31 from page 116.
    """
    limit = criterion.max_age_years or 0.0
    found = case.admitted(criterion, level)
    fresh = [e for e in found if e.day and case.age(e.day) <= limit]
    if fresh:
        return met(criterion, level, (e.match.passage for e in fresh))
    if not found:
        lacking = Reason.MISSING_CONTENT
        return not_met(criterion, level, "belum ada laporannya", lacking=lacking)
    undated = [e for e in found if e.day is None]
    outcome = Outcome.CHECK if undated else Outcome.UNMET
    note = "tanggalnya tidak terbaca" if undated else f"lebih dari {limit:g} tahun"
    quoted = [e.match.passage for e in found]
    return not_met(criterion, level, note, outcome=outcome, passages=quoted)
