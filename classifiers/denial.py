"""Whether a sentence denies or postpones what it names.

"Belum terhubung dengan SIASN" names a connection and denies it; "rencana pengembangan:
alur persetujuan" promises one. Neither shows anything. The words are cue sets of the
instrument: ``denied`` reaches forward to what follows, ``undone`` and ``postponed``
reach both ways, ``other_sense`` ("dikirim ke HP") only to what it contains, and so does
``loose_sense`` ("hubungan dengan") beside any; ``conditional`` ("apabila belum diunggah")
takes the denial back, so do ``routine`` ("direncanakan setiap tahun") and ``none_left``
("tak satu pun tertinggal"). What a lead-in says ("Yang hendak dikerjakan:") holds for the
items of its list, and for all below it a heading of ``heads_plans``, one that is but a word
of ``heads_alone``, or one of ``heads_a_year`` with a year. "Terhubung?" is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from classifiers.lead_ins import headed, lists
from classifiers.phrases import Hit, Phrasebook, any_of
from classifiers.questions import Questions, answered_by
from classifiers.requests import Requests
from classifiers.shortfalls import Shortfalls
from classifiers.undone_rows import REALISED, UndoneRows
from evidence.dates import MONTH

SETS = ("denied", "undone", "postponed", "conditional", "routine", "other_sense")
_BEFORE_ONLY, _UNDONE, _POSTPONED = "denied", "undone", "postponed"
_NONE_LEFT = "none_left"
_FOR_A_YEAR, _PURPOSE = "for_a_year", "purpose"
_OTHER_SENSE, _PLANS = "other_sense", "heads_plans"
_LOOSE, _HEADS_A_YEAR, _HEADS_ALONE = "loose_sense", "heads_a_year", "heads_alone"
_DENYING = frozenset({_BEFORE_ONLY, _UNDONE, _POSTPONED})
_CONDITION, _ROUTINE = "conditional", "routine"
_NEXT_WORD = 3  # characters between a denial and the very next word
_CONDITION_REACH = 40  # characters from "apabila" to the denial it softens
_BEFORE = 45  # characters in which a single denying word reaches forward
_AROUND = 260  # characters in which the others reach both ways
_NOT_YET = re.compile(  # "belum ditata", "belum sempat dilatih", "tidak sempat diadakan"
    r"\b(?:(?:belum|blm)\s+"
    r"(?:(?:kami|kita)\s+\w{4,}|(?:(?:sempat|dapat|bisa|mampu)\s+)?(?:di|ter|ber)\w{3,})"
    r"|(?:tidak|tak|tdk)\s+(?:sempat|pernah|kunjung)\s+\w{4,})",
    re.IGNORECASE,
)
_URGENCY = re.compile(r"^\W*Sifat\s*[:|][^\n]*", re.MULTILINE)
_PLAN_OF = re.compile(r"rencana\s+[a-z]", re.IGNORECASE)
_NOT_YET_WORDS = ("belum", "blm", " sempat ", " pernah ", " kunjung ")
_NOUGHT, _ASKS = "| 0", "?"
_LEFT_BEHIND = re.compile(r"\bdari\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_REACHED = re.compile(r"\s*(?:\w+\s+)?(?:ke|menjadi|menuju)\b", re.IGNORECASE)
_FORMER = re.compile(  # "keadaan lama (kertas dan stempel)", "semula diketik"
    r"\b(?:lama|semula|sebelumnya|dahulu|dulu|tadinya|awalnya|as-is)\b[^.;\n|]{0,25}$",
    re.IGNORECASE,
)
_LEAVING = 40  # characters before a word in which "dari" says that it was left behind
_SENTENCE_END = re.compile(
    r"[.!?](?=\s+[\"'(]?[A-Z0-9])|\n\s*\n|\n(?=\s*(?:\(?\d+[.)]|[a-z][.)]|[-•*\uf0b7])\s)"
    r"|\|[^\n]*\n|\n(?=[^\n]*\|)"  # a table row is a sentence of its own
)
_LINE_END = re.compile(r"\n(?![a-z])")  # a line may go on in the next

Span = tuple[int, int]


class Denial:
    """The denying and postponing words of an instrument."""

    def __init__(self, cues: Mapping[str, Iterable[str]]) -> None:
        """Take the sets that matter out of *cues*."""
        self._book = Phrasebook({n: cues.get(n, ()) for n in SETS}, exact=True)
        self._loose = Phrasebook({_LOOSE: cues.get(_LOOSE, ())}, exact=True)
        self._plans = Phrasebook({_PLANS: cues.get(_PLANS, ())}, exact=True)
        a_year, alone = (any_of(cues.get(n, ())) for n in (_HEADS_A_YEAR, _HEADS_ALONE))
        realised = any_of(cues.get(REALISED, ()))
        self._planned_year = (
            re.compile(  # "Agenda 2026", "4. Rencana tahun 2026", "Rencana"
                r"^\W{0,3}(?:(?:[A-Z]|[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+)?"
                rf"(?:(?:{a_year})\s+(?:tahun\s+)?20\d\d\b|(?:{alone})$)"
                rf"(?![^\n]*\b(?:{realised})\b)",
                re.IGNORECASE | re.MULTILINE,
            )
        )
        wanting = any_of(cues.get(_NONE_LEFT, ()))
        self.none_left = re.compile(  # "tidak ada kantor yang tertinggal"
            r"\b(?:(?:(?:tidak|tak|tdk)\s+(?:ada|satu|seorang|sebuah)|tiada)\s+"
            rf"(?:(?P<what>\w+)\s+(?:\w+\s+){{0,2}}?)?(?:yang|yg)\s+(?:{wanting})\b"
            rf"|pun\s+(?:tidak|tak|tdk)\s+(?:ada\s+yang\s+)?(?:{wanting})\b)",
            re.IGNORECASE,
        )
        self._shortfalls = Shortfalls(cues)
        self._questions = Questions(cues.get("answers_yes", ()))
        self._requests = Requests(cues)
        for_a_year = any_of(cues.get(_FOR_A_YEAR, ()))
        self._rows = UndoneRows(cues)
        self._purpose = re.compile(  # "dikendalikan agar tidak ada yang kembar"
            rf"\b(?:{any_of(cues.get(_PURPOSE, ()))})\s+(?:\w+\s+){{0,2}}$",
            re.IGNORECASE,
        )
        self._for_a_year = re.compile(  # "diusulkan pada 2026", "dijadwalkan semester II"
            rf"\b(?:{for_a_year})\s+(?:selesai\s+)?(?:(?:pada|untuk|tanggal|tgl\.?|bulan)\s+)*"
            rf"(?:(?:(?:\d{{1,2}}\s+)?(?:sampai\s+)?\d{{1,2}}\s+)?(?:{MONTH})\s+20\d\d"
            r"|(?:tahun\s+)?20\d\d|(?:semester|triwulan)\s+(?:I{1,3}|IV|[1-4]))\b",
            re.IGNORECASE,
        )

    def undone(
        self, text: str, spans: Sequence[Span], *, by_line: bool = False
    ) -> list[bool]:
        """For each of *spans* in *text*, whether its sentence denies or postpones it.

        *by_line*: each line is a sentence of its own, as on a screen.
        """
        heard = self._heard(text)
        if not heard:
            return [False] * len(spans)
        end = _LINE_END if by_line else _SENTENCE_END
        ends = [match.end() for match in end.finditer(text)]
        voids = [cue for cue in heard if _counts(cue, heard, ends)]
        return [
            any(
                _voids(void, span, ends, text)
                and not _is_its_object(void, span, text)
                and not self._is_what_for(void, span, text)
                for void in voids
            )
            for span in spans
        ]

    def _is_what_for(self, void: Hit[str], span: Span, text: str) -> bool:
        """Whether *void* only says what the thing in *span* is for, and comes after it."""
        before = text[max(void.start - _LEAVING, 0) : void.start]
        return span[0] < void.start and bool(self._purpose.search(before))

    def _heard(self, text: str) -> list[Hit[str]]:
        """The denying words in *text*; what is not yet done is undone, whatever it is."""
        text = _without_urgency(text)
        heard = [cue for cue in self._book.find(text) if not _is_left(cue, text)]
        lower = text.lower()
        if any(word in lower for word in _NOT_YET_WORDS):
            heard += [
                Hit(_UNDONE, match[0], match.start(), match.end())
                for match in _NOT_YET.finditer(text)
            ]
        for key, form in ((_ROUTINE, self.none_left), (_POSTPONED, self._for_a_year)):
            heard += [Hit(key, m[0], m.start(), m.end()) for m in form.finditer(text)]
        heard += [
            Hit(_UNDONE, cue.phrase, asked, asked)
            for cue in heard
            if cue.key in {_BEFORE_ONLY, _UNDONE}
            and (asked := answered_by(text, cue.start)) is not None
        ]
        heard += self._requests.open_in(text)
        heard += self._led_in(text, heard)
        heard += [
            Hit(_OTHER_SENSE, _ASKS, start, end)
            for start, end in self._questions.unanswered(text)
        ]
        if any(cue.key in _DENYING for cue in heard):
            loose = self._loose.find(text)
            heard += [Hit(_OTHER_SENSE, c.phrase, c.start, c.end) for c in loose]
        heard += [
            Hit(_UNDONE, text[start:end], start, end)
            for start, end in self._shortfalls.rows(text)
        ]
        heard += [
            Hit(_UNDONE, text[start:end], start, end)
            for start, end in self._rows.of(text)
        ]
        return heard

    def _led_in(self, text: str, heard: Sequence[Hit[str]]) -> Iterator[Hit[str]]:
        """What a lead-in says of the items of its list, and a plan's heading of all below."""
        reaching = [cue for cue in heard if cue.key in {_UNDONE, _POSTPONED}]
        for (start, end), items in lists(text) if reaching else ():
            for cue in reaching:
                if start <= cue.start and cue.end <= end:
                    yield from (Hit(cue.key, cue.phrase, at, at) for at in items)
        for (start, end), sentences in headed(text) if self._plans_in(text) else ():
            if self._plans_in(text[start:end]):
                phrase = text[start:end]
                yield from (Hit(_POSTPONED, phrase, at, at) for at in sentences)

    def _plans_in(self, text: str) -> bool:
        """Whether *text*, if it were a heading, would say that what follows is to come."""
        return any(self._plans.named(text)) or bool(self._planned_year.search(text))

    def is_free(self, text: str) -> bool:
        """Whether no sentence of *text* can deny or postpone anything."""
        text = _without_urgency(text)
        lower = text.lower()
        if any(word in lower for word in (*_NOT_YET_WORDS, _NOUGHT, _ASKS)):
            return False
        if any(self._book.named(text)) or self._plans_in(text):
            return False
        if any(self._shortfalls.rows(text)) or any(self._requests.open_in(text)):
            return False
        return not self._for_a_year.search(text)

    def denies(self, sentence: str) -> bool:
        """Whether *sentence* denies or postpones anything at all."""
        heard = self._heard(sentence)
        return any(_counts(c, heard, ()) for c in heard if c.key != _OTHER_SENSE)


