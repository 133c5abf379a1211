"""A part's picture, read in the background by its content hash; says so when there is none."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from distributor_app.context import DeskContext
from distributor_app.tasks import Lane
from distributor_app.widgets.image_source import fetch_image, read_image

# Rendered once at a size that stays sharp at 200 % in the largest place it has.
_EDGE = 640


class Picture(QWidget):
    """Shows a picture scaled into a sheet; fetched from the hub if it is not on disk."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._sha = ""
        self._image: QImage | None = None
        self._note = self.tr("No picture")
        self.setAccessibleName(self.tr("Picture"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self.update)

    def show_picture(self, sha256: str) -> None:
        """Show another picture; an empty hash says that there is none."""
        if sha256 == self._sha and (self._image is not None or not sha256):
            return
        self._sha, self._image = sha256, None
        self._note = "" if sha256 else self.tr("No picture")
        self.update()
        if sha256:
            self._context.tasks.run(
                self,
                partial(read_image, self._context.desk, sha256, _EDGE),
                self._on_read,
                self._on_failed,
                key="picture",
            )

    def sizeHint(self) -> QSize:
        return QSize(236, 150)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 60)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("paper" if self._image is not None else "sunk"))
        sheet = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(sheet, theme.radius, theme.radius)
        if self._image is not None:
            room = sheet.adjusted(8, 8, -8, -8)
            size = self._image.size().scaled(
                room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            target = QRectF(0, 0, size.width(), size.height())
            target.moveCenter(room.center())
            painter.drawImage(target, self._image)
        elif self._note:
            painter.setPen(theme.color("second"))
            painter.setFont(theme.font("caption"))
            painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter, self._note)
        painter.end()

    def _on_read(self, image: QImage | None) -> None:
        if image is not None:
            self._image = image
            self.update()
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
        self.update()

    def _on_failed(self, error: Exception) -> None:
        self._note = self.tr("Picture not on this computer yet")
        self.setToolTip(str(error))
        self.update()
