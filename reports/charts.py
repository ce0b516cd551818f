"""Trends as SVG for the page, drawn by pygal; the page's own style sheet gives the look.

What pygal adds beside the drawing (script, style, date, tooltips) is taken away: the
page's policy would stop it, and the same report must give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

import pygal
from babel.dates import format_date
from lxml import etree
from markupsafe import Markup

from reports.gap_report import GapReport, ReportedIndicator
from reports.wording import Wording

Point = tuple[date, float]
Series = Sequence[Point]

_BARE = {
    "css": [],
    "js": [],
    "disable_xml_declaration": True,
    "explicit_size": False,
    "margin": 4,
    "no_prefix": True,
    "range": (0, 5),
    "show_dots": False,
    "show_legend": False,
}
_X_LABELS = 4
_SHORT_DAYS = 120  # spans below are labelled by day, longer ones by month
_OVERLAYS = "overlay"


def index_trend(report: GapReport, w: Wording) -> Markup:
    """Supported, claimed and reachable index over time; empty without earlier days.

    The series are, in this order: supported, claimed, reachable, target, last year's
    official result; one that is not known is left empty.
    """
    history, now = report.history, report.index
    if history is None:
        return Markup()
    days = [*map(date.fromisoformat, history.days), date.fromisoformat(report.as_of)]
    official = report.baseline.index if report.baseline else None
    series = (
        _line(days, [*history.supported, now.supported]),
        _line(days, [*history.claimed, now.claimed]),
        _line(days, [*history.reachable, now.reachable]),
        _line([days[0], days[-1]], [now.target] * 2),
        _line([days[0], days[-1]], [official] * 2),
    )
    labels = _spread(days[0], days[-1])
    form = "d MMM" if (days[-1] - days[0]).days < _SHORT_DAYS else "MMM y"
    return _drawn(
        series,
        width=520,
        height=170,
        margin_right=28,
        x_labels=labels,
        y_labels=[0, 1, 2, 3, 4, 5],
        x_value_formatter=lambda day: format_date(day, form, locale=w.lang),
    )


def level_trend(report: GapReport, indicator: ReportedIndicator) -> Markup:
    """The supported level of *indicator* over time; empty without earlier days."""
    moves = level_moves(report, indicator)
    if not moves:
        return Markup()
    end = date.fromisoformat(report.as_of)
    points: list[Point] = []
    for day, level in moves:
        if points:
            points.append((day - timedelta(days=1), points[-1][1]))
        points.append((day, level))
    points.append((end, float(indicator.supported_level)))
    return _drawn(
        [points], width=240, height=48, show_x_labels=False, show_y_labels=False
    )


def level_moves(
    report: GapReport, indicator: ReportedIndicator
) -> tuple[tuple[date, int], ...]:
    """The days from which *indicator* had another supported level, the first known one.

    Empty without earlier days.
    """
    history = report.history
    if history is None:
        return ()
    told = zip(history.days, history.levels.get(indicator.id, ""), strict=False)
    levels = [(date.fromisoformat(day), int(c)) for day, c in told if c.isdigit()]
    if not levels:
        return ()
    levels.append((date.fromisoformat(report.as_of), indicator.supported_level))
    first, *rest = levels
    found = [first]
    for day, level in rest:
        if level != found[-1][1]:
            found.append((day, level))
    return tuple(found)


def _line(days: Iterable[date], values: Iterable[float | None]) -> Series:
    """The points that bend the line; those between equal neighbours say nothing."""
    points = [(d, v) for d, v in zip(days, values, strict=True) if v is not None]
    return [
        point
        for n, point in enumerate(points)
        if n in {0, len(points) - 1}
        or not points[n - 1][1] == point[1] == points[n + 1][1]
    ]


def _spread(first: date, last: date) -> list[date]:
    """Some days at equal distance, the first and the last among them."""
    span = (last - first).days
    steps = min(_X_LABELS, span) or 1
    return [first + timedelta(days=span * n // steps) for n in range(steps + 1)]


def _drawn(series: Iterable[Series], **settings: Any) -> Markup:  # noqa: ANN401 - pygal's
    chart = pygal.DateLine(**_BARE, **settings)
    for points in series:
        chart.add("", list(points))
    root = chart.render_tree()
    for element in list(root.iter()):
        tag, kind = element.tag, element.get("class") or ""
        if not isinstance(tag, str) or kind.endswith(_OVERLAYS) or _is_needless(tag):
            element.getparent().remove(element)
    root.attrib.pop("id", None)
    root.set("class", "chart")
    root.set("aria-hidden", "true")
    return Markup(_without_namespaces(root))  # noqa: S704 - numbers and day names only


def _is_needless(tag: str) -> bool:
    return etree.QName(tag).localname in {"title", "desc", "defs"}


def _without_namespaces(root: etree._Element) -> str:
    for element in root.iter():
        element.tag = etree.QName(element).localname
    etree.cleanup_namespaces(root)
    text: str = etree.tostring(root, encoding="unicode", with_tail=False)
    return text
