"""What of a document is no passage, or no evidence: lists of contents, empty headings."""

from __future__ import annotations

import pytest

from evidence.segmentation import passages
from evidence.substance import substance

PARTS = [(1, "Proses bisnis"), (2, "Keamanan")]


@pytest.mark.parametrize(
    ("article", "is_kept"),
    [
        ("Penghubung layanan diatur dengan Peraturan Bupati tersendiri.", False),
        ("Penghubung layanan dikelola Dinas.", True),
        (
            "Penghubung layanan diatur dengan Peraturan Bupati tersendiri.\nPasal 9\nA.",
            True,
        ),
    ],
)
def test_a_heading_of_what_is_ruled_elsewhere_is_no_substance(
    make_document, article, is_kept
):
    text = (
        "BAB V\nINFRASTRUKTUR\nPasal 7\nPusat data dikelola Dinas.\n"
        f"Bagian Kedua\nPenghubung Layanan\nPasal 8\n{article}\n"
        "BAB VI\nPENUTUP\nPasal 10\nPeraturan ini berlaku.\n"
    )

    kept = substance(tuple(passages(make_document(text))))

    assert any(p.text.startswith("Bagian Kedua") for p in kept) is is_kept


@pytest.mark.parametrize("numbers", ["", " ..... 3", " 3"])
def test_a_list_of_contents_is_no_passage(make_document, numbers):
    listed = "".join(f"Bagian {n} {name}{numbers}\n" for n, name in PARTS)
    body = "".join(f"Bagian {n} {name}\nIsinya lengkap.\n" for n, name in PARTS)
    document = make_document(["PETA\nDAFTAR ISI\n" + listed, body])

    found = "\n".join(p.text for p in passages(document))

    assert [found.count(name) for _, name in PARTS] == [1, 1]
    assert found.count("Isinya lengkap.") == 2
