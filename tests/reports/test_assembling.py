from dataclasses import replace
from datetime import date

import pytest

from assessment.assessing import assess
from assessment.claim import Claim, Claims
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from evidence.document import Document, Page, State, Trouble
from indicator_corpus.loading import load_instrument
from reports.assembling import gap_report
from reports.gap_report import from_json, to_json
from reports.validation import validate

DECREE = """BUPATI MEKARWANGI
KEPUTUSAN BUPATI MEKARWANGI
NOMOR 188/45/KEP/2024
TENTANG
TIM KOORDINASI SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
Menimbang : bahwa perlu dibentuk tim koordinasi;
MEMUTUSKAN
KESATU : Membentuk Tim Koordinasi SPBE Kabupaten Mekarwangi.
KEDUA : Tim bertugas mengarahkan penerapan SPBE pada seluruh perangkat daerah.
Ditetapkan di Mekarwangi
pada tanggal 4 Maret 2024
BUPATI MEKARWANGI,
ttd
"""


def read(path, sha256="a" * 64):
    page = Page(number=1, text=DECREE)
    return Document(
        path=path, sha256=sha256, state=State.READ, media="pdf", pages=(page,)
    )


def lost(path):
    return Document(
        path=path, sha256="b" * 64, state=State.UNREADABLE, trouble=Trouble.ENCRYPTED,
        message=f"{path}: terkunci kata sandi; hapus kata sandinya",
    )  # fmt: skip


@pytest.fixture(scope="module")
def assessment():
    claims = Claims(
        rows=(
            Claim(indicator="10", level=3, owner="Diskominfo", files=("SK Tim.pdf",)),
            Claim(indicator="29", level=3, files=("LHA.pdf",)),
        )
    )
    documents = [read("SK Tim.pdf"), read("salinan.pdf"), lost("LHA.pdf")]
    matcher = Matcher(load_instrument("spbe-47"), load_embedder(None))
    return assess(documents, claims, matcher, date(2025, 9, 1))


@pytest.fixture(scope="module")
def report(assessment):
    return gap_report(assessment, "bukti")


def indicator(report, number):
    return next(i for i in report.indicators if i.id == number)


def document(report, path):
    return next(d for d in report.documents if d.path == path)


def test_the_report_keeps_its_contract_and_survives_a_round_trip(report):
    validate(report)

    assert from_json(to_json(report)) == report


def test_a_share_may_be_called_anything(assessment):
    made = gap_report(assessment, "bukti\udcff\n2024")

    assert made.share == "bukti\ufffd\ufffd2024"
    assert from_json(to_json(made)) == made


def test_a_supported_claim_is_adequate_with_its_quote(report):
    team = indicator(report, "10")

    assert (team.status, team.supported_level, team.owner) == (
        "adequate",
        3,
        "Diskominfo",
    )
    assert all(quote.quote in DECREE for quote in team.evidence)


def test_what_could_not_be_read_is_never_reported_as_missing(report):
    audit = indicator(report, "29")

    assert audit.status == "weak"
    assert [reason.code for reason in audit.reasons] == ["unreadable"]
    assert {criterion.outcome for criterion in audit.criteria} == {"unreadable"}


def test_a_copy_names_its_original_and_serves_too(report):
    copy = document(report, "salinan.pdf")

    assert copy.copy_of == "SK Tim.pdf"
    assert "10" in {served.id for served in copy.indicators}


def test_every_file_is_counted_once(report):
    summary = report.summary

    assert (summary.files, summary.read, summary.unreadable) == (3, 2, 1)
    assert summary.empty + summary.weak + summary.adequate == len(report.indicators)


def test_an_indicator_with_nothing_is_empty_and_says_what_to_bring(report):
    empty = indicator(report, "42")

    assert empty.status == "empty"
    assert empty.reasons[0].code == "no_evidence"
    assert empty.reasons[0].remedy


DRAFT = DECREE.replace("NOMOR 188/45/KEP/2024", "NOMOR ..../..../KEP/....").replace(
    "4 Maret 2024", "........"
)


def test_a_file_of_several_papers_stands_as_its_first_and_tells_of_each():
    first, second = (Page(number=n, text=t) for n, t in ((1, DECREE), (2, DRAFT)))
    bundle = replace(read("SK Tim.pdf"), pages=(first, second))
    matcher = Matcher(load_instrument("spbe-47"), load_embedder(None))

    made = gap_report(assess([bundle], Claims(), matcher, date(2025, 9, 1)), "bukti")

    (told,) = made.documents
    assert (told.issued, told.number, told.date) == (
        "issued",
        "188/45/KEP/2024",
        "2024-03-04",
    )
    assert [(p.page, p.date) for p in told.papers] == [(1, "2024-03-04"), (2, None)]
    drafts = [remark.text for remark in told.remarks if remark.rule == "R3"]
    assert len(drafts) == 1
    assert drafts[0].startswith("SK Tim.pdf hal. 2: masih berupa draf")
