"""The codes of decisions as words in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from reports.decided import ReportedDecision
from reports.translation import msg
from reports.wording import STATUS, Wording

KIND = {
    "match": msg("Kecocokan berkas"),
    "criterion": msg("Kriteria"),
    "status": msg("Status"),
    "level": msg("Tingkat"),
    "assessor": msg("Catatan asesor"),
    "owner": msg("Penanggung jawab"),
    "due": msg("Tenggat"),
    "work": msg("Status tindak lanjut"),
    "note": msg("Catatan"),
}
ANSWER = {
    "confirmed": msg("dikonfirmasi"),
    "rejected": msg("ditolak"),
    "met": msg("terpenuhi"),
    "unmet": msg("belum terpenuhi"),
}
WORK = {
    "belum": msg("Belum mulai"),
    "dikerjakan": msg("Dikerjakan"),
    "diajukan": msg("Diajukan"),
    "diterima": msg("Diterima"),
    "revisi": msg("Perlu revisi"),
}
FORCE = {
    "applied": msg("berlaku"),
    "reopened": msg("dibuka lagi: kutipannya berubah"),
    "expired": msg("masa berlakunya habis"),
    "gone": msg("berkasnya tidak ada lagi"),
    "obsolete": msg("tidak ditanyakan lagi oleh instrumen"),
}


@dataclass(frozen=True, slots=True)
class DecisionWording:
    """How one language says what people decided."""

    w: Wording

    def kind(self, decision: ReportedDecision) -> str:
        """What the decision is about, with its criterion."""
        word = self.w.say(KIND[decision.kind])
        return f"{word} {decision.criterion}" if decision.criterion else word

    def value(self, decision: ReportedDecision) -> str:
        """What was decided, in words."""
        kind, value = decision.kind, decision.value
        if kind == "due":
            return self.w.day(value)
        words = {"status": STATUS, "work": WORK}.get(kind, ANSWER)
        if kind in {"match", "criterion", "status", "work"} and value in words:
            return self.w.say(words[value])
        return value

    def force(self, decision: ReportedDecision) -> str:
        """Whether it is applied, and why not."""
        return self.w.say(FORCE[decision.force])

    def who(self, decision: ReportedDecision) -> str:
        """Who decided, when, until when, and why."""
        parts = [decision.by, self.w.day(decision.at[:10])]
        if decision.until:
            until = self.w.day(decision.until)
            parts.append(self.w.say(msg("berlaku sampai %(day)s"), day=until))
        said = ", ".join(filter(None, parts))
        return f"{said}: {decision.why}" if decision.why else said

    def place(self, decision: ReportedDecision) -> str:
        """The file and the page it was decided on; empty for none."""
        if not decision.document:
            return ""
        if decision.page is None:
            return decision.document
        page = self.w.say(msg("halaman %(page)s"), page=decision.page)
        return f"{decision.document}, {page}"
