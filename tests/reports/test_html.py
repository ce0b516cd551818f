from __future__ import annotations

import hashlib
import re
from base64 import b64decode
from dataclasses import replace

import lxml.html
import pytest

from reports.gap_report import ReportedPaper, from_json, to_json
from reports.html import render, write_html
from reports.supplement import DeletedFile, DeletedQuote

ADDRESSES = re.compile(
    r"https?:|[\"'(]//|url\((?!#)|@import|\bsrc=|\bsrcset=|<link|<iframe|\bfetch\("
)


def page(report, lang="id"):
    return lxml.html.document_fromstring(render(report, lang=lang))


def of_class(root, name):
    spaced = "concat(' ', normalize-space(@class), ' ')"
    return root.xpath(f"//*[contains({spaced}, ' {name} ')]")


def text(element):
    return " ".join(element.text_content().split())


def test_the_same_report_gives_the_same_bytes(report):
    assert render(report) == render(from_json(to_json(report)))


def test_the_file_is_utf_8_with_line_feeds(report, tmp_path):
    path = tmp_path / "laporan.html"

    write_html(report, path)

    assert path.read_bytes().decode("utf-8") == render(report)
    assert b"\r" not in path.read_bytes()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_page_asks_nothing_from_outside(report, lang):
    assert not ADDRESSES.findall(render(report, lang=lang))


def test_the_page_has_no_inline_style_or_handler(report):
    for element in page(report).iter():
        inline = [a for a in element.attrib if a == "style" or a.startswith("on")]

        assert not inline


def test_the_policy_allows_our_style_and_script_only(report):
    (policy,) = page(report).xpath("//meta[@http-equiv]/@content")

    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (element,) = page(report).xpath(f"//{tag}")
        (digest,) = re.findall(rf"{tag}-src 'sha256-([^']+)'", policy)
        assert b64decode(digest) == hashlib.sha256(element.text.encode()).digest()


def test_the_header_says_whose_report_of_which_day(report):
    header = text(page(report).xpath("//header")[0])

    assert "Pemerintah Kota Lintang" in header
    assert "15 Agustus 2025" in header
    assert "Evaluasi SPBE (47 indikator)" in header


def test_the_three_indices_stand_beside_each_other(report):
    cards = [text(card) for card in of_class(page(report), "card")]

    assert "1,50 Kurang" in cards[0]
    assert "2,75 Baik" in cards[1]
    assert "1,75 Kurang" in cards[2]
    assert "Selisih klaim dan bukti 1,25" in cards[4]


def test_a_report_without_claims_says_so(report):
    index = replace(report.index, claimed=None, claimed_predicate=None)

    cards = [text(c) for c in of_class(page(replace(report, index=index)), "card")]

    assert "belum ada penilaian mandiri" in cards[1]


def test_the_map_marks_status_by_shape_too(report):
    for tile in of_class(page(report), "tile"):
        status = tile.attrib["class"].split()[1]

        assert tile.xpath(f".//use[@href='#k-{status}']")


def test_every_symbol_used_is_drawn(report):
    symbols = set(page(report).xpath("//symbol/@id"))

    assert {u.lstrip("#") for u in page(report).xpath("//use/@href")} <= symbols


def test_every_link_has_its_place(report):
    ids = page(report).xpath("//@id")

    assert len(ids) == len(set(ids))
    assert {h.lstrip("#") for h in page(report).xpath("//a/@href")} <= set(ids)


@pytest.mark.parametrize("number", ["01", "08", "21", "29"])
def test_each_indicator_is_found_under_its_number(report, number):
    assert page(report).xpath(f"//article[@id='i{number}']/details/summary")


def test_a_section_tells_reason_remedy_and_quote(report):
    (section,) = page(report).xpath("//article[@id='i08']")
    told = text(section)

    assert "Nomor dan tanggal penetapan kosong." in told
    assert "Bawa peraturan yang sudah ditetapkan." in told
    assert "Setiap perangkat daerah wajib melaksanakan SPBE." in told
    assert "hal. 3, BAB IV > Pasal 11; tingkat 2" in told
    assert "Perlu diperiksa orang" in told
    assert "R3 Masih draf." in told
    assert "Sudah diatur pada Pasal 11." in told
    assert "Pedoman Menteri PANRB 3/2024, hlm. 37" in told


def test_the_ladder_shows_every_criterion_with_its_outcome(report):
    shown = page(report).xpath(
        "//article[@id='i08']//ol[@class='ladder']//ul/li/@class"
    )

    assert shown == ["met", "check", "unmet", "unmet", "unmet"]


def test_an_empty_indicator_shows_what_came_nearest(report):
    (section,) = page(report).xpath("//article[@id='i21']")

    assert "Belum ada bukti di antara berkas yang terbaca." in text(section)
    assert "Risiko rapat dibahas." in text(section)


