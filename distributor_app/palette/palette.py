"""The palette itself: a field and a list that float over the window; Escape leaves no trace."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from distributor_app.context import DeskContext
from distributor_app.language.cache_texts import spoken
from distributor_app.navigation import Route
from distributor_app.palette.commands import command_entries, first_commands
from distributor_app.palette.delegate import PaletteDelegate
from distributor_app.palette.entries import Entry, Group, Question, ranked
from distributor_app.palette.finder import Finder
from distributor_app.palette.model import PaletteModel
from distributor_app.widgets.shadow import Shadow

_ROWS_SHOWN = 15
_PAGE = 8


class Palette(QFrame):
    """Opened over a window; what is chosen is told, the window does it.

    Signals:
        chosen(object): the Entry that was chosen; the palette is already closed.
    """

    chosen = Signal(object)

    def __init__(self, context: DeskContext, window: QWidget) -> None:
        super().__init__(window)
        self._theme = context.theme
        self._window = window
        self._before: QWidget | None = None
        self._frame_actions: Sequence[QAction] = ()
        self._screen_actions: Sequence[QAction] = ()
        self._first: Sequence[QAction] = ()
        self._recent: tuple[Route, ...] = ()
        self._choose_when_answered = False
        self._rows = _ROWS_SHOWN
        self._finder = Finder(context, self)
        self.model = PaletteModel(self)
        self.field = QLineEdit()
        self.list = QListView()
        self._words = QLabel()
        self._shadow = Shadow(context.theme, self)
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.list.clicked.connect(self._on_clicked)
        self._finder.answered.connect(self._on_answered)
        self._finder.added.connect(self._on_added)
        self._finder.failed.connect(self._on_failed)
        self.hide()
        self.field.installEventFilter(self)
        window.installEventFilter(self)

    def open(
        self,
        text: str,
        screen_actions: Sequence[QAction],
        frame_actions: Sequence[QAction],
        recent: Sequence[Route],
        first: Sequence[QAction] = (),
    ) -> None:
        """Show the palette with a text to begin with; before typing it shows `recent`, `first`."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._screen_actions, self._frame_actions = screen_actions, frame_actions
        self._first = first
        self._recent = tuple(recent)
        self._choose_when_answered = False
        self._finder.begin()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.field.text() == text:
            self._on_typed(text)
        self.field.setText(text)
        self.field.selectAll()

    def leave(self) -> None:
        """Close it and give the keyboard back to where it was."""
        self._close()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.setFocus()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries shown now."""
        return self.model.entries

    @property
    def words(self) -> str:
        """The line below the list: how to narrow the question, or what is wrong."""
        return self._words.text()

    # -- what is typed -----------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        if not self.isVisible():
            return
        self._choose_when_answered = False
        question = Question.typed(text)
        if not question.text and question.only is None:
            self._finder.recall(self._recent)
        elif question.only is Group.COMMANDS:
            self._finder.stop()
            self._show(())
        else:
            self._finder.ask(question)

    def _on_answered(self, entries: tuple[Entry, ...]) -> None:
        self._show(entries)
        if self._choose_when_answered:
            self._choose(self.list.currentIndex().row())

    def _on_added(self, entries: tuple[Entry, ...]) -> None:
        self.model.add_entries(entries)
        self._say_what_is_there()
        self._fit()
        if self.list.currentIndex().row() < 0:
            self._select(self.model.step(-1, 1))

    def _on_failed(self, error: Exception) -> None:
        self._show(())
        self._words.setText(spoken(getattr(error, "sentence", "")) or str(error))
        self._fit()

    def _show(self, entries: tuple[Entry, ...]) -> None:
        question = Question.typed(self.field.text())
        commands = command_entries(question, self._screen_actions, self._frame_actions)
        shown = ranked([*entries, *commands])
        if not question.text and question.only is None:
            shown = (*entries, *first_commands(self._first))
        self.model.show_entries(shown, tuple(question.text.split()))
        self._say_what_is_there()
        self._fit()
        self._select(self.model.step(-1, 1))
        self.list.scrollToTop()

    def _say_what_is_there(self) -> None:
        question = Question.typed(self.field.text())
        if self.model.entries or not question.text:
            self._words.setText(
                self.tr("> commands   # orders   ! deliveries   ? manuals   ·   Esc goes back")
            )
        else:
            self._words.setText(
                self.tr("Nothing is called “{0}”. Check the spelling, or type less of it.").format(
                    question.text
                )
            )

    # -- choosing ----------------------------------------------------------------------------

    def _select(self, row: int) -> None:
        index = self.model.index(row) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if row == 1:
            # The heading above the first entry comes into sight with it.
            self.list.scrollToTop()

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _choose(self, row: int) -> None:
        self._choose_when_answered = False
        entry = self.model.entry(row)
        if entry is None:
            return
        if entry.action is not None:
            # A command works on what one was doing.
            self.leave()
        else:
            self._close()
        self.chosen.emit(entry)

    def _close(self) -> None:
        self._finder.stop()
        self.hide()

    # -- Qt ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            return self._on_key(event)
        if watched is self.field and isinstance(event, QFocusEvent) and event.lostFocus():
            self._on_focus_lost(event.reason())
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1,
            Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps:
            self._select(self.model.step(self.list.currentIndex().row(), steps[key]))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._page(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
        else:
            return False
        return True

    def _page(self, by: int) -> None:
        row = self.list.currentIndex().row()
        for _ in range(_PAGE):
            following = self.model.step(row, by)
            if (following - row) * by <= 0:
                break
            row = following
        self._select(row)

    def _on_enter(self) -> None:
        # Whoever types fast, or scans, means the answer that is on its way.
        if self._finder.searching:
            self._choose_when_answered = True
        else:
            self._choose(self.list.currentIndex().row())

    def _on_focus_lost(self, reason: Qt.FocusReason) -> None:
        if not self.isVisible():
            return
        if reason is Qt.FocusReason.MouseFocusReason:
            self._close()
        elif reason is Qt.FocusReason.OtherFocusReason:
            # A page that has just arrived took the keyboard; it has it when the palette is left.
            QTimer.singleShot(0, self._take_keyboard_back)

    def _take_keyboard_back(self) -> None:
        if self.isVisible() and not self.field.hasFocus():
            self._before = QApplication.focusWidget()
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self._theme.space
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("Find anything"))
        self.field.setPlaceholderText(self.tr("Parts, orders, deliveries, manuals, commands"))
        self.field.setAccessibleName(self.tr("Find anything"))
        self.field.setClearButtonEnabled(False)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self._theme, self.list))
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._words.setProperty("role", "caption")
        self._words.setContentsMargins(space.m, 0, space.m, 0)
        self._words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.s, space.s, space.s, space.s)
        column.setSpacing(space.s)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._words)

    def _place(self) -> None:
        """Stand in the middle of the window, high up."""
        size, space = self._theme.size, self._theme.space
        room = self._window.rect()
        width = min(3 * size.preview, room.width() - 2 * space.xl)
        top = room.height() // 10
        self._rows = min(_ROWS_SHOWN, max(4, (room.height() - 2 * top) // size.row - 3))
        self.setFixedWidth(width)
        self.move((room.width() - width) // 2, top)
        self._fit()

    def _fit(self) -> None:
        """Be as high as what is found, at most as high as there is room for; the top stays."""
        rows = range(min(self.model.rowCount(), self._rows))
        found = sum(self.list.sizeHintForRow(row) for row in rows)
        self.list.setVisible(bool(rows))
        self.list.setFixedHeight(found + 2 * self.list.frameWidth())
        column = self.layout()
        assert column is not None
        column.activate()
        self.setFixedHeight(column.totalHeightForWidth(self.width()))
