"""The window that jobs are done in, with hands that count."""

import time
from typing import TYPE_CHECKING

import shiboken6
from benchmarks.jobs.counting import CountingHands
from benchmarks.jobs.job import Done, Job
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView

from distributor_app.driving.driver import Condition, Script, still_for, until
from distributor_app.driving.hands import Hands, Row
from distributor_app.frame.window import MainWindow
from distributor_app.navigation import Route
from distributor_app.shots.stage import Shown, Stage

if TYPE_CHECKING:
    from pathlib import Path

    from catalog_cache.desk import Desk

_STILL_SECONDS = 0.12
_FILE_NAME = "fileNameEdit"


class NotDoneError(AssertionError):
    """After its last step a job is not done."""


class JobDesk:
    """What a job's script works with; looking and waiting cost nothing, doing is counted."""

    def __init__(self, shown: Shown, stage: Stage) -> None:
        self._shown = shown
        self.stage = stage
        self.hands = CountingHands()
        self._began = 0.0
        self._waited = 0.0

    @property
    def window(self) -> MainWindow:
        """The main window."""
        return self._shown.window

    @property
    def desk(self) -> "Desk":
        """The desk, to look up what a job needs to know beforehand."""
        return self._shown.desk

    def stand(self, screen: str = "home", **args: str) -> Script:
        """Go where the user is before the job, the keyboard in the page; nothing counts yet."""
        yield until("the window in front", self.window.isActiveWindow)
        self.window.go(Route(screen, args))
        yield from self.at_rest()
        page = self.window.pages.shown
        if page is not None:
            page.take_focus()

    def begin(self) -> None:
        """Begin to count; called when everything is as the user finds it."""
        self.hands.begin()
        self._waited = 0.0
        self._began = time.monotonic()

    def done(self, job: Job) -> Done:
        """Return what the job cost; called when its script has ended."""
        seconds = time.monotonic() - self._began - self._waited
        return Done(job, self.hands.cost, max(seconds, 0.0))

    def at_rest(self) -> Script:
        """Wait until nothing moves any more; the stillness itself is not counted as time."""
        yield still_for(_STILL_SECONDS, self._idle())
        self._waited += _STILL_SECONDS

    def expect(self, truth: object, words: str) -> None:
        """Fail the job, in words, unless something is true."""
        if not truth:
            raise NotDoneError(words)

    def save_as_offered(self, path: "Path") -> Script:
        """Press Enter in the file dialog; its folder is made the job's own, which costs nothing."""
        yield from self.hands.when_seen(_FILE_NAME, QLineEdit)
        entry = self.hands.find(_FILE_NAME, QLineEdit)
        aside = Hands()
        aside.press("Ctrl+A", entry)
        aside.paste(str(path), entry)
        self.hands.press("Return", entry)
        yield until(f"the file {path.name}", lambda: path.exists() and path.stat().st_size > 0)
        yield from self.at_rest()

    def in_sight(self, table: QTableView, row: int) -> bool:
        """Tell whether a row can be clicked without scrolling."""
        spot = table.visualRect(table.model().index(row, 0)).center()
        return table.viewport().rect().contains(spot)

    def row(self, table: str, title: str, words: str) -> Row:
        """Return the row of a table in sight in which a cell says this."""
        shown = self.table(table)
        number = self.hands.row_where(shown, title, lambda cell: words in cell)
        return self.hands.rows(shown)[number]

    def table(self, name: str) -> QTableView:
        """Return a table in sight by its accessible name."""
        return self.hands.find(name, QTableView)

    def until_read(self, words: str) -> Script:
        """Wait until these words stand in sight."""
        yield until(f"the words “{words}”", lambda: self.hands.reads(words))

    def label(self, beginning: str) -> str:
        """Return the text of the label whose name begins so."""
        return self.hands.find_beginning(beginning, QLabel).text()

    def _idle(self) -> Condition:
        def idle() -> bool:
            return shiboken6.isValid(self.window) and not self._shown.tasks.busy

        return idle
