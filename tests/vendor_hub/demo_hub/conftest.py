"""A demonstration made once for all tests of this folder, and desks that talk to it."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from catalog_cache.desk import Desk, open_desk, sign_in
from catalog_cache.enrolment import enrol, read_enrolment

from vendor_hub.demo.maker import build_content
from vendor_hub.demo.opening import open_demonstration
from vendor_hub.hub import Hub

NOW = datetime(2026, 6, 24, 13, 5, tzinfo=UTC)
_PATIENCE = 180


def make(folder: Path) -> Path:
    build_content.cache_clear()
    open_demonstration(folder, seed=7, now=NOW).hub.close()
    return folder


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demonstration after its first start; not to be changed."""
    return make(tmp_path_factory.mktemp("demo") / "hub")


@pytest.fixture(scope="session")
def made_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same in another folder."""
    return make(tmp_path_factory.mktemp("demo-again") / "hub")


@pytest.fixture(scope="session")
def now() -> datetime:
    """The instant at which the demonstration was made."""
    return NOW


@pytest.fixture
def hub(made: Path) -> Iterator[Hub]:
    """The demonstration's hub, for reading."""
    opened = open_demonstration(made, seed=7, now=NOW).hub
    yield opened
    opened.close()


class Running:
    """A demonstration in a process of its own."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self._process = subprocess.Popen(
            [sys.executable, "-m", "vendor_hub", "demo", "--data", str(folder),
             "--ready-line", "--exit-on-stdin-close", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self._process.stdout is not None
        self.ready = self._process.stdout.readline()

    def end(self) -> tuple[int, str]:
        """Close its stdin and wait; returns the exit code and what it wrote to stderr."""
        _out, errors = self._process.communicate(timeout=_PATIENCE)
        return self._process.returncode, errors


@pytest.fixture
def copied(made: Path, tmp_path: Path) -> Path:
    """A demonstration's folder that a test may change."""
    return shutil.copytree(made, tmp_path / "hub")


@pytest.fixture
def run(copied: Path) -> Iterator[Callable[..., Running]]:
    """Start the demonstration on a copy of its folder, as if it had been open until now."""
    facts = copied / "demo.json"
    known = json.loads(facts.read_text())
    facts.write_text(json.dumps({**known, "lived_to": datetime.now(UTC).isoformat()}))
    started: list[Running] = []

    def start(*options: str) -> Running:
        started.append(Running(copied, *options))
        return started[-1]

    yield start
    for running in started:
        running.end()


@pytest.fixture
def desk_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Running], object]:
    """Open a desk with the files that the demonstration wrote, and sync it."""

    @contextmanager
    def opened(running: Running) -> Iterator[Desk]:
        monkeypatch.setenv("DISTRIBUTOR_DESK_DATA", str(tmp_path / "desk"))
        monkeypatch.setenv("DISTRIBUTOR_DESK_TOKENS", "file")
        folder = enrol(read_enrolment(running.folder / "demo.enrol.json"))
        sign_in(folder, (running.folder / "demo.code").read_text())
        with open_desk(folder) as desk:
            desk.sync.run()
            yield desk

    return opened


@pytest.fixture
def wait_until() -> Callable[[Callable[[], bool]], None]:
    """Ask again and again until it is so; fails after three minutes."""

    def wait(what: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE
        while not what():
            assert time.monotonic() < end, "it did not happen"
            time.sleep(0.1)

    return wait
