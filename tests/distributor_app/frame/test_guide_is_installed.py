"""The guide is part of what is installed: a wheel is built, and the guide is read out of it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[3]
# The packages are left out, for the sake of time: they are found as everything else is.
PARTS = ("pyproject.toml", "README.md", "LICENSE", "MANIFEST.in", "installer", "docs", "resources")
BUILD = "import sys; from setuptools import build_meta; build_meta.build_wheel(sys.argv[1])"
READ = """
import re
from distributor_app.frame.guide import guide_folder, titles
folder = guide_folder()
words = " ".join(page.read_text("utf-8") for page in folder.glob("*.md"))
pictures = set(re.findall(r"[(]([^)]+[.]png)[)]", words))
print(folder)
print(len(titles(folder)), len(pictures), sum((folder / p).is_file() for p in pictures))
"""


def build(tmp_path: Path) -> Path:
    """Return the wheel, built of a copy, because building leaves files beside the sources."""
    source = tmp_path / "source"
    for part in PARTS:
        if (ROOT / part).is_dir():
            left = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / part, source / part, ignore=left)
        else:
            source.mkdir(exist_ok=True)
            shutil.copy(ROOT / part, source / part)
    command = [sys.executable, "-c", BUILD, str(tmp_path)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's content and nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    with ZipFile(build(folder)) as wheel:
        wheel.extractall(folder / "site")
    shutil.rmtree(folder / "source")
    return folder / "site"


def test_the_guide_and_its_pictures_are_found_where_they_are_installed(installed, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(installed), str(ROOT)]))
    done = subprocess.run(
        [sys.executable, "-c", READ], cwd=installed, check=True, capture_output=True, text=True
    )
    folder, counts = done.stdout.splitlines()
    pages, shown, found = (int(count) for count in counts.split())
    assert Path(folder) == installed / "resources" / "docs" / "user-guide"
    assert pages == len(list((ROOT / "docs" / "user-guide").glob("*.md")))
    assert found == shown > 0


def test_no_other_document_is_installed(installed):
    assert {entry.name for entry in (installed / "resources" / "docs").iterdir()} == {
        "user-guide",
        "pictures",
    }
    assert not (installed / "docs").exists()
