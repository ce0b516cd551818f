"""What changed, in words: headed lists for a notice, or Markdown for a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reports.markdown import literal
from reports.printable import one_line
from reports.supplement import Changes, FileChange, NewlyUnreadable, StatusChange
from reports.translation import msg
from reports.wording import Wording

_SHOWN = 200  # lines of one list; a notice is read by people

NEWLY = {
    "empty": msg("Kini kosong"),
    "weak": msg("Kini lemah"),
    "adequate": msg("Kini memadai"),
}
_FILES = {
    "added": msg("Berkas baru"),
    "changed": msg("Berkas yang berubah"),
    "moved": msg("Berkas yang dipindah"),
    "deleted": msg("Berkas yang dihapus"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A list of lines under a heading, both fit to show."""

    heading: str
    lines: tuple[str, ...]


def parts(changes: Changes, w: Wording) -> tuple[Part, ...]:
    """*changes* as lists, statuses first; those with nothing in them are left out."""
    found = [*_statuses(changes, w), _unreadable(changes, w), *_files(changes, w)]
    return tuple(part for part in found if part.lines)


def as_text(changes: Changes, w: Wording) -> str:
    """*changes* as plain text."""
    return "\n\n".join(
        "\n".join(
            [f"{part.heading} ({len(part.lines)})", *_cut(part.lines, w, _bullet)]
        )
        for part in parts(changes, w)
    )


def as_markdown(changes: Changes | None, w: Wording) -> str:
    """*changes* as Markdown in which text from the share is only text."""
    if not changes:
        return w.say(msg("Tidak ada perubahan."))
    head = w.say(
        msg("Perubahan sejak laporan %(since)s, terlihat pada %(noticed)s."),
        since=w.day(changes.since),
        noticed=w.day(changes.noticed),
    )
    lists = (
        "\n".join(
            [f"### {part.heading} ({len(part.lines)})", "", *_cut(part.lines, w, _item)]
        )
        for part in parts(changes, w)
    )
    return "\n\n".join([head, *lists])


def _statuses(changes: Changes, w: Wording) -> Iterator[Part]:
    for status, heading in NEWLY.items():
        yield Part(
            heading=w.say(heading),
            lines=tuple(_status(c, w) for c in changes.indicators if c.after == status),
        )


def _status(change: StatusChange, w: Wording) -> str:
    was = w.say(msg("semula %(status)s"), status=w.status(change.before).lower())
    owner = one_line(w.owner(change.owner))
    return f"{one_line(change.id)}. {one_line(change.short)}, {was} ({owner})"


def _unreadable(changes: Changes, w: Wording) -> Part:
    lines = tuple(_trouble(file) for file in changes.unreadable)
    return Part(heading=w.say(msg("Berkas yang tidak terbaca")), lines=lines)


def _trouble(file: NewlyUnreadable) -> str:
    """The file's path with what is wrong; messages begin with its name alone."""
    name = file.path.rpartition("/")[2]
    told = file.message.removeprefix(f"{file.path}: ").removeprefix(f"{name}: ")
    return one_line(f"{file.path}: {told}" if told else file.path)


def _files(changes: Changes, w: Wording) -> Iterator[Part]:
    for kind, heading in _FILES.items():
        found = [file for file in changes.files if file.kind == kind]
        yield Part(heading=w.say(heading), lines=tuple(_file(f, w) for f in found))


def _file(file: FileChange, w: Wording) -> str:
    if file.origin is None:
        return one_line(file.path)
    before = w.say(msg("semula %(place)s"), place=one_line(file.origin))
    return f"{one_line(file.path)} ({before})"


def _cut(
    lines: tuple[str, ...], w: Wording, form: Callable[[str], str]
) -> Iterator[str]:
    yield from map(form, lines[:_SHOWN])
    if (more := len(lines) - _SHOWN) > 0:
        yield form(w.say(msg("dan %(count)s lagi"), count=more))


def _bullet(line: str) -> str:
    return f"- {line}"


def _item(line: str) -> str:
    return f"- {literal(line)}"
