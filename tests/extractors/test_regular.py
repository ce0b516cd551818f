import os

import pytest

from extractors.regular import is_folder, is_regular, opened_regular


def test_a_file_is_opened(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"isi")

    with opened_regular(tmp_path / "a.txt") as opened:
        assert opened.read() == b"isi"


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"isi")
    (tmp_path / "b.txt").symlink_to("a.txt")

    with pytest.raises(OSError, match="symbolic links"):
        opened_regular(tmp_path / "b.txt")


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipa")

    with pytest.raises(OSError, match="bukan berkas biasa"):
        opened_regular(tmp_path / "pipa")


@pytest.mark.parametrize("name", ["tiada", "."])
def test_what_is_no_file_is_an_error(tmp_path, name):
    with pytest.raises(OSError):  # noqa: PT011 - whatever the system says
        opened_regular(tmp_path / name)


def test_where_a_path_leads_is_no_error(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"isi")
    (tmp_path / "panjang").symlink_to("x" * 300)

    assert is_folder(tmp_path)
    assert is_regular(tmp_path / "a.txt")
    assert not is_folder(tmp_path / "a.txt") | is_regular(tmp_path)
    for nowhere in ("panjang", "tiada"):
        assert not is_folder(tmp_path / nowhere) | is_regular(tmp_path / nowhere)
