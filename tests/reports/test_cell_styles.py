from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

from reports.cell_styles import dress

STYLES = (
    Font(name="Calibri", size=10, bold=True),
    PatternFill("solid", fgColor="1D4E79"),
    Alignment(wrap_text=True, vertical="top"),
    Border(bottom=Side(style="thin")),
    Protection(locked=False),
)
OTHER = Font(name="Calibri", size=14)


def looks(cell):
    return cell.font, cell.fill, cell.alignment, cell.border, cell.protection


def test_cells_look_as_if_each_style_had_been_set():
    for _ in range(2):  # another workbook numbers its styles anew
        sheet = Workbook().active
        dress(sheet["A1"], OTHER)
        for name in ("A2", "A3"):
            dress(sheet[name], *STYLES)
            assert looks(sheet[name]) == STYLES
        assert sheet["A1"].font == OTHER


def test_a_later_style_takes_the_place_of_its_kind_alone():
    sheet = Workbook().active
    dress(sheet["A1"], *STYLES)
    dress(sheet["B1"], *STYLES)

    dress(sheet["B1"], OTHER)

    assert sheet["B1"].font == OTHER
    assert looks(sheet["B1"])[1:] == STYLES[1:]
    assert looks(sheet["A1"]) == STYLES


def test_what_was_set_by_other_means_stays():
    sheet = Workbook().active
    sheet["A1"].number_format = "dd/mm/yyyy"

    dress(sheet["A1"], *STYLES)

    assert sheet["A1"].number_format == "dd/mm/yyyy"
