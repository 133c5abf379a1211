"""Rule 13: the window's thread makes no query, no call and no large read; others wait for it."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from catalog_cache.desk import Desk, open_desk
from catalog_cache.places import AccountFolder

from distributor_app.context import DeskContext
from distributor_app.frame.window import MainWindow
from distributor_app.navigation import Route
from distributor_app.screens import SCREENS
from distributor_app.settings import Settings
from distributor_app.tasks import Tasks
from distributor_app.theme import Mode, Theme

# What the facade answers from memory, and what only switches something.
FROM_MEMORY = {
    "info", "status", "subscribe", "folder", "account",
    "sync.network_is_on", "sync.set_network", "sync.wake", "drafts.parse",
    "selection.kept", "selection.last_offer",
}  # fmt: skip


@pytest.fixture
def kind_of_database() -> str:
    """The window does not know which database the hub has."""
    return "sqlite"


class Guarded:
    """The desk, telling who calls a part of the facade on the window's thread."""

    def __init__(self, target: Any, name: str, offences: list[str]) -> None:
        self._target = target
        self._name = name
        self._offences = offences

    def __getattr__(self, attribute: str) -> Any:
        name = f"{self._name}.{attribute}".lstrip(".")
        value = getattr(self._target, attribute)
        if name in FROM_MEMORY or attribute.startswith("__"):
            return value
        if not callable(value):
            return Guarded(value, name, self._offences)
        return self._watched(name, value)

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*args: Any, **options: Any) -> Any:
            if threading.current_thread() is threading.main_thread():
                self._offences.append(name)
            return call(*args, **options)

        return watched


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    runner = Tasks()
    yield runner
    runner.shutdown()


def test_no_screen_asks_the_desk_on_the_windows_thread(
    qtbot: QtBot, qapp: QApplication, desk: Desk, tasks: Tasks, tmp_path: Path
) -> None:
    offences: list[str] = []
    guarded: Any = Guarded(desk, "", offences)
    context = DeskContext(
        guarded, tasks, Theme(qapp, Mode.LIGHT), Settings(tmp_path / "settings.json")
    )
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    uid = desk.catalogue.find("40-21A-0071")[0].uid
    routes = [Route(spec.key) for spec in SCREENS]
    routes += [Route("catalogue", {"q": "pump"}), Route("catalogue", {"part": str(uid)})]
    routes += [Route("manuals", {"document": "HX6"}), Route("orders", {"tab": "back_orders"})]
    for route in routes:
        window.go(route)
        qtbot.waitUntil(lambda: not tasks.busy, timeout=10_000)
        # A part that is shown before it has a place is a window of its own and takes the keyboard.
        assert QApplication.activeWindow() is window, route

    assert offences == []


def test_a_running_program_collects_garbage_on_a_timer_and_leaves_its_start_alone(
    account_folder: AccountFolder,
) -> None:
    with open_desk(account_folder) as desk:
        desk.sync.run()
    code = """
import gc
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from distributor_app import app
def look():
    print(gc.isenabled(), gc.get_freeze_count() > 10_000)
    QApplication.quit()
app.run([], lambda program: program.ready.connect(lambda: QTimer.singleShot(200, look)))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.stdout.split() == ["False", "True"]


def test_leaving_the_watch_at_any_moment_ends_both_of_its_threads(desk: Desk) -> None:
    for pause in (0.0, 0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4):
        desk.sync.watch()
        threading.Event().wait(pause)
        desk.sync.unwatch()
        left = [t.name for t in threading.enumerate() if t.name.startswith("sync-")]
        assert left == []
