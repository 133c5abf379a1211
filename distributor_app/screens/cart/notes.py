"""Notes on the whole order: one for the vendor, one that stays here."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from catalog_cache.records import DraftHead

from distributor_app.theme import Theme
from distributor_app.widgets.popup import Popup


class NotesPopup(Popup):
    """Edits both notes; they are taken over when it closes.

    Signals:
        head_changed(object): the DraftHead with the notes as typed.
    """

    head_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._head = DraftHead()
        self._vendor = self._note(self.tr("Note to the vendor, goes out with the order"))
        self._internal = self._note(self.tr("Own note, stays here"))
        self.closed.connect(self._on_closed)

    def edit(self, head: DraftHead, anchor: QWidget) -> None:
        """Show the notes of a head below a widget."""
        self._head = head
        self._vendor.setPlainText(head.notes_to_vendor)
        self._internal.setPlainText(head.notes_internal)
        self.show_below(anchor)
        self._vendor.setFocus()

    def _note(self, name: str) -> QPlainTextEdit:
        label, field = QLabel(name), QPlainTextEdit()
        label.setProperty("role", "caption")
        label.setBuddy(field)
        field.setAccessibleName(name)
        field.setTabChangesFocus(True)
        metrics = field.fontMetrics()
        field.setFixedSize(metrics.averageCharWidth() * 48, metrics.height() * 5)
        self.content.addWidget(label)
        self.content.addWidget(field)
        return field

    def _on_closed(self) -> None:
        changed = replace(
            self._head,
            notes_to_vendor=self._vendor.toPlainText().strip(),
            notes_internal=self._internal.toPlainText().strip(),
        )
        if changed != self._head:
            self._head = changed
            self.head_changed.emit(changed)
