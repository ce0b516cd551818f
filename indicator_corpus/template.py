"""The table in which people write an instrument: one row per indicator and criterion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from indicator_corpus.indicator import Check, Instrument, Pattern

PATTERNS = {
    "kebijakan": Pattern.POLICY,
    "tata kelola": Pattern.GOVERNANCE,
    "manajemen": Pattern.MANAGEMENT,
    "audit": Pattern.AUDIT,
    "layanan": Pattern.SERVICE,
    "menyeluruh": Pattern.WHOLE,
}
CHECKS = {
    "ada": Check.SHOWN,
    "ditetapkan": Check.ISSUED,
    "cakupan": Check.SCOPE,
    "menyebut": Check.SAID,
    "reviu": Check.REVIEW,
    "tindak lanjut": Check.FOLLOW_UP,
    "diprogramkan": Check.PLANNED,
    "terbaru": Check.RECENT,
    "orang": Check.PERSON,
}
BASE = "spbe-47"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, the key it fills, and how its cells are read.

    ``sort`` is text, number, whole, list, yes, pattern or check.
    """

    heading: str
    key: str
    sort: str = "text"
    needed: bool = False
    hint: str = ""


SHEETS: dict[str, tuple[Column, ...]] = {
    "Instrumen": (
        Column("Id", "id", needed=True, hint="huruf kecil dan angka, misalnya biro-25"),
        Column("Nama", "name", needed=True),
        Column("Versi", "version", needed=True),
        Column("Dasar", "regulation", needed=True, hint="peraturan atau keputusan"),
        Column("Turunan Dari", "extends", needed=True, hint=f"biasanya {BASE}"),
    ),
    "Domain": (
        Column("No", "id", needed=True),
        Column("Nama", "name", needed=True),
        Column("Bobot", "weight", "number", needed=True, hint="jumlahnya 100"),
    ),
    "Aspek": (
        Column("No", "id", needed=True),
        Column("Domain", "domain", needed=True, hint="nomor domain"),
        Column("Nama", "name", needed=True),
        Column("Bobot", "weight", "number", needed=True, hint="jumlahnya 100"),
    ),
    "Predikat": (
        Column("Nama", "name", needed=True),
        Column("Mulai", "at_least", "number", needed=True, hint="indeks terendahnya"),
    ),
    "Indikator": (
        Column("No", "id", needed=True),
        Column("Aspek", "aspect", needed=True, hint="nomor aspek"),
        Column("Bobot", "weight", "number", needed=True, hint="jumlahnya 100"),
        Column(
            "Asal", "derives", hint="nomor indikator asal; sel lain lalu boleh kosong"
        ),
        Column("Nama", "name"),
        Column("Singkat", "short"),
        Column("Objek", "object", hint="kata benda yang dinilai"),
        Column("Pola", "pattern", "pattern", hint=", ".join(PATTERNS)),
        Column("Tentang", "about"),
        Column("Istilah", "names", "list", hint="dipisah titik koma"),
        Column("Kata", "words", "list", hint="dipisah titik koma"),
        Column("Penanggung Jawab", "owners", "list", hint="dipisah titik koma"),
    ),
    "Kriteria": (
        Column("Indikator", "indicator", needed=True),
        Column("Tingkat", "level", "whole", needed=True, hint="1 sampai 5"),
        Column("Ringkasan", "summary", hint="pada baris pertama tingkat itu"),
        Column("Kode", "slot", needed=True, hint="nama pendek, sekali per tingkat"),
        Column("Pernyataan", "statement", needed=True),
        Column("Cara Periksa", "check", "check", needed=True, hint=", ".join(CHECKS)),
        Column("Yang Dibawa", "remedy", needed=True),
        Column("Jenis Dokumen", "kinds", "list", hint="misalnya keputusan; laporan"),
        Column("Frasa", "phrases", "list", hint="untuk cara periksa menyebut"),
        Column("Minimal", "at_least", "whole", hint="berapa frasa"),
        Column("Umur (tahun)", "max_age_years", "number", hint="untuk terbaru, reviu"),
        Column("Tidak Menentukan", "optional", "yes", hint="ya atau kosong"),
    ),
}


def write_template(target: Path, instrument: Instrument | None = None) -> None:
    """Write the empty template to *target*; with *instrument*, as derived from it.

    Raises:
        OSError: where *target* cannot be written.
    """
    book = Workbook()
    first = book.worksheets[0]
    book.remove(first)
    rows = _derived(instrument) if instrument else {}
    for name, columns in SHEETS.items():
        sheet = book.create_sheet(name)
        _fill(sheet, columns, rows.get(name, ()))
    guide = book.create_sheet("Petunjuk")
    for name, columns in SHEETS.items():
        for column in columns:
            must = "wajib" if column.needed else "boleh kosong"
            guide.append([name, column.heading, must, column.hint])
    book.save(target)


def _fill(
    sheet: Worksheet, columns: Sequence[Column], rows: Sequence[Sequence[object]]
) -> None:
    sheet.append([column.heading for column in columns])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for row in rows:
        sheet.append(list(row))
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            if cell.data_type == "f":
                cell.data_type = "s"  # what looks like a formula is text
    sheet.freeze_panes = "A2"


def _derived(instrument: Instrument) -> dict[str, list[list[object]]]:
    """The rows of an instrument that takes every indicator over from *instrument*."""
    return {
        "Instrumen": [
            [
                f"turunan-{instrument.id}",
                f"Turunan {instrument.name}",
                "1",
                instrument.source.regulation,
                instrument.id,
            ]
        ],
        "Domain": [[d.id, d.name, d.weight] for d in instrument.domains],
        "Aspek": [[a.id, a.domain, a.name, a.weight] for a in instrument.aspects],
        "Predikat": [[p.name, p.at_least] for p in instrument.predicates],
        "Indikator": [
            [i.id, i.aspect, i.weight, i.id, i.name, i.short]
            for i in instrument.indicators
        ],
    }
