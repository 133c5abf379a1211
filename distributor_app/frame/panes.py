"""F6 moves the keyboard between the parts of the window: navigation, top bar, page, status line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the window and what gives it the keyboard, a bound method."""

    widget: QWidget
    enter: Callable[[], None]


class Panes:
    """Goes round the panes in their order; a pane that is not in sight is left out."""

    def __init__(self, panes: Sequence[Pane]) -> None:
        self._panes = tuple(panes)

    def step(self, by: int) -> None:
        """Give the keyboard to the next pane, or the one before."""
        shown = [pane for pane in self._panes if pane.widget.isVisible()]
        if not shown:
            return
        at = next((n for n, pane in enumerate(shown) if _holds_keyboard(pane.widget)), None)
        following = 0 if at is None else (at + by) % len(shown)
        shown[following].enter()


def _holds_keyboard(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
