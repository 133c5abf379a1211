"""Asks which pages to print and where to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.errors import DeskError

from distributor_app.paper.page_ranges import format_page_ranges, parse_page_ranges
from distributor_app.printing import Printer
from distributor_app.theme import Theme
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.inline_message import InlineMessage

_WIDTH, _PRINTER_WIDTH = 440, 260


@dataclass(frozen=True)
class PrintWish:
    """What the user wants printed: pages in order, and a printer with copies or a file."""

    pages: tuple[int, ...]
    printer: str = ""
    copies: int = 1
    target: Path | None = None


class PrintDialog(QDialog):
    """Pages and printer; deletes itself when it is closed. With `whole` all pages are printed.

    Signals:
        wanted(object): a PrintWish, once.
    """

    wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        pages: int,
        page: int = 1,
        chapter: tuple[str, int, int] | None = None,
        whole: bool = False,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print from {0}").format(title))
        self._theme = theme
        self._title = title
        self._page, self._pages, self._chapter = page, pages, chapter
        self._choices = QButtonGroup(self)
        self._this = QRadioButton(self.tr("&This page ({0})").format(page))
        self._chapter_choice = QRadioButton()
        self._all = QRadioButton(self.tr("&All %n page(s)", "", pages))
        self._some = QRadioButton(self.tr("Pa&ges"))
        self.ranges = QLineEdit()
        self.printer = ChoiceBox()
        self.copies = QSpinBox()
        self._message = InlineMessage(theme)
        self._save = QPushButton(self.tr("&Save as PDF…"))
        self.print_button = QPushButton(self.tr("&Print"))
        self._lay_out()
        (self._all if whole else self._this).setChecked(True)
        for choice in (self._this, self._all, self._some, self.ranges):
            # Of a single page there is nothing to choose.
            choice.setHidden(whole or pages == 1)
        # A chapter of one page is this page, which is offered already.
        self._chapter_choice.setVisible(chapter is not None and chapter[1] < chapter[2])
        self._save.clicked.connect(self._on_save)
        self.print_button.clicked.connect(self._on_print)
        self.ranges.textEdited.connect(self._on_ranges_edited)
        self.show_printers(None)

    def show_printers(self, printers: Sequence[Printer] | None) -> None:
        """Offer these printers; None while they are still being looked for."""
        self.printer.clear()
        if printers is None:
            self.printer.addItem(self.tr("Looking for printers…"))
        elif not printers:
            self.printer.addItem(self.tr("No printer on this computer"))
        else:
            for printer in printers:
                self.printer.addItem(printer.name, printer.name)
        usable = bool(printers)
        self.printer.setEnabled(usable)
        self.copies.setEnabled(usable)
        self.print_button.setEnabled(usable)

    def chosen_pages(self) -> tuple[int, ...]:
        """The pages to print; DeskError BAD_INPUT says what is wrong with the range."""
        chosen = self._chosen()
        if chosen is self._this:
            return (self._page,)
        if chosen is self._chapter_choice and self._chapter is not None:
            _, first, last = self._chapter
            return tuple(range(first, last + 1))
        if chosen is self._all:
            return tuple(range(1, self._pages + 1))
        return parse_page_ranges(self.ranges.text(), self._pages)

    def _chosen(self) -> QAbstractButton | None:
        """The choice that is ticked, or will be: Qt takes a moment to press a button by its key."""
        pressed = (choice for choice in self._choices.buttons() if choice.isDown())
        return next(pressed, self._choices.checkedButton())

    # -- slots -------------------------------------------------------------------------------

    def _on_ranges_edited(self) -> None:
        self._some.setChecked(True)
        self._message.say("")

    def _on_print(self) -> None:
        pages = self._checked_pages()
        if pages:
            self._finish(PrintWish(pages, self.printer.currentData(), self.copies.value()))

    def _on_save(self) -> None:
        pages = self._checked_pages()
        if not pages:
            return
        name = self._title
        if self._chosen() is not self._all:
            name = self.tr("{0} p. {1}").format(name, format_page_ranges(pages))
        name = name[:80]
        for sign in '/\\:*?"<>|':
            name = name.replace(sign, " ")
        chooser = QFileDialog(self, self.tr("Save as PDF"), name, self.tr("PDF files (*.pdf)"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("pdf")
        chooser.fileSelected.connect(self.save_to)
        chooser.open()

    def save_to(self, target: str) -> None:
        """Want the chosen pages in this file."""
        pages = self._checked_pages()
        if pages:
            self._finish(PrintWish(pages, target=Path(target)))

    def _checked_pages(self) -> tuple[int, ...]:
        try:
            return self.chosen_pages()
        except DeskError as error:
            self._message.say_error(error)
            self.ranges.setFocus()
            return ()

    def _finish(self, wish: PrintWish) -> None:
        self.wanted.emit(wish)
        self.accept()

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self._theme.space
        for choice in (self._this, self._chapter_choice, self._all, self._some):
            self._choices.addButton(choice)
        if self._chapter is not None:
            title, first, last = self._chapter
            words = self.tr("&Chapter “{0}” ({1}-{2})").format(
                title.replace("&", "&&"), first, last
            )
            self._chapter_choice.setText(words)
        self.ranges.setPlaceholderText(self.tr("1-3, 7, 12-"))
        self.ranges.setAccessibleName(self.tr("Pages to print, for example 1-3, 7, 12-"))
        some = QHBoxLayout()
        some.addWidget(self._some)
        some.addWidget(self.ranges, 1)
        self.printer.setAccessibleName(self.tr("Printer"))
        self.printer.setMinimumWidth(_PRINTER_WIDTH)
        self.copies.setRange(1, 99)
        self.copies.setAccessibleName(self.tr("Copies"))
        # The room and the height that the style sheet gives a field do not reach one with arrows.
        self.copies.lineEdit().setTextMargins(space.s, 0, 0, 0)
        self.copies.setFixedHeight(self._theme.size.control)
        form = QFormLayout()
        form.setHorizontalSpacing(space.m)
        form.setVerticalSpacing(space.s)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.addRow(self.tr("P&rinter"), self.printer)
        copies = QHBoxLayout()
        copies.addWidget(self.copies)
        copies.addStretch(1)
        label = QLabel(self.tr("C&opies"))
        label.setBuddy(self.copies)
        form.addRow(label, copies)
        hint = QLabel(
            self.tr(
                "Title, revision, page and date are printed in the margin, beside the original."
            )
        )
        hint.setProperty("role", "caption")
        hint.setWordWrap(True)
        hint.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        # The message comes and goes: the dialog is always as high as what it shows.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        column.setContentsMargins(space.xl, space.l, space.xl, space.l)
        column.setSpacing(space.s)
        for widget in (self._this, self._chapter_choice, self._all):
            column.addWidget(widget)
        column.addLayout(some)
        column.addWidget(self._message)
        column.addSpacing(space.m)
        column.addLayout(form)
        column.addWidget(hint)
        column.addSpacing(space.m)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.print_button.setProperty("role", "primary")
        self.print_button.setDefault(True)
        for button in (self._save, cancel):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.print_button)
        return row
