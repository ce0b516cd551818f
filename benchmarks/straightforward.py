"""The script that one would write in an afternoon: pdfplumber, TF-IDF, a CSV.

    python -m benchmarks.straightforward SHARE OUT.csv [--ocr] [--encoder FOLDER]

Every file is read in turn: PDF by pdfplumber, page by page with its tables, Word and Excel
by python-docx and openpyxl. The text is cut into passages and each is held against the
description of each indicator by TF-IDF; a file supports what is near enough. No process
of its own for bad files, no memory, no levels. With --ocr, pages without text are rendered
and given to tesseract as it comes. With --encoder, the passages of all files are held
against the descriptions by a sentence encoder in place of TF-IDF.
"""

from __future__ import annotations

import argparse
import csv
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import docx
import numpy as np
import openpyxl
import pdfplumber
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from indicator_corpus.loading import load_instrument

NEAR = 0.2
LETTERS, WORDY = 800, 400  # of a passage; an encoder sees some 128 pieces of words


def main() -> None:
    """Read the share and write which file supports which indicator."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("share", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--ocr", action="store_true")
    parser.add_argument("--encoder", metavar="FOLDER")
    asked = parser.parse_args()
    indicators = load_instrument("spbe-47").indicators
    abouts = [f"{each.name} {each.about}" for each in indicators]
    files = sorted(path for path in asked.share.rglob("*") if path.is_file())
    cut = [
        list(
            passages(text_of(path, ocr=asked.ocr), WORDY if asked.encoder else LETTERS)
        )
        for path in files
    ]
    near = (
        by_encoder(asked.encoder, abouts, cut)
        if asked.encoder
        else by_words(abouts, cut)
    )
    with asked.out.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        for path, scores in zip(files, near, strict=True):
            found = [i.id for i, s in zip(indicators, scores, strict=False) if s > NEAR]
            table.writerow([path.relative_to(asked.share), *found])


def by_words(abouts: list[str], cut: list[list[str]]) -> Iterator[NDArray[np.float64]]:
    """For each file, how near its nearest passage is to each of *abouts*."""
    vectorizer = TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2)).fit(abouts)
    wanted = vectorizer.transform(abouts)
    for some in cut:
        if some:
            near = (vectorizer.transform(some) @ wanted.T).max(axis=0)
        yield near.toarray()[0] if some else np.zeros(0)


def by_encoder(
    folder: str, abouts: list[str], cut: list[list[str]]
) -> Iterator[NDArray[np.float64]]:
    """The same by the cosines of an encoder, which sees all passages at once."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - slow

    model = SentenceTransformer(folder, device="cpu")
    wanted = model.encode(abouts, normalize_embeddings=True)
    texts = [passage for some in cut for passage in some]
    cosines = model.encode(texts, normalize_embeddings=True) @ wanted.T
    start = 0
    for some in cut:
        rows = cosines[start : start + len(some)]
        start += len(some)
        yield rows.max(axis=0) if some else np.zeros(0)


def passages(text: str, letters: int) -> Iterator[str]:
    """*text* in pieces of some sentences."""
    for start in range(0, len(text), letters):
        yield text[start : start + letters]


def text_of(path: Path, *, ocr: bool) -> str:
    """The text of *path*; empty where it cannot be read."""
    try:
        match path.suffix.lower():
            case ".pdf":
                return "\n".join(_pages(path, ocr=ocr))
            case ".docx":
                return _word(path)
            case ".xlsx":
                return _sheets(path)
            case ".txt" | ".csv" | ".html":
                return path.read_text(errors="replace")
            case ".png" | ".jpg" if ocr:
                return _recognised(path)
    except Exception as error:  # noqa: BLE001 - the script goes on, as such scripts do
        print(f"{path.name}: {error}", file=sys.stderr)
    return ""


def _pages(path: Path, *, ocr: bool) -> Iterator[str]:
    with pdfplumber.open(path) as document:
        for page in document.pages:
            text = page.extract_text()
            for table in page.extract_tables():
                text += "\n".join(" | ".join(filter(None, row)) for row in table)
            if not text.strip() and ocr:
                picture = Path("/tmp", f"{path.stem}.png")  # noqa: S108
                page.to_image(resolution=300).save(picture)
                text = _recognised(picture)
                picture.unlink()
            yield text


def _word(path: Path) -> str:
    document = docx.Document(str(path))
    cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def _sheets(path: Path) -> str:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    rows = (row for sheet in book for row in sheet.iter_rows(values_only=True))
    return "\n".join(" ".join(str(cell) for cell in row if cell) for row in rows)


def _recognised(picture: Path) -> str:
    run = subprocess.run(  # noqa: S603
        ["tesseract", picture, "stdout", "-l", "ind+eng"],  # noqa: S607
        capture_output=True,
        check=True,
    )
    return run.stdout.decode("utf-8", "replace")


if __name__ == "__main__":
    main()
