"""Pictures of an evaluation, as PNG: reliability of the scores, map of confusions."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure  # drawn by Agg: no window, no global state
from matplotlib.ticker import PercentFormatter

from reports.evaluation.calibration import Bin, Calibration
from reports.evaluation.confusion import NONE, Confusion

DPI = 120
_RIGHT, _WRONG, _PLAIN = "#1b6e53", "#b3261e", "#6b7280"
_NO_LABEL = "tidak ada"


def draw_reliability(calibration: Calibration, path: Path) -> None:
    """Write to *path* the share right against the score, with counts below."""
    figure = Figure(figsize=(6.5, 6.5), dpi=DPI, layout="constrained")
    plot, counts = figure.subplots(2, 1, sharex=True, height_ratios=(4, 1))
    plot.plot([0, 1], [0, 1], linestyle="--", color=_PLAIN, label="tepat")
    plot.errorbar(
        [each.score for each in calibration.bins],
        [each.right / each.count for each in calibration.bins],
        yerr=np.array([_reach(each) for each in calibration.bins]).T,
        fmt="o",
        capsize=3,
        color=_RIGHT,
        label="Bukti, dengan selang 95 %",
    )
    plot.set(ylabel="bagian yang benar", xlim=(-0.02, 1.02), ylim=(-0.05, 1.05))
    plot.set_title(
        f"Skor dan kebenaran: {calibration.count} pasangan, "
        f"ECE {_number(calibration.error)}, Brier {_number(calibration.brier)}",
        fontsize=11,
    )
    plot.yaxis.set_major_formatter(PercentFormatter(1.0, decimals=0))
    figure.legend(loc="outside lower center", ncols=2, frameon=False)
    plot.grid(alpha=0.25)
    bars = counts.bar(
        [(each.start + each.end) / 2 for each in calibration.bins],
        [each.count for each in calibration.bins],
        width=0.08,
        color=_PLAIN,
    )
    counts.bar_label(bars, fontsize=8)
    counts.margins(y=0.25)
    counts.set(xlabel="skor pasangan dokumen dan indikator", ylabel="pasangan")
    figure.savefig(path)


def _reach(each: Bin) -> tuple[float, float]:
    """How far the interval of the share right reaches below and above it."""
    share = each.right / each.count
    low, high = each.share.low or 0.0, each.share.high or 1.0
    return max(0.0, share - low), max(0.0, high - share)


def draw_confusion(confusion: Confusion, path: Path) -> None:
    """Write to *path* the right indicators (rows) against those said (columns).

    Hits are green on the diagonal, mistakes red; each cell has its count.
    """
    size = len(confusion.labels)
    side = 2.5 + 0.23 * size  # inches: room for the axes, and a cell per label
    figure = Figure(figsize=(side, side), dpi=DPI, layout="constrained")
    plot = figure.subplots()
    place = {label: index for index, label in enumerate(confusion.labels)}
    colours = np.full((size, size), np.nan)
    for cell in confusion.cells:
        row, column = place[cell.right], place[cell.said]
        colours[row, column] = float(row != column)
        plot.text(
            column,
            row,
            str(cell.count),
            ha="center",
            va="center",
            fontsize=8,
            color="white",
        )
    plot.imshow(colours, cmap=ListedColormap([_RIGHT, _WRONG]), vmin=0, vmax=1)
    labels = [_NO_LABEL if label == NONE else label for label in confusion.labels]
    plot.set_xticks(range(size), labels, rotation=90, fontsize=8)
    plot.set_yticks(range(size), labels, fontsize=8)
    plot.set(xlabel="indikator menurut Bukti", ylabel="indikator yang benar")
    plot.set_title("Indikator yang tertukar (merah) dan yang tepat (hijau)")
    plot.set_axisbelow(True)
    plot.grid(alpha=0.2)
    figure.savefig(path)


def _number(value: float) -> str:
    return f"{value:.3f}".replace(".", ",")
