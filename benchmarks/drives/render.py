"""Build the evaluation drives from their YAML.

usage: render.py [name ...]     (all drives without a name)

Every drive folder holds `assessment.yaml` (whose drive, which day, the claims and
the verdict per indicator) and `documents-*.yaml` (the documents in markup, what
each supports). `build/` gets the drive, the claims sheet and `gold.json`.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import shutil
import sys
import zlib
from pathlib import Path
from typing import Any

import office
import paper
import pikepdf
import screen
import yaml
from markup import Block, parse
from openpyxl import Workbook

HERE = Path(__file__).parent
UNREADABLE = {"encrypted", "truncated", "zero"}
RENDERS = {"pdf", "docx", "scan", "png", "xlsx"} | UNREADABLE
REASONS = {
    "no_evidence",
    "draft_only",
    "missing_content",
    "scope_partial",
    "review_missing",
    "review_stale",
    "no_followup",
    "wrong_object",
    "not_formal",
    "unreadable",
    "guideline_copy_only",
    "audit_stale",
    "budget_years_missing",
    "generic_file",
}
SPBE = "spbe-47"
ASKED = {  # the indicators that a government itself proves
    SPBE: [*range(1, 48)],
    "pemdi-20": [number for number in range(1, 21) if number not in {5, 6, 7, 18}],
}
VERDICT = ("opd", "claimed", "supported", "status", "reasons")
Entry = dict[str, Any]


def main(names: list[str]) -> None:
    """Build the named drives, or all of them."""
    known = sorted(path.parent.name for path in HERE.glob("*/assessment.yaml"))
    for name in names or known:
        if name not in known:
            sys.exit(f"{name}: no such drive; known are {', '.join(known)}")
        build(HERE / name)


def build(home: Path) -> None:
    """Build one drive into its `build/` folder."""
    assessment = yaml.safe_load((home / "assessment.yaml").read_text("utf-8"))
    documents = _documents(home)
    complaints = _complaints(documents, assessment)
    if complaints:
        sys.exit(f"{home.name}:\n  " + "\n  ".join(complaints))
    target = home / "build"
    shutil.rmtree(target, ignore_errors=True)
    written: dict[str, bytes] = {}
    for entry in documents:
        original = entry.get("copy_of")
        content = written[original] if original else rendered(entry)
        written[entry["path"]] = content
        _write(target / "drive" / entry["path"], content)
    for junk in assessment["junk"]:
        content = junk["content"].encode("latin-1")
        _write(target / "drive" / junk["path"], content)
    _write(target / "penilaian_mandiri.xlsx", claims_sheet(assessment))
    gold = json.dumps(gold_of(assessment, documents), ensure_ascii=False, indent=1)
    _write(target / "gold.json", gold.encode())
    print(f"{home.name}: {len(documents)} documents, {_covered(documents)} indicators")


def _documents(home: Path) -> list[Entry]:
    entries: list[Entry] = []
    for path in sorted(home.glob("documents-*.yaml")):
        entries += yaml.safe_load(path.read_text("utf-8"))
    by_path = {entry["path"]: entry for entry in entries}
    return [
        {**by_path[entry["copy_of"]], **entry} if "copy_of" in entry else entry
        for entry in sorted(entries, key=lambda entry: "copy_of" in entry)
    ]


def rendered(entry: Entry) -> bytes:
    """The bytes of a document's file."""
    render, suffix = entry["render"], Path(entry["path"]).suffix.lower()
    if render == "zero":
        return b""
    blocks = parse(entry["body"])
    if render == "xlsx":
        return office.workbook(blocks, _day(entry))
    if render == "png":
        return _picture(entry, blocks, jpeg=suffix in {".jpg", ".jpeg"})
    look = paper.Look(**entry.get("look", {}))
    if render == "scan":
        return paper.scanned_pdf(blocks, look, _seed(entry))
    if suffix == ".docx":
        content = office.word(blocks, look.font, look.size, look.header, _day(entry))
    else:
        content = paper.text_pdf(blocks, look)
    if render == "truncated":
        return content[: len(content) * 55 // 100]
    return _locked(content) if render == "encrypted" else content


def _picture(entry: Entry, blocks: list[Block], *, jpeg: bool) -> bytes:
    if "screen" in entry:
        window = screen.Screen(**entry["screen"])
        return screen.screenshot(window, blocks, jpeg=jpeg)
    look = paper.Look(**entry.get("look", {}))
    return paper.photograph(blocks, look, _seed(entry), jpeg=jpeg)


def _locked(content: bytes) -> bytes:
    buffer = io.BytesIO()
    lock = pikepdf.Encryption(
        owner="rahasia", user="rahasia", R=3, aes=False, metadata=False
    )
    with pikepdf.open(io.BytesIO(content)) as document:
        document.save(buffer, encryption=lock, static_id=True)
    return buffer.getvalue()


def _day(entry: Entry) -> dt.date:
    return entry["date"] or dt.date(2024, 1, 2)


def _seed(entry: Entry) -> int:
    return zlib.crc32(entry["path"].encode())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def claims_sheet(assessment: Entry) -> bytes:
    """The self-assessment as this office keeps it."""
    layout = assessment["sheet"]
    book = Workbook()
    book.remove(book.worksheets[0])
    for page in layout["pages"]:
        sheet = book.create_sheet(page["name"])
        for line in page.get("above", []):
            sheet.append([line])
        columns = layout.get("columns", {})
        if "indicators" not in page:
            continue
        sheet.append(list(columns))
        first, last = page["indicators"]
        for row in assessment["indicators"]:
            if first <= row["nomor"] <= last:
                cells = [_cell(row, key, layout) for key in columns.values()]
                sheet.append(cells)
        office.widen(sheet, layout["widths"], len(page.get("above", [])) + 1)
    return office.saved(book, assessment["as_of"])


def _cell(row: Entry, key: str, layout: Entry) -> str | int | None:
    value = row.get(key)
    return layout["separator"].join(value) or None if key == "files" else value


def gold_of(assessment: Entry, documents: list[Entry]) -> Entry:
    """What a careful assessor would say of the drive."""
    return {
        "instansi": assessment["instansi"],
        "instrument": assessment.get("instrument", SPBE),
        "as_of": str(assessment["as_of"]),
        "documents": [_gold_document(entry) for entry in documents],
        "indicators": [
            {"no": row["nomor"]} | {key: row[key] for key in VERDICT}
            for row in assessment["indicators"]
        ],
    }


def _gold_document(entry: Entry) -> Entry:
    return {
        "path": entry["path"],
        "copy_of": entry.get("copy_of"),
        "render": entry["render"],
        "kind": entry["kind"],
        "status": entry["status"],
        "date": str(entry["date"]) if entry["date"] else None,
        "supports": [
            {"indicator": number, "level": level}
            for number, level in entry["supports"].items()
        ],
    }


def _covered(documents: list[Entry]) -> int:
    return len({number for entry in documents for number in entry["supports"]})


def _complaints(documents: list[Entry], assessment: Entry) -> list[str]:
    """Labels that contradict each other."""
    indicators = assessment["indicators"]
    asked = ASKED[assessment.get("instrument", SPBE)]
    order = [row["nomor"] for row in indicators]
    found = [] if order == asked else [f"indicators are not {asked}"]
    found += [
        f"{entry['path']}: render {entry['render']}"
        for entry in documents
        if entry["render"] not in RENDERS
    ]
    found += [
        f"{entry['path']}: no suffix; a path with ' #' in it must be quoted"
        for entry in documents
        if not Path(entry["path"]).suffix
    ]
    for row in indicators:
        levels = [
            (entry["supports"][row["nomor"]], entry["render"] in UNREADABLE)
            for entry in documents
            if row["nomor"] in entry["supports"]
        ]
        found += [f"I{row['nomor']:02d}: {fault}" for fault in _faults(row, levels)]
    return found


def _faults(row: Entry, levels: list[tuple[int, bool]]) -> list[str]:
    claimed, supported, status = row["claimed"], row["supported"], row["status"]
    best = max((level for level, bad in levels if not bad), default=0)
    expected = "adequate" if supported >= claimed else "weak" if levels else "empty"
    checks = {
        f"supported {supported} above the best document {best}": supported <= best,
        f"documents reach {best} but nothing is supported": bool(supported)
        == bool(best),
        f"status {status}, expected {expected}": status == expected,
        "a gap needs a reason, and only a gap": bool(row["reasons"])
        == (status != "adequate"),
        f"unknown reason in {row['reasons']}": set(row["reasons"]) <= REASONS,
    }
    return [fault for fault, holds in checks.items() if not holds]


if __name__ == "__main__":
    main(sys.argv[1:])
