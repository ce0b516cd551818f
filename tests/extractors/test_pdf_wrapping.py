"""Words that a narrow cell broke are whole again; words that only stand there are not."""

from __future__ import annotations

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

LEFT, TOP, BESIDE, PADDING = 100, 700, 200, 5


@pytest.fixture
def first_cell(tmp_path, with_rows):
    """The first cell of a table's second row, of given lines, as wide as one of them."""

    def of(*lines, as_wide_as, at=PADDING, foot=""):
        path = tmp_path / "tabel.pdf"
        right = LEFT + 2 * PADDING + stringWidth(as_wide_as, "Helvetica", 12)
        rules = [TOP, TOP - 20, TOP - 30 - 14 * len(lines)]
        canvas = Canvas(str(path), pagesize=A4)
        canvas.grid([LEFT, right, right + BESIDE], rules[::-1])
        canvas.drawString(LEFT + PADDING, TOP - 15, "I")
        canvas.drawString(right + PADDING, TOP - 15, "Waktu")
        for number, line in enumerate(lines):
            canvas.drawString(LEFT + at, TOP - 34 - 14 * number, line)
        canvas.drawString(right + PADDING, TOP - 34, "dua hari")
        canvas.drawString(LEFT, 50, foot)
        canvas.showPage()
        canvas.save()
        return with_rows(path).splitlines()[1].partition(" | ")[0]

    return of


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        (("e-RENCAN", "A"), "e-RENCANA"),
        (("N", "o"), "No"),
        (("N ", " o"), "No"),  # blanks at the ends are none of the word
        (("/pegawa", "i/v3"), "/pegawai/v3"),
        (("Sekretariat/DP", "RD"), "Sekretariat/DPRD"),
        (("Penanggun", "g jawab"), "Penanggung jawab"),
        (("Direkomenda", "sik", "an"), "Direkomendasikan"),
    ],
)
def test_a_word_broken_where_its_cell_ends_is_whole(first_cell, lines, word):
    assert first_cell(*lines, as_wide_as=lines[0].strip()) == word


@pytest.mark.parametrize(("foot", "cell"), [("kepegawaian", "kepegawaian"), ("", None)])
def test_a_long_rest_is_joined_to_a_word_that_the_page_holds(first_cell, foot, cell):
    found = first_cell("kepega", "waian", as_wide_as="kepega", foot=foot)

    assert found == (cell or "kepega waian")


@pytest.mark.parametrize(
    "lines",
    [
        ("Perangkat", "daerah"),  # a word of its own
        ("Sambungan", "di"),  # so short a one too
        ("Layanan", "A"),  # a capital after a small letter
        ("uji coba", "x"),  # no line of one word
        ("12", "o"),
    ],
)
def test_what_ends_where_its_cell_does_may_be_whole(first_cell, lines):
    assert first_cell(*lines, as_wide_as=lines[0]) == " ".join(lines)


@pytest.mark.parametrize("at", [PADDING, 12])  # also where nobody knows the padding
def test_where_there_is_room_for_another_letter_no_word_was_broken(first_cell, at):
    assert first_cell("BERKAS", "A", as_wide_as="BERKAS UTAMA", at=at) == "BERKAS A"
