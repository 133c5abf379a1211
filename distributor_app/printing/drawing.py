"""Drawings for paper: an SVG becomes a PDF of one page, still vectors."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from catalog_cache.errors import DeskError, Kind

# Room for the numbers of any drawing; it is scaled again when it is laid on its sheet.
_POINTS_ACROSS = 1000.0


def drawing_pdf(svg: bytes) -> bytes:
    """Return an SVG drawing as a PDF of one page for `paper.parts_list_pdf`.

    Needs a running QGuiApplication, on any thread. DeskError BAD_CONTENT for a broken drawing.
    """
    drawing = QSvgRenderer(svg)
    size = drawing.viewBoxF().size() if drawing.isValid() else QSizeF()
    if size.isEmpty():
        raise DeskError(
            Kind.BAD_CONTENT,
            "This drawing is damaged and cannot be printed.",
            remedy="Print the list without it, and tell the vendor.",
        )
    scale = _POINTS_ACROSS / size.width()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    page = QPdfWriter(out)
    page.setResolution(72)
    page.setPageSize(QPageSize(QSizeF(_POINTS_ACROSS, size.height() * scale), QPageSize.Unit.Point))
    page.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(page)
    drawing.render(painter, QRectF(0, 0, page.width(), page.height()))
    painter.end()
    return bytes(out.data().data())
