from __future__ import annotations

import zipfile

import pytest

from extractors.errors import CorruptError, EncryptedError, TooBigError
from extractors.package import OfficePackage, core_title

LAUGHS = """<!DOCTYPE lolz [<!ENTITY a "{}">{}]><x>&j;</x>""".format(
    "ha" * 50,
    "".join(
        f'<!ENTITY {name} "{f"&{before};" * 20}">'
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    ),
)


@pytest.fixture
def write_zip(tmp_path):
    def write(parts: dict[str, bytes | str]):
        path = tmp_path / "berkas.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return path

    return write


def test_parts_are_found_whatever_their_case_and_slashes(write_zip, source):
    with OfficePackage(source(write_zip({"Word\\Document.xml": b"<x/>"}))) as package:
        assert "word/document.xml" in package
        assert package.xml("/word/document.xml").tag == "x"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(write_zip, source):
    path = write_zip({"word/document.xml": b"\0" * 60_000_000})

    with pytest.raises(TooBigError, match="mengembang"):
        OfficePackage(source(path))


def test_much_content_is_no_bomb_below_the_limit(write_zip, source):
    path = write_zip({"word/media/a.bin": bytes(range(256)) * 4000})

    with OfficePackage(source(path)) as package:
        assert len(package.read("word/media/a.bin")) == 1_024_000


def test_content_beyond_the_limit_is_refused(write_zip, source):
    path = write_zip({"a.bin": bytes(range(256)) * 8000})

    with pytest.raises(TooBigError):
        OfficePackage(source(path, max_unpacked_mb=1))


def test_a_billion_laughs_are_not_told(write_zip, source):
    with OfficePackage(source(write_zip({"a.xml": LAUGHS}))) as package:
        try:
            told = "".join(package.xml("a.xml").itertext())
        except CorruptError:
            told = ""

    assert len(told) < 1000


def test_a_file_outside_is_not_drawn_in(write_zip, source, tmp_path):
    secret = tmp_path / "rahasia.txt"
    secret.write_text("kata sandi")
    outside = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]><x>&s;</x>'

    with OfficePackage(source(write_zip({"a.xml": outside}))) as package:
        assert "sandi" not in "".join(package.xml("a.xml").itertext())


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 terpotong", b"bukan zip"])
def test_what_is_no_whole_zip_is_corrupt(tmp_path, source, content):
    path = tmp_path / "berkas.docx"
    path.write_bytes(content)

    with pytest.raises(CorruptError):
        OfficePackage(source(path))


def test_parts_with_a_password_are_encrypted(write_zip, source):
    path = write_zip({"word/document.xml": b"<x/>"})
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"PK\x01\x02") + 8] |= 1  # the flag in the central directory
    path.write_bytes(raw)

    with pytest.raises(EncryptedError):
        OfficePackage(source(path))


@pytest.mark.parametrize("parts", [{}, {"a.xml": "<x>"}])
def test_missing_and_broken_parts_are_corrupt(write_zip, source, parts):
    with (
        OfficePackage(source(write_zip(parts | {"b": ""}))) as package,
        pytest.raises(CorruptError),
    ):
        package.xml("a.xml")


def test_relationships_are_resolved_and_external_ones_marked(write_zip, source):
    address = "http://schemas.openxmlformats.org/package/2006/relationships"
    links = (
        f'<Relationships xmlns="{address}">'
        '<Relationship Id="r1" Type="urn:x/image" Target="../media/a.png"/>'
        '<Relationship Id="r2" Type="urn:x/image" Target="http://contoh.id/a.png" '
        'TargetMode="External"/></Relationships>'
    )
    path = write_zip({"ppt/slides/_rels/slide1.xml.rels": links})

    with OfficePackage(source(path)) as package:
        found = package.relationships("ppt/slides/slide1.xml")

    assert (found["r1"].kind, found["r1"].target) == ("image", "ppt/media/a.png")
    assert found["r2"].is_external


def test_a_package_without_properties_has_no_title(write_zip, source):
    assert core_title(source(write_zip({"a.xml": "<x/>"}))) == ""
