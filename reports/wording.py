"""The codes of the report as words, numbers and dates in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

from reports.gap_report import ReportedPaper
from reports.translation import msg, translations

STATUS = {"empty": msg("Kosong"), "weak": msg("Lemah"), "adequate": msg("Memadai")}
OUTCOME = {
    "met": msg("Terpenuhi"),
    "check": msg("Periksa"),
    "unmet": msg("Belum"),
    "unreadable": msg("Tak terbaca"),
}
STATE = {
    "read": msg("Terbaca"),
    "partial": msg("Terbaca sebagian"),
    "unreadable": msg("Belum terbaca"),
    "skipped": msg("Dilewati"),
}
ISSUED = {
    "issued": msg("Sudah ditetapkan"),
    "draft": msg("Draf"),
    "unknown": msg("Tidak diketahui"),
}
REASON = {
    "no_evidence": msg("Belum ada bukti yang terbaca"),
    "draft_only": msg("Baru berupa draf"),
    "missing_content": msg("Muatan belum lengkap"),
    "scope_partial": msg("Baru sebagian unit kerja"),
    "review_missing": msg("Belum ada reviu"),
    "review_stale": msg("Reviu sudah lama"),
    "no_followup": msg("Reviu belum ditindaklanjuti"),
    "wrong_object": msg("Objeknya lain"),
    "not_formal": msg("Belum formal"),
    "unreadable": msg("Berkas belum terbaca"),
    "guideline_copy_only": msg("Hanya salinan pedoman"),
    "audit_stale": msg("Audit sudah lama"),
    "budget_years_missing": msg("Tahun anggaran belum lengkap"),
    "generic_file": msg("Berkas terlalu umum"),
}
TROUBLE = {
    "encrypted": msg("Terkunci kata sandi"),
    "corrupt": msg("Berkas rusak"),
    "empty_file": msg("Berkas tanpa isi"),
    "no_text": msg("Tidak ada teks yang terbaca"),
    "timeout": msg("Terlalu lama dibaca"),
    "too_big": msg("Terlalu besar"),
    "unsupported": msg("Format tidak didukung"),
    "locked": msg("Sedang dibuka atau tidak boleh dibaca"),
    "unstable": msg("Masih berubah ketika dibaca"),
    "junk": msg("Berkas sistem, bukan bukti"),
    "out_of_memory": msg("Terlalu berat untuk dibaca"),
    "crashed": msg("Pembacaan terhenti"),
    "no_ocr": msg("Gambar, pengenal teks tidak terpasang"),
    "link": msg("Tautan, tidak diikuti"),
    "vanished": msg("Hilang ketika dibaca"),
}
KIND = {
    "pedoman_evaluasi": msg("Pedoman evaluasi"),
    "peraturan_nasional": msg("Peraturan nasional"),
    "artikel": msg("Artikel"),
    "dpa": msg("DPA/RKA"),
    "arsitektur": msg("Arsitektur SPBE"),
    "peta_rencana": msg("Peta Rencana SPBE"),
    "arsitektur_peta_rencana": msg("Arsitektur dan Peta Rencana SPBE"),
    "penawaran": msg("Penawaran penyedia"),
    "halaman_galat": msg("Halaman galat"),
    "kunjungan": msg("Laporan kunjungan"),
    "proses_bisnis": msg("Proses bisnis"),
    "perda": msg("Peraturan daerah"),
    "perkada": msg("Peraturan kepala daerah"),
    "keputusan": msg("Keputusan"),
    "instruksi": msg("Instruksi"),
    "se": msg("Surat edaran"),
    "pks": msg("Perjanjian kerja sama"),
    "bast": msg("Berita acara serah terima"),
    "kak": msg("Kerangka acuan kerja"),
    "sop": msg("SOP"),
    "laporan_audit": msg("Laporan audit"),
    "undangan": msg("Undangan"),
    "daftar_hadir": msg("Daftar hadir"),
    "nota_dinas": msg("Nota dinas"),
    "reviu": msg("Reviu"),
    "notulen": msg("Notulen"),
    "berita_acara": msg("Berita acara"),
    "sertifikat": msg("Sertifikat"),
    "screenshot": msg("Tangkapan layar"),
    "manual": msg("Manual"),
    "brosur": msg("Brosur"),
    "pedoman": msg("Pedoman"),
    "laporan": msg("Laporan"),
    "daftar": msg("Daftar"),
    "surat": msg("Surat"),
    "materi": msg("Bahan paparan"),
    "other": msg("Lainnya"),
}

CONFIDENCE = {"high": msg("tinggi"), "medium": msg("sedang"), "low": msg("rendah")}
CROSSWALK = {
    "served": msg("sudah dilayani"),
    "partly": msg("sebagian dilayani"),
    "nothing": msg("belum ada"),
    "central": msg("diisi terpusat"),
}
FILE_CHANGE = {
    "added": msg("%(count)s berkas baru"),
    "changed": msg("%(count)s berubah"),
    "moved": msg("%(count)s dipindah"),
    "deleted": msg("%(count)s dihapus"),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says what the report holds.

    Raises:
        ValueError: where no report is written in ``lang``.
    """

    lang: str

    def __post_init__(self) -> None:
        translations(self.lang)

    def say(self, text: str, **values: object) -> str:
        """*text* translated, its ``%(name)s`` filled with *values*."""
        return translations(self.lang).gettext(text) % values if text else ""

    def status(self, code: str) -> str:
        """The word for an indicator's status."""
        return self._word(STATUS, code)

    def outcome(self, code: str) -> str:
        """The word for a criterion's outcome."""
        return self._word(OUTCOME, code)

    def state(self, code: str) -> str:
        """The word for how the reading of a file ended."""
        return self._word(STATE, code)

    def issued(self, code: str | None) -> str:
        """The word for a document's standing; empty for None."""
        return self._word(ISSUED, code)

    def reason(self, code: str) -> str:
        """The short word for a reason code."""
        return self._word(REASON, code)

    def trouble(self, code: str | None) -> str:
        """The word for why a file was not read; empty for None."""
        return self._word(TROUBLE, code)

    def kind(self, code: str | None) -> str:
        """The word for a kind of document; empty for None."""
        return self._word(KIND, code)

    def paper(self, paper: ReportedPaper) -> str:
        """Where a paper bound in a file begins, and what it is."""
        place = self.say(msg("hal. %(page)s"), page=paper.page)
        number = paper.number and f"{self.say(msg('nomor'))} {paper.number}"
        told = filter(None, [self.kind(paper.kind), number, self.day(paper.date)])
        return f"{place}: {', '.join(told)}"

    def confidence(self, code: str) -> str:
        """The word for how well an indicator's source is known."""
        return self._word(CONFIDENCE, code)

    def crosswalk_state(self, code: str) -> str:
        """The word for what another instrument's evidence does for an indicator."""
        return self._word(CROSSWALK, code)

    def file_change(self, code: str, count: int) -> str:
        """How many files were added, changed, moved or deleted."""
        return self.say(FILE_CHANGE[code], count=count)

    def owner(self, name: str | None) -> str:
        """The owner's name, or that nobody is named."""
        return name or self.say(msg("Belum ada penanggung jawab"))

    def number(self, value: float | None, digits: int = 2) -> str:
        """*value* with *digits* decimals, or a dash for None."""
        if value is None:
            return "–"  # noqa: RUF001 - typography
        pattern = "#,##0" + ("." + "0" * digits if digits else "")
        return format_decimal(value, format=pattern, locale=self.lang)

    def level(self, value: int | None) -> str:
        """A level, or a dash where none is claimed."""
        return "–" if value is None else str(value)  # noqa: RUF001 - typography

    def day(self, text: str | None) -> str:
        """An ISO date in words; any other text as it is."""
        try:
            return format_date(
                date.fromisoformat(text or ""), "d MMMM y", locale=self.lang
            )
        except ValueError:
            return text or ""

    def _word(self, table: dict[str, str], code: str | None) -> str:
        if not code:
            return ""
        return self.say(table[code]) if code in table else code.replace("_", " ")
