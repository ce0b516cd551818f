"""From the filled-in template to a folder of YAML; all mistakes with sheet and cell."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import BadZipFile

import yaml
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from indicator_corpus.loading import CorpusError, load_instrument
from indicator_corpus.template import SHEETS, Column
from indicator_corpus.template_cells import Row, criterion, value

_TERMS = ("names", "words")
_FOLLOWS = {"Field required", "Input should be a valid tuple"}
_PLACES = {"domains": "Domain", "aspects": "Aspek", "indicators": "Indikator"}


class TemplateError(ValueError):
    """The table is wrong; ``problems`` lists every place as ``sheet!cell: fact``."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problems))


def write_instrument(source: Path, out: Path | None = None) -> Path:
    """Write the instrument in the table *source* to the folder *out*, and say which.

    Without *out*, the folder is called like the instrument's id, in the current one.

    Raises:
        TemplateError: with every mistake at once; nothing is then written.
        OSError: where the folder cannot be written.
    """
    reading = _Reading(source)
    with TemporaryDirectory(prefix="bukti-") as scratch:
        made = Path(scratch) / "instrument"
        reading.write(made)
        if not reading.is_unusable:
            reading.check(made)
        if reading.problems:
            raise TemplateError(sorted(set(reading.problems), key=_by_place))
        target = out or Path(str(reading.rows["Instrumen"][0].cells["id"]))
        if target.exists() and any(target.iterdir()):
            raise TemplateError([f"{target}: folder sudah berisi; pilih folder lain"])
        shutil.copytree(made, target, dirs_exist_ok=True)
    return target


