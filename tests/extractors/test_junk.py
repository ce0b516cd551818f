from __future__ import annotations

import pytest

from extractors.junk import is_junk

JUNK = [
    "Thumbs.db",
    "Kominfo/thumbs.db",
    ".DS_Store",
    "Bag Umum/desktop.ini",
    "~$notulen.docx",
    "Kominfo/._laporan.pdf",
    ".~lock.laporan.odt#",
    "__MACOSX/laporan.pdf",
    "$RECYCLE.BIN/S-1-5/laporan.pdf",
    "@eaDir/laporan.pdf",
]
EVIDENCE = [
    "notulen.docx",
    "database Thumbs.pdf",
    "desktop.ini.pdf",
    ".laporan tersembunyi.pdf",
    "~notulen.docx",
    "Recycle/laporan.pdf",
    "Thumbs.db/laporan.pdf",
    "berkas tmp.docx",
]


@pytest.mark.parametrize("relative", JUNK)
def test_what_programs_leave_behind_is_junk(relative):
    assert is_junk(relative)


@pytest.mark.parametrize("relative", EVIDENCE)
def test_what_people_put_there_is_not_junk(relative):
    assert not is_junk(relative)
