from __future__ import annotations

import pytest

from evidence.document import Page, Trouble
from extractors.text_layer import Layer, is_garbled

PROSE = "Dinas menyelenggarakan jaringan intra untuk seluruh perangkat daerah. " * 3
CIPHERED = (
    "3HUDWXUDQ :DOL .RWD WHQWDQJ SHQ\\HOHQJJDUDDQ VLVWHP SHPHULQWDKDQ EHUEDVLV "
    "HOHNWURQLN GL OLQJNXQJDQ SHPHULQWDK NRWD"
)
GARBLED = [
    "\x1e\x1d\x05L0\x01ĠğăžŞ",
    "\x11ɎɅȺɇɐɕɂɉȿɊȿɏɈȾɕ",
    "\ufffd" * 40,
    "\ue001\ue002\ue003\ue004 \ue005" * 9,
    CIPHERED,
]
SOUND = [
    PROSE,
    "",
    "12",
    "1.234.567,00 2.345.678,00 3.456.789,00 Rp 4.000.000",
    "\uf0b7 Peraturan Wali Kota tentang SPBE",
    "Perundang\ufffeundangan",
    "الإنترنت العالمي المفتوح هو أقوى اتصال و مورد تعاون رأيناه",
    "BAPPEDA, DISKOMINFO, DPMPTSP, RSUD, SATPOL PP, BKPSDM, BPKAD, DISDUKCAPIL",
]


@pytest.mark.parametrize("text", GARBLED)
def test_glyphs_without_meaning_are_garbled(text):
    assert is_garbled(text)


@pytest.mark.parametrize("text", SOUND)
def test_numbers_names_and_other_scripts_are_sound(text):
    assert not is_garbled(text)


LOOK = [
    Layer(text="", pictures=1.0),
    Layer(text="Dipindai dengan CamScanner", pictures=0.95),
    Layer(text="", paths=900),  # letters drawn as outlines
    Layer(text="Gambar 3. Tampilan layanan pada peramban", pictures=0.7),
]
DO_NOT_LOOK = [
    Layer(text="LAMPIRAN I"),
    Layer(text="", pictures=0.02),  # a small logo on an empty page
    Layer(text=PROSE * 3, pictures=1.0),  # a scan with a good text layer
    Layer(text=PROSE, pictures=0.2),
    Layer(text=PROSE, paths=2000),
]


@pytest.mark.parametrize("layer", LOOK)
def test_pages_that_say_more_than_their_text_need_eyes(layer):
    assert layer.needs_eyes


@pytest.mark.parametrize("layer", DO_NOT_LOOK)
def test_pages_whose_text_says_it_all_need_no_eyes(layer):
    assert not layer.needs_eyes


def test_what_was_seen_follows_the_layer_without_repeating_it():
    layer = Layer(text="Gambar 3. Tampilan beranda portal")
    seen = Page(number=2, text="Gambar 3. Tampllan beranda portal\nMasuk", ocr=True)

    page = layer.combined_with(seen)

    assert page.text == "Gambar 3. Tampilan beranda portal\nMasuk"
    assert page.ocr


def test_a_garbled_layer_is_dropped_for_what_was_seen():
    seen = Page(number=1, text="Peraturan", ocr=True)

    assert Layer(text="\x1e\x1d\x05L0").combined_with(seen).text == "Peraturan"


def test_a_picture_without_text_is_no_trouble_beside_text():
    seen = Page(number=1, text="", ocr=True, trouble=Trouble.NO_TEXT)

    assert Layer(text="Foto rapat").combined_with(seen).trouble is None
    assert Layer(text="").combined_with(seen).trouble is Trouble.NO_TEXT


def test_a_picture_that_could_not_be_read_stays_a_trouble():
    seen = Page(number=1, text="", trouble=Trouble.NO_OCR)

    page = Layer(text="Foto rapat").combined_with(seen)

    assert (page.text, page.trouble) == ("Foto rapat", Trouble.NO_OCR)
