from __future__ import annotations

import pytest

from classifiers.decisions import (
    Verdict,
    VerdictsError,
    normal_path,
    read_verdicts,
    verdicts_by_path,
)

YES = Verdict(path="Hukum/Perwali 17.pdf", indicator="8", serves=True)
NO = Verdict(path="scan.pdf", indicator="22", serves=False)

SPELLINGS = [
    "berkas;indikator;keputusan\nHukum/Perwali 17.pdf;8;ya\nscan.pdf;22;tidak\n",
    "berkas,indikator,keputusan\nHukum/Perwali 17.pdf,8,ya\nscan.pdf,22,tidak\n",
    "\ufeffBerkas;Indikator;Keputusan\r\nHukum/Perwali 17.pdf;8;YA\r\nscan.pdf;22;Tidak\r\n",
    "path,indicator,serves\nHukum/Perwali 17.pdf,08,yes\nscan.pdf,22,no\n",
    "keputusan;x;indikator;berkas\ntidak;x;Indikator 22;scan.pdf\nya;;I08;Hukum\\Perwali 17.pdf",
    'sep=;\nberkas;indikator;keputusan\n"Hukum/Perwali 17.pdf";8;ya\n;;\nscan.pdf;22;tidak',
    # the same decision twice is one decision
    "path,indicator,serves\nscan.pdf,22,no\n./scan.pdf,22,no\nHukum/Perwali 17.pdf,8,y\n",
]


@pytest.fixture
def verdicts(tmp_path, instrument):
    def verdicts(text, encoding="utf-8"):
        path = tmp_path / "keputusan.csv"
        path.write_bytes(text.encode(encoding))
        return read_verdicts(path, instrument)

    return verdicts


@pytest.mark.parametrize("text", SPELLINGS)
def test_decisions_are_read_however_excel_writes_them(verdicts, text):
    assert verdicts(text) == (YES, NO)


def test_every_bad_row_is_named_at_once(verdicts):
    text = (
        "berkas;indikator;keputusan\n"
        "a.pdf;8;ya\n"
        "b.pdf;99;ya\n"
        ";8;mungkin\n"
        "a.pdf;8;tidak\n"
        "c.pdf;8.5;ya\n"
    )

    with pytest.raises(VerdictsError) as raised:
        verdicts(text)

    lines = str(raised.value).splitlines()
    assert [line.split(": ")[1] for line in lines] == [
        "baris 3", "baris 4", "baris 4", "baris 5", "baris 6",
    ]  # fmt: skip
    assert "'99' tidak ada dalam" in lines[0]
    assert "berkas kosong" in lines[1]
    assert "'mungkin' tidak dikenal; isi ya atau tidak" in lines[2]
    assert "berlawanan dengan baris 2; hapus salah satunya" in lines[3]
    assert all(line.startswith("keputusan.csv: ") and ";" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "encoding", "fact"),
    [
        ("", "utf-8", "berkas kosong"),
        ("berkas;indikator;keputusan\n", "utf-8", "tidak ada keputusan"),
        ("nama;nomor\na;1\n", "utf-8", "tulis judul kolom"),
        ("berkas;indikator;keputusan\né.pdf;8;ya\n", "latin-1", "bukan teks UTF-8"),
    ],
)
def test_what_is_no_table_of_decisions_says_so(verdicts, text, encoding, fact):
    with pytest.raises(VerdictsError, match=fact):
        verdicts(text, encoding)


def test_a_missing_file_says_so(tmp_path, instrument):
    with pytest.raises(VerdictsError, match="tidak dapat dibuka"):
        read_verdicts(tmp_path / "hilang.csv", instrument)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("A\\B\\c.pdf", "A/B/c.pdf"),
        ("./c.pdf", "c.pdf"),
        (" cafe\u0301.pdf ", "caf\u00e9.pdf"),
        (".tersembunyi/c.pdf", ".tersembunyi/c.pdf"),
    ],
)
def test_paths_of_other_systems_are_the_same_path(written, normal):
    assert normal_path(written) == normal


def test_verdicts_are_looked_up_by_path():
    other = Verdict(path="scan.pdf", indicator="8", serves=True)

    assert verdicts_by_path([YES, NO, other]) == {
        "Hukum/Perwali 17.pdf": {"8": True},
        "scan.pdf": {"22": False, "8": True},
    }
