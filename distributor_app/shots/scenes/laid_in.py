"""Lays a dialog into the window, because a picture is of one window."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget


def lay_in(window: QWidget, dialog: QDialog, size: QSize | None = None) -> None:
    """Show a dialog in the middle of a window, in a frame of its own; else as large as it wants."""
    dialog.setWindowFlags(Qt.WindowType.Widget)
    frame = QFrame(window)
    frame.setProperty("role", "floating")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(dialog)
    dialog.show()
    if size is None:
        frame.adjustSize()
    else:
        frame.resize(size)
    frame.move(window.rect().center() - frame.rect().center())
    frame.show()
