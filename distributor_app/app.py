"""The composition root: everything the window needs is made here, once, in order, and put away.

Start: application, look and settings first; the desk (SQLAlchemy, httpx, pydantic) is imported
and opened on a thread while the empty frame is shown and takes keys; then the window. End: no more
work is taken, the sync is left, pools are waited for, the window ends, the desk is closed, the
demonstration's hub is ended.
"""

import argparse
import faulthandler
import gc
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

import platformdirs
from PySide6.QtCore import QObject, QProcess, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from catalog_cache.errors import DeskError
from catalog_cache.places import AccountFolder

from distributor_app.context import DeskContext
from distributor_app.crash_hooks import CrashHooks
from distributor_app.language.spoken import Speaker
from distributor_app.opening_page import OpeningPage
from distributor_app.settings import Settings
from distributor_app.single_instance import SingleInstance
from distributor_app.tasks import Lane, Tasks
from distributor_app.theme import Contrast, Mode, Theme

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

    from distributor_app.demo import DemoHub
    from distributor_app.first_start.page import FirstStart
    from distributor_app.frame.opening_frame import OpeningFrame
    from distributor_app.frame.window import MainWindow

_COLLECT_MS = 20_000
_READ_AHEAD_MS = 500

C = TypeVar("C", Mode, Contrast)


@dataclass(frozen=True, slots=True)
class Options:
    """How the window was asked to start."""

    demo: bool = False
    enrolment: Path | None = None


def run(arguments: Sequence[str], prepare: "Callable[[Program], None] | None" = None) -> int:
    """Open the window and run until it is closed; returns the exit code.

    `prepare` is called with the program before it starts, for who measures or drives it.
    """
    options = _parse(arguments)
    faulthandler.enable()
    gc.disable()  # collected on the GUI thread only: a timer destroyed elsewhere ends the program
    application = make_application()
    instance = SingleInstance("demonstration" if options.demo else "desk")
    if not instance.is_first:
        instance.call_first()
        return 0
    program = Program(application, options)
    instance.called.connect(program.come_to_front)
    if prepare is not None:
        prepare(program)
    QTimer.singleShot(0, program.start)
    code = application.exec()
    program.put_away()
    if program.begin_again_with is not None:
        instance.release()
        QProcess.startDetached(*start_command(program.begin_again_with))
    return code


def start_command(enrolment: Path) -> tuple[str, list[str]]:
    """Return how this program is started with a vendor's file, frozen or not."""
    if getattr(sys, "frozen", False):
        return sys.executable, [str(enrolment)]
    return sys.executable, ["-m", "distributor_app", str(enrolment)]


