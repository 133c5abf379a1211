"""Which draft is on the counter: its name, the others, park, rename, delete."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from catalog_cache.records import DraftSummary, DraftView

from distributor_app import formats
from distributor_app.screens.cart import wording
from distributor_app.theme import Theme

_NAME_LETTERS = 40


class DraftBar(QWidget):
    """Title line of the cart.

    Signals:
        switch_wanted(str): show this draft.
        park_wanted(str): name this draft so and take the next customer.
        rename_wanted(str): name this draft so.
        import_wanted(), notes_wanted(), delete_wanted(), hide_prices_toggled(bool): from the menu.
    """

    switch_wanted = Signal(str)
    park_wanted = Signal(str)
    rename_wanted = Signal(str)
    import_wanted = Signal()
    notes_wanted = Signal()
    delete_wanted = Signal()
    hide_prices_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parking = False
        self._label = ""
        self._title = QLabel()
        self._title.setProperty("role", "page")
        self._saved = QLabel()
        self._saved.setProperty("role", "second")
        self._others = QPushButton()
        self._others.setProperty("role", "chip")
        self._others.setMenu(QMenu(self._others))
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name of the draft"))
        self._name.setPlaceholderText(self.tr("Customer or purpose, e.g. Miller, HX 6"))
        self._name.setFixedWidth(self._name.fontMetrics().averageCharWidth() * 36)
        self._name.returnPressed.connect(self._on_name_entered)
        self._keep = QPushButton()
        self._keep.setProperty("role", "primary")
        self._keep.clicked.connect(self._on_name_entered)
        self._leave = QPushButton(self.tr("Cancel"))
        self._leave.clicked.connect(self.stop_naming)
        self._park = QPushButton(self.tr("Par&k"))
        self._park.setToolTip(self.tr("Put this draft aside and take the next customer"))
        self._park.clicked.connect(self._on_park)
        self._import = QPushButton(self.tr("&Import…"))
        self._import.setToolTip(self.tr("Read lines from a CSV or XLSX file"))
        self._import.clicked.connect(self.import_wanted)
        self.menu_button = self._make_menu()
        self._lay_out()
        self.stop_naming()

    def show_draft(self, view: DraftView, drafts: Sequence[DraftSummary]) -> None:
        """Show which draft is on and which others there are."""
        self.show_saved(view)
        self.show_others(view, drafts)

    def show_others(self, view: DraftView, drafts: Sequence[DraftSummary]) -> None:
        """Show which other drafts there are."""
        others = [draft for draft in drafts if draft.id != view.id and draft.lines]
        count = len(others)
        words = self.tr("1 other draft") if count == 1 else self.tr("%n other drafts", "", count)
        self._others.setText(words)
        self._others.setVisible(bool(others) and not self._name.isVisible())
        menu = self._others.menu()
        menu.clear()
        for draft in others:
            entry = QAction(wording.draft_entry(draft).replace("&", "&&"), menu)
            entry.setData(draft.id)
            entry.triggered.connect(self._on_draft_entry)
            menu.addAction(entry)

    def show_saved(self, view: DraftView) -> None:
        """Show the draft's name and that it is kept."""
        name = wording.draft_name(view.head.label)
        room = self._title.fontMetrics().averageCharWidth() * _NAME_LETTERS
        elide = Qt.TextElideMode.ElideRight
        self._title.setText(self._title.fontMetrics().elidedText(name, elide, room))
        self._title.setToolTip(name)
        self._label = view.head.label
        saved = self.tr("draft, saved {0}").format(formats.moment(view.changed_at))
        self._saved.setText(saved if view.lines else self.tr("draft"))
        self._park.setEnabled(bool(view.lines))
        self._delete.setEnabled(bool(view.lines))

    def show_hide_prices(self, hide: bool) -> None:
        """Tick or untick the menu's entry."""
        self._hide.setChecked(hide)

    def stop_naming(self) -> None:
        """Close the name field without a change."""
        self._show_naming(on=False)
        self._others.setVisible(bool(self._others.menu().actions()))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        space = self._theme.space
        row.setContentsMargins(space.l, space.s - 1, space.l, space.s - 1)
        row.setSpacing(space.s)
        row.addWidget(self._title)
        row.addWidget(self._saved)
        row.addWidget(self._others)
        row.addWidget(self._name)
        row.addWidget(self._keep)
        row.addWidget(self._leave)
        row.addStretch(1)
        row.addWidget(self._park)
        row.addWidget(self._import)
        row.addWidget(self.menu_button)

    def _make_menu(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._theme.icon("more"))
        button.setAccessibleName(self.tr("More for this draft"))
        button.setToolTip(self.tr("More for this draft"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addAction(self.tr("Rename…"), self._on_rename)
        menu.addAction(self.tr("Notes…")).triggered.connect(self.notes_wanted)
        self._hide = menu.addAction(self.tr("Hide net prices") + "\tF9")
        self._hide.setCheckable(True)
        self._hide.toggled.connect(self.hide_prices_toggled)
        menu.addSeparator()
        self._delete = menu.addAction(self.tr("Delete this draft"))
        self._delete.triggered.connect(self.delete_wanted)
        button.setMenu(menu)
        return button

    def _show_naming(self, *, on: bool) -> None:
        naming: tuple[QWidget, ...] = (self._name, self._keep, self._leave)
        usual: tuple[QWidget, ...] = (self._saved, self._park, self._import)
        for widget in naming:
            widget.setVisible(on)
        for widget in usual:
            widget.setVisible(not on)

    def _start_naming(self, verb: str) -> None:
        self._name.setText(self._label)
        self._keep.setText(verb)
        self._show_naming(on=True)
        self._others.hide()
        self._name.selectAll()
        self._name.setFocus()

    def _on_park(self) -> None:
        self._parking = True
        self._start_naming(self.tr("Park"))

    def _on_rename(self) -> None:
        self._parking = False
        self._start_naming(self.tr("Rename"))

    def _on_name_entered(self) -> None:
        name = self._name.text().strip()
        self.stop_naming()
        (self.park_wanted if self._parking else self.rename_wanted).emit(name)

    def _on_draft_entry(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        self.switch_wanted.emit(entry.data())
