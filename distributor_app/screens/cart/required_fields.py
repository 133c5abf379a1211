"""What an order type asks for besides the lines: the machine's model, serial, hours, customer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from distributor_app.screens.cart import wording
from distributor_app.theme import Theme
from distributor_app.widgets.layouts import clear


class RequiredFields(QWidget):
    """One field per required reference; hidden while the order type requires nothing.

    Signals:
        refs_changed(object): all references as a tuple of (name, value).
    """

    refs_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._refs: tuple[tuple[str, str], ...] = ()
        self._fields: dict[str, QLineEdit] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.space.l, 0, theme.space.l, theme.space.m)
        self._row.setSpacing(theme.space.s)
        self.hide()

    def show_refs(self, required: Sequence[str], refs: tuple[tuple[str, str], ...]) -> None:
        """Show a field for each required name, filled from the references known."""
        self._refs = refs
        if list(required) != list(self._fields):
            self._make_fields(required)
        known = dict(refs)
        for name, field in self._fields.items():
            if not (field.hasFocus() and field.isModified()):
                field.setText(known.get(name, ""))
        self.setVisible(bool(self._fields))

    def take_typed(self) -> None:
        """Announce what was typed but not yet left."""
        self._on_edited()

    def _make_fields(self, required: Sequence[str]) -> None:
        clear(self._row)
        self._fields = {}
        names = wording.required_names()
        for name in required:
            label = QLabel(names.get(name, name))
            label.setProperty("role", "caption")
            field = QLineEdit()
            field.setFixedHeight(self._theme.size.control)
            field.setAccessibleName(names.get(name, name))
            field.editingFinished.connect(self._on_edited)
            label.setBuddy(field)
            self._fields[name] = field
            self._row.addWidget(label)
            self._row.addWidget(field, 1)
        self._row.addStretch(1)

    def _on_edited(self) -> None:
        others = [(name, value) for name, value in self._refs if name not in self._fields]
        typed = [(name, field.text().strip()) for name, field in self._fields.items()]
        for field in self._fields.values():
            field.setModified(False)
        changed = tuple(others + [(name, value) for name, value in typed if value])
        if changed != self._refs:
            self._refs = changed
            self.refs_changed.emit(changed)
