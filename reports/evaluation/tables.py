"""An evaluation for people, as Markdown; and for programs, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from babel.numbers import format_decimal

from indicator_corpus.indicator import Instrument
from reports.evaluation.confusion import NONE
from reports.evaluation.counting import Figure
from reports.evaluation.evaluation import Coverage, Evaluation
from reports.evaluation.judging import JudgingFigures

_MISTAKES = 10  # the commonest, in the Markdown; all of them are in the picture
_LISTED = 10  # paths of a kind, in the Markdown; all of them are in the JSON


def markdown(evaluation: Evaluation, instrument: Instrument) -> str:
    """*evaluation* as Markdown; *instrument* says what its indicators are called."""
    parts = [
        "# Evaluasi Bukti",
        _provenance(evaluation),
        "\n".join(_coverage(evaluation.coverage)),
        "## Pemetaan dokumen ke indikator",
        _methods(evaluation),
        _HOW_TO_READ,
        "## Skor",
        _scores(evaluation),
    ]
    if evaluation.judging:
        parts += ["## Penilaian indikator", _judging(evaluation.judging)]
    parts += ["## Yang paling sering tertukar", _mistakes(evaluation, instrument)]
    parts += ["## Per indikator", _indicators(evaluation, instrument)]
    return "\n\n".join(parts) + "\n"


def as_json(evaluation: Evaluation) -> str:
    """All of *evaluation* as JSON, its keys named as its attributes."""
    return json.dumps(asdict(evaluation), indent=1, ensure_ascii=False) + "\n"


_HOW_TO_READ = (
    "Dalam kurung: selang kepercayaan 95 % (bootstrap atas dokumen, salinan dihitung "
    "bersama; Wilson bila nilainya 0 atau 1). hit@3: bagian dokumen yang salah satu "
    "indikatornya ada di tiga skor teratas; hanya dihitung bila acuannya memutuskan "
    "semua indikator."
)


def _provenance(evaluation: Evaluation) -> str:
    return (
        f"Acuan {evaluation.source}; instrumen {evaluation.instrument}; tanggal acuan "
        f"{evaluation.as_of}; {', '.join(evaluation.classifiers)}."
    )


def _coverage(coverage: Coverage) -> Iterator[str]:
    yield (
        f"- {coverage.compared} dokumen dibandingkan, {coverage.pairs} pasangan dokumen "
        "dan indikator yang diputuskan"
    )
    if coverage.missing:
        yield f"- tidak ada di folder bukti: {_some(coverage.missing)}"
    if coverage.unread:
        yield (
            f"- tidak terbaca dan tidak dibandingkan: {_some(coverage.unread)}; bila "
            f"{coverage.unread_pairs} pasangannya dihitung terlewat, recall Bukti "
            f"{_figure(coverage.recall_with_unread)}"
        )
    if coverage.unasked:
        yield f"- di folder bukti tetapi tanpa acuan: {coverage.unasked} berkas"


def _some(paths: Sequence[str]) -> str:
    more = len(paths) - _LISTED
    shown = ", ".join(f"`{path}`" for path in paths[:_LISTED])
    return f"{len(paths)} berkas ({shown}{f', dan {more} lagi' if more > 0 else ''})"


def _methods(evaluation: Evaluation) -> str:
    head = ["cara", "tepat", "keliru", "terlewat", "presisi", "recall", "F1", "hit@3"]
    return _table(
        head,
        (
            [
                each.method,
                str(each.counts.hits),
                str(each.counts.false),
                str(each.counts.missed),
                *map(_figure, (each.precision, each.recall, each.f1, each.hit)),
            ]
            for each in evaluation.methods
        ),
    )


def _scores(evaluation: Evaluation) -> str:
    calibration = evaluation.calibration
    if calibration is None:
        return "Tidak ada pasangan berskor yang diputuskan."
    table = _table(
        ["skor", "rata-rata", "bagian benar", "pasangan"],
        (
            [
                f"{_number(each.start)}-{_number(each.end)}",
                _number(each.score),
                _figure(each.share),
                str(each.count),
            ]
            for each in calibration.bins
        ),
    )
    return (
        f"Galat kalibrasi (ECE) {_number(calibration.error)}, skor Brier "
        f"{_number(calibration.brier)}, atas {calibration.count} pasangan berskor, "
        f"termasuk yang nyaris; skor di bawah 0,02 tidak dicatat.\n\n{table}"
    )


def _judging(judging: JudgingFigures) -> str:
    rows = [
        ("status sama", _figure(judging.status)),
        ("kesenjangan ditemukan", _figure(judging.gap_recall)),
        ("kesenjangan yang benar", _figure(judging.gap_precision)),
        ("tingkat tepat sama", _figure(judging.level)),
        ("kappa tingkat (kuadratik)", _number(judging.kappa)),
        ("alasan ditemukan", _figure(judging.reason_recall)),
    ]
    return _table(["ukuran", "nilai"], (list(row) for row in rows))


def _mistakes(evaluation: Evaluation, instrument: Instrument) -> str:
    mistakes = evaluation.confusion.mistakes[:_MISTAKES]
    if not mistakes:
        return "Tidak ada."
    return _table(
        ["yang benar", "menurut Bukti", "dokumen"],
        (
            [
                _named(each.right, instrument),
                _named(each.said, instrument),
                str(each.count),
            ]
            for each in mistakes
        ),
        worded=2,
    )


def _named(label: str, instrument: Instrument) -> str:
    if label == NONE:
        return "tidak ada"
    return f"{label} {instrument.by_id[label].short}"


def _indicators(evaluation: Evaluation, instrument: Instrument) -> str:
    table = _table(
        ["indikator", "n", "keliru", "presisi", "recall", "F1"],
        (
            [
                _named(each.indicator, instrument),
                str(each.n),
                str(each.counts.false),
                *map(_figure, (each.precision, each.recall, each.f1)),
            ]
            for each in evaluation.indicators
        ),
    )
    return (
        f"{table}\n\nn: dokumen yang mendukungnya menurut acuan. Dalam kurung: selang "
        "Wilson 95 %; pada n kecil selangnya lebar."
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], worded: int = 1) -> str:
    """A table whose first *worded* columns are words and the others numbers."""
    ruler = [*["---"] * worded, *["--:"] * (len(head) - worded)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ruler, *rows))


def _figure(figure: Figure) -> str:
    if figure.value is None:
        return "-"
    if figure.low is None or figure.high is None:
        return _number(figure.value)
    return f"{_number(figure.value)} ({_number(figure.low)}-{_number(figure.high)})"


def _number(value: float) -> str:
    return str(format_decimal(value, format="0.000", locale="id"))
