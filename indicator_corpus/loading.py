"""Load an instrument from its folder of YAML, or say everything that is wrong in it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from indicator_corpus.consistency import contradictions
from indicator_corpus.heritage import Heritage
from indicator_corpus.indicator import Indicator, Instrument
from indicator_corpus.slots import Expansion
from indicator_corpus.strict_yaml import strict_yaml

CORPUS = Path(__file__).parent
_INSTRUMENT: TypeAdapter[Instrument] = TypeAdapter(Instrument)
_INDICATOR: TypeAdapter[Indicator] = TypeAdapter(Indicator)
_NO_MAPPING = "harus berisi pasangan kunci dan nilai"


class CorpusError(ValueError):
    """An instrument is wrong; ``problems`` lists every place, one line each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problems))

    def __reduce__(self) -> tuple[type[CorpusError], tuple[list[str]]]:
        return type(self), (list(self.problems),)


def instruments() -> tuple[str, ...]:
    """The ids of the instruments that ship with Bukti."""
    return tuple(sorted(p.parent.name for p in CORPUS.glob("*/instrument.yaml")))


def load_instrument(name: str | Path) -> Instrument:
    """The instrument called *name*, or the one in the folder *name*.

    Raises:
        CorpusError: with every problem at once: unknown instrument, YAML that cannot be
            read, unknown keys, missing levels, weights that do not add up, duplicate
            ids, references to nothing.
    """
    folder = CORPUS / str(name)
    if not (folder / "instrument.yaml").is_file():
        folder = Path(name)
    if not (folder / "instrument.yaml").is_file():
        known = ", ".join(instruments())
        raise CorpusError([f"instrumen {str(name)!r} tidak dikenal; pilih: {known}"])
    return _Loading(folder).instrument()


def spelled(instrument: Instrument) -> str:
    """Everything that *instrument* says, as JSON; equal for equal instruments."""
    return _INSTRUMENT.dump_json(instrument).decode()


_EXAMPLES = ("slots", "checks")


