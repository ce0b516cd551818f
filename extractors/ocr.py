"""Text in pictures, read by the tesseract command line."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import groupby

from PIL import Image

from extractors import upright

DPI = 200
_WANTED_LANGUAGES = ("ind", "eng")
_ROWS_LAYOUT = "4"  # keeps "Menimbang : a. bahwa" and table rows on one line
_GOOD_CONFIDENCE = 70.0
_FEW_WORDS = 5
_WORD_CONFIDENCE = 30.0
_MARK_CONFIDENCE = 60.0
_LINE_CONFIDENCE = 45.0
_STRAY = re.compile(r"^(?:[|*#¢©®°»«~_.,']\s+)+|\s+[|_~]+$")  # bullets, rules, dust
_WORD_LEVEL = "5"
_TSV_COLUMNS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A recognised word; ``confidence`` runs from 0 to 100."""

    text: str
    confidence: float
    line: tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """What tesseract saw in one picture."""

    words: tuple[Word, ...] = ()

    @property
    def confidence(self) -> float:
        """The mean confidence of the words, 0 without words."""
        total = sum(word.confidence for word in self.words)
        return total / len(self.words) if self.words else 0.0

    @property
    def is_doubtful(self) -> bool:
        """Whether the picture may lie on its side, or be no text at all."""
        return len(self.words) < _FEW_WORDS or self.confidence < _GOOD_CONFIDENCE

    @property
    def weight(self) -> float:
        """How much was surely read, to compare readings of one picture."""
        return sum(max(0.0, word.confidence - 50) for word in self.words)

    @property
    def text(self) -> str:
        """The words line by line, without what is likely a smudge or a drawing."""
        lines = (list(line) for _, line in groupby(self.words, lambda word: word.line))
        texts = (
            " ".join(word.text for word in line if _is_sure(word))
            for line in lines
            if _mean(line) >= _LINE_CONFIDENCE
        )
        return "\n".join(tidy for text in texts if (tidy := _STRAY.sub("", text)))


def _is_sure(word: Word) -> bool:
    is_mark = not any(map(str.isalnum, word.text))
    return word.confidence >= (_MARK_CONFIDENCE if is_mark else _WORD_CONFIDENCE)


def _mean(line: list[Word]) -> float:
    letters = sum(len(word.text) for word in line)
    return sum(word.confidence * len(word.text) for word in line) / letters


@cache
def languages() -> str:
    """Return the languages to read in, such as ``ind+eng``; empty without tesseract."""
    if shutil.which("tesseract") is None:
        return ""
    try:
        listing = _tesseract(["--list-langs"], b"", seconds=30).split()
    except subprocess.SubprocessError:
        return ""
    return "+".join(name for name in _WANTED_LANGUAGES if name in listing)


def recognise(image: Image.Image, *, seconds: float) -> Recognition:
    """Return the text of *image* (grey), however it lies.

    Orientation costs as much as reading, so it is asked for only in doubt.

    Raises:
        subprocess.SubprocessError: tesseract failed or took longer than *seconds*.
    """
    first = _read(image, seconds)
    if not first.is_doubtful:
        return first
    upright_image = upright.turned(image, _orientation(image, seconds))
    if upright_image is None:
        return first
    return max(first, _read(upright_image, seconds), key=lambda seen: seen.weight)


def _read(image: Image.Image, seconds: float) -> Recognition:
    options = ["stdin", "stdout", "-l", languages(), "--psm", _ROWS_LAYOUT]
    table = _tesseract(
        [*options, "--dpi", str(DPI), "tsv"],
        _png(upright.level(image)),
        seconds=seconds,
    )
    return Recognition(words=tuple(_words(table)))


def _orientation(image: Image.Image, seconds: float) -> str:
    options = ["stdin", "stdout", "--psm", "0", "--dpi", str(DPI)]
    try:
        return _tesseract(options, _png(image), seconds=seconds)
    except subprocess.CalledProcessError:  # too few characters to tell
        return ""


def _tesseract(options: list[str], picture: bytes, *, seconds: float) -> str:
    run = subprocess.run(  # noqa: S603 -- fixed options, no text from the share
        ["tesseract", *options],  # noqa: S607 -- found on PATH by `languages`
        input=picture,
        capture_output=True,
        timeout=seconds,
        check=True,
        env=os.environ | {"OMP_THREAD_LIMIT": "1"},
    )
    return run.stdout.decode("utf-8", "replace")


def _png(image: Image.Image) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def _words(table: str) -> Iterator[Word]:
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) != _TSV_COLUMNS or cells[0] != _WORD_LEVEL:
            continue
        block, paragraph, line = (int(cell) for cell in cells[2:5])
        if text := cells[11].strip():
            yield Word(
                text=text,
                confidence=float(cells[10]),
                line=(block, paragraph, line),
            )
