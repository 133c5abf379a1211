"""The whole way: two product lines are chosen, fetched, searched; then the whole again."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from catalog_cache.desk import Desk

from distributor_app.context import DeskContext
from distributor_app.keeping.dialog import KeepDialog
from distributor_app.navigation import Route
from distributor_app.screens.catalogue.models import ResultModel
from distributor_app.screens.catalogue.no_hits import NoHits
from distributor_app.screens.catalogue.page import CatalogueScreen
from distributor_app.screens.settings.page import SettingsScreen
from distributor_app.settings import Settings
from distributor_app.tasks import Tasks
from distributor_app.theme import Mode, Theme

LINES = {"77-100": "LX", "9X-17": "LX", "9X-71": "HX", "55-A": "HX", "70-R": "MX"}


@pytest.fixture
def context(
    vendor: Any, desk: Desk, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[DeskContext]:
    """A desk that watches, at a vendor whose parts have product lines."""
    vendor.publish_all(lines=LINES)
    desk.sync.run()
    desk.sync.watch()
    tasks = Tasks()
    yield DeskContext(desk, tasks, Theme(qapp, Mode.LIGHT), Settings(tmp_path / "settings.json"))
    desk.sync.unwatch()
    tasks.shutdown()


@pytest.fixture
def shown(context: DeskContext, qtbot: QtBot) -> Callable[..., Any]:
    """Shows a screen and waits until what it asked for is there."""

    def show(kind: Any, **args: str) -> Any:
        screen = kind(context)
        qtbot.addWidget(screen)
        screen.resize(1104, 720)
        screen.show()
        qtbot.waitExposed(screen)
        screen.open(args)
        qtbot.waitUntil(lambda: not context.tasks.busy)
        return screen

    return show


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    (button,) = (b for b in inside.findChildren(QPushButton) if b.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def ask(qtbot: QtBot, screen: QWidget) -> KeepDialog:
    """Press “Choose what to keep…” and wait for the offer."""
    press(qtbot, screen, "Choose &what to keep…")
    qtbot.waitUntil(lambda: bool(screen.findChildren(KeepDialog)))
    return screen.findChildren(KeepDialog)[-1]


def test_two_lines_are_chosen_then_the_whole_again(
    context: DeskContext, shown: Callable[..., Any], qtbot: QtBot
) -> None:
    desk = context.desk
    settings = shown(SettingsScreen, section="keep")
    dialog = ask(qtbot, settings)
    view = dialog.findChild(QTreeView)
    for row in (0, 1):
        view.setCurrentIndex(view.model().index(row, 0))
        qtbot.keyClick(view, Qt.Key.Key_Space)
    press(qtbot, dialog, "&Keep this")
    qtbot.waitUntil(lambda: desk.selection.kept().is_part, timeout=90_000)

    routes: list[Route] = []
    context.navigate = routes.append
    catalogue = shown(CatalogueScreen, q="70-R")
    empty = catalogue.findChild(NoHits)
    qtbot.waitUntil(empty.isVisible)
    assert "you keep 2 of 3 product line(s)" in empty.accessibleDescription()
    press(qtbot, empty, "Choose what to keep…")
    assert routes == [Route("settings", {"section": "keep"})]
    kept = shown(CatalogueScreen, q="77-100")
    qtbot.waitUntil(lambda: kept.findChild(ResultModel).rowCount() == 1)

    dialog = ask(qtbot, settings)
    dialog.whole.click()
    press(qtbot, dialog, "&Keep this")
    qtbot.waitUntil(lambda: not desk.selection.kept().is_part, timeout=60_000)
    whole = shown(CatalogueScreen, q="70-R")
    qtbot.waitUntil(lambda: whole.findChild(ResultModel).rowCount() == 1)
