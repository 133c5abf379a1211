"""Runs a script in the real window and watches for stalls meanwhile."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from catalog_cache.desk import Desk

from distributor_app.app import make_application
from distributor_app.context import DeskContext
from distributor_app.driving.driver import Driver, Script
from distributor_app.driving.stalls import StallWatch
from distributor_app.frame.window import MainWindow
from distributor_app.settings import Settings
from distributor_app.tasks import Tasks
from distributor_app.theme import Mode, Theme


def run_in_window(desk: Desk, script: Callable[[MainWindow, DeskContext], Script]) -> StallWatch:
    """Open the window of a desk, drive the script to its end, close the window."""
    application = make_application()
    theme = Theme(application, Mode.LIGHT)
    tasks = Tasks()
    settings = Settings(Path(tempfile.mkdtemp(prefix="desk-bench-")) / "settings.json")
    context = DeskContext(desk, tasks, theme, settings)
    window = MainWindow(context)
    window.resize(1280, 800)
    window.show()
    stalls = StallWatch()
    stalls.start()
    ended: list[BaseException | None] = []

    def finish(error: BaseException | None) -> None:
        ended.append(error)
        application.quit()

    driver = Driver(script(window, context), finish)
    driver.start()
    application.exec()
    window.close()
    tasks.shutdown()
    window.end()
    if ended[0] is not None:
        raise ended[0]
    return stalls
