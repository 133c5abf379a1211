"""Pictures of the frame: the palette, the menus, the page of keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from distributor_app.driving.driver import Condition, until
from distributor_app.frame.files import DropOverlay
from distributor_app.frame.guide import GuideWindow
from distributor_app.shots.scene import Act, Scene, State, at
from distributor_app.shots.states import StagedTasks

if TYPE_CHECKING:
    from distributor_app.frame.window import MainWindow

_STATES = (State.NORMAL, State.OVERFULL)


def _ask(window: "MainWindow", text: str) -> Iterator[Condition]:
    window.find_anything()
    palette = window.palette_of_all
    palette.field.setText(text)
    yield until("an answer", lambda: bool(palette.entries) or "“" in palette.words)


def _some_of_everything(window: "MainWindow") -> Iterator[Condition]:
    yield from _ask(window, "pump")


def _nothing(window: "MainWindow") -> Iterator[Condition]:
    yield from _ask(window, "qqqzz")


def _recent(window: "MainWindow") -> Iterator[Condition]:
    parts = window.palette_of_all
    yield from _ask(window, "40")
    parts.list.clicked.emit(parts.list.currentIndex())
    yield until("the part", lambda: not parts.isVisible())
    window.find_anything()
    yield until("what is recent", lambda: bool(parts.entries))


def _commands(window: "MainWindow") -> Iterator[Condition]:
    yield from _ask(window, ">")


def _keys(window: "MainWindow") -> Iterator[Condition]:
    window.show_keys()
    yield until("the page of keys", lambda: window.help.overlay.isVisible())


def _dropping(window: "MainWindow") -> Iterator[Condition]:
    overlay = window.findChild(DropOverlay)
    assert isinstance(overlay, DropOverlay)
    overlay.say([Path("June stock order.xlsx")])
    yield until("the overlay", overlay.isVisible)


def _menu(number: int) -> Act:
    """Open one menu of the bar, by its place in it."""

    def act(window: "MainWindow") -> Iterator[Condition]:
        action = [one for one in window.menus.actions() if one.isVisible()][number]
        menu = action.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        # A menu is a window of its own; in the picture it is part of this one.
        menu.setWindowFlags(Qt.WindowType.Widget)
        menu.setParent(window)
        menu.move(window.menus.actionGeometry(action).bottomLeft())
        menu.resize(menu.sizeHint())
        menu.show()
        menu.raise_()
        yield until("the menu", menu.isVisible)

    return act


@dataclass
class _Work:
    """A job in the middle."""

    says: str
    steps: tuple[int, int]
    seconds_left: float
    seconds: float = 5.0
    over: bool = False

    def set(self) -> None:
        """Nothing is stopped in a picture."""


def _saving(window: "MainWindow") -> Iterator[Condition]:
    window.work_bar.follow(_Work("Saving June stock order.pdf", (7200, 20_000), 42))
    yield until("the bar", window.work_bar.isVisible)


def _about(window: "MainWindow") -> Iterator[Condition]:
    window.help.about()
    yield from _box_in(window)


def _closing(window: "MainWindow") -> Iterator[Condition]:
    tasks = window.context.tasks
    assert isinstance(tasks, StagedTasks)
    tasks.pretends = ("HX 6 repair manual, pages 12–31, is being printed",)
    window.close()
    # So that the window can be closed once its picture is taken.
    tasks.pretends = ()
    yield from _box_in(window)


def _box_in(window: "MainWindow") -> Iterator[Condition]:
    (box,) = window.findChildren(QMessageBox)
    # As the menus: in the picture it is part of this window.
    box.setParent(window, Qt.WindowType.Widget)
    box.adjustSize()
    box.move(window.rect().center() - box.rect().center())
    box.show()
    box.raise_()
    yield until("the question", box.isVisible)


def _guide(window: "MainWindow") -> Iterator[Condition]:
    window.show_guide()
    (guide,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, GuideWindow))
    # As the menus: in the picture it is part of this window.
    guide.setParent(window, Qt.WindowType.Widget)
    guide.move(window.rect().center() - guide.rect().center())
    guide.read("orders")
    yield until("the guide", guide.isVisible)


SCENES = (
    Scene("palette", at("catalogue"), _STATES, _some_of_everything),
    Scene("palette-nothing", at("catalogue"), (State.NORMAL,), _nothing),
    Scene("palette-recent", at("catalogue"), (State.NORMAL,), _recent),
    Scene("palette-commands", at("catalogue"), (State.NORMAL,), _commands),
    Scene("keys", at("catalogue"), (State.NORMAL,), _keys),
    Scene("dropping", at("catalogue"), (State.NORMAL,), _dropping),
    Scene("menu-file", at("catalogue"), (State.NORMAL,), _menu(0)),
    Scene("menu", at("catalogue"), (State.NORMAL,), _menu(1)),
    Scene("menu-view", at("catalogue"), (State.NORMAL,), _menu(2)),
    Scene("menu-screen", at("cart"), (State.NORMAL,), _menu(3)),
    Scene("menu-help", at("catalogue"), (State.NORMAL,), _menu(4)),
    Scene("saving", at("orders"), (State.NORMAL,), _saving),
    Scene("about", at("orders"), (State.NORMAL,), _about),
    Scene("closing", at("orders"), (State.NORMAL,), _closing),
    Scene("guide", at("orders"), (State.NORMAL,), _guide),
)
