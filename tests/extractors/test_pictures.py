from __future__ import annotations

import pytest
from PIL import Image

from extractors import pictures
from extractors.errors import CorruptError, TooBigError


@pytest.mark.usefixtures("tesseract")
def test_every_frame_of_a_tiff_is_a_page(tmp_path, source, sheet):
    path = tmp_path / "scan.tif"
    sheet(["Halaman depan surat"]).save(
        path, save_all=True, append_images=[sheet(["Lampiran kedua surat"])]
    )

    pages = list(pictures.read_pages(source(path)))

    assert [page.number for page in pages] == [1, 2]
    assert "depan" in pages[0].text
    assert "Lampiran" in pages[1].text


@pytest.mark.usefixtures("tesseract")
def test_a_photograph_is_read_as_its_camera_held_it(tmp_path, source, sheet):
    path = tmp_path / "foto.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6  # turn a quarter to the right before showing
    sheet().rotate(90, expand=True).save(path, exif=exif)

    (page,) = pictures.read_pages(source(path))

    assert "NOMOR 34 TAHUN 2022" in page.text


def test_a_cut_photograph_is_corrupt(tmp_path, source, sheet):
    path = tmp_path / "foto.jpg"
    sheet().save(path)
    path.write_bytes(path.read_bytes()[:4000])

    with pytest.raises(CorruptError, match=r"foto\.jpg: gambar rusak"):
        list(pictures.read_pages(source(path)))


def test_a_picture_bomb_is_not_unpacked(tmp_path, source):
    path = tmp_path / "bom.png"
    Image.new("1", (30_000, 30_000)).save(path)

    with pytest.raises(TooBigError):
        list(pictures.read_pages(source(path)))
