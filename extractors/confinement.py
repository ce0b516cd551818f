"""What a reading process gives up before it opens a file of the share.

Linux lets any process take rights from itself: its own empty network (namespaces(7)), and
the file system but for what it needs (landlock(7), from 5.13 on; TCP from 6.7 on).
Where a kernel or a container forbids one of them, that one is left out: the readers ask
for neither, it is the second lock on the door.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import struct
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_NO_NEW_PRIVILEGES = 38
_CREATE, _ADD, _RESTRICT = 444, 445, 446  # system calls, the same on all machines
_VERSION = 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_FOLDER = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_READ = _EXECUTE | _READ_FILE | _READ_FOLDER
_TCP_FROM, _SCOPE_FROM = 4, 6
_ALL_BY_VERSION = ((5, 16), (3, 15), (2, 14), (1, 13))  # rights to files, in bits
_OF_A_FILE = _EXECUTE | _WRITE_FILE | _READ_FILE
_OF_A_SOCKET = 1 << 5 | 1 << 9  # to remove a file, to make a socket
_SOCKETS = "/tmp"  # noqa: S108 - LibreOffice makes one there, wherever TMPDIR is
_SYSTEM = (
    "/usr", "/lib", "/lib64", "/bin", "/opt", "/nix/store", "/gnu/store", "/proc/self",
    "/proc/filesystems", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/sys/vm",
    "/sys/devices/system/cpu", "/etc/fonts", "/etc/libreoffice", "/etc/ld.so.cache",
    "/etc/localtime", "/etc/passwd", "/etc/nsswitch.conf", "/etc/mime.types", "/etc/locale.alias",
    "/var/lib/libreoffice", "/var/spool/libreoffice",
    "/var/cache/fontconfig", "/dev/urandom", "/dev/random",
)  # fmt: skip
_NOTHING = "/dev/null"

_c = ctypes.CDLL(None, use_errno=True)


class Confinement(StrEnum):
    """A right that a process no longer has."""

    NETWORK = "network"  # to reach anything by any network
    TCP = "tcp"  # to connect by TCP, or wait for who does
    WRITING = "writing"  # to change anything but its temporary folder
    READING = "reading"  # to read anything but the share, uploads, programs, libraries


def confine(temporary: Path, folders: Sequence[Path] = ()) -> frozenset[Confinement]:
    """Take from this process, and all that it starts, what it does not need.

    Args:
        temporary: the only folder where it may write.
        folders: the only ones of the user that it may read; none to read everywhere.

    Returns:
        What it no longer has; less where the system does not permit to give it up.
    """
    return frozenset((*_cut_off_network(), *_shut_files(temporary, folders)))


def _cut_off_network() -> Iterator[Confinement]:
    user, group = os.geteuid(), os.getegid()
    if not _c.unshare(_NEW_NETWORK):
        yield Confinement.NETWORK
    elif not _c.unshare(_NEW_USER | _NEW_NETWORK):
        _stay_who_we_are(user, group)
        yield Confinement.NETWORK


def _stay_who_we_are(user: int, group: int) -> None:
    """Keep user and group in the new namespace, where they would be nobody's."""
    own = Path("/proc/self")
    with suppress(OSError):
        (own / "setgroups").write_text("deny", "ascii")
        (own / "uid_map").write_text(f"{user} {user} 1", "ascii")
        (own / "gid_map").write_text(f"{group} {group} 1", "ascii")


def _shut_files(temporary: Path, folders: Sequence[Path]) -> Iterator[Confinement]:
    version = int(_c.syscall(_CREATE, None, 0, _VERSION))
    if version < 1:
        return
    everything = _everything(version)
    handled = everything if folders else everything & ~_READ
    has_tcp, is_scoped = version >= _TCP_FROM, version >= _SCOPE_FROM
    asked = struct.pack("=QQQ", handled, 3 * has_tcp, 3 * is_scoped)
    rules = int(
        _c.syscall(_CREATE, asked, len(asked) if is_scoped else 8 + 8 * has_tcp, 0)
    )
    if rules < 0:
        return
    try:
        _allow(rules, [temporary], handled)
        _allow(rules, [Path(_NOTHING)], handled & _OF_A_FILE)
        _allow(rules, [Path(_SOCKETS)], _OF_A_SOCKET)
        if folders:
            _allow(rules, [*folders, *_needed()], _READ)
        _c.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        if _c.syscall(_RESTRICT, rules, 0):
            return
    finally:
        os.close(rules)
    yield Confinement.WRITING
    if folders:
        yield Confinement.READING
    if has_tcp:
        yield Confinement.TCP


def _everything(version: int) -> int:
    bits = next(bits for least, bits in _ALL_BY_VERSION if version >= least)
    return (1 << bits) - 1


def _allow(rules: int, places: Iterable[Path], rights: int) -> None:
    for place in places:
        try:
            opened = os.open(place, os.O_PATH | os.O_CLOEXEC)
        except OSError:  # what is not there needs no right
            continue
        given = rights if place.is_dir() else rights & _OF_A_FILE
        _c.syscall(_ADD, rules, 1, struct.pack("=Qi", given, opened), 0)
        os.close(opened)


def _needed() -> Iterator[Path]:
    """Where programs, libraries and our own code lie."""
    yield from map(Path, _SYSTEM)
    yield from (Path(place) for place in sys.path if place)
    yield from map(Path, (sys.prefix, sys.base_prefix, sys.exec_prefix))
    for name in ("LD_LIBRARY_PATH", "TESSDATA_PREFIX"):
        yield from (Path(p) for p in os.environ.get(name, "").split(":") if p)
    if found := shutil.which("tesseract"):
        yield Path(found).resolve().parent
    if found := shutil.which("soffice") or shutil.which("libreoffice"):
        yield Path(found).resolve().parents[1]
