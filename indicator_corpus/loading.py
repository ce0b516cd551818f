"""Load an instrument from its folder of YAML, or say everything that is wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from indicator_corpus.indicator import Check, Indicator, Instrument

CORPUS = Path(__file__).parent
_INSTRUMENT: TypeAdapter[Instrument] = TypeAdapter(Instrument)
_INDICATOR: TypeAdapter[Indicator] = TypeAdapter(Indicator)
_WEIGHT_TOLERANCE = 1e-6
_LEVELS = (1, 2, 3, 4, 5)


class CorpusError(ValueError):
    """An instrument is wrong; ``problems`` lists every place, one line each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problems))


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


class _Loading:
    """One attempt to load a folder; gathers problems until the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[str] = []

    def instrument(self) -> Instrument:
        raw = self._yaml(self.folder / "instrument.yaml")
        cues = self._yaml(self.folder / "cues.yaml")
        slots = self._yaml(self.folder / "slots.yaml")
        affinity = self._yaml(self.folder / "affinity.yaml")
        paths = sorted((self.folder / "indicators").glob("*.yaml"))
        loaded = [(path, self._indicator(path, slots)) for path in paths]
        if not paths:
            self._say("indicators", "tidak ada berkas indikator")
        indicators = [(p, i) for p, i in loaded if i is not None]
        indicators.sort(key=lambda pair: _natural(pair[1].id))
        whole = {**raw, "cues": cues, "affinity": affinity} if raw else {}
        instrument = self._whole(whole, [i for _, i in indicators])
        if instrument is not None:
            self.problems += _contradictions(instrument, indicators)
        if self.problems or instrument is None:
            raise CorpusError(self.problems)
        return instrument

    def _say(self, place: str, fact: str) -> None:
        self.problems.append(f"{place}: {fact}")

    def _yaml(self, path: Path) -> dict[str, Any]:
        try:
            content = yaml.safe_load(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            self._say(path.name, "berkas tidak ada")
            return {}
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            self._say(path.name, f"bukan YAML yang sah: {' '.join(str(error).split())}")
            return {}
        if not isinstance(content, dict):
            self._say(path.name, "harus berisi pasangan kunci dan nilai")
            return {}
        return content

    def _indicator(self, path: Path, slots: dict[str, Any]) -> Indicator | None:
        raw = self._yaml(path)
        if not raw:
            return None
        expanded = {**raw, "levels": self._levels(path, raw, slots)}
        try:
            return _INDICATOR.validate_python(expanded, extra="forbid")
        except ValidationError as error:
            self._invalid(path.name, error)
            return None

    def _levels(self, path: Path, raw: dict[str, Any], slots: dict[str, Any]) -> object:
        levels = raw.get("levels")
        if not isinstance(levels, list):
            return levels
        made = []
        for level in levels:
            criteria = level.get("criteria") if isinstance(level, dict) else None
            if not isinstance(criteria, list):
                made.append(level)
                continue
            place = f"{raw.get('id')}.{level.get('number')}"
            whole = [self._criterion(path, raw, place, c, slots) for c in criteria]
            made.append({**level, "criteria": whole})
        return made

    def _criterion(
        self, path: Path, raw: dict[str, Any], place: str, own: object, slots: dict[str, Any]
    ) -> object:
        if not isinstance(own, dict):
            return own
        use = own.get("use")
        if use is not None and use not in slots:
            self._say(path.name, f"{place}: slot {use!r} tidak ada di slots.yaml")
        merged: dict[str, Any] = {**slots.get(str(use), {}), **own}
        merged.pop("use", None)
        slot = merged.pop("slot", use)
        merged["id"] = f"{place}.{slot}"
        thing = str(raw.get("object", ""))
        for key in ("statement", "remedy"):
            if isinstance(merged.get(key), str):
                text = merged[key].replace("{object}", thing)
                merged[key] = text[:1].upper() + text[1:]
        return merged

    def _whole(
        self, raw: dict[str, Any], indicators: list[Indicator]
    ) -> Instrument | None:
        if not raw:
            return None
        try:
            return _INSTRUMENT.validate_python(
                {**raw, "indicators": tuple(indicators)}, extra="forbid"
            )
        except ValidationError as error:
            self._invalid("instrument.yaml", error)
            return None

    def _invalid(self, name: str, error: ValidationError) -> None:
        for item in error.errors(include_url=False):
            place = ".".join(str(part) for part in item["loc"])
            self._say(name, f"{place}: {item['msg']}")


def _natural(number: str) -> tuple[int, str]:
    return (int(number), "") if number.isdigit() else (10**9, number)


def _contradictions(
    instrument: Instrument, indicators: list[tuple[Path, Indicator]]
) -> Iterator[str]:
    yield from _duplicates(indicators)
    yield from _weights(instrument)
    for path, indicator in indicators:
        for fact in _own_contradictions(instrument, indicator):
            yield f"{path.name}: {fact}"


def _duplicates(indicators: list[tuple[Path, Indicator]]) -> Iterator[str]:
    first: dict[str, str] = {}
    for path, indicator in indicators:
        if indicator.id in first:
            other = first[indicator.id]
            yield f"{path.name}: id {indicator.id!r} sudah dipakai {other}"
        first.setdefault(indicator.id, path.name)


def _weights(instrument: Instrument) -> Iterator[str]:
    groups = {
        "domains": [part.weight for part in instrument.domains],
        "aspects": [part.weight for part in instrument.aspects],
        "indicators": [indicator.weight for indicator in instrument.indicators],
    }
    for name, weights in groups.items():
        if abs(sum(weights) - 100) > _WEIGHT_TOLERANCE:
            yield f"instrument.yaml: {name}: jumlah bobot {sum(weights):g}, bukan 100"
    for part in instrument.aspects:
        own = [i.weight for i in instrument.indicators if i.aspect == part.id]
        if abs(sum(own) - part.weight) > _WEIGHT_TOLERANCE:
            yield (
                f"instrument.yaml: aspects.{part.id}: jumlah bobot indikator "
                f"{sum(own):g}, bukan {part.weight:g}"
            )


def _own_contradictions(instrument: Instrument, indicator: Indicator) -> Iterator[str]:
    numbers = tuple(level.number for level in indicator.levels)
    if numbers != _LEVELS:
        yield f"levels: harus 1 sampai 5 berurutan, bukan {list(numbers)}"
    if indicator.domain not in {part.id for part in instrument.domains}:
        yield f"domain: {indicator.domain!r} tidak ada di instrument.yaml"
    if indicator.aspect not in {part.id for part in instrument.aspects}:
        yield f"aspect: {indicator.aspect!r} tidak ada di instrument.yaml"
    for other in indicator.counterpart:
        if other not in instrument.by_id:
            yield f"counterpart: indikator {other!r} tidak ada"
    counted = Counter(criterion.id for criterion in indicator.criteria)
    for criterion_id, times in counted.items():
        if times > 1:
            yield f"levels: kriteria {criterion_id!r} ditulis {times} kali"
    yield from _criterion_contradictions(instrument, indicator)


def _criterion_contradictions(
    instrument: Instrument, indicator: Indicator
) -> Iterator[str]:
    items = {item.id for item in indicator.content}
    for criterion in indicator.criteria:
        for cue in criterion.cues:
            if cue not in instrument.cues:
                yield f"{criterion.id}: cues: {cue!r} tidak ada di cues.yaml"
        for item in criterion.items:
            if item not in items:
                yield f"{criterion.id}: items: {item!r} tidak ada di content"
        if criterion.check is Check.CONTENT and not items:
            yield f"{criterion.id}: content: daftar muatan kosong"
        if criterion.check is Check.SAID and not (criterion.cues or criterion.phrases):
            yield f"{criterion.id}: cues atau phrases harus diisi"
        if criterion.check in {Check.REVIEW, Check.RECENT} and (
            criterion.max_age_years is None
        ):
            yield f"{criterion.id}: max_age_years harus diisi"
        if criterion.check is Check.BUDGET_YEARS and criterion.years is None:
            yield f"{criterion.id}: years harus diisi"
