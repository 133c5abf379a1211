"""Which commands the window has: words, keys, and which of its calls each one makes."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject

from distributor_app.frame.choices import Choices
from distributor_app.frame.commands import Commands
from distributor_app.frame.files import FileTaker
from distributor_app.screens import SCREENS
from distributor_app.theme import Mode


class Commanded(Protocol):
    """What the commands call; the main window."""

    choices: Choices
    files: FileTaker

    def new_draft(self) -> None: ...
    def ask_for_sync(self) -> None: ...
    def find_anything(self) -> None: ...
    def search_parts(self) -> None: ...
    def go_back(self) -> None: ...
    def go_forward(self) -> None: ...
    def go_to_sender(self) -> None: ...
    def next_pane(self) -> None: ...
    def previous_pane(self) -> None: ...
    def show_guide(self) -> None: ...
    def show_keys(self) -> None: ...
    def diagnose(self) -> None: ...
    def show_about(self) -> None: ...
    def close(self) -> bool: ...


def make_commands(window: Commanded, owner: QObject) -> Commands:
    """Return the commands of a window; the order is the one of the page of keys."""
    made = Commands(owner)
    made.add("find.anything", _tr("&Find anything…"), window.find_anything, "Ctrl+K")
    made.add("find.parts", _tr("&Search the catalogue"), window.search_parts, "Ctrl+L")
    made.add("draft.new", _tr("&New draft"), window.new_draft, "Ctrl+N")
    made.add("file.open", _tr("&Open a file…"), window.files.choose, "Ctrl+O")
    made.add("sync.now", _tr("&Sync now"), window.ask_for_sync, "F5")
    made.add("back", _tr("&Back to where you were"), window.go_back, "Alt+Left")
    made.add("forward", _tr("F&orward again"), window.go_forward, "Alt+Right")
    for spec in SCREENS:
        title = QCoreApplication.translate("Screens", spec.title)
        made.add(f"go.{spec.key}", title, window.go_to_sender, f"Ctrl+{spec.digit}")
    made.add("pane.next", _tr("Next &part of the window"), window.next_pane, "F6")
    made.add("pane.previous", _tr("Pre&vious part of the window"), window.previous_pane, "Shift+F6")
    # A plain key and no shortcut, so that a screen may give F9 a meaning of its own.
    made.add(
        "prices.hide", _tr("&Hide net prices"), window.choices.toggle_prices, checkable=True,
        shown_keys="F9",
    )  # fmt: skip
    for mode, words in look_words().items():
        made.add(f"look.{mode.value}", words, window.choices.take_look_of_sender, checkable=True)
    made.add("look.contrast", _tr("&High contrast"), window.choices.toggle_contrast, checkable=True)
    made.add("menu.show", _tr("&Menu bar"), window.choices.toggle_menu_bar, checkable=True)
    made.add(
        "window.full", _tr("&Full screen"), window.choices.toggle_full_screen, "F11", checkable=True
    )
    made.add("help.guide", _tr("User &guide"), window.show_guide, "Shift+F1")
    made.add("help.keys", _tr("&Keyboard"), window.show_keys, ("F1", "Ctrl+/"))
    made.add("help.diagnosis", _tr("&Diagnosis"), window.diagnose)
    made.add("help.about", _tr("&About Distributor Desk"), window.show_about)
    made.add("app.quit", _tr("&Quit"), window.close, "Ctrl+Q")
    return made


def look_words() -> dict[Mode, str]:
    """Return what each look is called, with a mnemonic."""
    return {
        Mode.SYSTEM: _tr("As the &desktop says"),
        Mode.LIGHT: _tr("&Light"),
        Mode.DARK: _tr("Dar&k"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
