"""The line above the page: which document and revision, which page, how large."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QIntValidator, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from catalog_cache.records import DocumentView

from distributor_app import formats
from distributor_app.screens.manuals.page_canvas import PageCanvas
from distributor_app.screens.manuals.page_stack import Fit
from distributor_app.theme import Theme

_PERCENTS = (50, 75, 100, 125, 150, 200, 400)


class _Title(QWidget):
    """Title in strong type and the revision behind it; the title gives way when room is short."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = ""
        self._rest = ""
        theme.changed.connect(self.update)

    def say(self, title: str, rest: str) -> None:
        """Show a title and what stands behind it."""
        self._title, self._rest = title, rest
        self.setAccessibleName(f"{title} {rest}")
        self.setToolTip(f"{title} {rest}")
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * self._theme.size.control, self._theme.size.control)

    def sizeHint(self) -> QSize:
        return QSize(3 * self._theme.size.preview // 2, self._theme.size.control)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        strong, body = self._theme.font("strong"), self._theme.font("body")
        title, plain = QFontMetrics(strong), QFontMetrics(body)
        gap = self._theme.space.s
        # The day goes first when room is short, then the end of the title, the revision never.
        rest = self._rest
        if (
            title.horizontalAdvance(self._title) + gap + plain.horizontalAdvance(rest)
            > self.width()
        ):
            rest = rest.partition(" · ")[0]
        room = self.width() - gap - plain.horizontalAdvance(rest)
        shown = title.elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        painter.setFont(strong)
        painter.setPen(self._theme.color("text"))
        painter.drawText(self.rect(), align, shown)
        painter.setFont(body)
        painter.setPen(self._theme.color("second"))
        left = title.horizontalAdvance(shown) + gap
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), align, rest)
        painter.end()


class ViewerHead(QWidget):
    """Title, page number with its neighbours, zoom.

    Signals:
        page_asked(int): go to this page.
        step_asked(int): go this many pages on (negative: back).
        page_entered(): a page was typed and confirmed; the keyboard belongs to the page again.
        revision_chosen(str): the id of another revision to open.
        find_asked(): something is to be looked for in this document.
    """

    page_asked = Signal(int)
    step_asked = Signal(int)
    page_entered = Signal()
    revision_chosen = Signal(str)
    find_asked = Signal()

    def __init__(self, theme: Theme, canvas: PageCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._canvas = canvas
        self._page = 1
        self._pages = 0
        self._title = _Title(theme)
        self._revisions = self._icon_button("clock", self.tr("Other revisions"))
        self._back = self._icon_button("back", self.tr("Previous page (Left)"))
        self._next = self._icon_button("forward", self.tr("Next page (Right)"))
        self.number = QLineEdit()
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setAccessibleName(self.tr("Page number"))
        self.number.setToolTip(self.tr("Go to page (Ctrl+G)"))
        self.number.setFixedWidth(self.number.fontMetrics().horizontalAdvance("000000") + 12)
        self._of = QLabel()
        self._of.setProperty("role", "second")
        self.size_button = self._make_size_button()
        self._find = self._icon_button("search", self.tr("Find in this document (Ctrl+F)"))
        self._lay_out()
        self._revisions.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._revisions.setMenu(QMenu(self))
        self._back.clicked.connect(self._on_back)
        self._next.clicked.connect(self._on_next)
        self.number.returnPressed.connect(self._on_number)
        self._find.clicked.connect(self.find_asked)
        canvas.zoom_changed.connect(self._on_zoom_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_zoom_changed()

    def show_document(self, document: DocumentView) -> None:
        """Name the open document and offer its other revisions."""
        info = document.info
        self._offer_revisions(document)
        revision = self.tr("rev {0}").format(info.rev) if info.rev else ""
        issued = formats.day(info.issued) if info.issued else ""
        self._title.say(info.title, " · ".join(part for part in (revision, issued) if part))
        self.show_page(1, 0)

    def show_page(self, page: int, pages: int) -> None:
        """Say which page is shown; 0 pages while the document is not open."""
        self._page, self._pages = page, pages
        self.number.setValidator(QIntValidator(1, max(1, pages), self.number))
        self.number.setText(str(page) if pages else "")
        self._of.setText(f"/ {formats.count(pages)}" if pages else "")
        self._back.setEnabled(page > 1)
        self._next.setEnabled(page < pages)
        for each in (self.number, self.size_button, self._find):
            each.setEnabled(bool(pages))

    def offer_sizes(self, actions: Sequence[QAction]) -> None:
        """Offer these ways to change the size in the menu of sizes, with their keys."""
        menu = self.size_button.menu()
        first = menu.actions()[0]
        menu.insertActions(first, actions)
        menu.insertSeparator(first)

    # -- slots -------------------------------------------------------------------------------

    def _on_back(self) -> None:
        self.step_asked.emit(-1)

    def _on_next(self) -> None:
        self.step_asked.emit(1)

    def _on_number(self) -> None:
        self.page_asked.emit(int(self.number.text()))
        self.page_entered.emit()

    def _on_revision_chosen(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.revision_chosen.emit(action.data())

    def _on_size_chosen(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._canvas.set_zoom(action.data() / 100)

    def _on_zoom_changed(self) -> None:
        words = {Fit.WIDTH: self.tr("Width"), Fit.PAGE: self.tr("Whole page")}
        percent = self.tr("{0} %").format(round(self._canvas.zoom * 100))
        self.size_button.setText(words.get(self._canvas.fit, percent))

    def _on_theme_changed(self) -> None:
        for button in (self._revisions, self._back, self._next, self._find):
            button.setIcon(self._theme.icon(button.objectName()))

    # -- parts -------------------------------------------------------------------------------

    def _icon_button(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(icon)
        button.setProperty("role", "icon")
        button.setMaximumHeight(self._theme.size.control)
        button.setIcon(self._theme.icon(icon))
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        return button

    def _offer_revisions(self, document: DocumentView) -> None:
        """List the revisions, newest first, the open one ticked; nothing when there is only one."""
        menu = self._revisions.menu()
        menu.clear()
        for revision, rev, when in document.revisions:
            words = " · ".join(part for part in (self.tr("rev {0}").format(rev), when) if part)
            action = menu.addAction(words.replace("&", "&&"))
            action.setData(revision)
            action.setCheckable(True)
            action.setChecked(revision == document.info.revision)
            action.triggered.connect(self._on_revision_chosen)
        self._revisions.setVisible(len(document.revisions) > 1)

    def _make_size_button(self) -> QToolButton:
        menu = QMenu(self)
        for percent in _PERCENTS:
            action = menu.addAction(self.tr("{0} %").format(percent))
            action.setData(percent)
            action.triggered.connect(self._on_size_chosen)
        button = QToolButton()
        button.setAccessibleName(self.tr("Size of the page"))
        button.setMaximumHeight(self._theme.size.control)
        button.setToolTip(self.tr("Size and rotation (Ctrl+wheel changes the size)"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        space = self._theme.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.m, space.s - 1, space.m, space.s - 1)
        row.setSpacing(space.xs)
        row.addWidget(self._title, 1)
        row.addWidget(self._revisions)
        for widget in (self._back, self.number, self._of, self._next):
            row.addWidget(widget)
        row.addSpacing(space.s)
        row.addWidget(self.size_button)
        row.addWidget(self._find)
