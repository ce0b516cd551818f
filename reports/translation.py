"""Words in the reader's language: Indonesian in the source, catalogues for the rest."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

SOURCE_LANGUAGE = "id"
LANGUAGES = ("id", "en")
DOMAIN = "bukti"
_LOCALES = Path(__file__).parent / "locale"


def msg(text: str) -> str:
    """*text* itself, marked for the catalogue; it is translated where it is shown."""
    return text


def catalogue(lang: str) -> Path:
    """Where the catalogue of *lang* lies."""
    return _LOCALES / lang / "LC_MESSAGES" / f"{DOMAIN}.po"


@cache
def translations(lang: str) -> NullTranslations:
    """The translations into *lang*.

    Raises:
        ValueError: where no report is written in *lang*.
    """
    if lang not in LANGUAGES:
        choice = ", ".join(LANGUAGES)
        raise ValueError(f"bahasa {lang!r}: tidak tersedia; pilih salah satu: {choice}")
    if lang == SOURCE_LANGUAGE:
        return NullTranslations()
    with catalogue(lang).open("rb") as source:
        messages = read_po(source, locale=lang, domain=DOMAIN)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return Translations(compiled, domain=DOMAIN)
