"""Policies of the share, or their chapters and articles, that another document refers to.

A review titled "evaluasi Bab IV Perwali 34 Tahun 2022" speaks of what that chapter
regulates, whether it says so again or not. One titled "laporan setahun Perbup 17 Tahun
2024" speaks of what that policy's own title names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from classifiers.definitions import explained, own_names
from classifiers.reading import Reading
from evidence.formalities import Standing
from evidence.identity import drafted, ordered
from evidence.kinds import kind_table

PLANS = frozenset({"arsitektur", "peta_rencana", "arsitektur_peta_rencana"})
_DECREES = PLANS | {"keputusan", "proses_bisnis"}
_REVIEW = "reviu"
_TELLING = 6  # characters of a decree's number, such as 188.45/561, that make it one
_POLICY = re.compile(
    r"\b(?:per(?:wali?|bup|gub|da|kada)\w*|peraturan\s+(?:wali\s?kota|bupati|gubernur|daerah|(?=(?:nomor\s+)?\d)))"
    r"(?:\s*\n(?=no))?[^;\n]{0,60}?\b(\d{1,3})\s*(?:/|tahun|th\.?|thn\.?)\s*((?:19|20)\d\d)",
    re.IGNORECASE,
)
_DECREE = re.compile(  # "Keputusan Wali Kota Nomor 96 Tahun 2022", "SK 96/2022"
    r"\b(?:kep(?:utusan|wal\w*|bup|gub|kada)?|sk)\b(?:[^;\n]{0,30}\n(?=no))?[^;\n]{0,60}?"
    r"\b(\d{1,3})\s*(?:/|tahun|th\.?|thn\.?)\s*((?:19|20)\d\d)",
    re.IGNORECASE,
)
_DECREE_NUMBER = re.compile(r"\b\d[\w.]*/[\w./-]*\w")  # 188.45/561/KEP/2022
_OWN_NUMBER = re.compile(r"(?:[\d.]+/)?0*(\d{1,4})/")  # 561 of 188.45/561/KEP/2022
_BASIS = re.compile(  # "berpedoman pada Perwali 7/2024": by it, not about it
    r"\b(?:berpedoman|berdasar(?:kan)?|mengacu|merujuk|sesuai|menurut)"
    r"(?:\s+(?:pada|kepada|dengan|ke))?\s*$"
    r"|\b(?:dasar(?:\s+hukum)?|patokan|acuan|rujukan|landasan|pegangan)\s*:?\s*$",
    re.IGNORECASE,
)
_CHAPTER = re.compile(r"\bbab\s+([IVXLC]+)\b", re.IGNORECASE)
_OTHER_CHAPTERS = re.compile(r"\bbab(?:-bab)?\s+(?:yang\s+)?lain", re.IGNORECASE)
_OWN_CHAPTERS = re.compile(  # where the title of a report has ended
    r"^\W*bab\s+I\b\W*(?:pendahuluan|latar belakang|umum|pengantar|dasar|maksud)\b.*",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_TO = r"(?:-|\u2013|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?)"
_ARTICLES = re.compile(  # "Pasal 3, Pasal 5 dan 6", "Pasal 7 sampai dengan Pasal 9"
    rf"\bpasal\s+(\d{{1,3}}(?:\s*(?:{_TO}|,?\s*dan|,)\s*(?:pasal\s+)?\d{{1,3}}\b)*)",
    re.IGNORECASE,
)
_FROM_TO = re.compile(rf"(\d+)\s*{_TO}\s*(?:pasal\s+)?(\d+)", re.IGNORECASE)
_MOST_ARTICLES = 30  # from one to another


@dataclass(frozen=True, slots=True)
class Referred:
    """What a title refers to.

    Attributes:
        sections: the texts of the sections, else the policy's subject; of a draft that is
            still discussed, its name.
        to_plan: whether it is an architecture or a roadmap: a review of one speaks of
            that itself, not of a policy on it, though a decree enacts it.
        within: the same as ``sections``, of what only a part of a report looks back on.
        in_scope: whether that is what a review says that it takes up, not its title.
        beside: the sections of the chapters that a title which names others leaves out.
    """

    sections: tuple[str, ...] = ()
    to_plan: bool = False
    within: tuple[str, ...] = ()
    in_scope: bool = False
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Section:
    chapter: str
    article: int
    text: str


@dataclass(frozen=True, slots=True)
class _Decree:
    reading: Reading
    subject: str
    is_plan: bool


class PolicyIndex:
    """The policies of a share by number and year, cut into their articles."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Index the issued policies among *readings*, and the names that they give."""
        readings = tuple(readings)
        self._own_names = own_names(readings)
        self._sections: dict[tuple[str, str], list[_Section]] = {}
        self._subjects: dict[tuple[str, str], str] = {}
        self._decrees: dict[str, _Decree] = {}
        self._numbered: dict[tuple[str, str], list[_Decree]] = {}
        for reading in readings:
            formal = reading.formalities
            spelled = _spelled(formal.number or "")
            number = re.match(r"\d+", formal.number or "")
            if formal.kind in _DECREES:
                decree = _Decree(reading, formal.subject, formal.kind in PLANS)
                if "/" in spelled and len(spelled) >= _TELLING:
                    self._decrees.setdefault(spelled, decree)
                    number = _OWN_NUMBER.match(spelled)
                if number and formal.year:
                    key = number[number.lastindex or 0].lstrip("0"), str(formal.year)
                    self._numbered.setdefault(key, []).append(decree)
            if (
                formal.kind in kind_table().regulations
                and formal.standing is not Standing.DRAFT
                and number
                and formal.year
            ):
                key = number.group(), str(formal.year)
                self._sections.setdefault(key, _sections(reading))
                self._subjects.setdefault(key, formal.subject)

    def referred(
        self, title: str, headed: str = "", own: Reading | None = None
    ) -> Referred:
        """What *title* refers to; of a policy as a whole, the articles in *headed*.

        *headed* are the parts of it that a paper that looks back takes up: "4.3 Peta jalan
        (Pasal 12)", "Bab II".
        No paper refers to itself: its *own* number is passed over.
        """
        title = _OWN_CHAPTERS.sub("", title)
        decrees = self._decreed(title, own)
        rules = [*drafted(title), *self._articles(title, headed)]
        if own and own.formalities.kind == _REVIEW:
            rules += [
                text for each in own.chapters for text in self._articles(each, "")
            ]
        found = [*rules, *ordered(title), *(each.subject for each in decrees)]
        to_plan = bool(decrees) and not rules and all(d.is_plan for d in decrees)
        texts = (explained(text, self._own_names) for text in found if text)
        beside = () if headed else self.beside([title])
        return Referred(tuple(dict.fromkeys(texts)), to_plan, beside=beside)

    def are_named_in(self, text: str) -> bool:
        """Whether *text* names a regulation or a decree of the share by its number."""
        named = (match.groups() for match in _POLICY.finditer(text))
        return any(each in self._subjects for each in named) or bool(
            self._decreed(text, None)
        )

    def named_in(self, reading: Reading) -> dict[str, str]:
        """By each number of a policy that *reading*, a review, writes: what it is about.

        "Perbup 22/2021" in the row of a review is "Peta Rencana SPBE". What its title
        names is `referred` to.
        """
        if (
            reading.formalities.kind != _REVIEW
        ):  # others cite policies for other reasons
            return {}
        text = reading.document.text
        titled = {policy.groups() for policy in _POLICY.finditer(reading.called)}
        found = {
            policy[0]: self._subjects.get((policy[1], policy[2]), "")
            for policy in _POLICY.finditer(text)
            if policy.groups() not in titled
            and not _BASIS.search(text, 0, policy.start())
        }
        decrees = {
            written: self._decrees[spelled]
            for written in _DECREE_NUMBER.findall(text)
            if (spelled := _spelled(written)) in self._decrees
        }
        decrees |= {
            named[0]: decree
            for named in _DECREE.finditer(text)
            if not any(written in named[0] for written in decrees)
            and (decree := self._of_year(named))
        }
        for written, decree in decrees.items():
            if not _is_own(decree, reading):
                found[written] = decree.subject
        return {written: subject for written, subject in found.items() if subject}

    def _decreed(self, title: str, own: Reading | None) -> list[_Decree]:
        """The decrees that *title* names by their number, or by number and year."""
        spelled = _spelled(title)
        found = [each for number, each in self._decrees.items() if number in spelled]
        for named in _DECREE.finditer(title):
            decree = self._of_year(named)
            if decree and not _BASIS.search(title, 0, named.start()):
                found.append(decree)
        return [each for each in found if not (own and _is_own(each, own))]

    def _of_year(self, named: re.Match[str]) -> _Decree | None:
        """The one decree that is *named* by its number and year."""
        known = self._numbered.get((named[1].lstrip("0"), named[2]), [])
        return known[0] if len(known) == 1 else None

    def beside(self, texts: Iterable[str]) -> tuple[str, ...]:
        """The sections of policies of which *texts* name some chapters, and not these.

        A text that names more than one policy, or an article, leaves nothing out.
        """
        chapters: dict[tuple[str, str], set[str]] = defaultdict(set)
        whole: set[tuple[str, str]] = set()
        for text in texts:
            if _OTHER_CHAPTERS.search(
                text
            ):  # "Bab lain dari Perwali 19/2022 tidak ditelaah"
                continue
            policies = {(match[1], match[2]) for match in _POLICY.finditer(text)}
            named = {match[1].upper() for match in _CHAPTER.finditer(text)}
            if len(policies) != 1 or not named or article_numbers(text):
                whole |= policies
            else:
                chapters[policies.pop()] |= named
        left_out = (
            explained(section.text, self._own_names)
            for policy, named in chapters.items()
            for section in self._sections.get(policy, [])
            if policy not in whole and section.chapter and section.chapter not in named
        )
        return tuple(dict.fromkeys(left_out))

    def _articles(self, title: str, headed: str) -> Iterator[str]:
        """The sections of policies that *title* or *headed* names, else their subjects."""
        for policy in _POLICY.finditer(title):
            if _BASIS.search(title, 0, policy.start()):
                continue
            sections = self._sections.get((policy[1], policy[2]), [])
            chapters = {match[1].upper() for match in _CHAPTER.finditer(title)}
            articles = article_numbers(title)
            # "Bab II Pasal 6" means the article, "Bab II dan Pasal 19" both
            chapters -= {s.chapter for s in sections if s.article in articles}
            if not articles and not chapters:
                articles = article_numbers(headed)
            chapters |= {match[1].upper() for match in _CHAPTER.finditer(headed)}
            yield self._subjects.get((policy[1], policy[2]), "")
            for section in sections:
                if section.article in articles or section.chapter in chapters:
                    yield section.text


def _spelled(text: str) -> str:
    """*text* in small letters without blanks."""
    return re.sub(r"\s+", "", text).casefold()


def _sections(reading: Reading) -> list[_Section]:
    sections = []
    for passage in reading.passages:
        chapter = _CHAPTER.search(passage.section)
        article = re.search(r"Pasal\s+(\d+)", passage.section, re.IGNORECASE)
        sections.append(
            _Section(
                chapter=chapter[1].upper() if chapter else "",
                article=int(article[1]) if article else 0,
                text=f"{passage.section}\n{passage.text}",
            )
        )
    return sections


def article_numbers(title: str) -> set[int]:
    """The articles that *title* names, of "Pasal 7 sampai Pasal 9" all three."""
    numbers: set[int] = set()
    for listed in _ARTICLES.findall(title):
        numbers |= set(map(int, re.findall(r"\d+", listed)))
        for first, last in _FROM_TO.findall(listed):
            end = min(int(last), int(first) + _MOST_ARTICLES)
            numbers |= set(range(int(first), end + 1))
    return numbers


def _is_own(decree: _Decree, reading: Reading) -> bool:
    """Whether *decree* is *reading* itself, or bound in it."""
    return decree.reading.place in {reading.place, (reading.path, None)}
