"""The pages themselves, one below the other: sharp at any zoom, with the searched words lit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from distributor_app.pdf.renderer import Places
from distributor_app.screens.manuals.page_stack import Fit, PageStack, Room, turned
from distributor_app.theme import Theme

_POINTS_PER_INCH = 72
_SMALLEST, _LARGEST = 0.1, 8.0
_ZOOM_STEP = 1.15
# The page that reaches to this share of the view is the one that is being read.
_READ_AT = 1 / 3
_GOOD_DOWN_TO = 0.7


class PageCanvas(QAbstractScrollArea):
    """Shows the pages of one document; one scrolls through all of them.

    Signals:
        page_shown(int): another page is the one that is read now.
        pictures_wanted(): other pages are in sight, or their size changed.
        zoom_changed(): fit, zoom or rotation changed.
    """

    page_shown = Signal(int)
    pictures_wanted = Signal()
    zoom_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._pictures: dict[int, QImage] = {}
        self._marks: dict[int, Places] = {}
        self._lit: tuple[int, int] | None = None
        self._fit = Fit.WIDTH
        self._zoom = 1.0
        self._quarters = 0
        self._page = 1
        self._placing = False
        self._grabbed_at: QPoint | None = None
        self._stack = PageStack((), self._room(), self._fit, self._zoom)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Page"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self.viewport().update)

    # -- content -----------------------------------------------------------------------------

    def show_document(self, sizes: Sequence[tuple[float, float]], page: int) -> None:
        """Make room for pages of these sizes in points; pictures and marks follow."""
        self._sizes = tuple(sizes)
        self._quarters = 0
        self._pictures.clear()
        self._marks.clear()
        self._lit = None
        self._lay_out()
        self.go_to(page)

    def show_picture(self, page: int, picture: QImage) -> None:
        """Show a page's picture; it is scaled until a sharper one comes."""
        self._pictures[page] = picture
        self.viewport().update()

    def show_marks(self, page: int, places: Places) -> None:
        """Light places on a page, given as fractions of it."""
        self._marks[page] = places
        self.viewport().update()

    def clear_marks(self) -> None:
        """Light nothing."""
        self._marks.clear()
        self._lit = None
        self.viewport().update()

    def marks(self, page: int) -> Places:
        """The places lit on a page."""
        return self._marks.get(page, ())

    def picture(self, page: int) -> QImage:
        """The picture shown of a page; null while there is none."""
        return self._pictures.get(page, QImage())

    def reveal(self, page: int, number: int, *, strongly: bool = True) -> None:
        """Bring a lit place of a page into sight; the one that was looked for stands out."""
        marks = self.marks(page)
        if not 0 <= number < len(marks):
            return
        if strongly:
            self._lit = (page, number)
        there = self._on_screen(page, marks[number][0])
        room = self.viewport().rect()
        # What belongs to it mostly follows it, so the foot of the view is not good enough.
        if there.top() < 0 or there.bottom() > room.height() * _GOOD_DOWN_TO:
            bar = self.verticalScrollBar()
            self._scroll_to(round(bar.value() + there.top() - room.height() * _READ_AT))
        if there.left() < 0 or there.right() > room.width():
            across = self.horizontalScrollBar()
            across.setValue(round(across.value() + there.center().x() - room.width() / 2))
        self._read(page)
        self.viewport().update()

    # -- pages -------------------------------------------------------------------------------

    @property
    def page(self) -> int:
        """The page that is read."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def go_to(self, page: int) -> None:
        """Show a page from its top, the nearest there is."""
        if not self._sizes:
            return
        page = min(max(1, page), len(self._sizes))
        self._scroll_to(round(self._stack.place(page).top() - self._margin()))
        self._read(page, again=True)

    def pages_in_sight(self) -> list[int]:
        """The pages to be seen, the one that is read first."""
        top = self.verticalScrollBar().value()
        seen = list(self._stack.pages_between(top, top + self.viewport().height()))
        return sorted(seen, key=lambda page: (page != self._page, page))

    def picture_width(self, page: int) -> int:
        """How many device pixels wide a page is on the screen."""
        return max(1, round(self._stack.place(page).width() * self.devicePixelRatioF()))

    def forget_pictures(self, keep: Sequence[int]) -> None:
        """Let go of the pictures of all other pages."""
        self._pictures = {page: self._pictures[page] for page in keep if page in self._pictures}

    # -- size --------------------------------------------------------------------------------

    @property
    def fit(self) -> Fit:
        """Whether pages fill the width, are shown whole, or neither."""
        return self._fit

    @property
    def zoom(self) -> float:
        """The scale: 1.0 is the size on paper."""
        return self._stack.zoom(self._page) if self._sizes else self._zoom

    @property
    def quarters(self) -> int:
        """By how many quarters the pages are turned clockwise."""
        return self._quarters

    def set_fit(self, fit: Fit) -> None:
        """Fill the width or show whole pages."""
        self._fit = fit
        self._change_size(self.viewport().rect().center())

    def set_zoom(self, zoom: float, around: QPoint | None = None) -> None:
        """Show pages at a scale; the point `around` stays where it is."""
        self._fit = Fit.FREE
        self._zoom = min(_LARGEST, max(_SMALLEST, zoom))
        self._change_size(around or self.viewport().rect().center())

    def zoom_in(self) -> None:
        """Show pages one step larger."""
        self.set_zoom(self.zoom * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show pages one step smaller."""
        self.set_zoom(self.zoom / _ZOOM_STEP)

    def turn_right(self) -> None:
        """Turn all pages by a quarter, clockwise."""
        self._turn(1)

    def turn_left(self) -> None:
        """Turn all pages by a quarter, anticlockwise."""
        self._turn(-1)

    def _turn(self, quarters: int) -> None:
        self._quarters = (self._quarters + quarters) % 4
        self._pictures.clear()
        self._lay_out()
        self.go_to(self._page)
        self.zoom_changed.emit()

    def _change_size(self, around: QPoint) -> None:
        self._keep_in_place(around, self._lay_out)
        self.viewport().update()
        self.zoom_changed.emit()
        self.pictures_wanted.emit()

    def _keep_in_place(self, around: QPoint, change: Callable[[], None]) -> None:
        """Lay out anew; the spot of a page that was at `around` is there again afterwards."""
        if not self._sizes:
            change()
            return
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        spot = QPointF(across.value() + around.x(), down.value() + around.y())
        page = self._stack.page_at(spot.y())
        before = self._stack.place(page)
        x = (spot.x() - before.left()) / max(1.0, before.width())
        y = (spot.y() - before.top()) / max(1.0, before.height())
        change()
        after = self._stack.place(page)
        self._placing = True
        across.setValue(round(after.left() + x * after.width() - around.x()))
        down.setValue(round(after.top() + y * after.height() - around.y()))
        self._placing = False

    # -- Qt ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_in_place(QPoint(0, 0), self._lay_out)
        if self._sizes:
            self.pictures_wanted.emit()
            self.zoom_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color("window"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self.pages_in_sight() if self._sizes else ():
            self._paint_page(painter, page)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_page(self, painter: QPainter, page: int) -> None:
        place = self._place(page)
        painter.fillRect(place, self._theme.color("paper"))
        # Multiplied, so that the paper keeps its tone and marked words stay black.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        picture = self._pictures.get(page)
        if picture is not None:
            painter.drawImage(place, picture)
            self._paint_marks(painter, page)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(self._theme.color("line_strong"))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.setPen(QPen(self._theme.color("accent"), 2))
        for box in self._lit_boxes(page):
            painter.drawRect(self._on_screen(page, box).adjusted(-3, -3, 3, 3))

    def _paint_marks(self, painter: QPainter, page: int) -> None:
        colour = self._mark_colour()
        for place_of_words in self.marks(page):
            for box in place_of_words:
                painter.fillRect(self._on_screen(page, box).adjusted(-1, -1, 1, 1), colour)

    def _lit_boxes(self, page: int) -> tuple[QRectF, ...]:
        """The place that was looked for, when it is on this page."""
        if self._lit is None or self._lit[0] != page or self._lit[1] >= len(self.marks(page)):
            return ()
        return one_a_line(self.marks(page)[self._lit[1]])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        key = event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        sideways = self.horizontalScrollBar().maximum() > 0
        if key == Qt.Key.Key_PageDown or (key == Qt.Key.Key_Space and not shift):
            self._leaf(1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Space, Qt.Key.Key_Backspace):
            self._leaf(-1)
        elif key == Qt.Key.Key_Down and not control:
            bar.setValue(bar.value() + bar.singleStep())
        elif key == Qt.Key.Key_Up and not control:
            bar.setValue(bar.value() - bar.singleStep())
        elif key == Qt.Key.Key_Right and not sideways:
            self.go_to(self._page + 1)
        elif key == Qt.Key.Key_Left and not sideways:
            self.go_to(self._page - 1)
        elif key == Qt.Key.Key_Home:
            self.go_to(1)
        elif key == Qt.Key.Key_End:
            self.go_to(len(self._sizes))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            around = event.position().toPoint()
            self.set_zoom(self.zoom * _ZOOM_STEP ** (event.angleDelta().y() / 120), around)
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
        if self._placing or not self._sizes:
            return
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum() > 0:
            page = len(self._sizes)
        else:
            page = self._stack.page_at(bar.value() + self.viewport().height() * _READ_AT)
        self._read(page)
        self.pictures_wanted.emit()

    # -- geometry ----------------------------------------------------------------------------

    def _read(self, page: int, *, again: bool = False) -> None:
        """Take a page for the one that is read; `again` says so even if it was before."""
        if page != self._page or again:
            self._page = page
            words = self.tr("Page {0} of {1}").format(page, len(self._sizes))
            self.setAccessibleName(words)
            self.page_shown.emit(page)
            self.pictures_wanted.emit()

    def _leaf(self, way: int) -> None:
        """A view further; whole pages are turned as such."""
        if self._fit is Fit.PAGE:
            self.go_to(self._page + way)
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + way * bar.pageStep())

    def _scroll_to(self, value: int) -> None:
        """Scroll without asking which page is read now: the caller knows."""
        self._placing = True
        self.verticalScrollBar().setValue(value)
        self._placing = False

    def _margin(self) -> int:
        return self._theme.space.l

    def _room(self) -> Room:
        """The space for pages, as if the scroll bar were always there: it must not flicker."""
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        dots = self.logicalDpiX() / _POINTS_PER_INCH
        return Room(width, self.height(), self._margin(), dots)

    def _lay_out(self) -> None:
        sizes = self._sizes
        if self._quarters % 2:
            sizes = tuple((height, width) for width, height in sizes)
        self._stack = PageStack(sizes, self._room(), self._fit, self._zoom)
        room = self.viewport().size()
        self._placing = True
        for bar, wanted, there in (
            (self.horizontalScrollBar(), self._stack.width, room.width()),
            (self.verticalScrollBar(), self._stack.height, room.height()),
        ):
            fits = self._fit is not Fit.FREE and bar is self.horizontalScrollBar()
            bar.setRange(0, 0 if fits or not sizes else max(0, round(wanted - there)))
            bar.setPageStep(max(1, there - 2 * self._theme.space.xl))
            bar.setSingleStep(2 * self._theme.space.xl)
        self._placing = False

    def _place(self, page: int) -> QRectF:
        """Where a page lies in the viewport; few and small ones lie in its middle."""
        room = self.viewport().size()
        left = -self.horizontalScrollBar().value()
        top = -self.verticalScrollBar().value()
        if self._stack.height < room.height():
            top += round((room.height() - self._stack.height) / 2)
        return self._stack.place(page).translated(left, top)

    def _on_screen(self, page: int, part: QRectF) -> QRectF:
        place, part = self._place(page), turned(part, self._quarters)
        return QRectF(
            place.left() + part.left() * place.width(),
            place.top() + part.top() * place.height(),
            part.width() * place.width(),
            part.height() * place.height(),
        )

    def _mark_colour(self) -> QColor:
        """The colour of matches as it must be on light paper, in the dark theme too."""
        colour = self._theme.color("match")
        if colour.lightnessF() < 0.5:
            return QColor.fromHslF(colour.hslHueF(), colour.hslSaturationF(), 0.78)
        return colour


def one_a_line(boxes: tuple[QRectF, ...]) -> tuple[QRectF, ...]:
    """Join the boxes that stand in one line."""
    lines: list[QRectF] = []
    for box in boxes:
        if lines and abs(lines[-1].center().y() - box.center().y()) < box.height() / 2:
            lines[-1] = lines[-1].united(box)
        else:
            lines.append(box)
    return tuple(lines)
