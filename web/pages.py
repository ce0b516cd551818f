"""Pages from templates: escaped, in the reader's language, with what all pages share."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote, urlencode

from fastapi import Request
from jinja2 import Environment
from starlette.responses import HTMLResponse, RedirectResponse

from reports import arrangement, wording
from reports.printable import printable
from reports.templating import escaping
from reports.translation import SOURCE_LANGUAGE
from web import rights
from web.agencies import slug_of
from web.desk import key_of
from web.language import PageWording, translations
from web.visitor import Visitor, csrf_token, language

_SAID = "said"  # in the session: what the next page tells once


def page(
    visitor: Visitor, template: str, status: int = 200, **values: object
) -> HTMLResponse:
    """The *template* filled with *values*, for *visitor*."""
    shared = {"account": visitor.account, "edition": visitor.edition}
    return bare_page(
        visitor.request, template, status, lang=visitor.lang, **shared, **values
    )


def bare_page(
    request: Request,
    template: str,
    status: int = 200,
    *,
    lang: str = "",
    **values: object,
) -> HTMLResponse:
    """The *template* filled with *values*, for anybody."""
    shown = {"account": None, "edition": None} | values
    content = _environment(lang or language(request)).get_template(template)
    text = content.render(
        path=request.url.path,
        other_language=_in_the_other_language(request, lang or language(request)),
        csrf=csrf_token(request),
        said=request.session.pop(_SAID, None),
        **shown,
    )
    return HTMLResponse(printable(text), status_code=status)


def go(
    request: Request, path: str, *, say: str = "", fault: bool = False
) -> RedirectResponse:
    """On to *path*; the page there *says* once what was done, or what was at *fault*."""
    if say:
        request.session[_SAID] = {"text": say[:1500], "fault": fault}
    return RedirectResponse(path, status_code=303)


def say(visitor: Visitor, text: str, **values: object) -> str:
    """*text* in the visitor's language, its ``%(name)s`` filled with *values*."""
    return PageWording(visitor.lang).say(text, **values)


@cache
def _environment(lang: str) -> Environment:
    environment = escaping("web", translations(lang))
    environment.filters |= {"key": key_of, "slug": slug_of, "quoted": quote}
    environment.globals |= {
        "w": PageWording(lang),
        "lang": lang,
        "source_language": SOURCE_LANGUAGE,
        "arranged": arrangement,
        "tables": wording,
        "rights": rights,
    }
    return environment


def _in_the_other_language(request: Request, lang: str) -> str:
    """The address of this page in the other language."""
    others = [(k, v) for k, v in request.query_params.items() if k != "lang"]
    asked = [*others, ("lang", "en" if lang == SOURCE_LANGUAGE else SOURCE_LANGUAGE)]
    return f"{quote(request.url.path)}?{urlencode(asked)}"
