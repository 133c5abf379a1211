"""The menu bar: every command of the frame, and under the screen's name what it offers."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from distributor_app.frame.commands import Commands, keys_of


class Menus(QMenuBar):
    """The menus; when the bar is hidden, Alt alone shows it until it is left."""

    def __init__(self, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._commands = commands
        self._alt_alone = False
        self._kept = True
        self._fill(self.tr("&File"), ("draft.new", "file.open", "", "sync.now", "", "app.quit"))
        places = [action.objectName() for action in commands.all]
        self._fill(
            self.tr("&Go"),
            (
                "find.anything", "find.parts", "",
                *(key for key in places if key.startswith("go.")), "",
                "back", "forward", "pane.next", "pane.previous",
            ),
        )  # fmt: skip
        view = self._fill(self.tr("&View"), ("prices.hide", ""))
        looks = view.addMenu(self.tr("&Appearance"))
        for key in places:
            if key.startswith("look."):
                looks.addAction(commands[key])
        looks.insertSeparator(commands["look.contrast"])
        self._add(view, ("", "menu.show", "window.full"))
        self.screen_menu = self.addMenu("")
        self._fill(
            self.tr("&Help"), ("help.guide", "help.keys", "", "help.diagnosis", "help.about")
        )
        self.screen_menu.menuAction().setVisible(False)
        window.installEventFilter(self)

    def show_screen(self, title: str, actions: Sequence[QAction]) -> None:
        """Show what the screen in sight offers under its name; nothing: no such menu."""
        self.screen_menu.clear()
        self.screen_menu.setTitle(title)
        _give_mnemonics(actions)
        for action in actions:
            _show_keys(action)
        self.screen_menu.addActions(actions)
        self.screen_menu.menuAction().setVisible(bool(actions))

    def keep(self, *, shown: bool) -> None:
        """Keep the bar in sight, or show it only after Alt."""
        self._kept = shown
        self.setVisible(shown)

    def _fill(self, title: str, keys: Sequence[str]) -> QMenu:
        menu = self.addMenu(title)
        self._add(menu, keys)
        _give_mnemonics([self._commands[key] for key in keys if key])
        return menu

    def _add(self, menu: QMenu, keys: Sequence[str]) -> None:
        for key in keys:
            if key:
                menu.addAction(self._commands[key])
            else:
                menu.addSeparator()

    # -- Alt ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and isinstance(event, QKeyEvent):
            self._watch_alt(event)
        return super().eventFilter(watched, event)

    def _watch_alt(self, event: QKeyEvent) -> None:
        if event.type() == QEvent.Type.KeyPress:
            self._alt_alone = event.key() == Qt.Key.Key_Alt
        elif event.type() == QEvent.Type.KeyRelease and self._alt_alone and not self._kept:
            self._alt_alone = False
            self.show()
            self.setFocus(Qt.FocusReason.MenuBarFocusReason)
            self.setActiveAction(self.actions()[0])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._kept and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hide()


def _show_keys(action: QAction) -> None:
    """Write the keys as the page of keys does, where Qt would write them otherwise."""
    keys, written = keys_of(action), QKeySequence.SequenceFormat.NativeText
    if keys and keys != action.shortcut().toString(written) and "\t" not in action.text():
        action.setText(f"{action.text()}\t{keys}")


def _give_mnemonics(actions: Sequence[QAction]) -> None:
    """See that each entry has a letter of its own, in whatever language the words are.

    What has one keeps it if no entry before it has the same; the first letters of words come first.
    """
    taken: set[str] = set()
    without = []
    for action in actions:
        letter = QKeySequence.mnemonic(action.text()).toString().removeprefix("Alt+")
        if letter and letter not in taken:
            taken.add(letter)
        else:
            without.append(action)
    for action in without:
        words = _without_mnemonic(action.text())
        spot = next((at for at in _spots(words) if words[at].upper() not in taken), None)
        if spot is not None:
            taken.add(words[spot].upper())
            before, after = words[:spot].replace("&", "&&"), words[spot:].replace("&", "&&")
            action.setText(f"{before}&{after}")


def _without_mnemonic(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _spots(words: str) -> Iterator[int]:
    """Return where a mnemonic may stand: beginnings of words first, keys after a tab never."""
    letters = [at for at, sign in enumerate(words.partition("\t")[0]) if sign.isalnum()]
    beginnings = [at for at in letters if at == 0 or words[at - 1].isspace()]
    yield from beginnings
    yield from (at for at in letters if at not in beginnings)
