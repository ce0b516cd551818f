"""All grounds on which a document does not count, put together."""

from __future__ import annotations

import pytest

from classifiers.audits import other_audits
from classifiers.medium import BUSINESS_ONLY
from classifiers.sides import NO_POLICY


@pytest.mark.parametrize(
    ("text", "indicator", "ground"),
    [
        ("LAPORAN REALISASI ANGGARAN\nNeraca, buku kas umum.", "34", BUSINESS_ONLY),
        ("LAPORAN REVIU LAYANAN PUSAT DATA\nMasalah: lambat.", "5", NO_POLICY),
        (
            "LAPORAN HASIL AUDIT KEAMANAN SPBE\nAudit TIK atas keamanan SPBE.",
            "29",
            "laporannya tentang",
        ),
    ],
)
def test_each_ground_is_heard(observer, read, text, indicator, ground):
    seen = {o.indicator: o for o in observer.observe(read(text, "a.pdf"), {})}

    assert seen[indicator].look_alike.startswith(ground)


def test_a_ground_of_one_kind_is_none_for_others(observer, read):
    reading = read("LAPORAN KEGIATAN\nPelatihan pegawai.", "a.pdf")

    assert other_audits(observer.instrument, reading, None, set()) == {}
