"""The pages' words: Indonesian in the source, our own catalogue before the reports'."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

from babel.dates import format_datetime, get_timezone
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from ledger.accounts import Role
from reports import translation
from reports.decision_wording import FORCE
from reports.translation import SOURCE_LANGUAGE, msg
from reports.wording import Wording

CATALOGUES = Path(__file__).parent / "locale"
_JAKARTA = get_timezone("Asia/Jakarta")

ROLE = {
    Role.ADMINISTRATOR: msg("Administrator"),
    Role.COORDINATOR: msg("Koordinator"),
    Role.CONTACT: msg("Narahubung OPD"),
    Role.READER: msg("Pembaca"),
}
DECISION = {
    "match": msg("Bukti"),
    "criterion": msg("Kriteria"),
    "status": msg("Status"),
    "level": msg("Tingkat"),
    "assessor": msg("Catatan asesor"),
    "owner": msg("Penanggung jawab"),
    "due": msg("Tenggat"),
    "work": msg("Pengerjaan"),
    "note": msg("Catatan"),
}
ANSWER = {
    "confirmed": msg("benar, ini bukti"),
    "rejected": msg("bukan bukti"),
    "met": msg("terpenuhi"),
    "unmet": msg("belum terpenuhi"),
    "empty": msg("kosong"),
    "weak": msg("lemah"),
    "adequate": msg("memadai"),
    "belum": msg("belum dikerjakan"),
    "dikerjakan": msg("sedang dikerjakan"),
    "diajukan": msg("sudah diajukan"),
    "diterima": msg("diterima"),
    "revisi": msg("perlu revisi"),
}
HAPPENED = {
    "added": msg("Baru"),
    "changed": msg("Berubah"),
    "moved": msg("Dipindah"),
    "copied": msg("Disalin"),
    "deleted": msg("Dihapus"),
}
ACTION = {
    "login": msg("masuk"),
    "login-failed": msg("gagal masuk"),
    "login-throttled": msg("ditahan masuk"),
    "logout": msg("keluar"),
    "decide": msg("memutuskan"),
    "withdraw": msg("mencabut keputusan"),
    "upload": msg("mengunggah"),
    "run": msg("menjalankan pemeriksaan"),
    "download": msg("mengunduh"),
    "password": msg("mengganti kata sandi"),
    "account": msg("mengubah pengguna"),
    "refused": msg("ditolak"),
}

SUBJECT = {
    "indicator": msg("indikator"),
    "criterion": msg("kriteria"),
    "document": msg("berkas"),
    "kind": msg("jenis"),
    "value": msg("isi"),
    "number": msg("keputusan"),
    "page": msg("halaman"),
    "what": msg("yang diminta"),
    "account": msg("pengguna"),
    "change": msg("perubahan"),
}


@cache
def translations(lang: str) -> NullTranslations:
    """The translations into *lang*: ours, then the reports'.

    Raises:
        ValueError: where no page is written in *lang*.
    """
    reports_own = translation.translations(lang)
    if lang == SOURCE_LANGUAGE:
        return reports_own
    with catalogue(lang).open("rb") as source:
        messages = read_po(source, locale=lang, domain=translation.DOMAIN)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    ours = Translations(compiled, domain=translation.DOMAIN)
    ours.add_fallback(reports_own)
    return ours


def catalogue(lang: str) -> Path:
    """Where our own catalogue of *lang* lies."""
    return CATALOGUES / lang / "LC_MESSAGES" / f"{translation.DOMAIN}.po"


class PageWording(Wording):
    """How one language says what the pages and the report hold."""

    def say(self, text: str, **values: object) -> str:
        """*text* translated, its ``%(name)s`` filled with *values*."""
        return translations(self.lang).gettext(text) % values if text else ""

    def told(self, text: str) -> str:
        """*text* translated where it is ours; as it is where it is not."""
        return translations(self.lang).gettext(text) if text else ""

    def role(self, role: Role) -> str:
        """The word for a role."""
        return self.say(ROLE[role])

    def decision(self, kind: str) -> str:
        """The word for a kind of decision."""
        return self._word(DECISION, kind)

    def answer(self, value: str) -> str:
        """What a decision says; free text as it is."""
        return self.say(ANSWER[value]) if value in ANSWER else value

    def force(self, code: str) -> str:
        """Whether a decision is applied, and why not."""
        return self._word(FORCE, code)

    def happened(self, code: str) -> str:
        """What happened to a file."""
        return self._word(HAPPENED, code)

    def action(self, code: str) -> str:
        """What somebody did."""
        return self._word(ACTION, code)

    def subject(self, code: str) -> str:
        """What a step in the audit trail was about."""
        return self._word(SUBJECT, code)

    def moment(self, text: str) -> str:
        """An ISO moment in UTC as day and time in Jakarta."""
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return text
        return format_datetime(
            moment, "d MMM y, HH.mm", tzinfo=_JAKARTA, locale=self.lang
        )
