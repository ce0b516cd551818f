from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from extractors.survey import ShareError, printable, survey

SURVEYED = """
import sys
from pathlib import Path
from extractors.survey import ShareError, survey
try:
    print(*[file.relative for file in survey(Path(sys.argv[1]))])
except ShareError as error:
    print(error)
"""
AS_ANYBODY = [
    "setpriv",
    "--bounding-set=-dac_override,-dac_read_search",
    "--inh-caps=-all",
]


def _told_to_anybody(share) -> str:
    """What is listed of *share*, or why not, for somebody without the rights of root."""
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        pytest.skip("root may read every folder")
    return subprocess.check_output(
        [*(AS_ANYBODY if os.geteuid() == 0 else []), sys.executable, "-c", SURVEYED, share],
        cwd=Path(__file__).parents[2], text=True,
    )  # fmt: skip


def _share(tmp_path, *names: str | bytes):
    share = tmp_path / "drive"
    for name in names:
        path = os.path.join(os.fsencode(share), os.fsencode(name))  # noqa: PTH118
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(b"isi")
    return share


def _listed(share) -> list[str]:
    return [file.relative for file in survey(share)]


def test_everything_is_listed_in_order_junk_included(tmp_path):
    share = _share(
        tmp_path, "b.pdf", "a/c.docx", "a/Thumbs.db", ".DS_Store", "~$x.docx"
    )

    assert _listed(share) == [
        ".DS_Store",
        "a/Thumbs.db",
        "a/c.docx",
        "b.pdf",
        "~$x.docx",
    ]
    assert [file.is_junk for file in survey(share)] == [True, True, False, False, True]


def test_size_and_time_are_told(tmp_path):
    share = _share(tmp_path, "a.pdf")
    os.utime(share / "a.pdf", ns=(0, 1_700_000_000_123_456_789))

    (file,) = survey(share)

    assert (file.size, file.modified_ns) == (3, 1_700_000_000_123_456_789)
    assert file.path.read_bytes() == b"isi"


def test_links_in_circles_end(tmp_path):
    share = _share(tmp_path, "a/b.pdf")
    (share / "a" / "lingkar").symlink_to(share)
    (share / "sebelah").symlink_to(share / "a")

    assert _listed(share) == ["a/b.pdf"]


def test_links_out_of_the_share_are_listed_but_not_followed(tmp_path):
    secret = tmp_path / "rahasia"
    secret.mkdir()
    (secret / "gaji.pdf").write_bytes(b"isi")
    share = _share(tmp_path, "a.pdf")
    (share / "folder").symlink_to(secret)
    (share / "gaji.pdf").symlink_to(secret / "gaji.pdf")
    (share / "putus.pdf").symlink_to(secret / "tiada.pdf")

    files = {file.relative: file for file in survey(share)}

    assert list(files) == ["a.pdf", "folder", "gaji.pdf", "putus.pdf"]
    assert all(files[name].path.is_symlink() for name in files if name != "a.pdf")


def test_a_link_that_the_system_refuses_to_follow_is_listed(tmp_path):
    share = _share(tmp_path, "a.pdf")
    (share / "panjang.pdf").symlink_to("x" * 300)

    assert _listed(share) == ["a.pdf", "panjang.pdf"]


def test_a_link_to_a_folder_that_we_may_not_enter_is_listed(tmp_path):
    share, closed = _share(tmp_path, "a.pdf"), tmp_path / "tertutup"
    (closed / "dalam").mkdir(parents=True)
    (share / "pintas").symlink_to(closed / "dalam")
    closed.chmod(0)

    assert _told_to_anybody(share) == "a.pdf pintas\n"


def test_a_link_to_a_file_inside_is_that_file(tmp_path):
    share = _share(tmp_path, "a.pdf")
    (share / "b.pdf").symlink_to("a.pdf")

    assert [(f.relative, f.path.name) for f in survey(share)] == [
        ("a.pdf", "a.pdf"),
        ("b.pdf", "a.pdf"),
    ]


