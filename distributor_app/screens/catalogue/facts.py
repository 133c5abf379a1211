"""Small blocks of a part's page: a titled section, name-value lines, a list of links."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from distributor_app.theme import Theme
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.layouts import clear

# Longer values wrap, in characters.
_LONG = 24


class Section(QWidget):
    """A heading with something below it; hidden while there is nothing to show."""

    def __init__(self, theme: Theme, title: str, content: QWidget) -> None:
        super().__init__()
        self._title = QLabel(title)
        self._title.setProperty("role", "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space.s)
        column.addWidget(self._title)
        column.addWidget(content)

    def say_title(self, title: str) -> None:
        """Change the heading, for example to say how many there are."""
        self._title.setText(title)


class Facts(QWidget):
    """Lines of a name at the left and a value at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space.m)
        self._grid.setVerticalSpacing(theme.space.xs)
        # Values are never cut; a name gives way.
        self._grid.setColumnStretch(0, 1)

    def show_rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Show (name, value, what stands pale behind it) lines."""
        clear(self._grid)
        for number, (name, value, other) in enumerate(rows):
            what = ElidedLabel(name)
            what.setProperty("role", "second")
            self._grid.addWidget(what, number, 0, Qt.AlignmentFlag.AlignTop)
            line = QHBoxLayout()
            line.setSpacing(self._theme.space.s)
            line.addStretch(1)
            shown = QLabel(value)
            shown.setAlignment(Qt.AlignmentFlag.AlignRight)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if len(value) > _LONG:
                shown.setWordWrap(True)
                shown.setFixedWidth(shown.fontMetrics().averageCharWidth() * _LONG)
            line.addWidget(shown)
            if other:
                pale = QLabel(other)
                pale.setProperty("role", "caption")
                line.addWidget(pale)
            self._grid.addLayout(line, number, 1)


@dataclass(frozen=True, slots=True)
class Link:
    """One entry of a list of links: what it gives back, its words, what stands behind it."""

    code: str
    text: str
    detail: str = ""


class LinkList(QWidget):
    """Links below each other; of many, the first ones and one that shows all.

    Signals:
        chosen(str): the code of the link that was pressed.
    """

    chosen = Signal(str)

    _FIRST = 6

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._links: tuple[Link, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_links(self, links: Sequence[Link]) -> None:
        """Show other links."""
        self._links = tuple(links)
        many = len(self._links) > self._FIRST + 1
        self._fill(self._links[: self._FIRST] if many else self._links)
        if many:
            more = QPushButton(self.tr("Show all {0}").format(len(self._links)))
            more.setProperty("role", "link")
            more.clicked.connect(self._on_more)
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _fill(self, links: Sequence[Link]) -> None:
        clear(self._column)
        for link in links:
            button = QPushButton(link.text.replace("&", "&&"))
            button.setObjectName(link.code)
            button.setProperty("role", "link")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(self._on_clicked)
            detail = ElidedLabel(link.detail)
            detail.setProperty("role", "caption")
            line = QHBoxLayout()
            line.setSpacing(self._theme.space.s)
            line.addWidget(button)
            line.addWidget(detail, 1)
            self._column.addLayout(line)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())

    def _on_more(self) -> None:
        self._fill(self._links)
