"""Read a workbook that people filled in: which row says what, and what is no row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from python_calamine import CalamineError, load_workbook

from reports.fill_in import HEADINGS, KEY, code, field_of
from reports.row_key import RowKey, RowKeyError, is_key, read_key
from reports.translation import LANGUAGES, msg
from reports.wording import Wording

_QUOTE = msg("Kutipan")
_LARGEST = 50_000_000  # bytes; no workbook of ours comes near


class ChecklistError(ValueError):
    """The file is no workbook of ours; the message says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRow:
    """One row as it came back.

    Attributes:
        place: file, sheet and row, for people.
        cells: by field, the code of what the cell says now.
        quote: the quotation in the row, or empty.
    """

    place: str
    key: RowKey
    cells: Mapping[str, str]
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledIn:
    """A workbook that came back; ``faults`` are its rows that nobody can place."""

    rows: tuple[FilledRow, ...]
    faults: tuple[str, ...]


def read_checklist(path: Path) -> FilledIn:
    """What the workbook at *path* says, whoever saved it (XLSX, ODS, XLS).

    Raises:
        ChecklistError: it is no workbook, or none with our rows.
    """
    rows: list[FilledRow] = []
    faults: list[str] = []
    for name, cells in _sheets(path):
        for found in _of_sheet(f"{path.name}, lembar {name}", cells):
            if isinstance(found, str):
                faults.append(found)
            else:
                rows.append(found)
    if not rows and not faults:
        raise ChecklistError(
            f"{path.name}: tidak ada baris daftar periksa di dalamnya; "
            "kirim berkas report.xlsx yang sudah diisi"
        )
    return FilledIn(rows=tuple(rows), faults=tuple(faults))


def _sheets(path: Path) -> Iterator[tuple[str, Sequence[Sequence[object]]]]:
    try:
        if path.stat().st_size > _LARGEST:
            raise ChecklistError(f"{path.name}: terlalu besar untuk daftar periksa")
        book = load_workbook(str(path))
        for name in book.sheet_names:
            yield name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError) as error:
        if isinstance(error, ChecklistError):
            raise
        raise ChecklistError(
            f"{path.name}: tidak dapat dibaca sebagai buku kerja; "
            "buka di Excel lalu simpan ulang sebagai .xlsx"
        ) from error


def _of_sheet(
    where: str, cells: Sequence[Sequence[object]]
) -> Iterator[FilledRow | str]:
    """The filled rows of one sheet; a sentence for each that cannot be placed."""
    columns: dict[str, int] = {}
    for number, row in enumerate(cells, start=1):
        if KEY in row:
            columns = _columns(row)
            continue
        found = [text for text in row if isinstance(text, str) and is_key(text)]
        if not columns:
            if found:
                yield f"{where}, baris {number}: judul kolom hilang; pulihkan barisnya"
            continue
        said = {
            field: code(field, row[place])
            for field, place in columns.items()
            if place < len(row)
        }
        yield from _row(f"{where}, baris {number}", found, said)


def _row(
    place: str, found: Sequence[str], said: Mapping[str, str]
) -> Iterator[FilledRow | str]:
    filled = {field: text for field, text in said.items() if field in HEADINGS}
    if not found:
        if any(filled.values()):
            yield (
                f"{place}: baris ini bukan dari laporan (kuncinya tidak ada); "
                "pindahkan isinya ke baris indikatornya"
            )
        return
    try:
        key = read_key(found[0])
    except RowKeyError as error:
        yield f"{place}: {error}"
        return
    yield FilledRow(
        place=place,
        key=key,
        cells={field: filled[field] for field in key.cells if field in filled},
        quote=said.get("quote", ""),
    )


def _columns(heading: Sequence[object]) -> dict[str, int]:
    """By field, the first column with its heading; the quotation's under ``quote``."""
    quotes = {Wording(lang).say(_QUOTE).casefold() for lang in LANGUAGES}
    columns: dict[str, int] = {}
    for place, title in enumerate(heading):
        field = field_of(title)
        if field is None and str(title).strip().casefold() in quotes:
            field = "quote"
        if field is not None:
            columns.setdefault(field, place)
    return columns
