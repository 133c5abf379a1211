"""What a widget of ours is to a screen reader: `@spoken_as` gives its class a role.

Qt knows the roles of its own widgets; what we paint is to it a pane with a name. Qt asks a factory
for each widget that a screen reader comes across, and this one answers for the classes that have a
role. It answers only while something reads the tree, so it costs nothing otherwise.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role
W = TypeVar("W", bound=type[QWidget])

_roles: dict[str, tuple[type[QWidget], Role, str]] = {}


class _Pressed(QAccessibleWidget):
    """A widget that is pressed like a button and tells it by one of its signals."""

    def __init__(self, widget: QWidget, role: Role, signal: str) -> None:
        super().__init__(widget, role)
        self._signal = signal

    def actionNames(self) -> list[str]:
        names = super().actionNames()
        return [self.pressAction(), *names] if self.widget().isEnabled() else names

    def doAction(self, action_name: str) -> None:
        if action_name == self.pressAction():
            getattr(self.widget(), self._signal).emit()
        else:
            super().doAction(action_name)


class _Drawing(_Pressed):
    """A drawing that is told as a whole: what it is drawn on is nothing by itself."""

    def childCount(self) -> int:
        return 0


def spoken_as(role: Role, pressed: str = "clicked") -> Callable[[W], W]:
    """Give a class of widgets the role that a screen reader says.

    A Button and a Chart can be pressed by it, which emits the signal `pressed`.
    """

    def give(kind: W) -> W:
        if not _roles:
            QAccessible.installFactory(_interface_of)
        _roles[kind.__name__] = kind, role, pressed
        return kind

    return give


def _interface_of(name: str, widget: QObject) -> QAccessibleInterface | None:
    """Answer Qt, which asks with the names of a widget's classes, the most special one first."""
    kind, role, pressed = _roles.get(name, (None, Role.NoRole, ""))
    if kind is None or not isinstance(widget, kind):
        return None
    if role is Role.Chart:
        return _Drawing(widget, role, pressed)
    return (
        _Pressed(widget, role, pressed) if role is Role.Button else QAccessibleWidget(widget, role)
    )
