"""A list of entries that is moved through with the keyboard and opens what is chosen."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QWidget

from distributor_app.screens.manuals.entry_delegate import EntryDelegate
from distributor_app.theme import Theme


class EntryList(QListView):
    """The library, the pages found, or the parts of a page; give it an EntryModel.

    With `follows_keys`, moving to a row with the keyboard opens it; else only Enter does.

    Signals:
        chosen(int): this row was clicked, moved to, or confirmed with Enter.
        confirmed(): Enter was pressed, the keyboard wants to go on to the page.
    """

    chosen = Signal(int)
    confirmed = Signal()

    def __init__(
        self, theme: Theme, *, follows_keys: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._follows_keys = follows_keys
        self.setItemDelegate(EntryDelegate(theme, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.viewport().update)

    def rows_height(self) -> int:
        """The height at which all rows can be seen."""
        return sum(self.sizeHintForRow(row) for row in range(self.model().rowCount()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.chosen.emit(self.currentIndex().row())
                self.confirmed.emit()
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        after = self.currentIndex().row()
        if self._follows_keys and after not in (before, -1):
            self.chosen.emit(after)

    def _on_clicked(self, spot: QModelIndex) -> None:
        self.chosen.emit(spot.row())
