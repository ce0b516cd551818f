"""Indicators that people declared for a file: by folder, by file name, in the claims.

A declaration is a hint that content must confirm (domain.md section 4).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

_SAME_NAME = 92  # rapidfuzz ratio from which a cited name is taken for the file's
_FOLDER = re.compile(r"^\W*(?:indikator|ind|i)[\s._-]*0*(\d{1,2})\b", re.IGNORECASE)
_NAME = re.compile(
    r"(?:^|[~+\s_-])(?:indikator|inidkator|indkator|ind)[\s._-]*0*(\d{1,2})(?=\D|$)"
    r"|^\W*i[\s._-]?0*(\d{1,2})(?=[a-z]?[\s._-])",
    re.IGNORECASE,
)


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
        Declaration(path=path, indicator=match[1], by="folder")
        for folder in folders
        if (match := _FOLDER.match(folder))
    ]
    if match := _NAME.search(name):
        number = match[1] or match[2]
        found.append(Declaration(path=path, indicator=number, by="name"))
    return tuple(found)


@dataclass(frozen=True, kw_only=True)
class CitedFiles:
    """The files that the claims cite: which were found, and which were not."""

    declarations: tuple[Declaration, ...]
    missing: Mapping[str, tuple[str, ...]]


def cited_files(
    citations: Mapping[str, Sequence[str]], paths: Iterable[str]
) -> CitedFiles:
    """Match the file names cited per indicator with *paths* of the share."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for path in sorted(paths):
        by_name[_folded(path.rsplit("/", 1)[-1])].append(path)
    declarations, missing = [], {}
    for indicator, names in citations.items():
        absent = []
        for name in names:
            found = _paths_of(name, by_name)
            declarations += [
                Declaration(path=path, indicator=indicator, by="claim")
                for path in found
            ]
            if not found:
                absent.append(name)
        if absent:
            missing[indicator] = tuple(absent)
    return CitedFiles(declarations=tuple(declarations), missing=missing)


def _paths_of(name: str, by_name: Mapping[str, list[str]]) -> list[str]:
    folded = _folded(name.replace("\\", "/").rsplit("/", 1)[-1])
    if folded in by_name:
        return by_name[folded]
    best = process.extractOne(
        folded, by_name.keys(), scorer=fuzz.ratio, score_cutoff=_SAME_NAME
    )
    if best is None or re.findall(r"\d+", best[0]) != re.findall(r"\d+", folded):
        return []
    return by_name[best[0]]


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFC", name).casefold().strip()
    return " ".join(re.split(r"[\s_]+", plain))