def test_not_read_is_never_shown_as_no_evidence(report):
    (section,) = page(report).xpath("//article[@id='i29']")

    assert "Belum dapat disimpulkan bahwa buktinya tidak ada" in text(section)
    assert "Belum ada bukti di antara" not in text(section)
    assert "Ada berkas belum terbaca" in text(section)
    assert "terkunci kata sandi" in text(section)


def test_files_not_read_are_listed_with_why_and_what_to_do(report):
    told = text(page(report).xpath("//section[@id='belum-terbaca']")[0])

    assert "Terkunci kata sandi" in told
    assert "buka kuncinya lalu simpan ulang" in told
    assert "2 dari 12 halaman tidak terbaca" in told
    assert "Thumbs.db" in told


def test_a_share_read_whole_says_so(report):
    read = tuple(d for d in report.documents if d.state == "read")

    told = text(
        page(replace(report, documents=read)).xpath("//section[@id='belum-terbaca']")[0]
    )

    assert "Semua berkas terbaca seluruhnya." in told


def test_the_documents_tell_copies_and_what_is_no_evidence(report):
    rows = [
        text(row) for row in page(report).xpath("//section[@id='dokumen']//tbody/tr")
    ]

    assert len(rows) == len(report.documents)
    assert "Salinan dari Diskominfo/SPBE/Perwali 34 Tahun 2022.pdf" in rows[1]
    assert "Bukan bukti: peraturan nasional" in rows[3]


def test_the_documents_tell_the_papers_that_are_bound_in_them(report):
    minutes = ReportedPaper(page=3, kind="notulen", number=None, date="2025-03-06")
    first, *others = report.documents
    bundle = replace(first, papers=(minutes,))

    section = page(replace(report, documents=(bundle, *others))).xpath(
        "//section[@id='dokumen']"
    )[0]

    assert text(section).count("Beberapa naskah dalam satu berkas") == 1
    assert "hal. 3: Notulen, 6 Maret 2025" in text(section)


def test_the_page_tells_how_it_was_made(report):
    told = text(page(report).xpath("//section[@id='cara']")[0])

    assert "lexical-v1" in told
    assert "match 0,500" in told


def test_notes_on_the_claims_are_shown_only_when_there_are_any(report):
    assert "baris 14" in text(page(report).xpath("//section[@id='catatan']")[0])
    assert not page(replace(report, claims_notes=())).xpath("//*[@id='catatan']")


def test_nothing_is_hidden_from_readers_without_script(report):
    hidden = page(report).xpath("//main//*[@hidden]")

    assert {element.tag for element in hidden} <= {"form", "p"}
    assert not page(report).xpath("//main//*[@hidden]//blockquote")


def test_english_pages_mark_indonesian_words(report):
    root = page(report, "en")

    assert root.attrib["lang"] == "en"
    assert "Evidence gap report" in text(root)
    assert root.xpath("//blockquote[not(@lang='id')]") == []


def test_indonesian_pages_hold_no_english_words(report):
    told = text(page(report).xpath("//main")[0])

    assert not re.findall(r"\b(?:claimed|supported|evidence|unread)\b", told)


def test_an_unknown_language_is_refused(report):
    with pytest.raises(ValueError, match="bahasa 'xx'"):
        render(report, lang="xx")


def test_every_control_has_a_name(report):
    for control in page(report).xpath("//input | //select"):
        assert control.xpath("ancestor::label") or control.get("aria-label")


def test_hostile_text_stays_text(harmful):
    root = page(harmful)

    assert len(root.xpath("//script")) == 1
    assert not root.xpath("//img")
    assert "<script>alert(1)</script>" in text(root)
    assert "{{ 7 * 7 }}{% raw %}" in text(root)


def test_characters_that_cannot_be_shown_are_gone(harmful):
    html = render(harmful)

    assert not re.findall(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", html
    )
    assert "laporanfdp.exe" in html


def test_every_quote_tells_the_words_and_likeness_that_made_it(report):
    quotes = [
        quote
        for indicator in report.indicators
        for quote in (*indicator.evidence, *indicator.review, *indicator.nearest)
    ]
    shown = {text(element) for element in of_class(page(report), "why")}

    assert {" ".join(quote.why.split()) for quote in quotes if quote.why} <= shown


def test_deleted_evidence_is_shown_with_its_last_quotes(report):
    quote = DeletedQuote(indicator="8", page=3, quote="Perwali <b>tetap</b> berlaku.")
    gone = DeletedFile(
        path="Hukum/Perwali 8.pdf", sha256="0", noticed="2025-08-15", quotes=(quote,)
    )

    page = render(replace(report, deleted=(gone,)))

    section = page[page.index('id="hilang"') :]
    section = section[: section.index("</section>")]
    assert "Perwali 8.pdf" in section
    assert "15 Agustus 2025" in section
    assert "Perwali &lt;b&gt;tetap&lt;/b&gt; berlaku." in section
    assert 'href="#hilang"' in page
    assert "hilang" not in render(report)
