import pytest

from ledger.comparison import compared
from ledger.events import Kind, events
from tests.ledger.listing import document, known, shared


def told(before, after):
    """What happened between two states, each content by path."""
    earlier = {p: known(p, c, first_run=n) for n, (p, c) in enumerate(before.items())}
    files = [shared(path) for path in sorted(after)]
    ended = compared(files, earlier).ended(
        [document(path, sha256=content) for path, content in after.items()]
    )
    return {
        event.path: (event.kind, event.origin.path if event.origin else None)
        for event in events(ended)
    }


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"a": "1"}, {"a": "1"}, {}),
        ({}, {"a": "1"}, {"a": (Kind.ADDED, None)}),
        ({"a": "1"}, {"a": "2"}, {"a": (Kind.CHANGED, None)}),
        ({"a": "1"}, {"a": None}, {}),  # locked tonight: nobody knows
        ({"a": "1"}, {}, {"a": (Kind.DELETED, None)}),
        ({"a": "1"}, {"b": "1"}, {"b": (Kind.MOVED, "a")}),
        ({"a": "1"}, {"x/a": "1"}, {"x/a": (Kind.MOVED, "a")}),
        ({"a": "1"}, {"a": "1", "b": "1"}, {"b": (Kind.COPIED, "a")}),
        (
            {"a": "1"},
            {"b": "1", "c": "1"},
            {"b": (Kind.MOVED, "a"), "c": (Kind.COPIED, "a")},
        ),
        (  # of two that went, the one with the same name is the origin
            {"lama/p": "1", "lama/q": "1"},
            {"baru/p": "1", "baru/q": "1"},
            {"baru/p": (Kind.MOVED, "lama/p"), "baru/q": (Kind.MOVED, "lama/q")},
        ),
        (
            {"a": "1", "b": "2"},
            {"a": "2", "b": "1"},
            {"a": (Kind.CHANGED, None), "b": (Kind.CHANGED, None)},
        ),
    ],
)
def test_what_happened_is_told_by_content(before, after, expected):
    assert told(before, after) == expected
