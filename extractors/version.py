"""The version of all that turns a file's bytes into a document on this machine."""

from __future__ import annotations

import shutil
from dataclasses import asdict
from pathlib import Path

from evidence.provenance import digest, libraries, sources
from extractors import tesseract
from extractors.limits import DEFAULT_LIMITS, Limits

_LIBRARIES = (
    "filetype",
    "ftfy",
    "lxml",
    "openpyxl",
    "pdfminer.six",
    "pdfplumber",
    "pillow",
    "pypdfium2",
    "python-docx",
    "python-pptx",
    "tesserocr",
)
_PROGRAMS = ("tesseract", "soffice", "libreoffice")


def readers_version(limits: Limits = DEFAULT_LIMITS) -> str:
    """64 hex digits: our code, the libraries, *limits*, and the programs there are.

    The same file read under the same version gives the same document, but for what
    depends on the moment: time, memory, crashes.
    """
    here = Path(__file__).parent
    return digest(
        sources(here),
        sources(here.parent / "evidence" / "document.py"),
        libraries(_LIBRARIES),
        tesseract.models().languages,
        *(_program(name) for name in _PROGRAMS),
        repr(asdict(limits)),
    )


def _program(name: str) -> str:
    """The program *name* with its size, which changes with its version; or nothing."""
    found = shutil.which(name)
    return f"{name} {Path(found).resolve().stat().st_size}" if found else ""
