"""What takes long is in sight above the status line, with what is done and how long it takes."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from distributor_app.frame.work_bar import WorkBar


@dataclass
class Work:
    says: str = "Saving orders.xlsx"
    seconds: float = 10.0
    steps: tuple[int, int] = (250, 1000)
    seconds_left: float | None = 30.0
    over: bool = False
    stopped: bool = False

    def set(self):
        self.stopped = True


@pytest.fixture
def bar(qtbot, theme):
    made = WorkBar(theme)
    qtbot.addWidget(made)
    return made


def test_it_says_what_how_much_and_how_long_still(qtbot, bar):
    bar.follow(Work())
    qtbot.waitUntil(bar.isVisible)
    assert bar.shown == ("Saving orders.xlsx",)
    words = [label.text() for label in bar.findChildren(QLabel)]
    assert words == ["Saving orders.xlsx", "30 s left"]
    progress = bar.findChild(QProgressBar)
    assert progress.value() / progress.maximum() == 0.25


def test_what_is_soon_done_is_never_shown(qtbot, bar):
    quick, slow = Work("Saving a.csv", seconds=0.1), Work("Saving b.csv")
    bar.follow(quick)
    bar.follow(slow)
    qtbot.waitUntil(bar.isVisible)
    assert bar.shown == ("Saving b.csv",)


def test_it_goes_when_the_work_is_over(qtbot, bar):
    work = Work()
    bar.follow(work)
    qtbot.waitUntil(bar.isVisible)
    work.over = True
    qtbot.waitUntil(bar.isHidden)
    assert bar.shown == ()


def test_cancel_stops_the_work_it_stands_beside(qtbot, bar):
    first, second = Work("Saving a.pdf"), Work("Saving b.pdf")
    bar.follow(first)
    bar.follow(second)
    qtbot.waitUntil(bar.isVisible)
    bar.findChildren(QPushButton)[1].click()
    assert (first.stopped, second.stopped) == (False, True)
