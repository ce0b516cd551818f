"""Pairs of texts that mean the same: terms and definitions, headings and bodies."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus import Topic, wording

DEFINITION = re.compile(
    r"^(?:.{0,30}?[Yy]ang dimaksud dengan\s+[\"“]?)?(?P<term>\w[^.;:]{2,90}?)[\"”]?"
    r"(?:,?\s+(?:yang\s+)?selanjutnya\s+(?:disebut|disingkat|dalam\s)[^,;:]{0,80}?,?)?"
    r"\s+(?:adalah|ialah)\s+(?P<meaning>[^;]{25,400})"
)
HEADING = re.compile(
    r"^(?:BAB\s+[IVXLC]+|Bagian\s+\w+|Paragraf\s+\w+|.{0,120}?\bTENTANG)\s+(?P<title>\S.*)$"
)
PROVISION = re.compile(r"\b(?:Pasal|Ayat)\s+\d|\(\d\)|Cukup jelas", re.IGNORECASE)
TITLE_WORDS = range(2, 16)
BODY_SENTENCES = 3
SHORTEST_BODY = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts that belong together; *group* tells which pairs are no strangers."""

    left: str
    right: str
    group: str


def legal_pairs(sentences: Iterable[str]) -> Iterator[Pair]:
    """Yield definitions, and each heading with the sentences that follow it."""
    title, left = "", 0
    for sentence in sentences:
        found = HEADING.match(sentence)
        if found and len(found["title"].split()) in TITLE_WORDS:
            title, left = found["title"].rstrip("."), BODY_SENTENCES
            if PROVISION.search(title):
                title, left = "", 0
            continue
        if left and len(sentence) >= SHORTEST_BODY:
            left -= 1
            yield Pair(left=title, right=sentence, group=title.lower())
        defined = DEFINITION.match(sentence)
        if defined:
            term = defined["term"]
            yield Pair(left=term, right=defined["meaning"], group=term.lower())


def topic_pairs(
    topics: Iterable[Topic], chance: random.Random, *, rounds: int
) -> Iterator[Pair]:
    """Yield, *rounds* times for each sentence, pairs within its topic.

    A sentence is paired with a heading, with a neighbour, and with itself in other
    words, where it has choices.
    """
    for number, topic in enumerate(topics):
        group = f"topic {number}"
        for _, sentence in itertools.product(range(rounds), topic.sentences):
            said = wording(sentence, chance)
            others = [chance.choice(topic.sentences), sentence]
            partners = [wording(other, chance) for other in others]
            if topic.headings:
                partners.append(chance.choice(topic.headings))
            for partner in partners:
                if partner != said:
                    yield Pair(left=partner, right=said, group=group)
