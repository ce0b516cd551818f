from dataclasses import replace
from datetime import date

import pytest

from assessment.decisions.bearing import Force, bearings, normal
from classifiers.reading import reading
from evidence.document import Document, State, Trouble
from tests.assessment.decisions.words import decision, ground
from tests.classifiers import papers

AS_OF = date(2025, 6, 30)
QUOTE = "Penanggung jawab keamanan informasi adalah Sekretaris Daerah"
EDITED = papers.SECURITY_POLICY.replace("Pasal 8\n", "Pasal 8A\n")
CHANGED = papers.SECURITY_POLICY.replace("adalah Sekretaris Daerah", "adalah Bupati")
PATH = "Hukum/perwali.pdf"


@pytest.fixture(scope="module")
def policy(make_document):
    return make_document(papers.SECURITY_POLICY, path=PATH)


@pytest.fixture(scope="module")
def said(policy):
    return decision(ground=ground(policy, QUOTE))


@pytest.fixture
def bear(instrument):
    def make(said, *documents):
        readings = {d.path: reading(d) for d in documents if d.is_readable}
        (found,) = bearings([said], instrument, documents, readings, AS_OF)
        return found

    return make


def test_it_holds_for_the_file_it_was_made_on(bear, said, policy):
    found = bear(said, policy)

    assert (found.force, found.paths) == (Force.APPLIED, (PATH,))
    assert found.is_applied


def test_it_follows_the_content_to_other_paths_and_copies(bear, said, policy):
    moved = replace(policy, path="Arsip/lain.pdf")
    copy = replace(policy, path="Salinan/perwali.pdf")

    assert bear(said, moved, copy).paths == ("Arsip/lain.pdf", "Salinan/perwali.pdf")


def test_the_same_content_read_otherwise_keeps_it(bear, said, policy):
    again = Document(
        path=PATH, sha256=policy.sha256, state=State.READ,
        pages=(replace(policy.pages[0], text="dibaca dengan cara lain sama sekali"),),
    )  # fmt: skip

    assert bear(said, again).force is Force.APPLIED


def test_an_edit_elsewhere_keeps_it(bear, said, make_document):
    assert bear(said, make_document(EDITED, path=PATH)).paths == (PATH,)


def test_line_breaks_and_typography_do_not_change_a_passage(bear, said, make_document):
    broken = EDITED.replace(
        "keamanan informasi adalah", "keamanan infor-\nmasi  adalah"
    )

    assert bear(said, make_document(broken, path=PATH)).force is Force.APPLIED


def test_a_changed_passage_reopens_it_with_both_versions(bear, said, make_document):
    found = bear(said, make_document(CHANGED, path=PATH))

    assert (found.force, found.paths, found.reopened) == (Force.REOPENED, (), PATH)
    assert "adalah Bupati" in found.nearest.passage.text
    assert found.nearest.similarity > 60
    assert QUOTE in found.decision.ground.quote


def test_one_changed_digit_reopens_it(bear, make_document):
    old = make_document("Nilai indeks tahun 2024 adalah 3,28 dari skala 5.", path=PATH)
    new = make_document("Nilai indeks tahun 2024 adalah 3,29 dari skala 5.", path=PATH)

    assert bear(decision(ground=ground(old, old.text)), new).force is Force.REOPENED


def test_copies_keep_what_a_changed_original_lost(bear, said, policy, make_document):
    copy = replace(policy, path="Arsip/perwali.pdf")

    found = bear(said, make_document(CHANGED, path=PATH), copy)

    assert (found.force, found.paths) == (Force.REOPENED, ("Arsip/perwali.pdf",))


def test_a_whole_file_without_quote_is_reopened_by_any_change(
    bear, policy, make_document
):
    said = decision(ground=ground(policy))

    found = bear(said, make_document(EDITED, path=PATH))

    assert (found.force, found.nearest) == (Force.REOPENED, None)


def test_what_cannot_be_read_tonight_has_not_changed(bear, said):
    locked = Document(
        path=PATH, sha256=None, state=State.UNREADABLE, trouble=Trouble.LOCKED
    )

    found = bear(said, locked)

    assert (found.force, found.unread, found.paths) == (Force.APPLIED, True, ())


def test_moved_and_edited_at_once_is_found_by_name_and_passage(
    bear, said, make_document
):
    assert bear(said, make_document(EDITED, path="Baru/Perwali.pdf")).is_applied
    assert bear(said, make_document(EDITED, path="Baru/x.pdf")).force is Force.GONE
    assert (
        bear(said, make_document(CHANGED, path="Baru/Perwali.pdf")).force is Force.GONE
    )


def test_an_expired_one_is_told_but_not_applied(bear, said, policy):
    found = bear(replace(said, until="2025-06-29"), policy)

    assert (found.force, found.is_applied) == (Force.EXPIRED, False)


@pytest.mark.parametrize("part", [{"indicator": "99"}, {"criterion": "8.9.lama"}])
def test_what_the_instrument_no_longer_asks_is_obsolete(bear, said, policy, part):
    assert bear(replace(said, **part), policy).force is Force.OBSOLETE


def test_other_instruments_have_their_own(instrument, said):
    other = replace(said, instrument="pemdi-20")

    assert bearings([other], instrument, (), {}, AS_OF) == ()


def test_a_word_without_a_passage_rests_on_nothing(bear):
    assert bear(decision("owner", "BKPSDM")).is_applied


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("infor-\nmasi", "informasi", True),
        ("“Sekda”", '"sekda"', True),
        ("ﬁle", "file", True),
        ("3,28", "3,29", False),
        ("a b", "a c", False),
    ],
)
def test_texts_are_compared_by_letters_and_digits(one, other, same):
    assert (normal(one) == normal(other)) is same
