"""`indicator_corpus.template` and `indicator_corpus.template_reading` together."""

from dataclasses import replace

import openpyxl
import pytest

from indicator_corpus.loading import load_instrument
from indicator_corpus.template import SHEETS, write_template
from indicator_corpus.template_reading import TemplateError, write_instrument


@pytest.fixture
def filled(tmp_path):
    """The table of an instrument derived from SPBE-47, and a way to change its cells."""
    path = tmp_path / "isian.xlsx"
    write_template(path, load_instrument("spbe-47"))

    def change(cells=(), rows=()):
        book = openpyxl.load_workbook(path)
        for sheet, cell, value in cells:
            book[sheet][cell] = value
        for sheet, row in rows:
            book[sheet].append(row)
        book.save(path)
        return path

    return change


def test_a_filled_in_template_becomes_an_instrument(filled, tmp_path):
    folder = write_instrument(filled(), tmp_path / "jadi")

    loaded = load_instrument(folder)

    assert len(loaded.indicators) == 47
    assert loaded.by_id["8"].criteria[0].statement.startswith("Ada konsep")
    assert loaded.by_id["8"].origins[0].indicator == "8"


def test_an_own_indicator_is_made_of_its_criteria(filled, tmp_path):
    own = ["48", "8", 0, None, "Kota cerdas", "Kota cerdas", "kota cerdas", "layanan",
           "Pusat kendali kota.", "kota cerdas; command center"]  # fmt: skip
    steps = [
        ["48", n, "Tahap", "langkah", f"Tahap {n} ada.", "menyebut", "Bawa laporan.",
         "laporan", "kota cerdas"]
        for n in range(1, 6)
    ]  # fmt: skip
    rows = [("Indikator", own), *(("Kriteria", step) for step in steps)]

    loaded = load_instrument(write_instrument(filled(rows=rows), tmp_path / "jadi"))

    made = loaded.by_id["48"]
    assert made.terms.names == ("kota cerdas", "command center")
    assert made.criteria[1].id == "48.2.langkah"
    assert made.criteria[1].phrases == ("kota cerdas",)


def test_a_broken_template_gets_every_mistake_at_its_cell(filled, tmp_path):
    broken = filled(
        cells=[
            ("Indikator", "C3", "satu"),
            ("Indikator", "D4", "99"),
            ("Indikator", "B5", "77"),
            ("Aspek", "D2", 15),
        ],
        rows=[
            ("Indikator", ["48", "8", 0, None, "Baru", "B", "x", "layann", "y", "z"]),
            ("Kriteria", ["48", 1, None, "a", "Ada.", "ada", "Bawa.", "kertas"]),
            ("Kriteria", ["48", 9, None, "b", "Ada.", "lihat", "Bawa."]),
            ("Kriteria", ["60", 2, None, "b", "Ada.", "menyebut", None]),
        ],
    )

    with pytest.raises(TemplateError) as told:
        write_instrument(broken, tmp_path / "jadi")

    places = [problem.partition(":")[0] for problem in told.value.problems]
    assert places == [
        "Domain!C2", "Aspek!D2", "Indikator!C3", "Indikator!D4", "Indikator!B5",
        "Indikator!H49", "Kriteria!H2", "Kriteria!B3", "Kriteria!F3", "Kriteria!A4",
        "Kriteria!G4",
    ]  # fmt: skip
    assert "mungkin 'layanan'" in str(told.value)
    assert not (tmp_path / "jadi").exists()


def test_an_empty_template_says_which_sheets_are_empty(tmp_path):
    path = tmp_path / "kosong.xlsx"
    write_template(path)

    with pytest.raises(TemplateError) as told:
        write_instrument(path, tmp_path / "jadi")

    assert [p.partition("!")[0] for p in told.value.problems] == list(SHEETS)[:5]


def test_missing_sheets_and_columns_are_told(filled, tmp_path):
    path = filled(cells=[("Indikator", "C1", "Nilai")])
    book = openpyxl.load_workbook(path)
    del book["Predikat"]
    book.save(path)

    with pytest.raises(TemplateError) as told:
        write_instrument(path, tmp_path / "jadi")

    assert "Predikat: lembar tidak ada" in told.value.problems
    assert "Indikator!A1: kolom 'Bobot' tidak ada" in told.value.problems


def test_what_is_no_workbook_is_refused(tmp_path):
    path = tmp_path / "isian.xlsx"
    path.write_text("bukan")

    with pytest.raises(TemplateError, match="tidak dapat dibaca"):
        write_instrument(path)


def test_a_folder_in_use_is_not_overwritten(filled, tmp_path):
    (tmp_path / "jadi").mkdir()
    (tmp_path / "jadi" / "milik orang.yaml").write_text("")

    with pytest.raises(TemplateError, match="sudah berisi"):
        write_instrument(filled(), tmp_path / "jadi")


def test_what_looks_like_a_formula_stays_text(tmp_path):
    instrument = load_instrument("biro-25")
    first = replace(instrument.indicators[0], name="=1+1")
    odd = replace(instrument, indicators=(first, *instrument.indicators[1:]))
    write_template(tmp_path / "isian.xlsx", odd)

    cell = openpyxl.load_workbook(tmp_path / "isian.xlsx")["Indikator"]["E2"]

    assert (cell.value, cell.data_type) == ("=1+1", "s")
