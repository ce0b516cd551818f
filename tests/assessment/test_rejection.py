from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.rejection import Rejection, rejected_gaps, rejections
from classifiers.declarations import Declaration
from classifiers.match import Decision
from indicator_corpus.indicator import Reason
from tests.classifiers import papers, strangers

PATH = "Indikator 19/berkas.pdf"


@pytest.fixture(scope="module")
def rejected(matcher, read):
    """The rejections of one text, declared or not."""

    def reject(text, *declared, path=PATH, matches=None):
        reading = read(text, path)
        declarations = [
            Declaration(path=path, indicator=indicator, by=by)
            for indicator, by in declared
        ]
        readings = {path: reading}
        if matches is None:
            matches = matcher.matches([reading], declarations)
        return rejections(matcher, readings, matches, declarations)

    return reject


@pytest.mark.parametrize(
    ("text", "indicator", "reason"),
    [
        (strangers.ASSESSOR_DECREE, "19", Reason.WRONG_OBJECT),
        (strangers.CANTEEN_LETTER, "8", Reason.WRONG_OBJECT),
        (strangers.GUIDELINE_COPY, "8", Reason.GUIDELINE_COPY_ONLY),
        (strangers.NATIONAL_REGULATION, "8", Reason.GUIDELINE_COPY_ONLY),
        (strangers.ARTICLE, "22", Reason.WRONG_OBJECT),
        (strangers.COVER_SHEET, "8", Reason.GENERIC_FILE),
        (strangers.FORM_WITH_DIRECTIONS, "8", Reason.GENERIC_FILE),
        (strangers.SHEET_TO_FILL_IN, "8", Reason.GENERIC_FILE),
    ],
)
@pytest.mark.parametrize("by", ["folder", "name", "claim"])
def test_what_was_declared_and_is_no_evidence_is_rejected(
    rejected, text, indicator, reason, by
):
    (found,) = rejected(text, (indicator, by))[indicator]

    assert (found.path, found.reason, found.declared) == (PATH, reason, True)
    assert found.why


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        (papers.SECURITY_POLICY, "8"),
        (papers.SECURITY_DRAFT, "8"),
        (papers.TEAM_REPORT, "19"),
    ],
)
def test_what_serves_as_declared_is_not_rejected(rejected, text, indicator):
    assert rejected(text, (indicator, "claim")) == {}


@pytest.mark.parametrize(("by", "is_rejected"), [("folder", False), ("claim", True)])
def test_a_file_that_serves_elsewhere_is_rejected_only_where_it_is_claimed(
    rejected, by, is_rejected
):
    found = rejected(papers.AUDIT_REPORT, ("36", by))

    assert ("36" in found) is is_rejected


@pytest.mark.parametrize(("last", "is_rejected"), [(3, True), (10, False)])
def test_a_folder_for_many_indicators_meant_a_file_for_none_in_particular(
    rejected, last, is_rejected
):
    declared = [(str(number), "folder") for number in range(1, last + 1)]

    found = rejected(strangers.CANTEEN_LETTER, *declared)

    assert found.keys() == ({n for n, _ in declared} if is_rejected else set())


def test_an_undecided_file_is_not_rejected(rejected, read, match_of):
    reading = read(strangers.CANTEEN_LETTER, PATH)
    undecided = match_of(reading, "8", decision=Decision.REVIEW)
    distant = match_of(reading, "8", decision=Decision.NEAR)
    declared = ("8", "claim")

    assert rejected(strangers.CANTEEN_LETTER, declared, matches=[undecided]) == {}
    assert rejected(strangers.CANTEEN_LETTER, declared, matches=[distant]).keys() == {
        "8"
    }


def test_a_look_alike_is_rejected_even_if_nobody_declared_it(rejected):
    found = rejected(strangers.ASSESSOR_DECREE)

    assert "19" in found
    (rejection,) = found["19"]
    assert rejection.reason is Reason.WRONG_OBJECT
    assert not rejection.declared
    assert "asesor" in rejection.why


