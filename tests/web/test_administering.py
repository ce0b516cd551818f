"""Accounts and the audit trail: web.administering, web.people, web.entry."""

import pytest

from tests.web.places import PASSWORD, log_in, token

NEW = {
    "do": "add", "name": "dewi", "full_name": "Dewi", "role": "contact",
    "agency": "Inspektorat", "password": "hujan di bulan juni",
}  # fmt: skip


def sent(client, address="/pengguna", **fields):
    return client.post(address, data={"csrf": token(client, "/akun")} | fields)


def test_an_administrator_adds_disables_and_renews_accounts(own_as):
    admin, dewi = own_as("admin"), own_as("")

    assert sent(admin, **NEW).status_code == 303
    assert log_in(dewi, "Dewi", NEW["password"]).status_code == 303
    sent(admin, do="password", name="dewi", password="kata sandi lain")
    assert dewi.get("/").status_code == 303  # is out
    assert log_in(dewi, "dewi", "kata sandi lain").status_code == 303
    sent(admin, do="disable", name="dewi")
    assert log_in(dewi, "dewi", "kata sandi lain").status_code == 401
    sent(admin, do="enable", name="dewi")
    assert log_in(dewi, "dewi", "kata sandi lain").status_code == 303

    trail = admin.get("/jejak").text
    assert trail.count("mengubah pengguna") == 4
    assert NEW["password"] not in trail


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": "siti"}, "sudah dipakai"),
        ({"name": "<b>"}, "nama masuk harus"),
        ({"agency": ""}, "harus punya OPD"),
        ({"password": "pendek"}, "10 sampai 200"),
        ({"role": "raja"}, "Pilih perannya"),
        ({"do": "hapus"}, "Pilih apa"),
        ({"do": "disable", "name": "hantu"}, "tidak dikenal"),
        ({"do": "disable", "name": "admin"}, "administrator terakhir"),
    ],
)
def test_what_cannot_be_done_is_said(as_, changes, said):
    answer = sent(as_("admin"), **NEW | changes)

    assert answer.status_code == 400
    assert said in answer.text


@pytest.mark.parametrize(
    ("old", "new", "again", "status"),
    [
        (PASSWORD, "hujan di bulan juni", "hujan di bulan juni", 303),
        ("salah", "hujan di bulan juni", "hujan di bulan juni", 400),
        (PASSWORD, "hujan di bulan juni", "hujan di bulan mei", 400),
        (PASSWORD, "pendek", "pendek", 400),
    ],
)
def test_ones_own_password_is_changed_by_who_knows_the_old(
    own_as, old, new, again, status
):
    client = own_as("siti")

    answer = sent(client, "/akun/sandi", old=old, new=new, again=again)

    assert answer.status_code == status
    now = new if status == 303 else PASSWORD
    assert log_in(own_as(""), "siti", now).status_code == 303
    assert client.get("/").status_code == 200
