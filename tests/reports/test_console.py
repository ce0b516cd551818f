from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reports.console import summary
from reports.decided import ReportedDecisions
from reports.gap_report import DeletedFile, DeletedQuote


def test_the_summary_begins_with_whose_report_and_the_indices(report):
    lines = summary(report).splitlines()

    assert lines[0].startswith("Pemerintah Kota Lintang, 15 Agustus 2025")
    assert lines[1].split() == ["Didukung", "bukti", "1,50", "Kurang"]
    assert lines[2].split() == ["Diklaim", "2,75", "Baik"]
    assert lines[3].split() == ["Dapat", "dicapai", "1,75", "Kurang"]


def test_the_counts_are_those_of_the_report(report):
    told = summary(report)

    assert "Kosong 1, Lemah 2, Memadai 1" in told
    assert "Terbaca 4, Terbaca sebagian 1, Belum terbaca 1, Dilewati 1" in told


def test_the_worst_gap_comes_first_with_its_remedy(report):
    told = summary(report)

    gap = re.search(r"8  Indikator nomor 8 \[Lemah; klaim 4, bukti 1\]\n +(.+)", told)
    assert gap
    assert gap[1] == "Bawa peraturan yang sudah ditetapkan."
    assert told.index("nomor 8") < told.index("nomor 29") < told.index("nomor 21")


def test_an_adequate_indicator_is_not_a_gap(report):
    assert "nomor 1 " not in summary(report)


def test_files_not_read_are_named_with_the_remedy(report):
    assert "terkunci kata sandi; buka kuncinya lalu simpan ulang" in summary(report)


def test_a_report_without_gaps_has_no_heading_for_them(report):
    whole = replace(
        report, indicators=report.indicators[:1], documents=report.documents[:1]
    )

    told = summary(whole)

    assert "Celah" not in told
    assert "belum terbaca:" not in told


def test_many_gaps_are_counted_and_not_all_listed(report):
    weak = report.indicators[1]
    many = tuple(replace(weak, id=str(n)) for n in range(1, 21))

    assert "dan 12 lagi" in summary(replace(report, indicators=many))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_lines_fit_a_terminal_of_88_columns(harmful, lang):
    long = replace(harmful.indicators[0], short="Panjang " * 40)
    told = summary(replace(harmful, indicators=(long,), share="Kota " * 60), lang=lang)

    assert max(len(line) for line in told.splitlines()) <= 88


def test_a_terminal_gets_no_control_characters(harmful):
    assert not re.findall(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", summary(harmful)
    )


def test_the_summary_speaks_english_too(report):
    assert "Supported by evidence" in summary(report, lang="en")


def test_an_unknown_language_is_refused(report):
    with pytest.raises(ValueError, match="bahasa 'xx'"):
        summary(report, lang="xx")


def test_files_that_are_gone_are_named_with_what_they_served(report):
    quotes = tuple(
        DeletedQuote(indicator=number, page=1, quote="Kutipan.")
        for number in ("10", "8")
    )
    gone = [
        DeletedFile(path=f"lama {n}.pdf", sha256=None, noticed="2025-08-15", quotes=q)
        for n, q in enumerate((quotes, (), (), (), (), ()))
    ]

    told = summary(replace(report, deleted=tuple(gone)))

    assert "Berkas yang tidak ada lagi:\n  lama 0.pdf (bukti indikator 8, 10)\n" in told
    assert told.endswith("lama 4.pdf\n  dan 1 lagi")
    assert "tidak ada lagi" not in summary(report)


def test_decisions_are_counted_by_whether_they_hold(report):
    counts = ReportedDecisions(
        applied=2, reopened=1, expired=0, gone=0, obsolete=0, notes=("a.pdf: lain",)
    )

    told = summary(replace(report, decisions=counts))

    assert "Keputusan orang: 2 berlaku, 1 dibuka lagi" in told
    assert "  a.pdf: lain" in told
    assert "Keputusan orang" not in summary(report)
