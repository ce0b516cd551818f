"""What a meeting meant to review and did not come to: "norma jaringan belum dibahas".

Source: Pedoman Menteri PANRB 3/2024, indicators 1 to 10, level 4: what is asked is the
result of a review, which a postponed item of the agenda does not have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from classifiers.definitions import explained
from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.references import Referred, article_numbers
from classifiers.view import HEARD
from classifiers.words import stems
from evidence.sentences import sentences
from indicator_corpus.indicator import Instrument, Pattern

NOT_DISCUSSED = "pembahasannya ditunda, belum ada hasil reviu"
OUTSIDE = "dokumen menyebutnya di luar yang direviu"
_ARTICLE = re.compile(r"^(?:BAB[^\n>]*>\s*)?(?:[^\n>]*>\s*)?Pasal\s+(\d{1,3})\b")
_CHAPTER = re.compile(r"^BAB\s+(?P<number>[IVXLC]+)\b\s*(?P<name>[^\n>]*)")
_ONE = r"[IVXLC]+\b(?:\s*\([^()\n]{3,60}\))?"
_NUMBERED = re.compile(  # "Bab III (Sasak) dan VII", or a row "III Peta rencana | ..."
    rf"(?:\b[Bb](?:ab|AB)\s+|^\W{{0,3}}(?=[IVXLC]+\b[^|\n]*\|))"
    rf"({_ONE}(?:\s*(?:,|dan|serta|&)\s*(?:dan\s+|[Bb]ab\s+)?{_ONE})*)",
    re.MULTILINE,
)
_NUMBER = re.compile(r"(?P<number>[IVXLC]+)\b(?:\s*\((?P<name>[^()\n]{3,60})\))?")
_PATH = " > "  # between a chapter and its article
_ITEM = re.compile(r";\s*(?:dan\s+)?\d{1,2}\s*[.)]\s*")  # "1. ...; 2. ...; 3. ..."
_OF_MEETINGS = frozenset({"reviu", "notulen", "berita_acara", "laporan"})
_RULE = re.compile(  # what is passed over is a rule or a part of one, not what is done
    r"\b(?:bab|pasal|bagian|diktum|peraturan|keputusan|per(?:wali?|bup|gub|da)|kep(?:wal|bup|gub)|sk)\b",
    re.IGNORECASE,
)
_PLAINER = 2.0  # times: so much plainer chapters beside must be than those reviewed
_TAKES_UP = re.compile(r"\bPasal\s+\d|^\W{0,3}[-•*]\s", re.MULTILINE)
_ROW = re.compile(r"^[^\n|]*\|[^\n]*$", re.MULTILINE)
_LISTED = re.compile(r"[^|]*\||\W{0,3}[-•*]\s|\W{0,3}(?:\d{1,2}|[a-z])[.)]\s")
_HEAD = 60  # characters of a line that heads a list


SpokenIn: TypeAlias = Callable[[Sequence[str]], Mapping[str, float]]
"""How plainly texts speak of whom, by indicator."""


class Agenda:
    """The instrument's words for what was not discussed."""

    def __init__(self, instrument: Instrument) -> None:
        """Take ``undiscussed``, ``out_of_review``, ``rule_wording`` of *instrument*'s cues."""
        cues = instrument.cues
        self._wording = Phrasebook({"": cues.get("rule_wording", ())}, exact=True)
        self._practice = Phrasebook({"": cues.get("practice_wording", ())}, exact=True)
        self._book = Phrasebook({"": cues.get("undiscussed", ())}, exact=True)
        self._policies = {
            i.id for i in instrument.indicators if i.pattern is Pattern.POLICY
        }
        self._practices = {
            i.id
            for i in instrument.indicators
            if i.pattern is not Pattern.POLICY and i.counterpart
        }
        self._outside = Phrasebook({"": cues.get("out_of_review", ())}, exact=True)

    def put_off(self, reading: Reading, sections: Sequence[str]) -> frozenset[str]:
        """Those of the policies' *sections* to which *reading* says that it did not come.

        It names their chapter, or their article.
        """
        parts = [_Part(text) for text in sections]
        if not any(part.is_named for part in parts):
            return frozenset()
        left_out = [
            (frozenset(stems(sentence)), _numbers(sentence), article_numbers(sentence))
            for sentence in self._put_off_in(reading)
        ]
        return frozenset(
            part.text for part in parts if any(part.is_in(*said) for said in left_out)
        )

    def reached(self, reading: Reading, sections: Sequence[str]) -> list[str]:
        """Those of the policies' *sections* to whose chapter *reading* came."""
        put_off = self.put_off(reading, sections)
        return [text for text in sections if text not in put_off]

    def passed_over(
        self,
        reading: Reading,
        names: Mapping[str, str],
        cited: Referred,
        spoken_in: SpokenIn,
    ) -> dict[str, str]:
        """The policies of which *reading* only says that it did not come to them, and so.

        Or of which the chapter is not among those that its title names, *cited* so. What
        it takes up stands in passages with articles or items; *names* mean what else. One
        that names none and says "rumusan peraturannya tidak dibicarakan" is on no policy; one
        on policies that says "penerapannya tidak dinilai" on nothing that is done under them.
        """
        if reading.formalities.kind not in _OF_MEETINGS:
            return {}
        passed = [
            cell
            for passage in reading.passages
            for cell in self._columns_passed_over(passage.text)
        ]
        unpractised, is_on_practice = [], False
        left: list[tuple[str, str]] = []  # with the passage that each stands in
        for passage in reading.passages:
            for sentence in told_apart(passage.text):
                if _RULE.search(sentence) and any(self._book.named(sentence)):
                    passed.append(sentence)
                    is_on_practice |= any(self._wording.named(sentence))
                elif self._is_not_on_practice(sentence):
                    unpractised.append(explained(sentence, names))
                else:
                    left.append((passage.text, sentence))
        under = self._not_on(unpractised, spoken_in) if cited.sections else {}
        if not passed and not cited.beside and not under:
            return {}
        rules = {n for n in names if _RULE.match(n) and any(n in p for p in passed)}
        others = {name: names[name] for name in names.keys() - rules}
        taken_up = [
            explained(told, others) for of, told in left if _TAKES_UP.search(of)
        ]
        passed = [explained(told, names) for told in passed]
        discussed, reviewed = spoken_in(taken_up), spoken_in(cited.sections)
        is_on_practice &= not cited.sections and not cited.within
        every = dict.fromkeys(self._policies - discussed.keys(), NOT_DISCUSSED)
        return (
            under
            | (every if is_on_practice else {})
            | {
                number: why
                for why, texts, but in (
                    (OUTSIDE, cited.beside, reviewed),
                    (NOT_DISCUSSED, passed, {}),
                )
                for number, score in spoken_in(texts).items()
                if score >= HEARD
                and number in self._policies
                and number not in discussed
                and score > _PLAINER * but.get(number, 0.0)
            }
        )

    def _not_on(self, told: Sequence[str], spoken_in: SpokenIn) -> dict[str, str]:
        """The practices that *told* says were not looked at; all if it names none."""
        heard = {n for n, score in spoken_in(told).items() if score >= HEARD}
        every = self._practices if told else frozenset()
        return dict.fromkeys(heard & self._practices or every, NOT_DISCUSSED)

    def _is_not_on_practice(self, sentence: str) -> bool:
        return any(self._book.named(sentence)) and any(self._practice.named(sentence))

    def _columns_passed_over(self, text: str) -> Iterator[str]:
        """The cells under "Bagian yang tidak dievaluasi" of a table in *text*."""
        place = -1
        for line in text.splitlines():
            cells = line.split("|")
            if len(cells) <= 1:
                place = -1
            elif place < 0:
                heads = (n for n, cell in enumerate(cells) if self._passes_over(cell))
                place = next(heads, len(cells))
            elif place < len(cells):
                yield cells[place]

    def _put_off_in(self, reading: Reading) -> Iterator[str]:
        """What *reading* says of parts of a policy to which it did not come."""
        for passage in reading.passages:
            yield from filter(self._passes_over, told_apart(passage.text))
        yield from self._below_heads(reading.document.text)

    def _below_heads(self, text: str) -> Iterator[str]:
        """The rows and items in *text* below a line such as "Belum dibahas"."""
        is_below = False
        for line in text.splitlines():
            if _LISTED.match(line):
                if is_below:
                    yield line
            else:
                is_below = len(line) <= _HEAD and any(self._book.named(line))

    def _passes_over(self, text: str) -> bool:
        return any(self._book.named(text)) or any(self._outside.named(text))

    def outside(
        self, reading: Reading, names: Mapping[str, str], spoken_in: SpokenIn
    ) -> dict[str, str]:
        """Of what *reading* says that it does not review it, and so.

        "Dokumen arsitektur tidak ditelaah" is on what is done, and not on the policy.
        """
        said = [
            sentence
            for passage in reading.passages
            if any(self._outside.named(passage.text))
            for sentence in told_apart(passage.text)
            if any(self._outside.named(sentence))
        ]
        of_practice = [s for s in said if any(self._practice.named(s))]
        of_any = [s for s in said if s not in of_practice]
        every, done = (
            spoken_in([explained(sentence, names) for sentence in told])
            for told in (of_any, of_practice)
        )
        return dict.fromkeys(every.keys() | (done.keys() - self._policies), OUTSIDE)


