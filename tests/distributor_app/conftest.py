"""What tests of the window share: theme, tasks and settings that are put away after each test."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from distributor_app.context import DeskContext
from distributor_app.settings import Settings
from distributor_app.tasks import Tasks
from distributor_app.theme import Mode, Theme


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The light theme; a test that changes it puts it back."""
    return Theme(qapp, Mode.LIGHT)


@pytest.fixture(autouse=True)
def no_pictures_kept(qapp: QApplication) -> None:
    """Each test reads its pictures itself: what one has shown is kept for the whole process."""
    QPixmapCache.clear()


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    """A task runner that is shut down, with no thread left."""
    runner = Tasks()
    yield runner
    runner.shutdown()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings in a file of their own."""
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def make_context(theme: Theme, tasks: Tasks, settings: Settings) -> Callable[[Any], DeskContext]:
    """Makes a context around a desk; what screens asked of the frame is in `asked`."""

    def make(desk: Any = None) -> DeskContext:
        return DeskContext(desk, tasks, theme, settings)

    return make
