"""The page itself: drawn sharp at any zoom, scrolled, with the searched words marked."""

from enum import Enum

from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from distributor_app.theme import Theme

_POINTS_PER_INCH = 72
_SMALLEST, _LARGEST = 0.1, 8.0
_ZOOM_STEP = 1.15


class Fit(Enum):
    """How large a page is shown."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


class PageCanvas(QAbstractScrollArea):
    """Shows one page at a time; scrolling past its end asks for the next.

    Signals:
        pages_asked(int): turn this many pages forward (negative: back); a page turned to by
            scrolling up is shown from its end.
        picture_asked(): the page's size on the screen changed; a sharper picture is wanted.
        zoom_changed(): fit or zoom changed.
    """

    pages_asked = Signal(int)
    picture_asked = Signal()
    zoom_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = QSizeF()
        self._picture = QImage()
        self._marks: tuple[QRectF, ...] = ()
        self._fit = Fit.WIDTH
        self._zoom = 1.0
        self._from_end = False
        self._grabbed_at: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Page"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self._on_scrolled)

    # -- content -----------------------------------------------------------------------------

    def show_page(self, points: QSizeF) -> None:
        """Make room for another page of this size; its picture and marks follow."""
        self._page = points
        self._picture = QImage()
        self._marks = ()
        self._lay_out()
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if self._from_end else 0)
        self._from_end = False
        self.viewport().update()

    def show_picture(self, picture: QImage) -> None:
        """Show the page's picture; it is scaled until a sharper one comes."""
        self._picture = picture
        self.viewport().update()

    def show_marks(self, marks: tuple[QRectF, ...]) -> None:
        """Mark places, given as fractions of the page, and bring the first into sight."""
        self._marks = marks
        if marks:
            self._reveal(marks[0])
        self.viewport().update()

    @property
    def picture_width(self) -> int:
        """How many device pixels wide the page is on the screen."""
        return max(1, round(self._shown().width() * self.devicePixelRatioF()))

    # -- zoom --------------------------------------------------------------------------------

    @property
    def fit(self) -> Fit:
        """Whether the page fills the width, is shown whole, or neither."""
        return self._fit

    @property
    def zoom(self) -> float:
        """The scale: 1.0 is the size on paper."""
        scale = {
            Fit.WIDTH: self._width_scale(),
            Fit.PAGE: min(self._width_scale(), self._height_scale()),
            Fit.FREE: self._zoom * self._pixels_per_point(),
        }[self._fit]
        return scale / self._pixels_per_point()

    def set_fit(self, fit: Fit) -> None:
        """Fill the width or show the whole page."""
        self._fit = fit
        self._zoomed()

    def set_zoom(self, zoom: float) -> None:
        """Show the page at a scale."""
        self._fit = Fit.FREE
        self._zoom = min(_LARGEST, max(_SMALLEST, zoom))
        self._zoomed()

    def zoom_in(self) -> None:
        """Show the page one step larger."""
        self.set_zoom(self.zoom * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show the page one step smaller."""
        self.set_zoom(self.zoom / _ZOOM_STEP)

    def _zoomed(self) -> None:
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        before = [bar.value() / max(1, bar.maximum()) for bar in bars]
        self._lay_out()
        for bar, share in zip(bars, before, strict=True):
            bar.setValue(round(share * bar.maximum()))
        self.viewport().update()
        self.zoom_changed.emit()
        self.picture_asked.emit()

    # -- Qt ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        if not self._page.isEmpty():
            self.picture_asked.emit()
            self.zoom_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color("window"))
        if self._page.isEmpty():
            return
        place = self._place()
        painter.fillRect(place, self._theme.color("paper"))
        # Multiplied, so that the paper keeps its tone and marked words stay black.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._picture.isNull():
            painter.drawImage(place, self._picture)
        colour = self._mark_colour()
        for mark in self._marks:
            painter.fillRect(self._on_screen(mark).adjusted(-1, -1, 1, 1), colour)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(self._theme.color("line_strong"))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self._move(bar.pageStep())
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Backspace):
            self._move(-bar.pageStep())
        elif key == Qt.Key.Key_Down and not control:
            self._move(bar.singleStep(), turn=False)
        elif key == Qt.Key.Key_Up and not control:
            self._move(-bar.singleStep(), turn=False)
        elif key == Qt.Key.Key_Right and not self.horizontalScrollBar().maximum():
            self.pages_asked.emit(1)
        elif key == Qt.Key.Key_Left and not self.horizontalScrollBar().maximum():
            self.pages_asked.emit(-1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * _ZOOM_STEP ** (event.angleDelta().y() / 120))
            event.accept()
            return
        down = -event.angleDelta().y()
        bar = self.verticalScrollBar()
        if (down > 0 and bar.value() == bar.maximum()) or (down < 0 and bar.value() == 0):
            if abs(down) >= 120:
                self._turn(1 if down > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed_at = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed_at is not None:
            at = event.position().toPoint()
            moved = at - self._grabbed_at
            self._grabbed_at = at
            across, down = self.horizontalScrollBar(), self.verticalScrollBar()
            across.setValue(across.value() - moved.x())
            down.setValue(down.value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        self._grabbed_at = None
        self.viewport().unsetCursor()

    def _on_scrolled(self) -> None:
        self.viewport().update()

    # -- geometry ----------------------------------------------------------------------------

    def _move(self, pixels: int, *, turn: bool = True) -> None:
        """Scroll, or turn the page where there is nothing left to scroll."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + pixels)
        if turn and bar.value() == before:
            self._turn(1 if pixels > 0 else -1)

    def _turn(self, pages: int) -> None:
        self._from_end = pages < 0
        self.pages_asked.emit(pages)
        self._from_end = False

    def _pixels_per_point(self) -> float:
        return self.logicalDpiX() / _POINTS_PER_INCH

    def _width_scale(self) -> float:
        room = self._room().width() - 2 * self._theme.space.l
        return max(0.05, room / max(1.0, self._page.width()))

    def _height_scale(self) -> float:
        room = self._room().height() - 2 * self._theme.space.l
        return max(0.05, room / max(1.0, self._page.height()))

    def _room(self) -> QSizeF:
        """The space for a page, as if the scroll bar were always there: it must not flicker."""
        size = QSizeF(self.size())
        return QSizeF(size.width() - self.verticalScrollBar().sizeHint().width(), size.height())

    def _shown(self) -> QSizeF:
        return self._page * (self.zoom * self._pixels_per_point())

    def _lay_out(self) -> None:
        shown, room = self._shown(), self.viewport().size()
        margin = 2 * self._theme.space.l
        for bar, wanted, there in (
            (self.horizontalScrollBar(), shown.width() + margin, room.width()),
            (self.verticalScrollBar(), shown.height() + margin, room.height()),
        ):
            fits = self._fit is not Fit.FREE and bar is self.horizontalScrollBar()
            bar.setRange(0, 0 if fits else max(0, round(wanted - there)))
            bar.setPageStep(max(1, there - 2 * self._theme.space.xl))
            bar.setSingleStep(2 * self._theme.space.xl)

    def _place(self) -> QRectF:
        """Where the page lies in the viewport."""
        shown, room = self._shown(), self.viewport().size()
        left = max(float(self._theme.space.l), (room.width() - shown.width()) / 2)
        top = max(float(self._theme.space.l), (room.height() - shown.height()) / 2)
        left -= self.horizontalScrollBar().value()
        top -= self.verticalScrollBar().value()
        return QRectF(round(left), round(top), round(shown.width()), round(shown.height()))

    def _on_screen(self, part: QRectF) -> QRectF:
        place = self._place()
        return QRectF(
            place.left() + part.left() * place.width(),
            place.top() + part.top() * place.height(),
            part.width() * place.width(),
            part.height() * place.height(),
        )

    def _reveal(self, part: QRectF) -> None:
        """Scroll so that a part of the page is in sight, a third from the top."""
        there, room = self._on_screen(part), self.viewport().height()
        if there.top() < 0 or there.bottom() > room:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + there.top() - room / 3))

    def _mark_colour(self) -> QColor:
        """The colour of matches as it must be on light paper, in the dark theme too."""
        colour = self._theme.color("match")
        if colour.lightnessF() < 0.5:
            return QColor.fromHslF(colour.hslHueF(), colour.hslSaturationF(), 0.78)
        return colour
