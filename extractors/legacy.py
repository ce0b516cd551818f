"""Read DOC, XLS, PPT, RTF and OpenDocument through LibreOffice, where installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from evidence.document import Page
from extractors import slides, spreadsheet, word
from extractors.errors import (
    CorruptError,
    TimeoutExceededError,
    UnsupportedError,
)
from extractors.source import Reader, Source

_MODERN: dict[str, Reader] = {
    "docx": word.read_pages,
    "xlsx": spreadsheet.read_pages,
    "pptx": slides.read_pages,
}
_RESTART = 81  # what LibreOffice answers after it has set up a new profile
_SHARE_OF_TIME = 0.75
_PROFILE = "registrymodifications.xcu"
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc">
<prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
"""


def reader_by_way_of(modern: str) -> Reader:
    """Return a reader that has the file saved as *modern* and reads that."""

    def read_pages(source: Source) -> Iterator[Page]:
        with TemporaryDirectory(prefix="bukti-") as folder:
            converted = _converted(source, modern, Path(folder))
            yield from _MODERN[modern](replace(source, path=converted))

    return read_pages


def _converted(source: Source, modern: str, folder: Path) -> Path:
    program = _libreoffice()
    if program is None:
        raise UnsupportedError(source.name, fact="format lama tidak dapat dibaca")
    copy = folder / f"berkas.{source.media}"
    shutil.copyfile(source.path, copy)
    _write_profile(folder)
    try:
        for _ in range(2):
            if _run(program, copy, modern, source) != _RESTART:
                break
    except subprocess.TimeoutExpired as error:
        raise TimeoutExceededError(source.name) from error
    converted = folder / "hasil" / f"berkas.{modern}"
    if not converted.is_file():
        raise CorruptError(source.name, fact="rusak atau terkunci kata sandi")
    return converted


def _libreoffice() -> str | None:
    """Return LibreOffice's own binary: unlike the script before it, it can be killed."""
    script = shutil.which("soffice") or shutil.which("libreoffice")
    if script is None:
        return None
    binary = Path(script).resolve().with_name("soffice.bin")
    return str(binary) if binary.is_file() else script


def _write_profile(folder: Path) -> None:
    user = folder / "profil" / "user"
    user.mkdir(parents=True)
    (user / _PROFILE).write_text(_SETTINGS, encoding="utf-8")


def _run(program: str, file: Path, modern: str, source: Source) -> int:
    profile = (file.parent / "profil").as_uri()
    command = [
        *(program, f"-env:UserInstallation={profile}", "--headless", "--norestore"),
        *("--convert-to", modern, "--outdir", str(file.parent / "hasil"), str(file)),
    ]
    run = subprocess.run(  # noqa: S603 -- our own file names, no shell
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=source.limits.seconds * _SHARE_OF_TIME,
        check=False,
        env=os.environ | {"HOME": str(file.parent)},
    )
    return run.returncode
