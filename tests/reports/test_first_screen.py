"""What the page shows first, and what people and time add to it."""

from __future__ import annotations

from dataclasses import replace

import lxml.html
import pytest

from reports.gains import gains
from reports.html import render
from tests.reports.storied import HISTORY, storied


@pytest.fixture
def told(report):
    return storied(report)


def page(report, lang="id"):
    return lxml.html.document_fromstring(render(report, lang=lang))


def text(element):
    return " ".join(element.text_content().split())


def section(report, name, lang="id"):
    return text(page(report, lang).xpath(f"//section[@id='{name}']")[0])


def test_the_target_stands_beside_the_three_indices(told):
    cards = section(told, "ringkasan")

    assert "Target 2,60 Baik kurang 1,10" in cards
    assert "naik 0,10" in cards


def test_a_target_that_is_reached_says_so(told):
    index = replace(told.index, supported=2.7)

    assert "tercapai" in section(replace(told, index=index), "ringkasan")


def test_without_a_target_none_is_made_up(report):
    assert "Target – – belum ditentukan" in section(report, "ringkasan")


def test_what_changed_since_last_night_is_told(told):
    news = section(told, "kabar")

    assert "Berubah sejak 14 Agustus 2025" in news
    assert "1 Indikator nomor 1: semula lemah, kini memadai" in news
    assert "1 berkas baru, 1 dipindah; 1 tidak terbaca" in news
    assert "semula Notulen.docx" in section(told, "perubahan")


def test_changes_of_an_earlier_night_are_not_called_new(told):
    changes = replace(told.changes, noticed="2025-08-10")

    assert "Perubahan terakhir, 10 Agustus 2025" in section(
        replace(told, changes=changes), "kabar"
    )


def test_a_quiet_night_and_a_first_report_say_so(told, report):
    quiet = replace(told, changes=None)
    assert "Tidak ada perubahan sejak 14 Agustus 2025." in section(quiet, "kabar")
    assert "Belum ada laporan sebelumnya" in section(report, "kabar")
    assert not page(report).xpath("//section[@id='perubahan']")


def test_the_steps_worth_most_say_what_they_lack(told):
    items = page(told).xpath("//ol[@class='gains']/li")
    first = gains(told)[0]

    assert [item.xpath("string(.//span[@class='no'])") for item in items] == [
        gain.indicator.id for gain in gains(told)[:5]
    ]
    assert f"tk. {first.indicator.supported_level} ke {first.level}" in text(items[0])
    assert items[0].xpath(".//p[@class='lacks']")[0].text_content().strip()


def test_an_unread_file_is_to_be_repaired_not_brought(told):
    steps = {
        item.xpath("string(.//span[@class='no'])"): text(item)
        for item in page(told).xpath("//ol[@class='gains']/li")
    }

    assert "Perbaiki berkas yang belum terbaca: I29_LHA" in steps["29"]


def test_changed_indicators_can_be_filtered(told):
    root = page(told)

    assert root.xpath("//article[@data-changed]/@id") == ["i01", "i29"]
    assert root.xpath("//input[@name='changed']")
    assert not page(replace(told, changes=None, history=None)).xpath(
        "//input[@name='changed']"
    )


def test_the_words_that_were_heard_are_marked(told):
    (mark,) = page(told).xpath("//article[@id='i08']//mark")

    assert mark.text == "perangkat daerah"
    assert mark.getparent().text_content().startswith("Setiap perangkat daerah wajib")


def test_decisions_show_who_what_and_both_versions(told):
    (shown,) = page(told).xpath("//article[@id='i08']//ul[@class='decisions']")

    assert "Catatan asesor: Reviu 2023 tidak dihitung.; Rina, 10 Agustus 2025" in text(
        shown
    )
    assert "Tenggat: 1 September 2025" in text(shown)
    assert [q.text for q in shown.xpath(".//dl[@class='versions']//q")] == [
        "Setiap perangkat daerah wajib.",
        "Setiap dinas dapat.",
    ]


def test_decisions_to_look_at_again_are_told_first(told, report):
    assert "perlu dilihat lagi, indikator 8" in section(told, "kabar")
    assert "dilihat lagi" not in section(report, "kabar")


def test_a_decided_criterion_says_what_the_evidence_said(told):
    ladder = text(page(told).xpath("//article[@id='i08']//ol[@class='ladder']")[0])

    assert "diputuskan Budi; menurut bukti: periksa" in ladder
    assert "tidak wajib" in ladder


def test_the_trend_of_index_and_level_is_drawn_and_told(told):
    assert "Mula-mula 1,20 pada 15 Agustus 2024, kini 1,50." in section(told, "tren")
    (trend,) = page(told).xpath("//article[@id='i01']//*[@class='levels-trend']")
    assert trend.xpath(".//svg[@class='chart']")
    assert "tingkat 1 sejak 15 Agustus 2024; tingkat 2 sejak 14 Agustus 2025" in text(
        trend
    )


def test_without_earlier_days_there_is_no_trend(report):
    assert not page(report).xpath("//*[@id='tren'] | //*[@class='levels-trend']")


def test_english_says_all_of_it(told):
    assert "Changed since 14 August 2025" in section(told, "kabar", "en")
    assert "Target 2.60 Baik 1.10 short" in section(told, "ringkasan", "en")
    assert "At first 1.20" in section(told, "tren", "en")


def test_history_that_is_quite_flat_is_told(told):
    one = replace(
        HISTORY,
        days=HISTORY.days[-1:],
        supported=(1.5,),
        claimed=(2.75,),
        reachable=(1.75,),
        levels={"1": "2"},
    )

    assert "dari bukti yang terbaca" in section(replace(told, history=one), "ringkasan")