class _Reading:
    """One attempt to read a table; gathers problems until the end."""

    def __init__(self, source: Path) -> None:
        self.problems: list[str] = []
        self.rows: dict[str, list[Row]] = {name: [] for name in SHEETS}
        self.places: dict[str, dict[str, str]] = {name: {} for name in SHEETS}
        try:
            book = load_workbook(source, data_only=True)
        except (
            BadZipFile,
            InvalidFileException,
            KeyError,
            ValueError,
            OSError,
        ) as error:
            raise TemplateError(
                [
                    f"{source.name}: tidak dapat dibaca sebagai XLSX; isi dari template kosong"
                ]
            ) from error
        for name, columns in SHEETS.items():
            if name in book.sheetnames:
                self._sheet(book[name], columns)
            else:
                self.problems.append(f"{name}: lembar tidak ada")

    @property
    def is_unusable(self) -> bool:
        """Whether there is nothing that could be checked as a whole."""
        return not (self.rows["Instrumen"] and self.rows["Indikator"])

    def _say(self, sheet: str, row: int, key: str, fact: str) -> None:
        letter = self.places[sheet].get(key, "A")
        self.problems.append(f"{sheet}!{letter}{row}: {fact}")

    def _sheet(self, sheet: Worksheet, columns: tuple[Column, ...]) -> None:
        name = sheet.title
        headings = {
            str(cell.value).strip().casefold(): get_column_letter(cell.column)
            for cell in sheet[1]
            if cell.value is not None
        }
        for column in columns:
            found = headings.get(column.heading.casefold())
            if found:
                self.places[name][column.key] = found
            elif column.needed:
                self.problems.append(f"{name}!A1: kolom {column.heading!r} tidak ada")
        for number in range(2, sheet.max_row + 1):
            if any(cell.value is not None for cell in sheet[number]):
                self.rows[name].append(self._row(sheet, number, columns))
        if not self.rows[name] and name != "Kriteria":
            self.problems.append(f"{name}!A2: lembar kosong")

    def _row(self, sheet: Worksheet, number: int, columns: tuple[Column, ...]) -> Row:
        row = Row(number)
        for column in columns:
            letter = self.places[sheet.title].get(column.key)
            if letter is None:
                continue
            said = sheet[f"{letter}{number}"].value
            text = "" if said is None else str(said).strip()
            if isinstance(said, float) and said.is_integer():
                text = str(int(said))
            if not text:
                if column.needed:
                    row.is_sound = False
                    fact = f"{column.heading} kosong; {column.hint or 'isi selnya'}"
                    self._say(sheet.title, number, column.key, fact)
                continue
            read, fact = value(column, text)
            if fact:
                row.is_sound = False
                self._say(sheet.title, number, column.key, fact)
            else:
                row.cells[column.key] = read
        return row

    def write(self, folder: Path) -> None:
        """Write what was understood to *folder* as YAML."""
        (folder / "indicators").mkdir(parents=True)
        if self.rows["Instrumen"]:
            _write(folder / "instrument.yaml", self._instrument())
        self._strays()
        domains = {r.cells.get("id"): r.cells.get("domain") for r in self.rows["Aspek"]}
        for row in self.rows["Indikator"]:
            raw = self._indicator(row, domains)
            _write(folder / "indicators" / f"{row.number:04d}.yaml", raw)

    def _instrument(self) -> dict[str, Any]:
        own = self.rows["Instrumen"][0].cells
        return {
            **{key: own.get(key, "") for key in ("id", "name", "version", "extends")},
            "source": {"regulation": own.get("regulation", "")},
            "informal_kinds": ["se", "nota_dinas", "surat", "sop", "pedoman"],
            "domains": [row.cells for row in self.rows["Domain"] if row.is_sound],
            "aspects": [row.cells for row in self.rows["Aspek"] if row.is_sound],
            "predicates": [r.cells for r in self.rows["Predikat"] if r.is_sound],
        }

    def _strays(self) -> None:
        known = {row.cells.get("id") for row in self.rows["Indikator"]}
        for row in self.rows["Kriteria"]:
            number = row.cells.get("indicator")
            if number and number not in known:
                fact = f"indikator {number!r} tidak ada di lembar Indikator"
                self._say("Kriteria", row.number, "indicator", fact)

    def _indicator(self, row: Row, domains: dict[Any, Any]) -> dict[str, Any]:
        cells = dict(row.cells)
        terms = {key: cells.pop(key) for key in _TERMS if key in cells}
        raw = {**cells, "domain": domains.get(cells.get("aspect")) or "?"}
        if terms:
            raw["terms"] = {"names": [], **terms}
        levels = self._levels(str(cells.get("id")))
        if levels:
            raw["levels"] = levels
        if "derives" not in raw:
            raw.setdefault("short", raw.get("name"))
            raw.setdefault("object", raw.get("short"))
            raw.setdefault("about", raw.get("name"))
            own = self.rows["Instrumen"][0].cells if self.rows["Instrumen"] else {}
            raw["source"] = {"regulation": own.get("regulation", "")}
        return raw

    def _levels(self, number: str) -> list[dict[str, Any]]:
        levels: dict[int, dict[str, Any]] = {}
        for row in self.rows["Kriteria"]:
            if row.cells.get("indicator") != number or not row.is_sound:
                continue
            own = dict(row.cells)
            own.pop("indicator")
            summary = own.pop("summary", "")
            level = levels.setdefault(
                own["level"],
                {"number": own.pop("level"), "summary": "", "criteria": []},
            )
            own.pop("level", None)
            level["summary"] = level["summary"] or summary or own["statement"]
            level["criteria"].append(criterion(own))
        return [levels[each] for each in sorted(levels)]

    def check(self, folder: Path) -> None:
        """Load *folder*; what is wrong as a whole is told at the cell it comes from."""
        self._unknown_kinds()
        try:
            load_instrument(folder)
        except CorpusError as error:
            for problem in error.problems:
                told = self._placed(problem)
                if told:
                    self.problems.append(told)

    def _unknown_kinds(self) -> None:
        """Kinds of document are checked here, also where their row is wrong elsewhere."""
        extended = self.rows["Instrumen"][0].cells.get("extends", "")
        try:
            kinds = load_instrument(str(extended)).affinity
        except CorpusError:
            return
        for row in self.rows["Kriteria"]:
            for kind in row.cells.get("kinds", ()):
                if kind not in kinds:
                    fact = f"kinds: {kind!r} tidak ada di affinity.yaml"
                    self._say("Kriteria", row.number, "kinds", fact)

    def _placed(self, problem: str) -> str:
        """*problem* of a YAML file at its cell; nothing where a cell told it already."""
        name, _, fact = problem.partition(": ")
        if match := re.fullmatch(r"(\d+)\.yaml", name):
            return self._of_indicator(int(match[1]), fact)
        if name == "instrument.yaml":
            return self._of_frame(fact)
        return f"Instrumen!A2: {problem}"

    def _of_indicator(self, number: int, fact: str) -> str:
        if fact.startswith("domain: '?'"):
            return ""  # it follows from an aspect that does not exist
        row = next(row for row in self.rows["Indikator"] if row.number == number)
        mine = str(row.cells.get("id"))
        own = [r for r in self.rows["Kriteria"] if r.cells.get("indicator") == mine]
        if match := re.match(r"[^.\s]+\.(\d)\.([^:\s]+): (.*)", fact):
            for each in own:
                said = str(each.cells.get("level")), str(each.cells.get("slot"))
                if said == (match[1], match[2]):
                    key = match[3].partition(":")[0]
                    letter = self.places["Kriteria"].get(key, "D")
                    return f"Kriteria!{letter}{each.number}: {match[3]}"
        if not row.is_sound or any(not each.is_sound for each in own):
            return ""
        origin = row.cells.get("derives")
        if (origin and fact.partition(": ")[2] in _FOLLOWS) or fact.startswith(
            "origins"
        ):
            return ""  # it follows from an origin that does not exist
        key = fact.partition(":")[0].partition(".")[0]
        letter = self.places["Indikator"].get("names" if key == "terms" else key, "A")
        return f"Indikator!{letter}{number}: {fact}"

    def _of_frame(self, fact: str) -> str:
        match = re.match(r"(domains|aspects|indicators)(?:\.([^:]+))?: (.*)", fact)
        if not match:
            key = fact.partition(":")[0]
            letter = self.places["Instrumen"].get(key, "A")
            return f"Instrumen!{letter}2: {fact}"
        counted = {"Domain", "Aspek"} if "indikator" not in fact else {"Indikator"}
        sound = all(row.is_sound for name in counted for row in self.rows[name])
        if "jumlah bobot" in fact and not sound:
            return ""
        sheet = _PLACES[match[1]]
        key = "weight" if "bobot" in match[3] else "domain"
        letter = self.places[sheet].get(key, "A")
        row = next(
            (r.number for r in self.rows[sheet] if str(r.cells.get("id")) == match[2]),
            2,
        )
        return f"{sheet}!{letter}{row}: {match[3]}"


def _write(path: Path, content: dict[str, Any]) -> None:
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=96)
    path.write_text(text, encoding="utf-8")


def _by_place(problem: str) -> tuple[int, int, str]:
    place = problem.partition(":")[0]
    sheet, _, cell = place.partition("!")
    order = list(SHEETS).index(sheet) if sheet in SHEETS else len(SHEETS)
    digits = re.sub(r"\D", "", cell)
    return order, int(digits or 0), problem
