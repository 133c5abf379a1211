"""An open cart on a real desk, and somebody at its keyboard who counts the strokes."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from distributor_app.context import DeskContext
from distributor_app.language.english_plurals import EnglishPlurals
from distributor_app.screens.cart.page import CartScreen

Settled = Callable[[], None]
NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def plurals(qapp: QApplication) -> Iterator[None]:
    """The cart speaks English with its plurals, as the program does."""
    translator = EnglishPlurals(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def cart(qtbot: QtBot, counter_context: DeskContext, settled: Settled, plurals: None) -> CartScreen:
    """The open cart, wide enough for its columns, with the keyboard in the entry field."""
    screen = CartScreen(counter_context)
    qtbot.addWidget(screen)
    screen.resize(1104, 700)
    screen.show()
    qtbot.waitExposed(screen)
    screen.open({})
    settled()
    return screen


class Typist:
    """Presses keys wherever the keyboard is; `strokes` counts a key with its modifiers as one."""

    def __init__(self, qtbot: QtBot, cart: CartScreen, settled: Settled) -> None:
        self._qtbot = qtbot
        self._cart = cart
        self._settled = settled
        self.strokes = 0

    @property
    def at(self) -> QWidget:
        """The widget with the keyboard."""
        return self._cart.window().focusWidget() or self._cart

    def press(self, *keys: Qt.Key, with_key: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press keys one after the other and wait for what comes of each."""
        for key in keys:
            self.strokes += 1
            self._qtbot.keyClick(self.at, key, with_key)
            self._settled()

    def write(self, text: str) -> None:
        """Type letters and digits; a letter is a stroke."""
        for letter in text:
            self.strokes += 1
            self._qtbot.keyClicks(self.at, letter)

    def scan(self, code: str) -> None:
        """Let a scanner type a code and its Enter: no stroke of anybody's."""
        for letter in code:
            self._qtbot.keyClicks(self.at, letter)
        self._qtbot.keyClick(self.at, Qt.Key.Key_Return)
        self._settled()

    def paste(self, text: str) -> None:
        """Paste what a spreadsheet put on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, with_key=CTRL)


@pytest.fixture
def typist(qtbot: QtBot, cart: CartScreen, settled: Settled) -> Typist:
    return Typist(qtbot, cart, settled)
