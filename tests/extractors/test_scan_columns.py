from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.limits import Limits
from extractors.scan import Scanner
from extractors.scan_columns import Word, rows

HEIGHT = 20
LETTER = 10


def _line(top: int, *words: tuple[int, str]) -> list[Word]:
    return [
        Word(
            text=text,
            confidence=90.0,
            line=(1, 1, top),
            left=left,
            right=left + LETTER * len(text),
            top=top,
            height=HEIGHT,
        )
        for left, text in words
    ]


def test_words_that_stand_in_columns_are_cells():
    table = [
        _line(0, (0, "Kode"), (200, "Program"), (600, "Tahun")),
        _line(50, (0, "MJ-1"), (200, "Penataan"), (290, "data"), (600, "2024")),
    ]

    assert rows(table) == ["Kode | Program | Tahun", "MJ-1 | Penataan data | 2024"]


def test_an_empty_cell_takes_no_bar():
    table = [
        _line(0, (0, "Kode"), (200, "2023"), (400, "2024"), (600, "2025")),
        _line(50, (0, "TK-3"), (400, "v"), (600, "v")),
    ]

    assert rows(table)[1] == "TK-3 | v | v"


@pytest.mark.parametrize(
    "lines",
    [
        [_line(0, (0, "Kepala"), (600, "2025"))],  # alone
        [_line(0, (0, "satu"), (55, "dua")), _line(50, (0, "tiga"), (55, "empat"))],
        [
            _line(0, (0, "satu"), (300, "dua")),
            _line(50, (0, "tiga" * 8), (400, "empat")),
        ],
        [_line(0, (0, "Hari"), (200, ": Selasa")), _line(50, (0, "Jam"), (200, ": 9"))],
        [_line(0, (0, "Satu"), (100, "|"), (200, "1"))] * 2,  # its line was read
    ],
)
def test_a_blank_that_is_no_column_stays_a_space(lines):
    assert rows(lines) == [" ".join(word.text for word in line) for line in lines]


def test_what_a_cell_goes_on_with_joins_its_row():
    table = [
        _line(0, (0, "MJ-1"), (200, "Kendali"), (600, "2024")),
        _line(28, (200, "informasi")),
        _line(80, (0, "MJ-2"), (200, "Data"), (600, "2025")),
        _line(140, (200, "Kendali")),
    ]

    assert rows(table) == [
        "MJ-1 | Kendali informasi | 2024",
        "MJ-2 | Data | 2025",
        "Kendali",
    ]


@pytest.mark.parametrize("second", [(0, "Tahap kedua"), (200, "L" * 45)])
def test_a_paragraph_below_a_table_is_none_of_its_cells(second):
    table = [
        _line(0, (0, "MJ-1"), (200, "Kendali"), (600, "2024")),
        _line(28, (0, "MJ-2"), (200, "Data"), (600, "2025")),
        _line(56, second),
    ]

    assert rows(table)[2] == second[1]


@pytest.mark.usefixtures("tesseract")
def test_a_scanned_table_is_read_in_rows():
    picture = Image.new("L", (1200, 420), "white")
    font, draw = ImageFont.load_default(size=28), ImageDraw.Draw(picture)
    table = [
        ("Kode", "Program", "Pelaksana"),
        ("AU-1", "Audit infrastruktur", "Inspektorat"),
        ("AU-2", "Audit keamanan", "BSSN"),
    ]
    for row, cells in enumerate(table):
        for left, cell in zip((60, 260, 800), cells, strict=True):
            draw.text((left, 60 + 90 * row), cell, "black", font)
    for edge in (40, 240, 780, 1160):
        draw.line((edge, 40, edge, 320), "black", 2)

    text = Scanner(limits=Limits()).page(picture, 1).text

    assert "AU-1 | Audit infrastruktur | Inspektorat" in text
    assert "AU-2 | Audit keamanan | BSSN" in text
