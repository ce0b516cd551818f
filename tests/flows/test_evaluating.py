from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from flows.command_line import main
from ledger.memory import remembering

ROOT = Path(__file__).parents[2]
TEXTS = {
    "Kominfo/laporan keamanan 2024.txt": (
        "LAPORAN PELAKSANAAN MANAJEMEN KEAMANAN INFORMASI TAHUN 2024\n\nPemindaian "
        "kerentanan dilakukan atas situs seluruh perangkat daerah.\n\n"
        "Mekarwangi, 20 Desember 2024\n"
    ),
    "Hukum/jdih.txt": (
        "LAPORAN PENGELOLAAN JARINGAN DOKUMENTASI DAN INFORMASI HUKUM (JDIH) 2024\n\n"
        "Aplikasi JDIH memuat seluruh produk hukum daerah.\n\n"
        "Mekarwangi, 12 Desember 2024\n"
    ),
    "Umum/undangan.txt": "UNDANGAN\n\nSenam bersama di halaman kantor, hari Jumat.\n",
}
GOLD = {
    "as_of": "2025-06-30",
    "documents": [
        {
            "path": "Kominfo/laporan keamanan 2024.txt",
            "supports": [{"indicator": 22, "level": 2}],
        },
        {"path": "Hukum/jdih.txt", "supports": [{"indicator": 44, "level": 2}]},
        {"path": "Umum/undangan.txt", "supports": []},
    ],
}


@pytest.fixture(scope="module")
def share(tmp_path_factory):
    """Three small files."""
    share = tmp_path_factory.mktemp("bukti")
    for path, text in TEXTS.items():
        (share / path).parent.mkdir()
        (share / path).write_text(text)
    return share


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.json"
    path.write_text(json.dumps(GOLD))
    return path


def run(*arguments):
    done = CliRunner().invoke(main, [*map(str, arguments)])
    assert done.exit_code == 0, done.output
    return done


def evaluate(*arguments):
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def test_a_share_is_measured_against_a_gold_file(share, gold, tmp_path):
    out = tmp_path / "hasil"

    done = evaluate(share, "--gold", gold, "--out", out)

    assert done.exit_code == 0, done.output
    assert "tanggal acuan 2025-06-30" in done.stdout
    figures = json.loads((out / "evaluasi.json").read_text())
    bukti = figures["methods"][0]
    assert bukti["counts"] == {"hits": 2, "false": 0, "missed": 0}
    assert bukti["hit"]["value"] == 1.0
    assert figures["coverage"]["compared"] == 3
    text = (out / "evaluasi.md").read_text()
    assert done.stdout.startswith(text.split("![")[0].rstrip())
    for name in ("tertukar.png", "keandalan.png"):
        assert f"]({name})" in text
        assert str(out / name) in done.stdout
        with Image.open(out / name) as picture:
            assert min(picture.size) >= 780
            assert len(picture.convert("RGB").getcolors(1 << 20)) > 10  # not blank


def test_nothing_is_written_into_the_share(share, gold):
    before = sorted(share.rglob("*"))

    done = evaluate(share, "--gold", gold, "--out", share / "hasil")

    assert done.exit_code == 1
    assert "folder hasil berada di dalam folder bukti" in done.stderr
    assert sorted(share.rglob("*")) == before


def test_of_people_only_the_decided_pairs_count(share, tmp_path):
    verdicts = tmp_path / "keputusan.csv"
    verdicts.write_text(
        "berkas;indikator;keputusan\n"
        "Kominfo/laporan keamanan 2024.txt;22;tidak\n"
        "Hukum/jdih.txt;44;ya\n"
        "Hukum/jdih.txt;9;ya\n"
    )
    out = tmp_path / "hasil"

    done = evaluate(
        share, "--verdicts", verdicts, "--as-of", "2025-06-30", "--out", out
    )

    assert done.exit_code == 0, done.output
    figures = json.loads((out / "evaluasi.json").read_text())
    assert figures["methods"][0]["counts"] == {"hits": 1, "false": 1, "missed": 1}
    assert figures["methods"][0]["hit"]["value"] is None
    assert figures["coverage"]["unasked"] == 1


def test_a_name_in_the_answers_does_not_act_on_a_terminal(share, tmp_path):
    verdicts = tmp_path / "keputusan.csv"
    verdicts.write_text(
        "berkas;indikator;keputusan\nHukum/jdih.txt;44;ya\nhilang\x1b[2J.pdf;9;ya\n"
    )
    asked = ["evaluate", share, "--verdicts", verdicts, "--out", tmp_path / "hasil"]

    done = CliRunner().invoke(main, [*map(str, asked)], color=True)

    assert "hilang[2J.pdf" in done.output
    assert "\x1b" not in done.output + (tmp_path / "hasil/evaluasi.md").read_text()


