"""What each page tells: web.overview, web.pages, web.downloading."""

import pytest

from reports.gap_report import from_json
from tests.web.places import AUDIT, HARM, HARMFUL, POLICY, token
from web.desk import key_of

EVERY_PAGE = (
    "/", "/opd", "/opd/diskominfo", "/dokumen", "/dokumen?cari=perwali", "/indikator/8",
    f"/dokumen/{key_of(POLICY)}", "/unggah", "/jalankan", "/jejak", "/pengguna", "/akun",
)  # fmt: skip


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("page", EVERY_PAGE)
def test_every_page_is_shown_in_both_languages(as_, page, lang):
    answer = as_("admin").get(page, params={"lang": lang})

    assert answer.status_code == 200
    assert f'<html lang="{lang}">' in answer.text
    assert ("Log out" if lang == "en" else "Keluar") in answer.text


def test_the_overview_has_all_47_indicators_with_their_status_in_words(as_):
    page = as_("siti").get("/").text

    assert page.count('class="tile ') == 47
    assert page.count("Kosong</span></span>") + page.count("Lemah</span></span>") >= 40


def test_the_indicator_shows_ladder_quotes_and_what_to_bring(as_, told):
    indicator = next(i for i in told.indicators if i.id == "8")

    page = as_("siti").get("/indikator/8").text

    assert "Tangga tingkat" in page
    for criterion in indicator.criteria:
        assert criterion.statement in page
    assert indicator.evidence[0].quote.split("\n")[0] in page
    assert f"/dokumen/{key_of(POLICY)}#halaman-1" in page


def test_the_document_shows_its_text_with_the_quotes_marked(as_):
    page = as_("siti").get(f"/dokumen/{key_of(POLICY)}").text

    assert "RATNA PRAMESWARI" in page
    assert '<mark data-of="' in page
    assert 'id="kutipan-1"' in page


def test_text_and_names_from_the_share_are_never_markup(as_):
    for page in ("/dokumen", f"/dokumen/{key_of(HARMFUL)}", "/indikator/8", "/"):
        text = as_("siti").get(page).text

        assert HARM not in text
        assert "<script>document" not in text


def test_documents_are_sought_by_all_words(as_):
    client = as_("siti")

    assert "Perwali 17" in client.get("/dokumen?cari=17 PERWALI").text
    assert "Perwali 17" not in client.get("/dokumen?cari=17 notulen").text
    assert "Perwali 17" not in client.get("/dokumen?keadaan=unreadable").text


def test_the_language_of_the_account_is_kept(own_as):
    client = own_as("siti")
    fields = {"csrf": token(client, "/akun"), "lang": "en"}

    client.post("/akun/bahasa", data=fields)

    assert "Readiness of evidence" in client.get("/").text
    assert "Kesiapan bukti" in client.get("/?lang=id").text


def test_the_original_file_is_saved_and_never_shown(as_):
    answer = as_("siti").get(f"/dokumen/{key_of(HARMFUL)}/berkas")

    assert answer.content == f"isi {HARMFUL}".encode()
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert "<" not in answer.headers["content-disposition"]
    assert "sandbox" in answer.headers["content-security-policy"]


def test_the_json_is_byte_for_byte_the_runs_and_a_contacts_is_their_part(as_, told):
    whole = as_("siti").get("/unduh/laporan.json").content
    part = from_json(as_("audit").get("/unduh/laporan.json").content)

    assert from_json(whole) == told
    assert {"30", "31"} <= {i.id for i in part.indicators}
    assert {i.owner for i in part.indicators} == {"Inspektorat"}
    assert POLICY not in {d.path for d in part.documents}
    assert AUDIT in {d.path for d in part.documents}


@pytest.mark.parametrize(("form", "sign"), [("html", b"<!doctype"), ("xlsx", b"PK")])
@pytest.mark.parametrize("name", ["baca", "audit"])
def test_html_and_xlsx_are_downloaded(as_, name, form, sign):
    answer = as_(name).get(f"/unduh/laporan.{form}")

    assert answer.status_code == 200
    assert answer.content.lower().startswith(sign.lower())
    assert "attachment" in answer.headers["content-disposition"]
