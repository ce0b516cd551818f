"""Getting in where one must not: web.application, web.visitor, web.protection."""

import re

import pytest
from fastapi.routing import APIRoute

from ledger.accounts import change
from ledger.database import open_database, writing
from tests.web import places
from tests.web.places import AUDIT, POLICY, log_in, token
from web.desk import key_of
from web.throttle import PER_NAME

PAGES = (
    "/", "/opd", "/opd/diskominfo", "/dokumen", f"/dokumen/{key_of(POLICY)}",
    f"/dokumen/{key_of(POLICY)}/berkas", "/indikator/8", "/unggah", "/unggah/1",
    "/jalankan", "/jejak", "/pengguna", "/akun", "/unduh/laporan.json",
)  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_nobody_sees_a_page_without_logging_in(nobody, page):
    answer = nobody.get(page)

    assert (answer.status_code, answer.headers["location"]) == (303, "/masuk")


def posts(client):
    """The addresses of all forms."""
    for route in client.app.routes:
        routes = getattr(getattr(route, "original_router", route), "routes", [route])
        for one in routes:
            if isinstance(one, APIRoute) and "POST" in one.methods:
                yield (
                    one.path.replace("{key}", key_of(POLICY)).replace("{number}", "8")
                )


@pytest.mark.parametrize("sent", [{}, {"csrf": ""}, {"csrf": "tebakan"}])
def test_every_form_is_refused_without_its_token(as_, sent):
    client = as_("admin")
    addresses = set(posts(client))

    assert len(addresses) >= 9
    for address in addresses:
        assert client.post(address, data=sent).status_code == 403, address


def test_anothers_token_is_no_token(as_):
    stolen = token(as_("siti"), "/akun")

    answer = as_("admin").post("/akun/bahasa", data={"csrf": stolen, "lang": "en"})

    assert answer.status_code == 403


OTHERS = (
    "/indikator/8", f"/dokumen/{key_of(POLICY)}", f"/dokumen/{key_of(POLICY)}/berkas",
    "/opd/diskominfo",
)  # fmt: skip


@pytest.mark.parametrize("page", OTHERS)
def test_a_contact_sees_nothing_of_another_agency(as_, page):
    assert as_("audit").get(page).status_code == 404
    assert as_("siti").get(page).status_code == 200


def test_a_contacts_pages_name_nothing_of_others(as_):
    client = as_("audit")

    for page in ("/", "/dokumen", "/opd", "/unggah", f"/dokumen/{key_of(AUDIT)}"):
        text = client.get(page).text
        assert "Perwali 17" not in text
        assert "Diskominfo" not in text
    assert client.get(f"/dokumen/{key_of(AUDIT)}").status_code == 200


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("audit", "/jejak"),
        ("audit", "/pengguna"),
        ("audit", "/jalankan"),
        ("baca", "/unggah"),
        ("baca", "/jalankan"),
        ("baca", "/jejak"),
        ("siti", "/pengguna"),
    ],
)
def test_pages_beyond_ones_role_are_refused_and_told_in_the_trail(as_, name, page):
    assert as_(name).get(page).status_code == 403
    assert page in as_("admin").get("/jejak").text


@pytest.mark.parametrize(
    ("name", "address", "fields"),
    [
        ("baca", "/indikator/8/keputusan", {"kind": "note", "value": "x"}),
        ("baca", f"/dokumen/{key_of(POLICY)}/keputusan", {"answer": "y"}),
        ("baca", "/jalankan", {}),
        (
            "audit",
            "/indikator/30/keputusan",
            {"kind": "level", "value": "5", "why": "x"},
        ),
        ("audit", f"/dokumen/{key_of(AUDIT)}/keputusan", {"answer": "y"}),
        (
            "siti",
            "/pengguna",
            {"do": "add", "name": "penyusup", "role": "administrator"},
        ),
    ],
)
def test_forms_beyond_ones_role_are_refused(as_, name, address, fields):
    client = as_(name)

    answer = client.post(address, data=fields | {"csrf": token(client, "/akun")})

    assert answer.status_code == 403


def test_a_contact_cannot_decide_on_anothers_indicator(as_):
    client = as_("audit")
    fields = {"csrf": token(client, "/akun"), "kind": "note", "value": "x"}

    assert client.post("/indikator/8/keputusan", data=fields).status_code == 404


TRICKS = (
    "/dokumen/../../etc/passwd", "/dokumen/..%2f..%2fetc%2fpasswd", "/dokumen/%00",
    "/static/../application.py", "/static/%2e%2e/application.py",
    "/static/..%2f..%2fpyproject.toml", "/dokumen/%2e%2e%2f%2e%2e%2fetc%2fpasswd/berkas",
    "/unduh/laporan.../../etc/passwd", "/unggah/../../etc/passwd", "/unggah/abc",
    "/indikator/..%2f8",
)  # fmt: skip


