"""Sentences that tell of an exchange of data, apart from those that only name one."""

from __future__ import annotations

import pytest

from assessment.exchanges import exchange_keys, told_of_exchange


def test_links_and_data_that_services_share_are_exchanges(instrument):
    keys = exchange_keys(instrument)

    assert ("phrase", "18.4.interconnection") in keys
    assert ("cue", "collaboration") in keys
    assert ("cue", "transaction") not in keys


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Isu: lambat. Rekomendasi: akun SPLP nasional. Jalur dipakai.",
            "Isu: lambat.\nJalur dipakai.",
        ),
        ("Nilai dengan menyalin berkas Excel. Pagu ditarik.", "Pagu ditarik."),
        ("a. Hubungan dengan layanan lain. Pagu ditarik.", "  Pagu ditarik."),
        (
            "Usulan dikirim ke SIPD setiap malam.",
            "Usulan dikirim ke SIPD setiap malam.",
        ),
        ("Tindak lanjut atas semua rekomendasi tahun lalu: akun SPLP dipakai.", None),
    ],
)
def test_advice_labels_and_what_is_carried_by_hand_are_left_out(ear, text, told):
    assert told_of_exchange(text, ear.names) == (text if told is None else told)
