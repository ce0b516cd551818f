"""An instrument loads whole, or everything that is wrong with it is said at once."""

from __future__ import annotations

import pickle
from copy import deepcopy

import pytest
import yaml

from indicator_corpus.indicator import Check, Pattern
from indicator_corpus.loading import CorpusError, instruments, load_instrument

INSTRUMENT = {
    "id": "mini",
    "name": "Instrumen kecil",
    "version": "1",
    "source": {"regulation": "Peraturan contoh", "page": 3},
    "domains": [{"id": "1", "name": "Tata Kelola", "weight": 100}],
    "aspects": [{"id": "1", "domain": "1", "name": "Perencanaan", "weight": 100}],
    "predicates": [{"name": "Kurang", "at_least": 0}],
}
SLOTS = {
    "activity": {
        "check": "shown",
        "lacking": "no_evidence",
        "statement": "{object} sudah dikerjakan.",
        "remedy": "Bawa catatan {object}.",
    }
}
CUES = {"scope_all": ["seluruh dinas"]}
AFFINITY = {
    "laporan": {"patterns": {"governance": 0.9}},
    "notulen": {"only": ["2"]},
}


def indicator(number):
    return {
        "id": str(number),
        "name": f"Indikator {number}",
        "short": f"I{number}",
        "object": "pusat data",
        "domain": "1",
        "aspect": "1",
        "weight": 50,
        "pattern": "governance",
        "about": "Ruang server.",
        "terms": {"names": ["pusat data"]},
        "source": {"regulation": "Peraturan contoh"},
        "content": [{"id": "listrik", "name": "listrik", "words": ["genset"]}],
        "levels": [
            {"number": level, "summary": "ya", "criteria": [{"use": "activity"}]}
            for level in range(1, 6)
        ],
    }


