"""`ledger.migrations.env` is run by `ledger.database`, from an installed wheel too."""

import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from ledger import schema

ROOT = Path(__file__).parents[3]


def test_the_migrations_lead_to_the_tables_of_the_code(engine):
    with engine.begin() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, schema.metadata) == []


def test_the_last_migration_is_the_one_the_code_expects():
    config = Config()
    config.set_main_option("script_location", str(ROOT / "ledger" / "migrations"))

    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


def sources(folder):
    """A copy of what a wheel is made of: building leaves its traces there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    for package in project["tool"]["setuptools"]["packages"]:
        if "." not in package:
            shutil.copytree(ROOT / package, folder / package)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    return folder


def test_an_installed_wheel_migrates(tmp_path):
    (tmp_path / "sumber").mkdir()
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps",
         "--no-build-isolation", "--wheel-dir", tmp_path, sources(tmp_path / "sumber")],
        check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    code = (
        "import ledger.database as d; d.open_database('baru.sqlite3');"
        "import pathlib; print(pathlib.Path(d.__file__).parents[1])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, text=True, capture_output=True,
        env={"PYTHONPATH": str(tmp_path / "installed")}, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(tmp_path / "installed")
    assert (tmp_path / "baru.sqlite3").stat().st_size > 0
