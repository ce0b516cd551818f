"""The number that a document bears and the subject that it names, read from its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

_NUMBER = re.compile(
    r"^\W{0,3}(?:(?:DOKUMEN|NASKAH|BUKU)\s+)?(?:N[O0]M[O0]R|N[O0])\b\.?(?:\s*(?:SOP|DPA|DOKUMEN|NASKAH))?[\s:.|]*"
    r"([\dA-Z][^\n]{0,60})",
    re.IGNORECASE | re.MULTILINE,
)
_FILLED = re.compile(  # "B/118/2024", not "Telp 512", nor "311, 2022" of a gazette
    r"(?!\d+\s*,)(?:[^\W\d]{0,6}\s?[./-]|\S*\d)"
)
_COLUMNS = re.compile(  # the head of a table: "No | Pasal/Diktum | Masalah"
    r"[^|\n]*\|[^\d\n|]*(?:\||$)"
)
ADOPTED = re.compile(  # the cover of a book: "Disahkan dengan Keputusan ... Nomor 5 tanggal"
    r"\b(?:di(?:tetapkan|sahkan)\W+(?:dengan|melalui|oleh|dalam|berdasarkan)"
    r"|lampiran(?:\s+[IVX\d]{1,4})?(?=\W+(?:keputusan|peraturan)\b))\W+[^\n]{0,90}"
    r"(?:\n[^\n]{0,90})?\b(?:nomor|no)\b\W{0,3}(?P<number>\d[^\s,;]*(?:\s+tahun\s+\d{4})?)"
    r"(?:\W+(?:tanggal|tgl)\W+(?P<day>\d{1,2}\W+[a-z]{3,9}\W+\d{4}))?",
    re.IGNORECASE,
)
_CITED = re.compile(r"\d+\s+TAHUN\s+\d{4}\s+\S", re.IGNORECASE)  # within a sentence
_REGULATION_NUMBER = re.compile(
    r"N[O0]M[O0]R\s*:?\s*(\d+[A-Z]?)\s+TAHUN\s+(\d{4})", re.IGNORECASE
)
_IN_TITLE = re.compile(  # "KEPUTUSAN BUPATI SARI NOMOR 188/7/2024 TENTANG", in one line
    r"\A\W*(?:[^\n]{0,80}\n){0,2}\W*(?:SALINAN\W+|LAMPIRAN\W+)?(?:KEPUTUSAN"
    r"|PERATURAN|SURAT EDARAN|INSTRUKSI)\b[^\n]{3,90}?\b(?:NOMOR|NO)\b\W{0,3}"
    r"(?P<number>\d[^\s,;]*)",
)
_BESIDE_TITLE = (
    re.compile(  # "ARSITEKTUR SPBE / kondisi yang ada, No. 555/61/KOMINFO/2023"
        r"\A(?:[^\n]{0,100}\n){0,3}[^\n]{3,80}[,(]\s*(?:NO|NOMOR)\b\W{0,3}"
        r"(?P<number>\d[\w.-]*/[\w./-]*\d{4})\b",
        re.IGNORECASE,
    )
)
_LABEL = re.IGNORECASE | re.MULTILINE
_MATTER = re.compile(
    r"^\W*(?:Hal|Perihal|Acara|Agenda)\s*[:|][\s:|]*([^\n|]{4,})", _LABEL
)
_ORDERED = re.compile(  # and what an order sends people to do
    r"^\W*(?:Hal|Perihal|Acara|Agenda|Untuk)\s*[:|][\s:|]*(?:\d\W{1,2})?([^\n|]{4,})",
    _LABEL,
)
_SUBJECT = re.compile(
    r"(?:\bTENTANG\b|^\W*Tentang\b)\s*:?\s*(.+?)(?=\n\s*(?i:DENGAN RAHMAT|Menimbang"
    r"|Mengingat|M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N\b|Menetapkan\s*:|BAB\b|NOMOR\b"
    r"|KESATU\b|Yth\b|Kepada\b|Pada hari ini\b|Dalam rangka\b"
    r"|(?:WALI\s?KOTA|BUPATI|GUBERNUR|KEPALA|SEKRETARIS|INSPEKTUR|DIREKTUR)[^\n]*,)"
    r"|\n\s*\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_SUBJECT_WITHIN_LINE = re.compile(r"\btentang\s+([^\n]+)", re.IGNORECASE)
_LABELLED_SUBJECTS = {
    "sop": re.compile(r"^\W*(?:NAMA|JUDUL)(?:\s+SOP)?\b[\s:|]*([^\n|]{4,})", _LABEL),
    "surat": _ORDERED,
    "undangan": _MATTER,
    "nota_dinas": _MATTER,
    "notulen": _MATTER,
    "daftar_hadir": _MATTER,
}
_ORDER = re.compile(r"\bSURAT (?:PERINTAH )?TUGAS\b|\bSURAT PERINTAH\b", re.IGNORECASE)
_AUDITING = re.compile(
    r"\bmela(?:ksana|ku)kan\s+((?:audit|pemeriksaan)\b(?:[^.;,|\n]|\n(?=[a-z])){5,90})",
    re.IGNORECASE,
)
_DRAFTED = re.compile(  # what the meeting is about, whatever its "Acara" calls it
    r"\b(?:(?:rancangan|draft?|konsep)\s+(?:peraturan|keputusan|per(?:bup|wali?|gub|da)\w*)"
    r"\b(?:[^.;\n|]{0,40}\s)?(?:tentang|mengenai|ttg)\s|ran?per(?:per|bup|wali?|gub|da)\w*[^\S\n]+(?:tentang\s)?"
    r"|rancangan\s+per(?:bup|wali?|gub|da)\w*\s+(?=(?-i:[A-Z][a-z])))"
    r"\s*(?:[^.;,:|\n]|\n(?!\s*\n)){4,120}",
    re.IGNORECASE,
)
_SENTENCE = 40  # characters of a line that ends with a stop
SAME_SUBJECT = 85.0  # rapidfuzz ratio from which two subjects are the same
_CAPITALS = 0.6  # of the letters of a line in capitals, misread ones allowed for


def own_number(head: str, *, is_legal: bool) -> str | None:
    """The document's own number as *head* writes it, or None.

    Only a regulation (*is_legal*) has it within a line; elsewhere such a number is
    that of another paper.
    """
    lines = (
        m
        for m in _NUMBER.finditer(head)
        if _FILLED.match(m[1]) and not _COLUMNS.match(m[0])
    )
    own = next((m for m in lines if is_legal or not _CITED.match(m[1])), None)
    regulation = _REGULATION_NUMBER.search(head) if is_legal else None
    if regulation and (own is None or regulation.start() <= own.end()):
        return f"{regulation[1]} TAHUN {regulation[2]}"
    if own is None:
        told = (form.search(head) for form in (_IN_TITLE, ADOPTED, _BESIDE_TITLE))
        return next((t["number"] for t in told if t), None) if is_legal else None
    number = re.split(
        r"\s{3,}|\s+(?:TENTANG|TGL|TANGGAL)\b|\s*\|",
        own[1].strip(),
        flags=re.IGNORECASE,
    )
    return number[0].strip()


def subject(kind: str, head: str, *, is_legal: bool) -> str:
    """What a document of *kind* is about, in the words of its *head*.

    The TENTANG clause; else the name of an SOP, or the matter of a letter or meeting;
    else the first lines.
    """
    about = _SUBJECT.search(head)
    if not about and is_legal:
        about = _SUBJECT_WITHIN_LINE.search(head)
    if about:
        return " ".join(_of_one_case(about[1]).split())[:300]
    label = _LABELLED_SUBJECTS.get(kind)
    if label and (said := [*label.findall(head), *drafted(head)]):
        return " / ".join(" ".join(each.split()) for each in said)[:300]
    lines = [" ".join(line.split()) for line in head.splitlines() if line.strip()]
    return " / ".join(_title_lines(lines[:6]))[:400]


def _title_lines(lines: Sequence[str]) -> list[str]:
    """Those of *lines* before the text begins: a row of a table, or a sentence."""
    return [*lines[:1], *takewhile(lambda line: not _is_text(line), lines[1:])]


def _is_text(line: str) -> bool:
    return "|" in line or (line.endswith(".") and len(line) >= _SENTENCE)


def ordered(head: str) -> list[str]:
    """The audits that *head*, of an order, sends people to make.

    >>> ordered("SURAT TUGAS untuk melaksanakan audit keamanan atas SIMPEG, mulai Mei")
    ['audit keamanan atas SIMPEG']
    """
    return _AUDITING.findall(head) if _ORDER.search(head) else []


def drafted(head: str) -> list[str]:
    """What the draft regulations are about that *head* speaks of.

    >>> drafted("Pembahasan Rancangan Peraturan Bupati tentang Pusat Data, Senin")
    ['Rancangan Peraturan Bupati tentang Pusat Data']
    """
    return [match.group() for match in _DRAFTED.finditer(head)]


def _of_one_case(clause: str) -> str:
    """The lines of *clause* in capitals, if it begins in capitals; else all of it."""
    lines = clause.splitlines()
    if not _is_in_capitals(lines[0]):
        return clause
    return "\n".join(takewhile(_is_in_capitals, lines))


def _is_in_capitals(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) >= _CAPITALS * len(letters)
