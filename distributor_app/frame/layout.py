"""Where the parts of the window stand; the same before its desk is open and after."""

from typing import TypeVar

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from distributor_app.settings import Settings
from distributor_app.theme import Theme

L = TypeVar("L", bound=QBoxLayout)


def lay_out(
    window: QMainWindow, navigation: QWidget, top_bar: QWidget, page: QWidget, *below: QWidget
) -> None:
    """Put the navigation at the left, the page under the top bar, the lines below all."""
    right = _tight(QVBoxLayout())
    right.addWidget(top_bar)
    right.addWidget(page, 1)
    upper = _tight(QHBoxLayout())
    upper.addWidget(navigation)
    upper.addLayout(right, 1)
    centre = QWidget()
    whole = _tight(QVBoxLayout(centre))
    whole.addLayout(upper, 1)
    for line in below:
        whole.addWidget(line)
    window.setCentralWidget(centre)


def place(window: QMainWindow, theme: Theme, settings: Settings) -> None:
    """Give the window the place and size that it had last time."""
    window.resize(*theme.size.window)
    if settings.window_geometry:
        window.restoreGeometry(QByteArray.fromBase64(settings.window_geometry.encode()))


def _tight(layout: L) -> L:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
