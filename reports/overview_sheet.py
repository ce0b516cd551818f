"""The first sheet: index, counts, the parts of the index, and how it was made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from openpyxl.cell.cell import Cell
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from reports import worksheets
from reports.arrangement import domains
from reports.decision_wording import FORCE, WORK
from reports.gap_report import GapReport, PartIndex
from reports.translation import msg
from reports.wording import STATE, STATUS, Wording
from reports.worksheets import HEADER_ROW, Column, Formula, Place, Row, Toned

_WIDTHS = (48, 12, 12, 12, 12, 12, 12)
_INDEX_FORM = "0.00"
ADDRESS = f"B{HEADER_ROW}"  # where people say where the share is, for links


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """An owner's sheet: its name and the rows of its tasks."""

    owner: str
    sheet: str
    first: int
    last: int


def write_overview(
    sheet: Worksheet,
    report: GapReport,
    w: Wording,
    checklists: Sequence[Checklist] = (),
) -> None:
    """Fill *sheet* with what the head of the team reads first, on one page.

    How far each of the *checklists* is counts along as people fill them in.
    """
    note = f"{report.share}, {w.day(report.as_of)}; {report.instrument.name}"
    worksheets.title(sheet, w.say(msg("Laporan kesenjangan bukti")), note)
    for letter, width in zip("ABCDEFG", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    at = _ask_address(sheet, w) + 2
    for heading, rows in (
        (_index_heading(w), _index(report, w)),
        ((w.say(msg("Indikator")), w.say(msg("Jumlah"))), _statuses(report, w)),
        ((w.say(msg("Berkas")), w.say(msg("Jumlah"))), _states(report, w)),
        (_part_heading(w), _parts(report)),
    ):
        at = worksheets.block(sheet, at, _columns(heading), rows) + 2
    counts = _columns(_progress_heading(w), "0")
    at = worksheets.block(sheet, at, counts, _progress(checklists, w)) + 2
    for title, texts in (
        (w.say(msg("Cara mengisi dan mengirim kembali")), _how_to(w)),
        (w.say(msg("Keputusan orang")), tuple(_decisions(report, w))),
        (w.say(msg("Catatan penilaian mandiri")), report.claims_notes),
        (w.say(msg("Cara laporan ini dibuat")), tuple(_made(report, w))),
    ):
        if texts:
            at = worksheets.lines(sheet, at, title, texts, across=len(_WIDTHS)) + 2
    worksheets.protect(sheet)


def _ask_address(sheet: Worksheet, w: Wording) -> int:
    """Ask where the share is on the reader's machine; the row of the answer."""
    told = w.say(msg("Letak folder bukti di komputer ini, misalnya Z:\\Bukti SPBE"))
    worksheets.put(cast("Cell", sheet.cell(HEADER_ROW, 1)), told)
    answer = f"{ADDRESS}:{chr(ord('A') + len(_WIDTHS) - 1)}{HEADER_ROW}"
    worksheets.open_up(cast("Cell", sheet[ADDRESS]))
    sheet.merge_cells(answer)
    return HEADER_ROW


def _columns(heading: Iterable[str], form: str = _INDEX_FORM) -> tuple[Column, ...]:
    return tuple(
        Column(title=text, width=width, form=form)
        for text, width in zip(heading, _WIDTHS, strict=False)
    )


def _index_heading(w: Wording) -> tuple[str, ...]:
    return w.say(msg("Indeks")), w.say(msg("Nilai")), w.say(msg("Predikat"))


def _index(report: GapReport, w: Wording) -> Iterable[Row]:
    index = report.index
    yield w.say(msg("Didukung bukti")), index.supported, index.supported_predicate
    yield w.say(msg("Diklaim")), index.claimed, index.claimed_predicate
    yield w.say(msg("Dapat dicapai")), index.reachable, index.reachable_predicate
    gap = None if index.claimed is None else index.claimed - index.supported
    yield w.say(msg("Selisih klaim dan bukti")), gap, None


def _statuses(report: GapReport, w: Wording) -> Iterable[Row]:
    for code in STATUS:
        yield Toned(text=w.status(code), status=code), _count(report, code)
    yield w.say(msg("Jumlah")), len(report.indicators)


def _states(report: GapReport, w: Wording) -> Iterable[Row]:
    for code in STATE:
        yield w.state(code), _count(report, code)
    yield w.say(msg("Jumlah")), report.summary.files


def _count(report: GapReport, code: str) -> int:
    count: int = getattr(report.summary, code)
    return count


def _part_heading(w: Wording) -> tuple[str, ...]:
    return (
        w.say(msg("Indeks per domain dan aspek")),
        w.say(msg("Bobot")),
        w.say(msg("Diklaim")),
        w.say(msg("Didukung")),
        w.say(msg("Dapat dicapai")),
        w.say(msg("Selisih")),
    )


def _parts(report: GapReport) -> Iterable[Row]:
    for domain in domains(report):
        if domain.index:
            yield _part(domain.index, "")
        for aspect in domain.aspects:
            if aspect.index and len(domain.aspects) > 1:
                yield _part(aspect.index, "    ")


def _part(part: PartIndex, indent: str) -> Row:
    gap = None if part.claimed is None else part.claimed - part.supported
    name = indent + part.name
    return name, part.weight, part.claimed, part.supported, part.reachable, gap


def _progress_heading(w: Wording) -> tuple[str, ...]:
    words = (w.say(word) for word in WORK.values())
    return w.say(msg("Kemajuan per penanggung jawab")), w.say(msg("Butir")), *words


def _progress(checklists: Iterable[Checklist], w: Wording) -> Iterable[Row]:
    for each in checklists:
        name = quote_sheetname(each.sheet)
        area = f"{name}!$K${each.first}:$K${each.last}"
        counts = (
            Formula(f'=COUNTIF({area},"{w.say(word)}")') for word in WORK.values()
        )
        total = Formula(f'=COUNTIF({area},"?*")')
        yield Place(each.owner, f"{name}!A{each.first}"), total, *counts


def _how_to(w: Wording) -> tuple[str, ...]:
    return (
        w.say(
            msg(
                "Setiap penanggung jawab mempunyai satu lembar. Isi hanya sel kuning: "
                "tenggat, status tindak lanjut, terpenuhi atau belum, dan catatan."
            )
        ),
        w.say(
            msg(
                "Pada lembar Bukti, pilih dikonfirmasi atau ditolak bila kutipan tepat "
                "atau keliru; tulis alasannya."
            )
        ),
        w.say(
            msg(
                "Baris boleh disaring dan diurutkan (urutkan: Tinjau, Buka Proteksi "
                "Lembar; tanpa kata sandi). Kolom tersembunyi di ujung kanan jangan dihapus."
            )
        ),
        w.say(
            msg(
                "Simpan, lalu kirim kembali berkas ini; koordinator memasukkannya dengan: "
                "bukti import BERKAS.xlsx --by NAMA"
            )
        ),
    )


def _decisions(report: GapReport, w: Wording) -> Iterable[str]:
    told = report.decisions
    if told is None:
        return
    for force, word in FORCE.items():
        count: int = getattr(told, force)
        if count:
            yield f"{count} {w.say(word)}"
    yield from told.notes


def _made(report: GapReport, w: Wording) -> Iterable[str]:
    made, instrument = report.made, report.instrument
    yield f"{w.say(msg('Bukti versi'))} {made.bukti}"
    yield f"{w.say(msg('Instrumen'))} {instrument.id} {instrument.version}"
    for classifier in made.classifiers:
        yield f"{w.say(msg('Pencocok'))} {classifier}"
    for name, value in sorted(made.thresholds.items()):
        yield f"{w.say(msg('Ambang'))} {name} {w.number(value, 3)}"
