from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.checks import check
from assessment.finding import Outcome
from indicator_corpus.indicator import Check, Reason
from tests.classifiers import papers, strangers

MET, CHECK, UNMET = Outcome.MET, Outcome.CHECK, Outcome.UNMET
POLICY_KINDS = ("perda", "perkada", "keputusan", "instruksi")
UNSIGNED = (
    "KEPUTUSAN WALI KOTA LEMBAYUNG\nTENTANG\nKEAMANAN INFORMASI\n"
    "WALI KOTA LEMBAYUNG,\nMEMUTUSKAN:\nKESATU : Keamanan informasi dijaga bersama.\n"
)
BOTH = (
    "Seluruh perangkat daerah dilayani. Beberapa OPD memakai genset. Sebagian OPD "
    "memakai serat optik."
)


@pytest.mark.parametrize("kind", list(Check))
def test_every_way_of_checking_says_that_nothing_was_submitted(case, criterion, kind):
    asked = criterion(kind, cues=("strategy",), max_age_years=2, years=3)

    finding = check(case(), asked, 3)

    assert finding.outcome is UNMET
    assert finding.passages == ()
    assert finding.note
    assert finding.lacking is not None


def test_every_criterion_of_the_instrument_can_be_checked(case, instrument, exhibit):
    shown = exhibit(papers.SECURITY_POLICY), exhibit(papers.SECURITY_REVIEW)

    for indicator in instrument.indicators:
        made = case(*shown, indicator=indicator.id)
        for level in indicator.levels:
            for asked in level.criteria:
                finding = check(made, asked, level.number)

                assert finding.criterion is asked
                assert finding.level == level.number
                assert (finding.lacking is None) is (finding.outcome is MET)


# --- shown


@pytest.mark.parametrize(
    ("text", "level", "kinds", "outcome"),
    [
        (papers.SECURITY_POLICY, 1, (), MET),
        (papers.SECURITY_DRAFT, 1, (), MET),
        (papers.TEAM_REPORT, 2, ("laporan",), MET),
        (papers.SECURITY_DRAFT, 2, (), UNMET),
        (strangers.ASSESSOR_DECREE, 2, ("laporan",), UNMET),
    ],
)
def test_a_document_shows_that_something_is_there(  # noqa: PLR0913, PLR0917
    case, criterion, exhibit, text, level, kinds, outcome
):
    finding = check(case(exhibit(text)), criterion("shown", kinds=kinds), level)

    assert finding.outcome is outcome
    assert bool(finding.passages) is (outcome is MET)


# --- R2: formally_issued

STANDINGS = [
    ([papers.SECURITY_POLICY], MET, None),
    ([papers.SECURITY_DRAFT, papers.SECURITY_POLICY], MET, None),
    ([UNSIGNED], CHECK, Reason.NO_EVIDENCE),
    ([UNSIGNED, papers.SECURITY_DRAFT], CHECK, Reason.NO_EVIDENCE),
    ([papers.SECURITY_DRAFT], UNMET, Reason.DRAFT_ONLY),
    ([papers.SECURITY_CIRCULAR], UNMET, Reason.NOT_FORMAL),  # a circular is no policy
    ([papers.SECURITY_REPORT], UNMET, Reason.NO_EVIDENCE),
]


@pytest.mark.parametrize(("texts", "outcome", "lacking"), STANDINGS)
def test_a_policy_must_be_issued(  # noqa: PLR0913, PLR0917
    case, criterion, exhibit, texts, outcome, lacking
):
    asked = criterion("issued", kinds=POLICY_KINDS, lacking=Reason.NO_EVIDENCE)
    made = [exhibit(text, f"{n}.pdf") for n, text in enumerate(texts)]

    finding = check(case(*made), asked, 2)

    assert finding.outcome is outcome
    assert finding.lacking is lacking


def test_a_draft_is_quoted_where_it_does_not_suffice(case, criterion, exhibit):
    draft = exhibit(papers.SECURITY_DRAFT)

    finding = check(case(draft), criterion("issued", kinds=POLICY_KINDS), 2)

    assert finding.note == "baru berupa draf"
    assert finding.passages == (draft.match.passage,)


