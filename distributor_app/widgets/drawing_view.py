"""An exploded view with callouts: pan, zoom, fit; hover and select callouts by mouse or keys."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.drawing import Drawing
from distributor_app.widgets.painting import painting
from distributor_app.widgets.spoken_role import Role, spoken_as

_LARGEST = 12.0
_STEP = 1.2
_DRAG_STARTS = 4
# An arrow key moves by this part of what is in sight.
_PAN_PARTS = 8
_PANS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, slots=True)
class Callout:
    """A numbered place in the drawing's own coordinates; several may share a key and a label."""

    key: str
    label: str
    area: QRectF
    round: bool = True


@spoken_as(Role.Graphic)
class DrawingView(QWidget):
    """Shows one drawing on a sheet of paper with its callouts.

    Signals:
        hovered(str): the key of the callout under the pointer, "" when there is none.
        selected(str): the user chose the callouts of this key alone; "" none.
        toggled(str): Ctrl and click: the callouts of this key shall be selected too, or no longer.
        activated(str): double click or Enter on the callouts of this key.
    """

    hovered = Signal(str)
    selected = Signal(str)
    toggled = Signal(str)
    activated = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing: Drawing | None = None
        self._callouts: tuple[Callout, ...] = ()
        self._note = ""
        self._scale = 1.0
        self._offset = QPointF(0, 0)
        self._fitted = True
        self._lit = ""
        self._chosen: tuple[str, ...] = ()
        self._press: QPoint | None = None
        self._dragging = False
        self._cache: QPixmap | None = None
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._redraw)

    # -- content -----------------------------------------------------------------------------

    def show_drawing(self, drawing: Drawing | None, callouts: Sequence[Callout] = ()) -> None:
        """Show another drawing, fitted, nothing selected; None shows an empty sheet."""
        self._drawing, self._callouts = drawing, tuple(callouts)
        self._note = self._lit = ""
        self._chosen = ()
        self.fit()

    def show_note(self, text: str) -> None:
        """Say in the sheet why there is no drawing."""
        self.show_drawing(None)
        self._note = text
        self.setAccessibleDescription(text)

    def light(self, key: str) -> None:
        """Light the callouts of this key, as the list hovers it; "" lights none."""
        if key != self._lit:
            self._lit = key
            self.update()

    def select(self, key: str) -> None:
        """Select the callouts of this key and bring the first into view; emits nothing."""
        self.select_all((key,) if key else ())

    def select_all(self, keys: Sequence[str]) -> None:
        """Select the callouts of several keys; the first key's is brought into view."""
        if tuple(keys) == self._chosen:
            return
        self._chosen = tuple(keys)
        labels = dict.fromkeys(c.label for c in self._callouts if c.key in self._chosen)
        self.setAccessibleDescription(", ".join(labels))
        first = next((c for c in self._callouts if c.key == self.selected_key), None)
        if first is not None and not QRectF(self.rect()).contains(self._shown(first.area)):
            self._offset += QPointF(self.rect().center()) - self._shown(first.area).center()
            self._redraw()
        self.update()

    @property
    def selected_key(self) -> str:
        """The key selected now, the first of several, or ""."""
        return self._chosen[0] if self._chosen else ""

    @property
    def selected_keys(self) -> tuple[str, ...]:
        """The keys selected now."""
        return self._chosen

    def center_of(self, key: str) -> QPoint:
        """Return where a callout is in this widget's coordinates; KeyError for an unknown key."""
        for callout in self._callouts:
            if callout.key == key:
                return self._shown(callout.area).center().toPoint()
        raise KeyError(key)

    # -- zoom --------------------------------------------------------------------------------

    def fit(self) -> None:
        """Show the whole drawing."""
        self._fitted = True
        if self._drawing is not None:
            size = self._drawing.size
            margin = self._theme.space.s * 2
            room_x, room_y = self.width() - margin, self.height() - margin
            self._scale = max(min(room_x / size.width(), room_y / size.height()), 0.01)
            # At the top, where its list begins too; what is left over stays below.
            self._offset = QPointF((self.width() - size.width() * self._scale) / 2, margin / 2)
        self._redraw()

    def fitting_height(self, width: int, ratio: float) -> int:
        """Return how high this view must be to show a sheet of some proportions that wide."""
        margin = self._theme.space.s * 2
        return margin + math.ceil(max(width - margin, 0) / ratio)

    def zoom_in(self) -> None:
        """Enlarge about the middle."""
        self._zoom(_STEP, QPointF(self.rect().center()))

    def zoom_out(self) -> None:
        """Reduce about the middle."""
        self._zoom(1 / _STEP, QPointF(self.rect().center()))

    def _zoom(self, factor: float, about: QPointF) -> None:
        if self._drawing is None:
            return
        scale = min(max(self._scale * factor, 0.05), _LARGEST)
        self._offset = about - (about - self._offset) * (scale / self._scale)
        self._scale = scale
        self._fitted = False
        self._redraw()

    # -- Qt ----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(self._theme.size.preview, self._theme.size.preview) * 2

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size.preview, self._theme.size.preview - self._theme.space.xl * 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        with painting(self) as painter:
            if self._cache is None:
                self._cache = self._rendered()
            painter.drawPixmap(0, 0, self._cache)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for callout in self._callouts:
                if callout.key and callout.key in (self._lit, *self._chosen):
                    self._paint_callout(painter, callout)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color("accent"), 1))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        else:
            self._redraw()

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        if steps:
            self._zoom(_STEP**steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._press = event.position().toPoint()
            self._dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        if self._press is not None:
            moved = spot - self._press
            if self._dragging or moved.manhattanLength() > _DRAG_STARTS:
                self._dragging, self._fitted = True, False
                self._offset += QPointF(moved)
                self._press = spot
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._redraw()
            return
        self._hover(self._key_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_click = self._press is not None and not self._dragging
        self._press, self._dragging = None, False
        self.unsetCursor()
        if was_click and event.button() == Qt.MouseButton.LeftButton:
            key = self._key_at(event.position())
            if key and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.toggled.emit(key)
            else:
                self._choose(key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        key = self._key_at(event.position())
        if key:
            self.activated.emit(key)
        else:
            self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover("")
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in _PANS:
            self._pan(*_PANS[Qt.Key(key)])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._step(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected_key:
            self.activated.emit(self.selected_key)
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------

    def _pan(self, right: int, down: int) -> None:
        if self._drawing is not None:
            self._fitted = False
            self._offset -= QPointF(right * self.width(), down * self.height()) / _PAN_PARTS
            self._redraw()

    def _step(self, direction: int) -> None:
        keys = list(dict.fromkeys(callout.key for callout in self._callouts))
        if not keys:
            return
        at = keys.index(self.selected_key) if self.selected_key in keys else -max(direction, 0)
        self._choose(keys[(at + direction) % len(keys)])

    def _choose(self, key: str) -> None:
        self.select(key)
        self.selected.emit(key)

    def _hover(self, key: str) -> None:
        if key != self._lit:
            self.light(key)
            if key:
                self.setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                self.unsetCursor()
            self.hovered.emit(key)

    def _key_at(self, spot: QPointF) -> str:
        hits = [c for c in self._callouts if self._hit_area(c).contains(spot)]
        # Where areas overlap, the smallest is the one that was meant.
        hits.sort(key=lambda callout: callout.area.width() * callout.area.height())
        return hits[0].key if hits else ""

    def _hit_area(self, callout: Callout) -> QRectF:
        """Return the area that takes a click: never smaller than a finger-friendly square."""
        area = self._shown(callout.area)
        least = self._theme.size.icon
        pad_x, pad_y = max((least - area.width()) / 2, 2), max((least - area.height()) / 2, 2)
        return area.adjusted(-pad_x, -pad_y, pad_x, pad_y)

    def _shown(self, area: QRectF) -> QRectF:
        return QRectF(
            area.topLeft() * self._scale + self._offset,
            area.bottomRight() * self._scale + self._offset,
        )

    def _paint_callout(self, painter: QPainter, callout: Callout) -> None:
        chosen = callout.key in self._chosen
        color = self._theme.color("accent")
        painter.setPen(QPen(color, 2.5 if chosen else 1.5))
        color.setAlphaF(0.28 if chosen else 0.14)
        painter.setBrush(color)
        area = self._hit_area(callout)
        if callout.round:
            radius = max(area.width(), area.height()) / 2
            painter.drawEllipse(area.center(), radius, radius)
        else:
            painter.drawRoundedRect(area, 4, 4)

    def _rendered(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._theme.color("paper" if self._drawing is not None else "sunk"))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._drawing is not None:
            size = self._drawing.size * self._scale
            self._drawing.paint(painter, QRectF(self._offset, size))
        elif self._note:
            painter.setPen(self._theme.color("second"))
            painter.setFont(self._theme.font("body"))
            wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), int(wrap), self._note)
        painter.end()
        return pixmap

    def _redraw(self) -> None:
        self._cache = None
        self.update()
