"""Why a file is evidence, or is not: the whole chain from reading to judgement."""

from __future__ import annotations

from collections.abc import Iterator

from assessment.assessing import Assessment
from assessment.finding import Outcome
from classifiers.match import Decision, Match
from classifiers.reading import Reading
from evidence.document import Document
from evidence.formalities import Standing
from evidence.segmentation import passages
from reports.explained_paper import described_as
from reports.explanation_lines import (
    WORDING,
    fact,
    heading,
    number,
    pages_of,
    quoted,
    told,
)
from reports.explanation_of_decisions import decision_told, decisions_told

_SHOWN = 5  # indicators per file
_LEAST = 0.005  # a contribution that rounds to more than nought

FEATURE_WORDS = {
    "intercept": "nilai awal yang sama untuk setiap berkas",
    "said_best": "objeknya disebut jelas di judul atau di satu bagian",
    "said_total": "objeknya disebut di banyak bagian",
    "leads": "objek inilah yang paling banyak dibicarakan",
    "fit_best": "disebut jelas, dalam jenis dokumen yang cocok",
    "fit_share": "kata dan jenisnya lebih cocok daripada untuk indikator lain",
    "lexical_best": "kemiripan kata dengan uraian indikator",
    "lexical_share": "kemiripan kata dibandingkan dengan indikator lain",
    "dense_best": "kedekatan makna dengan uraian indikator",
    "dense_share": "kedekatan makna dibandingkan dengan indikator lain",
    "affinity": "jenis dokumennya lazim untuk indikator ini",
    "own_kind": "jenis dokumennya khusus untuk indikator ini",
    "plan": "programnya tertulis dalam peta rencana",
    "twin_fits": "sisi lain topiknya (kebijakan atau penerapan) lebih cocok",
    "refers": "judulnya merujuk pasal yang mengatur objeknya",
    "precedent": "kemiripan dengan dokumen yang pernah dinilai untuk indikator ini",
    "precedent_share": "kemiripan itu dibandingkan dengan indikator lain",
    "local": "memakai nama yang hanya disebut dalam penjelasan indikator ini",
    "whole_lexical": "kemiripan kata seluruh dokumen dengan uraian indikator",
    "declared": "dinyatakan untuk indikator ini",
    "declared_other": "dinyatakan hanya untuk indikator lain",
    "look_alike": "judulnya menyebut objek lain yang mirip",
}
PLACE_WORDS = {
    "folder": "nama folder",
    "name": "nama berkas",
    "claim": "penilaian mandiri",
}


def explained_document(assessment: Assessment, path: str) -> str:
    """Everything that was seen of the file *path*, and what was made of it.

    Raises:
        KeyError: where *assessment* has no such file.
    """
    documents = {document.path: document for document in assessment.documents}
    document = documents[path]
    reading = next((r for r in assessment.readings if r.path == path), None)
    lines = [*told(path, indent=0)]
    lines += _read(document, reading)
    if reading is not None:
        lines += described_as(reading)
        lines += _admitted(assessment, reading)
    lines += _declared(assessment, path)
    lines += decisions_told(b for b in assessment.bearings if path in b.paths)
    lines += _rejected(assessment, path)
    if reading is not None and path not in assessment.not_evidence:
        lines += _matched(assessment, reading)
    lines += _remarked(assessment, path)
    return "\n".join(lines)


def _read(document: Document, reading: Reading | None) -> Iterator[str]:
    yield from heading("Cara berkas ini dibaca")
    yield from fact("Keadaan", WORDING.state(document.state.value))
    if document.trouble:
        yield from fact("Sebab", WORDING.trouble(document.trouble.value))
    yield from fact("Pesan", document.message)
    yield from fact("Isi", (document.media or "").upper())
    if document.pages:
        ocr = sum(page.ocr for page in document.pages)
        scanned = f", {ocr} di antaranya dikenali dari gambar" if ocr else ""
        yield from fact("Halaman", f"{len(document.pages)}{scanned}")
    for page in document.pages:
        if page.trouble:
            trouble = WORDING.trouble(page.trouble.value).lower()
            yield from fact("", f"halaman {page.number}: {trouble}")
    if reading is not None:
        kept = len(reading.passages)
        dropped = len(list(passages(document))) - kept
        yield from fact(
            "Potongan teks",
            f"{kept} dinilai; {dropped} dilewati karena hanya dasar hukum, penutup, "
            "tembusan, atau daftar isi",
        )


def _admitted(assessment: Assessment, reading: Reading) -> Iterator[str]:
    yield from heading("Dapatkah menjadi bukti")
    why = assessment.not_evidence.get(reading.path)
    if why:
        yield from told(f"Tidak: {why}.")
    elif not reading.passages:
        yield from told("Tidak: tidak ada potongan teks yang dapat dinilai.")
    elif served := _served(assessment, reading.path):
        formal = reading.formalities
        limit = ""
        if formal.standing is Standing.DRAFT:
            limit = ", tetapi sebagai draf hanya untuk tingkat 1"
        elif formal.ended:
            limit = ", tetapi karena tidak berlaku lagi hanya untuk tingkat 1"
        yield from told(f"Ya, untuk indikator {', '.join(served)}{limit}.")
    else:
        yield from told(
            "Dapat, tetapi isinya belum cukup untuk indikator mana pun; lihat di bawah."
        )
    twins = [
        document.path
        for document in assessment.documents
        if document.sha256 == reading.document.sha256 and document.path != reading.path
    ]
    if twins:
        yield from told(
            f"Isinya sama persis dengan: {'; '.join(twins)}; salinan dihitung sekali."
        )


