import pytest
from jinja2 import UndefinedError

from reports.templating import escaping
from reports.translation import translations


@pytest.fixture
def templates():
    return escaping("reports", translations("en"))


def test_text_is_escaped_and_ours_translated(templates):
    page = templates.from_string('{{ text }}: {{ _("Kosong") }}')

    assert page.render(text="<b>") == "&lt;b&gt;: Empty"


def test_what_is_undefined_is_an_error(templates):
    with pytest.raises(UndefinedError):
        templates.from_string("{{ nothing }}").render()
