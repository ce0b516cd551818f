"""What was typed onto a PDF page: form fields and free-text notes."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator

import pypdfium2
from pypdfium2 import raw

_MOST_ENTRIES = 500
_PUSH_BUTTONS = {raw.FPDF_FORMFIELD_PUSHBUTTON, raw.FPDF_FORMFIELD_SIGNATURE}
_SWITCHES = {raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON}

_Read = Callable[..., int]


def filled_in(
    page: pypdfium2.PdfPage, document: pypdfium2.PdfDocument
) -> Iterator[str]:
    """Yield what *page*'s form fields and free-text notes hold, in file order.

    Reviewers' comments are not part of the document and are left out.
    """
    count = min(raw.FPDFPage_GetAnnotCount(page), _MOST_ENTRIES)
    for index in range(count):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        if text := _text(annotation, document.formenv).strip():
            yield text
        raw.FPDFPage_CloseAnnot(annotation)


def _text(annotation: object, forms: object | None) -> str:
    subtype = raw.FPDFAnnot_GetSubtype(annotation)
    if subtype == raw.FPDF_ANNOT_FREETEXT:
        return _string(raw.FPDFAnnot_GetStringValue, annotation, b"Contents")
    if subtype != raw.FPDF_ANNOT_WIDGET or forms is None:
        return ""
    kind = raw.FPDFAnnot_GetFormFieldType(forms, annotation)
    if kind in _PUSH_BUTTONS or kind in _SWITCHES:
        return ""
    return _string(raw.FPDFAnnot_GetFormFieldValue, forms, annotation)


def _string(read: _Read, *what: object) -> str:
    size = read(*what, None, 0)
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    read(*what, buffer, size)
    return bytes(buffer)[: max(0, size - 2)].decode("utf-16-le", "ignore")
