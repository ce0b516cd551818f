import shutil
from pathlib import Path

import pytest

from evidence.provenance import digest, files_below, libraries, required, sources

HERE = Path(__file__).parents[2] / "evidence"


def test_a_digest_changes_with_every_part():
    told = {digest("a", "b"), digest("ab"), digest("a", "c"), digest("b", "a")}

    assert len(told) == 4


@pytest.mark.parametrize("changed", ["kinds.py", "kinds.yaml", "kind_words.json"])
def test_sources_change_with_code_and_data_wherever_they_lie(tmp_path, changed):
    one, two = tmp_path / "1" / "evidence", tmp_path / "2" / "evidence"
    for copy in (one, two):
        shutil.copytree(HERE, copy, ignore=shutil.ignore_patterns("__pycache__"))

    assert sources(one) == sources(two) == sources(HERE)

    sources.cache_clear()
    (two / changed).write_text("lain")
    assert sources(two) != sources(one)


def test_one_file_is_sources_too():
    assert sources(HERE / "document.py") != sources(HERE / "dates.py")


def test_a_library_that_is_not_there_has_no_version():
    told = libraries(["pydantic", "tidak-ada-sama-sekali"])

    assert told.endswith("tidak-ada-sama-sekali=-")
    assert told.startswith("pydantic=2.")


def test_all_files_below_a_folder_count_but_not_what_was_compiled(tmp_path):
    (tmp_path / "laman.html").write_text("satu")
    before = files_below(tmp_path)
    files_below.cache_clear()
    (tmp_path / "laman.pyc").write_text("satu")
    assert files_below(tmp_path) == before

    files_below.cache_clear()
    (tmp_path / "laman.html").write_text("dua")
    assert files_below(tmp_path) != before


def test_requirements_are_names():
    told = required("bukti")

    assert {"jinja2", "pydantic", "python-docx"} <= {name.lower() for name in told}
    assert not any(set(name) & set(" <>=[;!") for name in told)
    assert required("tidak-ada-sama-sekali") == ()
