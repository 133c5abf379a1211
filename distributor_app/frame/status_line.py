"""The status line: always true, always there, each part of it leads to its detail."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from catalog_cache.records import DeskStatus

from distributor_app.frame.status_words import StatusPart, status_parts
from distributor_app.theme import Theme

# Ages are written in minutes; half of one keeps them true.
_REFRESH_MS = 20_000


class StatusLine(QWidget):
    """Shows connection, ages and the outbox as buttons.

    Signals:
        route_chosen(object): the Route behind the part that was pressed.
    """

    route_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.size.status)
        self._theme = theme
        self._status: DeskStatus | None = None
        self._seconds_left: float | None = None
        self._parts: dict[str, StatusPart] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.space.xs, 0, theme.space.s, 0)
        self._row.setSpacing(theme.space.s)
        self._row.addStretch(1)
        timer = QTimer(self)
        timer.setInterval(_REFRESH_MS)
        timer.timeout.connect(self._on_refresh)
        timer.start()
        theme.changed.connect(self._on_refresh)

    @property
    def text(self) -> str:
        """The whole line as one text."""
        return " · ".join(part.text for part in self._parts.values())

    def show_status(self, status: DeskStatus, seconds_left: float | None = None) -> None:
        """Show the desk's status, with the time that a running download still takes."""
        self._status = status
        self._seconds_left = seconds_left
        self._on_refresh()

    def take_focus(self) -> None:
        """Put the keyboard on the first part."""
        for key in self._parts:
            self._buttons[key].setFocus(Qt.FocusReason.TabFocusReason)
            return

    def _on_refresh(self) -> None:
        if self._status is None:
            return
        self._parts = {part.key: part for part in self._now(self._status)}
        for key in self._buttons.keys() - self._parts.keys():
            self._buttons[key].hide()
        for place, (key, part) in enumerate(self._parts.items()):
            if key not in self._buttons:
                self._buttons[key] = self._button(key)
                self._row.insertWidget(place, self._buttons[key])
            self._show_part(self._buttons[key], part)

    def _now(self, status: DeskStatus) -> list[StatusPart]:
        return status_parts(status, seconds_left=self._seconds_left)

    def _button(self, key: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(key)
        size = self._theme.size.icon_small
        button.setIconSize(QSize(size, size))
        # Enter presses what has the keyboard, as in a dialog.
        button.setAutoDefault(True)
        button.clicked.connect(self._on_clicked)
        return button

    def _show_part(self, button: QPushButton, part: StatusPart) -> None:
        # "&" in a vendor's text must not become a mnemonic.
        text = part.text.replace("&", "&&")
        button.setText(f" {text}" if part.icon else text)
        button.setToolTip(part.detail)
        button.setAccessibleName(part.text)
        button.setAccessibleDescription(part.detail)
        button.setIcon(
            self._theme.icon(part.icon, part.tone or "second", button.iconSize().width())
            if part.icon
            else QIcon()
        )
        button.show()

    def _on_clicked(self) -> None:
        self.route_chosen.emit(self._parts[self.sender().objectName()].route)
