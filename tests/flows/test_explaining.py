from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from flows.command_line import main

ROOT = Path(__file__).parents[2]
TEXT = (
    "LAPORAN PELAKSANAAN KEAMANAN INFORMASI TAHUN 2024\n\nPemindaian kerentanan "
    "dilakukan atas situs seluruh perangkat daerah.\n\nMekarwangi, 20 Desember 2024\n"
)


@pytest.fixture
def share(tmp_path):
    """Three small files, two of one name."""
    for folder in ("Kominfo", "Arsip"):
        (tmp_path / "bukti" / folder).mkdir(parents=True)
        (tmp_path / "bukti" / folder / "laporan.txt").write_text(TEXT)
    (tmp_path / "bukti" / "Kominfo" / "keamanan 2024.txt").write_text(TEXT)
    return tmp_path / "bukti"


def explain(*arguments):
    return CliRunner().invoke(main, ["explain", *map(str, arguments)])


@pytest.mark.parametrize(
    "named",
    [
        "keamanan 2024.txt",
        "KEAMANAN 2024.txt",
        "Kominfo/keamanan 2024.txt",
        "{share}/Kominfo/keamanan 2024.txt",
    ],
)
def test_a_file_is_found_by_path_or_name(share, named):
    file = named.format(share=share)

    done = explain(file, "--share", share, "--as-of", "2025-09-01")

    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Kominfo/keamanan 2024.txt\n")
    assert "3 berkas ditemukan" in done.stderr
    assert "UNTUK INDIKATOR MANA" in done.stdout


@pytest.mark.parametrize("leads", ["lingkar.txt", "x" * 300])
def test_a_link_that_leads_nowhere_is_explained_as_one(share, leads):
    (share / "lingkar.txt").symlink_to(leads)

    done = explain("lingkar.txt", "--share", share)

    assert done.exit_code == 0, done.output
    assert "pintasan ke tempat lain di luar folder bersama" in done.stdout


def test_a_file_alone_is_its_own_share(share, monkeypatch):
    monkeypatch.chdir(share / "Kominfo")

    done = explain("keamanan 2024.txt")

    assert done.exit_code == 0, done.output
    assert "1 berkas ditemukan" in done.stderr
    assert "Keadaan         Terbaca" in done.stdout


@pytest.mark.parametrize("number", ["22", "022", "I22"])
def test_an_indicator_is_explained_by_its_number(share, number):
    done = explain("--indicator", number, "--share", share, "--as-of", "2025-09-01")

    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Indikator 22: ")
    assert "TINGKAT DEMI TINGKAT" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["keamanan 2042.txt"], "yang mirip namanya: Kominfo/keamanan 2024.txt"),
        (["zzzz.qq"], "yang mirip namanya: tidak ada"),
        (
            ["laporan.txt"],
            "ada 2 berkas bernama itu; pilih: Arsip/laporan.txt; Kominfo/",
        ),
        (["--indicator", "48"], "indikator '48': tidak ada dalam"),
        (["--indicator", "0"], "indikator '0': tidak ada dalam"),
        (["a.txt", "--instrument", "spbe-99"], "'spbe-99' tidak dikenal"),
        (["a.txt", "--claims", "hilang.xlsx"], "hilang.xlsx: berkas penilaian mandiri"),
        (["keamanan 2024.txt", "--model", "/tidak/ada"], "model"),
    ],
)
def test_what_is_fatal_is_said_in_one_sentence(share, arguments, sentence):
    done = explain(*arguments, "--share", share)

    assert done.exit_code == 1
    assert done.stdout == ""
    said = [line for line in done.stderr.splitlines() if line.startswith("bukti: ")]
    assert len(said) == 1
    assert sentence in said[0]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["tidak ada.pdf"], "tidak ada.pdf: berkas tidak ada"),
        (["a.pdf", "--share", "tidak-ada"], "tidak-ada: folder tidak ditemukan"),
    ],
)
def test_a_missing_place_is_told(arguments, sentence):
    done = explain(*arguments)

    assert done.exit_code == 1
    assert f"bukti: {sentence}" in done.stderr


@pytest.mark.parametrize(
    "arguments", [[], ["a.pdf", "--indicator", "8"], ["--indicator", "8"]]
)
def test_one_thing_is_explained_at_a_time(arguments):
    assert explain(*arguments).exit_code == 2


def test_the_command_is_registered_without_anything_slow():
    code = "import flows.command_line, sys; print('numpy' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert done.stdout.strip() == "False"
    assert "explain" in main.commands
