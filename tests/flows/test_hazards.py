"""The command line over a share of hostile names, links and texts, without a network."""

import json
import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html
from openpyxl import load_workbook

from benchmarks.hazardous import office, pdfs, places
from benchmarks.hazardous.share import SECRET
from extractors.extraction import extract
from flows.command_line import main
from reports.console import summary
from reports.gap_report import load

ROOT = Path(__file__).parents[2]
DRIVE = ROOT / "sample" / "drive"
CUT_OFF = """
ip link set lo up && ip route add local default dev lo || exit 9
ip -6 route add local default dev lo 2>/dev/null
"$@"; status=$?
echo "packets sent: $(awk '/ lo:/ {print $11}' /proc/net/dev)" >&2
exit $status
"""  # every address on earth leads back here, where nobody answers and all is counted
ASKING = """
import socket
for asked in (lambda: socket.create_connection(("198.51.100.7", 80), 5),
              lambda: socket.getaddrinfo("bukti.example", 80)):
    try:
        asked()
    except OSError:
        print("refused")
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("bahaya")


@pytest.fixture(scope="module")
def share(home):
    share, outside = home / "bukti", home / "luar"
    for folder in (outside, share / "tautan", share / "bom"):
        folder.mkdir(parents=True)
    (outside / "rahasia.txt").write_text(SECRET)
    os.utime(outside / "rahasia.txt", (1_000_000_000, 1_500_000_000))
    places.odd_names(share, hostile_decree().encode())
    places.odd_links(share / "tautan", outside)
    places.deep_folders(share, 300)
    places.sparse(share / "bom" / "jarang.pdf", 10**10)
    places.sparse(share / "bom" / "jarang juga.pdf", 10**10)
    pdfs.many_pages(share / "bom" / "banyak.pdf", 3_000)
    office.zip_bomb(share / "bom" / "bom.docx", 64)
    office.document(share / "bom" / "tawa.xlsx", office.LAUGHS, "&a9;")
    os.mkfifo(share / "pipa.pdf")
    return share


def hostile_decree():
    """A decree that supports an indicator, with hostile lines among its own."""
    path = next(DRIVE.rglob("Kepwal Peta Rencana*.pdf"))
    lines = extract(path, relative=path.name).text.split("\n")
    hostile = places.HOSTILE_LINES
    return "\n".join(
        f"{line} {hostile[at // 4 % len(hostile)]}" if at > 5 and at % 4 == 0 else line
        for at, line in enumerate(lines)
    )


def listing(folder):
    """Everything about the files below *folder* but when they were read."""
    return {
        os.fsencode(path): (
            s.st_size,
            s.st_mtime_ns,
            s.st_ctime_ns,
            s.st_mode,
            s.st_ino,
        )
        for path in folder.rglob("*")
        for s in [path.lstat()]
    }


def without_network():
    """What to put before a command so that it reaches nobody, and what it sends is counted."""
    for how in (["unshare", "-n"], ["unshare", "-rn"]):
        prefix = [*how, "sh", "-c", CUT_OFF, "sh"]
        if (
            shutil.which("unshare")
            and not subprocess.run(
                [*prefix, "true"], check=False, capture_output=True
            ).returncode
        ):
            return prefix
    return []


@pytest.fixture(scope="module")
def run(home, share):
    """The finished run, its output, and what the share was before and after."""
    before = listing(share)
    done = subprocess.run(
        [
            *without_network(), sys.executable, "-m", "flows.command_line",
            "scan", share, "--out", home / "laporan", "--as-of", "2025-09-01",
            "--ledger", home / "ledger.sqlite3",
        ],
        cwd=ROOT, capture_output=True, check=False, timeout=400,
        env={**os.environ, "PREFECT_HOME": str(home), "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 3, done.stderr.decode()[-2000:]
    return done.stdout.decode() + done.stderr.decode(), before, listing(share)


@pytest.fixture(scope="module")
def report(run, home):
    return json.loads((home / "laporan" / "report.json").read_text())


def test_nothing_is_sent_and_it_runs_without_a_network(run):
    if not without_network():
        pytest.skip("this system does not let a process give up its network")
    assert "report.json" in run[0]
    assert run[0].endswith("packets sent: 0\n")


def test_who_does_ask_the_network_is_counted():
    if not without_network():
        pytest.skip("this system does not let a process give up its network")
    asking = [*without_network(), sys.executable, "-c", ASKING]
    done = subprocess.run(asking, capture_output=True, text=True, check=True)

    assert done.stdout == "refused\n" * 2
    assert int(done.stderr.rpartition(": ")[2]) > 0


def test_every_file_is_reported(report, share):
    summary = report["summary"]
    states = ("read", "partial", "unreadable", "skipped")

    assert summary["files"] == sum(summary[state] for state in states)
    assert summary["files"] == len(report["documents"])
    within = share / "tautan" / "lingkar folder"  # leads to a folder that is listed
    listed = [p for p in share.rglob("*") if p.is_symlink() or not p.is_dir()]
    assert summary["files"] == len([path for path in listed if path != within])


def test_the_share_is_left_as_it_was(run):
    assert run[1] == run[2]


def test_nothing_outside_was_read(report, home):
    assert SECRET not in json.dumps(report)
    secret = home / "luar" / "rahasia.txt"
    opened = secret.stat().st_atime != 1_000_000_000
    secret.read_text()
    if secret.stat().st_atime == 1_000_000_000:
        pytest.skip("this file system keeps no times of access")
    assert not opened


def test_links_out_of_the_share_are_told_and_not_followed(report):
    reasons = {d["path"]: d["reason"] for d in report["documents"]}

    assert reasons["tautan/ke luar.txt"] == "link"
    assert reasons["tautan/folder luar"] == "link"
    assert reasons["tautan/lingkar a"] == "link"
    assert not [path for path in reasons if path.startswith("tautan/folder luar/")]


def test_hostile_names_are_told_without_what_acts(report):
    names = {d["path"] for d in report["documents"]}

    assert {"+1+1.txt", "-1+1.txt", "@SUM(1).txt", "..\\..\\naik.txt"} <= names
    assert {"baris\ufffdbaru.txt", "terbalik\ufffdfdp.txt", "n" * 251 + ".txt"} <= names
    assert len([name for name in names if "bukan utf-8" in name]) == 1


def test_hostile_text_is_quoted_as_evidence(report):
    quotes = [e["quote"] for i in report["indicators"] for e in i["evidence"]]

    hostile = [line.strip() for line in places.HOSTILE_LINES]
    assert [line for line in hostile if any(line in quote for quote in quotes)]


def acting(text):
    return {c for c in text if unicodedata.category(c) in {"Cc", "Cf", "Cs"}} - {"\n"}


def test_nothing_printed_acts_on_a_terminal(run, share, home):
    assert not acting(run[0])
    assert not acting(summary(load(home / "laporan" / "report.json")))

    escaping = str(next(p for p in share.iterdir() if p.name.startswith("\x1b")))
    for command in (["explain", escaping, "--as-of", "2025-09-01"], ["scan", escaping]):
        # as on a terminal: click takes codes away from what is none
        done = CliRunner().invoke(main, command, color=True)
        assert done.exit_code in {0, 1}, done.output
        assert not acting(done.output), command


def test_the_page_holds_no_element_or_handler_of_theirs(run, home):
    page = html.fromstring((home / "laporan" / "report.html").read_text())

    assert not page.xpath("//iframe | //img | //object | //embed")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    assert not [link for link in page.xpath("//@href | //@src") if link[:1] != "#"]
    assert not [s for s in page.xpath("//script") if "alert(1)" in (s.text or "")]


def test_nothing_of_theirs_stands_in_a_formula_or_a_link(run, report, home):
    book = load_workbook(home / "laporan" / "report.xlsx")
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row]
    theirs = [*(d["path"] for d in report["documents"]), *places.HOSTILE_LINES]

    formulas = [c.value for c in cells if c.data_type == "f"]
    assert all(formula.startswith(("=IF(", "=COUNTIF(")) for formula in formulas)
    assert not [f for f in formulas if any(said.strip() in f for said in theirs)]
    links = [c.hyperlink for c in cells if c.hyperlink]
    assert not [link for link in links if link.target]
    texts = [c.value for c in cells if isinstance(c.value, str)]
    assert any("@SUM(1" in text for text in texts)
