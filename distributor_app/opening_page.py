"""What is shown while the desk opens, and when it cannot be opened: a sentence, cause, remedy."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from catalog_cache.contract.said import together

from distributor_app.language.cache_texts import spoken
from distributor_app.theme import Theme


class OpeningPage(QWidget):
    """A quiet page of the window's size with one line in its middle."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setWindowTitle(self.tr("Distributor Desk"))
        self.resize(*theme.size.window)
        self._title = QLabel(words)
        self._title.setProperty("role", "page")
        self._detail = QLabel()
        self._detail.setWordWrap(True)
        self._detail.setProperty("role", "second")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(words or self.tr("Opening"))
        self._busy.setFixedWidth(theme.size.preview)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.space.l)
        layout.addStretch(1)
        for widget in (self._title, self._detail, self._busy):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def show_problem(self, sentence: str, cause: str, remedy: str) -> None:
        """Say why the desk did not open and what to do."""
        self._title.setText(spoken(sentence))
        self._detail.setText(spoken(together(cause, remedy, between="\n")))
        self._busy.hide()
