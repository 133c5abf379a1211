"""What stands beside a page: print it, the parts named on it, own notes."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import Note, PagePart

from distributor_app import formats
from distributor_app.screens.manuals.entry_list import EntryList
from distributor_app.screens.manuals.models import EntryModel
from distributor_app.theme import Theme
from distributor_app.widgets.layouts import clear


class _NoteField(QPlainTextEdit):
    """Where a note is typed; Ctrl+Enter keeps it, Escape gives it up.

    Signals:
        kept(str): the text to keep.
        given_up(): nothing is to be kept.
    """

    kept = Signal(str)
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit(self.toPlainText())
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class SidePanel(QWidget):
    """The right side of the screen; empty while no document is open.

    Signals:
        print_asked(): Print… was pressed.
        part_opened(int): the uid of a part to look at.
        parts_wanted(): all parts of the page go to the cart.
        note_written(str): a new note for the open page.
        note_removed(str): the id of a note to remove.
    """

    print_asked = Signal()
    part_opened = Signal(object)
    parts_wanted = Signal()
    note_written = Signal(str)
    note_removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._print = QPushButton(self.tr("&Print…"))
        self._print.setProperty("role", "primary")
        self._print.setToolTip(self.tr("Print pages (Ctrl+P)"))
        self._write = QPushButton(self.tr("&Note"))
        self._write.setToolTip(self.tr("Write a note on this page"))
        self._parts = EntryModel(self)
        self._list = EntryList(theme)
        self._list.setModel(self._parts)
        self._list.setAccessibleName(self.tr("Parts on this page"))
        self._parts_title = self._title(self.tr("Parts on this page"))
        self._add_all = QPushButton(self.tr("Add all to &cart"))
        self._notes = QVBoxLayout()
        self._notes_title = self._title(self.tr("My notes"))
        self._field = _NoteField()
        self._lay_out()
        self._print.clicked.connect(self.print_asked)
        self._write.clicked.connect(self._on_write)
        self._list.chosen.connect(self._on_part)
        self._add_all.clicked.connect(self.parts_wanted)
        self._field.kept.connect(self._on_kept)
        self._field.given_up.connect(self._on_given_up)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._give_up.clicked.connect(self._on_given_up)
        theme.changed.connect(self._on_theme_changed)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show no page's matters."""
        self.set_printable(False)
        self.show_parts(())
        self.show_notes(())
        self._on_given_up()

    def set_printable(self, printable: bool) -> None:
        """Offer printing and notes, or not."""
        self._print.setEnabled(printable)
        self._write.setEnabled(printable)

    def show_parts(self, parts: Sequence[PagePart]) -> None:
        """List the parts named on the page with their quantities."""
        self._parts.show_parts(parts)
        self._list.setMaximumHeight(self._list.rows_height() + 1)
        for widget in (self._parts_title, self._add_all, self._list):
            widget.setVisible(bool(parts))

    def show_notes(self, notes: Sequence[Note]) -> None:
        """List the notes on the page."""
        clear(self._notes)
        for note in notes:
            self._notes.addWidget(self._note_card(note))
        self._notes_title.setVisible(bool(notes) or self._editor.isVisibleTo(self))

    # -- slots -------------------------------------------------------------------------------

    def _on_part(self, row: int) -> None:
        entry = self._parts.entry(row)
        if entry is not None:
            self.part_opened.emit(int(entry.target))

    def _on_remove(self) -> None:
        self.note_removed.emit(self.sender().objectName())

    def _on_write(self) -> None:
        self._editor.show()
        self._notes_title.show()
        self._field.setFocus()

    def _on_keep_clicked(self) -> None:
        self._on_kept(self._field.toPlainText())

    def _on_kept(self, text: str) -> None:
        if text.strip():
            self.note_written.emit(text.strip())
        self._on_given_up()

    def _on_given_up(self) -> None:
        self._field.clear()
        self._editor.hide()
        self._notes_title.setVisible(self._notes.count() > 0)

    def _on_theme_changed(self) -> None:
        for button in self.findChildren(QToolButton):
            button.setIcon(self._theme.icon("close"))

    # -- parts -------------------------------------------------------------------------------

    def _title(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setProperty("role", "section")
        return label

    def _note_card(self, note: Note) -> QWidget:
        text = QLabel(note.text)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        who = QLabel(f"{note.author}, {formats.day(note.at.astimezone().date())}")
        who.setProperty("role", "caption")
        remove = QToolButton()
        remove.setProperty("role", "bare")
        remove.setObjectName(note.id)
        remove.setIcon(self._theme.icon("close"))
        remove.setAccessibleName(self.tr("Remove this note"))
        remove.setToolTip(self.tr("Remove this note"))
        remove.clicked.connect(self._on_remove)
        foot = QHBoxLayout()
        foot.addWidget(who, 1)
        foot.addWidget(remove)
        card = QFrame()
        card.setProperty("role", "message")
        card.setProperty("tone", "warning")
        column = QVBoxLayout(card)
        space = self._theme.space
        column.setContentsMargins(space.s, space.s, space.s, space.xs)
        column.setSpacing(space.xs)
        column.addWidget(text)
        column.addLayout(foot)
        return card

    def _make_editor(self) -> QWidget:
        self._field.setAccessibleName(self.tr("Note on this page"))
        self._field.setPlaceholderText(self.tr("Only you see your notes."))
        self._field.setFixedHeight(self._field.fontMetrics().lineSpacing() * 5)
        self._field.setTabChangesFocus(True)
        self._keep = QPushButton(self.tr("&Keep"))
        self._keep.setToolTip(self.tr("Ctrl+Enter"))
        self._give_up = QPushButton(self.tr("Cancel"))
        self._give_up.setProperty("role", "quiet")
        buttons = QHBoxLayout()
        buttons.addWidget(self._keep)
        buttons.addWidget(self._give_up)
        buttons.addStretch(1)
        editor = QWidget()
        column = QVBoxLayout(editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        column.addLayout(buttons)
        return editor

    def _lay_out(self) -> None:
        space = self._theme.space
        self._editor = self._make_editor()
        buttons = QHBoxLayout()
        buttons.setSpacing(space.s)
        buttons.addWidget(self._print, 1)
        buttons.addWidget(self._write)
        self._notes.setSpacing(space.s)
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
        whole.addWidget(self._make_notes(), 2)

    def _make_notes(self) -> QScrollArea:
        space = self._theme.space
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(space.m, space.m, space.m, space.m)
        column.setSpacing(space.s)
        column.addWidget(self._notes_title)
        column.addLayout(self._notes)
        column.addWidget(self._editor)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("My notes on this page"))
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll


def quantity_to_order(part: PagePart) -> Decimal:
    """How many of a part to put into the cart: as the page says, else one."""
    return part.qty if part.qty and part.qty > 0 else Decimal(1)
