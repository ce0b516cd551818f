import os
import time
import zipfile

import pytest

from extractors.steadiness import is_half_written, is_steady, looked_at_again
from extractors.survey import survey


def listed(path, content):
    path.write_bytes(content)
    return survey(path.parent)[0]


def test_a_file_left_alone_is_steady(tmp_path):
    assert is_steady(listed(tmp_path / "a.pdf", b"%PDF-1.7 ..."))


@pytest.mark.parametrize("change", ["grow", "touch", "replace", "delete"])
def test_a_file_that_moves_is_not_steady(tmp_path, change):
    path = tmp_path / "a.pdf"
    file = listed(path, b"isi")
    if change == "grow":
        path.write_bytes(b"isi lagi")
    elif change == "touch":
        os.utime(path, ns=(1, 1))
    elif change == "replace":
        other = tmp_path / "b.pdf"
        other.write_bytes(b"lsi")
        os.utime(other, ns=(file.modified_ns, file.modified_ns))
        other.replace(path)
    else:
        path.unlink()

    assert not is_steady(file)
    assert is_steady(looked_at_again(file)) is True


def whole_office_file(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "x" * 5000)
    return path.read_bytes()


@pytest.mark.parametrize(
    ("content", "is_half"),
    [
        (b"%PDF-1.7 isi tanpa akhir", True),
        (b"%PDF-1.7 isi\n%%EOF\n", False),
        (b"catatan biasa", False),  # text has no end to lack
        (b"", False),
    ],
)
def test_a_fresh_file_without_its_end_is_half_written(tmp_path, content, is_half):
    file = listed(tmp_path / "a", content)

    assert is_half_written(file, now_ns=file.modified_ns + 1) is is_half


def test_a_fresh_office_file_without_its_directory_is_half_written(tmp_path):
    whole = whole_office_file(tmp_path / "a.docx")
    for content, is_half in ((whole, False), (whole[:-100], True)):
        file = listed(tmp_path / "a.docx", content)
        assert is_half_written(file, now_ns=file.modified_ns) is is_half


def test_an_old_file_without_its_end_is_broken_not_half_written(tmp_path):
    file = listed(tmp_path / "a.pdf", b"%PDF-1.7 isi tanpa akhir")

    assert not is_half_written(file, now_ns=file.modified_ns + 11_000_000_000)


def test_a_file_that_is_gone_is_not_half_written(tmp_path):
    file = listed(tmp_path / "a.pdf", b"%PDF-1.7")
    file.path.unlink()

    assert not is_half_written(file, now_ns=file.modified_ns)


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipa.pdf")

    assert not is_half_written(survey(tmp_path)[0], now_ns=time.time_ns())


def test_a_link_out_of_the_share_is_not_followed(tmp_path):
    outside, share = tmp_path / "luar.pdf", tmp_path / "bukti"
    share.mkdir()
    outside.write_bytes(b"%PDF-1.7 terpotong")
    (share / "a.pdf").symlink_to(outside)

    assert not is_half_written(survey(share)[0], now_ns=time.time_ns())
