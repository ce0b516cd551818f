"""The report as one HTML file that opens anywhere, offline, without asking anything.

Styles and script stand inside the page and are the only ones that its content
security policy lets run; text from the share is escaped and stripped of controls.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from reports import arrangement, change_lines, charts, wording
from reports.changed import changed_indicators, file_counts, index_step, moves
from reports.decided import waiting
from reports.decision_wording import DecisionWording
from reports.gains import gains
from reports.gap_report import GapReport
from reports.marking import pieces
from reports.printable import printable
from reports.templating import escaping
from reports.translation import SOURCE_LANGUAGE, translations
from reports.wording import Wording

_TEMPLATES = Path(__file__).parent / "templates"


def render(report: GapReport, *, lang: str = SOURCE_LANGUAGE) -> str:
    """The whole page for *report* in *lang*; the same report gives the same text.

    Raises:
        ValueError: where no report is written in *lang*.
    """
    return "".join(_stretches(report, lang))


def write_html(report: GapReport, path: Path, *, lang: str = SOURCE_LANGUAGE) -> None:
    """Write the page for *report* to *path*, UTF-8, line feeds; never held as a whole.

    Raises:
        ValueError: where no report is written in *lang*.
        OSError: where *path* cannot be written.
    """
    with path.open("w", encoding="utf-8", newline="") as page:
        page.writelines(_stretches(report, lang))


def _stretches(report: GapReport, lang: str) -> Iterator[str]:
    """The page for *report* in *lang*, piece by piece."""
    style, script = source("page.css"), source("page.js")
    words = Wording(lang)
    page = environment(lang).get_template("report.html.j2")
    stretches = page.generate(
        report=report,
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=policy(style, script),
        domains=arrangement.domains(report),
        owners=arrangement.owners(report),
        unread=arrangement.unread(report),
        unread_for=arrangement.unread_for(report),
        gains=gains(report),
        waiting=[i.id for i in report.indicators if waiting(i.decisions)],
        moves=moves(report),
        changed=changed_indicators(report),
        step=index_step(report) or 0,
        missing=(report.index.target or 0) - report.index.supported,
        file_counts=file_counts(report),
        change_parts=change_lines.parts(report.changes, words)
        if report.changes
        else (),
        index_trend=charts.index_trend(report, words),
        names={i.id: i.short or i.name for i in report.indicators},
        rows=_rows(report),
    )
    return map(printable, stretches)


@cache
def environment(lang: str) -> Environment:
    """Templates that speak *lang* and escape everything.

    Raises:
        ValueError: where no report is written in *lang*.
    """
    made = escaping("reports", translations(lang))
    words = Wording(lang)
    made.filters["reason_word"] = words.reason
    made.globals |= {
        "w": words,
        "d": DecisionWording(words),
        "source_language": SOURCE_LANGUAGE,
        "tables": wording,
        "arranged": arrangement,
        "level_moves": charts.level_moves,
        "level_trend": charts.level_trend,
        "pieces": pieces,
        "split_path": _split_path,
    }
    return made


def source(name: str) -> str:
    """The text of our own file *name* beside the templates."""
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def policy(style: str, script: str = "") -> str:
    """The content security policy that lets only *style* and *script* run."""
    scripts = f"'{_digest(script)}'" if script else "'none'"
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src '{_digest(style)}'; script-src {scripts}"
    )


def _digest(source: str) -> str:
    digest = b64encode(sha256(source.encode("utf-8")).digest())
    return f"sha256-{digest.decode('ascii')}"


def _rows(report: GapReport) -> dict[str, str]:
    """The anchor of each document's row, by path."""
    return {d.path: f"d{n}" for n, d in enumerate(report.documents, start=1)}


def _split_path(path: str) -> tuple[str, str]:
    folder, slash, name = path.rpartition("/")
    return folder + slash, name
