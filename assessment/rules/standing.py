"""Rules on the formal standing of documents: drafts, forms of policy, old policies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from assessment.finding import Remark
from assessment.rules.scene import Rule, Scene
from classifiers.reading import Reading
from classifiers.revocation import revoked, told_struck
from evidence.formalities import Standing
from evidence.identity import SAME_SUBJECT
from evidence.kinds import kind_table
from indicator_corpus.indicator import Pattern


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
                text=f"{reading.known_as}: masih berupa draf ({marks}); "
                "hanya mendukung tingkat 1",
                path=reading.path,
                indicator=match.indicator,
            )


def a_plan_rests_on_the_decree_beside_it(scene: Scene) -> Iterator[Remark]:
    """R2: a book without a number of its own is as formal as the decree that adopts it.

    Source: Pedoman Menteri PANRB 3/2024, indicators 11 and 12, level 2 ("terdokumentasi
    secara formal").
    """
    for match, reading in scene.serving():
        decree = scene.readings.get(reading.formalities.adopted_by)
        if decree is not None and decree.path != reading.path:
            formal = decree.formalities
            yield Remark(
                rule="R2",
                text=f"{reading.known_as}: nomor dan tanggalnya diambil dari "
                f"{decree.document.name} (nomor {formal.number}), yang tampaknya "
                "menetapkannya; ajukan keduanya bersama",
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
        if reading.formalities.kind in kind_table().policies
        and reading.formalities.standing is not Standing.DRAFT
    }
    for match, reading in scene.serving():
        is_policy = scene.instrument.by_id[match.indicator].pattern is Pattern.POLICY
        is_alone = is_policy and match.indicator not in ruled
        if is_alone and reading.formalities.kind in {"se", "nota_dinas"}:
            yield Remark(
                rule="R4",
                text=f"{reading.known_as}: surat edaran atau nota dinas saja bukan "
                "kebijakan tingkat 2 sampai 4; periksa",
                path=reading.path,
                indicator=match.indicator,
            )


def a_policy_may_have_been_replaced(scene: Scene) -> Iterator[Remark]:
    """R20: a policy that another one revokes or amends, or a newer of its subject.

    Source: UU 12/2011, Lampiran II ("dicabut dan dinyatakan tidak berlaku", "dihapus"); no
    text of the evaluation asks for it.
    """
    policies = [
        reading
        for reading in scene.readings.values()
        if reading.formalities.kind in kind_table().policies
        and reading.formalities.standing is not Standing.DRAFT
    ]
    newer: defaultdict[str, set[str]] = defaultdict(set)
    for path, some in revoked(policies).items():
        newer[path] |= {each.path for each in some}
    for older, paths in _of_the_same_subject(policies):
        newer[older.path] |= paths
    names = {reading.path: reading.document.name for reading in policies}
    for policy in policies:
        path, name, ended = policy.path, policy.document.name, policy.formalities.ended
        told = [f"{name}: tidak berlaku lagi, {ended}; ajukan penggantinya"]
        if not ended:
            others = (names[other] for other in sorted(newer[path] - {path}))
            told = [f"{name}: mungkin sudah diganti oleh {o}; periksa" for o in others]
        told += [
            f"{name}: {said}; isinya tidak dihitung lagi"
            for said in told_struck(policy)
        ]
        yield from (Remark(rule="R20", text=text, path=path) for text in told)


def _of_the_same_subject(
    policies: Iterable[Reading],
) -> Iterator[tuple[Reading, set[str]]]:
    """Each policy with the paths of those of its kind and subject that are newer."""
    by_kind: dict[str, list[Reading]] = defaultdict(list)
    for policy in policies:
        if policy.formalities.date:
            by_kind[policy.formalities.kind].append(policy)
    for some in by_kind.values():
        subjects = [each.formalities.subject.casefold() for each in some]
        for older, subject in zip(some, subjects, strict=True):
            alike = process.extract(
                subject,
                subjects,
                scorer=fuzz.ratio,
                score_cutoff=SAME_SUBJECT,
                limit=None,
            )
            yield (
                older,
                {some[at].path for _, _, at in alike if _is_newer(some[at], older)},
            )


def _is_newer(one: Reading, other: Reading) -> bool:
    first, second = other.formalities.date, one.formalities.date
    return bool(first and second and second > first)


STANDING_RULES: tuple[Rule, ...] = (
    a_draft_caps_at_level_1,
    a_plan_rests_on_the_decree_beside_it,
    a_circular_alone_is_no_policy,
    a_policy_may_have_been_replaced,
)
