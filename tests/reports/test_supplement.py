"""What a report says beside its indicators.

`reports.supplement`, `reports.supplementing`, `reports.supplement_sheet`,
`reports.crosswalk`, `reports.crosswalk_page`.
"""

import json
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from assessment.assessing import assess
from assessment.carrying import Told
from assessment.claim import Claims
from classifiers.matching import Matcher
from indicator_corpus.loading import load_instrument
from reports import crosswalk_page, supplement_sheet
from reports.assembling import gap_report
from reports.crosswalk import crosswalk
from reports.gap_report import as_dict, from_json, to_json
from reports.html import render
from reports.supplement import ReportedBaseline
from reports.supplementing import with_baseline, with_central, with_target
from reports.validation import validate
from reports.workbook import write_workbook
from tests.classifiers.hashed_words import HashedWords

AS_OF = date(2025, 9, 1)
SPBE, PEMDI = load_instrument("spbe-47"), load_instrument("pemdi-20")
PAPER = """\
NOTULEN RAPAT KOLABORASI PENERAPAN SPBE
Hari/Tanggal: Rabu, 5 Maret 2025
Tempat: Aula Dinas Komunikasi dan Informatika
Acara: forum kolaborasi penerapan SPBE antar perangkat daerah
Pembahasan: rencana kerja forum kolaborasi penerapan SPBE dan jadwal pertemuan.
Kesimpulan: forum kolaborasi bertemu setiap triwulan.
"""


@pytest.fixture(scope="module")
def both(make_document):
    """The reports on one paper: under SPBE-47 and under Pemdi-20."""
    documents = [make_document(PAPER, path="Indikator 20/notulen kolaborasi.pdf")]

    def report(instrument):
        told = Told(instrument=SPBE, claims=Claims())
        matcher = Matcher(instrument, HashedWords())
        found = assess(documents, Claims(), matcher, AS_OF, told=told)
        return gap_report(found, "bukti")

    return report(SPBE), report(PEMDI)


def test_central_indicators_are_neither_empty_nor_counted(both):
    _, report = both

    assert [c.id for c in report.central] == ["5", "6", "7", "18"]
    assert {c.status for c in report.central} == {"central"}
    assert not {"5", "6", "7", "18"} & {i.id for i in report.indicators}
    summary = report.summary
    assert summary.empty + summary.weak + summary.adequate == 16
    validate(report)


def test_thin_sources_are_told(both):
    _, report = both

    assert report.indicators[0].confidence == "medium"
    assert "naskah peraturan" in render(report)
    assert report.notes == PEMDI.notes


def test_an_instrument_without_any_of_it_says_nothing_of_it(both):
    report, _ = both

    assert with_central(report, SPBE) is report
    plain = as_dict(report)
    assert not {"central", "baseline", "crosswalk", "notes"} & plain.keys()
    assert not {"confidence", "thin", "baseline_level"} & plain["indicators"][0].keys()
    assert not supplement_sheet.has_supplement(report)


def test_evidence_for_the_same_question_serves_already(both):
    old, new = both

    found = {row.id: row for row in crosswalk(old, SPBE, PEMDI, new).rows}

    assert found["4"].state == "served"
    assert found["4"].carried[0].id == "20"
    assert found["4"].carried[0].documents == ("Indikator 20/notulen kolaborasi.pdf",)
    assert found["3"].state == "nothing"
    assert found["3"].missing[0].startswith("Bawa data awal SDM TIK")
    assert found["5"].state == "central"


def test_without_a_new_report_the_first_levels_are_asked_for(both):
    old, _ = both

    found = {row.id: row for row in crosswalk(old, SPBE, PEMDI).rows}

    assert len(found["3"].missing) == 2  # levels 1 and 2
    assert len(found["4"].missing) == 1  # level 2 only


def test_what_is_asked_no_more_is_listed(both):
    old, _ = both

    assert "44 Layanan JDIH" in crosswalk(old, SPBE, PEMDI).unused


def test_the_crosswalk_is_a_page(both):
    old, new = both

    text = crosswalk_page.page(crosswalk(old, SPBE, PEMDI, new), PEMDI)

    assert "- diisi terpusat: 4 indikator, bobot 14 %" in text
    assert "| 4 | Kolaborasi | sudah dilayani | 20 Kolaborasi" in text


@pytest.fixture
def whole(both):
    """The Pemdi report with everything that can stand beside its indicators."""
    old, new = both
    baseline = ReportedBaseline(
        source="lhe.pdf",
        instrument="pemdi-20",
        levels={"4": 1.3, "5": 2.0},
        index=1.24,
        predicate="Kurang (Merintis)",
        notes=("catatan kecil",),
    )
    carried = crosswalk(old, SPBE, PEMDI, new)
    return replace(with_baseline(new, baseline), crosswalk=carried)


def test_last_years_result_stands_beside_the_level(whole):
    by_id = {i.id: i for i in whole.indicators}

    assert (by_id["4"].baseline_level, by_id["3"].baseline_level) == (1.3, None)
    assert whole.central[0].value == 2.0


def test_it_all_survives_json_and_keeps_the_contract(whole):
    validate(whole)

    assert from_json(to_json(whole)) == whole
    assert json.loads(to_json(whole))["baseline"]["index"] == 1.24


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("id", ("Diisi terpusat", "Hasil resmi tahun lalu", "sudah dilayani", "1,30")),
        ("en", ("Filled in centrally", "official result", "served", "1.30")),
    ],
)
def test_it_all_stands_on_the_page(whole, lang, words):
    page = render(whole, lang=lang)

    assert all(word in page for word in words)


def test_it_all_stands_in_the_workbook(whole, tmp_path):
    write_workbook(whole, tmp_path / "report.xlsx")

    sheet = load_workbook(tmp_path / "report.xlsx")["Sambungan"]
    said = [
        str(c.value) for row in sheet.iter_rows() for c in row if c.value is not None
    ]

    assert "sudah dilayani" in said
    assert any("Simpul Jaringan" in text for text in said)
    assert "1.3" in said


def test_the_target_of_the_instrument_is_told_with_its_predicate(report):
    spbe = load_instrument("spbe-47")

    index = with_target(report, spbe).index

    assert (index.target, index.target_predicate) == (2.6, "Baik")
    assert index.lowest_level == 1


def test_a_target_of_ones_own_and_none_at_all(report):
    spbe, pemdi = load_instrument("spbe-47"), load_instrument("pemdi-20")

    own = with_target(report, replace(spbe, target=3.5)).index
    none = with_target(report, pemdi)

    assert (own.target, own.target_predicate) == (3.5, "Sangat Baik")
    assert none.index.target is None
    assert b'"target' not in to_json(none)
