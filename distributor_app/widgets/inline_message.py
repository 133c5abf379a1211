"""A message in the page itself: what happened, what to do, and the links that do it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.errors import DeskError

from distributor_app.language.cache_texts import spoken
from distributor_app.theme import Theme
from distributor_app.widgets.icon_button import IconButton
from distributor_app.widgets.layouts import clear, polish
from distributor_app.widgets.spoken_role import Role, spoken_as

_ENDS = (".", "!", "?")


@spoken_as(Role.AlertMessage)
class InlineMessage(QFrame):
    """A coloured line with icon, text and links; hidden until it has something to say.

    `stacked` puts the links below the text, for narrow places.

    Signals:
        triggered(str): the code of the link that was pressed.
    """

    triggered = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        closable: bool = False,
        stacked: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = "info"
        self.setProperty("role", "message")
        self._icon = QLabel()
        # As high as a line of text, so that the icon stands beside the first line.
        self._icon.setFixedHeight(theme.size.line)
        self._text = QLabel()
        self._text.setMinimumHeight(theme.size.line)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._links = QHBoxLayout()
        self._links.setSpacing(theme.space.s)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space.m, theme.space.xs, theme.space.s, theme.space.xs)
        row.setSpacing(theme.space.s)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout() if stacked else QHBoxLayout()
        words.setSpacing(theme.space.xxs if stacked else theme.space.s)
        words.addWidget(self._text, 1)
        words.addLayout(self._links)
        side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignTop
        words.setAlignment(self._links, side)
        row.addLayout(words, 1)
        if closable:
            row.addWidget(self._close_button(), 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def say(self, text: str, tone: str = "info", links: dict[str, str] | None = None) -> None:
        """Show a message; `links` maps codes to words; an empty text hides it."""
        if not text:
            self.hide()
            return
        self._tone = tone
        self._text.setText(text)
        self.setProperty("tone", tone)
        self.setAccessibleName(text)
        clear(self._links)
        for code, words in (links or {}).items():
            self._links.addWidget(self._link(code, words))
        self._on_theme_changed()
        polish(self)
        self.show()

    def say_error(self, error: Exception, links: dict[str, str] | None = None) -> None:
        """Show a failure: its sentence, cause and remedy."""
        self.say(error_text(error), "error", links)

    def _link(self, code: str, words: str) -> QPushButton:
        link = QPushButton(words)
        link.setObjectName(code)
        link.setProperty("role", "link")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(self._on_link_clicked)
        return link

    def _close_button(self) -> IconButton:
        button = IconButton(self._theme, "close", self.tr("Dismiss"), role="bare")
        button.clicked.connect(self.hide)
        return button

    def _on_link_clicked(self) -> None:
        self.triggered.emit(self.sender().objectName())

    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(self._theme.pixmap(self._theme.tone_icon(self._tone), self._tone))


def error_text(error: Exception) -> str:
    """Return a failure as sentences for a person: what happened, why, what to do."""
    if not isinstance(error, DeskError):
        return f"{type(error).__name__}: {error}"
    happened, cause = spoken(error.sentence), spoken(error.cause)
    if cause and not cause.endswith(_ENDS):
        # Words of a computer, as "disk I/O error", are no sentence: they stand in brackets.
        end = happened[-1:] if happened.endswith(_ENDS) else ""
        happened, cause = f"{happened.removesuffix(end)} ({cause}){end}", ""
    return " ".join(part for part in (happened, cause, spoken(error.remedy)) if part)
