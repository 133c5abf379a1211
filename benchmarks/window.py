"""Runs a script in the real window, on a desk as the program has it, and watches for stalls."""

import multiprocessing
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

from catalog_cache.desk import Desk, open_desk
from catalog_cache.places import AccountFolder

from distributor_app.app import make_application
from distributor_app.context import DeskContext
from distributor_app.driving.driver import Driver, Script
from distributor_app.driving.stalls import StallWatch
from distributor_app.frame.window import MainWindow
from distributor_app.screens import read_ahead
from distributor_app.settings import Settings
from distributor_app.tasks import Tasks
from distributor_app.theme import Mode, Theme


@contextmanager
def desk_with_helper(folder: AccountFolder) -> Iterator[Desk]:
    """Open a desk that installs and puts in order in another process, as the program's does."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:

        def offload(work: Callable[..., Any], *args: Any) -> Any:
            return pool.submit(work, *args).result()

        with open_desk(folder, offload=offload) as desk:
            yield desk


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
    read_ahead(Event())  # as the program has done soon after it has started
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