@pytest.mark.parametrize("page", TRICKS)
def test_path_tricks_lead_nowhere(as_, page):
    answer = as_("admin").get(page)

    assert answer.status_code in {404, 405}
    assert "root:" not in answer.text
    assert "[project]" not in answer.text


def test_a_link_out_of_the_share_is_not_followed(settings, tmp_path, documents):
    share = tmp_path / "bukti"
    (share / "Diskominfo").mkdir(parents=True)
    (tmp_path / "rahasia").write_text("rahasia")
    (share / POLICY).symlink_to(tmp_path / "rahasia")
    ledger = places.a_ledger(tmp_path / "lain.sqlite3", share, documents)
    with places.visit(places.settings_of(ledger, share)) as client:
        log_in(client, "admin")

        assert client.get(f"/dokumen/{key_of(POLICY)}/berkas").status_code == 404


def test_logging_in_begins_another_session(nobody):
    nobody.get("/masuk")
    planted = nobody.cookies["bukti"]

    log_in(nobody, "siti")
    own = nobody.cookies["bukti"]
    nobody.cookies.clear()
    nobody.cookies.set("bukti", planted)

    assert own != planted
    assert nobody.get("/").status_code == 303


def test_a_cookie_kept_from_before_logging_out_opens_nothing(own_as):
    client = own_as("siti")
    kept = client.cookies["bukti"]

    client.post("/keluar", data={"csrf": token(client, "/akun")})
    client.cookies.clear()
    client.cookies.set("bukti", kept)

    assert client.get("/").status_code == 303


def test_a_forged_cookie_opens_nothing(own_as):
    client = own_as("siti")
    content, *signature = client.cookies["bukti"].split(".")
    other = "A" if content[5] != "A" else "B"

    client.cookies.clear()
    client.cookies.set(
        "bukti", ".".join([content[:5] + other + content[6:], *signature])
    )

    assert client.get("/").status_code == 303


def test_the_cookie_is_kept_from_scripts_and_from_other_sites(nobody, settings):
    cookie = nobody.get("/masuk").headers["set-cookie"].lower()

    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    https = places.settings_of(settings.ledger, settings.share, is_https=True)
    with places.visit(https) as client:
        answer = client.get("/masuk")
    assert answer.headers["set-cookie"].startswith("__Host-bukti=")
    assert "secure" in answer.headers["set-cookie"].lower()
    assert "strict-transport-security" in answer.headers


def test_too_many_failures_must_wait_even_with_the_right_password(own_as):
    nobody = own_as("")
    for _ in range(PER_NAME.amount):
        assert log_in(nobody, "siti", "tebakan pertama").status_code == 401

    answer = log_in(nobody, "siti")

    assert answer.status_code == 429
    assert "menit" in answer.text
    assert log_in(nobody, "admin").status_code == 303


def test_unknown_names_and_wrong_passwords_are_answered_alike(nobody):
    answers = [log_in(nobody, name, "tebakan").text for name in ("siti", "hantu")]

    plain = [
        re.sub(r'value="[^"]*"|siti|hantu', "", answer.replace("\n", ""))
        for answer in answers
    ]
    assert plain[0] == plain[1]


def test_a_disabled_account_is_out_at_once(own_as, settings):
    client = own_as("siti")
    engine = open_database(settings.ledger)
    with writing(engine) as connection:
        change(connection, "siti", is_active=False)
    engine.dispose()

    assert client.get("/").status_code == 303
    assert log_in(client, "siti").status_code == 401


def test_every_answer_carries_the_guarding_headers(nobody):
    for page in ("/masuk", "/", "/tidak-ada", "/static/bukti.css"):
        headers = nobody.get(page).headers

        assert "script-src 'self'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_pages_are_not_kept_by_browsers(as_):
    assert as_("siti").get("/").headers["cache-control"] == "no-store"


def test_no_page_has_a_script_or_style_of_its_own(as_):
    for page in PAGES[:6]:
        text = as_("admin").get(page).text

        assert not re.search(r"<script(?! src=)|<style|<[^>]*\s(style|on\w+)=", text)


@pytest.mark.parametrize("told", [True, False])
def test_a_form_that_is_too_long_is_refused(as_, told):
    client = as_("siti")

    def much():
        for _ in range(400):
            yield b"x" * 1000

    answer = client.post(
        "/akun/bahasa",
        content=b"".join(much()) if told else much(),
        headers={"content-type": "application/x-www-form-urlencoded"},
    )

    assert answer.status_code == 413
