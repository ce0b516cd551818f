from __future__ import annotations

import pytest

from extractors import plain

PAGE = """<!DOCTYPE html><html><head><title>x</title><style>p {}</style></head>
<body><h1>Profil</h1><p>Layanan   <b>daring</b><br>kota</p><!-- rahasia -->
<script>alert("tidak")</script>
<table><tr><th>No</th><th>Nama</th></tr><tr><td>1</td><td>SIMRS</td></tr></table>
akhir</body></html>"""


def _texts(read, source, path):
    return [page.text for page in read(source(path))]


def test_form_feeds_part_the_pages_of_plain_text(tmp_path, source):
    path = tmp_path / "catatan.txt"
    path.write_text("satu\fdua")

    assert _texts(plain.read_text, source, path) == ["satu", "dua"]


@pytest.mark.parametrize(
    "content",
    [
        "Rapat “SPBE”".encode(),
        "Rapat “SPBE”".encode("utf-8-sig"),
        "Rapat “SPBE”".encode("utf-16"),
        "Rapat “SPBE”".encode("cp1252"),
    ],
)
def test_every_usual_encoding_is_understood(content):
    assert plain.decoded(content) == "Rapat “SPBE”"


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_every_usual_delimiter_of_csv_is_understood(tmp_path, source, mark):
    path = tmp_path / "data.csv"
    path.write_text(f'No{mark}Nama\n1{mark}"Rak {mark} A"\n')

    (text,) = _texts(plain.read_csv, source, path)

    assert text == f"No | Nama\n1 | Rak {mark.strip()} A".replace("Rak  A", "Rak A")


def test_only_what_a_browser_shows_of_html_is_read(tmp_path, source):
    path = tmp_path / "profil.html"
    path.write_text(PAGE)

    (text,) = _texts(plain.read_html, source, path)

    assert text.splitlines() == [
        "Profil",
        "Layanan daring",
        "kota",
        "No | Nama",
        "1 | SIMRS",
        "akhir",
    ]


def test_binary_content_has_no_lines():
    assert plain.lines_of(b"PK\x03\x04\0\0\0") == []


@pytest.mark.parametrize("depth", [900, 90_000])
def test_deeply_nested_html_is_read(depth):
    assert plain.lines_of(b"<html>" + b"<div>" * depth + b"isi") == ["isi"]
