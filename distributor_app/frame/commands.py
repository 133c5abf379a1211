"""The commands of the frame: what the menus, the command palette and the page of keys list."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

# Keys that a widget answers itself; shown beside the words, but no shortcut of the window's own.
_SHOWN_KEYS = "shown_keys"


class Commands(QObject):
    """Makes the frame's actions and finds them by key, as "sync.now"."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}

    def add(
        self,
        key: str,
        text: str,
        slot: Callable[..., object],
        keys: str | Iterable[str] = "",
        *,
        checkable: bool = False,
        shown_keys: str = "",
    ) -> QAction:
        """Make a command; `slot` is a bound method, `keys` its shortcuts, the first one shown."""
        action = QAction(text, self.parent())
        action.setObjectName(key)
        action.setCheckable(checkable)
        sequences = [keys] if isinstance(keys, str) else list(keys)
        action.setShortcuts([QKeySequence(each) for each in sequences if each])
        if shown_keys:
            action.setProperty(_SHOWN_KEYS, shown_keys)
            action.setText(f"{text}\t{shown_keys}")
        action.triggered.connect(slot)
        self._actions[key] = action
        return action

    def __getitem__(self, key: str) -> QAction:
        """Return a command; KeyError for an unknown key."""
        return self._actions[key]

    @property
    def all(self) -> list[QAction]:
        """Every command, in the order it was made."""
        return list(self._actions.values())


def words_of(action: QAction) -> str:
    """Return an action's words without mnemonic, keys and dots."""
    plain = action.text().partition("\t")[0].replace("&&", "\0").replace("&", "")
    return plain.replace("\0", "&").removesuffix("…")


def keys_of(action: QAction) -> str:
    """Return the keys of an action as they are written on this platform; empty: it has none."""
    shown = action.property(_SHOWN_KEYS)
    if shown:
        return str(shown)
    plain = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
    # One name for both keys, the one that is written on most keyboards.
    keys = QKeySequence(plain.replace("Return", "Enter"))
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