class Folder:
    """The files of a small instrument, to be spoiled and written."""

    def __init__(self, path):
        self.path = path
        self.instrument = deepcopy(INSTRUMENT)
        self.slots = deepcopy(SLOTS)
        self.cues = deepcopy(CUES)
        self.affinity = deepcopy(AFFINITY)
        self.first, self.second = indicator(1), indicator(2)

    def criterion(self, level=1):
        return self.first["levels"][level - 1]["criteria"][0]

    def write(self):
        (self.path / "indicators").mkdir()
        files = {
            "instrument": self.instrument,
            "slots": self.slots,
            "cues": self.cues,
            "affinity": self.affinity,
            "indicators/01": self.first,
            "indicators/02": self.second,
        }
        for name, content in files.items():
            text = yaml.safe_dump(content, sort_keys=False)
            (self.path / f"{name}.yaml").write_text(text, encoding="utf-8")

    def problems(self):
        self.write()
        return self.problems_as_written()

    def problems_as_written(self):
        with pytest.raises(CorpusError) as caught:
            load_instrument(self.path)
        return caught.value.problems


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


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
    own = {**SLOTS["activity"], "slot": "rack", "kinds": ["laporan"]}
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
SPOILT = {
    "unknown key of an indicator": (
        lambda f: f.first.update(keyword=["server"]),
        "01.yaml: keyword: ",
    ),
    "unknown key of a criterion": (
        lambda f: f.criterion().update(kind=["laporan"]),
        "01.yaml: levels.0.criteria.0.kind: ",
    ),
    "unknown key of the instrument": (
        lambda f: f.instrument.update(edition=2),
        "instrument.yaml: edition: ",
    ),
    "key that is missing": (lambda f: f.second.pop("about"), "02.yaml: about: "),
    "number in words": (
        lambda f: f.first.update(weight="lima puluh"),
        "01.yaml: weight: ",
    ),
    "unknown pattern": (
        lambda f: f.first.update(pattern="tata kelola"),
        "01.yaml: pattern: ",
    ),
    "unknown check": (
        lambda f: f.criterion().update(check="exists"),
        "01.yaml: levels.0.criteria.0.check: ",
    ),
    "unknown reason": (
        lambda f: f.criterion().update(lacking="absent"),
        "01.yaml: levels.0.criteria.0.lacking: ",
    ),
    "id that is a number": (lambda f: f.first.update(id=1), "01.yaml: id: "),
    "missing level": (
        lambda f: f.first["levels"].pop(2),
        "01.yaml: levels: harus 1 sampai 5 berurutan, bukan [1, 2, 4, 5]",
    ),
    "levels in disorder": (
        lambda f: f.first["levels"].reverse(),
        "01.yaml: levels: harus 1 sampai 5 berurutan, bukan [5, 4, 3, 2, 1]",
    ),
    "levels that are no list": (
        lambda f: f.first.update(levels="satu sampai lima"),
        "01.yaml: levels: ",
    ),
    "level that is no mapping": (
        lambda f: f.first["levels"].__setitem__(0, "satu"),
        "01.yaml: levels.0: ",
    ),
    "criterion that is no mapping": (
        lambda f: f.first["levels"][0].update(criteria=["activity"]),
        "01.yaml: levels.0.criteria.0: ",
    ),
    "criterion written twice": (
        lambda f: f.first["levels"][0]["criteria"].append({"use": "activity"}),
        "01.yaml: levels: kriteria '1.1.activity' ditulis 2 kali",
    ),
    "duplicate id": (
        lambda f: f.second.update(id="1"),
        "02.yaml: id '1' sudah dipakai 01.yaml",
    ),
    "weights of the indicators": (
        lambda f: f.first.update(weight=49.5),
        "instrument.yaml: indicators: jumlah bobot 99.5, bukan 100",
    ),
    "weights of the domains": (
        lambda f: f.instrument["domains"][0].update(weight=90),
        "instrument.yaml: domains: jumlah bobot 90, bukan 100",
    ),
    "weights of the aspects": (
        lambda f: f.instrument["aspects"][0].update(weight=90),
        "instrument.yaml: aspects: jumlah bobot 90, bukan 100",
    ),
    "weights within an aspect": (
        lambda f: f.instrument.update(
            aspects=[
                {"id": "1", "domain": "1", "name": "a", "weight": 60},
                {"id": "2", "domain": "1", "name": "b", "weight": 40},
            ]
        ),
        "instrument.yaml: aspects.1: jumlah bobot indikator 100, bukan 60",
    ),
    "weights within a domain": (
        lambda f: f.instrument.update(
            domains=[
                {"id": "1", "name": "a", "weight": 60},
                {"id": "2", "name": "b", "weight": 40},
            ]
        ),
        "instrument.yaml: domains.1: jumlah bobot aspek 100, bukan 60",
    ),
    "unknown domain of an indicator": (
        lambda f: f.first.update(domain="9"),
        "01.yaml: domain: '9' tidak ada di instrument.yaml",
    ),
    "unknown aspect": (
        lambda f: f.first.update(aspect="9"),
        "01.yaml: aspect: '9' tidak ada di instrument.yaml",
    ),
    "aspect of another domain": (
        lambda f: (
            f.instrument["domains"].append({"id": "2", "name": "b", "weight": 0})
            or f.first.update(domain="2")
        ),
        "01.yaml: aspect: '1' bukan bagian domain '2'",
    ),
    "unknown domain of an aspect": (
        lambda f: f.instrument["aspects"][0].update(domain="9"),
        "instrument.yaml: aspects.1: domain '9' tidak ada",
    ),
    "unknown slot": (
        lambda f: f.criterion().update(use="activities"),
        "01.yaml: 1.1: slot 'activities' tidak ada di slots.yaml",
    ),
    "slot that is a list": (
        lambda f: f.criterion().update(use=["activity"]),
        "01.yaml: 1.1: slot ['activity'] tidak ada di slots.yaml",
    ),
    "shared slot that is no mapping": (
        lambda f: f.slots.update(activity="ada"),
        "slots.yaml: activity: harus berisi pasangan kunci dan nilai",
    ),
    "unknown cue": (
        lambda f: f.criterion().update(check="said", cues=["scope"]),
        "01.yaml: 1.1.activity: cues: 'scope' tidak ada di cues.yaml",
    ),
    "unknown item": (
        lambda f: f.criterion().update(check="content", items=["air"]),
        "01.yaml: 1.1.activity: items: 'air' tidak ada di content",
    ),
    "unknown counterpart": (
        lambda f: f.first.update(counterpart=["7"]),
        "01.yaml: counterpart: indikator '7' tidak ada",
    ),
    "unknown kind": (
        lambda f: f.criterion().update(kinds=["lapuran"]),
        "01.yaml: 1.1.activity: kinds: 'lapuran' tidak ada di affinity.yaml",
    ),
    "unknown kind that cannot prove": (
        lambda f: f.criterion().update(not_kinds=["lapuran"]),
        "01.yaml: 1.1.activity: not_kinds: 'lapuran' tidak ada di affinity.yaml",
    ),
    "unknown indicator of a kind": (
        lambda f: f.affinity["notulen"].update(only=["7"]),
        "affinity.yaml: notulen: indikator '7' tidak ada",
    ),
    "no content to look for": (
        lambda f: f.first.update(content=[]) or f.criterion().update(check="content"),
        "01.yaml: 1.1.activity: content: daftar muatan kosong",
    ),
    "more content than there is": (
        lambda f: f.criterion().update(check="content", at_least=2),
        "01.yaml: 1.1.activity: at_least: 2, padahal hanya ada 1 muatan",
    ),
    "nothing to be said": (
        lambda f: f.criterion().update(check="said"),
        "01.yaml: 1.1.activity: cues atau phrases harus diisi",
    ),
    "review without an age": (
        lambda f: f.criterion().update(check="review"),
        "01.yaml: 1.1.activity: max_age_years harus diisi",
    ),
    "audit without an age": (
        lambda f: f.criterion().update(check="recent"),
        "01.yaml: 1.1.activity: max_age_years harus diisi",
    ),
    "budgets without years": (
        lambda f: f.criterion().update(check="budget_years"),
        "01.yaml: 1.1.activity: years harus diisi",
    ),
}


