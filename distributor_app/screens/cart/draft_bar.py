"""Which draft is on the counter: its name, the others, park, templates, what was deleted."""

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from catalog_cache.records import DraftSummary, DraftView

from distributor_app import formats
from distributor_app.screens.cart import wording
from distributor_app.theme import Theme
from distributor_app.widgets.elided_label import ElidedLabel


class _Naming(Enum):
    """What the name that is being typed is for."""

    PARK = "park"
    RENAME = "rename"
    TEMPLATE = "template"


class DraftBar(QWidget):
    """Title line of the cart.

    Signals:
        switch_wanted(str): show this draft.
        park_wanted(str): name this draft so and take the next customer.
        rename_wanted(str): name this draft so.
        template_named(str): keep a copy under this name to start orders from.
        template_wanted(str), restore_wanted(str): start from this template, bring this draft back.
        import_wanted(): read a list from a file.
        left(): the name field was closed.
    """

    switch_wanted = Signal(str)
    park_wanted = Signal(str)
    rename_wanted = Signal(str)
    template_named = Signal(str)
    template_wanted = Signal(str)
    restore_wanted = Signal(str)
    import_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._naming = _Naming.RENAME
        self._label = ""
        self._title = ElidedLabel(self.tr("Cart"))
        # As long as its text where there is room, and the first to give way.
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._title.setProperty("role", "page")
        self._saved = QLabel()
        self._saved.setProperty("role", "second")
        self._others = QPushButton()
        self._others.setProperty("role", "chip")
        self._others.setProperty("opens", "menu")
        self._others.setMenu(QMenu(self._others))
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name of the draft"))
        self._name.setPlaceholderText(self.tr("Customer or purpose, e.g. Miller, HX 6"))
        self._name.setFixedWidth(self._name.fontMetrics().averageCharWidth() * 36)
        self._name.returnPressed.connect(self._on_name_entered)
        self._keep = QPushButton()
        self._keep.setProperty("role", "primary")
        self._keep.clicked.connect(self._on_name_entered)
        self._leave = QPushButton(self.tr("&Cancel"))
        self._leave.clicked.connect(self._on_leave)
        self._park = QPushButton(self.tr("Par&k"))
        self._park.setToolTip(self.tr("Put this draft aside and take the next customer (F12)"))
        self._park.clicked.connect(self.start_parking)
        self._park.setEnabled(False)
        self._import = QPushButton(self.tr("&Import…"))
        self._import.setToolTip(self.tr("Read lines from a CSV or XLSX file"))
        self._import.clicked.connect(self.import_wanted)
        self._import.setEnabled(False)
        self._templates = QMenu(self.tr("New from &template"), self)
        self._deleted = QMenu(self.tr("&Bring back a deleted draft"), self)
        self.menu_button = self._make_menu()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._lay_out()
        self.stop_naming()

    def show_draft(self, view: DraftView, drafts: Sequence[DraftSummary]) -> None:
        """Show which draft is on and which others there are."""
        self.show_saved(view)
        self.show_others(view, drafts)

    def show_others(self, view: DraftView, drafts: Sequence[DraftSummary]) -> None:
        """Show which other drafts there are."""
        others = [draft for draft in drafts if draft.id != view.id and draft.lines]
        self._others.setText(self.tr("%n oth&er draft(s)", "", len(others)))
        self._others.setVisible(bool(others) and not self._name.isVisible())
        _refill(self._others.menu(), others, wording.draft_entry, self._on_draft_entry)

    def show_kept(self, templates: Sequence[DraftSummary], deleted: Sequence[DraftSummary]) -> None:
        """Offer the templates and the drafts deleted last."""
        _refill(self._templates, templates, wording.template_entry, self._on_template_entry)
        _refill(self._deleted, deleted, wording.draft_entry, self._on_deleted_entry)

    def open_others(self) -> None:
        """Open the list of the other drafts with the one parked last under the cursor."""
        menu = self._others.menu()
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
            menu.popup(self._others.mapToGlobal(QPoint(0, self._others.height())))

    def show_saved(self, view: DraftView) -> None:
        """Show the draft's name and that it is kept."""
        self._title.setText(wording.draft_name(view.head.label))
        self._label = view.head.label
        saved = self.tr("draft, saved {0}").format(formats.moment(view.changed_at))
        self._saved.setText(saved if view.lines else self.tr("draft"))
        self._park.setEnabled(bool(view.lines))
        self._import.setEnabled(True)

    def show_actions(self, actions: Sequence[QAction | None]) -> None:
        """Fill the menu of this draft; None draws a line."""
        menu = self.menu_button.menu()
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        menu.addSeparator()
        menu.addMenu(self._templates)
        menu.addMenu(self._deleted)

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
        button.setMaximumHeight(self._theme.size.control)
        button.setAccessibleName(self.tr("More for this draft"))
        button.setToolTip(self.tr("More for this draft"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        return button

    def _on_theme_changed(self) -> None:
        self.menu_button.setIcon(self._theme.icon("more"))

    def _show_naming(self, *, on: bool) -> None:
        naming: tuple[QWidget, ...] = (self._name, self._keep, self._leave)
        usual: tuple[QWidget, ...] = (self._title, self._saved, self._park, self._import)
        for widget in naming:
            widget.setVisible(on)
        for widget in usual:
            widget.setVisible(not on)

    def start_parking(self) -> None:
        """Ask under which name the draft waits."""
        self._start_naming(_Naming.PARK, self.tr("Par&k"), self._label)

    def start_renaming(self) -> None:
        """Ask for another name of the draft."""
        self._start_naming(_Naming.RENAME, self.tr("&Rename"), self._label)

    def start_template(self) -> None:
        """Ask under which name a copy is kept to start orders from."""
        self._start_naming(_Naming.TEMPLATE, self.tr("&Save as template"), self._label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._name.isVisible():
            self._on_leave()
        else:
            super().keyPressEvent(event)

    def _start_naming(self, naming: _Naming, verb: str, name: str) -> None:
        self._naming = naming
        self._name.setText(name)
        self._keep.setText(verb)
        self._show_naming(on=True)
        self._others.hide()
        self._name.selectAll()
        self._name.setFocus()

    def _on_leave(self) -> None:
        self.stop_naming()
        self.left.emit()

    def _on_name_entered(self) -> None:
        name = self._name.text().strip()
        if self._naming is _Naming.TEMPLATE and not name:
            return
        self.stop_naming()
        wanted = {
            _Naming.PARK: self.park_wanted,
            _Naming.RENAME: self.rename_wanted,
            _Naming.TEMPLATE: self.template_named,
        }[self._naming]
        wanted.emit(name)
        self.left.emit()

    def _on_draft_entry(self) -> None:
        self.switch_wanted.emit(self._id_of_entry())

    def _on_template_entry(self) -> None:
        self.template_wanted.emit(self._id_of_entry())

    def _on_deleted_entry(self) -> None:
        self.restore_wanted.emit(self._id_of_entry())

    def _id_of_entry(self) -> str:
        entry = self.sender()
        assert isinstance(entry, QAction)
        return str(entry.data())


def _refill(
    menu: QMenu,
    drafts: Sequence[DraftSummary],
    words: Callable[[DraftSummary], str],
    chosen: Callable[[], None],
) -> None:
    menu.clear()
    menu.setEnabled(bool(drafts))
    for draft in drafts:
        entry = QAction(words(draft).replace("&", "&&"), menu)
        entry.setData(draft.id)
        entry.triggered.connect(chosen)
        menu.addAction(entry)
