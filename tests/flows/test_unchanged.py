import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from assessment.decisions.decision import Decision, Kind
from flows import judging, unchanged
from flows.assess_evidence import assess_evidence
from flows.judging import Judgement
from flows.request import Request, configured
from flows.unchanged import published, standing_of
from ledger.tombstones import Tombstone

ROOT = Path(__file__).parents[2]
LONG_AGO = 1_700_000_000
AGAIN = """
import json, sys
from datetime import date
settings = json.loads(sys.argv[1])
opened = []
def note(name, given):
    if name == "open" and str(given[0]).startswith(settings["share"]):
        opened.append(str(given[0]))
sys.addaudithook(note)
from flows.assess_evidence import assess_evidence
summary = assess_evidence(**settings | {"as_of": date(2025, 9, 1)})
slow = [n for n in ("sklearn", "bm25s", "jinja2", "openpyxl", "numpy") if n in sys.modules]
print(json.dumps([summary, opened, slow]))
"""


@pytest.fixture
def settings(tmp_path):
    """Settings of a run over two old files."""
    share = tmp_path / "bukti"
    share.mkdir()
    for path in sorted((ROOT / "sample" / "drive").rglob("*.docx"))[:2]:
        shutil.copy(path, share)
        os.utime(share / path.name, (LONG_AGO, LONG_AGO))
    (share / "Thumbs.db").write_bytes(b"")
    os.utime(share / "Thumbs.db", (LONG_AGO, LONG_AGO))
    return {
        "share": str(share),
        "out": str(tmp_path / "laporan"),
        "ledger": str(tmp_path / "ledger.sqlite3"),
    }


def run(settings, **others):
    return assess_evidence(**{"as_of": date(2025, 9, 1), **settings, **others})


def files_of(settings):
    folder = Path(settings["out"])
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


@pytest.fixture
def judged(monkeypatch):
    """The days of the runs that judged."""
    days = []
    assess = judging.assess_documents

    def noting(documents, claims, instrument, as_of, *rest):
        days.append(as_of)
        return assess(documents, claims, instrument, as_of, *rest)

    monkeypatch.setattr(judging, "assess_documents", noting)
    return days


def test_an_unchanged_run_opens_no_file_and_loads_no_matcher(settings):
    settings["also"] = ["pemdi-20"]
    summary = run(settings)
    before = files_of(settings)
    assert len(before) == 6

    said = subprocess.check_output(
        [sys.executable, "-c", AGAIN, json.dumps(settings)], cwd=ROOT, text=True
    )

    assert json.loads(said) == [summary, [], []]
    assert files_of(settings) == before
    with create_engine(f"sqlite:///{settings['ledger']}").connect() as ledger:
        ended = ledger.execute(text("SELECT report, key, published FROM runs")).all()
    assert len(ended) == 2
    assert ended[0] == ended[1]
    assert ended[0].key


def test_what_changed_is_judged_again_and_then_stands(settings, judged, monkeypatch):
    run(settings)
    run(settings)
    assert len(judged) == 1

    report = Path(settings["out"], "report.xlsx")
    whole = report.read_bytes()
    report.write_bytes(b"disunting")
    run(settings)
    assert len(judged) == 2
    assert report.read_bytes() == whole

    gone = next(Path(settings["share"]).glob("*.docx"))
    gone.unlink()
    run(settings, accept_deletions=True)
    run(settings)
    assert len(judged) == 3
    deleted = json.loads(Path(settings["out"], "report.json").read_bytes())["deleted"]
    assert [each["path"] for each in deleted] == [gone.name]

    monkeypatch.setattr(judging, "is_certain", lambda _: False)
    run(settings, as_of=date(2025, 9, 2))
    run(settings, as_of=date(2025, 9, 2))
    assert judged[3:] == 2 * [date(2025, 9, 2)]


def test_a_run_that_did_not_end_whole_is_not_taken_for_the_last(
    settings, judged, monkeypatch
):
    settings["also"] = ["pemdi-20"]

    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Judgement, "_report_further", stopped)
    with pytest.raises(KeyboardInterrupt):
        run(settings)
    monkeypatch.undo()
    run(settings)

    assert Path(settings["out"], "pemdi-20", "report.json").is_file()


def request_for(tmp_path):
    return Request(
        share=tmp_path / "bukti",
        out=tmp_path / "laporan",
        day=date(2025, 9, 1),
        instrument=configured("spbe-47", None),
        further=(),
        model=None,
        lang="id",
        claims=tmp_path / "klaim.csv",
        verdicts=None,
        baseline=None,
    )


def test_a_report_rests_on_every_part(tmp_path, monkeypatch):
    asked = request_for(tmp_path)
    asked.claims.write_text("satu")
    given = asked, {"a.pdf": "1"}, (), ()
    stone = Tombstone(path="b", sha256=None, noticed="2025-09-01")
    said = Decision(
        instrument="spbe-47", indicator="8", kind=Kind.MATCH, value="rejected", by="S"
    )
    told = {
        standing_of(*given),
        standing_of(asked, {"a.pdf": "2"}, (), ()),
        standing_of(asked, {"a.pdf": "1", "b.pdf": None}, (), ()),
        standing_of(*given[:2], (stone,), ()),
        standing_of(*given[:3], (said,)),
        *(
            standing_of(replace(asked, **other), *given[1:])
            for other in (
                {"share": tmp_path / "lain"},
                {"day": date(2025, 9, 2)},
                {"lang": "en"},
                {"instrument": configured("spbe-47", 2)},
                {"instrument": configured("spbe-47", None, 4.5)},
                {"further": (configured("pemdi-20", None),)},
                {"verdicts": asked.claims},
                {"baseline": asked.claims},
                {"claims": tmp_path / "tidak ada.csv"},
            )
        ),
    }
    asked.claims.write_text("dua")
    told.add(standing_of(*given))
    monkeypatch.setattr(unchanged, "_program", lambda: "lain")
    told.add(standing_of(*given))

    assert len(told) == 16
    assert standing_of(*given) in told


def test_reports_are_published_whole_or_not_at_all(tmp_path):
    asked = request_for(tmp_path)
    assert published(asked) == {}

    asked.out.mkdir()
    for name in unchanged.REPORTS:
        (asked.out / name).write_text(name)
    assert list(published(asked)) == list(unchanged.REPORTS)
    (asked.out / "report.html").unlink()

    assert published(asked) == {}
