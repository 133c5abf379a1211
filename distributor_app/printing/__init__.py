"""Printers: which there are, and handing them a PDF.

Where the system takes PDF itself (CUPS on Linux and macOS) the file is handed over as it is, so
that paper shows the vectors; elsewhere it is drawn page by page. All calls may block for some
seconds: never on the GUI thread.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind

from distributor_app.pdf.talk import Stop


@dataclass(frozen=True)
class Printer:
    """A queue of this computer."""

    name: str
    is_default: bool = False


def printers() -> tuple[Printer, ...]:
    """List the printers, the default one first; empty when there is none or printing is off."""
    if sys.platform == "win32":
        from distributor_app.printing import pictures

        return pictures.printers()
    from distributor_app.printing import cups

    return cups.printers()


def submit(
    pdf: Path,
    printer: str,
    *,
    copies: int = 1,
    title: str,
    progress: Callable[[int], None] | None = None,
    stop: Stop | None = None,
) -> str:
    """Hand a PDF to a printer and return the job's name ("" where jobs have none).

    Where pages are drawn one by one, `progress` is told how many are, and `stop` ends it.

    DeskError: NOT_FOUND for a printer that is gone, NOT_READY when printing is off, TIMEOUT,
    BAD_CONTENT for a file that cannot be drawn.
    """
    if not 1 <= copies <= 999:
        raise DeskError(Kind.BAD_INPUT, say("Choose between 1 and 999 copies."))
    if sys.platform == "win32":
        from distributor_app.printing import pictures

        return pictures.submit(
            pdf, printer, copies=copies, title=title, progress=progress, stop=stop
        )
    from distributor_app.printing import cups

    return cups.submit(pdf, printer, copies=copies, title=title)


def print_to_pdf(pdf: Path, target: Path) -> None:
    """Write the pages to a file chosen by the user; whole or not at all. DeskError DISK."""
    half = target.with_name(f".{target.name}.part")
    try:
        half.write_bytes(pdf.read_bytes())
        half.replace(target)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise DeskError(
            Kind.DISK,
            say("“{name}” could not be written.", name=target.name),
            cause=str(error),
            remedy=say("Choose another folder, or close the file where it is open."),
        ) from error