def without(put_off: Collection[str], sections: Iterable[str]) -> list[str]:
    """*sections* that were not *put_off*; where their chapter was in part, without its name.

    "BAB II ARSITEKTUR DAN PETA RENCANA" is half discussed where Pasal 7 was put off.
    """
    halved = {text.split(_PATH, 1)[0] for text in put_off if _PATH in text}
    kept = (text for text in sections if text not in put_off)
    return [
        text.split(_PATH, 1)[1] if text.split(_PATH, 1)[0] in halved else text
        for text in kept
    ]


def items_without(rules: Phrasebook[str], heading: str) -> tuple[str, ...]:
    """The items of an agenda that name none of *rules*, where another item does.

    "2. Tinjauan atas SK Tim; 3. Tinjauan Peta Rencana" is on a decree and on a plan. No
    item of any other heading.
    """
    items = [item for item in _ITEM.split(heading) if item.strip(" .;\n")]
    free = tuple(item for item in items if not any(rules.named(item)))
    return free if 0 < len(free) < len(items) else ()


def told_apart(text: str) -> list[str]:
    """The sentences of *text*; a row of a table is one."""
    return [*_ROW.findall(text), *sentences(_ROW.sub("\n", text))]


class _Part:
    """A section of a policy, by its chapter and its article."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._chapter = _CHAPTER.match(text)
        article = _ARTICLE.match(text)
        self._article = int(article[1]) if article else None

    @property
    def is_named(self) -> bool:
        return self._chapter is not None or self._article is not None

    def is_in(
        self,
        said: frozenset[str],
        numbers: frozenset[tuple[str, str]],
        articles: Collection[int],
    ) -> bool:
        """Whether a sentence of the stems *said* speaks of it, by number or name.

        A number that goes with another name is that of another policy's chapter.
        """
        if articles and self._article is not None:
            return self._article in articles
        if self._chapter is None:
            return False
        name = frozenset(stems(self._chapter["name"]))
        numbered = any(
            number == self._chapter["number"]
            and (not called or not name.isdisjoint(stems(called)))
            for number, called in numbers
        )
        return numbered or (bool(name) and name <= said)


def _numbers(sentence: str) -> frozenset[tuple[str, str]]:
    """The chapters that *sentence* names by number, each with the name beside it."""
    return frozenset(
        (match["number"], match["name"] or "")
        for listed in _NUMBERED.findall(sentence)
        for match in _NUMBER.finditer(listed)
    )
