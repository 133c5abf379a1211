"""Finds texts that are cut off in a window: what an eye may miss in two hundred pictures."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from distributor_app.screens.catalogue.link_button import LinkButton
from distributor_app.widgets.elided_label import ElidedLabel

_TOLERANCE = 1  # of a rounded text width, in device-independent pixels


def cut_texts(window: QWidget) -> Iterator[str]:
    """Yield the texts of visible labels, buttons and fields that do not fit where they are.

    Labels and links that elide say so themselves (with a tool tip) and are not meant here, nor is
    what scrolls. Cells of tables elide as well.
    """
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        text = _text_of(widget)
        if text and (_is_cut(widget, text) or _sticks_out(widget)):
            yield f"{type(widget).__name__} “{text}” ({widget.width()} x {widget.height()})"


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel | LinkButton):
        return ""
    if isinstance(widget, QLabel | QAbstractButton):
        return "" if widget.toolTip() == widget.text() else widget.text()
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
    """Tell whether a side of the widget lies outside of something around it and cannot scroll."""
    around = widget.parentWidget()
    while around is not None:
        left = widget.mapTo(around, widget.rect().topLeft()).x()
        if left < -_TOLERANCE or left + widget.width() > around.width() + _TOLERANCE:
            return True
        scrolled = around.parentWidget()
        if isinstance(scrolled, QAbstractScrollArea) and _scrolls(scrolled):
            return False
        around = None if around.isWindow() else scrolled
    return False


def _scrolls(area: QAbstractScrollArea) -> bool:
    never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return area.horizontalScrollBarPolicy() is not never or isinstance(area, QAbstractItemView)
