"""Uploads: web.uploading, web.receiving, web.quick_check."""

import io
import time
import zipfile

import pytest
from docx import Document as Docx
from PIL import Image

from ledger import uploads
from ledger.database import open_database, writing
from tests.classifiers import papers
from tests.web.conftest import browsers
from tests.web.places import HARM, a_report, token
from web.quick_check import findings
from web.receiving import UploadError, received, safe_folder, safe_name


def docx_of(text):
    made = Docx()
    for line in text.splitlines():
        made.add_paragraph(line)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def png():
    content = io.BytesIO()
    Image.new("L", (40, 20), 255).save(content, "png")
    return content.getvalue()


def sent(client, name, content, indicator="8"):
    return client.post(
        "/unggah",
        data={"csrf": token(client, "/akun"), "indicator": indicator},
        files={"file": (name, content)},
    )


def looked_at(client, address):
    """The page once the first look is done."""
    end = time.monotonic() + 60
    while "data-reload" in (page := client.get(address).text):
        assert time.monotonic() < end
        time.sleep(0.2)
    return page


def test_a_draft_is_told_at_once_to_carry_level_1_alone(own_as, settings):
    client = own_as("siti")

    answer = sent(client, "Raperwali SMKI.docx", docx_of(papers.SECURITY_DRAFT))
    page = looked_at(client, answer.headers["location"])

    assert answer.status_code == 303
    assert "Ini draf: hanya mendukung tingkat 1." in page
    place = settings.inbox / "Diskominfo" / "Indikator 08" / "Raperwali SMKI.docx"
    assert place.is_file()
    assert not list(settings.inbox.with_name("kotak-masuk.sementara").iterdir())
    assert "mengunggah" in client.get("/jejak").text
    assert "menunggu pemeriksaan berikutnya" in client.get("/unggah").text


def test_an_upload_that_a_stopped_server_did_not_come_to_is_looked_at(settings):
    kept = received(io.BytesIO(png()), "a.png", ("Setda",), settings.inbox, 10_000)
    engine = open_database(settings.ledger)
    with writing(engine) as connection:
        upload = uploads.Upload(
            path=f"Kotak masuk/{kept.relative}", indicator="8", agency="Setda",
            by="Siti", sha256=kept.sha256, size=kept.size,
        )  # fmt: skip
        number = uploads.add(connection, 1, upload)
    engine.dispose()

    with browsers(settings) as browser:
        page = looked_at(browser("siti"), f"/unggah/{number}")

    assert "Hasil pemeriksaan cepat" in page


def test_a_contact_uploads_for_their_own_and_others_do_not_see_it(own_as, settings):
    contact = own_as("audit")

    assert sent(contact, "x.png", png(), "8").status_code == 404
    answer = sent(contact, "foto rapat.png", png(), "30")

    assert answer.status_code == 303
    assert (
        settings.inbox / "Inspektorat" / "Indikator 30" / "foto rapat.png"
    ).is_file()
    engine = open_database(settings.ledger)
    with writing(engine) as connection:
        kept = uploads.Upload(
            path="Kotak masuk/Diskominfo/a.pdf", indicator="8", agency="Diskominfo",
            by="Siti", sha256="0", size=1,
        )  # fmt: skip
        number = uploads.add(connection, 1, kept)
    engine.dispose()
    assert contact.get(f"/unggah/{number}").status_code == 404
    assert own_as("siti").get(f"/unggah/{number}").status_code == 200


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("virus.exe", b"MZ\x90", "tidak diterima"),
        ("laman.html", b"<html>", "tidak diterima"),
        ("tanpa akhiran", b"%PDF-1.7", "tidak diterima"),
        ("palsu.pdf", b"MZ\x90\x00 bukan pdf", "bukan PDF, DOCX, atau gambar"),
        ("naskah.pdf", b"<script>alert(1)</script>", "bukan PDF, DOCX, atau gambar"),
        ("gambar.pdf", png(), "isinya PNG"),
        ("kosong.pdf", b"", "berkas kosong"),
        ("besar.pdf", b"%PDF-1.7" + b"0" * 210_000, "lebih besar"),
        ("gambar.svg", b"<svg onload=alert(1)>", "tidak diterima"),
    ],
)
def test_what_is_no_document_is_refused(as_, name, content, said):
    answer = sent(as_("siti"), name, content)

    assert answer.status_code == 400
    assert said in answer.text


def test_an_archive_that_calls_itself_docx_is_refused(as_):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("isi.txt", "x")

    answer = sent(as_("siti"), "isi.docx", content.getvalue())

    assert "bukan PDF, DOCX, atau gambar" in answer.text


def test_without_file_or_indicator_the_form_says_so(as_):
    client = as_("siti")
    fields = {"csrf": token(client, "/akun")}

    assert "Pilih indikatornya" in client.post("/unggah", data=fields).text
    fields["indicator"] = "8"
    assert "Pilih berkasnya" in client.post("/unggah", data=fields).text


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("..\\..\\Windows\\sk.pdf", "sk.pdf"),
        ("/mutlak/sk.pdf", "sk.pdf"),
        (f"{HARM}.png", "img src=x onerror=_document.title='kena'_.png"),
        ("sk\x00\n.pdf", "sk.pdf"),
        (".tersembunyi.pdf", "tersembunyi.pdf"),
        ("laporan\u202efdp.exe", "laporanfdp.exe"),
        ("a" * 400 + ".pdf", "a" * 120 + ".pdf"),
        ("...", "berkas"),
        ("CON:1.pdf", "CON_1.pdf"),
        ("SK Tim Koordinasi.pdf", "SK Tim Koordinasi.pdf"),
    ],
)
def test_names_are_made_harmless(name, safe):
    assert safe_name(name) == safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [("..", "Lain"), ("../x", "_x"), ("", "Lain"), ("Dinas A/B", "Dinas A_B")],
)
def test_folders_are_made_harmless(name, safe):
    assert safe_folder(name) == safe


def test_nothing_in_the_inbox_is_ever_replaced(tmp_path):
    inbox = tmp_path / "masuk"

    first, second = (
        received(io.BytesIO(b"%PDF-1.7 " + text), "SK.pdf", ("..", "A"), inbox, 1000)
        for text in (b"satu", b"dua")
    )

    assert (first.relative, second.relative) == ("Lain/A/SK.pdf", "Lain/A/SK (2).pdf")
    assert first.file.read_bytes().endswith(b"satu")


def test_a_refused_file_leaves_nothing(tmp_path):
    inbox = tmp_path / "masuk"

    with pytest.raises(UploadError):
        received(io.BytesIO(b"MZ"), "SK.pdf", ("A",), inbox, 1000)

    assert not [p for p in tmp_path.rglob("*") if p.is_file()]


def test_the_first_look_tells_levels_criteria_and_other_indicators(documents):
    found = findings(a_report(documents[:1]), "8")

    assert (found["issued"], found["serves"]) == ("issued", True)
    assert found["level"] >= 3
    assert {c["level"] for c in found["criteria"]} >= {1, 2, 3}
    assert all(c["quote"] for c in found["criteria"])
    assert findings(a_report(documents[:1]), "36")["criteria"] == []
