"""Closing in the middle of something: it is said, and nothing is lost unasked."""

import threading

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from distributor_app.frame.closing import Closing


class Window(QWidget):
    """A window that closes as the main window does."""

    def __init__(self, tasks):
        super().__init__()
        self.closing = Closing(tasks, self)
        self.closed = 0

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if not self.closing.may_close():
            event.ignore()
            return
        self.closed += 1

    def nothing(self, _result):
        """The work is done."""


@pytest.fixture
def window(qtbot, tasks):
    made = Window(tasks)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def export(window, tasks):
    """Work that goes on until it is let go."""
    go_on = threading.Event()
    tasks.run(window, go_on.wait, window.nothing, says="Exporting orders.xlsx", cancel=go_on)
    yield go_on
    go_on.set()


def press(window, name):
    window.closing.box.findChild(QPushButton, name).click()


def test_a_window_at_rest_closes_at_once(window):
    window.close()
    assert window.closed == 1


def test_work_under_way_is_named_before_the_window_closes(window, export):
    window.close()
    assert window.closed == 0
    assert window.closing.box.text() == "Exporting orders.xlsx"


def test_stopping_it_closes_now(window, export):
    window.close()
    press(window, "now")
    assert window.closed == 1


def test_the_window_closes_by_itself_when_it_is_done(window, export, qtbot):
    window.close()
    press(window, "later")
    assert window.closed == 0
    export.set()
    qtbot.waitUntil(lambda: window.closed == 1)


def test_what_ends_while_it_is_asked_answers_the_question(window, export, qtbot):
    window.close()
    export.set()
    qtbot.waitUntil(lambda: window.closed == 1)


def test_staying_stays(window, export, qtbot, tasks):
    window.close()
    window.closing.box.close()
    export.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert window.closed == 0


def test_work_without_a_name_keeps_nobody(window, tasks, qtbot):
    go_on = threading.Event()
    tasks.run(window, go_on.wait, window.nothing, cancel=go_on)
    window.close()
    go_on.set()
    assert window.closed == 1
