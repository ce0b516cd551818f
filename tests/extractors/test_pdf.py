from __future__ import annotations

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from evidence.document import Trouble
from extractors import pdf
from extractors.errors import CorruptError, EncryptedError


def test_pages_are_read_in_order(write_pdf, source):
    path = write_pdf(["Pasal 1", "Ketentuan umum"], ["Pasal 2"], [])

    pages = list(pdf.read_pages(source(path)))

    assert [page.number for page in pages] == [1, 2, 3]
    assert pages[0].text.split() == ["Pasal", "1", "Ketentuan", "umum"]
    assert [page.trouble for page in pages] == [None, None, None]


def test_a_thick_file_is_opened_anew_on_the_way(write_pdf, source, monkeypatch):
    monkeypatch.setattr(pdf, "_PAGES_AT_ONCE", 2)
    path = write_pdf(*[[f"halaman ke-{number}"] for number in range(1, 6)])

    pages = list(pdf.read_pages(source(path)))

    assert [(page.number, page.text.strip()) for page in pages] == [
        (number, f"halaman ke-{number}") for number in range(1, 6)
    ]


def test_the_title_comes_from_the_properties(write_pdf, source):
    path = write_pdf(["isi"], title="Perwali 34 Tahun 2022")

    assert pdf.title(source(path)) == "Perwali 34 Tahun 2022"


def test_a_file_without_title_has_an_empty_one(tmp_path, source):
    path = tmp_path / "bukan.pdf"
    path.write_bytes(b"%PDF-1.7 rusak")

    assert pdf.title(source(path)) == ""


def test_a_password_is_told_apart_from_damage(write_pdf, source, tmp_path):
    locked = tmp_path / "terkunci.pdf"
    with pikepdf.open(write_pdf(["rahasia"])) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))

    with pytest.raises(EncryptedError, match=r"^terkunci\.pdf: terkunci kata sandi; "):
        list(pdf.read_pages(source(locked)))


def test_a_file_that_only_forbids_printing_is_read(write_pdf, source, tmp_path):
    owned = tmp_path / "boleh.pdf"
    with pikepdf.open(write_pdf(["terbuka"])) as document:
        document.save(owned, encryption=pikepdf.Encryption(owner="a", user=""))

    (page,) = pdf.read_pages(source(owned))

    assert page.text.strip() == "terbuka"


def test_a_cut_file_gives_the_pages_that_survived(write_pdf, source):
    path = write_pdf(*[[f"halaman ke-{at} " * 5] * 30 for at in range(9)])
    path.write_bytes(path.read_bytes()[:-600])
    reading = pdf.read_pages(source(path))
    pages = []

    with pytest.raises(CorruptError, match="terpotong"):
        pages.extend(reading)

    assert all(page.text for page in pages)


def test_what_is_no_pdf_inside_is_corrupt(tmp_path, source):
    path = tmp_path / "rusak.pdf"
    path.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 20)

    with pytest.raises(CorruptError):
        list(pdf.read_pages(source(path)))


@pytest.mark.usefixtures("tesseract")
def test_scanned_and_written_pages_mix(tmp_path, source, sheet):
    picture = tmp_path / "scan.png"
    sheet().save(picture)
    path = tmp_path / "campuran.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    canvas.drawString(72, 780, "Surat pengantar halaman pertama yang diketik biasa")
    canvas.showPage()
    canvas.drawImage(str(picture), 0, 300, *A4[:1], 400)
    canvas.showPage()
    canvas.save()

    first, second = pdf.read_pages(source(path))

    assert (first.ocr, second.ocr) == (False, True)
    assert "NOMOR 34 TAHUN 2022" in second.text


@pytest.mark.usefixtures("tesseract")
def test_a_rotated_scan_is_read_upright(tmp_path, source, sheet):
    path = tmp_path / "miring.pdf"
    sheet().rotate(90, expand=True).save(path, resolution=150)

    (page,) = pdf.read_pages(source(path))

    assert "Audit keamanan dilaksanakan setiap tahun" in page.text


def test_an_empty_scanned_sheet_is_no_trouble(tmp_path, source, sheet):
    path = tmp_path / "kosong.pdf"
    sheet([]).save(path, resolution=150)

    (page,) = pdf.read_pages(source(path))

    assert (page.text, page.trouble) == ("", None)


@pytest.mark.usefixtures("tesseract")
def test_scans_beyond_the_limit_say_so(tmp_path, source, sheet):
    path = tmp_path / "tebal.pdf"
    sheet().save(path, save_all=True, append_images=[sheet(["Lampiran"])])

    pages = list(pdf.read_pages(source(path, max_ocr_pages=1)))

    assert [page.trouble for page in pages] == [None, Trouble.TOO_BIG]
