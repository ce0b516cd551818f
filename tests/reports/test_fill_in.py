from datetime import date, datetime

import pytest
from openpyxl import Workbook

from reports.fill_in import CHOICES, HEADINGS, code, field_of, offer, word
from reports.wording import Wording

INDONESIAN = Wording("id")


@pytest.mark.parametrize(
    ("field", "said", "meant"),
    [
        ("work", "Diajukan", "diajukan"),
        ("work", " perlu REVISI ", "revisi"),
        ("work", "Submitted", "diajukan"),
        ("work", "diterima", "diterima"),
        ("work", "selesai", "selesai"),  # none of ours: refused later, with the reason
        ("criterion", "belum terpenuhi", "unmet"),
        ("match", "confirmed", "confirmed"),
        ("match", "ditolak", "rejected"),
        ("due", datetime(2026, 12, 31), "2026-12-31"),  # noqa: DTZ001 - as sheets give it
        ("due", date(2026, 12, 31), "2026-12-31"),
        ("due", "31/12/2026", "2026-12-31"),
        ("due", "31-12-2026", "2026-12-31"),
        ("due", "2026-12-31", "2026-12-31"),
        ("due", "akhir tahun", "akhir tahun"),
        ("note", 12.0, "12"),
        ("note", None, ""),
        ("owner", " BKPSDM ", "BKPSDM"),
    ],
)
def test_what_people_write_is_understood(field, said, meant):
    assert code(field, said) == meant


@pytest.mark.parametrize("field", CHOICES)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_we_write_comes_back(field, lang):
    for known in CHOICES[field]:
        assert code(field, word(field, known, Wording(lang))) == known


@pytest.mark.parametrize("field", HEADINGS)
def test_columns_are_known_by_their_headings(field):
    for lang in ("id", "en"):
        assert field_of(Wording(lang).say(HEADINGS[field]).upper()) == field


@pytest.mark.parametrize("heading", ["Indikator", "", None, "Status"])
def test_other_columns_are_not(heading):
    assert field_of(heading) is None


def test_dates_are_offered_as_dates_and_words_as_a_list():
    sheet = Workbook().worksheets[0]

    offer(sheet, "due", "J", 10, INDONESIAN)
    offer(sheet, "match", "K", 10, INDONESIAN)

    due, match = sheet.data_validations.dataValidation
    assert (due.type, str(due.sqref)) == ("date", "J4:J210")
    assert match.formula1 == '"dikonfirmasi,ditolak"'
    assert word("due", "2026-12-31", INDONESIAN) == date(2026, 12, 31)
    assert word("due", "", INDONESIAN) is None
