"""Tables of a programme in which each row says that it was done."""

from __future__ import annotations

import pytest

from assessment.done_tables import DoneTables

HEAD = "No | Program kerja | Rencana | Keadaan"
ROWS = [
    "1 | rapat triwulanan | 4 kali | 4 kali",
    "2 | arahan tahunan | Maret | 14 Maret 2024",
    "3 | laporan akhir | Desember | selesai",
]


@pytest.fixture(scope="module")
def tables(instrument):
    return DoneTables(instrument.cues)


def table(*rows, head=HEAD):
    return "\n".join(("Yang direncanakan:", head, *rows, "Sekretaris, ttd"))


def test_a_table_in_which_all_is_done_is_told_by_its_head(tables):
    assert list(tables.heads(table(*ROWS))) == [(HEAD, "program")]


OUTCOMES = "No | Program | Hasil"


@pytest.mark.parametrize(
    "row",
    [
        "3 | pengesahan arsitektur | Agustus 2024",
        "3 | kunjungan | dua kali",
        "3 | kunjungan | Juni, Des",
        "3 | rapat kendali | 4 dari 4",
        "3 | naskah kerja sama | ditandatangani 14 Nov",
        "3 | laporan akhir | laporan ini",
    ],
)
def test_in_a_column_of_outcomes_a_day_says_that_it_was_done(tables, row):
    rows = ("1 | rapat | selesai", "2 | arahan | selesai", row)

    assert list(tables.heads(table(*rows, head=OUTCOMES))) == [(OUTCOMES, "program")]


@pytest.mark.parametrize(
    ("row", "head"),
    [
        ("3 | rapat kendali | 3 dari 4", OUTCOMES),
        ("3 | kunjungan | akan Juli", OUTCOMES),
        ("3 | kunjungan | Juli", "No | Program | Keterangan"),  # it may be a plan
    ],
)
def test_not_every_day_or_count_says_that_it_was_done(tables, row, head):
    rows = ("1 | rapat | selesai", "2 | arahan | selesai", row)

    assert list(tables.heads(table(*rows, head=head))) == []


@pytest.mark.parametrize(
    "row",
    [
        "4 | kunjungan | 9 kecamatan | 4 kecamatan",
        "4 | kunjungan | Juli | belum",
        "4 | kunjungan | Juli | terlaksana sebagian",
        "4 | kunjungan | Juli | 60 persen selesai",
        "4 | kunjungan | Juli | baru 9 kecamatan",
        "4 | kunjungan | Juli | cuaca",
        "4 | kunjungan selesai",
    ],
)
def test_one_row_that_is_not_done_is_enough_against_it(tables, row):
    assert list(tables.heads(table(*ROWS, row))) == []


@pytest.mark.parametrize(
    "head",
    [
        "No | Program kerja | Waktu | Pelaksana",  # a plan
        "No | Barang | Rencana | Keadaan",  # no programme
    ],
)
def test_other_tables_tell_nothing_of_it(tables, head):
    assert list(tables.heads(table(*ROWS, head=head))) == []


def test_two_rows_are_no_programme(tables):
    assert list(tables.heads(table(*ROWS[:2]))) == []


def test_the_passage_with_its_head_says_that_all_tasks_are_done(read, ear):
    report = read("LAPORAN TIM KOORDINASI SPBE\n" + table(*ROWS), "a.pdf")
    key = ("phrase", "19.3.all_tasks")

    heard = [h for h in ear.hear(report, report.passages) if h.key == key]

    assert any(h.affirmed and HEAD in h.passage.text for h in heard)
