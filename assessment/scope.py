"""How much of the government a document covers: all units, some, unsaid (rule R5)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessment.exhibit import Exhibit
from assessment.finding import Outcome
from assessment.hearing import Ear
from classifiers.reading import Reading
from evidence.kinds import kind_table
from evidence.passage import Passage
from indicator_corpus.indicator import Instrument

_NEARLY_ALL = 0.9
_FEWEST_UNITS = 10  # a government has more; smaller counts are of something else
_HEAD = 400  # characters in which a rule names who issued it
_NUMBER = r"(\d{1,3})(?:\s*\([^)]{0,40}\))?"
_TOTAL = re.compile(
    r"^\W*(?:jumlah|total)[^\n|]*\|\s*(\d{1,3})\s*\|\s*(\d{1,3})\s*(?=\||$)",
    re.IGNORECASE | re.MULTILINE,
)
_WHOLE_GOVERNMENT = re.compile(
    r"di\s+lingkungan\s+pemerintah(?:an)?\s+(?:daerah|kota|kabupaten|provinsi)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What the documents say of their scope."""

    outcome: Outcome
    note: str
    passages: tuple[Passage, ...] = ()


def scope(
    instrument: Instrument, exhibits: Sequence[Exhibit], ear: Ear, units: int | None
) -> Scope:
    """R5: whether *exhibits* cover every unit of the government of *units* units.

    What says both is for a person to check.

    Source: Pedoman Menteri PANRB 3/2024, levels 2 to 4 ("sebagian", "seluruh unit
    kerja/perangkat daerah").
    """
    words = _unit_words(instrument)
    attended = _attended(instrument)
    whole: list[Passage] = []
    every: list[Passage] = []
    some: list[Passage] = []
    notes: list[str] = []
    local = [e for e in exhibits if _binds_one_unit(e, ear)]
    some += [e.match.passage for e in local]
    notes += ["hanya mengikat unit yang menetapkannya"] * len(local)
    for exhibit in (e for e in exhibits if e not in local):
        for passage in exhibit.passages:
            counted = _counted(passage.text, words, units, attended)
            if _quantified(instrument, words).search(passage.text):
                every.append(passage)
            whole += [passage] * (counted is True)
            some += [passage] * (counted is False)
            if counted is False:
                notes.append(_first_count(passage.text, words, units))
        for heard in ear.hear(exhibit.reading, exhibit.passages):
            if heard.key == ("cue", "scope_all") and heard.affirmed:
                if heard.passage not in every:
                    every.append(heard.passage)
            elif heard.key == ("cue", "scope_partial"):
                some.append(heard.passage)
    if whole:
        note = "jumlahnya mencakup seluruh perangkat daerah"
        return Scope(outcome=Outcome.MET, note=note, passages=tuple(whole))
    return _weighed(every, some, notes, exhibits)


def _binds_one_unit(exhibit: Exhibit, ear: Ear) -> bool:
    """Whether the head of one unit issued it, who rules no other."""
    return ear.names("local_issuers", exhibit.reading.document.text[:_HEAD])


def _weighed(
    every: list[Passage],
    some: list[Passage],
    notes: list[str],
    exhibits: Sequence[Exhibit],
) -> Scope:
    if every and not some:
        note = "menyebut seluruh perangkat daerah"
        return Scope(outcome=Outcome.MET, note=note, passages=tuple(every))
    if every and not notes:
        if len(every) > len(some):
            note = "menyebut seluruh perangkat daerah"
            return Scope(outcome=Outcome.MET, note=note, passages=tuple(every))
        note = "menyebut seluruh perangkat daerah dan sebagian perangkat daerah"
        return Scope(outcome=Outcome.CHECK, note=note, passages=(*every, *some))
    if some:
        note = (
            "; ".join(dict.fromkeys(notes))
            or "hanya menyebut sebagian perangkat daerah"
        )
        return Scope(outcome=Outcome.UNMET, note=note, passages=tuple(some))
    whole = [
        e.match.passage
        for e in exhibits
        if e.kind in kind_table().policies
        and _WHOLE_GOVERNMENT.search(e.reading.formalities.subject)
    ]
    if whole:
        note = "berlaku di lingkungan pemerintah daerah"
        return Scope(outcome=Outcome.MET, note=note, passages=tuple(whole))
    return Scope(outcome=Outcome.UNMET, note="tidak menyebut cakupan perangkat daerah")


def _quantified(instrument: Instrument, words: str) -> re.Pattern[str]:
    """Every unit, with up to two words between: "seluruh kantor PD"."""
    quantifiers = "|".join(instrument.cues.get("quantifiers", ("seluruh",)))
    return re.compile(
        rf"(?<!belum )\b(?:{quantifiers})\s+(?:\d+\s+)?(?:\w+,?\s+){{0,2}}"
        rf"(?:{_NUMBER}\s+)?(?:{words})\b",
        re.IGNORECASE,
    )


def _unit_words(instrument: Instrument) -> str:
    return "|".join(re.escape(word) for word in instrument.cues.get("units", ("PD",)))


