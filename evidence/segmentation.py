"""Cut a document into passages along its structure: pasal, ayat, headings, rows, steps.

Every passage is an exact quotation: ``document.text[start:end] == passage.text``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from evidence.bundle import further_papers
from evidence.document import Document
from evidence.headings import (
    INNER,
    ITEM,
    NAME,
    SHORT,
    is_bare,
    is_numbered,
    named_paragraphs,
    run_in,
)
from evidence.passage import Location, Passage
from evidence.preamble import DECIDES, RECITAL

ENOUGH = 280  # characters after which any natural break ends a passage
TOO_LONG = 900  # characters after which any line break ends it
_LINE = re.compile(r"[^\n]+")
_LINES = 1_024  # of which it is remembered what they are

_CITED = r"Per(?:wal|bup|gub|da\b|aturan\s)|Undang|Keputusan\s"  # of another paper
_CHAPTER = re.compile(
    rf"^\W{{0,3}}(?:(?i:BAB)\s+(?:[IVXLC0-9l|]+[a-e]?|[A-H](?=[.:]|\s+[A-Z]{{3}}))"
    rf"(?=\W*$|[^\w,;/]+(?!(?i:{_CITED})){NAME}).{{0,90}}"
    r"|BAGIAN\s+(?:SATU|DUA|TIGA|EMPAT|LIMA|ENAM|PERTAMA|KEDUA|KETIGA|[IVX]{1,4}|[A-H1-9])"
    r"(?:\s*[:.\u2013-]\s*\S|\s+[A-Z]{4}).{0,90}"
    r"|L(?i:AMPIRAN)\b(?!\s+[a-z]|\))"
    r"(?!\s*[:|]\s*(?:-|\d|.*\b(?i:berkas|lembar|bundel|bendel|set)\b)).{0,90})$"
)
_PART = re.compile(
    r"^\W{0,3}BAGIAN\s+KE(?:SATU|DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN|SEPULUH"
    r"|SEBELAS)\b.{0,60}$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    rf"^\W{{0,3}}(?i:Pasal)\s+\d+[A-Z]?(?=\W*$|\s*\([A-Z][^)\n]{{2,60}}\)\W*$|\s*[.:]?\s+(?:\(1\)|(?!(?i:{_CITED}))[A-Z]\w))"
)
_RULING = re.compile(
    r"^\W{0,3}(KESATU|PERTAMA|KEDUA|KETIGA|KEEMPAT|KELIMA|KEENAM|KETUJUH|KEDELAPAN)\b"
)
_CLOSING = re.compile(
    r"^\W{0,3}(?:D(?:itetapkan|ITETAPKAN|iundangkan|IUNDANGKAN)\s+(?:di|DI)"
    r"|T(?:embusan|EMBUSAN)|S(?:alinan|ALINAN)\s+(?i:sesuai))\b"
)
_BOUND = re.compile(  # at the top of a page: minutes bound behind another paper
    r"\s*(?:BERITA\s+ACARA|NOTUL(?:EN|A)|RISALAH)\b[^a-z\n]{3,90}(?:\n[^a-z\n]{3,90}(?=\n))?"
)
_MINUTES = re.compile(  # below what went before, in a line of its own
    r"^(?:BERITA\s+ACARA|NOTUL(?:EN|A)|RISALAH)\s+(?:HASIL\s+)?"
    r"(?:RAPAT|REVIU|EVALUASI|TINJAUAN|PENINJAUAN|PEMBAHASAN|TELAAH)\b[^a-z\d]{0,80}$"
)
_STRUCTURAL = (_CHAPTER, _PART, _ARTICLE, _RULING, RECITAL, DECIDES, _CLOSING, _MINUTES)
_BEGUN = [pattern.match for pattern in _STRUCTURAL]
_BEGIN = re.compile(r"\W{0,3}[BLPKMDTSNR]", re.IGNORECASE)  # all that they begin with
_BARE_CHAPTER = 12  # characters of "BAB VIII" and no more
_LONG_ITEM = 5  # words; a numbered sentence of more is an item, no heading
_BARE_PART = 2  # words of "Bagian Kesatu" and no more
_BEHIND = re.compile(  # a name: an address, or what stands in brackets
    r",?\s*(?:https?://)?[\w-]+(?:\.[\w-]+){2,}\S*$|\s*\([^()]{8,}\)?(?:,\s[^,.;:|]{2,40})?$"
)
_CONTENTS_TITLE = re.compile(r"^\W*DAFTAR\s+ISI\W*?$", re.IGNORECASE | re.MULTILINE)
_PAGE_NUMBER = re.compile(r"[\s.\u2026]+\d{1,3}$")
_CONTENTS = re.compile(r"(?:(?:\.\s?){5,}|…{2,})\s*(?:\d{1,3}|[ivxlc]+)\s*$")


@dataclass(slots=True)
class _Heading:
    chapter: str = ""
    part: str = ""
    article: str = ""
    paragraph: str = ""  # what a paragraph begins with that is on it
    awaited: str = ""  # chapter or part: the next line may be its title

    def path(self) -> str:
        steps = (self.chapter, self.part, self.article, self.paragraph)
        return " > ".join(step for step in steps if step)

    def is_ruling(self) -> bool:
        return bool(_RULING.match(self.article))

    def turn(self) -> None:
        """Begin a page: copies are listed at the end of one, what is attached follows."""
        self.paragraph = ""
        if self.article.casefold() in {"tembusan", "salinan"}:
            self.article = ""

    def stand(self, chapter: str, article: str = "") -> None:
        self.chapter, self.part, self.article = chapter, "", article


def passages(document: Document) -> Iterator[Passage]:
    """The passages of *document*, in reading order, each within one page."""
    heading = _Heading()
    contents = _contents(document.text)
    further = further_papers(document)
    starts = zip(document.pages, document.page_starts, strict=True)
    for place, (page, offset) in enumerate(starts):
        heading.turn()
        if place in further:
            heading.stand("")
        if place and (bound := _BOUND.match(page.text)):
            heading.stand(" ".join(bound[0].split())[:120])
        begin = offset - document.page_starts[0]
        listed = range(contents.start - begin, contents.stop - begin)
        for start, end, section in _blocks(page.text, heading, listed):
            text = page.text[start:end]
            location = Location(
                path=document.path,
                page=page.number,
                start=offset + start,
                end=offset + end,
            )
            yield Passage(location=location, text=text, section=section)


def _contents(text: str) -> range:
    """The offsets of the entries under "DAFTAR ISI": lines that stand again below."""
    title = _CONTENTS_TITLE.search(text)
    if title is None:
        return range(0)
    lines = list(re.finditer(r"[^\n\f]+", text[title.end() :]))
    said = [line[0].strip() for line in lines]
    end = title.end()
    for number, line in enumerate(lines):
        entry = said[number]
        if not {entry, _PAGE_NUMBER.sub("", entry)} & {*said[number + 1 :]}:
            break
        end = title.end() + line.end()
    return range(title.end(), end)


def _blocks(
    text: str, heading: _Heading, listed: range
) -> Iterator[tuple[int, int, str]]:
    start = end = -1
    section = heading.path()
    lines = list(_lines(text))
    after = [*(line for _, _, line in lines[1:]), ""]
    named = named_paragraphs([line for _, _, line in lines])
    before = ""
    for place, ((line_start, line_end, line), following) in enumerate(
        zip(lines, after, strict=False)
    ):
        is_contents = line_start in listed or _is_entry(line)
        is_new = (
            place in named
            or _breaks(line, end - start)
            or (
                end - start > ENOUGH
                and is_bare(before, line, following)
                and not _is_structural(line)
            )
        )
        before = line
        if start >= 0 and (is_contents or is_new):
            yield start, end, section
            start = -1
        if is_contents:
            continue
        _follow(line, heading)
        heading.paragraph = named.get(place, heading.paragraph)
        if start < 0:
            start, section = line_start, heading.path()
        end = line_end
    if start >= 0:
        yield start, end, section


def _is_entry(line: str) -> bool:
    """Whether *line* is an entry of a table of contents: "Bab II ........ 7"."""
    has_leader = "\u2026" in line or "." in line  # most lines have none
    return has_leader and bool(_CONTENTS.search(line))


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """The lines of *text* with their offsets; a heading within one begins another."""
    inner = [match.start() for match in INNER.finditer(text)]
    for match in _LINE.finditer(text):
        first, last = match.span()
        cuts = [at for at in inner if first < at < last]
        for begin, end in pairwise([first, *cuts, last]):
            line = text[begin:end]
            if stripped := line.strip():
                start = begin + len(line) - len(line.lstrip())
                yield start, start + len(stripped), stripped


def _breaks(line: str, length: int) -> bool:
    """Whether *line* begins something new, given the *length* read so far."""
    if length > TOO_LONG or _is_structural(line):
        return True
    if length > ENOUGH:
        return bool(ITEM.match(line)) or _opens(line)
    return _opens(line) and length > ENOUGH // 3


def _opens(line: str) -> bool:
    """Whether *line* is a heading, or begins with one."""
    return is_numbered(line) or bool(run_in(line))


@lru_cache(maxsize=_LINES)  # asked of the line above, of the line, and of a title
def _is_structural(line: str) -> bool:
    begins = _BEGIN.match(line)  # most lines begin with no letter of those
    return bool(begins) and any(begun(line) for begun in _BEGUN)


def _follow(line: str, heading: _Heading) -> None:
    """Keep *heading* at the place that *line* stands in."""
    stood = heading.chapter, heading.part, heading.article
    _follow_structure(line, heading)
    if (heading.chapter, heading.part, heading.article) != stood:
        heading.paragraph = ""


def _follow_structure(line: str, heading: _Heading) -> None:
    if _entitles(line, heading):
        return
    if not _is_structural(line):
        _follow_outline(line, heading)
    elif _CHAPTER.match(line):
        heading.stand(line[:80])
        heading.awaited = "chapter" if len(line) < _BARE_CHAPTER else ""
    elif _PART.match(line):
        heading.part, heading.article = line[:80], ""
        heading.awaited = "part" if len(line.split()) == _BARE_PART else ""
    elif heading.path() and _MINUTES.match(line):
        heading.stand(line[:120])
    elif RECITAL.match(line) or _CLOSING.match(line):
        heading.stand("", line.split(maxsplit=1)[0].strip(" :"))
    elif DECIDES.match(line):
        heading.stand("", "Memutuskan")
    elif article := _ARTICLE.match(line):
        heading.article = article.group().strip()
    elif (ruling := _RULING.match(line)) and _rules(line, heading):
        heading.stand("", ruling.group().strip())
    else:
        _follow_outline(line, heading)


def _rules(line: str, heading: _Heading) -> bool:
    """Whether a *line* with "KETIGA" rules, and is no row on a decree's third ruling."""
    is_row = "|" in line
    return not is_row or heading.article == "Memutuskan" or heading.is_ruling()


