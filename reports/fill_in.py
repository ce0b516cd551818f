"""The cells of the workbook that people fill in: their headings, words and codes."""

from __future__ import annotations

from datetime import date, datetime

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from reports.decision_wording import ANSWER, WORK
from reports.translation import LANGUAGES, msg
from reports.wording import Wording
from reports.worksheets import HEADER_ROW

KEY = "Kunci Bukti"  # the heading of the keys, the same in every language
HEADINGS = {
    "due": msg("Tenggat"),
    "work": msg("Status tindak lanjut"),
    "criterion": msg("Terpenuhi?"),
    "note": msg("Catatan"),
    "owner": msg("Penanggung jawab"),
    "assessor": msg("Catatan asesor"),
    "match": msg("Keputusan Anda"),
    "why": msg("Alasan keputusan"),
}
CHOICES = {
    "work": WORK,
    "criterion": {code: ANSWER[code] for code in ("met", "unmet")},
    "match": {code: ANSWER[code] for code in ("confirmed", "rejected")},
}
_SPARE_ROWS = 200
_YEAR_2000 = "36526"
_DAY_FORMS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y")


def word(field: str, code: str, w: Wording) -> str | date | None:
    """What a cell of *field* says for *code*: a word, a date, or the text itself."""
    if field == "due":
        return date.fromisoformat(code) if code else None
    choices = CHOICES.get(field)
    return w.say(choices[code]) if choices and code in choices else code


def code(field: str, said: object) -> str:
    """The code of what a cell of *field* says, in any language of the reports.

    What is no word or date of ours comes back as it is, to be refused with its reason.
    """
    if isinstance(said, datetime):
        said = said.date()
    if isinstance(said, date):
        return said.isoformat()
    text = _plain(said)
    if field == "due":
        return _day(text)
    for known, source in CHOICES.get(field, {}).items():
        words = {known, *(Wording(lang).say(source) for lang in LANGUAGES)}
        if text.casefold() in {word.casefold() for word in words}:
            return known
    return text


def field_of(heading: object) -> str | None:
    """The field whose heading, in any language, is *heading*; None for none."""
    text = _plain(heading).casefold()
    for field, source in HEADINGS.items():
        if text in {Wording(lang).say(source).casefold() for lang in LANGUAGES}:
            return field
    return None


def offer(sheet: Worksheet, field: str, letter: str, last: int, w: Wording) -> None:
    """Let people choose a word of *field* in column *letter*, or give only dates."""
    if field == "due":
        rule = DataValidation(
            type="date", operator="greaterThan", formula1=_YEAR_2000, allow_blank=True
        )
        rule.error = w.say(msg("Isi dengan tanggal, misalnya 31/12/2026"))
    else:
        words = ",".join(w.say(source) for source in CHOICES[field].values())
        rule = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
        rule.error = w.say(msg("Pilih salah satu dari daftar"))
    rule.showErrorMessage = True
    rule.add(f"{letter}{HEADER_ROW + 1}:{letter}{last + _SPARE_ROWS}")
    sheet.add_data_validation(rule)


def _plain(said: object) -> str:
    if isinstance(said, float) and said.is_integer():
        said = int(said)
    return "" if said is None else str(said).strip()


def _day(text: str) -> str:
    for form in _DAY_FORMS:
        try:
            return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007
        except ValueError:
            continue
    return text