def _without_urgency(text: str) -> str:
    """*text*, the field of a letter that says how urgent it is left blank: "Sifat : Segera"."""
    return _URGENCY.sub(lambda field: " " * len(field[0]), text)


def _is_left(cue: Hit[str], text: str) -> bool:
    """Whether *cue* is what was left behind: "dari map kertas ke sistem elektronik"."""
    before = text[max(cue.start - _LEAVING, 0) : cue.start]
    if cue.key == _UNDONE and _FORMER.search(before):
        return True
    return bool(_LEFT_BEHIND.search(before)) and bool(_REACHED.match(text, cue.end))


def _counts(cue: Hit[str], heard: Sequence[Hit[str]], ends: Sequence[int]) -> bool:
    """Whether *cue* denies: it is no condition, stands under none, is not denied."""
    if cue.key in {_CONDITION, _ROUTINE} or _is_routine(cue, heard):
        return False
    if cue.key == _BEFORE_ONLY and _denies_a_denial(cue, heard):
        return False
    for other in heard:
        gap = cue.start - other.end
        same = _same_sentence(other.start, cue.start, ends)
        if other.key == _CONDITION and 0 <= gap <= _CONDITION_REACH and same:
            return False
        doubled = other.key == _BEFORE_ONLY and cue.key != _BEFORE_ONLY
        if doubled and 0 <= gap <= _NEXT_WORD:  # "tidak diketik lagi"
            return False
        taken_back = other.key == _BEFORE_ONLY and cue.key == _UNDONE
        if taken_back and other.start == cue.end + 1:  # "karcis kertas tidak memadai"
            return False
    return True