def test_names_of_any_bytes_become_printable_and_stay_apart(tmp_path):
    names = [b"surat\xff.pdf", b"surat\xfe.pdf", "surat\ufffd.pdf".encode(), b"a\nb.pdf",
             "c\u202efdp.exe".encode()]  # fmt: skip
    share = _share(tmp_path, *names)

    files = survey(share)
    relatives = [file.relative for file in files]

    assert len(set(relatives)) == len(names)
    assert all(name.isprintable() for name in relatives)
    assert json.loads(json.dumps(relatives, ensure_ascii=False)) == relatives
    "".join(relatives).encode("utf-8")
    assert all(file.path.read_bytes() == b"isi" for file in files)


def test_a_printable_name_keeps_its_name_before_others(tmp_path):
    share = _share(tmp_path, b"surat\xff.pdf", "surat\ufffd.pdf")

    by_name = {file.relative: file.path.name for file in survey(share)}

    assert by_name["surat\ufffd.pdf"] == "surat\ufffd.pdf"
    assert "surat\ufffd.pdf~2" in by_name


def test_names_are_composed(tmp_path):
    share = _share(tmp_path, unicodedata.normalize("NFD", "Café.pdf"))

    assert _listed(share) == [unicodedata.normalize("NFC", "Café.pdf")]


def test_the_same_share_is_listed_the_same(tmp_path):
    share = _share(tmp_path, *[f"{at % 3}/{at}.pdf" for at in range(20)])

    assert survey(share) == survey(share)


def test_a_missing_share_is_an_error(tmp_path):
    with pytest.raises(ShareError, match="tidak ditemukan; periksa"):
        survey(tmp_path / "tiada")


def test_a_share_that_cannot_be_looked_at_is_an_error(tmp_path):
    with pytest.raises(ShareError, match=r"tidak dapat dibuka \(File name"):
        survey(tmp_path / ("x" * 300))


def test_a_file_is_no_share(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"isi")

    with pytest.raises(ShareError, match="bukan folder"):
        survey(tmp_path / "a.pdf")


def test_an_empty_share_is_an_error(tmp_path):
    (tmp_path / "drive" / "kosong").mkdir(parents=True)

    with pytest.raises(ShareError, match="kosong; pastikan"):
        survey(tmp_path / "drive")


def test_a_folder_that_cannot_be_listed_is_named(tmp_path, monkeypatch):
    share = _share(tmp_path, "a.pdf")
    monkeypatch.chdir(share)
    for _ in range(40):  # deeper than a path can name
        os.mkdir("x" * 200)  # noqa: PTH102
        os.chdir("x" * 200)

    with pytest.raises(
        ShareError, match="xx: folder tidak dapat dibaca sampai selesai"
    ):
        survey(share)


def test_a_folder_without_permission_is_named(tmp_path):
    share = _share(tmp_path, "a.pdf", "tertutup/b.pdf")
    (share / "tertutup").chmod(0)

    told = _told_to_anybody(share)

    assert "tertutup: folder tidak dapat dibaca sampai selesai (Permission" in told


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Bag. Hukum (1).pdf", "Bag. Hukum (1).pdf"),
        ("a\tb", "a\ufffdb"),
        ("\udcff", "\ufffd"),
    ],
)
def test_only_what_cannot_be_printed_is_replaced(name, shown):
    assert printable(name) == shown


def test_folders_may_be_nested_as_deep_as_a_path_may_be_long(tmp_path):
    folder = tmp_path
    try:
        for _ in range(1_200):
            folder /= "d"
            folder.mkdir()
        (folder / "dalam.txt").write_text("isi")

        (file,) = survey(tmp_path)
    finally:
        subprocess.run(["/bin/rm", "-rf", tmp_path / "d"], check=True)

    assert file.relative == "d/" * 1_200 + "dalam.txt"
