from dataclasses import replace

import pytest

from assessment.decisions.proposal import LONGEST, DecisionError, checked, tidy
from tests.assessment.decisions.words import decision, ground


@pytest.fixture(scope="module")
def file_ground(make_document):
    return ground(make_document("isi"))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("status", "weak"), ("level", "0"), ("level", "5"), ("assessor", "lengkapi"),
        ("owner", "BKPSDM"), ("due", "2026-12-31"), ("work", "diajukan"), ("note", "ya"),
    ],
)  # fmt: skip
def test_what_can_be_said_of_an_indicator(kind, value, instrument):
    assert checked(decision(kind, value), instrument).value == value


def test_a_match_needs_a_file_and_a_criterion_its_id(instrument, file_ground):
    criterion = instrument.by_id["8"].criteria[0].id

    assert checked(decision(ground=file_ground), instrument)
    assert checked(decision("criterion", "met", criterion=criterion), instrument)
    with pytest.raises(DecisionError, match="berkas belum disebut"):
        checked(decision(), instrument)
    with pytest.raises(DecisionError, match="kriteria belum disebut"):
        checked(decision("criterion", "met"), instrument)


@pytest.mark.parametrize(
    ("kind", "value", "parts", "fault"),
    [
        ("status", "baik", {}, "tidak dikenal"),
        ("level", "6", {}, "tidak dikenal"),
        ("work", "selesai", {}, "tidak dikenal"),
        ("due", "31/12/2026", {}, "bukan tanggal"),
        ("due", "2026-02-30", {}, "bukan tanggal"),
        ("note", " \n", {}, "kosong"),
        ("owner", "x" * 121, {}, "singkatkan"),
        ("note", "x" * (LONGEST + 1), {}, "singkatkan"),
        ("note", "ya", {"by": " "}, "nama pemutus kosong"),
        ("note", "ya", {"by": "Sari\nBudi"}, "satu baris"),
        ("status", "weak", {"why": ""}, "alasan kosong"),
        ("note", "ya", {"until": "besok"}, "masa berlaku"),
        ("note", "ya", {"indicator": "99"}, "tidak ada dalam"),
        ("note", "ya", {"criterion": "9.9"}, "kriteria '9.9' tidak ada"),
        ("note", "ya", {"instrument": "pemdi-20"}, "bukan 'spbe-47'"),
    ],
)
def test_every_fault_is_told(kind, value, parts, fault, instrument):
    with pytest.raises(DecisionError, match=fault):
        checked(decision(kind, value, **parts), instrument)


def test_an_owner_answers_for_whole_indicators(instrument):
    criterion = instrument.by_id["8"].criteria[0].id

    with pytest.raises(DecisionError, match="bukan satu kriteria"):
        checked(decision("owner", "BKPSDM", criterion=criterion), instrument)


def test_all_faults_are_told_at_once(instrument):
    with pytest.raises(DecisionError) as told:
        checked(decision("level", "6", by="", why=""), instrument)

    assert len(str(told.value).splitlines()) == 3


def test_what_cannot_be_printed_is_taken_out(instrument):
    said = decision("note", " satu\r\ndua\x00\u202etiga ")

    assert checked(said, instrument) == replace(said, value="satu\ndua  tiga")
    assert tidy("\ud800a") == "a"
