"""What every step of the tour works with, and the loop that runs the steps one after the other."""

import time
import traceback
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTableView, QWidget

from catalog_cache.errors import DeskError

from distributor_app.app import Program
from distributor_app.crash_hooks import CrashHooks
from distributor_app.driving.driver import Condition, Script, still_for, until
from distributor_app.driving.hands import Hands, Row
from distributor_app.driving.stalls import StallWatch
from distributor_app.frame.window import MainWindow
from distributor_app.tasks import Tasks
from distributor_app.tour.material import Material
from distributor_app.tour.report import Facts, Report, StepRecord
from distributor_app.tour.vendor import VendorSide

T = TypeVar("T")
_REST_SECONDS = 0.25
# Qt's own name of the field in its file dialog.
_FILE_NAME = "fileNameEdit"


class StepFailedError(AssertionError):
    """A step did not do what it says."""


@dataclass
class Known:
    """What later steps need from earlier ones."""

    po_number: str = ""
    order: str = ""
    consignment: str = ""
    delivery_no: str = ""
    lines: list[Row] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)


class Tour:
    """The hands, the vendor's side, the words to type, and where facts and pictures go."""

    def __init__(
        self,
        program: Program,
        vendor: VendorSide,
        material: Material,
        report: Report,
        stalls: StallWatch,
    ) -> None:
        self.program = program
        self.vendor = vendor
        self.material = material
        self.report = report
        self.stalls = stalls
        self.hands = Hands()
        self.known = Known()
        self._step = StepRecord("")
        self._pool = ThreadPoolExecutor(1, "tour")
        tasks = program.findChild(Tasks)
        assert isinstance(tasks, Tasks)
        self._tasks = tasks
        hooks = program.findChild(CrashHooks)
        assert isinstance(hooks, CrashHooks)
        hooks.failed.connect(self._on_unexpected)
        tasks.failed.connect(self._on_unexpected)
        self._unexpected: list[Exception] = []

    @property
    def facts(self) -> Facts:
        """The facts of the step under way."""
        return self._step.facts

    @property
    def window(self) -> MainWindow:
        """The main window."""
        if self.program.window is None:
            raise StepFailedError("the main window is not open")
        return self.program.window

    def file(self, name: str) -> Path:
        """Return where a paper of the tour goes; one of an earlier tour is taken away."""
        self.known.papers.append(name)
        path = self.report.folder / name
        path.unlink(missing_ok=True)
        return path

    @property
    def pictured(self) -> bool:
        """Whether the step under way has its picture."""
        return bool(self._step.screenshot)

    # -- running -----------------------------------------------------------------------------

    def script(self, steps: "Sequence[Step]") -> Script:
        """Run the steps in order; the first that fails ends the tour with its error."""
        for step in steps:
            record = self._begin(step.name)
            started = time.monotonic()
            try:
                yield from step.run(self)
                yield from self.at_rest()
                self._expect_no_fault()
                if not record.screenshot:
                    self.take_picture()
                record.ok = True
            except Exception as error:
                self._note_failure(error)
                raise
            finally:
                record.ms = round((time.monotonic() - started) * 1000)
                self.report.write()

    def afterwards(self, name: str, run: "Callable[[Tour], None]") -> list[BaseException]:
        """Run a step that needs no window any more; returns what it failed with."""
        record = self._begin(name)
        started = time.monotonic()
        failed: list[BaseException] = []
        try:
            run(self)
            record.ok = True
        except Exception as error:
            self.facts["error"] = f"{type(error).__name__}: {error}"
            failed.append(error)
        record.ms = round((time.monotonic() - started) * 1000)
        self.report.write()
        return failed

    def _begin(self, name: str) -> StepRecord:
        self._step = StepRecord(name)
        self.report.steps.append(self._step)
        self.stalls.doing = name
        return self._step

    def _note_failure(self, error: Exception) -> None:
        where = [f"{f.name}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__)]
        self.facts["error"] = f"{type(error).__name__}: {error}"
        self.facts["where"] = " ".join(where[-4:])
        self.take_picture()

    def expect(self, truth: object, words: str) -> None:
        """Fail the step, in words, unless something is true."""
        if not truth:
            raise StepFailedError(words)

    def _expect_no_fault(self) -> None:
        """Fail the step when the program met a fault of its own, even if nobody would see it."""
        if self._unexpected:
            fault = self._unexpected[0]
            raise StepFailedError(f"a fault inside the program: {fault!r}") from fault

    def _on_unexpected(self, error: object) -> None:
        # What is said to the person in a sentence is no fault of the program.
        if isinstance(error, Exception) and not isinstance(error, DeskError):
            self._unexpected.append(error)

    # -- waiting -----------------------------------------------------------------------------

    def at_rest(self) -> Script:
        """Wait until the window has nothing under way."""
        yield still_for(_REST_SECONDS, lambda: not self._tasks.busy)
        yield from self.to_front()

    def away(
        self, words: str, work: Callable[[], T], *, patience: float = 180.0
    ) -> Generator[Condition, None, T]:
        """Run blocking work on a thread of the tour's own; returns its result."""
        future = self._pool.submit(work)
        yield until(words, future.done, patience=patience)
        return future.result()

    def put_away(self) -> None:
        """End the tour's thread."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    # -- what many steps do ------------------------------------------------------------------

    def visit(self, keys: str) -> Script:
        """Go to a screen by its shortcut and wait until it has its rows."""
        self.hands.press(keys, self.window)
        yield from self.at_rest()

    def table(self, name: str) -> QTableView:
        """Return a table in sight by its name."""
        return self.hands.find(name, QTableView)

    def wait_for_row(
        self, table: QTableView, title: str, says: Callable[[str], bool], words: str
    ) -> Script:
        """Wait until a table has a row whose cell says what it should."""

        def has_row() -> bool:
            return any(says(row.get(title, "")) for row in self.hands.rows(table))

        yield until(words, has_row)

    def name_file(self, path: Path) -> Script:
        """Type a path into the file dialog that has opened, and press Enter."""
        yield until("the file dialog", lambda: self.hands.sees(_FILE_NAME, QLineEdit))
        entry = self.hands.find(_FILE_NAME, QLineEdit)
        dialog = QApplication.activeModalWidget()
        self.hands.press("Ctrl+A", entry)
        self.hands.paste(str(path), entry)
        self.expect(entry.text().endswith(path.name), f"the dialog has {entry.text()}")
        self.hands.press("Return", entry)
        yield until(
            "the file dialog to close",
            lambda: not (isinstance(dialog, QFileDialog) and _alive_and_shown(dialog)),
        )
        yield from self.to_front()

    def to_front(self) -> Script:
        """Give the keyboard back to the window, as a window manager does when a dialog closes."""

        def is_active() -> bool:
            wanted = QApplication.activeModalWidget() or front_window()
            if wanted is not None and not wanted.isActiveWindow():
                wanted.activateWindow()
            return wanted is not None and wanted.isActiveWindow()

        yield until("a window to have the keyboard", is_active)

    def sync(self) -> None:
        """Ask for a sync by the key for it."""
        self.hands.press("F5", self.window)

    def status(self) -> str:
        """Return what the status line says."""
        return self.window.status_line.text

    def wait_for_status(self, words: str) -> Script:
        """Wait until the status line says these words."""
        yield until(f"“{words}” in the status line", lambda: words in self.status())

    # -- pictures ----------------------------------------------------------------------------

    def take_picture(self) -> None:
        """Save a picture of the window and what floats over it, as this step's picture."""
        with self.stalls.left_out():
            front = front_window()
            if front is None:
                return
            picture = front.grab()
            painter = QPainter(picture)
            for other in QApplication.topLevelWidgets():
                if other is not front and other.isVisible():
                    painter.drawPixmap(_place(other, front), other.grab())
            painter.end()
            name = self.report.picture_name(self._step.name)
            if not picture.save(str(self.report.folder / name)):
                raise OSError(f"{name} cannot be written to {self.report.folder}")
            self._step.screenshot = name


@dataclass(frozen=True)
class Step:
    """A named part of the tour."""

    name: str
    run: Callable[[Tour], Script]


def front_window() -> QWidget | None:
    """Return the window in sight that is no dialog and no popup; None while there is none."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and widget.windowType() == Qt.WindowType.Window:
            return widget
    return None


def _place(widget: QWidget, front: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, 0)) - front.mapToGlobal(QPoint(0, 0))


def _alive_and_shown(widget: QWidget) -> bool:
    return shiboken6.isValid(widget) and widget.isVisible()