def test_a_policy_that_ended_is_quoted_and_does_not_suffice(case, criterion, exhibit):
    own_term = "\nKeputusan ini berlaku sampai dengan 31 Desember 2020.\n"
    old = exhibit(strangers.ASSESSOR_DECREE + own_term, "lama.pdf")
    asked = criterion("issued", kinds=["keputusan"], lacking=Reason.NO_EVIDENCE)

    finding = check(case(old), asked, 2)
    beside = check(case(old, exhibit(strangers.ASSESSOR_DECREE, "baru.pdf")), asked, 2)

    assert (finding.outcome, finding.lacking) == (UNMET, Reason.NO_EVIDENCE)
    assert finding.note == "yang ada sudah dicabut atau habis masa berlakunya"
    assert finding.passages == (old.match.passage,)
    assert beside.outcome is MET


# --- said, by being there


def test_a_kind_may_show_by_being_there(case, criterion, exhibit):
    paper = exhibit(papers.SECURITY_POLICY)
    asked = criterion("said", phrases=("pengenal sidik jari",))
    shown = criterion("said", phrases=asked.phrases, shown_by=(paper.kind,))

    assert check(case(paper), asked, 3).outcome is UNMET
    assert check(case(paper), shown, 3).outcome is MET
    assert check(case(paper), shown, 3).note == "tampak pada perkada"
    assert check(case(exhibit(papers.TEAM_REPORT)), shown, 3).outcome is UNMET


# --- scope


def test_the_scope_of_a_policy_is_whom_it_binds(case, criterion, exhibit):
    policy = exhibit(papers.SECURITY_POLICY)
    review = exhibit(papers.SECURITY_REVIEW + "Baru 9 dari 31 OPD mematuhinya.\n", "r")

    assert check(case(policy, review), criterion("scope"), 4).outcome is MET
    assert check(case(review), criterion("scope"), 4).outcome is UNMET


# --- said

SAYINGS = [
    ("Usul diajukan dan diverifikasi di aplikasi.", {}, MET),
    ("Usul diajukan dan diverifikasi di aplikasi.", {"at_least": 2}, MET),
    ("Apabila ditolak, pegawai mengajukan lagi.", {}, MET),
    ("Usul diajukan, pengajuan dicatat.", {"at_least": 2}, UNMET),  # one word twice
    ("Usul tidak diverifikasi di aplikasi.", {}, UNMET),
    ("Verifikasi akan dibangun tahun depan.", {}, UNMET),
    ("Visi dan misi ditampilkan.", {}, UNMET),
]


@pytest.mark.parametrize(("text", "parts", "outcome"), SAYINGS)
def test_a_phrase_must_be_said_and_not_denied(  # noqa: PLR0913, PLR0917
    case, criterion, exhibit, text, parts, outcome
):
    asked = criterion("said", cues=("transaction",), **parts)

    finding = check(case(exhibit(text)), asked, 3)

    assert finding.outcome is outcome


def test_what_is_only_promised_is_quoted_with_its_words(case, criterion, exhibit):
    finding = check(
        case(exhibit("Verifikasi akan dibangun tahun depan.")),
        criterion("said", cues=("transaction",)),
        3,
    )

    assert "belum ada atau rencana" in finding.note
    assert "verifikasi" in finding.note
    assert finding.passages


def test_what_one_document_promises_another_may_show(case, criterion, exhibit):
    finding = check(
        case(
            exhibit("Verifikasi akan dibangun tahun depan.", "lama.pdf"),
            exhibit("Usul diverifikasi di aplikasi.", "baru.pdf"),
        ),
        criterion("said", cues=("transaction",)),
        3,
    )

    assert finding.outcome is MET
    assert [p.location.path for p in finding.passages] == ["baru.pdf"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Keamanan dijaga Tim Tanggap Insiden Siber.", MET),
        ("CSIRT Kota Lembayung diluncurkan.", MET),
        ("Pembentukan CSIRT direncanakan tahun depan.", UNMET),
        ("Ruang peladen dijaga satpam.", UNMET),
    ],
)
def test_the_phrases_of_a_criterion_are_heard(case, exhibit, instrument, text, outcome):
    indicator = instrument.by_id["22"]
    asked = next(c for c in indicator.criteria if c.id == "22.4.strategy")

    assert check(case(exhibit(text), indicator="22"), asked, 4).outcome is outcome