def make_application() -> QApplication:
    """Return the application object with its names set."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("distributor-desk")
    application.setApplicationDisplayName("Distributor Desk")
    application.setQuitOnLastWindowClosed(True)
    if application.findChild(Speaker) is None:
        Speaker(application).speak("en")
    return application


def _parse(arguments: Sequence[str]) -> Options:
    parser = argparse.ArgumentParser(prog="distributor-app")
    parser.add_argument("--demo", action="store_true", help="open the demonstration")
    parser.add_argument("enrolment", nargs="?", type=Path, help="an enrolment file to accept")
    parsed = parser.parse_args(arguments)
    return Options(parsed.demo, parsed.enrolment)


class Program(QObject):
    """The running program: owns tasks, desk, window and the demonstration's hub.

    Signals:
        ready(): the main window is shown and takes input.
    """

    ready = Signal()

    def __init__(self, application: QApplication, options: Options) -> None:
        super().__init__()
        self._options = options
        self._tasks = Tasks(self)
        self._hooks = CrashHooks(self)
        self.settings = Settings(settings_path(options.demo))
        speaker = application.findChild(Speaker)
        assert isinstance(speaker, Speaker)
        self.speaker = speaker
        self.speaker.speak(self.settings.language)
        self.theme = Theme(
            application,
            _choice(Mode, self.settings.theme),
            _choice(Contrast, self.settings.contrast),
        )
        self.desk: Desk | None = None
        self.window: MainWindow | None = None
        self.begin_again_with: Path | None = None
        self._demo_hub: DemoHub | None = None
        self._helper: ProcessPoolExecutor | None = None
        self._front: QWidget | None = None
        self._collector = QTimer(self)
        self._collector.setInterval(_COLLECT_MS)
        self._collector.timeout.connect(gc.collect)
        self._language_waits = False
        self._tasks.rested.connect(self._on_rested)

    def start(self) -> None:
        """Show the first page and open what there is to open."""
        if self._options.demo:
            self._use_demo_folder()
            self._open(self._demo_page(), self._start_demo)
            return
        from catalog_cache import places

        enrolled = sorted((places.data_root() / "accounts").glob("*/enrolment.json"))
        signed_in = [AccountFolder(p.parent) for p in enrolled if AccountFolder(p.parent).people()]
        if self._options.enrolment is None and signed_in:
            self._go_on(signed_in[0])
        else:
            self._show_first_start()

    def come_to_front(self) -> None:
        """Bring the window to front, because the program was started again."""
        if self._front is not None:
            self._front.show()
            self._front.raise_()
            self._front.activateWindow()

    def put_away(self) -> None:
        """Close everything in order; safe to call more than once."""
        self._collector.stop()
        if self.desk is not None:
            self.desk.sync.unwatch()
        self._tasks.shutdown()
        if self.window is not None:
            self.window.end()
            self.window = self._front = None
        if self._helper is not None:
            self._helper.shutdown(cancel_futures=True)
            self._helper = None
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        if self._demo_hub is not None:
            self._demo_hub.stop()
            self._demo_hub = None
        self._hooks.remove()

    # -- opening ---------------------------------------------------------------------------------

    def _use_demo_folder(self) -> None:
        from distributor_app.demo import demo_root

        # The demonstration never mixes with the accounts of this computer.
        os.environ["DISTRIBUTOR_DESK_DATA"] = str(demo_root())
        os.environ["DISTRIBUTOR_DESK_TOKENS"] = "file"
        os.environ.pop("DISTRIBUTOR_DESK_CONTENT", None)

    def _start_demo(self) -> "Desk":
        from catalog_cache.places import data_root

        from distributor_app.demo import DemoHub, enrol_demo

        self._demo_hub = DemoHub.start(data_root() / "hub")
        return self._open_desk(enrol_demo(self._demo_hub))

    def _demo_page(self) -> OpeningPage:
        return OpeningPage(self.theme, self.tr("Preparing the demonstration…"))

    def _open_account(self, folder: AccountFolder) -> None:
        self._folder = folder
        self._open(self._frame_of(folder), self._open_folder)

    def _frame_of(self, folder: AccountFolder) -> "OpeningFrame":
        """Return the window's frame with whose desk it is; from the account's small file."""
        from distributor_app.frame.opening_frame import OpeningFrame

        try:
            whose = json.loads(folder.enrolment.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            whose = {}
        self.theme.set_vendor_color(str(whose.get("accent", "")))
        vendor, account = str(whose.get("vendor_name", "")), str(whose.get("account_name", ""))
        return OpeningFrame(self.theme, self.settings, vendor, account)

    def _open_folder(self) -> "Desk":
        return self._open_desk(self._folder)

    def _open_desk(self, folder: AccountFolder) -> "Desk":
        from catalog_cache.desk import open_desk

        return open_desk(folder, language=self.speaker.language, offload=self._offload)

    def _offload(self, work: Callable[..., Any], *args: Any) -> Any:
        """Run work that computes in a helper process, so that no keystroke waits for it."""
        if self._helper is None:
            import multiprocessing

            spawn = multiprocessing.get_context("spawn")
            self._helper = ProcessPoolExecutor(max_workers=1, mp_context=spawn)
        return self._helper.submit(work, *args).result()

    def _open(self, meanwhile: QWidget, work: Callable[[], "Desk"]) -> None:
        self._bring(meanwhile)
        self._tasks.run(self, work, self._on_opened, self._on_not_opened, lane=Lane.NETWORK)

    def _on_opened(self, desk: "Desk") -> None:
        from distributor_app.frame.opening_frame import OpeningFrame
        from distributor_app.navigation import Route

        self.desk = desk
        self.window = self._make_window(desk)
        self.window.go(Route("home"))
        typed = self._front.typed if isinstance(self._front, OpeningFrame) else ""
        self._bring(self.window)
        self.window.search_for(typed)
        self.ready.emit()
        desk.sync.watch()
        # What start-up made lives as long as the program: collections need not look at it.
        gc.collect()
        gc.freeze()
        self._collector.start()
        QTimer.singleShot(_READ_AHEAD_MS, self, self._on_settled)

    def _on_settled(self) -> None:
        """Read the other screens' modules now: at the first visit half a second would pass."""
        from distributor_app.screens import read_ahead

        stop = Event()
        self._tasks.run(self, partial(read_ahead, stop), _nothing, lane=Lane.PAPER, cancel=stop)

    def _make_window(self, desk: "Desk") -> "MainWindow":
        from distributor_app.frame.window import MainWindow

        context = DeskContext(desk, self._tasks, self.theme, self.settings, speak=self._speak)
        window = MainWindow(context)
        self._hooks.failed.connect(window.report)
        window.sync_asked.connect(desk.sync.wake)
        window.restart_asked.connect(self._on_restart_asked)
        window.closing.connect(QApplication.quit)
        self._tell_of_news(context, window)
        return window

    def _speak(self, language: str) -> None:
        # Asked for by a control of the window that is about to go, so not within its own call.
        self.settings.language = language
        QTimer.singleShot(0, self, self._begin_to_speak)

    def _begin_to_speak(self) -> None:
        """Put a window in the chosen language in place of this one, at the same place."""
        if self.desk is None or self.window is None or not self.window.isVisible():
            return
        # What is being printed or saved belongs to the window that it was asked for in: it goes on
        # in that one's language to its end, and says there what came of it.
        self._language_waits = bool(self._tasks.under_way)
        if self._language_waits:
            self._say_what_the_language_waits_for(self.window)
            return
        was_large = self.window.windowState()
        history = self.window.give_up()
        self.speaker.speak(self.settings.language)
        self.desk.speak(self.speaker.language)
        self.window = self._make_window(self.desk)
        self.window.setWindowState(was_large)
        self._bring(self.window)
        self.window.take_over(history)

    def _say_what_the_language_waits_for(self, window: "MainWindow") -> None:
        work = ", ".join(dict.fromkeys(self._tasks.under_way))
        window.context.toast(
            self.tr("The language changes as soon as this is done: {0}").format(work)
        )

    def _on_rested(self) -> None:
        if self._language_waits:
            # Not within the hand-over of what was done, which still has something to say.
            QTimer.singleShot(0, self, self._begin_to_speak)

    def _tell_of_news(self, context: DeskContext, window: "MainWindow") -> None:
        from distributor_app.notifications.bell import Bell
        from distributor_app.notifications.notifier import Notifier

        notifier = Notifier(context, window, Bell(window))
        window.desk_changed.connect(notifier.hear)

    def _on_restart_asked(self, enrolment: Path) -> None:
        self.begin_again_with = enrolment
        if self.window is not None and not self.window.close():
            self.begin_again_with = None

    def _on_not_opened(self, error: Exception) -> None:
        logging.getLogger(__name__).error("the desk did not open", exc_info=error)
        page = OpeningPage(self.theme, "")
        if isinstance(error, DeskError):
            page.show_problem(error.sentence, error.cause, error.remedy)
        else:
            page.show_problem(
                self.tr("The desk could not be opened."),
                str(error),
                self.tr("Details are in the log."),
            )
        self._bring(page)

    def _go_on(self, folder: AccountFolder) -> None:
        """Open an account, or go on with its first copy where that was cut off."""
        from distributor_app.first_start.page import has_first_copy

        if has_first_copy(folder):
            self._open_account(folder)
        else:
            self._show_first_start().go_on(folder)

    def _show_first_start(self) -> "FirstStart":
        from distributor_app.first_start.page import FirstStart

        page = FirstStart(self._tasks, self.theme, self._options.enrolment, self._open_desk)
        page.finished.connect(self._open_account)
        page.demonstration_asked.connect(self._on_demonstration_asked)
        self._bring(page)
        return page

    def _on_demonstration_asked(self) -> None:
        self._use_demo_folder()
        self._open(self._demo_page(), self._start_demo)

    def _bring(self, widget: QWidget) -> None:
        before = self._front
        self._front = widget
        widget.show()
        if before is not None:
            before.hide()
            before.deleteLater()
            # The one that went may have taken the keyboard with it.
            widget.activateWindow()


def _choice(kind: type[C], value: str) -> C:
    """Return a choice of the settings' file, or the first of its kind for one that is none."""
    try:
        return kind(value)
    except ValueError:
        return next(iter(kind))


def settings_path(demo: bool) -> Path:
    """Return where the window's settings are kept; DISTRIBUTOR_DESK_DATA moves them too."""
    if chosen := os.environ.get("DISTRIBUTOR_DESK_DATA"):
        return Path(chosen) / "settings.json"
    folder = Path(platformdirs.user_config_dir("distributor-desk", appauthor=False))
    return folder / ("demonstration.json" if demo else "settings.json")


def _nothing(_result: None) -> None:
    """Take the end of work that has no result."""
