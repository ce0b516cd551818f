"""Rules that hold the narrative of a claim against the files (R14, R15, R16, R18)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from assessment.finding import Remark
from assessment.rules.scene import Rule, Scene
from classifiers.reading import Reading
from evidence.dates import first_date
from indicator_corpus.indicator import Pattern

_ARTICLE = re.compile(r"\bpasal\s+(\d{1,3})\b", re.IGNORECASE)
_PAGE = re.compile(r"\b(?:halaman|hlm\.?|hal\.)\s*(\d{1,4})\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:pasal|bab|bagian\s+ke\w+|diktum|lampiran|halaman|hlm)\b|\bhal\.",
    re.IGNORECASE,
)
_NUMBER_OF_YEAR = re.compile(
    r"\b(?:Nomor|No\.?)\s*(\d{1,4})\s+(?:Tahun|Th\.?)\s+(\d{4})\b", re.IGNORECASE
)
_URL = re.compile(
    r"https?://|\bwww\.|\b[\w-]+\.(?:go\.id|id|com|example|net|org)\b", re.IGNORECASE
)
_POLICY_KINDS = frozenset({"perda", "perkada", "keputusan"})


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
    for claim in scene.claims.rows:
        policies = _cited(scene, claim.indicator)
        if not policies:
            continue
        for number in dict.fromkeys(_ARTICLE.findall(claim.narrative)):
            if not any(_has_article(reading, number) for reading in policies):
                names = ", ".join(reading.document.name for reading in policies)
                yield Remark(
                    rule="R14",
                    text=f"penjelasan menyebut Pasal {number}, tetapi pasal itu tidak ada "
                    f"di {names}",
                    indicator=claim.indicator,
                )


def a_cited_number_differs(scene: Scene) -> Iterator[Remark]:
    """R14: the narrative names a regulation number that no cited policy bears.

    Source: Pedoman Menteri PANRB 3/2024, Bab III (how to explain: document, article, page).
    """
    for claim in scene.claims.rows:
        policies = _cited(scene, claim.indicator)
        borne = {
            (match[1], match[2])
            for reading in policies
            for match in _NUMBER_OF_YEAR.finditer(reading.document.text[:2000])
        }
        for number, year in dict.fromkeys(_NUMBER_OF_YEAR.findall(claim.narrative)):
            if borne and (number, year) not in borne:
                yield Remark(
                    rule="R14",
                    text=f"penjelasan menyebut Nomor {number} Tahun {year}, tetapi berkas "
                    "yang dirujuk bernomor lain",
                    indicator=claim.indicator,
                )


def a_cited_page_does_not_exist(scene: Scene) -> Iterator[Remark]:
    """R14: the narrative names a page that no cited file is long enough for.

    Only where all cited files are on the share as PDF and were read.

    Source: Pedoman Menteri PANRB 3/2024, Bab III (how to explain: document, article, page).
    """
    for claim in scene.claims.rows:
        cited = _cited_paths(scene, claim.indicator)
        found = [scene.readings[path] for path in cited if path in scene.readings]
        is_known = len(found) == len(cited) and claim.indicator not in scene.missing
        if not found or not is_known or any(r.document.media != "pdf" for r in found):
            continue
        longest = max(len(reading.document.pages) for reading in found)
        for number in dict.fromkeys(map(int, _PAGE.findall(claim.narrative))):
            if number > longest:
                yield Remark(
                    rule="R14",
                    text=f"penjelasan menyebut halaman {number}, tetapi berkas yang "
                    f"dirujuk paling banyak {longest} halaman; periksa",
                    indicator=claim.indicator,
                )


def _cited(scene: Scene, indicator: str) -> list[Reading]:
    """The policies among the files that the claim on *indicator* cites."""
    found = [
        scene.readings[path]
        for path in _cited_paths(scene, indicator)
        if path in scene.readings
    ]
    return [r for r in found if r.formalities.kind in _POLICY_KINDS]


def _cited_paths(scene: Scene, indicator: str) -> list[str]:
    return [
        d.path
        for d in scene.declarations
        if d.indicator == indicator and d.by == "claim"
    ]


def _has_article(reading: Reading, number: str) -> bool:
    pattern = rf"\bPasal\s+{number}\b"
    return re.search(pattern, reading.document.text, re.IGNORECASE) is not None


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
                text=f"{reading.document.name}: tangkapan layar tanpa {' dan '.join(lacks)}; "
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
    a_screenshot_needs_address_and_date,
    an_identical_narrative,
    a_shared_policy_needs_its_article,
    a_claim_without_files,
)
