"""Quiet messages that float over the page for some seconds, with an Undo or a link."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from distributor_app.theme import Theme
from distributor_app.widgets.free_spot import free_spot, lies_well
from distributor_app.widgets.shadow import Shadow
from distributor_app.widgets.spoken_role import Role, spoken_as

_SECONDS = 8
# Who is to decide about an Undo needs time to read, to look and to reach it.
_SECONDS_WITH_ACTION = 12
_KEY = "F7"
_WIDEST = 0.6
# What a page shows comes some moments after the page.
_LOOKS = 6
_LOOK_EVERY_MS = 150


@spoken_as(Role.AlertMessage)
class Toast(QFrame):
    """One message where it covers nothing one acts on; a new one takes the old one's place.

    Where another page or what comes to it would lie below the message, it moves away.

    F7 leads to its link, Escape back to where the keyboard was; it is read aloud when it comes and
    stays as long as the pointer or the keyboard is on it.
    """

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
        self._key = QLabel(QKeySequence(_KEY).toString(QKeySequence.SequenceFormat.NativeText))
        self._key.setProperty("role", "key")
        self._before: QWidget | None = None
        self._look = "check", "good"
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space.l, theme.space.s, theme.space.m, theme.space.s)
        row.setSpacing(theme.space.m)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._link)
        row.addWidget(self._key)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        self._looks_left = 0
        self._look_timer = QTimer(self)
        self._look_timer.setInterval(_LOOK_EVERY_MS)
        self._look_timer.timeout.connect(self._on_look)
        self._shadow = Shadow(theme, self)
        self._shortcut = QShortcut(QKeySequence(_KEY), page, self.take_focus)
        if isinstance(page, QStackedWidget):
            page.currentChanged.connect(self._look_again)
        theme.changed.connect(self._on_theme_changed)
        self.hide()
        self._link.installEventFilter(self)
        page.installEventFilter(self)

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
        self._look = icon, tone
        self._on_theme_changed()
        self._link.setText(action_text or "")
        self._link.setVisible(action is not None)
        self._key.setVisible(action is not None)
        self._shortcut.setEnabled(action is not None)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.setInterval(1000 * (_SECONDS if action is None else _SECONDS_WITH_ACTION))
        self._timer.start()
        self._look_again()
        _read_aloud(self, f"{text} {action_text or ''}".strip())

    def take_focus(self) -> None:
        """Put the keyboard on the link."""
        if self.isVisible():
            self._before = QApplication.focusWidget()
            self._link.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._timer.start()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    def _place(self) -> None:
        page, margin = self._page, self._theme.space.l
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + self._theme.space.xs
        self._text.setFixedWidth(min(words, int(page.width() * _WIDEST)))
        self.adjustSize()
        self.move(free_spot(page, self.size(), margin, floating=self))

    def _look_again(self) -> None:
        """Watch for some moments whether what comes to the page comes below the message."""
        self._looks_left = _LOOKS
        self._look_timer.start()

    def _on_look(self) -> None:
        self._looks_left -= 1
        if not self._looks_left or not self.isVisible():
            self._look_timer.stop()
        in_use = self.underMouse() or self._link.hasFocus()
        if not self.isVisible() or in_use:
            return
        if not lies_well(self._page, self, self._theme.space.l):
            self._place()

    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(self._theme.pixmap(*self._look, self._theme.size.icon))

    def _leave(self) -> None:
        """Go, and give the keyboard back to who had it."""
        had_focus, before = self._link.hasFocus(), self._before
        self._before = None
        self._shortcut.setEnabled(False)
        self.hide()
        if had_focus and before is not None and isValid(before):
            before.setFocus()

    def _on_link_clicked(self) -> None:
        action, self._action = self._action, None
        self._leave()
        if action is not None:
            action()


def _read_aloud(widget: QWidget, text: str) -> None:
    """Have a screen reader say something, whatever it is reading."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