@pytest.mark.parametrize("what", SPOILT)
def test_what_is_wrong_is_said_with_file_and_place(folder, what):
    spoil, problem = SPOILT[what]
    spoil(folder)

    problems = folder.problems()

    assert any(said.startswith(problem) for said in problems), problems


# What one mistake in one file must not bring with it.
@pytest.mark.parametrize(
    "what",
    [
        "unknown key of an indicator",
        "number in words",
        "missing level",
        "duplicate id",
        "weights of the domains",
        "unknown cue",
        "unknown item",
        "unknown kind",
        "unknown counterpart",
        "key that is missing",
        "shared slot that is no mapping",
        "unknown indicator of a kind",
    ],
)
def test_a_mistake_is_said_once_and_blames_no_other_file(folder, what):
    spoil, problem = SPOILT[what]
    folder.first["counterpart"] = ["2"]
    spoil(folder)

    problems = folder.problems()

    file = problem.partition(":")[0]
    assert {said.partition(":")[0] for said in problems} == {file}
    assert len(set(problems)) == len(problems)


def test_the_small_instrument_is_right_before_it_is_spoilt(folder):
    folder.write()

    assert len(load_instrument(folder.path).indicators) == 2


def test_all_problems_are_said_at_once(folder):
    folder.first["keyword"] = ["server"]
    folder.second["levels"].pop()
    folder.instrument["domains"][0]["weight"] = 90

    files = {problem.partition(":")[0] for problem in folder.problems()}

    assert files == {"01.yaml", "02.yaml", "instrument.yaml"}


def test_the_message_has_one_line_for_each_problem(folder):
    folder.first["keyword"] = ["server"]
    folder.second["levels"].pop()
    folder.write()

    with pytest.raises(CorpusError) as caught:
        load_instrument(folder.path)

    assert str(caught.value).splitlines() == list(caught.value.problems)


BROKEN_FILES = [
    ("instrument.yaml", "name: [satu", "instrument.yaml: bukan YAML yang sah"),
    ("indicators/01.yaml", "id: '1\nname: x", "01.yaml: bukan YAML yang sah"),
    ("indicators/01.yaml", "- satu\n- dua", "01.yaml: harus berisi pasangan"),
    ("indicators/01.yaml", "", "01.yaml: harus berisi pasangan"),
    ("cues.yaml", "scope_all: seluruh dinas", "instrument.yaml: cues.scope_all: "),
    ("cues.yaml", "\tscope_all: []", "cues.yaml: bukan YAML yang sah"),
    ("slots.yaml", "hanya teks", "slots.yaml: harus berisi pasangan"),
    # the second would silently replace the first
    ("indicators/01.yaml", "id: '1'\nid: '2'", "01.yaml: bukan YAML yang sah"),
    ("slots.yaml", "activity: {}\nactivity: {}", "slots.yaml: bukan YAML yang sah"),
    (
        "affinity.yaml",
        "!!python/name:os.system ''",
        "affinity.yaml: bukan YAML yang sah",
    ),
]


@pytest.mark.parametrize(("name", "text", "problem"), BROKEN_FILES)
def test_a_broken_file_is_named(folder, name, text, problem):
    folder.write()
    (folder.path / name).write_text(text, encoding="utf-8")

    problems = folder.problems_as_written()

    assert any(said.startswith(problem) for said in problems), problems


def test_a_file_in_another_encoding_is_named(folder):
    folder.write()
    (folder.path / "cues.yaml").write_bytes("scope: [dinas é]".encode("latin-1"))

    assert folder.problems_as_written()[0].startswith("cues.yaml: bukan YAML yang sah")


@pytest.mark.parametrize("name", ["cues", "slots", "affinity"])
def test_a_missing_file_is_named(folder, name):
    folder.write()
    (folder.path / f"{name}.yaml").unlink()

    assert f"{name}.yaml: berkas tidak ada" in folder.problems_as_written()


def test_a_folder_without_indicators_is_no_instrument(folder):
    folder.write()
    for path in (folder.path / "indicators").iterdir():
        path.unlink()

    assert "indicators: tidak ada berkas indikator" in folder.problems_as_written()


def test_the_error_survives_the_way_between_processes():
    error = CorpusError(["01.yaml: satu", "02.yaml: dua"])

    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert again.problems == error.problems
    assert str(again) == str(error)
