from __future__ import annotations

import pytest
from PIL import Image

from extractors import ocr
from extractors.ocr import Recognition, Word


def _words(*texts: tuple[str, float], line: int = 1) -> tuple[Word, ...]:
    return tuple(Word(text=t, confidence=c, line=(1, 1, line)) for t, c in texts)


@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_scan_is_read_however_it_lies(sheet, turn):
    seen = ocr.recognise(sheet().rotate(turn, expand=True), seconds=60)

    assert "NOMOR 34 TAHUN 2022" in seen.text
    assert "Audit keamanan dilaksanakan setiap tahun" in seen.text


@pytest.mark.usefixtures("tesseract")
def test_a_leaning_scan_is_read_in_order(sheet):
    text = ocr.recognise(sheet(angle=6.0), seconds=60).text

    assert text.index("TENTANG") < text.index("Pasal 1") < text.index("Inspektorat")


@pytest.mark.usefixtures("tesseract")
def test_noise_holds_no_text():
    seen = ocr.recognise(Image.effect_noise((600, 600), 90), seconds=60)

    assert not seen.text


def test_the_label_and_its_column_stay_on_one_line():
    words = _words(("Menimbang", 95), (":", 95), ("a.", 90), ("bahwa", 96))

    assert Recognition(words=words).text == "Menimbang : a. bahwa"


def test_doubtful_words_and_smudges_are_dropped():
    words = _words(("Pasal", 96), ("7", 95), ("~", 35), ("xq", 12))

    assert Recognition(words=words).text == "Pasal 7"


def test_a_line_of_guesses_is_dropped_whole():
    words = _words(("wE", 31), ("oj)", 40)) + _words(("Pasal", 90), line=2)

    assert Recognition(words=words).text == "Pasal"


def test_bullets_read_as_other_marks_are_dropped():
    words = _words(("¢", 80), ("b.", 91), ("mengarahkan", 95))

    assert Recognition(words=words).text == "b. mengarahkan"


@pytest.mark.parametrize(
    ("words", "is_doubtful"),
    [
        (_words(*[("kata", 95.0)] * 9), False),
        (_words(*[("kata", 40.0)] * 9), True),
        (_words(("kata", 95.0)), True),
        ((), True),
    ],
)
def test_few_or_unsure_words_are_doubtful(words, is_doubtful):
    assert Recognition(words=words).is_doubtful is is_doubtful
