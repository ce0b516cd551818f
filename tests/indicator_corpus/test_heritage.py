"""`indicator_corpus.heritage` and `indicator_corpus.origin`: what is taken over."""

import shutil

import pytest
import yaml

from indicator_corpus.loading import CORPUS, CorpusError, load_instrument
from indicator_corpus.origin import Confidence, Relation


@pytest.fixture
def bureau(tmp_path):
    """A copy of the bureau's instrument to spoil, and how to change one of its files."""
    folder = tmp_path / "biro"
    shutil.copytree(CORPUS / "biro-25", folder)

    def change(number, **keys):
        path = next((folder / "indicators").glob(f"{number:02d}-*.yaml"))
        raw = yaml.safe_load(path.read_text())
        path.write_text(yaml.safe_dump({**raw, **keys}))
        return folder

    return change


def test_a_derived_indicator_is_the_other_with_its_own_number_and_weight():
    own = load_instrument("biro-25").by_id["18"]
    origin = load_instrument("spbe-47").by_id["28"]

    assert (own.name, own.terms, own.about) == (origin.name, origin.terms, origin.about)
    assert (own.weight, own.domain) == (3.75, "2")
    assert [c.id for c in own.criteria][:2] == ["18.1.activity", "18.2.planned"]
    assert [c.statement for c in own.criteria] == [c.statement for c in origin.criteria]


def test_a_derived_indicator_knows_its_origin():
    (origin,) = load_instrument("biro-25").by_id["18"].origins

    assert (origin.instrument, origin.indicator) == ("spbe-47", "28")
    assert origin.relation is Relation.SAME


def test_what_is_written_in_the_file_wins(bureau):
    loaded = load_instrument(bureau(18, short="Bantuan TIK"))

    assert loaded.by_id["18"].short == "Bantuan TIK"


def test_borrowed_terms_come_after_the_own_ones():
    names = load_instrument("pemdi-20").by_id["14"].terms.names

    assert names[0] == "infrastruktur pemerintah digital"
    assert "pusat data" in names
    assert "jaringan intra" in names


def test_what_is_taken_for_the_others_objects_is_known_but_for_what_is_asked():
    loaded = load_instrument("pemdi-20").by_id
    known = {p for each in loaded["2"].look_alikes for p in each.phrases}
    of_audits = {p for each in loaded["9"].look_alikes for p in each.phrases}

    assert {"zona integritas", "SPIP"} <= known  # its own, and that of indicator 27
    assert "audit keuangan" in of_audits
    assert "laporan audit keamanan" not in of_audits  # it asks for all three audits


def test_shared_kinds_are_renumbered():
    loaded = load_instrument("biro-25")

    assert loaded.affinity["proses_bisnis"].only == ("4",)  # 14 in spbe-47
    assert loaded.by_id["6"].counterpart == ()  # the policy side is not asked


@pytest.mark.parametrize(
    ("keys", "fact"),
    [
        ({"derives": "99"}, "derives: indikator '99' tidak ada di spbe-47"),
        ({"borrows": ["99"]}, "borrows: indikator '99' tidak ada di spbe-47"),
        (
            {"look_alikes_of": ["99"]},
            "look_alikes_of: indikator '99' tidak ada di spbe-47",
        ),
        (
            {"origins": [{"indicator": "99", "relation": "same"}]},
            "origins: indikator '99' tidak ada di spbe-47",
        ),
    ],
)
def test_an_origin_that_does_not_exist_is_told(bureau, keys, fact):
    with pytest.raises(CorpusError) as told:
        load_instrument(bureau(18, **keys))

    assert any(fact in problem for problem in told.value.problems)


def test_an_unknown_base_is_told(bureau):
    folder = bureau(18)
    path = folder / "instrument.yaml"
    path.write_text(path.read_text().replace("extends: spbe-47", "extends: spbe-99"))

    with pytest.raises(CorpusError, match="'spbe-99' tidak dikenal"):
        load_instrument(folder)


def test_a_well_known_source_is_the_default():
    assert load_instrument("spbe-47").by_id["8"].confidence is Confidence.HIGH
