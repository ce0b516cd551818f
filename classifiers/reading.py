"""A document made ready for observation: described, cut up, split into words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice, takewhile

from classifiers.words import Words, words
from evidence.bundle import BoundPaper
from evidence.description import chapters_of, formalities_of, is_described
from evidence.document import Document
from evidence.formalities import Formalities
from evidence.kinds import kind_table
from evidence.passage import Passage
from evidence.preamble import opened
from evidence.segmentation import passages
from evidence.sentences import sentences
from evidence.substance import substance

_TITLE_LINES = 8
_TITLE_CHARACTERS = 520
_INVITATION = 2000  # characters of an invitation
_LOOKING_BACK = frozenset({"reviu", "laporan", "notulen", "berita_acara"})
_ARTICLES_HEADED = re.compile(  # "4.3 Peta jalan (Pasal 12 dan Pasal 13)"
    r"^\W{0,3}(?:[A-Z]|[IVX]+|\d{1,2})(?:\.\d{1,2})*[.)]?\s+[^\n()]{3,60}"
    r"\(\s*Pasal\s[^)\n]{1,60}\)",
    re.MULTILINE,
)
_OF_CHAPTERS = re.compile(
    r"^\W*(?:Bab|Pasal)\b[^|\n]{0,25}\|", re.MULTILINE | re.IGNORECASE
)
_CHAPTER_ROW = re.compile(  # "II Arsitektur | kode lama | ganti", "Bab II | ...", "Pasal 5 | ..."
    r"^\W{0,3}(?:Bab\s+)?(?:(?P<chapter>[IVXL]{1,6})\b|(?P<article>Pasal\s+\d{1,3}))[^|\n]{0,60}\|",
    re.MULTILINE | re.IGNORECASE,
)
_ARTICLE_ITEMS = re.compile(  # "1. Pasal 3 hanya mewajibkan 29 kantor"
    r"^\W*(?:(?:\d{1,2}|[a-z])[.)]\s*)?(Pasal\s+\d{1,3})\s+(?:ayat\b|[a-z]{4,})",
    re.MULTILINE,
)
_ARTICLE = re.compile(r"\W*(pasal|bab)\s+(\w+)", re.IGNORECASE)
_AMENDING = re.compile(r"\W*PERUBAHAN\s+(?:\w+\s+){0,2}ATAS\b", re.IGNORECASE)
_CHANGED = re.compile(  # "Ketentuan Pasal 7 ditambah", "Di antara Pasal 7 dan Pasal 8"
    r"\b(?:(?:ketentuan|mengubah|ayat\s*\(\d+\))\s+(?:\w+\s+)?(?:pasal|bab)\s[^\n.;:]{1,60}"
    r"|di\s*antara\s+(?:pasal|bab)\s+\w+)",  # what is put in goes on with the first of the two
    re.IGNORECASE,
)
_UNCHANGED = re.compile(  # "7. Ketentuan Bab V ... tidak mengalami perubahan"
    r"\b(?:tidak\s+(?:mengalami\s+perubahan|(?:di)?ubah|berubah)|tetap\s+berlaku)\b",
    re.IGNORECASE,
)
_SECTION = re.compile(  # or what the report rests on
    r"\W*(?:(?:BAB\b|[A-Z]\.|[IVX]+\.|\d+\.)\s"
    r"|(?:dasar|rujukan|berdasarkan|pendahuluan|latar belakang|kata pengantar|daftar isi"
    r"|laporan(?: ini)? (?:disusun|dibuat|memenuhi))\b)",
    re.IGNORECASE,
)

_ATTENDING = re.compile(  # who came is no name of what was talked of
    r"\W*(?:yang\s+(?:hadir|datang)|(?:di)?hadiri?|peserta)\b\s*[:|(]", re.IGNORECASE
)
_BASIS = re.compile(  # "1. Dasar": what a review rests on, not what it reviews
    r"\W*(?:(?:[A-Z]|[IVX]+|\d+)[.)]\s+)?(?:dasar|rujukan|landasan)\b", re.IGNORECASE
)


def bare_name(path: str) -> str:
    """The file name in *path* as words: no folders, no extension, no separators."""
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", path.rsplit("/", 1)[-1])
    return " ".join(re.split(r"[_\-.,()\s]+", stem)).strip()


@dataclass(frozen=True, kw_only=True, eq=False)
class Reading:
    """A document with what every classifier needs of it.

    Titles, passages and words are kept of the readings that were asked last, so that memory does
    not grow with them; a reading equals only itself.

    Attributes:
        struck: its articles that an amendment struck, as `article_label` spells them,
            each with the name of the amendment.
    """

    document: Document
    formalities: Formalities
    struck: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The document's path."""
        return self.document.path

    @property
    def place(self) -> tuple[str, int | None]:
        """The path, and where in the file a paper begins that is bound with others."""
        document = self.document
        begins = document.begins if isinstance(document, BoundPaper) else None
        return document.path, begins

    @property
    def known_as(self) -> str:
        """What people call it: its file, with the page of a paper that is bound in it."""
        document = self.document
        name = document.path.rpartition("/")[2]
        if isinstance(document, BoundPaper):
            return f"{name} hal. {document.pages[0].number}"
        return name

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages that can be evidence: no legal basis, no copies list."""
        return _passages(self)

    @property
    def words(self) -> tuple[Words, ...]:
        """The words of each passage; worked out anew once other documents were asked."""
        return _words(self)

    def length_up_to(self, most: int) -> int:
        """The number of words in all passages, counted until there are more than *most*."""
        count = 0
        for passage in self.passages:
            count += len(words(passage.text))
            if count > most:
                break
        return count

    @cached_property
    def name_words(self) -> str:
        """The file name as a phrase: no extension, separators as blanks."""
        return bare_name(self.document.name)

    @property
    def heading(self) -> str:
        """The title; of a report, what stands before its first section.

        A report on what was done names there what it is about, and in its first section
        the regulation that it rests on.
        """
        if self.formalities.kind == "undangan":  # what is to be discussed, wherever
            return f"{self.title}\n{self.document.text[:_INVITATION]}"
        if self.amends:  # its articles name the changed
            told = sentences(self.document.text)
            said = "\n".join(s for s in told if not _UNCHANGED.search(s))
            return "\n".join([self.title, *_CHANGED.findall(said)])
        if self.formalities.kind == "reviu":
            return "\n".join(takewhile(_is_no_basis, self._title_lines))
        if self.formalities.kind == "sop":  # its first lines name what it rests on
            return f"{self.name_words}\n{self.formalities.subject}"
        return self.called if self.formalities.kind == "laporan" else self.title

    @property
    def _title_lines(self) -> list[str]:
        return self.title.replace(" / ", "\n").splitlines()

    @property
    def subject_lines(self) -> list[str]:
        """The lines of what the document says that it is on: its title first."""
        return self.formalities.subject.replace(" / ", "\n").splitlines()

    @property
    def amends(self) -> bool:
        """Whether it changes another paper."""
        return bool(_AMENDING.match(self.formalities.subject))

    @property
    def called(self) -> str:
        """What the file and the document are called, up to its first section.

        Lines on who came are left out.
        """
        lines = [self.name_words, *self.subject_lines]
        title = takewhile(lambda line: not _SECTION.match(line), lines)
        return "\n".join(line for line in title if not _ATTENDING.match(line))

    @cached_property
    def chapters(self) -> tuple[str, ...]:
        """The headings that its passages stand under, each once.

        As described; else by the passages, which are at hand then.
        """
        if is_described(self.document):
            return chapters_of(self.document)
        return tuple(dict.fromkeys(p.section for p in self.passages if p.section))

    @property
    def articles_headed(self) -> str:
        """Of a paper that looks back, headings and rows that name parts of a policy.

        The rows are those of a table on chapters or articles: "Bab | Masalah | Saran". Without
        either, items that begin with an article.
        """
        if self.formalities.kind not in _LOOKING_BACK:
            return ""
        text = self.document.text
        named = _ARTICLES_HEADED.findall(text)
        if first := _OF_CHAPTERS.search(text):
            rows = _CHAPTER_ROW.finditer(text, first.end())
            named += [row["article"] or f"Bab {row['chapter']}" for row in rows]
        return "\n".join(named or _ARTICLE_ITEMS.findall(text))

    @property
    def title(self) -> str:
        """What the document calls itself: file name, subject and first lines."""
        return f"{self.name_words}\n{self.inner_title}"

    @property
    def inner_title(self) -> str:
        """The same without the file name: subject and first lines."""
        return _inner_title(self)


def _is_no_basis(line: str) -> bool:
    return not _BASIS.match(line)


@lru_cache(maxsize=512)  # as many as are judged against each other
def _passages(read: Reading) -> tuple[Passage, ...]:
    told = substance(tuple(passages(read.document)))
    if not read.struck:
        return told
    return tuple(p for p in told if read.struck.keys().isdisjoint(_articles(p.section)))


def _articles(section: str) -> Iterator[str]:
    """The articles and chapters that the heading path *section* leads through."""
    for part in section.split(" > "):
        if named := _ARTICLE.match(part):
            yield article_label(named[1], named[2])


def article_label(kind: str, number: str) -> str:
    """One spelling of an article's or chapter's name: "pasal 16", "bab iv"."""
    return f"{kind} {number}".casefold()


@lru_cache(maxsize=512)
def _inner_title(read: Reading) -> str:
    if read.formalities.kind in kind_table().orders:
        return (
            f"{read.formalities.subject}\n"  # their first lines name offices and laws
        )
    lines = (line.strip() for line in opened(read.document.text).splitlines())
    first = list(islice(filter(None, lines), _TITLE_LINES))
    head = "\n".join(first)[:_TITLE_CHARACTERS]
    return f"{read.formalities.subject}\n{head}"


@lru_cache(maxsize=2)  # they take twenty times the memory of their text
def _words(read: Reading) -> tuple[Words, ...]:
    return tuple(words(passage.text) for passage in read.passages)


def reading(document: Document) -> Reading:
    """*document*, described."""
    return Reading(document=document, formalities=formalities_of(document))
