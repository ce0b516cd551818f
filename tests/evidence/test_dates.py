"""Dates as Indonesian papers write them, and figures that are no dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.dates import dates, first_date, last_date, month_of_year, years

MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]

DATES = [
    ("4 Januari 2023", date(2023, 1, 4)),
    ("14 Pebruari 2023", date(2023, 2, 14)),  # old spelling
    ("15 Djuni 2022", date(2022, 6, 15)),
    ("3 NOPEMBER 2022", date(2022, 11, 3)),  # old spelling
    ("9 Peb 2024", date(2024, 2, 9)),
    ("12 Mar. 2024", date(2024, 3, 12)),
    ("1 Agt 2021", date(2021, 8, 1)),
    ("17 Aug 2021", date(2021, 8, 17)),
    ("30 Des 2019", date(2019, 12, 30)),
    ("17-Agustus-2024", date(2024, 8, 17)),
    ("Sent: Tuesday, March 18, 2025 9:12 AM", date(2025, 3, 18)),
    ("Sep. 3rd, 2024", date(2024, 9, 3)),
    ("10 Juli\n2023", date(2023, 7, 10)),  # broken over two lines
    ("13 bulan Juli tahun 2023", date(2023, 7, 13)),
    ("16/10/2024", date(2024, 10, 16)),
    ("16-10-2024", date(2024, 10, 16)),
    ("16.10.2024", date(2024, 10, 16)),
    ("2 - 1 - 2023", date(2023, 1, 2)),
    ("2024-03-05", date(2024, 3, 5)),
    ("29 Februari 2024", date(2024, 2, 29)),  # leap year
    (
        "tanggal tiga puluh bulan Oktober tahun dua ribu dua puluh empat",
        date(2024, 10, 30),
    ),
    (
        "Tanggal Dua Puluh Sembilan Bulan Pebruari Tahun Dua Ribu Dua Puluh Empat",
        date(2024, 2, 29),
    ),
    ("tanggal satu Mei dua ribu sembilan belas,", date(2019, 5, 1)),
    ("tanggal sebelas Desember dua ribu dua puluh tiga", date(2023, 12, 11)),
    ("tanggal sepuluh bulan Juli tahun dua ribu dua puluh kami", date(2020, 7, 10)),
    # the year is broken over two lines
    (
        "tanggal dua\npuluh bulan Juli tahun dua ribu dua puluh\ntiga, bertempat di",
        date(2023, 7, 20),
    ),
    ("tanggal 13 bulan Juli tahun Dua Ribu Dua Puluh Empat", date(2024, 7, 13)),
]

NO_DATES = [
    "",
    "Juli 2023",  # no day
    "31 Februari 2024",
    "29 Februari 2023",  # no leap year
    "31/04/2024",
    "16/13/2024",
    "00/10/2024",
    "2024-13-05",
    "tanggal tiga puluh satu bulan Juni tahun dua ribu dua puluh",
    "0812-3456-2019",  # telephone
    "(0251) 8321-2020",  # telephone
    "0251-12-10-2024",  # telephone
    "021/12/10/2024",  # telephone
    "08.12.10.2024",  # telephone
    "NIP 19780512 200312 1 004",
    "2.16.03.2.02.2024",  # budget code
    "500.12.10.2024",  # classification
    "188.45/12/10/2024",  # number of a letter
    "12.10.2024.5",  # number of a section
    "192.168.10.2024",
    "tanggal seratus bulan Juli tahun dua ribu dua puluh",  # no such day
    "tanggal dua bulan tiga tahun dua ribu dua puluh",  # month without a name
    "12 Maria 2024",
    "112 Juli 2024",
    "12 Juli 20245",
    "12 Juli 1899",
]


@pytest.mark.parametrize(("text", "day"), DATES)
def test_a_date_is_understood(text, day):
    assert first_date(text) == day


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_left_alone(text):
    assert list(dates(text)) == []


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_of_two_centuries_is_read_back(day):
    named = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    figures = f"{day.day:02}/{day.month:02}/{day.year}"

    assert first_date(named) == first_date(figures) == first_date(f"{day}") == day


@given(text=st.text(alphabet="0123456789 /.-JunipadabelraOkt\n", max_size=60))
def test_no_string_of_figures_breaks_the_reading(text):
    found = list(dates(text))

    assert found == sorted(found)
    assert all(0 <= offset < len(text) for offset, _ in found)


def test_dates_come_in_reading_order_with_their_offsets():
    text = "Rapat 3/6/2024, lanjutan 5 Mei 2024, laporan 2024-07-01."

    assert list(dates(text)) == [
        (text.index("3/6"), date(2024, 6, 3)),
        (text.index("5 Mei"), date(2024, 5, 5)),
        (text.index("2024-07"), date(2024, 7, 1)),
    ]


def test_the_last_date_is_the_last_in_the_text():
    assert last_date("dari 5 Mei 2024 sampai 3 Mei 2024") == date(2024, 5, 3)


def test_a_text_without_a_date_has_no_last_one():
    assert last_date("sampai selesai") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("EFEKTIF Maret 2024", date(2024, 3, 28)),
        ("Nopember 2022 dan Pebruari 2023", date(2023, 2, 28)),
        ("Mei\n2024", date(2024, 5, 28)),
        ("Triwulan 2024", None),
        ("Maria 2024", None),
        ("Maret 24", None),
    ],
)
def test_a_month_without_a_day_is_its_28th(text, day):
    assert month_of_year(text) == day


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Tahun Anggaran 2023 dan 2024", (2023, 2024)),
        ("2022-2026", (2022, 2026)),
        ("2024, lagi 2024", (2024, 2024)),
        ("tahun 1998 dan 2050", ()),  # outside the years that evidence can name
        ("Rp 120240", ()),
        ("Pasal 20", ()),
    ],
)
def test_years_are_those_from_2000_to_2049(text, named):
    assert years(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "14 dan 15 Mei 2024",
        "14-15 Mei 2024",
        "14 s.d. 15 Mei 2024",
        "14 \u2013 15 Mei 2024",
    ],
)
def test_two_days_of_a_month_are_both_days(text):
    assert [day for _, day in dates(text)] == [date(2024, 5, 14), date(2024, 5, 15)]