def test_decisions_in_the_ledger_are_the_answers_and_are_not_applied(share, tmp_path):
    """A real run, two decisions on its report, and what they say of Bukti."""
    ledger = ["--ledger", tmp_path / "ingatan.sqlite3"]
    day = ["--as-of", "2025-06-30"]
    run("scan", share, "--out", tmp_path / "laporan", *day, *ledger)
    by = ["--by", "Sari", *ledger]
    run("decide", "reject", "22", "Kominfo/laporan keamanan 2024.txt", *by)
    run("decide", "confirm", "44", "Hukum/jdih.txt", *by)
    out = tmp_path / "hasil"

    evaluate(share, "--decisions", *ledger, *day, "--out", out)

    figures = json.loads((out / "evaluasi.json").read_text())
    assert figures["methods"][0]["counts"] == {"hits": 1, "false": 1, "missed": 0}
    told = run("explain", "laporan keamanan 2024.txt", "--share", share, *day, *ledger)
    assert "KEPUTUSAN ORANG" in told.stdout
    assert "ditolak orang (Sari)" in told.stdout


@pytest.mark.parametrize("known", [True, False])
def test_a_ledger_without_decisions_answers_nothing(share, tmp_path, known):
    ledger = tmp_path / "ingatan.sqlite3"
    if known:
        other = tmp_path / "lain"
        other.mkdir()
        with remembering(ledger, other, as_of="2025-06-30", readers="uji"):
            pass

    done = evaluate(share, "--decisions", "--ledger", ledger, "--out", tmp_path / "x")

    assert done.exit_code == 1
    assert "keputusan dalam ingatan: tidak berisi keputusan" in done.stderr


def test_decisions_that_nobody_made_are_told(share, tmp_path):
    verdicts = tmp_path / "keputusan.csv"
    verdicts.write_text("bukan,tabel\n")

    done = evaluate(share, "--verdicts", verdicts, "--out", tmp_path / "hasil")

    assert done.exit_code == 1
    assert done.stderr.startswith("bukti: keputusan.csv")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{}", "bukan berkas acuan"),
        ("<html>", "bukan berkas JSON"),
        (
            '{"documents": [{"path": "lain.pdf", "supports": []}]}',
            "tidak satu pun berkasnya ada di folder bukti (misalnya lain.pdf)",
        ),
    ],
)
def test_gold_of_another_kind_is_refused_in_one_sentence(
    share, tmp_path, content, sentence
):
    gold = tmp_path / "acuan.json"
    gold.write_text(content)

    done = evaluate(share, "--gold", gold, "--out", tmp_path / "hasil")

    assert done.exit_code == 1
    assert done.stdout == ""
    said = [line for line in done.stderr.splitlines() if line.startswith("bukti: ")]
    assert len(said) == 1
    assert said[0].startswith("bukti: acuan.json: ")
    assert sentence in said[0]
    assert not (tmp_path / "hasil").exists()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--gold", "hilang.json"], "hilang.json: berkas acuan tidak dapat dibuka"),
        (["--instrument", "spbe-99"], "'spbe-99' tidak dikenal"),
        (["--claims", "hilang.xlsx"], "hilang.xlsx: berkas penilaian mandiri"),
        (["--model", "/tidak/ada"], "model"),
    ],
)
def test_what_is_fatal_is_said_in_one_sentence(
    share, gold, tmp_path, options, sentence
):
    done = evaluate(share, "--gold", gold, "--out", tmp_path / "hasil", *options)

    assert done.exit_code == 1
    said = [line for line in done.stderr.splitlines() if line.startswith("bukti: ")]
    assert len(said) == 1
    assert sentence in said[0]


def test_a_missing_share_is_told(gold, tmp_path):
    done = evaluate(tmp_path / "lain", "--gold", gold, "--out", tmp_path / "hasil")

    assert done.exit_code == 1
    assert "lain: folder tidak ditemukan" in done.stderr


def test_a_place_that_cannot_be_written_is_told(share, gold, tmp_path):
    (tmp_path / "hasil").write_text("sudah ada berkas di sini")

    done = evaluate(share, "--gold", gold, "--out", tmp_path / "hasil")

    assert done.exit_code == 1
    assert "hasil: tidak dapat ditulisi" in done.stderr


@pytest.mark.parametrize("both", [True, False])
def test_answers_come_from_one_place(share, gold, both):
    answers = ["--gold", gold, "--verdicts", gold] if both else []

    done = evaluate(share, *answers)

    assert done.exit_code == 2
    assert "beri satu dari --gold JSON, --verdicts CSV, atau --decisions" in done.stderr


def test_the_help_loads_nothing_slow():
    script = (
        "import sys, flows.evaluating;"
        "slow = {'matplotlib', 'sklearn', 'bm25s', 'numpy', 'prefect'};"
        "sys.exit(', '.join(slow & set(sys.modules)) or 0)"
    )

    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
