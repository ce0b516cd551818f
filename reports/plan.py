"""A plan: which indicators to lift to which level, to reach an index."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import TypeAdapter

from indicator_corpus.indicator import Instrument
from reports.effort import Job

HIGHEST = 5  # level


class TargetError(ValueError):
    """The target is no index and no predicate; the message lists the choices."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One level more of one indicator: the points it adds, and what must be shown."""

    level: int
    points: float
    jobs: tuple[Job, ...]

    @property
    def cost(self) -> float:
        """The effort of all its jobs."""
        return sum(job.cost for job in self.jobs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raise:
    """An indicator lifted from one level to another, and what must be shown for it."""

    id: str
    short: str
    owner: str | None
    start: int
    end: int
    points: float
    cost: float
    jobs: tuple[Job, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one agency contributes: points of the index, effort, its indicators."""

    owner: str | None
    points: float
    cost: float
    indicators: tuple[str, ...]
    jobs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """Why the index can rise no further: what holds back how many points.

    ``kind`` is ``central`` (others fill it in), ``assessor`` (only the assessor can say)
    or ``left_out`` (as asked).
    """

    kind: str
    points: float
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The cheapest way to a target.

    Attributes:
        target: the index to reach; start: the index supported now.
        end: the index with all raises; highest: the most that can be reached.
        reached: whether the target can be reached; if not, there are no raises.
        cost: the effort of all raises.
    """

    target: float
    start: float
    end: float
    highest: float
    reached: bool
    predicate: str
    cost: float
    raises: tuple[Raise, ...]
    contributions: tuple[Contribution, ...]
    obstacles: tuple[Obstacle, ...]


def target_index(text: str, instrument: Instrument) -> float:
    """The index that *text* asks for: a number, or the least of a predicate.

    Raises:
        TargetError: it is neither.
    """
    said = text.strip().casefold()
    for each in instrument.predicates:
        first, _, second = each.name.casefold().partition(" (")
        if said and said in {each.name.casefold(), first, second.rstrip(")")}:
            return each.at_least
    try:
        value = float(said.replace(",", "."))
    except ValueError:
        value = 0.0
    if not 1 <= value <= HIGHEST:
        choice = ", ".join(each.name for each in instrument.predicates)
        raise TargetError(
            f"target {text!r}: beri angka 1 sampai 5 atau predikat: {choice}"
        )
    return value


_ADAPTER: TypeAdapter[Plan] = TypeAdapter(Plan)


def plan_json(plan: Plan) -> bytes:
    """*plan* as UTF-8 JSON, two spaces of indent."""
    return _ADAPTER.dump_json(plan, indent=2) + b"\n"
