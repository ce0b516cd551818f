import pytest

from assessment.decisions.decision import Ground
from assessment.decisions.superseding import rivals
from tests.assessment.decisions.words import decision


def on(path, sha256="a", **parts):
    return decision(ground=Ground(path=path, sha256=sha256), **parts)


@pytest.mark.parametrize(
    ("old", "new", "replaced"),
    [
        (decision("work", "belum"), decision("work", "diajukan"), True),
        (decision("work", "belum"), decision("due", "2026-12-31"), False),
        (
            decision("work", "belum"),
            decision("work", "belum", criterion="8.1.x"),
            False,
        ),
        (decision("work", "belum"), decision("work", "belum", indicator="9"), False),
        (decision("work", "belum"), decision("work", "belum", instrument="y"), False),
        (decision("note", "a"), decision("note", "b"), False),
        (on("a.pdf"), on("a.pdf", value="rejected"), True),
        (on("a.pdf"), on("b.pdf"), True),  # the same content elsewhere
        (on("a.pdf"), on("a.pdf", "b"), True),  # other content at the same place
        (on("a.pdf"), on("b.pdf", "b"), False),
        (on("a.pdf", None), on("b.pdf", None), False),
    ],
)
def test_a_decision_replaces_those_on_the_same_thing(old, new, replaced):
    assert rivals([old], new) == ((old,) if replaced else ())