def _served(assessment: Assessment, path: str) -> list[str]:
    served = {
        match.indicator
        for match in assessment.matches
        if match.path == path and match.decision is Decision.SERVES
    }
    return sorted(served, key=int)


def _declared(assessment: Assessment, path: str) -> Iterator[str]:
    made = [d for d in assessment.declarations if d.path == path]
    if made:
        yield from heading("Dinyatakan untuk")
    for declaration in made:
        place = PLACE_WORDS.get(declaration.by, declaration.by)
        indicator = assessment.instrument.by_id[declaration.indicator]
        text = f"indikator {indicator.id}, {indicator.short} (menurut {place})"
        yield from told(text, mark="- ")


def _rejected(assessment: Assessment, path: str) -> Iterator[str]:
    found = [
        (indicator, rejection)
        for indicator, rejections in assessment.rejections.items()
        for rejection in rejections
        if rejection.path == path
    ]
    if found:
        yield from heading("Tidak diterima untuk")
    for indicator, rejection in sorted(found, key=lambda pair: int(pair[0])):
        yield from told(f"indikator {indicator}: {rejection.why}", mark="- ")


def _matched(assessment: Assessment, reading: Reading) -> Iterator[str]:
    found = [match for match in assessment.matches if match.path == reading.path]
    yield from heading("Untuk indikator mana")
    serves, review = (number(assessment.thresholds[k]) for k in ("serves", "review"))
    yield from told(
        f"Skor 0 sampai 1. Mulai {serves} mendukung; {review} sampai {serves} perlu "
        "diperiksa orang; di bawahnya tidak dihitung."
    )
    if not found:
        yield from told(
            "Tidak ada indikator yang skornya cukup dekat untuk ditampilkan."
        )
    for match in sorted(found, key=lambda m: (-m.score, int(m.indicator)))[:_SHOWN]:
        yield from _match(assessment, reading, match)
    if len(found) > _SHOWN:
        yield from ("", *told(f"dan {len(found) - _SHOWN} indikator lain, lebih jauh."))


def _match(assessment: Assessment, reading: Reading, match: Match) -> Iterator[str]:
    indicator = assessment.instrument.by_id[match.indicator]
    decision = decision_told(assessment, match)
    yield ""
    yield from told(
        f"Indikator {indicator.id}, {indicator.short}: skor {number(match.score)}, "
        f"{decision}"
    )
    words = ", ".join(match.phrases) or "tidak ada"
    yield from fact("Kata", words, indent=4)
    yield from fact("Objek lain", match.look_alike, indent=4)
    yield from _contributions(match)
    yield from told("Kutipan terbaik:", indent=4)
    yield from quoted(match.passage, indent=6)
    if match.decision is not Decision.NEAR:
        yield from told(
            f"Dinilai untuk indikator ini: {len(match.passages)} dari "
            f"{len(reading.passages)} potongan, hal. {pages_of(match.passages)}.",
            indent=4,
        )
    yield from _rests(assessment, match)


def _contributions(match: Match) -> Iterator[str]:
    spoke = [(n, v) for n, v in match.contributions if abs(v) >= _LEAST]
    for title, chosen in (
        ("Yang menguatkan:", [part for part in spoke if part[1] > 0]),
        ("Yang melemahkan:", [part for part in spoke if part[1] < 0]),
    ):
        if chosen:
            yield from told(title, indent=4)
        for name, value in chosen:
            words = FEATURE_WORDS.get(name, name.replace("_", " "))
            yield from told(words, indent=6, mark=f"{_signed(value):>7}  ")
    if spoke:
        total = sum(value for _, value in match.contributions)
        yield from told(
            f"jumlah, setara skor {number(match.score)}",
            indent=6,
            mark=f"{_signed(total):>7}  ",
        )


def _signed(value: float) -> str:
    return ("+" if value > 0 else "-") + number(abs(value))


def _rests(assessment: Assessment, match: Match) -> Iterator[str]:
    """The criteria of the matched indicator that rest on the matched file."""
    result = next(r for r in assessment.results if r.indicator.id == match.indicator)
    resting = [
        finding
        for finding in result.findings
        if finding.outcome in {Outcome.MET, Outcome.CHECK}
        and any(p.location.path == match.path for p in finding.passages)
    ]
    if resting:
        yield from told("Menjadi dasar kriteria:", indent=4)
    for finding in resting:
        outcome = WORDING.outcome(finding.outcome.value).lower()
        text = f"tingkat {finding.level}, {outcome}: {finding.criterion.statement}"
        yield from told(text, indent=6, mark="- ")


def _remarked(assessment: Assessment, path: str) -> Iterator[str]:
    noticed = dict.fromkeys(
        (remark.rule, remark.text)
        for remark in assessment.remarks
        if remark.path == path
    )
    if noticed:
        yield from heading("Catatan aturan")
    for rule, text in noticed:
        yield from told(text, mark=f"{rule:<4} ")
