"""Read what people decided: which file serves which indicator, and which does not."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from indicator_corpus.indicator import Instrument

LEARNING = "pembelajaran dari keputusan"  # how a report says what was learnt from them
_COLUMNS = {
    "berkas": "path",
    "path": "path",
    "indikator": "indicator",
    "indicator": "indicator",
    "keputusan": "serves",
    "serves": "serves",
}
_ANSWERS = {"ya": True, "y": True, "tidak": False, "t": False}
_ANSWERS |= {"yes": True, "true": True, "no": False, "false": False}
_NUMBER = re.compile(r"(?:indikator|i)?[\s.]*0*(\d{1,3})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A person decided whether the file at ``path`` serves ``indicator``."""

    path: str
    indicator: str
    serves: bool


class VerdictsError(ValueError):
    """The decisions cannot be used; one line per bad row says why and what to do."""


def normal_path(path: str) -> str:
    """*path* relative to the share, as one share writes it on every system."""
    plain = unicodedata.normalize("NFC", path.strip()).replace("\\", "/")
    return plain.removeprefix("./")


def verdicts_by_path(verdicts: Iterable[Verdict]) -> dict[str, dict[str, bool]]:
    """Per path, the indicators that people decided on, with whether it serves them."""
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for verdict in verdicts:
        found[normal_path(verdict.path)][verdict.indicator] = verdict.serves
    return dict(found)


def read_verdicts(path: Path, instrument: Instrument) -> tuple[Verdict, ...]:
    """The verdicts in the CSV at *path*, by file and indicator, each pair once.

    The header is ``berkas, indikator, keputusan`` (or ``path, indicator, serves``), the
    answers ``ya`` and ``tidak``. Semicolons or commas, with or without a byte order
    mark: as Excel writes "CSV UTF-8" here and elsewhere.

    Raises:
        VerdictsError: all bad rows at once, or why there is no table to read.
    """
    rows = list(_rows(path))
    found: dict[tuple[str, str], tuple[int, Verdict]] = {}
    faults: list[str] = []
    for number, cells in rows:
        read, row_faults = _verdict(cells, instrument)
        if read is not None:
            pair = (read.path, read.indicator)
            first, earlier = found.setdefault(pair, (number, read))
            if earlier.serves != read.serves:
                fault = (
                    f"keputusan atas {read.path} untuk indikator {read.indicator} "
                    f"berlawanan dengan baris {first}; hapus salah satunya"
                )
                row_faults = [fault]
        faults += [f"{path.name}: baris {number}: {fault}" for fault in row_faults]
    if faults:
        raise VerdictsError("\n".join(faults))
    if not found:
        raise VerdictsError(
            f"{path.name}: tidak ada keputusan di bawah judul kolom; "
            "isi satu baris untuk setiap berkas dan indikator"
        )
    order = {indicator.id: n for n, indicator in enumerate(instrument.indicators)}
    verdicts = (verdict for _, verdict in found.values())
    return tuple(sorted(verdicts, key=lambda v: (v.path, order[v.indicator])))


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells by column, of each row that is not blank."""
    text = _text(path)
    first = next((line for line in text.splitlines() if line.strip()), "")
    if first.strip().casefold() in {"sep=;", "sep=,"}:  # Excel's own hint
        delimiter = first.strip()[-1]
    else:
        delimiter = ";" if first.count(";") > first.count(",") else ","
    lines = csv.reader(io.StringIO(text), delimiter=delimiter)
    columns: dict[str, int] | None = None
    try:
        for cells in lines:
            if not any(cell.strip() for cell in cells) or _is_hint(cells, delimiter):
                continue
            if columns is None:
                columns = _columns(path, cells)
                continue
            yield (
                lines.line_num,
                {
                    name: cells[place].strip() if place < len(cells) else ""
                    for name, place in columns.items()
                },
            )
    except csv.Error as error:
        raise VerdictsError(
            f"{path.name}: baris {lines.line_num}: bukan baris CSV; "
            "simpan ulang dari Excel sebagai CSV UTF-8"
        ) from error
    if columns is None:
        raise VerdictsError(f"{path.name}: berkas kosong; {_EXPECTED}")


_EXPECTED = "tulis judul kolom berkas, indikator, keputusan pada baris pertama"


def _is_hint(cells: list[str], delimiter: str) -> bool:
    return delimiter.join(cells).strip().casefold() == f"sep={delimiter}"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise VerdictsError(
            f"{path.name}: bukan teks UTF-8; simpan ulang dari Excel sebagai CSV UTF-8"
        ) from error
    except OSError as error:
        raise VerdictsError(
            f"{path.name}: berkas keputusan tidak dapat dibuka; periksa nama dan izinnya"
        ) from error


def _columns(path: Path, header: list[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, cell in enumerate(header):
        name = _COLUMNS.get(cell.strip().casefold())
        if name is not None:
            columns.setdefault(name, place)
    if len(columns) < len(set(_COLUMNS.values())):
        raise VerdictsError(
            f"{path.name}: judul kolomnya {', '.join(header)!r}; {_EXPECTED}"
        )
    return columns


def _verdict(
    cells: dict[str, str], instrument: Instrument
) -> tuple[Verdict | None, list[str]]:
    """What one row says, or every fault in it."""
    faults: list[str] = []
    path = normal_path(cells["path"])
    if not path:
        faults.append("nama berkas kosong; isi seperti pada daftar berkas laporan")
    match = _NUMBER.fullmatch(cells["indicator"])
    number = match[1] if match else ""
    if number not in instrument.by_id:
        faults.append(
            f"indikator {cells['indicator']!r} tidak ada dalam {instrument.name}; "
            "isi nomor indikatornya"
        )
    serves = _ANSWERS.get(cells["serves"].casefold())
    if serves is None:
        faults.append(f"keputusan {cells['serves']!r} tidak dikenal; isi ya atau tidak")
    if faults or serves is None:
        return None, faults
    return Verdict(path=path, indicator=number, serves=serves), []
