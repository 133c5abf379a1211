"""What is shown while the desk opens, and when it cannot be opened: a sentence, cause, remedy."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.layouts import clear


class OpeningPage(QWidget):
    """A quiet page of the window's size with one line in its middle."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self.setProperty("role", "sunk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Distributor Desk"))
        self.resize(*theme.size.window)
        self._theme = theme
        self._title = QLabel(words)
        self._title.setProperty("role", "page")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(words or self.tr("Opening"))
        self._busy.setFixedWidth(theme.size.preview)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(theme.space.l)
        self._layout.addStretch(1)
        for widget in (self._title, self._busy):
            self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addStretch(2)

    def show_problem(self, sentence: str, cause: str, remedy: str) -> None:
        """Say why the desk did not open and what to do."""
        # What only a failure needs is not waited for when all is well.
        from catalog_cache.errors import DeskError, Kind

        from distributor_app.widgets.empty_state import EmptyState

        clear(self._layout)
        problem = EmptyState(self._theme)
        problem.say_error(DeskError(Kind.NOT_READY, sentence, cause=cause, remedy=remedy))
        self._layout.addWidget(problem, 1)
