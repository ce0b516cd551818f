"""Rules on the formal standing of documents: drafts, forms of policy, old policies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from assessment.finding import Remark
from assessment.rules.scene import Rule, Scene
from classifiers.reading import Reading
from evidence.formalities import Standing
from indicator_corpus.indicator import Pattern

_SAME_SUBJECT = 85  # rapidfuzz ratio from which two subjects are the same
_POLICIES = frozenset({"perda", "perkada", "keputusan"})
_REVOKES = re.compile(
    r"(Peraturan|Keputusan)(?:(?!Peraturan|Keputusan)[^.;\n]){0,60}?Nomor\s*:?\s*([\w./]+)(?:\s+Tahun\s+(\d{4}))?"
    r"[^.;]{0,200}?di?cabut",
    re.IGNORECASE,
)


def a_draft_caps_at_level_1(scene: Scene) -> Iterator[Remark]:
    """R3: a draft, or a form with empty places, carries level 1 only.

    Source: Pedoman Menteri PANRB 3/2024, evidence of level 1 ("draf"); assessors' notes
    of the 2026 cycle (empty number, date, signature).
    """
    for match, reading in scene.serving():
        if reading.formalities.standing is Standing.DRAFT:
            marks = ", ".join(repr(m) for m in reading.formalities.marks)
            yield Remark(
                rule="R3",
                text=f"{reading.document.name}: masih berupa draf ({marks}); "
                "hanya mendukung tingkat 1",
                path=reading.path,
                indicator=match.indicator,
            )


def a_circular_alone_is_no_policy(scene: Scene) -> Iterator[Remark]:
    """R4: circulars and office notes are no policy of level 2 to 4 by themselves.

    Beside an issued policy they may carry it out.

    Source: Pedoman Menteri PANRB 3/2024, forms of policy at levels 2 to 4.
    """
    ruled = {
        match.indicator
        for match, reading in scene.serving()
        if reading.formalities.kind in _POLICIES
        and reading.formalities.standing is not Standing.DRAFT
    }
    for match, reading in scene.serving():
        is_policy = scene.instrument.by_id[match.indicator].pattern is Pattern.POLICY
        is_alone = is_policy and match.indicator not in ruled
        if is_alone and reading.formalities.kind in {"se", "nota_dinas"}:
            yield Remark(
                rule="R4",
                text=f"{reading.document.name}: surat edaran atau nota dinas saja bukan "
                "kebijakan tingkat 2 sampai 4; periksa",
                path=reading.path,
                indicator=match.indicator,
            )


def a_policy_may_have_been_replaced(scene: Scene) -> Iterator[Remark]:
    """R20: a policy that another one of the share revokes, or a newer of its subject.

    Source: UU 12/2011, Lampiran II ("dicabut dan dinyatakan tidak berlaku"); no text of
    the evaluation asks for it.
    """
    policies = [
        reading
        for reading in scene.readings.values()
        if reading.formalities.kind in _POLICIES
        and reading.formalities.standing is not Standing.DRAFT
    ]
    for older in policies:
        for newer in policies:
            if _revokes(newer, older) or _same_subject_but_newer(newer, older):
                yield Remark(
                    rule="R20",
                    text=f"{older.document.name}: mungkin sudah diganti oleh "
                    f"{newer.document.name}; periksa",
                    path=older.path,
                )


def _revokes(newer: Reading, older: Reading) -> bool:
    if newer.path == older.path or not older.formalities.number:
        return False
    number = re.match(r"[\w./]+", older.formalities.number)
    for match in _REVOKES.finditer(newer.document.text):
        same_year = match[3] is None or match[3] == str(older.formalities.year)
        same_kind = (match[1].casefold() == "keputusan") == (
            older.formalities.kind == "keputusan"
        )
        if number and match[2] == number.group() and same_year and same_kind:
            return True
    return False


def _same_subject_but_newer(newer: Reading, older: Reading) -> bool:
    new, old = newer.formalities, older.formalities
    if not (new.date and old.date and new.date > old.date and new.kind == old.kind):
        return False
    return fuzz.ratio(new.subject.casefold(), old.subject.casefold()) >= _SAME_SUBJECT


STANDING_RULES: tuple[Rule, ...] = (
    a_draft_caps_at_level_1,
    a_circular_alone_is_no_policy,
    a_policy_may_have_been_replaced,
)
