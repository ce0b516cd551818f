from __future__ import annotations

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from extractors import pdf


def _form(path):
    canvas = Canvas(str(path))
    canvas.drawString(72, 780, "Formulir permohonan hosting untuk perangkat daerah")
    canvas.acroForm.textfield(name="instansi", value="Dinas Perhubungan", x=72, y=700)
    canvas.acroForm.checkbox(name="setuju", checked=True, x=72, y=650)
    canvas.save()
    return path


def _annotated(path, subtype, text):
    with pikepdf.open(_form(path), allow_overwriting_input=True) as document:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name(subtype),
            Rect=[72, 500, 300, 540],
            Contents=text,
        )
        document.pages[0].Annots.append(document.make_indirect(note))
        document.save(path)
    return path


def _text(source, path):
    (page,) = pdf.read_pages(source(path))
    return page.text


def test_what_was_typed_into_a_form_is_read(tmp_path, source):
    text = _text(source, _form(tmp_path / "formulir.pdf"))

    assert "Dinas Perhubungan" in text
    assert "setuju" not in text


def test_notes_written_onto_the_page_are_read(tmp_path, source):
    path = _annotated(tmp_path / "formulir.pdf", "/FreeText", "Disetujui 3 Maret 2025")

    assert "Disetujui 3 Maret 2025" in _text(source, path)


def test_comments_of_reviewers_are_not_read(tmp_path, source):
    path = _annotated(tmp_path / "formulir.pdf", "/Text", "tolong diperbaiki")

    assert "diperbaiki" not in _text(source, path)