def _entitles(line: str, heading: _Heading) -> bool:
    """Whether *line* is the title that *heading* waits for; it is put to it."""
    awaited, heading.awaited = heading.awaited, ""
    if awaited == "chapter" and _is_title(line) and line.upper() == line:
        heading.chapter = f"{heading.chapter} {line}"[:120]
        return True
    if awaited == "part" and _is_title(line):
        heading.part = f"{heading.part} {line}"[:120]
        return True
    return False


def _is_title(line: str) -> bool:
    """Whether *line* can be the title under a bare "BAB IV" or "Bagian Kesatu"."""
    starts_well = line[0].isupper() and not line.endswith((".", ";", ":"))
    return starts_well and len(line) <= 90 and not _is_structural(line)  # noqa: PLR2004


def _follow_outline(line: str, heading: _Heading) -> None:
    """Keep *heading* at the outline of a paper without articles: "3.2 Jaringan"."""
    within = {"", "Ditetapkan", "Diundangkan", "Tembusan"}
    if heading.article not in within and not is_numbered(heading.article):
        return
    if begun := run_in(line):
        heading.article = begun
    elif _is_outline(line):
        heading.article = line


def _is_outline(line: str) -> bool:
    """Whether *line* is a numbered heading, no item: "2. Katalog memuat 40 layanan kantor."."""
    is_item = line.endswith(".") and len(line.split()) > _LONG_ITEM
    return is_numbered(line) and not is_item and len(_BEHIND.sub("", line)) <= SHORT
