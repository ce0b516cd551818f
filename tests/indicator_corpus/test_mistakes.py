"""What is wrong with an instrument's files is said with file and place."""

from __future__ import annotations

import pytest

from indicator_corpus.loading import CorpusError, load_instrument

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
    "unknown kind that shows by being there": (
        lambda f: f.criterion().update(shown_by=["lapuran"]),
        "01.yaml: 1.1.activity: shown_by: 'lapuran' tidak ada di affinity.yaml",
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
