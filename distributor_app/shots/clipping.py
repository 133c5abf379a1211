"""Finds texts that are cut off in a window: what an eye may miss in two hundred pictures."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from distributor_app.widgets.elided_label import ElidedLabel

_TOLERANCE = 1  # of a rounded text width, in device-independent pixels


def cut_texts(window: QWidget) -> Iterator[str]:
    """Yield the texts of visible labels, buttons and fields that do not fit where they are.

    Labels that elide say so themselves (with a tool tip) and are not meant here, nor is what
    scrolls. Cells of tables elide as well.
    """
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        text = _text_of(widget)
        if text and (_is_cut(widget, text) or _sticks_out(widget)):
            yield f"{type(widget).__name__} “{text}” ({widget.width()} x {widget.height()})"


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel):
        return ""
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return "" if widget.text() else widget.placeholderText()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _is_cut(widget: QWidget, text: str) -> bool:
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + _TOLERANCE
        if widget.textFormat() is Qt.TextFormat.PlainText or "<" not in text:
            return widget.sizeHint().width() > widget.width() + _TOLERANCE
        return False
    if isinstance(widget, QLineEdit):
        room = widget.width() - 2 * widget.fontMetrics().averageCharWidth()
        return widget.fontMetrics().horizontalAdvance(text) > room
    if isinstance(widget, QCheckBox | QRadioButton | QAbstractButton):
        return widget.sizeHint().width() > widget.width() + _TOLERANCE
    return False


def _sticks_out(widget: QWidget) -> bool:
    """Tell whether a part of the widget lies outside its parent, and nothing there scrolls."""
    parent = widget.parentWidget()
    if parent is None or _scrolls(widget):
        return False
    return widget.geometry().right() > parent.rect().right() + _TOLERANCE


def _scrolls(widget: QWidget) -> bool:
    place: QWidget | None = widget
    while place is not None:
        if isinstance(place, QScrollArea):
            return place.horizontalScrollBar().maximum() > 0
        place = place.parentWidget()
    return False
