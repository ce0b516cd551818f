"""Rules on what a paper of its kind must show: its auditor, its budget line, any text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assessment.finding import Remark
from assessment.rules.scene import Rule, Scene
from classifiers.phrases import Phrasebook
from indicator_corpus.indicator import Pattern

_SUB_ACTIVITY = re.compile(
    r"\bsub\s*-?\s*kegiatan\b|(?<![\d.])\d\.\d{2}(?:\.\d{1,4}){3,}", re.IGNORECASE
)
_FEW_LETTERS = 40  # on a page; a screen with its address and date has more


def an_audit_names_its_auditor(scene: Scene) -> Iterator[Remark]:
    """R9: an audit report says who audited, from inside or outside.

    Source: Pedoman Menteri PANRB 3/2024, indicators 29 to 31 from page 116,
    levels 3 and 4.
    """
    cues = scene.instrument.cues
    words = (*cues.get("auditor", ()), *cues.get("external_auditor", ()))
    book = Phrasebook({"auditor": words})
    for match, reading in scene.serving():
        is_audit = scene.instrument.by_id[match.indicator].pattern is Pattern.AUDIT
        if not is_audit or reading.formalities.kind != "laporan_audit":
            continue
        if not any(book.find(reading.document.text)):
            yield Remark(
                rule="R9",
                text=f"{reading.known_as}: laporan audit tidak menyebut auditornya "
                "(internal, eksternal bersertifikat, BRIN, atau BSSN); periksa",
                path=reading.path,
                indicator=match.indicator,
            )


def a_budget_paper_names_its_sub_activity(scene: Scene) -> Iterator[Remark]:
    """R10: an RKA or DPA holds the line of the sub-activity that it is shown for.

    Source: Pedoman Menteri PANRB 3/2024, indicator 13 from page 56; assessors' notes of
    the 2026 cycle.
    """
    for match, reading in scene.serving():
        is_budget = reading.formalities.kind == "dpa"
        if is_budget and not _SUB_ACTIVITY.search(reading.document.text):
            yield Remark(
                rule="R10",
                text=f"{reading.known_as}: baris sub kegiatan tidak terlihat; "
                "lampirkan halaman RKA/DPA yang memuatnya",
                path=reading.path,
                indicator=match.indicator,
            )


def a_file_with_hardly_any_text(scene: Scene) -> Iterator[Remark]:
    """R13: a declared file that opens, but shows next to nothing that can be read.

    Files without any text are told as unread files and as reasons of their indicators.

    Source: assessors' notes of the 2026 cycle (blank screenshots, pale scans).
    """
    serving = {(match.path, match.indicator) for match, _ in scene.serving()}
    for declaration in scene.declarations:
        reading = scene.readings.get(declaration.path)
        pair = declaration.path, declaration.indicator
        if reading is None or pair in serving:
            continue
        letters = sum(character.isalnum() for character in reading.document.text)
        if letters < _FEW_LETTERS * len(reading.document.pages):
            yield Remark(
                rule="R13",
                text=f"{reading.known_as}: hampir tidak ada teks yang terbaca; "
                "pindai atau ambil gambar ulang lalu periksa",
                path=reading.path,
                indicator=declaration.indicator,
            )


PARTICULAR_RULES: tuple[Rule, ...] = (
    an_audit_names_its_auditor,
    a_budget_paper_names_its_sub_activity,
    a_file_with_hardly_any_text,
)
