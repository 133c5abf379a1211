"""Prints an assembly's drawing with its parts list on a printer of this computer."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from catalog_cache.records import AssemblyPage

from distributor_app import printing
from distributor_app.context import DeskContext
from distributor_app.language.cache_texts import spoken
from distributor_app.language.paper_words import paper_language
from distributor_app.screens.catalogue.parts_list_file import write_parts_list
from distributor_app.tasks import Lane

Write = Callable[[Path], Path]


def writer(context: DeskContext, page: AssemblyPage, figure: bytes | None, machine: str) -> Write:
    """Return what writes an assembly to a PDF as it stands now."""
    said, info = _worded(page), context.desk.info
    now, language = datetime.now(UTC), paper_language()
    return partial(write_parts_list, said, figure, info, machine, now, language)


def _worded(page: AssemblyPage) -> AssemblyPage:
    """Return the page with what the cache says of its positions in the language of the window."""
    positions = (
        replace(one, parts=tuple(replace(p, condition=spoken(p.condition)) for p in one.parts))
        for one in page.positions
    )
    return replace(page, positions=tuple(positions))


class PartsListPrinter(QObject):
    """Fills a menu with this computer's printers and prints what `source` gives on one of them."""

    def __init__(
        self, context: DeskContext, menu: QMenu, source: Callable[[], Write | None]
    ) -> None:
        super().__init__(menu)
        self._context = context
        self._menu = menu
        self._source = source
        menu.aboutToShow.connect(self._on_menu)
        self._say(self.tr("Looking for printers…"))

    def print_on(self, printer: str) -> None:
        """Print on a printer by its name."""
        write = self._source()
        if write is not None:
            target = Path(mkdtemp(prefix="desk-parts-list-")) / "parts-list.pdf"
            done = partial(self._on_written, printer)
            says = self.tr("Printing {0}").format(target.name)
            self._context.tasks.run(
                self, partial(write, target), done, lane=Lane.PROCESS, says=says
            )

    def _on_menu(self) -> None:
        self._context.tasks.run(
            self,
            printing.printers,
            self.show_printers,
            self._on_no_printers,
            lane=Lane.NETWORK,
            key="printers",
        )

    def show_printers(self, found: Sequence[printing.Printer]) -> None:
        """Offer these printers."""
        if not found:
            self._say(self.tr("This computer has no printer."))
            return
        self._menu.clear()
        for printer in found:
            entry = self._menu.addAction(printer.name.replace("&", "&&"))
            entry.setData(printer.name)
            entry.triggered.connect(self._on_chosen)

    def _on_no_printers(self, _error: Exception) -> None:
        self._say(self.tr("The printers cannot be listed. Save as PDF works all the same."))

    def _say(self, words: str) -> None:
        self._menu.clear()
        self._menu.addAction(words).setEnabled(False)

    def _on_chosen(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            self.print_on(str(entry.data()))

    def _on_written(self, printer: str, path: Path) -> None:
        work = partial(_submit, path, printer)
        done = partial(self._on_printed, printer)
        says = self.tr("Printing {0}").format(path.name)
        self._context.tasks.run(self, work, done, lane=Lane.NETWORK, says=says)

    def _on_printed(self, printer: str, _job: str) -> None:
        self._context.toast(self.tr("Sent to {0}.").format(printer))


def _submit(path: Path, printer: str) -> str:
    """Hand the file to the printer, which keeps a copy of its own."""
    try:
        return printing.submit(path, printer, title=path.stem)
    finally:
        shutil.rmtree(path.parent, ignore_errors=True)
