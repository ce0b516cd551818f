"""Print how well Bukti maps and judges drives of which every paper is a scan.

    python -m benchmarks.as_scans [NAME ...]

Each drive is drawn once more with all its texts and Word files as scanned sheets, and read
with OCR; beside it stands the drive as it is. Some minutes for each drive.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

from benchmarks.accuracy import table
from benchmarks.figures import figures
from benchmarks.trial import DRIVES, Trial, trial, trials
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from indicator_corpus.loading import load_instrument

NAMES = ("bukitangin", "cempakajaya", "gunungkencana", "ranahjaya", "teluksena")
_WRITTEN = re.compile(r"render: (?:pdf|docx)\b")


def main(names: list[str]) -> None:
    """Draw, read, judge and print."""
    matcher = Matcher(load_instrument("spbe-47"), load_embedder(None))
    columns: dict[str, dict[str, float | str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for each in trials([DRIVES / name / "build" for name in names]):
            columns[f"{each.name} as it is"] = _measured(each, matcher)
            scanned = as_scans(DRIVES / each.name, Path(folder))
            columns[f"{each.name} as scans"] = _measured(scanned, matcher)
    print(table(columns))


def as_scans(drive: Path, folder: Path) -> Trial:
    """The trial of *drive*, drawn in *folder* with all that is written as scans."""
    for script in DRIVES.glob("*.py"):
        shutil.copy(script, folder)
    copy = folder / drive.name
    copy.mkdir()
    papers = {path.name: path.read_text(encoding="utf-8") for path in _papers(drive)}
    for name, text in papers.items():
        (copy / name).write_text(_WRITTEN.sub("render: scan", text), encoding="utf-8")
    for old in _word_files(papers):
        for path in _papers(copy):
            text = path.read_text(encoding="utf-8")
            new = text.replace(old, f"{old.removesuffix('.docx')}.pdf")
            path.write_text(new, encoding="utf-8")
    render = [sys.executable, str(folder / "render.py"), drive.name]
    subprocess.run(render, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own script
    return trial(copy / "build")


def _papers(drive: Path) -> list[Path]:
    return sorted(drive.glob("*.yaml"))


def _word_files(papers: dict[str, str]) -> list[str]:
    """The names of the Word files that become scans, the longest first."""
    entries = [
        entry
        for name, text in papers.items()
        if name.startswith("documents")
        for entry in yaml.safe_load(text)
    ]
    names = {
        entry["path"].rpartition("/")[2]
        for entry in entries
        if entry.get("render") == "docx" and entry["path"].endswith(".docx")
    }
    return sorted(names, key=len, reverse=True)


def _measured(each: Trial, matcher: Matcher) -> dict[str, float | str]:
    return figures(each.report(each.assessment(each.documents(), matcher)), each.gold)


if __name__ == "__main__":
    main(sys.argv[1:] or list(NAMES))
