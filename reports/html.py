"""The report as one HTML file that opens anywhere, offline, without asking anything.

Styles and script stand inside the page and are the only ones that its content
security policy lets run; text from the share is escaped and stripped of controls.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reports import arrangement, wording
from reports.decision_wording import DecisionWording
from reports.gap_report import GapReport
from reports.printable import printable
from reports.translation import SOURCE_LANGUAGE, translations
from reports.wording import Wording

_TEMPLATES = Path(__file__).parent / "templates"


def render(report: GapReport, *, lang: str = SOURCE_LANGUAGE) -> str:
    """The whole page for *report* in *lang*; the same report gives the same text.

    Raises:
        ValueError: where no report is written in *lang*.
    """
    style, script = _source("page.css"), _source("page.js")
    page = _environment(lang).get_template("report.html.j2")
    return printable(
        page.render(
            report=report,
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            policy=_policy(style, script),
            domains=arrangement.domains(report),
            owners=arrangement.owners(report),
            unread=arrangement.unread(report),
            unread_for=arrangement.unread_for(report),
            worst=arrangement.worst_gaps(report),
            names={i.id: i.short or i.name for i in report.indicators},
            rows=_rows(report),
        )
    )


def write_html(report: GapReport, path: Path, *, lang: str = SOURCE_LANGUAGE) -> None:
    """Write the page for *report* to *path*, UTF-8, line feeds.

    Raises:
        ValueError: where no report is written in *lang*.
        OSError: where *path* cannot be written.
    """
    path.write_bytes(render(report, lang=lang).encode("utf-8"))


@cache
def _environment(lang: str) -> Environment:
    environment = Environment(
        loader=PackageLoader("reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(  # type: ignore[attr-defined]
        translations(lang), newstyle=True
    )
    words = Wording(lang)
    environment.filters["reason_word"] = words.reason
    environment.globals |= {
        "w": words,
        "d": DecisionWording(words),
        "source_language": SOURCE_LANGUAGE,
        "tables": wording,
        "arranged": arrangement,
        "split_path": _split_path,
    }
    return environment


def _source(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src '{_digest(style)}'; script-src '{_digest(script)}'"
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
