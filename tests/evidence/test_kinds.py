"""What kind of paper each text is, and what it only looks like."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from evidence.document import Page
from evidence.kinds import kind_table

HEADS = yaml.safe_load(Path(__file__).with_name("heads.yaml").read_text("utf-8"))


def kinds_told():
    table = kind_table()
    return {rule.kind for rule in (*table.first, *table.earliest, *table.otherwise)}


@pytest.mark.parametrize("row", HEADS["kinds"], ids=lambda row: row["kind"])
def test_a_paper_says_its_kind_in_its_head(make_document, row):
    assert kind_table().kind(make_document(row["head"])) == row["kind"]


@pytest.mark.parametrize("row", HEADS["media"], ids=lambda row: row["media"])
def test_a_file_without_a_title_is_told_by_its_medium(make_document, row):
    document = make_document(row["text"], path="Umum/berkas", media=row["media"])

    assert kind_table().kind(document) == row["kind"]


@pytest.mark.parametrize(
    "row", HEADS["look_alikes"], ids=lambda row: f"{row['kind']}-not-{row['seems']}"
)
def test_a_paper_that_mentions_another_stays_what_it_is(make_document, row):
    found = kind_table().kind(make_document(row["head"]))

    assert found == row["kind"] != row["seems"]


@pytest.mark.parametrize("row", HEADS["pictures"], ids=lambda row: row["kind"])
def test_a_picture_is_a_screen_unless_it_shows_a_paper(make_document, row):
    document = make_document(row["head"], path="Umum/gambar.png", media="png")

    assert kind_table().kind(document) == row["kind"]


def test_a_screen_cannot_come_as_a_text_file(make_document):
    text = "Beranda\nMenu\nhttps://arsip.telagabiru.example"

    assert kind_table().kind(make_document(text, media="docx")) != "screenshot"


def test_the_kind_is_read_from_the_first_page(make_document):
    lines = "Aplikasi dipakai oleh dua puluh kantor.\n" * 60

    document = make_document([lines, "BERITA ACARA SERAH TERIMA PEKERJAAN"])

    assert kind_table().kind(document) == "other"


def test_a_number_of_the_page_above_the_title_hides_no_kind(make_document):
    text = "- 3 -\nPERATURAN MENTERI NEGARA\nNOMOR 14 TAHUN 2011\nTENTANG PEDOMAN\n"

    assert kind_table().kind(make_document(text)) == "peraturan_nasional"


@pytest.mark.parametrize(
    ("said", "is_national"),
    [
        ("disarikan dari PermenPANRB Nomor 19 Tahun 2018", True),
        ("ringkasan Peraturan Menteri PANRB 19/2018", False),  # of what, or on what
        ("intisari dari Perpres 95/2018", True),
        ("disusun sesuai PermenPANRB Nomor 19 Tahun 2018", False),
    ],
)
def test_a_summary_of_a_national_rule_is_one(make_document, said, is_national):
    text = f"PEDOMAN PETA PROSES BISNIS\n{said}\nA. Pengertian\nPeta adalah gambar.\n"

    found = kind_table().kind(make_document(text))

    assert (found == "peraturan_nasional") is is_national


@pytest.mark.parametrize(
    ("text", "is_national"),
    [
        (
            "KEMENTERIAN KOMUNIKASI DAN INFORMATIKA\nPEDOMAN UMUM MANAJEMEN ASET TIK\n",
            True,
        ),
        (
            "PANDUAN PENGHUBUNG LAYANAN\nBadan Siber dan Sandi Negara\n1. Pengertian\n",
            True,
        ),
        (
            "BADAN RISET DAN INOVASI NASIONAL\nPERATURAN TENTANG AUDIT APLIKASI SPBE\n",
            True,
        ),
        # for whom, from whom, or of whom a local government writes
        (
            "DINAS KOMINFO KOTA LEMBAYUNG\nPANDUAN LAYANAN\nKEMENTERIAN DALAM NEGERI\n",
            False,
        ),
        ("PANDUAN LAYANAN\nUntuk Kementerian dan Lembaga | tamu\n", False),
        ("LAPORAN RAPAT\nKementerian Dalam Negeri\nHasil: pedoman dibagikan.\n", False),
    ],
)
def test_a_guideline_under_a_ministrys_name_is_national(
    make_document, text, is_national
):
    found = kind_table().kind(make_document(text))

    assert (found == "peraturan_nasional") is is_national


def test_a_document_without_text_is_of_no_kind(make_document):
    assert kind_table().kind(make_document("")) == "other"


def test_an_unknown_medium_does_not_hinder_the_kind(make_document):
    document = replace(
        make_document(""), media=None, pages=(Page(number=1, text="NOTULEN RAPAT"),)
    )

    assert kind_table().kind(document) == "notulen"


def test_every_kind_in_the_groups_can_be_told():
    table = kind_table()

    assert (table.legal | table.approved | set(table.never_evidence)) <= kinds_told()


def test_every_kind_that_can_be_told_is_shown_in_these_tests():
    shown = {row["kind"] for row in (*HEADS["kinds"], *HEADS["media"])}

    assert shown == kinds_told() | {"other"}


def test_as_many_look_alikes_as_kinds_are_shown_in_these_tests():
    assert len(HEADS["look_alikes"]) >= len(kinds_told())


@pytest.mark.parametrize("kind", ["pedoman_evaluasi", "peraturan_nasional", "artikel"])
def test_what_others_wrote_is_never_evidence(kind):
    assert kind_table().never_evidence[kind]


@pytest.mark.parametrize("kind", ["perkada", "laporan", "reviu", "undangan", "other"])
def test_what_the_government_wrote_may_be_evidence(kind):
    assert kind not in kind_table().never_evidence


def test_what_is_never_evidence_is_never_in_force():
    table = kind_table()

    assert not set(table.never_evidence) & (table.legal | table.approved)


@pytest.mark.parametrize("unit", ["\n\f\n", "a\n", "- \n", "matriks ", "Pasal 1\n"])
def test_no_text_is_searched_for_ever(make_document, unit):
    began = time.process_time()

    kind_table().kind(make_document(unit * (60_000 // len(unit))))

    assert time.process_time() - began < 5


def test_the_chapters_of_an_annex_stand_in_any_order(make_document):
    decree = "KEPUTUSAN BUPATI CONTOH\nNOMOR 5 TAHUN 2024\nTENTANG\nRANCANG BANGUN\n"
    chapters = ["Keamanan", "Aplikasi", "Proses Bisnis", "Infrastruktur", "Data"]

    whole = make_document(decree + "\n".join(chapters))
    wanting = make_document(decree + "\n".join(chapters[:-1]))

    assert kind_table().kind(whole) == "arsitektur"
    assert kind_table().kind(wanting) != "arsitektur"


@pytest.mark.parametrize(
    ("below", "kind"),
    [("NOTULEN RAPAT\nSelasa, 17 Juni 2025", "notulen"), ("Mohon hadir.", "undangan")],
)
def test_an_invitation_with_its_minutes_behind_it_is_minutes(
    make_document, below, kind
):
    text = (
        f"DINAS KOMINFO\nNomor : 005/203\nHal : Undangan rapat\nYth. Camat.\n{below}\n"
    )

    assert kind_table().kind(make_document(text)) == kind
