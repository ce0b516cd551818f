"""What the accuracy figures of several drives come to: the mean, and the worst drive's."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from fractions import Fraction
from statistics import fmean

Figures = Mapping[str, float | str]
METHODS = ("TF-IDF", "Bukti")
_MORE_IS_WORSE = frozenset({"files lost", "distractors mapped"})


def summary(
    columns: Mapping[str, Figures], unread: Collection[str] = ()
) -> dict[str, dict[str, float | str]]:
    """By method, the means and the worst of its *columns* ("<drive> <method>").

    Counts such as "3/16" are added up, and compared as shares; files lost are added up.
    The mean of the drives called *unread* stands by itself. Nothing where there is but one
    drive.
    """
    found: dict[str, dict[str, float | str]] = {}
    for method in METHODS:
        end = f" {method}"
        drives = {n.removesuffix(end): f for n, f in columns.items() if n.endswith(end)}
        told = [*drives.values()]
        some = [figures for name, figures in drives.items() if name in unread]
        if len(told) > 1:
            found[f"mean of {len(told)}, {method}"] = _each(told, _mean)
            found[f"worst of {len(told)}, {method}"] = _each(told, _worst)
        if len(some) > 1:
            found[f"mean of {len(some)} unread, {method}"] = _each(some, _mean)
    return found


def _each(
    drives: Sequence[Figures], put: Callable[[str, Sequence[float | str]], float | str]
) -> dict[str, float | str]:
    return {name: put(name, [drive[name] for drive in drives]) for name in drives[0]}


def _mean(name: str, values: Sequence[float | str]) -> float | str:
    if any(isinstance(value, str) for value in values):
        parts = [str(value).split("/") for value in values]
        return "/".join(str(sum(map(int, side))) for side in zip(*parts, strict=True))
    numbers = [float(value) for value in values]
    return sum(numbers) if name == "files lost" else fmean(numbers)


def _worst(name: str, values: Sequence[float | str]) -> float | str:
    pick = max if name in _MORE_IS_WORSE else min
    return pick(values, key=Fraction)