def _attended(instrument: Instrument) -> re.Pattern[str]:
    """A count of who came to a meeting: it says nothing of what is done where.

    Unless all came: "dihadiri seluruh 31 OPD".
    """
    came = "|".join(instrument.cues.get("attendance", ("hadir",)))
    every = "|".join(instrument.cues.get("quantifiers", ("seluruh",)))
    return re.compile(
        rf"\b(?:{came})\b(?:(?!(?:{every})\b)[^.;\n]){{0,30}}?\d{{1,3}}\s+\w+",
        re.IGNORECASE,
    )


def _counted(
    text: str, words: str, units: int | None, attended: re.Pattern[str]
) -> bool | None:
    """True if a count says all units, False if it says some, None without a count."""
    for part, whole in _parts_of_whole(text, words):
        return part >= whole
    text = attended.sub(" ", text)
    if (total := _totalled(text, words)) is not None:
        return total
    if units:
        bare = re.search(rf"\b(\d{{1,3}})\s+dari\s+{units}\b", text)
        if bare and re.search(rf"\b(?:{words})\b", text, re.IGNORECASE):
            return int(bare[1]) >= units
        counts = [
            int(n)
            for n in re.findall(rf"\b{_NUMBER}\s+(?:{words})\b", text, re.IGNORECASE)
        ]
        if counts and max(counts) >= units:
            return True
        counts = [int(n) for n in re.findall(rf"\b{_NUMBER}\s+(?:{words})\b", text)]
        if counts and max(counts) < _NEARLY_ALL * units:
            return False  # in small letters: a rule counts its Perangkat Daerah to bind all
    return None


def _totalled(text: str, words: str) -> bool | None:
    """Whether a table's row on units counts as many that have it as there are.

    "Kantor perangkat daerah | 38 | 38", or "Kelompok OPD | Ada | Sudah" and below it
    "Jumlah | 34 | 34".
    """
    row = re.compile(
        rf"^\W*(?:\w+\s+)?(?:{words})\b[^\n|]{{0,40}}\|\s*(\d{{1,3}})\s*\|\s*(\d{{1,3}})\s*(?=\||$)",
        re.IGNORECASE | re.MULTILINE,
    )
    if (counted := _rows_counted(row, text)) is not None:
        return counted
    if not re.search(rf"^[^\n]*\b(?:{words})\b[^\n]*\|", text, re.MULTILINE):
        return None
    return _rows_counted(_TOTAL, text)


def _rows_counted(row: re.Pattern[str], text: str) -> bool | None:
    """Whether the first *row* in *text* that counts units has as many as there are."""
    for match in row.finditer(text):
        there, have = int(match[1]), int(match[2])
        if there >= _FEWEST_UNITS and have <= there:
            return have >= there
    return None


def _parts_of_whole(text: str, words: str) -> Iterable[tuple[int, int]]:
    for match in re.finditer(
        rf"\b{_NUMBER}\s+(?:(?:{words})\s+)?dari\s+(?:total\s+|seluruh\s+)?"
        rf"{_NUMBER}\s+(?:{words})\b",
        text,
        re.IGNORECASE,
    ):
        yield int(match[1]), int(match[2])
    for match in re.finditer(
        rf"\b{_NUMBER}\s+(?:{words})\s*\(\s*target\b[^)]{{0,30}}?{_NUMBER}\s+(?:{words})\b",
        text,
        re.IGNORECASE,
    ):
        yield int(match[1]), int(match[2])
    for match in re.finditer(
        rf"\bdari\s+(?:total\s+)?{_NUMBER}\s+(?:{words})\b[^.\n]{{0,120}}?\b(?:sebanyak|hanya|baru)\s+{_NUMBER}",
        text,
        re.IGNORECASE,
    ):
        yield int(match[2]), int(match[1])
    for match in re.finditer(
        rf"\bbaru\s+{_NUMBER}\s+(?:{words})\b", text, re.IGNORECASE
    ):
        yield int(match[1]), 10**3


def _first_count(text: str, words: str, units: int | None) -> str:
    for part, whole in _parts_of_whole(text, words):
        if whole < 10**3:
            return f"{part} dari {whole} perangkat daerah"
        return f"baru {part} perangkat daerah"
    count = re.search(rf"\b{_NUMBER}\s+(?:{words})\b", text)
    return f"{count[1]} dari {units} perangkat daerah" if count else ""


def units_of(readings: Iterable[Reading], instrument: Instrument) -> int | None:
    """How many units the government has, if the share's documents agree on it."""
    words = _unit_words(instrument)
    counts: Counter[int] = Counter()
    for reading in readings:
        text = reading.document.text
        said = {
            int(n)
            for n in re.findall(
                rf"\b(?:seluruh|semua|dari|total)\s+{_NUMBER}\s+(?:{words})\b",
                text,
                re.IGNORECASE,
            )
        }
        said |= {
            int(n)
            for n in re.findall(rf"\b{_NUMBER}\s+(?:{words})\b", text, re.IGNORECASE)
        }
        counts.update(said)
    agreed = [
        number
        for number, times in counts.items()
        if times > 1 and number >= _FEWEST_UNITS
    ]
    return max(agreed) if agreed else None
