"""Printing where the system takes no PDF (Windows): each page is drawn and sent as a picture."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind

from distributor_app.pdf.pictures import page_pictures
from distributor_app.pdf.talk import Stop
from distributor_app.printing import Printer

# Fine enough for drawings; more only makes the spool file larger.
_DOTS_PER_INCH = 300


def printers() -> tuple[Printer, ...]:
    """List the printers, the default one first."""
    default = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    found = [Printer(name, name == default) for name in names]
    return tuple(sorted(found, key=lambda one: (not one.is_default, one.name.casefold())))


def submit(
    pdf: Path,
    printer: str,
    *,
    copies: int,
    title: str,
    progress: Callable[[int], None] | None = None,
    stop: Stop | None = None,
) -> str:
    """Draw the file on a printer; returns "", for such jobs have no name."""
    info = QPrinterInfo.printerInfo(printer)
    if info.isNull():
        raise DeskError(
            Kind.NOT_FOUND,
            say("There is no printer “{printer}” any more.", printer=printer),
            remedy=say("Choose another printer."),
        )
    device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    device.setCopyCount(copies)
    device.setDocName(title)
    draw_on(device, pdf, progress, stop)
    return ""


def draw_on(
    device: QPrinter,
    pdf: Path,
    progress: Callable[[int], None] | None = None,
    stop: Stop | None = None,
) -> None:
    """Draw every page of the file, one in memory at a time, each on a sheet lying as it does.

    `progress` is told how many are drawn; once `stop` is set the job is taken back from the printer
    and CancelledError raised.
    """
    painter = QPainter()
    resolution = min(device.resolution(), _DOTS_PER_INCH)

    def prepared(width: float, height: float) -> int:
        device.setPageOrientation(
            QPageLayout.Orientation.Landscape
            if width > height
            else QPageLayout.Orientation.Portrait
        )
        if device.outputFormat() is QPrinter.OutputFormat.PdfFormat:
            size = QSizeF(min(width, height), max(width, height))
            device.setPageSize(QPageSize(size, QPageSize.Unit.Point))
        started = painter.isActive()
        if not (device.newPage() if started else painter.begin(device)):
            raise DeskError(
                Kind.NOT_READY,
                say(
                    "The printer “{printer}” does not take the pages.", printer=device.printerName()
                ),
                remedy=say("Choose another printer, or save the pages as a PDF."),
            )
        return round(width / 72 * resolution)

    try:
        pictures = page_pictures(pdf, prepared, stop)
        for number, picture in enumerate(pictures, start=1):
            sheet = QRectF(painter.viewport())
            scale = min(sheet.width() / picture.width(), sheet.height() / picture.height())
            place = QRectF(0, 0, picture.width() * scale, picture.height() * scale)
            place.moveCenter(sheet.center())
            painter.drawImage(place, picture)
            if progress is not None:
                progress(number)
    except DeskError:
        # Half a document on paper helps nobody.
        device.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
