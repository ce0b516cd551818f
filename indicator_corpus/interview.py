"""What an assessor is likely to ask, and the form of a draft explanation; data.

``interview.yaml`` of an instrument stands over that of the instrument it extends, and
over that of SPBE-47, whose checks every instrument uses.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from indicator_corpus.indicator import Check, Criterion, Pattern
from indicator_corpus.loading import CORPUS, CorpusError
from indicator_corpus.strict_yaml import strict_yaml

_FILE, _FIRST = "interview.yaml", "spbe-47"
_ASKED = frozenset({"object", "statement", "note", "level", "claimed"})
_UNSURE = _ASKED | {"document", "page"}
_FORMS = {
    "fact": frozenset(
        {"Object", "object", "document", "places", "file", "application", "owner"}
    ),
    "analysis": frozenset({"level", "statement", "where"}),
    "close": frozenset({"level"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The sentences of an explanation: a fact, an analysis per criterion, the close."""

    fact: str
    analysis: str
    close: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """Question templates and forms of explanations.

    Attributes:
        checks: by how a criterion is checked.
        criteria: by the id of a criterion, or its slot; they go before ``checks``.
        unsure: where something is there and a person must confirm it.
        unread: where a file could not be read.
        narratives: the form of an explanation per ladder.
    """

    checks: Mapping[Check, tuple[str, ...]]
    unsure: tuple[str, ...]
    unread: tuple[str, ...]
    narratives: Mapping[Pattern, Form]
    criteria: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def about(self, criterion: Criterion) -> tuple[str, ...]:
        """The questions on *criterion* where nothing shows it."""
        slot = criterion.id.rsplit(".", 1)[-1]
        for key in (criterion.id, slot):
            if key in self.criteria:
                return self.criteria[key]
        return self.checks.get(criterion.check, ())


_ADAPTER: TypeAdapter[Interview] = TypeAdapter(Interview)


def load_interview(name: str | Path) -> Interview:
    """The interview of the instrument called *name*, or in the folder *name*.

    Raises:
        CorpusError: a file is no YAML, has an unknown key or check, or a template holds
            a name in braces that is not known.
    """
    whole: dict[str, Any] = {}
    for folder in _folders(name):
        for key, own in _raw(folder / _FILE).items():
            base = whole.get(key)
            both = isinstance(base, dict) and isinstance(own, dict)
            whole[key] = {**base, **own} if both and base is not None else own
    try:
        made = _ADAPTER.validate_python(whole, extra="forbid")
    except ValidationError as error:
        raise CorpusError(
            [
                f"{_FILE}: {'.'.join(map(str, each['loc']))}: {each['msg']}"
                for each in error.errors(include_url=False)
            ]
        ) from error
    if problems := list(_unknown_names(made)):
        raise CorpusError(problems)
    return made


def _folders(name: str | Path) -> list[Path]:
    """From the most general folder to the instrument's own."""
    own = CORPUS / str(name)
    if not (own / "instrument.yaml").is_file():
        own = Path(name)
    extended = _raw(own / "instrument.yaml").get("extends")
    names = [_FIRST, *([str(extended)] if extended else [])]
    return list(dict.fromkeys([*(CORPUS / each for each in names), own]))


def _raw(path: Path) -> dict[str, Any]:
    """The mapping in the file at *path*; empty where there is no file."""
    if not path.is_file():
        return {}
    try:
        content = strict_yaml(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        told = " ".join(str(error).split())
        raise CorpusError([f"{path.name}: bukan YAML yang sah: {told}"]) from error
    if not isinstance(content, dict):
        raise CorpusError([f"{path.name}: harus berisi pasangan kunci dan nilai"])
    return content


def _unknown_names(interview: Interview) -> Iterator[str]:
    groups: list[tuple[str, Iterable[str], frozenset[str]]] = [
        ("unsure", interview.unsure, _UNSURE),
        ("unread", interview.unread, _ASKED),
    ]
    groups += [(f"checks.{k.value}", v, _ASKED) for k, v in interview.checks.items()]
    groups += [(f"criteria.{k}", v, _ASKED) for k, v in interview.criteria.items()]
    groups += [
        (f"narratives.{pattern.value}.{part}", [getattr(form, part)], known)
        for pattern, form in interview.narratives.items()
        for part, known in _FORMS.items()
    ]
    for place, templates, known in groups:
        for template in templates:
            try:
                names = {name for _, name, _, _ in string.Formatter().parse(template)}
            except ValueError:
                yield f"{_FILE}: {place}: kurung kurawal tidak berpasangan"
                continue
            for name in sorted(each for each in names if each is not None):
                if name not in known:
                    choice = ", ".join(sorted(known))
                    yield f"{_FILE}: {place}: {{{name}}} tidak dikenal; pilih: {choice}"