@pytest.mark.parametrize(
    "text",
    [
        strangers.INTEGRITY_ZONE_DECREE,  # its title does not speak of SPBE
        strangers.CANTEEN_LETTER,
        papers.TEAM_REPORT,  # no look-alike
    ],
)
def test_other_undeclared_files_are_nobodys_rejection(rejected, text):
    assert rejected(text) == {}


def test_a_guideline_copy_is_rejected_for_what_its_title_names(rejected):
    text = strangers.NATIONAL_REGULATION

    found = rejected(text)

    ((indicator, (rejection,)),) = found.items()
    assert rejection.reason is Reason.GUIDELINE_COPY_ONLY
    assert not rejection.declared
    assert rejection.why
    assert indicator in rejected(text, (indicator, "claim"))


def test_a_look_alike_that_serves_another_indicator_is_left_alone(
    rejected, read, match_of
):
    serving = match_of(read(strangers.ASSESSOR_DECREE, PATH), "20")

    assert rejected(strangers.ASSESSOR_DECREE, matches=[serving]) == {}


def test_the_declared_reason_stands_before_the_look_alike(rejected):
    (found,) = rejected(strangers.ASSESSOR_DECREE, ("19", "folder"))["19"]

    assert found.declared


def test_a_declared_file_that_cannot_be_read_is_not_rejected(matcher):
    declared = [Declaration(path="rusak.pdf", indicator="8", by="claim")]

    assert rejections(matcher, {}, [], declared) == {}


def test_rejections_come_by_path(matcher, read):
    paths = ["b.pdf", "a.pdf", "c.pdf"]
    readings = {path: read(strangers.CANTEEN_LETTER, path) for path in paths}
    declared = [Declaration(path=p, indicator="8", by="claim") for p in paths]

    found = rejections(matcher, readings, [], declared)

    assert [r.path for r in found["8"]] == sorted(paths)


@pytest.mark.parametrize(
    "reason", [Reason.WRONG_OBJECT, Reason.GENERIC_FILE, Reason.GUIDELINE_COPY_ONLY]
)
def test_a_rejection_becomes_a_gap_with_a_remedy(reason):
    rejection = Rejection(path="a/b/sk.pdf", reason=reason, why="lain", declared=True)

    (gap,) = rejected_gaps([rejection])

    assert gap.reason is reason
    assert gap.text == "sk.pdf: lain"
    assert gap.remedy.startswith("Ganti ")


def test_another_governments_paper_is_another_object(matcher, read):
    path = "Indikator 12/DPA.pdf"
    text = (
        "PEMERINTAH KABUPATEN SELAT DAMAR\nDOKUMEN PELAKSANAAN ANGGARAN TAHUN ANGGARAN 2024\n"
        "Kode | Sub kegiatan | Pagu\n2.16.02.2.01 | Peta Rencana SPBE | 1.000\n"
    )
    reading = read(text, path)
    declared = [Declaration(path=path, indicator="12", by="claim")]
    at_home = matcher.of(matcher.observer.instrument, "BUPATI TELAGA BIRU")

    found = rejections(
        at_home, {path: reading}, at_home.matches([reading], declared), declared
    )

    assert found["12"][0].reason is Reason.WRONG_OBJECT
    assert "Kabupaten Selat Damar" in found["12"][0].why


def test_a_policy_whose_article_was_struck_says_so(matcher, read):
    letter = replace(
        read(strangers.CANTEEN_LETTER, PATH), struck={"pasal 16": "Perwali 29.pdf"}
    )
    declared = [Declaration(path=PATH, indicator="8", by="claim")]

    (found,) = rejections(matcher, {PATH: letter}, (), declared)["8"]

    assert found.why == (
        "Pasal 16 dihapus oleh Perwali 29.pdf; "
        "isinya tidak berbicara tentang indikator ini"
    )
