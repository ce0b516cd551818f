from __future__ import annotations

import shutil
import subprocess

import pytest

from extractors import legacy
from extractors.errors import CorruptError, TimeoutExceededError, UnsupportedError

RTF = r"{\rtf1\ansi Notulen rapat \b koordinasi\b0 \par Tanggal 3 Maret 2025\par}"


@pytest.fixture
def rtf(tmp_path):
    path = tmp_path / "notulen.rtf"
    path.write_text(RTF)
    return path


@pytest.mark.usefixtures("libreoffice")
def test_an_old_format_is_read_through_libreoffice(rtf, source):
    (page,) = legacy.reader_by_way_of("docx")(source(rtf, "rtf"))

    assert page.text == "Notulen rapat koordinasi\nTanggal 3 Maret 2025"


@pytest.mark.usefixtures("libreoffice")
def test_nothing_is_written_beside_the_file(rtf, source):
    before = set(rtf.parent.iterdir())

    list(legacy.reader_by_way_of("docx")(source(rtf, "rtf")))

    assert set(rtf.parent.iterdir()) == before


@pytest.mark.usefixtures("libreoffice")
def test_an_old_workbook_keeps_its_rows(tmp_path, source):
    table = tmp_path / "data.csv"
    table.write_text("No,Nama\n1,Rak A\n")
    folder = tmp_path.as_uri()
    subprocess.run(
        [shutil.which("soffice") or "", f"-env:UserInstallation={folder}/profil", "--headless",
         "--convert-to", "xls", "--outdir", str(tmp_path), str(table)],
        check=True, capture_output=True, timeout=90,
    )  # fmt: skip

    pages = list(legacy.reader_by_way_of("xlsx")(source(tmp_path / "data.xls", "xls")))

    assert pages[0].text.splitlines()[1:] == ["No | Nama", "1 | Rak A"]


@pytest.mark.usefixtures("libreoffice")
def test_a_conversion_that_takes_too_long_is_stopped(rtf, source):
    with pytest.raises(TimeoutExceededError):
        list(legacy.reader_by_way_of("docx")(source(rtf, "rtf", seconds=0.05)))


@pytest.mark.usefixtures("libreoffice")
def test_what_libreoffice_cannot_open_is_corrupt(tmp_path, source):
    path = tmp_path / "rusak.ppt"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4000)

    with pytest.raises(CorruptError, match="rusak atau terkunci"):
        list(legacy.reader_by_way_of("pptx")(source(path, "ppt")))


@pytest.mark.usefixtures("without_programs")
def test_without_libreoffice_the_clerk_is_told_what_to_do(rtf, source):
    with pytest.raises(UnsupportedError, match="simpan sebagai DOCX atau PDF"):
        list(legacy.reader_by_way_of("docx")(source(rtf, "rtf")))
