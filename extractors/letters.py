"""Letters set twice to look bold, set apart to look wide, or mistaken for others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_LEAST_DOUBLED = 6
_LEAST_VARIETY = 3
_MOST_COPIES = 4
_DOUBLED_SHARE = 0.6

_LETTER_RUN = re.compile(r"(?<!\S)[^\W\d_](?: {1,2}[^\W\d_](?!\S)){3,}")
_LONE_LETTER = re.compile(r" [^\W\d_] ")
_DOUBLE_START = re.compile(
    r"(?:^|[ \n])[.,;:()]*([^\W\d_])\1(?:([^\W\d_])\2|\1([^\W\d_])\3\3)"
)
_WIDE_GAP = re.compile(r" {2,}")
_TITLE_WORDS = (
    "ANGGARAN", "BADAN", "BERITA", "ACARA", "BUPATI", "DAERAH", "DAN", "DINAS",
    "DI", "GUBERNUR", "INFORMATIKA", "INSTRUKSI", "KABUPATEN", "KEPALA", "KEPUTUSAN",
    "KOMUNIKASI", "KOTA", "LAMPIRAN", "LAPORAN", "MEMUTUSKAN", "MENETAPKAN",
    "MENGINGAT", "MENIMBANG", "MENTERI", "NOMOR", "NOTULEN", "NOTA", "PEDOMAN",
    "PEMERINTAH", "PENGANTAR", "PENGUMUMAN", "PENUTUP", "PENDAHULUAN", "PERATURAN",
    "PERINTAH", "PRESIDEN", "PROVINSI", "REPUBLIK", "INDONESIA", "SEKRETARIAT",
    "SEKRETARIS", "SURAT", "EDARAN", "TAHUN", "TENTANG", "TUGAS", "UNDANGAN",
    "WALI", "WALIKOTA",
)  # fmt: skip

_CAPITAL_I_FOR_L = re.compile(
    r"(?<![\w/=.@-])(?:[a-z]+I[a-z]*|[A-Z][a-z]+I|"
    r"I(?!alah\b|aitu\b|uran|on|ot\b)[aeou][a-z]{2,})(?![\w/=@])"
)
_ANY_CAPITAL_I_FOR_L = re.compile(r"I(?:(?<=[a-z]I)|(?=[aeou][a-z]))")
_L_FOR_CAPITAL_I = re.compile(
    r"l(?:(?<=[A-Z]l)(?=[A-Z])|(?<=\bl)(?=[b-df-hjkmnp-tv-z][a-z]{2}))"
)


def without_mistaken_letters(text: str) -> str:
    """Return *text* with I and l told apart where only one of them makes a word.

    >>> without_mistaken_letters("lzin Iayanan KOMlNFO menurut PasaI 5")
    'Izin layanan KOMINFO menurut Pasal 5'
    >>> without_mistaken_letters("Iuran VoIP SiIntan Ialah IoT")
    'Iuran VoIP SiIntan Ialah IoT'
    """
    if _ANY_CAPITAL_I_FOR_L.search(text):
        text = _CAPITAL_I_FOR_L.sub(lambda word: word[0].replace("I", "l"), text)
    return _L_FOR_CAPITAL_I.sub("I", text)


def without_doubling(text: str) -> str:
    """Return *text* with letters that were printed twice or more written once.

    >>> without_doubling("PPEERRAATTUURRAANN NNOOMMOORR 1122")
    'PERATURAN NOMOR 12'
    >>> without_doubling("Tunggakan 1100 rupiah")
    'Tunggakan 1100 rupiah'
    """
    if not _DOUBLE_START.search(text):
        return text
    return "\n".join(_undoubled(line) for line in text.split("\n"))


def _undoubled(line: str) -> str:
    for copies in range(_MOST_COPIES, 1, -1):
        words = line.split(" ")
        sure = [word for word in words if _is_surely_repeated(word, copies)]
        if not sure:
            continue
        repeated = [word for word in words if _is_repeated(word, copies)]
        is_whole_line = len(repeated) >= _DOUBLED_SHARE * len(words)
        undone = repeated if is_whole_line else sure
        line = " ".join(w[::copies] if w in undone else w for w in words)
    return line


def _is_repeated(word: str, copies: int) -> bool:
    parts = {word[start::copies] for start in range(copies)}
    return len(word) >= copies and len(parts) == 1


def _is_surely_repeated(word: str, copies: int) -> bool:
    letters = word.strip(".,;:()")
    return (
        len(letters) >= max(_LEAST_DOUBLED, 3 * copies)
        and letters.isalpha()
        and len(set(letters)) >= _LEAST_VARIETY
        and _is_repeated(letters, copies)
        and _is_repeated(word, copies)
    )


def without_spacing(text: str) -> str:
    """Return *text* with letters that were set apart brought together.

    >>> without_spacing("K E P U T U S A N  W A L I  K O T A")
    'KEPUTUSAN WALI KOTA'
    >>> without_spacing("P E R A T U R A N B U P A T I")
    'PERATURAN BUPATI'
    >>> without_spacing("A B C D E")
    'A B C D E'
    """
    if not _LONE_LETTER.search(text):
        return text
    return _LETTER_RUN.sub(lambda match: _drawn_together(match[0]), text)


def _drawn_together(run: str) -> str:
    letters = run.replace(" ", "")
    is_listing = all(ord(b) - ord(a) == 1 for a, b in pairwise(letters))
    if is_listing or len(set(letters)) < _LEAST_VARIETY:
        return run
    words = [word.replace(" ", "") for word in _WIDE_GAP.split(run)]
    return " ".join(part for word in words for part in _parted(word))


def _parted(word: str) -> Iterator[str]:
    """Yield the title words that *word* is made of, or *word* itself."""
    found, rest = list[str](), word
    while rest:
        fitting = [title for title in _TITLE_WORDS if rest.upper().startswith(title)]
        if not fitting:
            yield word
            return
        longest = len(max(fitting, key=len))
        found.append(rest[:longest])
        rest = rest[longest:]
    yield from found
