"""Rules that hold the narrative of a claim against the files (R14, R15, R16, R18)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from assessment.citation import Citation, Cited, Verdict
from assessment.finding import Remark
from assessment.rules.cited_papers import cited_papers
from assessment.rules.scene import Rule, Scene
from classifiers.reading import Reading
from evidence.dates import first_date
from indicator_corpus.indicator import Pattern

_PART = re.compile(
    r"\b(?:pasal|bab|bagian\s+ke\w+|diktum|lampiran|halaman|hlm)\b|\bhal\.",
    re.IGNORECASE,
)
_URL = re.compile(
    r"https?://|\bwww\.|\b[\w-]+\.(?:go\.id|id|com|example|net|org)\b", re.IGNORECASE
)


def a_cited_file_is_missing(scene: Scene) -> Iterator[Remark]:
    """R14: the claim cites a file that is not on the share.

    Source: Pedoman Menteri PANRB 3/2024, Bab III (how to explain: document, article, page).
    """
    for indicator, names in sorted(scene.missing.items()):
        for name in names:
            yield Remark(
                rule="R14",
                text=f"{name}: dirujuk dalam penilaian mandiri, tetapi tidak ada di folder; "
                "tambahkan berkasnya atau perbaiki namanya",
                indicator=indicator,
            )


def a_cited_article_does_not_exist(scene: Scene) -> Iterator[Remark]:
    """R14: the narrative names an article that none of the cited policies has.

    Source: Pedoman Menteri PANRB 3/2024, Bab III (how to explain: document, article, page).
    """
    for citation in _citations(scene, Cited.ARTICLE, Verdict.ABSENT):
        yield _remark(citation, f"tetapi pasal itu {citation.why}")


def a_cited_number_differs(scene: Scene) -> Iterator[Remark]:
    """R14: the narrative names a regulation number that no cited policy bears.

    Source: Pedoman Menteri PANRB 3/2024, Bab III (how to explain: document, article, page).
    """
    for citation in _citations(scene, Cited.NUMBER, Verdict.DIFFERS):
        yield _remark(citation, f"tetapi {citation.why}")


def a_cited_page_does_not_exist(scene: Scene) -> Iterator[Remark]:
    """R14: the narrative names a page that no cited file is long enough for.

    Only where all cited files are on the share as PDF and were read.

    Source: Pedoman Menteri PANRB 3/2024, Bab III (how to explain: document, article, page).
    """
    for citation in _citations(scene, Cited.PAGE, Verdict.ABSENT):
        if citation.indicator not in scene.missing:
            yield _remark(citation, f"tetapi {citation.why}; periksa")


def a_cited_article_stands_on_another_page(scene: Scene) -> Iterator[Remark]:
    """R14: the narrative puts an article on a page that does not hold it.

    Source: Pedoman Menteri PANRB 3/2024, Bab III (how to explain: document, article, page).
    """
    for citation in _citations(scene, Cited.PAGE, Verdict.DIFFERS):
        yield _remark(citation, f"tetapi {citation.why}")


def a_cited_place_is_silent(scene: Scene) -> Iterator[Remark]:
    """R14: the article or page is there and does not seem to speak of the indicator.

    Source: Pedoman Menteri PANRB 3/2024, Bab III ("yaitu pada pasal").
    """
    for sort in (Cited.ARTICLE, Cited.PAGE):
        for citation in _citations(scene, sort, Verdict.CHECK):
            if citation.page is not None:
                yield _remark(citation, f"{citation.why}; periksa")


def a_cited_day_is_not_written(scene: Scene) -> Iterator[Remark]:
    """R14: the narrative tells a day or month that no cited file writes.

    Source: Pedoman Menteri PANRB 3/2024, Bab III (how to explain: document and number).
    """
    for citation in _citations(scene, Cited.DAY, Verdict.ABSENT):
        if citation.indicator not in scene.missing:
            yield _remark(citation, f"yang {citation.why}; periksa")


def _citations(scene: Scene, sort: Cited, verdict: Verdict) -> Iterator[Citation]:
    return (c for c in scene.citations if c.sort is sort and c.verdict is verdict)


def _remark(citation: Citation, told: str) -> Remark:
    return Remark(
        rule="R14",
        text=f"penjelasan menyebut {citation.text}, {told}",
        indicator=citation.indicator,
    )


def _cited(scene: Scene, indicator: str) -> list[Reading]:
    """The policies among the files that the claim on *indicator* cites."""
    return list(cited_papers(scene, indicator).policies)


def a_screenshot_needs_address_and_date(scene: Scene) -> Iterator[Remark]:
    """R15: a screen that lacks its address or the day it was seen proves little.

    Source: assessors' notes of the 2026 cycle.
    """
    for match, reading in scene.serving():
        if reading.formalities.kind != "screenshot":
            continue
        text = reading.document.text
        lacks = []
        if not _URL.search(text):
            lacks.append("alamat (URL)")
        if first_date(text) is None:
            lacks.append("tanggal akses")
        if lacks:
            yield Remark(
                rule="R15",
                text=f"{reading.known_as}: tangkapan layar tanpa {' dan '.join(lacks)}; "
                "periksa",
                path=reading.path,
                indicator=match.indicator,
            )


def an_identical_narrative(scene: Scene) -> Iterator[Remark]:
    """R16: the same words explain several indicators, so they explain none.

    Source: practice of submissions (Denpasar 2021).
    """
    users: dict[str, list[str]] = defaultdict(list)
    for claim in scene.claims.rows:
        if claim.narrative.strip():
            users[" ".join(claim.narrative.casefold().split())].append(claim.indicator)
    for indicators in users.values():
        if len(indicators) > 1:
            for indicator in indicators:
                yield Remark(
                    rule="R16",
                    text=f"penjelasan yang sama dipakai untuk indikator "
                    f"{', '.join(indicators)}; sebutkan pasal atau bagian masing-masing",
                    indicator=indicator,
                )


def a_shared_policy_needs_its_article(scene: Scene) -> Iterator[Remark]:
    """R16: one policy for several indicators is normal, if each names its own part.

    Where the self-assessment explains nothing at all, nothing is missed.

    Source: practice of submissions (Denpasar 2021); Pedoman Menteri PANRB 3/2024, Bab
    III ("yaitu pada pasal").
    """
    if not any(claim.narrative.strip() for claim in scene.claims.rows):
        return
    sharing: dict[str, set[str]] = defaultdict(set)
    for claim in scene.claims.rows:
        is_policy = scene.instrument.by_id[claim.indicator].pattern is Pattern.POLICY
        if is_policy:
            for reading in _cited(scene, claim.indicator):
                content = reading.document.sha256 or reading.path
                sharing[content].add(claim.indicator)
    shared = {i for users in sharing.values() if len(users) > 1 for i in users}
    for claim in scene.claims.rows:
        if claim.indicator in shared and not _PART.search(claim.narrative):
            yield Remark(
                rule="R16",
                text="berkas kebijakan yang sama dirujuk untuk indikator lain; sebutkan "
                "pasal atau bagian yang mengatur indikator ini",
                indicator=claim.indicator,
            )


def a_claim_without_files(scene: Scene) -> Iterator[Remark]:
    """R18: a level is claimed, and no file is named for it.

    Source: assessors' notes of the 2026 cycle ("belum diunggah").
    """
    for claim in scene.claims.rows:
        if claim.level and claim.level > 1 and not claim.files:
            yield Remark(
                rule="R18",
                text=f"tingkat {claim.level} dinyatakan tanpa menyebut berkas bukti",
                indicator=claim.indicator,
            )


CITATION_RULES: tuple[Rule, ...] = (
    a_cited_file_is_missing,
    a_cited_article_does_not_exist,
    a_cited_number_differs,
    a_cited_page_does_not_exist,
    a_cited_article_stands_on_another_page,
    a_cited_place_is_silent,
    a_cited_day_is_not_written,
    a_screenshot_needs_address_and_date,
    an_identical_narrative,
    a_shared_policy_needs_its_article,
    a_claim_without_files,
)
