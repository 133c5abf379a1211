"""The screens, one line each: adding one is a folder here and a line below."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from distributor_app.frame.screen import Screen


@dataclass(frozen=True, slots=True)
class ScreenSpec:
    """A place in the navigation; `class_path` is "module:Class", imported at the first visit."""

    key: str
    title: str
    icon: str
    class_path: str
    digit: int
    separator_before: bool = False

    def load(self) -> type[Screen]:
        """Import and return the screen's class."""
        module, _, name = self.class_path.partition(":")
        found: type[Screen] = getattr(import_module(module), name)
        return found


def _spec(key: str, title: object, digit: int, *, apart: bool = False) -> ScreenSpec:
    class_path = f"distributor_app.screens.{key}.page:{key.capitalize()}Screen"
    return ScreenSpec(key, str(title), key, class_path, digit, apart)


SCREENS: tuple[ScreenSpec, ...] = (
    _spec("home", QT_TRANSLATE_NOOP("Screens", "Home"), 1),
    _spec("catalogue", QT_TRANSLATE_NOOP("Screens", "Catalogue"), 2),
    _spec("manuals", QT_TRANSLATE_NOOP("Screens", "Manuals"), 3),
    _spec("cart", QT_TRANSLATE_NOOP("Screens", "Cart"), 4),
    _spec("orders", QT_TRANSLATE_NOOP("Screens", "Orders"), 5),
    _spec("shipments", QT_TRANSLATE_NOOP("Screens", "Shipments"), 6),
    _spec("earnings", QT_TRANSLATE_NOOP("Screens", "Earnings"), 7),
    _spec("outbox", QT_TRANSLATE_NOOP("Screens", "Outbox"), 8, apart=True),
    _spec("settings", QT_TRANSLATE_NOOP("Screens", "Settings"), 9),
)


def read_ahead(stop: Event) -> None:
    """Import the screens that were not visited yet, until `stop`; away from the window's thread."""
    for spec in SCREENS:
        if stop.is_set():
            return
        spec.load()
