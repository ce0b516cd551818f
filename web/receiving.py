"""Take an upload in: its name made harmless, its content looked at, put in the inbox."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO

from extractors.media import media_of
from reports.printable import one_line
from reports.translation import msg

ACCEPTED = {
    "pdf": (".pdf",),
    "docx": (".docx",),
    "jpg": (".jpg", ".jpeg"),
    "png": (".png",),
    "tif": (".tif", ".tiff"),
    "webp": (".webp",),
}
"""What may be uploaded, by what its content is, and the extensions it may have."""

EXTENSIONS = tuple(each for some in ACCEPTED.values() for each in some)
_LONGEST = 120  # characters of a name without its extension
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_CHUNK = 1 << 20


class UploadError(ValueError):
    """The file cannot be taken; ``template`` with ``values`` says why and what to do."""

    def __init__(self, template: str, **values: object) -> None:
        """Say *template*, its ``%(name)s`` to be filled with *values*."""
        super().__init__(template % values if values else template)
        self.template, self.values = template, values


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file in the inbox: where it lies, its path there, content and size in bytes."""

    file: Path
    relative: str
    sha256: str
    size: int


def received(
    source: BinaryIO, name: str, folders: tuple[str, ...], inbox: Path, largest: int
) -> Received:
    """The file that *source* holds, put into *inbox* in *folders* under a free name.

    Nothing is put into the inbox before all of it is there and was found acceptable, so
    that a run that goes on meanwhile never reads half a file.

    Raises:
        UploadError: it is empty, too big, or not what may be uploaded.
    """
    wanted = safe_name(name)
    suffix = Path(wanted).suffix.lower()
    if suffix not in EXTENSIONS:
        raise UploadError(
            msg(
                "%(name)s: jenis berkas ini tidak diterima; unggah PDF, DOCX, atau gambar"
            ),
            name=wanted,
        )
    with _beside(inbox, suffix) as (target, place):
        sha256, size = _copied(source, target, largest, wanted)
        _check_content(place, suffix, wanted)
        folder = inbox.joinpath(*map(safe_folder, folders))
        folder.mkdir(parents=True, exist_ok=True)
        file = _put(place, folder, wanted)
    return Received(
        file=file, relative=file.relative_to(inbox).as_posix(), sha256=sha256, size=size
    )


def safe_name(name: str) -> str:
    r"""*name* as that of a file: its last part, printable, never hidden or too long.

    >>> safe_name("..\\..\\etc/<b>SK  Tim</b>.pdf")
    'b_.pdf'
    >>> safe_name("../.env")
    'env'
    """
    last = re.split(r"[\\/]", one_line(name))[-1]
    plain = _FORBIDDEN.sub("_", last).strip(" ._")
    stem, dot, suffix = plain.rpartition(".")
    if not dot:
        return plain[:_LONGEST] or "berkas"
    return f"{stem[:_LONGEST].rstrip(' .') or 'berkas'}.{suffix[:8]}"


def safe_folder(name: str) -> str:
    """*name* as that of one folder."""
    return _FORBIDDEN.sub("_", one_line(name)).strip(" .")[:_LONGEST] or "Lain"


@contextmanager
def _beside(inbox: Path, suffix: str) -> Iterator[tuple[BinaryIO, Path]]:
    """A new file beside the inbox, on its file system; gone in the end if still there."""
    waiting = inbox.with_name(f"{inbox.name}.sementara")
    waiting.mkdir(parents=True, exist_ok=True)
    inbox.mkdir(parents=True, exist_ok=True)
    handle, name = mkstemp(suffix=suffix, dir=waiting)
    try:
        with os.fdopen(handle, "wb") as target:
            yield target, Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _copied(
    source: BinaryIO, target: BinaryIO, largest: int, name: str
) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(_CHUNK):
        size += len(chunk)
        if size > largest:
            raise UploadError(
                msg("%(name)s: lebih besar dari %(megabytes)s MB; kecilkan atau pecah"),
                name=name,
                megabytes=largest // 1_000_000,
            )
        digest.update(chunk)
        target.write(chunk)
    target.flush()
    if not size:
        raise UploadError(
            msg("%(name)s: berkas kosong; pilih berkas aslinya"), name=name
        )
    return digest.hexdigest(), size


def _check_content(place: Path, suffix: str, name: str) -> None:
    media = media_of(place) or "?"
    if suffix in ACCEPTED.get(media, ()):
        return
    if media in ACCEPTED:
        raise UploadError(
            msg("%(name)s: isinya %(media)s; ganti akhiran namanya lalu unggah lagi"),
            name=name,
            media=media.upper(),
        )
    raise UploadError(
        msg("%(name)s: isinya bukan PDF, DOCX, atau gambar; unggah berkas aslinya"),
        name=name,
    )


def _put(place: Path, folder: Path, name: str) -> Path:
    """*place* moved into *folder*; nothing that lies there is ever replaced."""
    stem, suffix = Path(name).stem, Path(name).suffix
    for number in count(1):
        free = folder / (name if number == 1 else f"{stem} ({number}){suffix}")
        try:
            free.touch(exist_ok=False)  # the name is ours from here on
        except FileExistsError:
            continue
        place.replace(free)
        return free
    raise AssertionError("unreachable")
