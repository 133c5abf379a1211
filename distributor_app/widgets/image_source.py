"""Reads drawings and pictures of the content store into images, away from the GUI thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


def read_image(desk: Desk, sha256: str, edge: int) -> QImage | None:
    """Return the picture fitted into `edge` pixels, or None when it is not on this computer.

    DeskError BAD_CONTENT when it is no picture.
    """
    path = desk.files.path(sha256)
    return None if path is None else load_image(path, edge)


def fetch_image(desk: Desk, sha256: str, edge: int) -> QImage:
    """Return the picture, fetched from the hub if need be; DeskError when that fails."""
    return load_image(desk.files.fetch(sha256), edge)


def load_image(path: Path, edge: int) -> QImage:
    """Decode an SVG, PNG, JPEG or GIF fitted into `edge` pixels; DeskError BAD_CONTENT."""
    content = path.read_bytes()
    image = _svg_image(content, edge) if looks_like_svg(content) else _raster_image(path, edge)
    if image is None or image.isNull():
        raise DeskError(
            Kind.BAD_CONTENT,
            say("The picture cannot be shown."),
            cause=say("The file is not a picture this program can read."),
            remedy=say("Tell the vendor about it."),
        )
    return image


def looks_like_svg(content: bytes) -> bool:
    """Tell whether a file begins as an SVG drawing does."""
    return b"<svg" in content[:2048]


def _svg_image(content: bytes, edge: int) -> QImage | None:
    renderer = QSvgRenderer(QByteArray(content))
    if not renderer.isValid():
        return None
    size = renderer.defaultSize().scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def _raster_image(path: Path, edge: int) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    # The stored name has no ending that would tell the format.
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > edge:
        reader.setScaledSize(size.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
