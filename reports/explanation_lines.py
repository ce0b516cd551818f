"""Lines of an explanation on the terminal: wrapped, indented, safe to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from evidence.passage import Passage
from reports.printable import one_line
from reports.wording import Wording

WIDTH = 88
WORDING = Wording("id")
_QUOTED = 320  # characters of a quotation


def heading(text: str) -> Iterator[str]:
    """A blank line and *text* in capitals, as a section begins."""
    yield ""
    yield one_line(text).upper()


def told(text: str, *, indent: int = 2, mark: str = "") -> Iterator[str]:
    """*text* in lines of at most 88 characters, set in by *indent* blanks after *mark*.

    What comes from the share cannot act on a terminal: no control characters, no line
    breaks of its own.
    """
    first = " " * indent + mark
    yield from wrap(
        one_line(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_on_hyphens=False,
    )


def fact(name: str, value: str, *, indent: int = 2) -> Iterator[str]:
    """*name* and its *value* beside it; nothing for an empty value."""
    if value:
        yield from told(value, indent=indent, mark=f"{name:<15} ")


def quoted(
    passage: Passage, *, indent: int = 4, name: str = "", again: bool = False
) -> Iterator[str]:
    """Where *passage* stands and its first words; *name* is the file, where needed.

    If it was quoted before, only where it stands.
    """
    page = f"hal. {passage.location.page}"
    place = ", ".join(part for part in (name, page, passage.section) if part)
    if again:
        yield from told(f"{place} (sudah dikutip di atas)", indent=indent)
        return
    yield from told(f"{place}:", indent=indent)
    words = one_line(passage.text)
    if len(words) > _QUOTED:
        words = words[:_QUOTED].rsplit(" ", 1)[0] + " …"
    yield from told(f"“{words}”", indent=indent + 2)


def pages_of(passages: Iterable[Passage]) -> str:
    """The pages on which *passages* begin, in runs: ``1-3, 7``."""
    numbers = sorted({passage.location.page for passage in passages})
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs
    )


def number(value: float) -> str:
    """*value* with two decimals, as Indonesians write it."""
    return WORDING.number(value)


def name_of(path: str) -> str:
    """The file name in *path*."""
    return path.rsplit("/", 1)[-1]
