import openpyxl
import pytest
from reportlab.pdfgen.canvas import Canvas

from assessment.baseline import BaselineError, baseline_for, levels_told, read_baseline
from indicator_corpus.loading import load_instrument

SPBE = load_instrument("spbe-47")

# The layout of the official report: long names run on, levels stand last or alone.
REPORT = """\
Perolehan Nilai Tingkat Kematangan Indikator
Target nilai tingkat kematangan untuk setiap indikator adalah minimal 3 (tiga)
No Indikator
Nilai Tingkat
Kematangan
2023
1 Tingkat Kematangan Kebijakan Internal Arsitektur SPBE Instansi Pusat/Pemerintah
Daerah
1
3 Tingkat Kematangan Kebijakan Internal Manajemen Data 2
18 Tingkat Kematangan Penggunaan Sistem Penghubung Layanan Instansi
Pusat/Pemerintah Daerah
1
19 Tingkat Kematangan Pelaksanaan Tim Koordinasi SPBE 2
45 Tingkat Kematangan Layanan Publik Sektor 1 1
46 Tingkat Kematangan Layanan Publik Sektor 2 4
"""


def test_the_official_reports_rows_are_read(make_document):
    levels, notes = levels_told(make_document(REPORT), SPBE)

    assert levels == {"1": 1, "3": 2, "18": 1, "19": 2, "45": 1, "46": 4}
    assert notes == ()


def test_other_numbered_lines_are_no_levels(make_document):
    text = "1 4,2 - 5,0 Memuaskan\n3 Rekomendasi segera dilaksanakan 2\n8 orang hadir 3"

    assert levels_told(make_document(text), SPBE)[0] == {}


def test_two_different_values_are_told(make_document):
    row = "3 Tingkat Kematangan Kebijakan Internal Manajemen Data"

    levels, notes = levels_told(make_document(f"{row} 2\n{row} 3"), SPBE)

    assert levels == {"3": 2}
    assert "indikator 3" in notes[0]


def test_a_report_as_pdf_is_read(tmp_path):
    canvas = Canvas(str(tmp_path / "lhe.pdf"))
    for place, line in enumerate(REPORT.splitlines()):
        canvas.drawString(40, 800 - 14 * place, line)
    canvas.save()

    found = read_baseline(tmp_path / "lhe.pdf", SPBE)

    assert (found.levels["18"], found.levels["46"]) == (1, 4)
    assert found.notes[-1].startswith("tidak ada nilai untuk indikator 2,")


def test_a_table_may_hold_values_between_two_levels(tmp_path):
    book = openpyxl.Workbook()
    for row in (["No", "Indikator", "Nilai"], [3, "SDM", "1,26"], [4, "Kolaborasi", 2]):
        book.active.append(row)
    book.save(tmp_path / "nilai.xlsx")

    found = read_baseline(tmp_path / "nilai.xlsx", load_instrument("pemdi-20"))

    assert found.levels == {"3": 1.26, "4": 2.0}


@pytest.mark.parametrize("name", ["tidak-ada.pdf", "bukan.pdf", "kosong.csv"])
def test_what_holds_no_result_is_refused(tmp_path, name):
    if name != "tidak-ada.pdf":
        (tmp_path / name).write_text("halo")

    with pytest.raises(BaselineError, match=name):
        read_baseline(tmp_path / name, SPBE)


def test_levels_of_another_instrument_are_none_of_it(tmp_path):
    (tmp_path / "n.csv").write_text("No;Nilai\n1;2\n")
    found = read_baseline(tmp_path / "n.csv", SPBE)

    assert baseline_for(found, SPBE) is found
    assert baseline_for(found, load_instrument("pemdi-20")) is None
