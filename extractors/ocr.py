"""Text in pictures, as tesseract reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from PIL import Image

from extractors import tesseract, upright
from extractors.scan_columns import Word, rows

_GOOD_CONFIDENCE = 70.0
_FEW_WORDS = 5
_WORD_CONFIDENCE = 30.0
_MARK_CONFIDENCE = 60.0
_LINE_CONFIDENCE = 45.0
_SURE_CONFIDENCE = 60.0
_SURE_LETTERS = 4
_STRAY = re.compile(r"^(?:[|*#¢©®°»«~_.,']\s+)+|\s+[|_~]+$")  # bullets, rules, dust
_WORD_LEVEL = "5"
_TSV_COLUMNS = 12


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
        """The words line by line, without what is likely a smudge or a drawing.

        The cells of a table's row are apart by bars.

        Empty where not one word was surely read: noise looks like a few letters.
        """
        lines = (list(line) for _, line in groupby(self.words, lambda word: word.line))
        read = [line for line in lines if _mean(line) >= _LINE_CONFIDENCE]
        if not any(_is_certain(word) for line in read for word in line):
            return ""
        texts = rows([sure for line in read if (sure := [*filter(_is_sure, line)])])
        return "\n".join(tidy for text in texts if (tidy := _STRAY.sub("", text)))


def _is_sure(word: Word) -> bool:
    is_mark = not any(map(str.isalnum, word.text))
    return word.confidence >= (_MARK_CONFIDENCE if is_mark else _WORD_CONFIDENCE)


def _is_certain(word: Word) -> bool:
    letters = sum(map(str.isalnum, word.text))
    return letters >= _SURE_LETTERS and word.confidence >= _SURE_CONFIDENCE


def _mean(line: list[Word]) -> float:
    letters = sum(len(word.text) for word in line)
    return sum(word.confidence * len(word.text) for word in line) / letters


def languages() -> str:
    """Return the languages to read in, such as ``ind+eng``; empty without tesseract."""
    return tesseract.models().languages


def recognise(image: Image.Image, *, seconds: float) -> Recognition:
    """Return the text of *image* (grey), however it lies.

    Tesseract is asked for the orientation, which costs a quarter of reading, only
    where the picture looks turned, or in doubt.

    Raises:
        TimeoutError: one reading took longer than *seconds*.
        RuntimeError: tesseract failed.
    """
    lies = upright.posture(image)
    turned = _turned(image) if lies.seems_turned else None
    first = _read(turned, seconds) if turned else _read(image, seconds, lies)
    if not first.is_doubtful:
        return first
    other = image if turned else _turned(image)
    if other is None:
        return first
    return max(first, _read(other, seconds), key=lambda seen: seen.weight)


def _turned(image: Image.Image) -> Image.Image | None:
    return upright.turned(image, *tesseract.orientation(image))


def _read(
    image: Image.Image, seconds: float, lies: upright.Posture | None = None
) -> Recognition:
    level = upright.level(image, (lies or upright.posture(image)).lean)
    table = tesseract.recognised(level, seconds=seconds)
    return Recognition(words=tuple(_words(table)))


def _words(table: str) -> Iterator[Word]:
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) != _TSV_COLUMNS or cells[0] != _WORD_LEVEL:
            continue
        block, paragraph, line = (int(cell) for cell in cells[2:5])
        left, top, width, height = (int(cell) for cell in cells[6:10])
        if text := cells[11].strip():
            yield Word(
                text=text,
                confidence=float(cells[10]),
                line=(block, paragraph, line),
                left=left,
                right=left + width,
                top=top,
                height=height,
            )
