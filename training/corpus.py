"""Sentences to train on: gzipped or plain text, one a line, with their digests."""

from __future__ import annotations

import gzip
import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
ENUMERATOR = re.compile(r"^\s*(?:\(?\d{1,3}\s?\)|\d{1,3}\.|[a-z]{1,2}[.)])\s*")
BROKEN_WORD = re.compile(r"(\w)- (?=\w)")
CHOICE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file of the corpus, as the model card names it."""

    name: str
    sha256: str
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Sentences that speak of one thing, and the headings it goes by.

    A sentence may hold choices, ``{satu|dua}``: words that stand for one another.
    """

    headings: tuple[str, ...]
    sentences: tuple[str, ...]


def source(path: Path) -> Source:
    """What the card says about *path*: its name, digest and number of lines."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Source(name=path.name, sha256=digest, lines=sum(1 for _ in _lines(path)))


def sentences(path: Path) -> Iterator[str]:
    """Yield the sentences of *path*, without links, enumerators and broken words."""
    for line in _lines(path):
        text = BROKEN_WORD.sub(r"\1-", LINK.sub(r"\1", line))
        text = " ".join(ENUMERATOR.sub("", text).split())
        if text:
            yield text


def _lines(path: Path) -> Iterator[str]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from file


def topics(path: Path) -> tuple[Topic, ...]:
    """The topics of *path*: blocks that begin with ``# heading | other heading``.

    A block without a heading is a topic without headings.
    """
    blocks = re.split(r"\n\s*\n", path.read_text(encoding="utf-8"))
    return tuple(_topic(block.splitlines()) for block in blocks if block.strip())


def _topic(lines: list[str]) -> Topic:
    kept = [line.strip() for line in lines if line.strip()]
    titles = [line.lstrip("# ") for line in kept if line.startswith("#")]
    headings = tuple(h.strip() for title in titles for h in title.split("|"))
    texts = tuple(line for line in kept if not line.startswith("#"))
    return Topic(headings=headings, sentences=texts)


def wording(sentence: str, chance: random.Random) -> str:
    """*sentence* with one word drawn for each of its choices.

    >>> wording("Rapat {rutin} dibuka", random.Random(1))
    'Rapat rutin dibuka'
    """
    return CHOICE.sub(lambda match: chance.choice(match[1].split("|")), sentence)


def wordings(sentence: str, chance: random.Random, *, most: int) -> tuple[str, ...]:
    """Up to *most* different wordings of *sentence*, in a settled order."""
    drawn = (wording(sentence, chance) for _ in range(3 * most))
    return tuple(dict.fromkeys(drawn))[:most]
