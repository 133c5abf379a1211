"""A link that ends in "…" where there is no room; the whole text is its tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

# A link is never cut to fewer letters than this.
_LEAST_LETTERS = 6


class LinkButton(QPushButton):
    """A button that looks like a link; `code` is handed back by whoever listens to it."""

    def __init__(self, text: str, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        self._tip = ""
        self.setObjectName(code)
        self.setProperty("role", "link")
        self.setAccessibleName(text)
        # A button's own policy would never let it be narrower than its text.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._show_text(text)

    def text(self) -> str:
        """Return the whole text, also while a part of it is shown."""
        return self._whole

    def say_tip(self, tip: str) -> None:
        """Say more in the tooltip than the text, which alone it says where that is cut."""
        self._tip = tip
        self.setToolTip(tip)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        metrics = self.fontMetrics()
        shown = super().text().replace("&&", "&")
        more = metrics.horizontalAdvance(self._whole) - metrics.horizontalAdvance(shown)
        return QSize(hint.width() + more, hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return QSize(min(hint.width(), least), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        missing = max(self.sizeHint().width() - self.width(), 0)
        metrics = self.fontMetrics()
        room = metrics.horizontalAdvance(self._whole) - missing
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self._show_text(shown if missing else self._whole)
        self.setToolTip(self._tip or (self._whole if missing else ""))

    def _show_text(self, text: str) -> None:
        if super().text() != text.replace("&", "&&"):
            super().setText(text.replace("&", "&&"))
