"""The contents that a criterion lists, as documents name them (rule R6)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from assessment.case import Case, met, not_met
from assessment.exhibit import Exhibit, holder
from assessment.finding import Finding
from assessment.hearing import Heard
from assessment.on_rules import is_on_rule
from classifiers.agenda import told_apart
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
    is_practice = case.indicator.pattern is Pattern.MANAGEMENT
    for heard in case.heard(shown):
        if is_practice and is_on_rule(heard.passage.section):
            continue
        group, _, item = heard.key[1].partition("/")
        if heard.key[0] == "item" and group == case.indicator.id:
            is_held = heard.affirmed and item not in left_out
            if is_held and not (case.is_of_policy and _is_beside(case, heard, cue)):
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
    if is_practice:
        practised = _practised(case, found, named, shown)
        undone |= found.keys() - practised.keys()
        found = practised
    unheard = {
        item.id: f"{item.name}. {', '.join(item.words)}"
        for item in case.indicator.content
        if item.id in wanted and item.id not in {*found, *undone}
    }
    return found, case.meant(unheard, shown)


def _practised(
    case: Case,
    found: Mapping[str, Passage],
    named: Mapping[str, Sequence[Passage]],
    shown: Sequence[Exhibit],
) -> dict[str, Passage]:
    """Of what is *found* that of which more is told than the rule for it.

    Where a section tells of several: a report that goes through three of the four processes
    that its guideline lists shows three.
    """
    told = {
        item: passage
        for item in found
        for passage in [
            p
            for p in named[item]
            if not _is_of_guideline(case, holder(p, shown), p, item)
        ][:1]
    }
    sections = Counter(passage.section for passage in told.values())
    is_listed = max(sections.values(), default=0) >= _SEVERAL
    return told if is_listed else dict(found)


def _is_of_guideline(case: Case, exhibit: Exhibit, passage: Passage, item: str) -> bool:
    """Whether *passage* names *item* as a rule or a guideline does, or says that one does."""
    if exhibit.kind in kind_table().policies or _says_rule(case, passage.section):
        return True
    told = [s for s in told_apart(passage.text) if item in _items_in(case, s)]
    return bool(told) and all(
        _says_rule(case, s) and len(_items_in(case, s)) >= _SEVERAL for s in told
    )


def _says_rule(case: Case, text: str) -> bool:
    return case.ear.names("guideline_heading", text)


def _items_in(case: Case, sentence: str) -> set[str]:
    """The contents of the indicator that *sentence* names."""
    prefix = f"{case.indicator.id}/"
    return {
        key[1].removeprefix(prefix)
        for key, _ in case.ear.named(sentence)
        if key[0] == "item" and key[1].startswith(prefix)
    }


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
    told = (_items_in(case, sentence) for sentence in sentences(passage.text))
    return all(len(items) >= _SEVERAL for items in told if item in items)


def _tells(case: Case, passage: Passage, item: str, shown: Iterable[Exhibit]) -> bool:
    """Whether a sentence of *passage* tells that *item* was done, not that it shall be."""
    if _is_rule(case, holder(passage, shown), passage.section):
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
    return any(_says_rule(case, line) for line in openings)
