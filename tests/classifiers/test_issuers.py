"""Orders by which a team or a forum sets a direction."""

from __future__ import annotations

import pytest

from classifiers.issuers import DIRECTION, ISSUED

ORDER = (
    "{order}\nNOMOR 700/1187/2024\nTENTANG\n{subject}\n"
    "MEMUTUSKAN:\nKESATU : Haluan berlaku bagi semua perangkat daerah.\n"
    "Ditetapkan di Telaga Biru\npada tanggal 14 Oktober 2024\n{signed},\nttd\nWAHYU\n"
)
RISKS = "SASARAN MANAJEMEN RISIKO SPBE"
STRATEGY = "STRATEGI MANAJEMEN DATA"
TEAM = "SEKRETARIS DAERAH SELAKU KETUA TIM KOORDINASI SPBE"


@pytest.fixture(scope="module")
def grounds(observer, read):
    def see(order, subject, signed):
        text = ORDER.format(order=order, subject=subject, signed=signed)
        seen = observer.observe(read(text, "sk.pdf"), {}, also=["3", "10", "19", "21"])
        return {o.indicator: o.look_alike for o in seen}

    return see


@pytest.mark.parametrize(
    "order", ["KEPUTUSAN SEKRETARIS DAERAH", "INSTRUKSI KETUA TIM"]
)
def test_what_a_team_orders_on_risks_is_not_on_the_team(grounds, order):
    found = grounds(order, RISKS, TEAM)

    assert found["10"] == found["19"] == ISSUED
    assert found["21"] == ""


def test_what_a_team_orders_on_anything_else_is_not_on_the_team(grounds):
    found = grounds(
        "INSTRUKSI SEKRETARIS DAERAH", "PINTU TUNGGAL BANTUAN PEGAWAI", TEAM
    )

    assert found["10"] == found["19"] == ISSUED


def test_what_a_team_orders_on_itself_is(grounds):
    found = grounds("KEPUTUSAN SEKRETARIS DAERAH", "TUGAS TIM KOORDINASI SPBE", TEAM)

    assert found["10"] == found["19"] == ""


def test_what_others_order_is_on_whatever_it_names(grounds):
    found = grounds("KEPUTUSAN BUPATI TELAGA BIRU", RISKS, "BUPATI TELAGA BIRU")

    assert ISSUED not in found.values()


@pytest.mark.parametrize(
    ("order", "signed", "ground"),
    [
        ("KEPUTUSAN KETUA FORUM SATU DATA", "KETUA FORUM", DIRECTION),
        (
            "KEPUTUSAN SEKRETARIS DAERAH",
            "SEKRETARIS DAERAH SELAKU KETUA FORUM",
            DIRECTION,
        ),
        ("KEPUTUSAN BUPATI TELAGA BIRU", "BUPATI TELAGA BIRU", ""),
    ],
)
def test_the_strategy_of_a_forum_is_no_policy(grounds, order, signed, ground):
    assert grounds(order, STRATEGY, signed)["3"] == ground
