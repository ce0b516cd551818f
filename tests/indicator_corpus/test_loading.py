"""An instrument loads whole, or everything that is wrong with it is said at once."""

from __future__ import annotations

import pytest

from indicator_corpus.indicator import Check, Pattern
from indicator_corpus.loading import CorpusError, instruments, load_instrument


def test_the_instrument_of_47_indicators_loads_by_its_name():
    instrument = load_instrument("spbe-47")

    assert instrument.id == "spbe-47"
    assert [i.id for i in instrument.indicators] == [str(n) for n in range(1, 48)]


def test_every_instrument_that_ships_loads():
    assert "spbe-47" in instruments()
    assert [load_instrument(name).id for name in instruments()] == list(instruments())


def test_a_folder_of_ones_own_loads_by_its_path(folder):
    folder.write()

    by_path, by_text = load_instrument(folder.path), load_instrument(str(folder.path))

    assert by_path == by_text
    assert by_path.name == "Instrumen kecil"
    assert by_path.cues == {"scope_all": ("seluruh dinas",)}
    assert by_path.affinity["laporan"].patterns == {Pattern.GOVERNANCE: 0.9}


def test_a_criterion_takes_its_slot_and_names_the_object(folder):
    folder.criterion(2)["remedy"] = "Bawa daftar {object}."
    folder.write()

    one, two, *_ = load_instrument(folder.path).by_id["1"].criteria

    assert (one.id, one.check) == ("1.1.activity", Check.SHOWN)
    assert one.statement == "Pusat data sudah dikerjakan."
    assert one.remedy == "Bawa catatan pusat data."
    assert (two.id, two.remedy) == ("1.2.activity", "Bawa daftar pusat data.")


def test_examples_may_be_left_out_and_are_told_when_wrong(folder):
    folder.write()
    assert load_instrument(folder.path).by_id["1"].criteria[0].example == ""

    (folder.path / "examples.yaml").write_text("checks: {shown: Foto {object}.}\n")
    assert any("bukan YAML" in each for each in folder.problems_as_written())

    (folder.path / "examples.yaml").write_text("contoh: {}\nslots: satu\n")
    assert len(folder.problems_as_written()) == 2

    (folder.path / "examples.yaml").write_text('checks: {shown: "Foto {object}."}\n')
    criterion = load_instrument(folder.path).by_id["1"].criteria[0]
    assert criterion.example == "Foto pusat data."


@pytest.mark.parametrize("name", ["pemdi-20", "biro-25"])
def test_every_criterion_of_other_instruments_has_an_example(name):
    for each in load_instrument(name).indicators:
        assert all(c.example and "{" not in c.example for c in each.criteria)


def test_a_criterion_of_its_own_is_named_by_its_slot(folder):
    own = {**folder.slots["activity"], "slot": "rack", "kinds": ["laporan"]}
    folder.first["levels"][2]["criteria"].append(own)
    folder.write()

    assert load_instrument(folder.path).by_id["1"].criteria[3].id == "1.3.rack"


def test_indicators_come_in_the_order_of_their_numbers(folder):
    folder.first["id"] = "10"
    folder.write()

    assert [i.id for i in load_instrument(folder.path).indicators] == ["2", "10"]


def test_an_unknown_instrument_is_answered_with_the_known_ones():
    with pytest.raises(CorpusError, match=r"'spbe-74' tidak dikenal; pilih: .*spbe-47"):
        load_instrument("spbe-74")


def test_an_empty_folder_is_no_instrument(tmp_path):
    with pytest.raises(CorpusError, match="tidak dikenal"):
        load_instrument(tmp_path)


# What is spoilt, and the one problem that must be said of it.
