"""The brief as one HTML file that opens and prints anywhere, offline, without script."""

from __future__ import annotations

from markupsafe import Markup

from reports.arrangement import anchor
from reports.brief import Brief
from reports.citing import VERDICT
from reports.drafting import ANALYSIS, FACTS
from reports.html import environment, policy, source
from reports.printable import printable
from reports.translation import SOURCE_LANGUAGE


def brief_page(brief: Brief, *, lang: str = SOURCE_LANGUAGE) -> str:
    """The page for *brief*; the same brief gives the same text.

    Raises:
        ValueError: where no report is written in *lang*.
    """
    style = source("brief.css")
    return printable(
        environment(lang)
        .get_template("brief.html.j2")
        .render(
            brief=brief,
            style=Markup(style),  # noqa: S704 - our own file
            policy=policy(style),
            anchor=anchor,
            verdicts=VERDICT,
            heads=(FACTS, ANALYSIS),
        )
    )
