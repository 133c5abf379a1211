"""A part's picture, read in the background by its content hash; says so when there is none."""

from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPixmap, QPixmapCache, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from catalog_cache.errors import DeskError, Kind

from distributor_app.context import DeskContext
from distributor_app.tasks import Lane
from distributor_app.widgets.image_source import fetch_image, read_image
from distributor_app.widgets.painting import painting
from distributor_app.widgets.spoken_role import Role, spoken_as

# Rendered once at a size that stays sharp at 200 % in the largest place it has.
_EDGE = 640
# In rows of a table: high enough to know a part by, and the least that still says something.
_ROWS, _LEAST_ROWS = 5, 2


class PictureState(Enum):
    """What a picture shows."""

    NONE = auto()
    LOADING = auto()
    SHOWN = auto()
    ELSEWHERE = auto()
    BROKEN = auto()


@spoken_as(Role.Graphic)
class Picture(QWidget):
    """Shows a picture scaled into a sheet whose size never depends on it.

    Read when it is first seen, fetched from the hub if it is not on disk, and kept in the size it
    is shown in, so that going back and forth in a list reads nothing twice.
    """

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._sha = ""
        self._image: QImage | None = None
        self._state = PictureState.NONE
        self._asked = False
        self.setAccessibleName(self.tr("Picture"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self.update)
        self._say(PictureState.NONE)

    @property
    def state(self) -> PictureState:
        """What is shown now."""
        return self._state

    def show_picture(self, sha256: str) -> None:
        """Show another picture; an empty hash says that there is none."""
        if sha256 == self._sha and (self._image is not None or not sha256):
            return
        self._sha, self._image, self._asked = sha256, None, False
        if not sha256:
            self._say(PictureState.NONE)
        elif not self._kept().isNull():
            self._say(PictureState.SHOWN)
        else:
            self._say(PictureState.LOADING)
            self._read_when_seen()

    def sizeHint(self) -> QSize:
        size, space = self._context.theme.size, self._context.theme.space
        return QSize(size.preview - 2 * space.l, _ROWS * size.row)

    def minimumSizeHint(self) -> QSize:
        edge = _LEAST_ROWS * self._context.theme.size.row
        return QSize(edge, edge)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read_when_seen()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        theme = self._context.theme
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("line"), 1))
            shown = self._pixmap() if self._state is PictureState.SHOWN else QPixmap()
            painter.setBrush(theme.color("sunk" if shown.isNull() else "paper"))
            sheet = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(sheet, theme.radius, theme.radius)
            if shown.isNull():
                self._paint_note(painter, sheet)
            else:
                size = shown.deviceIndependentSize()
                target = QRectF(0, 0, size.width(), size.height())
                target.moveCenter(sheet.center())
                painter.drawPixmap(target.topLeft(), shown)

    def _paint_note(self, painter: QPainter, sheet: QRectF) -> None:
        theme = self._context.theme
        size = theme.size.icon
        broken = self._state in (PictureState.ELSEWHERE, PictureState.BROKEN)
        icon = theme.pixmap("picture-broken" if broken else "picture", "third", size)
        line = theme.metrics("caption").height()
        note = self._note()
        top = sheet.center().y() - (size + (theme.space.xs + line if note else 0)) / 2
        painter.drawPixmap(int(sheet.center().x() - size / 2), int(top), icon)
        if note:
            painter.setPen(theme.color("second"))
            painter.setFont(theme.font("caption"))
            below = QRectF(sheet.left(), top + size + theme.space.xs, sheet.width(), 2 * line)
            room = below.adjusted(theme.space.xs, 0, -theme.space.xs, 0)
            align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(room, int(align) | int(Qt.TextFlag.TextWordWrap), note)

    def _note(self) -> str:
        return {
            PictureState.NONE: self.tr("No picture"),
            PictureState.ELSEWHERE: self.tr("Picture not on this computer yet"),
            PictureState.BROKEN: self.tr("Picture cannot be shown"),
        }.get(self._state, "")

    def _say(self, state: PictureState, more: str = "") -> None:
        self._state = state
        self.setAccessibleDescription(self._note())
        self.setToolTip(more)
        self.update()

    # -- reading -----------------------------------------------------------------------------

    def _read_when_seen(self) -> None:
        if self._asked or self._state is not PictureState.LOADING or not self.isVisible():
            return
        self._asked = True
        self._context.tasks.run(
            self,
            partial(read_image, self._context.desk, self._sha, _EDGE),
            self._on_read,
            self._on_failed,
            key="picture",
        )

    def _on_read(self, image: QImage | None) -> None:
        if image is not None:
            self._on_fetched(image)
            return
        self._context.tasks.run(
            self,
            partial(fetch_image, self._context.desk, self._sha, _EDGE),
            self._on_fetched,
            self._on_failed,
            lane=Lane.NETWORK,
            key="picture",
        )

    def _on_fetched(self, image: QImage) -> None:
        self._image = image
        self._say(PictureState.SHOWN)

    def _on_failed(self, error: Exception) -> None:
        broken = isinstance(error, DeskError) and error.kind is Kind.BAD_CONTENT
        self._say(PictureState.BROKEN if broken else PictureState.ELSEWHERE, str(error))

    # -- the size it is shown in -------------------------------------------------------------

    def _pixmap(self) -> QPixmap:
        kept = self._kept()
        if kept.isNull() and self._image is not None:
            ratio = self.devicePixelRatioF()
            kept = QPixmap.fromImage(
                self._image.scaled(
                    self._room() * ratio,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            kept.setDevicePixelRatio(ratio)
            QPixmapCache.insert(self._key(), kept)
        elif kept.isNull() and self._sha:
            # Kept in another size, or kept no longer.
            self._say(PictureState.LOADING)
            self._read_when_seen()
        return kept

    def _kept(self) -> QPixmap:
        found = QPixmap()
        QPixmapCache.find(self._key(), found)
        return found

    def _key(self) -> str:
        room = self._room()
        return f"{self._sha}/{room.width()}x{room.height()}@{self.devicePixelRatioF()}"

    def _room(self) -> QSize:
        border = 2 * self._context.theme.space.s
        return (self.size() - QSize(border, border)).expandedTo(QSize(1, 1))
