"""A search field: icon, clear button, the shortcut that leads to it, Down leads to the results."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from distributor_app.theme import Theme


class SearchField(QLineEdit):
    """A line to search in; Escape empties it.

    Signals:
        left_downwards(): Down was pressed, the user wants into the results.
    """

    left_downwards = Signal()

    def __init__(
        self, theme: Theme, placeholder: str = "", shortcut: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._placed = False
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._icon = QLabel(self)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint = QLabel(shortcut, self)
        self._hint.setProperty("role", "key")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clear = QToolButton(self)
        self._clear.setProperty("role", "bare")
        self._clear.setIconSize(QSize(theme.size.icon_small, theme.size.icon_small))
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear (Esc)"))
        self._clear.clicked.connect(self._on_clear_clicked)
        self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._on_text_changed("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self._on_clear_clicked()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        middle, space = self.height() // 2, self._theme.space
        self._icon.adjustSize()
        self._icon.move(QPoint(space.s, middle - self._icon.height() // 2))
        widest = 0
        for child in (self._hint, self._clear):
            child.adjustSize()
            child.move(self.width() - child.width() - space.s, middle - child.height() // 2)
            widest = max(widest, child.width())
        self.setTextMargins(self._icon.width() + space.xs, 0, widest, 0)

    def _on_text_changed(self, text: str) -> None:
        if bool(text) == self._clear.isVisibleTo(self) and self._placed:
            return
        self._placed = True
        self._clear.setVisible(bool(text))
        self._hint.setVisible(bool(self._hint.text()) and not text)
        self._place()

    def _on_clear_clicked(self) -> None:
        self.clear()
        self.textEdited.emit("")

    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(self._theme.pixmap("search", "second"))
        self._clear.setIcon(self._theme.icon("close", size=self._clear.iconSize().width()))
