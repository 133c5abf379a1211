"""What stands beside a page: print it, mark it, the parts named on it, own notes."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import PagePart

from distributor_app.screens.manuals.entry_list import EntryList
from distributor_app.screens.manuals.models import EntryModel
from distributor_app.screens.manuals.pack_panel import PackPanel
from distributor_app.screens.manuals.page_notes import PageNotes
from distributor_app.theme import Theme


class SidePanel(QWidget):
    """The right side of the screen; empty while no document is open.

    Signals:
        print_asked(): Print… was pressed.
        bookmark_asked(bool): the page is to be marked, or not.
        part_opened(int): the uid of a part to look at.
        parts_wanted(): all parts of the page go to the cart.
    """

    print_asked = Signal()
    bookmark_asked = Signal(bool)
    part_opened = Signal(object)
    parts_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._print = QPushButton(self.tr("&Print…"))
        self._print.setProperty("role", "primary")
        self._print.setToolTip(self.tr("Print pages (Ctrl+P)"))
        self._write = QPushButton(self.tr("&Note"))
        self._write.setToolTip(self.tr("Write a note on this page"))
        self._star = QToolButton()
        self._star.setCheckable(True)
        self._star.setMaximumHeight(theme.size.control)
        self._parts = EntryModel(self)
        self._list = EntryList(theme)
        self._list.setModel(self._parts)
        self._list.setAccessibleName(self.tr("Parts on this page"))
        self._parts_title = QLabel(self.tr("Parts on this page"))
        self._parts_title.setProperty("role", "section")
        self._add_all = QPushButton(self.tr("Add all to &cart"))
        self.notes = PageNotes(theme)
        self.pack = PackPanel(theme)
        self._lay_out()
        self._print.clicked.connect(self.print_asked)
        self._write.clicked.connect(self._on_write)
        self._star.clicked.connect(self.bookmark_asked)
        self._list.chosen.connect(self._on_part)
        self._add_all.clicked.connect(self.parts_wanted)
        theme.changed.connect(self._on_theme_changed)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show no page's matters."""
        self.set_printable(False)
        self.show_parts(())
        self.show_bookmark(False)
        self.notes.show_notes(())
        self.notes.give_up()

    def set_printable(self, printable: bool) -> None:
        """Offer what can be done with a page, or not."""
        for button in (self._print, self._write, self._star):
            button.setEnabled(printable)
        self.pack.set_page_open(printable)

    def show_bookmark(self, marked: bool) -> None:
        """Say whether the page has a bookmark."""
        self._star.setChecked(marked)
        words = self.tr("Remove the bookmark") if marked else self.tr("Bookmark this page")
        self._star.setAccessibleName(words)
        self._star.setToolTip(self.tr("{0} (Ctrl+D)").format(words))
        self._on_theme_changed()

    def show_parts(self, parts: Sequence[PagePart]) -> None:
        """List the parts named on the page with their quantities."""
        self._parts.show_parts(parts)
        self._list.setMaximumHeight(self._list.rows_height() + 1)
        for widget in (self._parts_title, self._add_all, self._list):
            widget.setVisible(bool(parts))

    def write_note(self) -> None:
        """Open the field for a new note."""
        if self._write.isEnabled():
            self.notes.write()

    # -- slots -------------------------------------------------------------------------------

    def _on_part(self, row: int) -> None:
        entry = self._parts.entry(row)
        if entry is not None:
            self.part_opened.emit(int(entry.target))

    def _on_write(self) -> None:
        self.notes.write()

    def _on_theme_changed(self) -> None:
        marked = self._star.isChecked()
        self._star.setIcon(self._theme.icon("star-filled" if marked else "star"))

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self._theme.space
        buttons = QHBoxLayout()
        buttons.setSpacing(space.s)
        buttons.addWidget(self._print, 1)
        buttons.addWidget(self._write)
        buttons.addWidget(self._star)
        top = QVBoxLayout()
        top.setContentsMargins(space.m, space.m, space.m, space.s)
        top.setSpacing(space.s)
        top.addLayout(buttons)
        top.addSpacing(space.m)
        top.addWidget(self._parts_title)
        top.addWidget(self._add_all)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._list, 3)
        whole.addWidget(self.notes, 2)
        rule = QFrame()
        rule.setProperty("role", "rule")
        whole.addWidget(rule)
        whole.addWidget(self.pack)


def quantity_to_order(part: PagePart) -> Decimal:
    """How many of a part to put into the cart: as the page says, else one."""
    return part.qty if part.qty and part.qty > 0 else Decimal(1)
