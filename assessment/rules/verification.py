"""Hold every citation of an explanation against the files of the share (R14).

Source: Pedoman Menteri PANRB 3/2024, Bab III (how to explain: document, article, page).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assessment.citation import Citation, Cited, Verdict
from assessment.mentions import Day, Mentions, Regulation, mentions
from assessment.rules.cited_papers import CitedPapers, cited_papers
from assessment.rules.places import Told, article_told, page_told
from assessment.rules.scene import Scene
from classifiers.declarations import cited_files
from classifiers.reading import Reading
from evidence.dates import dates, months_of_years

_NAMES_TRIED = 12  # words that may stand before a file's name in a sentence


def citations(scene: Scene) -> tuple[Citation, ...]:
    """What every claim of *scene* cites, with the verdict, in the claims' order."""
    return tuple(
        citation
        for claim in scene.claims.rows
        for citation in _of_claim(scene, claim.indicator)
    )


def _of_claim(scene: Scene, indicator: str) -> Iterator[Citation]:
    claim = scene.claims.of(indicator)
    if claim is None:
        return
    said = mentions(claim.narrative)
    papers = cited_papers(scene, indicator, _named_paths(said, scene.all_paths))
    told: list[tuple[Cited, str, Told]] = [
        (Cited.FILE, name, _file(name, papers)) for name in claim.files
    ]
    told += _files_in_prose(said, papers)
    told += [(Cited.NUMBER, r.text, _regulation(r, papers)) for r in said.regulations]
    told += [(Cited.ARTICLE, a.text, article_told(a, papers)) for a in said.articles]
    told += [
        (Cited.PAGE, p.text, page_told(p, said.articles, papers)) for p in said.pages
    ]
    told += [(Cited.DAY, day.text, _day(day, papers)) for day in said.days]
    for sort, text, each in dict.fromkeys(told):
        yield Citation(
            indicator=indicator,
            sort=sort,
            text=text,
            verdict=each.verdict,
            why=each.why,
            path=each.path,
            page=each.page,
        )


def _named_paths(said: Mentions, paths: Iterable[str]) -> tuple[str, ...]:
    """The paths of the files that the prose names and the share has."""
    known = tuple(paths)
    return tuple(
        dict.fromkeys(path for name in said.names for path in _resolved(name, known)[1])
    )


def _resolved(name: str, paths: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """The longest end of *name* that a file bears, and its paths; else the whole."""
    known = tuple(paths)
    words = name.split()
    for first in range(min(len(words), _NAMES_TRIED)):
        tried = " ".join(words[first:])
        cited = cited_files({"": (tried,)}, known).declarations
        found = [each for each in cited if each.by == "claim"]
        if found:
            return tried, tuple(each.path for each in found)
    return name, ()


def _files_in_prose(
    said: Mentions, papers: CitedPapers
) -> Iterator[tuple[Cited, str, Told]]:
    for name in said.names:
        shown, _ = _resolved(name, papers.paths)
        yield Cited.FILE, shown, _file(shown, papers)


def _file(name: str, papers: CitedPapers) -> Told:
    cited = cited_files({"": (name,)}, papers.paths)
    found = [each for each in cited.declarations if each.by == "claim"]
    if not found and not cited.missing:
        return Told(Verdict.FOUND, "sebuah folder")
    if not found:
        return Told(Verdict.ABSENT, "tidak ada berkas bernama ini di folder")
    path = found[0].path
    if not any(each.path in papers.readings for each in found):
        return Told(Verdict.CHECK, "berkasnya ada, tetapi belum terbaca", path)
    own = path.rsplit("/", 1)[-1]
    written = name.replace("\\", "/").rsplit("/", 1)[-1]
    same = own.casefold() == written.casefold()
    return Told(Verdict.FOUND, "" if same else f"nama sebenarnya {own}", path)


def _regulation(cited: Regulation, papers: CitedPapers) -> Told:
    """Whether a cited file bears the number; else who does, or who names it."""
    for reading in papers.cited:
        if papers.bears(reading, cited):
            return Told(Verdict.FOUND, "", reading.path, 1)
    elsewhere = papers.bearing(cited)
    if elsewhere is not None:
        why = (
            f"ada di {elsewhere.document.name}, yang belum disebut sebagai data dukung"
        )
        return Told(Verdict.CHECK, why, elsewhere.path, 1)
    if cited.national:
        return Told(Verdict.CHECK, "peraturan pusat: rujukan saja, bukan bukti")
    if papers.lost:
        return Told(Verdict.CHECK, papers.lost_told)
    if numbers := [papers.number_of(r) for r in papers.policies]:
        why = f"berkas yang dirujuk bernomor lain: {'; '.join(numbers)}"
        return Told(Verdict.DIFFERS, why, papers.policies[0].path, 1)
    return _named_within(cited, papers) or Told(
        Verdict.ABSENT, "tidak ada berkas bernomor ini di folder"
    )


def _named_within(cited: Regulation, papers: CitedPapers) -> Told | None:
    for reading in papers.cited:
        page = papers.page_naming(reading, cited)
        if page:
            why = f"disebut di {reading.document.name}; peraturannya sendiri tidak ada"
            return Told(Verdict.CHECK, why, reading.path, page)
    return None


def _day(cited: Day, papers: CitedPapers) -> Told:
    """Whether a cited file is of that time, or writes it."""
    for reading in papers.cited:
        page = _page_of_day(cited, reading)
        if page:
            return Told(Verdict.FOUND, "", reading.path, page)
    if not papers.cited:
        return Told(Verdict.CHECK, papers.lost_told or "tidak ada berkas yang dirujuk")
    if papers.is_unsure or cited.month is None:
        why = "tidak tertulis dalam berkas yang dirujuk; periksa"
        return Told(Verdict.CHECK, why)
    return Told(Verdict.ABSENT, "tidak tertulis dalam berkas yang dirujuk")


def _page_of_day(cited: Day, reading: Reading) -> int | None:
    formal = reading.formalities
    own = formal.date
    if own is not None and _covers(cited, own.year, own.month, own.day):
        return 1
    if cited.month is None and str(cited.year) in reading.document.name:
        return 1
    for page in reading.document.pages:
        if _written(cited, page.text):
            return page.number
    return None


def _covers(cited: Day, year: int, month: int, day: int) -> bool:
    return (
        cited.year == year and cited.month in {None, month} and cited.day in {None, day}
    )


def _written(cited: Day, text: str) -> bool:
    if cited.month is None:
        return str(cited.year) in text
    full = any(_covers(cited, d.year, d.month, d.day) for _, d in dates(text))
    if cited.day is not None:
        return full
    return full or (cited.year, cited.month) in months_of_years(text)
