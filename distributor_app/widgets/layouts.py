"""Small moves on layouts that several widgets need."""

from PySide6.QtWidgets import QLayout, QWidget


def clear(row: QLayout) -> None:
    """Take everything out of a layout (inner layouts too) and delete its widgets."""
    while (item := row.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def polish(widget: QWidget) -> None:
    """Look up the style again after a `role` or `tone` property changed, inside it too."""
    for each in (widget, *widget.findChildren(QWidget)):
        each.style().unpolish(each)
        each.style().polish(each)