class _Loading:
    """One attempt to load a folder; gathers problems until the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[str] = []
        self.heritage: Heritage | None = None

    def instrument(self) -> Instrument:
        raw = self._mapping(self.folder / "instrument.yaml")
        self.heritage = self._heritage((raw or {}).get("extends"))
        files = self._indicators()
        cues = self._shared("cues.yaml")
        affinity = self._shared("affinity.yaml")
        loaded = {name: each for name, each in files.items() if each is not None}
        instrument = None
        if raw is not None and cues is not None and affinity is not None:
            whole = {**raw, "cues": cues, "affinity": affinity}
            instrument = self._whole(whole, list(loaded.values()))
        if instrument is not None:
            is_whole = len(loaded) == len(files)
            self.problems += contradictions(instrument, loaded, is_whole=is_whole)
        if self.problems or instrument is None:
            raise CorpusError(self.problems)
        return instrument

    def _say(self, place: str, fact: str) -> None:
        self.problems.append(f"{place}: {fact}")

    def _mapping(self, path: Path) -> dict[str, Any] | None:
        try:
            content = strict_yaml(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            self._say(path.name, "berkas tidak ada")
            return None
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            self._say(path.name, f"bukan YAML yang sah: {' '.join(str(error).split())}")
            return None
        if not isinstance(content, dict):
            self._say(path.name, _NO_MAPPING)
            return None
        return content

    def _heritage(self, extended: object) -> Heritage | None:
        """What the folder builds on: the raw files of the instrument it extends."""
        if extended is None:
            return None
        folder = CORPUS / str(extended)
        if not (folder / "instrument.yaml").is_file():
            known = ", ".join(instruments())
            fact = f"extends: instrumen {extended!r} tidak dikenal; pilih: {known}"
            self._say("instrument.yaml", fact)
            return None
        other = _Loading(folder)
        heritage = Heritage(
            instrument=str(extended),
            indicators=[
                raw
                for path in sorted((folder / "indicators").glob("*.yaml"))
                if (raw := other._mapping(path)) is not None
            ],
            shared={
                name: other._mapping(folder / name) or {}
                for name in (
                    "cues.yaml",
                    "affinity.yaml",
                    "slots.yaml",
                    "examples.yaml",
                )
                if (folder / name).is_file() or name != "examples.yaml"
            },
        )
        if "extends" in (other._mapping(folder / "instrument.yaml") or {}):
            other._say("instrument.yaml", "extends: dasarnya sendiri bukan turunan")
        self.problems += [f"{extended}/{problem}" for problem in other.problems]
        return heritage

    def _shared(self, name: str) -> dict[str, Any] | None:
        """The file *name*, over what is inherited; it may then be left out."""
        path = self.folder / name
        if self.heritage is None:
            return self._mapping(path)
        own = self._mapping(path) if path.is_file() else {}
        return None if own is None else {**self.heritage.of(name), **own}

    def _indicators(self) -> dict[str, Indicator | None]:
        """The indicators by file name, in their order; None where one is wrong."""
        slots = self._slots()
        paths = sorted((self.folder / "indicators").glob("*.yaml"))
        if not paths:
            self._say("indicators", "tidak ada berkas indikator")
        examples = self._examples()
        files = {path.name: self._indicator(path, slots, examples) for path in paths}
        ordered = sorted(files.items(), key=lambda file: _order(file[1]))
        return dict(ordered)

    def _slots(self) -> dict[str, Any] | None:
        slots = self._shared("slots.yaml")
        for name, slot in (slots or {}).items():
            if not isinstance(slot, dict):
                self._say("slots.yaml", f"{name}: {_NO_MAPPING}")
        return slots

    def _examples(self) -> dict[str, Any]:
        """Examples of acceptable documents; an instrument may do without."""
        path = self.folder / "examples.yaml"
        own = (self._mapping(path) if path.is_file() else None) or {}
        for key, value in own.items():
            if key not in _EXAMPLES or not isinstance(value, dict):
                self._say(
                    path.name, f"{key}: tulis slots dan checks, masing-masing peta"
                )
        inherited = self.heritage.of("examples.yaml") if self.heritage else {}
        found: dict[str, dict[str, Any]] = {key: {} for key in _EXAMPLES}
        for part in (inherited, own):
            for key, known in found.items():
                if isinstance(part.get(key), dict):
                    known.update(part[key])
        return found

    def _indicator(
        self, path: Path, slots: dict[str, Any] | None, examples: dict[str, Any]
    ) -> Indicator | None:
        raw = self._mapping(path)
        if raw is None:
            return None
        if self.heritage is not None:
            raw = self.heritage.inherited(raw)
            for problem in self.heritage.problems(raw):
                self._say(path.name, problem)
        expansion = Expansion(raw, slots, examples)
        for problem in expansion.problems:
            self._say(path.name, problem)
        try:
            made = _INDICATOR.validate_python(expansion.indicator, extra="forbid")
        except ValidationError as error:
            self._invalid(
                path.name, error, but="" if expansion.is_complete else "levels"
            )
            return None
        return made if expansion.is_complete else None

    def _whole(
        self, raw: dict[str, Any], indicators: list[Indicator]
    ) -> Instrument | None:
        try:
            return _INSTRUMENT.validate_python(
                {**raw, "indicators": tuple(indicators)}, extra="forbid"
            )
        except ValidationError as error:
            self._invalid("instrument.yaml", error)
            return None

    def _invalid(self, name: str, error: ValidationError, but: str = "") -> None:
        """Say what is wrong in the file *name*, except within the key *but*."""
        for item in error.errors(include_url=False):
            if not but or item["loc"][:1] != (but,):
                place = ".".join(str(part) for part in item["loc"])
                self._say(name, f"{place}: {item['msg']}")


def _order(indicator: Indicator | None) -> tuple[int, str]:
    number = indicator.id if indicator else ""
    return (int(number), "") if number.isdecimal() else (sys.maxsize, number)
