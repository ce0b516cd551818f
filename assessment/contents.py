"""The contents that a criterion lists, as documents name them (rule R6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from assessment.case import Case, met, not_met
from assessment.exhibit import Exhibit
from assessment.finding import Finding
from assessment.hearing import Heard
from evidence.headings import is_numbered
from evidence.kinds import kind_table
from evidence.passage import Passage
from evidence.sentences import sentences
from indicator_corpus.indicator import Criterion, Pattern

_FIRST_LINES = 2  # of a passage, in which a guideline calls itself one
_SEVERAL = 3  # contents in a sentence that lists them
_NAME = 3  # words of a label: "Penghapusan."


def contents_named(case: Case, criterion: Criterion, level: int) -> Finding:
    """R6: so many of the contents that the guideline lists, each with its passage.

    Source: Pedoman Menteri PANRB 3/2024, levels 2 and 3 ("muatan").
    """
    wanted = criterion.items or tuple(item.id for item in case.indicator.content)
    names = {item.id: item.name for item in case.indicator.content}
    named, meant = _contents(case, wanted, case.freshest(criterion, level))
    found = named | meant
    present = [item for item in wanted if item in found]
    needed = criterion.at_least or len(wanted)
    quoted = [found[item] for item in present]
    note = f"{len(present)} dari {len(wanted)} muatan ditemukan"
    missing = [names[item] for item in wanted if item not in found]
    if missing:
        note += "; belum terlihat: " + ", ".join(missing)
    if alike := [names[item] for item in wanted if item in meant]:
        note += (
            "; tanpa istilahnya, hanya oleh kalimat yang mirip (periksa kutipannya): "
            + ", ".join(alike)
        )
    if len(present) >= needed:
        return met(criterion, level, quoted, note)
    return not_met(criterion, level, note, passages=quoted)


def _contents(
    case: Case, wanted: Collection[str], shown: Sequence[Exhibit]
) -> tuple[dict[str, Passage], dict[str, Passage]]:
    """Which of the contents *wanted* are named and, unless one denies them, else meant.

    What a document says that it leaves out is not found where it is only mentioned.
    """
    named: dict[str, list[Passage]] = defaultdict(list)
    undone: set[str] = set()
    denied: set[str] = set()
    cue = "ruled_elsewhere" if case.is_of_policy else "none_at_all"
    left_out = case.left_out(shown)
    for heard in case.heard(shown):
        group, _, item = heard.key[1].partition("/")
        if heard.key[0] == "item" and group == case.indicator.id:
            if heard.affirmed and item not in left_out:
                named[item].append(heard.passage)
            else:
                undone.add(item)
                if _is_beside(case, heard, cue):
                    denied.add(item)
    found = {
        item: passage
        for item, passages in named.items()
        for passage in [
            p for p in passages if item not in denied or _shows(case, p, item, shown)
        ][:1]
    }
    unheard = {
        item.id: f"{item.name}. {', '.join(item.words)}"
        for item in case.indicator.content
        if item.id in wanted and item.id not in {*found, *undone}
    }
    return found, case.meant(unheard, shown)


def _is_beside(case: Case, heard: Heard, cue: str) -> bool:
    """Whether a sentence that says what is *heard* says a phrase of *cue* too."""
    return any(
        case.ear.names(cue, sentence)
        for sentence in sentences(heard.passage.text)
        if heard.key in {key for key, _ in case.ear.named(sentence)}
    )


def _shows(case: Case, passage: Passage, item: str, shown: Iterable[Exhibit]) -> bool:
    """Whether *passage* shows *item*, of which others say that there is none.

    "Belum ada aset yang dihapus" is not made good by a heading "5. Penghapusan", a guideline
    or advice; a content that an article leaves to a regulation of its own not by a list.
    """
    if case.is_of_policy:
        return not _lists(case, passage, item)
    is_practice = case.indicator.pattern is Pattern.MANAGEMENT
    return not is_practice or _tells(case, passage, item, shown)


def _lists(case: Case, passage: Passage, item: str) -> bool:
    """Whether each sentence of *passage* that names *item* names several contents."""
    prefix = f"{case.indicator.id}/"
    told = (
        {key[1] for key, _ in case.ear.named(sentence) if key[0] == "item"}
        for sentence in sentences(passage.text)
    )
    named = [keys for keys in told if f"{prefix}{item}" in keys]
    return all(
        sum(key.startswith(prefix) for key in keys) >= _SEVERAL for keys in named
    )


def _tells(case: Case, passage: Passage, item: str, shown: Iterable[Exhibit]) -> bool:
    """Whether a sentence of *passage* tells that *item* was done, not that it shall be."""
    by_path = {exhibit.reading.path: exhibit for exhibit in shown}
    if _is_rule(case, by_path[passage.location.path], passage.section):
        return False
    key = ("item", f"{case.indicator.id}/{item}")
    pieces = [
        piece
        for piece in case.ear.affirmed(passage)
        if any(each == key for each, _ in case.ear.named(piece))
    ]
    told = [
        sentence
        for sentence in sentences(passage.text)
        if len(sentence.split()) > _NAME and not case.ear.names("asked_for", sentence)
    ]
    return any(
        piece in sentence and not is_numbered(piece)
        for piece in pieces
        for sentence in told
    )


def _is_rule(case: Case, exhibit: Exhibit, section: str) -> bool:
    """Whether that *section* of *exhibit*, or all of it, says what is to be done."""
    if exhibit.kind in kind_table().policies:
        return True
    openings = (
        line
        for passage in exhibit.reading.passages
        if passage.section == section
        for line in [
            section.rsplit(" > ", 1)[-1],
            *passage.text.splitlines()[:_FIRST_LINES],
        ]
    )
    return any(case.ear.names("guideline_heading", line) for line in openings)
