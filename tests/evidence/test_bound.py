"""Decrees bound behind other papers."""

from __future__ import annotations

import pytest

from evidence.bound import bound_decrees
from evidence.description import described
from evidence.formalities import Standing

REPORT = (
    "LAPORAN FORUM KOLABORASI\nTAHUN 2024\nTelaga Biru, 11 Desember 2024\n"
    "1. Pembentukan\nForum dibentuk dengan Keputusan Sekretaris Daerah Nomor 188/77/2023.\n"
    "2. Kegiatan\n" + "Forum bertemu dan menyepakati kode wilayah bersama.\n" * 6
)
DECREE = (
    "LAMPIRAN\nKEPUTUSAN SEKRETARIS DAERAH NOMOR 188/77/2023\nTENTANG FORUM KOLABORASI\n"
    "KESATU : Membentuk Forum Kolaborasi.\n"
)
SIGNED = (
    "Ditetapkan di Telaga Biru\npada tanggal 17 Januari 2023\nSEKRETARIS DAERAH,\n"
    "ttd\nZAINAL\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (REPORT + DECREE + SIGNED, [("keputusan", Standing.ISSUED)]),
        (REPORT, []),  # it only names one
        (DECREE + SIGNED, []),  # it is one
    ],
)
def test_a_decree_behind_a_report_is_found(make_document, text, found):
    document = described(make_document(text))

    bound = list(bound_decrees(document))

    assert [(formal.kind, formal.standing) for _, formal in bound] == found
    assert all(text[at:].startswith("KEPUTUSAN SEKRETARIS") for at, _ in bound)


def test_a_decree_without_day_or_signature_is_not_issued(make_document):
    unsigned = DECREE + "Ditetapkan di ..........\npada tanggal ..........\n"

    (_, formal), *more = bound_decrees(make_document(REPORT + unsigned))

    assert not more
    assert formal.standing is not Standing.ISSUED


def test_an_extract_of_a_decree_is_one(make_document):
    extract = DECREE.replace("LAMPIRAN\n", "LAMPIRAN\nPETIKAN ") + SIGNED

    (_, formal), *more = bound_decrees(make_document(REPORT + extract))

    assert not more
    assert (formal.kind, formal.standing) == ("keputusan", Standing.ISSUED)


def test_a_decree_may_bear_the_number_of_its_place_in_a_bundle(make_document):
    numbered = DECREE.replace("LAMPIRAN\n", "5. ") + SIGNED

    ((at, formal),) = bound_decrees(make_document(REPORT + numbered))

    assert (REPORT + numbered)[at:].startswith("KEPUTUSAN SEKRETARIS")
    assert formal.kind == "keputusan"
