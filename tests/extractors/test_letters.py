from __future__ import annotations

import pytest

from extractors.letters import (
    without_doubling,
    without_mistaken_letters,
    without_spacing,
)

DOUBLED = [
    ("PPEERRAATTUURRAANN", "PERATURAN"),
    ("NNOOMMOORR 1122 TTAAHHUUNN 22002233", "NOMOR 12 TAHUN 2023"),
    ("KKKEEEPPPUUUTTTUUUSSSAAANNN", "KEPUTUSAN"),
    ("MMEEMMUUTTUUSSKKAANN:: sesuai", "MEMUTUSKAN: sesuai"),
]
NOT_DOUBLED = [
    "Rp 110000",  # a number, not bold
    "AAAA BBBB",
    "saat maaf massa",
    "www.oobbjjeekk",  # letters doubled by chance inside an address
    "",
]


@pytest.mark.parametrize(("line", "repaired"), DOUBLED)
def test_letters_printed_several_times_are_written_once(line, repaired):
    assert without_doubling(line) == repaired


@pytest.mark.parametrize("line", NOT_DOUBLED)
def test_letters_that_belong_twice_stay(line):
    assert without_doubling(line) == line


SPACED = [
    ("P E R A T U R A N", "PERATURAN"),
    ("K E P U T U S A N  W A L I  K O T A", "KEPUTUSAN WALI KOTA"),
    ("K E P U T U S A N B U P A T I", "KEPUTUSAN BUPATI"),
    ("M E M U T U S K A N :", "MEMUTUSKAN :"),
    ("T E N T A N G  L I N T A N G", "TENTANG LINTANG"),
]
NOT_SPACED = ["A B C D E F", "V V V V V", "a b c", "I II III IV", "x y z", "Kota A B"]


@pytest.mark.parametrize(("line", "repaired"), SPACED)
def test_letters_set_apart_are_drawn_together(line, repaired):
    assert without_spacing(line) == repaired


@pytest.mark.parametrize("line", NOT_SPACED)
def test_single_letters_that_list_something_stay(line):
    assert without_spacing(line) == line


MISTAKEN = [
    ("PasaI 5", "Pasal 5"),
    ("oIeh Iembaga", "oleh lembaga"),
    ("lzin Iayanan", "Izin layanan"),
    ("M.KOMlNFO", "M.KOMINFO"),
    ("Negara lndonesia", "Negara Indonesia"),
]
NOT_MISTAKEN = [
    "Ia ialah Iuran",
    "VoIP dan IoT",
    "SiIntan",
    "https://kota.go.id/aIbC",
    "lalu lintas luas",
    "BAB II",
    "e-Inovasi",
]


@pytest.mark.parametrize(("line", "repaired"), MISTAKEN)
def test_capital_i_and_small_l_are_told_apart(line, repaired):
    assert without_mistaken_letters(line) == repaired


@pytest.mark.parametrize("line", NOT_MISTAKEN)
def test_letters_that_make_a_word_stay(line):
    assert without_mistaken_letters(line) == line
