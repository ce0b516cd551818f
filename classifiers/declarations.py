"""Indicators that people declared for a file: by folder, by file name, in the claims.

A declaration is a hint that content must confirm (domain.md section 4).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from indicator_corpus.indicator import Instrument

_SAME_NAME = 92  # rapidfuzz ratio from which a cited name is taken for the file's
_NUMBERS = r"(0*\d{1,2}(?:(?:\s*(?:[,&+/-]|s\.?d\.?|dan|sampai)\s*)+0*\d{1,2}\b)*)"
_FOLDER = re.compile(
    rf"^\W*(?:indikator|inidkator|indkator|ind|i)[\s._-]*{_NUMBERS}(?!\d)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"0*(\d+)\s*(?:-|s\.?d\.?|sampai)\s*0*(\d+)", re.IGNORECASE)
_WIDEST = 9  # a range of more indicators than this is something else
_NAME = re.compile(
    r"(?:^|[~+\s_-])(?:indikator|inidkator|indkator|ind)[\s._-]*0*(\d{1,2})(?=\D|$)"
    r"|^\W*i[\s._-]?0*(\d{1,2})(?=[a-z]?[\s._-])"
    r"|(?<=[\s_(-])(?-i:I)-?0*([1-9]\d?)(?=[\s._)-])",  # "DD_I18_01", "LKjIP (I40)"
    re.IGNORECASE,
)
_CALLED_FOLDER = re.compile(
    r"\b(?:sub)?(?:folder|map|direktori)\b[\s:]*(.+)$", re.IGNORECASE
)
_POINTER = (
    re.compile(  # where in it: "SLA.pdf (Bab 4)", "SLA.pdf hal. 12-14", "SLA.pdf 6.3"
        r"(?<=\.pdf|docx|xlsx|pptx|\.doc|\.xls|\.png|\.jpg|jpeg)(?=[\s,;:(\[\u2013-])"
        r"(?!.*\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g)\b).*$"
    )
)
_EXTENSION = re.compile(r"\.[a-z]{2,4}x?$")
_AROUND_NAMES = " /\"'.,"
_FEW_FILES = 20  # what lies in a larger folder nobody has declared
_WORTH = {"claim": 1.0, "folder": 0.5, "name": 0.5}
AT_ONCE = 3  # indicators for which one folder may stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """Somebody says that a file is evidence for an indicator; ``by`` says where."""

    path: str
    indicator: str
    by: str  # folder, name, claim


def declared_by_path(path: str) -> tuple[Declaration, ...]:
    """The declarations that the folders and the name of *path* make."""
    *folders, name = path.split("/")
    found = [
        Declaration(path=path, indicator=number, by="folder")
        for folder in folders
        if (match := _FOLDER.match(folder))
        for number in _indicators(match[1])
    ]
    if match := _NAME.search(name):
        number = next(filter(None, match.groups()))
        found.append(Declaration(path=path, indicator=number, by="name"))
    return tuple(found)


def _indicators(numbers: str) -> list[str]:
    """The indicators in "10 dan 19", "29-31", "08": in order, each once."""
    listed: list[str] = []
    for first, last in _RANGE.findall(numbers):
        if 0 < int(last) - int(first) <= _WIDEST:
            listed += map(str, range(int(first), int(last) + 1))
    ranges = bool(_RANGE.search(numbers))
    singly = [str(int(number)) for number in re.findall(r"\d+", numbers)]
    return list(dict.fromkeys(listed or (singly[:1] if ranges else singly)))


@dataclass(frozen=True, kw_only=True)
class CitedFiles:
    """The files and folders that the claims cite: which were found, and which were not."""

    declarations: tuple[Declaration, ...]
    missing: Mapping[str, tuple[str, ...]]


def cited_files(
    citations: Mapping[str, Sequence[str]], paths: Iterable[str]
) -> CitedFiles:
    """Match the files, or else the folders, cited per indicator with *paths* of the share.

    A folder that is cited declares its files as one that is named for the indicator does.
    """
    by_name: dict[str, list[str]] = defaultdict(list)
    by_folder: dict[str, list[str]] = defaultdict(list)
    for path in sorted(paths):
        *folders, file = path.split("/")
        by_name[_folded(file)].append(path)
        for depth in range(len(folders)):
            by_folder[_folded("/".join(folders[: depth + 1]))].append(path)
    declarations, missing = [], {}
    for indicator, names in citations.items():
        absent = []
        for name in names:
            found = _paths_of(name, by_name)
            declarations += [
                Declaration(path=path, indicator=indicator, by="claim")
                for path in found
            ]
            within = () if found else paths_in_folder(name, by_folder)
            declarations += [
                Declaration(path=path, indicator=indicator, by="folder")
                for path in within
                if len(within) <= _FEW_FILES
            ]
            if not found and not within:
                absent.append(name)
        if absent:
            missing[indicator] = tuple(absent)
    return CitedFiles(declarations=tuple(declarations), missing=missing)


def _paths_of(name: str, by_name: Mapping[str, list[str]]) -> list[str]:
    """The files cited as *name*, of several so called those in the folder it tells."""
    told = name.replace("\\", "/")
    found = _so_called(told.rsplit("/", 1)[-1], by_name)
    sought = _folded(told).strip(_AROUND_NAMES)
    there = [path for path in found if sought in f"/{_folded(path)}"]
    return there or found


def _so_called(name: str, by_name: Mapping[str, list[str]]) -> list[str]:
    folded = _folded(name)
    if folded not in by_name and (pointer := _POINTER.search(folded)):
        folded = folded[: pointer.start()]
    if folded in by_name:
        return by_name[folded]
    if bare := [n for n in by_name if _EXTENSION.sub("", n) == folded]:
        return [path for each in bare for path in by_name[each]]
    best = process.extractOne(
        folded, by_name.keys(), scorer=fuzz.ratio, score_cutoff=_SAME_NAME
    )
    if best is None or re.findall(r"\d+", best[0]) != re.findall(r"\d+", folded):
        return []
    return by_name[best[0]]


def paths_in_folder(name: str, by_folder: Mapping[str, list[str]]) -> tuple[str, ...]:
    """The files in the folder cited as *name*: "lihat folder 28", "Setda/SK Tim"."""
    told = name.replace("\\", "/").strip(_AROUND_NAMES)
    called = _CALLED_FOLDER.search(told)
    sought = _folded(called[1] if called else told).strip(_AROUND_NAMES)
    found = [f for f in by_folder if f"/{f}".endswith(f"/{sought}")]
    if called and not found:
        begins = re.compile(rf"(?:.*/)?{re.escape(sought)}\b[^/]*")
        found = [f for f in by_folder if begins.fullmatch(f)]
    return tuple(dict.fromkeys(path for folder in found for path in by_folder[folder]))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFC", name).casefold().strip()
    return " ".join(re.split(r"[\s_]+", plain))


def worth(by: str, declared: Mapping[str, str]) -> float:
    """0..1: how much a declaration *by* somebody says, beside all that are *declared*.

    A folder for ten indicators says little of each.
    """
    alike = sum(other == "folder" for other in declared.values())
    is_of_many = by == "folder" and alike > AT_ONCE
    return _WORTH.get(by, 0.0) * (AT_ONCE / len(declared) if is_of_many else 1.0)


def against(by: str, declared: Mapping[str, str]) -> float:
    """0..1: how much a declaration *by* somebody says against all other indicators.

    Files lie in wrong folders more often than they bear wrong names.
    """
    return worth(by, declared) if by == "folder" else 1.0


def heeded(
    declared: Mapping[str, str], instrument: Instrument, both: Collection[str]
) -> dict[str, str]:
    """*declared* without the folders that the claims know better than.

    A file that the claims cite for a policy and that lies in the folder of its practice,
    or the other way round, lies in the wrong folder, unless its kind serves *both* sides.
    """
    return {
        number: by
        for number, by in declared.items()
        if by != "folder"
        or number in both
        or number not in instrument.by_id
        or not any(
            declared.get(twin) == "claim"
            for twin in instrument.by_id[number].counterpart
        )
    }
