"""What stands under a line that leads in to it."""

from __future__ import annotations

import pytest

from classifiers.lead_ins import headed, lists

PLAN = "Yang hendak dikerjakan:\n- memangkas alur;\n- menggambar ulang.\nSekian."
AGENDA = (
    "Pencairan\nSP2D diantar petugas ke bank dua kali sehari selama tahun berjalan. "
    "Saldo dicatat.\nAgenda 2026\n1. Menyiapkan sambungan.\n2. Menambah server.\n"
)


def parts(text, found):
    return [
        (text[start:end], [text[at:].split()[0] for at in places])
        for (start, end), places in found
    ]


def test_a_lead_in_has_the_items_of_its_list():
    assert parts(PLAN, lists(PLAN)) == [("Yang hendak dikerjakan", ["-", "-"])]


@pytest.mark.parametrize(
    "text", ["Hal: kosong\nIsi surat.", "Daftar:\nIsi tanpa tanda.\n"]
)
def test_a_colon_without_a_list_leads_in_to_nothing(text):
    assert list(lists(text)) == []


def test_a_heading_has_the_sentences_below_it_to_the_next():
    told = dict(parts(AGENDA, headed(AGENDA)))

    assert told["Pencairan"] == ["SP2D", "Saldo"]
    assert {"Menyiapkan", "Menambah"} <= set(told["Agenda 2026"])


def test_a_row_of_a_table_is_no_heading():
    assert list(headed("Bulan | Jumlah\nJanuari | 4\n")) == []
