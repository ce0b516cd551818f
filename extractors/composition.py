"""Pages and what went wrong become a Document, with a sentence for the clerk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from evidence.document import Document, Page, State, Trouble
from extractors.errors import ExtractionError, JunkError, NoTextError
from extractors.running_lines import without_running_lines
from extractors.source import Opened

_TYPESET = {"pdf", "tif"}
_PART_NAMES = {
    **dict.fromkeys(("xlsx", "xls", "xlsb", "ods"), "lembar"),
    **dict.fromkeys(("pptx", "ppt", "odp"), "salindia"),
}
_PAGE = "halaman"
_PICTURES = {"png", "jpg", "gif", "bmp", "webp"}
_BRING_ORIGINAL = "unggah dokumen aslinya atau foto yang lebih jelas"
_FILL_IN = "periksa isinya lalu unggah dokumen yang benar"
_BY_TROUBLE: dict[Trouble, type[ExtractionError]] = {
    error.trouble: error for error in ExtractionError.__subclasses__()
}


def composed(
    path: str,
    pages: Sequence[Page] = (),
    failure: ExtractionError | None = None,
    *,
    opened: Opened | None = None,
    title: str = "",
) -> Document:
    """Return the document that *pages*, read before *failure*, amount to."""
    media = opened.media if opened else None
    if media in _TYPESET:
        pages = without_running_lines(pages)
    is_written = any(page.text for page in pages)
    name = path.rpartition("/")[2]
    if not (failure or is_written):
        failure = _without_text(name, pages, media)
    return Document(
        path=path,
        sha256=opened.sha256 if opened else None,
        state=_state(pages, failure, is_written=is_written),
        trouble=failure.trouble if failure else _commonest_trouble(pages),
        message=_message(name, pages, failure, media) if is_written else str(failure),
        media=media,
        title=title,
        pages=tuple(pages) if is_written else (),
    )


def error_of(trouble: Trouble) -> type[ExtractionError]:
    """Return the error that words *trouble* for the clerk."""
    return _BY_TROUBLE[trouble]


def _without_text(
    name: str, pages: Sequence[Page], media: str | None
) -> ExtractionError:
    trouble = _commonest_trouble(pages)
    if trouble not in {None, Trouble.NO_TEXT}:
        return error_of(trouble)(name)
    if media in _PICTURES:
        return NoTextError(name, "gambar tanpa tulisan yang terbaca", _BRING_ORIGINAL)
    if trouble is None:
        return NoTextError(name, "dokumen ini kosong, tidak berisi tulisan", _FILL_IN)
    return NoTextError(name)


def _state(
    pages: Sequence[Page], failure: ExtractionError | None, *, is_written: bool
) -> State:
    if isinstance(failure, JunkError):
        return State.SKIPPED
    if not is_written:
        return State.UNREADABLE
    is_whole = failure is None and not any(page.trouble for page in pages)
    return State.READ if is_whole else State.PARTIAL


def _commonest_trouble(pages: Sequence[Page]) -> Trouble | None:
    counts = Counter(page.trouble for page in pages if page.trouble)
    return counts.most_common(1)[0][0] if counts else None


def _message(
    name: str, pages: Sequence[Page], failure: ExtractionError | None, media: str | None
) -> str:
    part = _PART_NAMES.get(media or "", _PAGE)
    if failure is not None:
        fact = f"hanya {len(pages)} {part} pertama yang terbaca: {failure.told_fact}"
        return f"{name}: {fact}; {failure.told_remedy}"
    trouble = _commonest_trouble(pages)
    if trouble is None:
        return ""
    numbers = _ranges([page.number for page in pages if page.trouble])
    error = error_of(trouble)
    return f"{name}: {part} {numbers} tidak terbaca ({error.fact}); {error.remedy}"


def _ranges(numbers: Sequence[int]) -> str:
    """Return sorted *numbers* as people write them: ``1-3, 7``."""
    starts = [numbers[0], *(b for a, b in pairwise(numbers) if b - a > 1)]
    ends = [*(a for a, b in pairwise(numbers) if b - a > 1), numbers[-1]]
    spans = zip(starts, ends, strict=True)
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)
