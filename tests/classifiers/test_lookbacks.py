"""Chapters of a report in which a policy of the share is read again."""

from __future__ import annotations

import pytest

from classifiers.agenda import NOT_DISCUSSED
from classifiers.lookbacks import Lookbacks
from classifiers.references import PolicyIndex
from tests.classifiers import papers

REPORT = (
    "LAPORAN TAHUNAN 2024\nDinas Komunikasi\n22 Januari 2025\n\n"
    "1. Pusat data\nPusat data dijaga bergilir oleh enam petugas sepanjang tahun ini.\n\n"
    "{}\n\n3. Penutup\nDemikian disampaikan.\n"
)


@pytest.fixture(scope="module")
def policies(read):
    return PolicyIndex([read(papers.CHAPTERED_POLICY)])


@pytest.fixture(scope="module")
def within(instrument, policies, read):
    lookbacks = Lookbacks(instrument)
    return lambda part, head=REPORT: "\n".join(
        lookbacks.within(read(head.format(part), "lap.docx"), policies)
    )


@pytest.mark.parametrize(
    "part",
    [
        "2. Peninjauan aturan\nBab III Peraturan Bupati Nomor 44 Tahun 2022 dibaca kembali.",
        "2. Telaah hukum\nTelaah diadakan 3 Mei 2024 terhadap Bab III Perbup 44/2022.",
        "2. Lain-lain\nBab III Perbup 44 Tahun 2022 dievaluasi bersama Bagian Hukum.",
        "2. Kilas balik\nPokok kedua: Bab III Perbup 44/2022. Kekurangan: kabur.",
    ],
)
def test_a_part_of_a_report_reviews_a_policy(within, part):
    found = within(part)

    assert "keamanan informasi" in found
    assert "layanan pusat data" not in found


@pytest.mark.parametrize(
    "part",
    [
        "2. Dasar\nBab III Perbup 44/2022 dilaksanakan.",  # nobody reviews it
        "2. Evaluasi\nSesuai Perbup 44/2022 pusat data dievaluasi.",  # by it, not it
        "2. Telaah hukum\nPerbup 91/2020 dibaca kembali.",  # not of this share
    ],
)
def test_a_policy_that_is_only_cited_is_not_reviewed(within, part):
    assert within(part) == ""


def test_a_review_reviews_a_rule_in_a_chapter_that_is_called_so(within):
    head = REPORT.replace("LAPORAN TAHUNAN 2024", "LAPORAN REVIU LAYANAN TAHUN 2024")
    rule = "2. Peninjauan aturan\nBab III Perbup 44/2022 dibaca kembali."
    other = "2. Layanan\nBab III Perbup 44/2022 dievaluasi."

    assert "keamanan informasi" in within(rule, head)
    assert within(other, head) == ""


def test_a_regulation_reviews_nothing(within):
    head = "PERATURAN BUPATI TELAGA BIRU\nNOMOR 3 TAHUN 2024\nTENTANG\nPEMBINAAN\n{}"

    assert within("Perbup 44 Tahun 2022 dievaluasi.", head) == ""


def test_such_a_part_serves_the_policy(observer, instrument, policies, read):
    part = (
        "2. Peninjauan aturan\nBab III Peraturan Bupati Nomor 44 Tahun 2022 dibaca kembali. "
        "Isu: ruang lingkup keamanan informasi kabur. Rekomendasi: diperjelas."
    )
    report = read(REPORT.format(part), "lap.docx")
    referred = policies.referred(report.heading, own=report)
    cited = Lookbacks(instrument).within(report, policies)

    def seen(within):
        hints = type(referred)(within=within)
        return {o.indicator: o for o in observer.observe(report, {}, hints)}["8"]

    assert seen(cited).feature("refers") > 0 == seen(()).feature("refers")
    assert seen(cited).feature("affinity") > seen(()).feature("affinity")


SCOPED = (
    "LAPORAN HASIL EVALUASI 2024\nNomor 5/EV/2024\n22 Februari 2024\n\n"
    "1. Latar belakang\nHampir tiga tahun telah lewat.\nPerangkat daerah berubah.\n"
    "Layanan bersama dimulai.\nPresiden menetapkan aturan baru.\n\n"
    "2. {head}\nEvaluasi mencakup:\n- a. Bab III Peraturan Bupati Nomor 44 Tahun 2022;\n"
    "Bab II tidak dievaluasi.\n\n3. Hasil\nMasalah: kabur. Rekomendasi: diperjelas.\n"
)


@pytest.mark.parametrize(
    ("head", "is_scope"), [("Ruang lingkup", True), ("Dasar", False)]
)
def test_a_review_says_what_it_takes_up(instrument, policies, read, head, is_scope):
    text = SCOPED.format(head=head)
    if not is_scope:
        text = text.replace("Evaluasi mencakup", "Rujukan")

    found = Lookbacks(instrument).referred(read(text, "lhe.docx"), policies)

    assert found.in_scope is is_scope
    assert ("keamanan informasi" in "\n".join(found.sections)) is is_scope
    assert "layanan pusat data" not in "\n".join(found.sections)


def test_what_is_no_review_takes_nothing_up(instrument, policies, read):
    text = SCOPED.replace("LAPORAN HASIL EVALUASI", "LAPORAN KEGIATAN")

    found = Lookbacks(instrument).referred(
        read(text.format(head="Ruang lingkup"), "lap.docx"), policies
    )

    assert not found.in_scope


def test_such_a_review_is_on_the_policy(observer, policies, read):
    review = read(SCOPED.format(head="Ruang lingkup"), "lhe.docx")
    cited = observer.lookbacks.referred(review, policies)

    def seen(hints):
        return {o.indicator: o for o in observer.observe(review, {}, hints)}["8"]

    without = type(cited)(sections=cited.sections)
    assert seen(cited).feature("affinity") > seen(without).feature("affinity")


@pytest.mark.parametrize(
    ("head", "is_put_off"),
    [("4. Lain-lain", True), ("4. Manajemen keamanan informasi", False)],
)
def test_what_has_a_chapter_of_its_own_is_not_put_off(
    observer, policies, read, head, is_put_off
):
    left_out = "Bab III Peraturan Bupati Nomor 44 Tahun 2022 tidak termasuk bahan."
    text = SCOPED.format(head="Ruang lingkup").replace("Bab III", "Bab II")
    text = text.replace("Bab II tidak dievaluasi.", left_out)
    text += (
        "Hasil itu dibahas bersama Bagian Hukum, Inspektorat, dan pengelola aplikasi "
        f"perangkat daerah dalam dua rapat.\n\n{head}\nPetugas dilatih, log dikumpulkan.\n"
    )
    review = read(text, "lhe.docx")
    cited = observer.lookbacks.referred(review, policies)

    seen = {o.indicator: o for o in observer.observe(review, {}, cited)}

    assert (seen["8"].look_alike == NOT_DISCUSSED) is is_put_off


def test_a_review_leaves_out_the_chapters_that_its_scope_does_not_name(
    instrument, policies, read
):
    review = read(SCOPED.format(head="Ruang lingkup"), "lhe.docx")

    found = "\n".join(Lookbacks(instrument).referred(review, policies).beside)

    assert "Audit TIK terdiri" in found
    assert "Manajemen keamanan informasi" not in found