# --- scope and person


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Berlaku bagi seluruh perangkat daerah.", MET),
        (BOTH, CHECK),
        ("Baru dipakai sebagian perangkat daerah.", UNMET),
    ],
)
def test_the_scope_decides(case, criterion, exhibit, text, outcome):
    asked = criterion("scope", lacking=Reason.SCOPE_PARTIAL)

    finding = check(case(exhibit(text)), asked, 4)

    assert finding.outcome is outcome
    assert finding.passages


def test_the_units_of_the_government_reach_the_scope(case, criterion, exhibit):
    listed = exhibit("Daftar ini memuat 36 perangkat daerah.")

    assert check(case(listed), criterion("scope"), 3).outcome is UNMET
    assert check(case(listed, units=36), criterion("scope"), 3).outcome is MET


@pytest.mark.parametrize(
    ("text", "kinds", "outcome"),
    [
        (papers.SECURITY_POLICY, (), CHECK),
        (papers.SECURITY_POLICY, ("perkada",), CHECK),
        (papers.SECURITY_POLICY, ("laporan",), UNMET),
        (papers.SECURITY_DRAFT, (), UNMET),
    ],
)
def test_what_only_a_person_can_tell_is_never_met(  # noqa: PLR0913, PLR0917
    case, criterion, exhibit, text, kinds, outcome
):
    finding = check(case(exhibit(text)), criterion("person", kinds=kinds), 4)

    assert finding.outcome is outcome


OWN_NETWORK = "Diselenggarakan jaringan intra pemerintah provinsi bernama JALANUSA."


@pytest.mark.parametrize(
    ("home", "outcome"), [("GUBERNUR TELAGA BIRU", UNMET), ("BUPATI TELAGA BIRU", MET)]
)
def test_what_names_the_government_itself_names_no_other(case, exhibit, home, outcome):
    made = replace(case(exhibit(OWN_NETWORK), indicator="6"), home=home)
    asked = next(c for c in made.indicator.criteria if c.id.endswith("interconnection"))

    assert check(made, replace(asked, kinds=()), 4).outcome is outcome


def test_where_there_are_only_drafts_of_any_kind_that_is_what_is_lacking(
    case, criterion, exhibit
):
    draft = exhibit("DRAF LAPORAN AKHIR\nPENYUSUNAN ARSITEKTUR SPBE\n2025", "draf.pdf")
    asked = criterion("issued", kinds=("arsitektur",), lacking=Reason.NOT_FORMAL)

    assert check(case(draft, indicator="11"), asked, 2).lacking is Reason.DRAFT_ONLY


@pytest.mark.parametrize(
    ("signed", "outcome"),
    [("Ditetapkan di Lembayung\npada tanggal 7 Mei 2024\nSEKRETARIS DAERAH,\nttd\n", MET),
     ("Ditetapkan di ......\npada tanggal ......\n", UNMET)],
)  # fmt: skip
def test_a_decree_bound_behind_a_report_is_issued(
    case, criterion, exhibit, signed, outcome
):
    text = (
        "LAPORAN FORUM\nLembayung, 11 Desember 2024\n"
        + "Forum bertemu lima kali dan menyepakati kode bersama.\n" * 9
        + "LAMPIRAN\nKEPUTUSAN SEKRETARIS DAERAH NOMOR 188/77/2024\nTENTANG FORUM\n"
        f"KESATU : Membentuk Forum.\n{signed}"
    )
    asked = criterion(Check.ISSUED, kinds=POLICY_KINDS)

    finding = check(case(exhibit(text)), asked, 3)

    assert finding.outcome is outcome
    assert all("KEPUTUSAN" in p.text for p in finding.passages)
