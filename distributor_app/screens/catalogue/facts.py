"""Small blocks of a part's page: a titled section, name-value lines, a list of links."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from distributor_app.context import DeskContext
from distributor_app.screens.catalogue.link_button import LinkButton
from distributor_app.theme import Theme
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.layouts import clear
from distributor_app.widgets.picture import Picture

# Longer values wrap, in characters.
_LONG = 24
# A part's picture, high and wide.
_HIGH, _WIDE = 5, 9


def picture_height(width: int) -> int:
    """Return how high a part's picture is when it is so wide."""
    return width * _HIGH // _WIDE


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
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.space.xs)

    def show_rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Show (name, value, what stands pale behind it) lines."""
        clear(self._lines)
        for name, value, other in rows:
            line = QHBoxLayout()
            line.setSpacing(self._theme.space.s)
            # Values are never cut; a name gives way, to its own value alone.
            what = ElidedLabel(name)
            what.setProperty("role", "second")
            line.addWidget(what, 1, Qt.AlignmentFlag.AlignTop)
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
            self._lines.addLayout(line)


@dataclass(frozen=True, slots=True)
class Link:
    """One entry of a list of links: what it gives back, its words, what stands behind it.

    `picture` is the content hash of a drawing, for lists that show one; `tip` says more.
    """

    code: str
    text: str
    detail: str = ""
    picture: str = ""
    tip: str = ""


class LinkList(QWidget):
    """Links below each other; of many, the first ones and one that shows all.

    `aligned` puts what stands behind the links below each other too; for short links.

    Signals:
        chosen(str): the code of the link that was pressed.
    """

    chosen = Signal(str)

    _FIRST = 6

    def __init__(self, theme: Theme, *, aligned: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._aligned = aligned
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
            more = LinkButton(self.tr("Show all %Ln", "", len(self._links)), "")
            more.clicked.connect(self._on_more)
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> QWidget | None:
        """Put the keyboard on the first link and return it; None without one."""
        first = next((b for b in self.findChildren(LinkButton) if not b.isHidden()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return first

    def _fill(self, links: Sequence[Link]) -> None:
        clear(self._column)
        for link in links:
            self._column.addLayout(self._line(link))
        if self._aligned:
            buttons = [b for b in self.findChildren(LinkButton) if not b.isHidden()]
            widest = max((button.sizeHint().width() for button in buttons), default=0)
            for button in buttons:
                button.setMinimumWidth(widest)

    def _line(self, link: Link) -> QBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._theme.space.s)
        line.addWidget(self._button(link))
        line.addWidget(_detail(link), 1)
        return line

    def _button(self, link: Link) -> LinkButton:
        button = LinkButton(link.text, link.code)
        button.setAccessibleDescription(link.detail)
        button.say_tip(link.tip)
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())

    def _on_more(self) -> None:
        self._fill(self._links)


class DrawingLinks(LinkList):
    """Links to drawings, each with its drawing in small; its place is kept while that is read."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self._column.setSpacing(context.theme.space.s)

    def _line(self, link: Link) -> QBoxLayout:
        row = self._theme.size.row
        drawing = Picture(self._context)
        drawing.setFixedSize(row * 3, row * 2)
        drawing.show_picture(link.picture)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._button(link), 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(_detail(link))
        words.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(self._theme.space.m)
        line.addWidget(drawing)
        line.addLayout(words, 1)
        return line


def _detail(link: Link) -> ElidedLabel:
    detail = ElidedLabel(link.detail)
    detail.setProperty("role", "caption")
    return detail
