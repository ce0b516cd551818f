"""Templates that escape everything and refuse what is undefined."""

from __future__ import annotations

from gettext import NullTranslations

from jinja2 import Environment, PackageLoader, StrictUndefined


def escaping(package: str, translations: NullTranslations) -> Environment:
    """The templates of *package*, which say ``_("...")`` by *translations*."""
    made = Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(  # type: ignore[attr-defined]
        translations, newstyle=True
    )
    return made
