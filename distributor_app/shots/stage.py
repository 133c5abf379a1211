"""The stage: a demonstration hub, the desks on it, and a window in the state that is asked for."""

import json
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSize

from catalog_cache.contract.states import SubmissionState

from catalog_cache.errors import DeskError
from catalog_cache.places import AccountFolder

from distributor_app.context import DeskContext
from distributor_app.demo import DemoHub, enrol_demo, hub_command
from distributor_app.driving.driver import Driver, Script
from distributor_app.frame.window import MainWindow
from distributor_app.settings import Settings
from distributor_app.shots.scene import State
from distributor_app.shots.states import StagedTasks, overfull
from distributor_app.theme import Theme

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_NEW_ACCOUNT = "20817"
_PRICE_GROUP = "GOLD"


class Stage:
    """Owns the hub; gives the folders of a traded-in and of a new account."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._hub = DemoHub.start(root / "hub", options=["--still"])
        self.traded = enrol_demo(self._hub)
        self._new: AccountFolder | None = None
        self._sync(self.traded, prepare=True)

    def folder(self, state: State) -> AccountFolder:
        """Return the account to open for a state; OFFLINE takes the hub away for good."""
        if state is State.EMPTY:
            if self._new is None:
                self._new = self._new_account()
            return self._new
        if state is State.OFFLINE:
            self.close()
        return self.traded

    def close(self) -> None:
        """End the hub; safe to call more than once."""
        self._hub.stop()

    def _sync(self, folder: AccountFolder, *, prepare: bool = False) -> None:
        from catalog_cache.desk import open_desk

        with open_desk(folder) as desk:
            desk.sync.run()
            if prepare:
                _leave_work_behind(desk)

    def _new_account(self) -> AccountFolder:
        from catalog_cache.desk import sign_in
        from catalog_cache.enrolment import Enrolment, enrol

        file = self._root / "new.enrol.json"
        account = ["--account", _NEW_ACCOUNT]
        self.vendor(
            "partner",
            "add",
            *account,
            "--price-group",
            _PRICE_GROUP,
            "--hub",
            self._hub.address,
            "--out",
            str(file),
            "Northgate Fluid Power",
        )
        added = self.vendor("user", "add", *account, "--name", "Ines Moreau", "--role", "owner")
        folder = enrol(Enrolment.model_validate_json(file.read_text(encoding="utf-8")))
        sign_in(folder, added["code"])
        self._sync(folder)
        return folder

    def vendor(self, *words: str) -> dict[str, str]:
        """Run a command of the hub on its data, whether it serves or not; returns the answer."""
        command, verb, *rest = words
        done = subprocess.run(
            [*hub_command(), command, verb, "--data", str(self._hub.folder), "--json", *rest],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        answer: dict[str, str] = json.loads(done.stdout)
        return answer


def _leave_work_behind(desk: "Desk") -> None:
    """Give the desk what a working day leaves: a draft with problems, an order set aside."""
    waiting = desk.drafts.create("Weekly stock")
    desk.drafts.add(waiting, desk.drafts.parse("61-04-118 12\n40210-33 20\n40-21A-0071 2"))
    head = replace(desk.drafts.view(waiting).head, po_number="4711")
    if desk.drafts.set_head(waiting, head).orderable:
        desk.drafts.confirm(waiting)
        # Set aside, for the windows of the pictures go online, where nothing waits for long.
        for item in desk.outbox.items():
            desk.outbox.set_aside(item.id)
    counter = desk.drafts.create("June stock order")
    lines = "40-21A-0071 4\n40-21A-0070 2\n77-100 130\n9X-77 1\n6204 6\n61-04-120 24\n40210-33 4"
    desk.drafts.add(counter, desk.drafts.parse(lines))


def _queue_again(desk: "Desk") -> None:
    for item in desk.outbox.items():
        if item.state is SubmissionState.SET_ASIDE:
            desk.outbox.queue_again(item.id)


@contextmanager
def window_on(folder: AccountFolder, theme: Theme, state: State, size: QSize) -> Iterator["Shown"]:
    """Open a desk and show its window in a state."""
    from catalog_cache.desk import open_desk

    with open_desk(folder) as desk, tempfile.TemporaryDirectory() as own:
        with suppress(DeskError):
            desk.sync.run()
        if state is State.OFFLINE:
            _queue_again(desk)
        tasks = StagedTasks()
        settings = Settings(Path(own) / "settings.json")
        shown = overfull(desk) if state is State.OVERFULL else desk
        window = MainWindow(DeskContext(shown, tasks, theme, settings))
        window.resize(size)
        window.show()
        try:
            yield Shown(desk, window, tasks)
        finally:
            window.close()
            tasks.shutdown()
            window.deleteLater()


class Shown:
    """A window with its desk and task runner."""

    def __init__(self, desk: "Desk", window: MainWindow, tasks: StagedTasks) -> None:
        self.desk = desk
        self.window = window
        self.tasks = tasks

    def play(self, script: Script) -> BaseException | None:
        """Run a script in the window to its end; returns what ended it early."""
        # A loop of its own: leaving the application's would say that the program ends.
        loop = QEventLoop()
        failures: list[BaseException] = []

        def ended(error: BaseException | None) -> None:
            if error is not None:
                failures.append(error)
            loop.quit()

        driver = Driver(script, ended)
        driver.start()
        loop.exec()
        return failures[0] if failures else None
