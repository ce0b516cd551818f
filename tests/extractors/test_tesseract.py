from __future__ import annotations

import pytest
from PIL import Image

from extractors import tesseract


@pytest.mark.usefixtures("tesseract")
def test_indonesian_is_read_where_its_model_is_there():
    assert tesseract.models().languages.split("+")[0] in {"ind", "eng"}
    assert tesseract.models().folder


@pytest.mark.usefixtures("without_programs")
def test_without_the_program_there_are_no_languages():
    tesseract.models.cache_clear()

    found = tesseract.models()
    tesseract.models.cache_clear()

    assert found.languages == ""


@pytest.mark.usefixtures("tesseract")
def test_without_the_library_there_are_no_languages(monkeypatch):
    monkeypatch.setattr(tesseract, "find_spec", lambda _: None)
    tesseract.models.cache_clear()

    found = tesseract.models()
    tesseract.models.cache_clear()

    assert found.languages == ""


@pytest.mark.usefixtures("tesseract")
def test_the_same_picture_reads_the_same_whatever_was_read_before(sheet):
    first = tesseract.recognised(sheet(), seconds=60)
    tesseract.recognised(sheet(["Server room access log", "NOMQR 3A"]), seconds=60)

    assert tesseract.recognised(sheet(), seconds=60) == first
    assert "Inspektorat" in first


@pytest.mark.usefixtures("tesseract")
def test_a_picture_that_takes_too_long_is_given_up(sheet):
    with pytest.raises(TimeoutError):
        tesseract.recognised(sheet(), seconds=0.001)


@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_turn_of_a_page_is_told(sheet, turn):
    degrees, sureness = tesseract.orientation(sheet().rotate(-turn, expand=True))

    assert degrees == turn
    assert sureness > 1.0


@pytest.mark.usefixtures("tesseract")
def test_an_empty_sheet_lies_no_way():
    assert tesseract.orientation(Image.new("L", (500, 500), 255)) == (0, 0.0)
