"""Switching to German in the middle of work: the window speaks it, and nothing is lost."""

import gc
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from catalog_cache.desk import open_desk
from catalog_cache.places import AccountFolder

from distributor_app.app import Options, Program, make_application
from distributor_app.frame.window import MainWindow
from distributor_app.language import spoken
from distributor_app.language.spoken import Speaker
from distributor_app.navigation import Route
from distributor_app.screens.cart.entry_field import EntryField
from distributor_app.widgets.paper_job import PaperJob, Sheets
from distributor_app.widgets.toast import Toast

GERMAN = spoken.resources.folder() / "translations" / "desk_de.ts"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def kind_of_database() -> str:
    """The window does not know which database the hub has."""
    return "sqlite"


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation that speaks German, as `make` prepares it."""
    made = tmp_path / "desk_de.qm"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", GERMAN, "-qm", made], check=True)
    monkeypatch.setattr(spoken, "_file", lambda _: made)


class Work:
    """The running program and somebody at it."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot = qtbot
        self.program = program

    @property
    def window(self) -> MainWindow:
        """The window in front; another one after switching."""
        assert self.program.window is not None
        return self.program.window

    def settle(self) -> None:
        tasks = self.window.context.tasks
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: not tasks.busy, timeout=30_000)
        self.qtbot.wait(1)

    def press(self, key: Qt.Key, with_: Qt.KeyboardModifier) -> None:
        self.qtbot.keyClick(self.window, key, with_)
        self.settle()

    @property
    def entry(self) -> EntryField:
        """The field of the cart into which lines are typed."""
        found = self.window.pages.screen_at("cart").findChild(EntryField)
        assert isinstance(found, EntryField)
        return found

    def speak(self, language: str) -> None:
        """Choose a language in Settings and wait for the window that speaks it."""
        before = self.window
        self.press(Qt.Key.Key_9, CTRL)
        screen = self.window.pages.shown
        assert screen is not None
        boxes = [box for box in screen.findChildren(QComboBox) if box.findText(language) >= 0]
        boxes[0].setCurrentIndex(boxes[0].findText(language))
        boxes[0].activated.emit(boxes[0].currentIndex())
        self.qtbot.waitUntil(lambda: self.window is not before)
        self.qtbot.waitExposed(self.window)
        self.settle()


@pytest.fixture
def work(
    qapp: QApplication, qtbot: QtBot, account_folder: AccountFolder, german: None
) -> Iterator[Work]:
    with open_desk(account_folder) as desk:
        desk.sync.run()
    before = QLocale()
    make_application()
    program = Program(qapp, Options())
    with qtbot.waitSignal(program.ready, timeout=60_000):
        program.start()
    made = Work(qtbot, program)
    made.settle()
    yield made
    made.window.closing.disconnect(QApplication.quit)
    made.window.close()
    program.put_away()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    speaker = qapp.findChild(Speaker)
    assert isinstance(speaker, Speaker)
    speaker.be_silent()
    speaker.setParent(None)
    QLocale.setDefault(before)
    gc.unfreeze()


@pytest.fixture
def in_the_middle(work: Work, qtbot: QtBot) -> Work:
    """A line in the cart, half a number beside it, and half a word in the search."""
    work.press(Qt.Key.Key_4, CTRL)
    qtbot.keyClicks(work.entry, "40-21A-0071 4")
    qtbot.keyClick(work.entry, Qt.Key.Key_Return)
    work.settle()
    qtbot.keyClicks(work.entry, "61-04")
    work.press(Qt.Key.Key_L, CTRL)
    qtbot.keyClicks(work.window.top_bar.search, "hydr pu")
    work.settle()
    return work


def lines(work: Work) -> list[str]:
    """The numbers on the counter's draft, as the desk has them."""
    drafts = work.window.context.desk.drafts
    (draft,) = drafts.summaries()
    return [line.number_entered for line in drafts.view(draft.id).lines]


def test_the_window_speaks_german_at_the_same_place(in_the_middle: Work) -> None:
    work = in_the_middle
    work.speak("Deutsch")
    assert work.window.route == Route("settings")
    assert work.window.commands["go.cart"].text().replace("&", "") == "Warenkorb"
    assert work.window.isVisible()
    assert [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)
            and one.isVisible()] == [work.window]  # fmt: skip


def test_the_way_back_leads_to_the_half_typed_search_and_to_the_draft(in_the_middle: Work) -> None:
    work = in_the_middle
    work.speak("Deutsch")
    work.press(Qt.Key.Key_Left, ALT)
    assert work.window.route == Route("catalogue", {"q": "hydr pu"})
    assert work.window.top_bar.search.text() == "hydr pu"
    work.press(Qt.Key.Key_Left, ALT)
    assert work.window.route == Route("cart")
    assert work.entry.text() == "61-04"
    assert lines(work) == ["40-21A-0071"]


def test_another_way_to_the_cart_finds_it_as_it_was_too(in_the_middle: Work) -> None:
    work = in_the_middle
    work.speak("Deutsch")
    work.press(Qt.Key.Key_4, CTRL)
    assert work.entry.text() == "61-04"


def test_going_on_after_switching_there_and_back(
    in_the_middle: Work, qtbot: QtBot, settled_words: Callable[[Work], str]
) -> None:
    work = in_the_middle
    work.speak("Deutsch")
    work.speak("English")
    assert settled_words(work) == "Cart"
    work.press(Qt.Key.Key_4, CTRL)
    qtbot.keyClicks(work.entry, "-118 12")
    qtbot.keyClick(work.entry, Qt.Key.Key_Return)
    work.settle()
    assert lines(work) == ["40-21A-0071", "61-04-118"]


def test_what_is_being_printed_goes_on_to_its_end_before_the_language_changes(
    work: Work, qtbot: QtBot, tmp_path: Path
) -> None:
    before, target, gate, said = work.window, tmp_path / "order.pdf", threading.Event(), []

    def prepare() -> Callable[[Path], Path]:
        gate.wait(60)
        return partial(write_words, "of the window before")

    job = PaperJob(before.context, before)
    job.done.connect(lambda words, _: said.append(words))
    job.save_to(Sheets("order.pdf", "Save order", prepare), target)
    before.context.speak("de")
    message = before.findChild(Toast)
    assert isinstance(message, Toast)
    qtbot.waitUntil(message.isVisible)
    assert message.text == "The language changes as soon as this is done: Saving order.pdf"
    assert work.window is before
    gate.set()
    qtbot.waitUntil(lambda: work.window is not before)
    assert said == ["Saved as order.pdf."]
    assert target.read_text() == "of the window before"
    assert work.window.commands["go.cart"].text().replace("&", "") == "Warenkorb"


def write_words(words: str, target: Path) -> Path:
    """Write what a helper process is asked to."""
    target.write_text(words)
    return target


@pytest.fixture
def settled_words() -> Callable[[Work], str]:
    """What the cart is called in the menu."""
    return lambda work: work.window.commands["go.cart"].text().replace("&", "")
