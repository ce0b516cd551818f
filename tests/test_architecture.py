"""The layout of the repository, held by tests."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = (
    "evidence", "indicator_corpus", "extractors", "classifiers", "assessment", "reports",
    "ledger", "web", "flows",
)  # fmt: skip
MODULES = sorted(
    path.relative_to(ROOT)
    for package in PACKAGES
    for path in (ROOT / package).rglob("*.py")
)
LONGEST = 300


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_no_module_is_longer_than_300_lines(module):
    assert len((ROOT / module).read_text().splitlines()) <= LONGEST


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_says_what_it_is(package):
    assert (ROOT / package / "__init__.py").read_text().startswith('"""')


@pytest.mark.parametrize(
    "module", [m for m in MODULES if m.name != "__init__.py"], ids=str
)
def test_every_module_has_its_tests(module):
    here = ROOT / "tests" / module.parent
    named = here / f"test_{module.name}"
    stem = module.stem

    assert named.is_file() or any(
        f"{module.parent.as_posix().replace('/', '.')}.{stem}" in path.read_text()
        for path in here.rglob("test_*.py")
    )


def test_no_folder_is_called_utils():
    forbidden = {"utils", "helpers", "common", "core", "misc"}

    assert not [m for m in MODULES if forbidden & set(m.with_suffix("").parts)]