def _is_routine(cue: Hit[str], heard: Sequence[Hit[str]]) -> bool:
    """Whether *cue* is part of words for what is done again and again."""
    return any(
        other.key == _ROUTINE and other.start <= cue.start and cue.end <= other.end
        for other in heard
    )


def _denies_a_denial(cue: Hit[str], heard: Sequence[Hit[str]]) -> bool:
    """Whether *cue* only takes back the next word: "tidak manual lagi, verifikasi"."""
    return any(
        other.key not in {_BEFORE_ONLY, _CONDITION, _ROUTINE, _OTHER_SENSE}
        and 0 <= other.start - cue.end <= _NEXT_WORD
        for other in heard
    )


def _voids(void: Hit[str], span: Span, ends: Sequence[int], text: str) -> bool:
    start, end = span
    if void.start < end and start < void.end:  # one is part of the other
        reaches_in = void.key == _POSTPONED and void.start < start  # "akan dibangun"
        return void.key == _OTHER_SENSE or reaches_in
    if void.key == _OTHER_SENSE:
        return False
    if not _same_sentence(void.start, start, ends):
        return False
    gap = start - void.end
    if void.key == _BEFORE_ONLY:
        return 0 <= gap <= _BEFORE and ";" not in text[void.end : start]
    return abs(gap) <= _AROUND


def _is_its_object(void: Hit[str], span: Span, text: str) -> bool:
    """Whether the plan of *void* is what *span* is about: "konsultasi rencana pembuatan"."""
    between = text[span[1] : void.start]
    return (
        void.key == _POSTPONED
        and span[1] <= void.start
        and not between.strip()
        and bool(_PLAN_OF.match(text, void.start))
    )


def _same_sentence(one: int, other: int, ends: Sequence[int]) -> bool:
    first, last = min(one, other), max(one, other)
    return not any(first < end <= last for end in ends)
