"""The first page of all: three ways in, side by side."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from distributor_app.first_start.remedies import failure_of
from distributor_app.theme import Theme
from distributor_app.widgets.inline_message import InlineMessage


class WaysStep(QWidget):
    """Open the vendor's file, type the hub's address, or try the demonstration.

    Signals:
        file_chosen(object): the Path of the file from the vendor.
        address_typed(str): what was typed as the hub's address.
        demonstration_asked(): the user wants to look first.
    """

    file_chosen = Signal(object)
    address_typed = Signal(str)
    demonstration_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAcceptDrops(True)
        self._message = InlineMessage(theme, closable=True)
        self._open = QPushButton(self.tr("&Open the file…"))
        self._address = QLineEdit()
        self._connect = QPushButton(self.tr("&Connect"))
        self._demonstration = QPushButton(self.tr("&Try the demonstration"))
        self._pictures: dict[str, QLabel] = {}
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        for button in (self._open, self._connect, self._demonstration):
            # Enter presses what has the keyboard, as in a dialog.
            button.setAutoDefault(True)
        self._open.clicked.connect(self._on_open)
        self._address.returnPressed.connect(self._on_connect)
        self._address.textChanged.connect(self._on_address_changed)
        self._connect.clicked.connect(self._on_connect)
        self._demonstration.clicked.connect(self.demonstration_asked)

    def take_focus(self) -> None:
        """Put the keyboard on the way that most people come."""
        self._open.setFocus()

    def say_error(self, error: Exception) -> None:
        """Say what went wrong, why, and what to do."""
        self.say_busy("")
        self._message.say(failure_of(error).text, "error")

    def say_busy(self, text: str) -> None:
        """Say what is being waited for and take no second wish meanwhile; empty: nothing."""
        self._message.say(text)
        for button in (self._open, self._demonstration):
            button.setEnabled(not text)
        self._connect.setEnabled(not text and bool(self._address.text().strip()))

    # -- Qt ----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _file_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _file_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file_chosen.emit(path)

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self._theme.space
        title = QLabel(self.tr("Welcome to your distributor desk"))
        title.setProperty("role", "page")
        text = QLabel(
            self.tr(
                "Your vendor's catalogue, stock, prices and manuals on this computer. How would"
                " you like to begin?"
            )
        )
        text.setProperty("role", "second")
        text.setWordWrap(True)
        cards = QHBoxLayout()
        cards.setSpacing(space.l)
        for card in (self._file_card(), self._address_card(), self._demonstration_card()):
            cards.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.m)
        column.addWidget(title)
        column.addWidget(text)
        column.addWidget(self._message)
        column.addLayout(cards)
        column.addStretch(1)

    def _file_card(self) -> QFrame:
        self._open.setProperty("role", "primary")
        return self._card(
            "document",
            self.tr("I have a file from my vendor"),
            self.tr("It ends in .enrol.json. Open it, or drop it anywhere on this page."),
            [self._open],
        )

    def _address_card(self) -> QFrame:
        self._address.setPlaceholderText(self.tr("hub.vendor.com"))
        self._address.setAccessibleName(self.tr("Address of the vendor's hub"))
        self._address.setMaxLength(300)
        self._connect.setEnabled(False)
        return self._card(
            "link",
            self.tr("I have an address from my vendor"),
            self.tr("With it came a fingerprint and a one-time code."),
            [self._address, self._connect],
        )

    def _demonstration_card(self) -> QFrame:
        return self._card(
            "play",
            self.tr("I want to look around first"),
            self.tr("A made-up maker with parts, manuals and two years of orders. No account."),
            [self._demonstration],
        )

    def _card(self, icon: str, title: str, text: str, controls: list[QWidget]) -> QFrame:
        space = self._theme.space
        card = QFrame()
        card.setProperty("role", "card")
        card.setAccessibleName(title)
        picture = QLabel()
        self._pictures[icon] = picture
        name = QLabel(title)
        name.setProperty("role", "section")
        name.setWordWrap(True)
        words = QLabel(text)
        words.setProperty("role", "second")
        words.setWordWrap(True)
        column = QVBoxLayout(card)
        column.setContentsMargins(*[space.l] * 4)
        column.setSpacing(space.s)
        for widget in (picture, name, words):
            column.addWidget(widget)
        column.addStretch(1)
        for control in controls:
            column.addWidget(control)
        return card

    # -- slots -------------------------------------------------------------------------------

    def _on_open(self) -> None:
        dialog = QFileDialog(self, self.tr("Open the file from your vendor"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Files from a vendor (*.enrol.json *.json)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, chosen: str) -> None:
        self.file_chosen.emit(Path(chosen))

    def _on_address_changed(self, text: str) -> None:
        self._connect.setEnabled(bool(text.strip()))

    def _on_theme_changed(self) -> None:
        for icon, picture in self._pictures.items():
            picture.setPixmap(self._theme.pixmap(icon, "accent", self._theme.size.icon_large))

    def _on_connect(self) -> None:
        if self._connect.isEnabled():
            self.address_typed.emit(self._address.text().strip())


def _file_in(data: QMimeData) -> Path | None:
    """Return the one local file that is being dragged, if it is one."""
    urls = data.urls()
    if len(urls) == 1 and urls[0].isLocalFile():
        return Path(urls[0].toLocalFile())
    return None
