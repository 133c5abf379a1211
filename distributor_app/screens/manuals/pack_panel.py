"""The job pack beside the page: what is in it, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from distributor_app.screens.manuals.entry_list import EntryList
from distributor_app.screens.manuals.job_pack import JobPack
from distributor_app.screens.manuals.models import EntryModel
from distributor_app.theme import Theme
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.icon_button import IconButton
from distributor_app.widgets.inline_message import InlineMessage

_MOST_ROWS = 4


class PackPanel(QWidget):
    """Shows one pack; every change is asked for, none is made here.

    Signals:
        page_wanted(): the open page belongs to the job.
        chapter_wanted(): so does the open chapter.
        named(str): the job is called so.
        part_opened(int): this part of the pack is to be read.
        part_unwanted(int): this part of the pack is not needed.
        print_asked(), save_asked(), open_asked(), new_asked(): what the menu offers.
        again_asked(): the pack that was left is to be read again.
    """

    page_wanted = Signal()
    chapter_wanted = Signal()
    named = Signal(str)
    part_opened = Signal(int)
    part_unwanted = Signal(int)
    print_asked = Signal()
    save_asked = Signal()
    open_asked = Signal()
    new_asked = Signal()
    again_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.name = QLineEdit()
        self._count = ElidedLabel()
        self._model = EntryModel(self)
        self.list = EntryList(theme)
        self._add = QPushButton(self.tr("Add &this page"))
        self._more = IconButton(theme, "more", self.tr("More for the job pack"))
        self._needs_pack: list[QAction] = []
        self._needs_page: list[QAction] = []
        self._message = InlineMessage(theme, stacked=True)
        self._is_open = self._is_lost = False
        self._lay_out()
        self.name.editingFinished.connect(self._on_named)
        self._add.clicked.connect(self.page_wanted)
        self.list.chosen.connect(self.part_opened)
        self._message.triggered.connect(self._on_link)
        self.show_pack(JobPack())

    def show_pack(self, pack: JobPack) -> None:
        """Show another pack, or the same one changed."""
        self._message.say("")
        self._count.show()
        self._is_lost = False
        self.set_page_open(self._is_open)
        if self.name.text() != pack.name:
            self.name.setText(pack.name)
        self._model.show_pack(pack)
        rows = min(len(pack.parts), _MOST_ROWS)
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 1 if rows else 0)
        self.list.setVisible(bool(rows))
        pages = self.tr("%n page(s)", "", pack.page_count)
        documents = self.tr("%n document(s)", "", len(pack.parts))
        words = self.tr("{0} from {1}").format(pages, documents)
        if not pack.parts:
            words = self.tr("Pages for one job, printed together.")
        self._count.setText(words)
        self.name.setVisible(bool(pack.parts))
        for action in self._needs_pack:
            action.setEnabled(bool(pack.parts))

    def set_page_open(self, is_open: bool) -> None:
        """Offer to add the open page, or not."""
        self._is_open = is_open
        self._add.setEnabled(is_open and not self._is_lost)
        for action in self._needs_page:
            action.setEnabled(is_open and not self._is_lost)

    def show_failure(self, error: Exception) -> None:
        """Say why the pack that was left is not here; pages are added when that is settled."""
        again = {"again": self.tr("Try again"), "new": self.tr("Begin a new one")}
        self._message.say_error(error, again)
        self._count.hide()
        self._is_lost = True
        self.set_page_open(self._is_open)

    # -- slots and parts ---------------------------------------------------------------------

    def _on_named(self) -> None:
        self.named.emit(self.name.text().strip())

    def _on_link(self, code: str) -> None:
        (self.new_asked if code == "new" else self.again_asked).emit()

    def _on_remove(self) -> None:
        if self.list.currentIndex().isValid():
            self.part_unwanted.emit(self.list.currentIndex().row())

    def _lay_out(self) -> None:
        space = self._theme.space
        title = QLabel(self.tr("Job pack"))
        title.setProperty("role", "section")
        self._count.setProperty("role", "caption")
        self.name.setPlaceholderText(self.tr("Name of the job"))
        self.name.setAccessibleName(self.tr("Name of the job"))
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Pages in the job pack"))
        self._add.setToolTip(self.tr("Add this page to the job pack (Ctrl+J)"))
        self._make_menu()
        head = QVBoxLayout()
        head.setContentsMargins(space.m, space.s, space.m, space.s)
        head.setSpacing(space.s)
        head.addWidget(title)
        head.addWidget(self.name)
        head.addWidget(self._count)
        head.addWidget(self._message)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(space.m, space.s, space.m, space.m)
        buttons.setSpacing(space.s)
        buttons.addWidget(self._add, 1)
        buttons.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addLayout(buttons)

    def _make_menu(self) -> None:
        menu = QMenu(self)
        chapter = menu.addAction(self.tr("Add the &chapter"), self.chapter_wanted.emit)
        self._needs_page.append(chapter)
        menu.addSeparator()
        for words, signal in (
            (self.tr("&Print the job pack…"), self.print_asked),
            (self.tr("&Save as job file…"), self.save_asked),
        ):
            self._needs_pack.append(menu.addAction(words, signal.emit))
        menu.addAction(self.tr("&Open a job file…"), self.open_asked.emit)
        self._needs_pack.append(menu.addAction(self.tr("&New job pack"), self.new_asked.emit))
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        remove = QAction(self.tr("&Remove from the job pack"), self.list)
        remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._on_remove)
        self.list.addAction(remove)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
