"""A drawing in memory, vector or raster, that paints itself into any rectangle."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from distributor_app.widgets.image_source import looks_like_svg

_PDF_DPI = 300


class Drawing:
    """One drawing; `size` is in the figure's own coordinates, those of its callouts.

    ValueError when the content is no drawing.
    """

    def __init__(self, content: bytes, width: float = 0.0, height: float = 0.0) -> None:
        self._renderer: QSvgRenderer | None = None
        self._image = QImage()
        if looks_like_svg(content):
            self._renderer = QSvgRenderer(QByteArray(content))
            valid, natural = self._renderer.isValid(), QSizeF(self._renderer.defaultSize())
        else:
            self._image = QImage.fromData(content)
            valid, natural = not self._image.isNull(), QSizeF(self._image.size())
        if not valid:
            raise ValueError("not a drawing")
        self.size = QSizeF(width, height) if width > 0 and height > 0 else natural

    def as_pdf(self) -> bytes:
        """Return the drawing as a PDF of one page, lines kept as lines."""
        content = QBuffer()
        content.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(content)
        writer.setResolution(_PDF_DPI)
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        size = QPageSize(
            self.size, QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.ExactMatch
        )
        writer.setPageSize(size)
        painter = QPainter(writer)
        self.paint(painter, QRectF(0, 0, writer.width(), writer.height()))
        painter.end()
        return bytes(content.data().data())

    def paint(self, painter: QPainter, target: QRectF) -> None:
        """Draw everything into `target`."""
        if self._renderer is not None:
            self._renderer.render(painter, target)
        else:
            painter.drawImage(target, self._image)
