import hashlib
import re
from pathlib import Path

import openpyxl
import pdfplumber
import pikepdf
import pytest
import yaml

from sample.build_sample import build
from sample.sources import HERE, Damage, Format, claims, sources

DRIVE = HERE / "drive"
EXPECTED = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))
REGULATION = "Diskominfotik/Regulasi/Perwali 21 Tahun 2022 Penyelenggaraan SPBE.pdf"


def hashes(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(
            path.read_bytes()
        ).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory):
    target = tmp_path_factory.mktemp("sample")
    build(target)
    return target


@pytest.fixture(scope="module")
def sheet():
    book = openpyxl.load_workbook(HERE / "penilaian_mandiri.xlsx", read_only=True)
    return list(book.worksheets[0].iter_rows(values_only=True))


@pytest.fixture(scope="module")
def regulation():
    with pdfplumber.open(DRIVE / REGULATION) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def test_rebuilding_gives_the_committed_drive_byte_for_byte(rebuilt):
    assert hashes(rebuilt / "drive") == hashes(DRIVE)


def test_rebuilding_gives_the_committed_claims_sheet(rebuilt):
    name = "penilaian_mandiri.xlsx"

    assert (rebuilt / name).read_bytes() == (HERE / name).read_bytes()


def test_expected_and_junk_name_every_file_of_the_drive_and_no_other():
    judged = {document["path"] for document in EXPECTED["documents"]}

    assert judged | set(EXPECTED["junk"]) == set(hashes(DRIVE))


def test_the_sample_stays_under_three_megabytes():
    sizes = (path.stat().st_size for path in HERE.rglob("*") if path.is_file())

    assert sum(sizes) < 3_000_000


def test_the_claims_sheet_has_a_row_for_each_of_47_indicators(sheet):
    head, *rows = sheet

    assert head[:4] == ("No", "Indikator", "Perangkat Daerah", "Level")
    assert [row[0] for row in rows] == list(range(1, 48))


def test_claimed_levels_agree_between_the_sheet_and_expected(sheet):
    claimed = {i["indicator"]: i["claimed"] for i in EXPECTED["indicators"]}

    assert claimed == {row[0]: row[3] for row in sheet[1:]}


def test_a_cited_file_is_on_the_drive_or_listed_as_missing():
    cited = {(claim.indicator, name) for claim in claims() for name in claim.files}
    missing = {(m["indicator"], m["name"]) for m in EXPECTED["missing_files"]}
    names = {path.name for path in DRIVE.rglob("*")}

    assert {(number, name) for number, name in cited if name not in names} == missing


@pytest.mark.parametrize("indicator", EXPECTED["indicators"], ids=str)
def test_status_follows_from_claimed_and_supported_level(indicator):
    supported = indicator["supported"]

    if supported:
        enough = supported >= indicator["claimed"]
        assert indicator["status"] == ("adequate" if enough else "weak")
    else:
        unreadable = indicator["reasons"] == ["unreadable"]
        assert indicator["status"] == ("weak" if unreadable else "empty")
    assert bool(indicator["reasons"]) == (indicator["status"] != "adequate")


@pytest.mark.parametrize("indicator", EXPECTED["indicators"], ids=str)
def test_a_supported_level_has_a_document_that_reaches_it(indicator):
    reached = [
        document["supports"].get(indicator["indicator"], 0)
        for document in EXPECTED["documents"]
        if document["render"] not in {"encrypted", "truncated", "zero"}
    ]

    assert max(reached) >= indicator["supported"]
    assert bool(max(reached)) == bool(indicator["supported"])


def test_articles_cited_from_the_regulation_exist_except_the_wrong_one(regulation):
    cited = {
        (claim.indicator, f"Pasal {number}")
        for claim in claims()
        if re.search(r"\b21(/| Tahun )2022", claim.narrative)
        for number in re.findall(r"Pasal (\d+)", claim.narrative)
    }
    wrong = {(w["indicator"], w["cited"]) for w in EXPECTED["wrong_citations"]}
    articles = set(re.findall(r"^Pasal \d+$", regulation, re.MULTILINE))

    assert len(cited) > len(wrong)
    assert {pair for pair in cited if pair[1] not in articles} == wrong


def test_the_copy_is_the_same_file():
    copies = {d["path"]: d["copy_of"] for d in EXPECTED["documents"] if "copy_of" in d}
    made = hashes(DRIVE)

    assert copies
    assert all(made[path] == made[original] for path, original in copies.items())


def scans():
    return [source.path for source in sources() if source.format is Format.SCAN]


@pytest.mark.parametrize("path", scans())
def test_a_scan_has_pictures_and_no_text(path):
    with pdfplumber.open(DRIVE / path) as document:
        assert not any(page.extract_text().strip() for page in document.pages)
        assert all(page.images for page in document.pages)


def test_the_locked_file_does_not_open_without_a_password():
    (path,) = (s.path for s in sources() if s.damage is Damage.ENCRYPTED)

    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(DRIVE / path)


def test_no_source_names_a_civil_servant_number_or_a_live_address():
    texts = [path.read_text(encoding="utf-8") for path in Path(HERE).rglob("*.yaml")]
    hosts = re.findall(r"(?:https?://|@)([\w.-]+\.\w+)", "\n".join(texts))

    assert hosts
    assert all(host.endswith(".example") for host in hosts)
    assert not re.search(r"\b(?:19|20)\d{6} ?(?:19|20)\d{4} ?[12]", "\n".join(texts))
