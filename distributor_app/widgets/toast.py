"""Quiet messages that float over the page for some seconds, with an Undo or a link."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from distributor_app.theme import Theme

_SECONDS = 8


class Toast(QFrame):
    """One message at the lower edge of its page; a new one takes the old one's place."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._action: Callable[[], None] | None = None
        self.setProperty("role", "floating")
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._link = QPushButton()
        self._link.setProperty("role", "link")
        self._link.setCursor(Qt.CursorShape.PointingHandCursor)
        self._link.clicked.connect(self._on_link_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space.l, theme.space.s, theme.space.m, theme.space.s)
        row.setSpacing(theme.space.m)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._link)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        page.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The words shown now."""
        return self._text.text()

    def say(
        self,
        text: str,
        action_text: str | None = None,
        action: Callable[[], None] | None = None,
        icon: str = "check",
        tone: str = "good",
    ) -> None:
        """Show a message for some seconds; the link calls `action` once."""
        self._action = action
        self._text.setText(text)
        self._icon.setPixmap(self._theme.pixmap(icon, tone, 16))
        self._link.setText(action_text or "")
        self._link.setVisible(action is not None)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    def _place(self) -> None:
        page = self._page
        self._text.setMinimumWidth(0)
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text())
        width = min(max(wanted, 120), int(page.width() * 0.6))
        self._text.setFixedWidth(width + 4)
        self.adjustSize()
        left = (page.width() - self.width()) // 2
        self.move(left, page.height() - self.height() - self._theme.space.xl)

    def _on_link_clicked(self) -> None:
        action, self._action = self._action, None
        self.hide()
        if action is not None:
            action()
