"""`flows.decide_cli`: decisions from the command line, on the last report."""

import re
from dataclasses import replace

import pytest
from click.testing import CliRunner

from flows.command_line import main
from ledger.memory import remembering
from reports.decided import PassageNow, ReportedDecision
from reports.gap_report import to_json
from tests.reports.conftest import PERWALI, document, indicator, with_parts

REOPENED = ReportedDecision(
    id=1,
    kind="match",
    value="rejected",
    by="Sari",
    at="2025-06-01T02:03:04Z",
    force="reopened",
    document=PERWALI,
    page=3,
    quote="Sekretaris Daerah",
    now=PassageNow(document=PERWALI, page=3, quote="Wali Kota", similarity=80.0),
)


@pytest.fixture
def place(tmp_path):
    """A folder with the ledger of a share whose last report knows one file."""
    home = tmp_path
    (home / "bukti").mkdir()
    told = with_parts(
        (replace(indicator("8"), decisions=(REOPENED,)),), (document(PERWALI),)
    )
    ledger, share = home / "ledger.sqlite3", home / "bukti"
    with remembering(ledger, share, as_of="2025-08-15", readers="uji") as memory:
        memory.finish(memory.compared([]), (), to_json(told))
    return home


def decide(home, *arguments, by="Sari"):
    given = ["decide", *arguments, "--ledger", str(home / "ledger.sqlite3")]
    if arguments[0] != "list":
        given += ["--by", by]
    done = CliRunner().invoke(main, given)
    return done.exit_code, done.output


def test_a_match_is_rejected_on_the_quoted_passage_and_confirmed_later(place):
    code, output = decide(place, "reject", "08", PERWALI, "--why", "milik kota lain")
    assert code == 0, output
    assert f"8; Kecocokan berkas: ditolak; {PERWALI}, halaman 3; Sari" in output

    listed = decide(place, "list", "--indicator", "8")[1]
    assert "dibuka lagi" in listed
    assert "dahulu: Sekretaris Daerah" in listed
    assert "kini: Wali Kota" in listed

    code, output = decide(place, "confirm", "8", PERWALI, by="Budi")
    assert code == 0
    assert (
        output.index("dikonfirmasi")
        < output.index("menggantikan")
        < output.index("Sari")
    )


def test_what_was_decided_is_said_and_listed(place):
    for arguments, said in (
        (["status", "012", "3", "--why", "asesor"], "12; Tingkat: 3"),
        (["note", "12", "kurang lampiran", "--assessor"], "Catatan asesor: kurang"),
        (
            ["work", "12", "diajukan", "--until", "2026-12-31"],
            "sampai 31 Desember 2026",
        ),
    ):
        code, output = decide(place, *arguments)
        assert code == 0, output
        assert said in output
    listed = decide(place, "list", "--indicator", "12")[1]
    assert listed.count("  12; ") == 3


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["due", "12", "31/12/2026"], "bukan tanggal"),
        (["reject", "8", "Perwali 34 Tahun 2022.pdf"], f"mungkin: {PERWALI}"),
        (["note", "8", "ya", "--share", "entah"], "belum dikenal"),
        (["note", "8", "ya", "--instrument", "entah"], "tidak dikenal"),
    ],
)
def test_a_refusal_is_one_sentence_and_exit_status_1(place, arguments, fault):
    code, output = decide(place, *arguments)

    assert code == 1
    assert fault in output
    assert output.startswith("bukti: ")


def test_a_withdrawn_decision_is_listed_only_with_its_history(place):
    number = re.search(r"(\d+)  13;", decide(place, "note", "13", "coba")[1])[1]

    assert decide(place, "withdraw", number, "--why", "keliru")[0] == 0

    assert "coba" not in decide(place, "list", "--indicator", "13")[1]
    assert "dicabut: keliru" in decide(place, "list", "--indicator", "13", "--all")[1]


def test_without_a_name_nothing_is_decided(place):
    done = CliRunner().invoke(main, ["decide", "note", "8", "ya"])

    assert done.exit_code == 2
    assert "--by" in done.output
