"""What a page says in place of its content: nothing there, no connection, or a failure.

Always with the reason and with what one can do about it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from catalog_cache.contract.said import together

from catalog_cache.errors import DeskError

from distributor_app.language.cache_texts import spoken
from distributor_app.theme import Theme
from distributor_app.widgets.inline_message import error_text
from distributor_app.widgets.layouts import clear
from distributor_app.widgets.spoken_role import Role, spoken_as


@spoken_as(Role.Grouping)
class EmptyState(QWidget):
    """Icon, title, a sentence and up to two buttons in the middle of an empty page.

    `say` and `add_button` for emptiness, `say_offline` for what only the network has, `say_error`
    for what went wrong.

    Signals:
        triggered(str): the code of the button that was pressed.
    """

    triggered = Signal(str)

    def __init__(
        self,
        theme: Theme,
        icon: str = "info",
        title: str = "",
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._ink = "third"
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self._title.setProperty("role", "section")
        self._title.setWordWrap(True)
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self._text.setProperty("role", "second")
        self._text.setWordWrap(True)
        self._cause = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self._cause.setProperty("role", "caption")
        self._cause.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._buttons.setSpacing(theme.space.s)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.space.xl] * 4)
        column.setSpacing(theme.space.s)
        column.addStretch(2)
        column.addWidget(self._icon)
        column.addWidget(self._title)
        column.addWidget(self._cause)
        column.addWidget(self._text)
        column.addSpacing(theme.space.s)
        column.addLayout(self._buttons)
        column.addStretch(3)
        theme.changed.connect(self._on_theme_changed)
        self.say(title, text, icon)

    def say(self, title: str, text: str = "", icon: str | None = None) -> None:
        """Say something else; the buttons are taken away."""
        self._icon_name = icon or self._icon_name
        self._ink = "third"
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._cause.hide()
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        clear(self._buttons)
        self._on_theme_changed()

    def say_offline(self, text: str, remedies: dict[str, str] | None = None) -> None:
        """Say that this needs the network and that there is none; `remedies`: code to words."""
        self.say(self.tr("Not without a connection"), text, "offline")
        self._offer(remedies)

    def say_error(self, error: Exception, remedies: dict[str, str] | None = None) -> None:
        """Say what went wrong, why and what to do; `remedies` maps codes to words of buttons."""
        if isinstance(error, DeskError):
            self.say(spoken(error.sentence).removesuffix("."), spoken(error.remedy), "error")
            self._say_cause(error)
        else:
            self.say(self.tr("This cannot be shown"), error_text(error), "error")
        self._ink = "error"
        self._on_theme_changed()
        self._offer(remedies)

    def _say_cause(self, error: DeskError) -> None:
        """Say why on a line of its own, for it may be no sentence; read aloud before the remedy."""
        self._cause.setText(spoken(error.cause))
        self._cause.setVisible(bool(error.cause))
        both = spoken(together(error.cause, error.remedy))
        self.setAccessibleDescription(both)

    def _offer(self, remedies: dict[str, str] | None) -> None:
        for code, words in (remedies or {}).items():
            self.add_button(code, words)

    def add_button(self, code: str, text: str, *, primary: bool = False) -> QPushButton:
        """Offer something to do; pressing it emits `triggered(code)`."""
        button = QPushButton(text)
        button.setObjectName(code)
        button.setProperty("role", "primary" if primary else "")
        button.clicked.connect(self._on_clicked)
        self._buttons.addWidget(button)
        return button

    def _on_clicked(self) -> None:
        self.triggered.emit(self.sender().objectName())

    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(
            self._theme.pixmap(self._icon_name, self._ink, self._theme.size.icon_large)
        )
