"""Search as one types: query to rows in hand, and key press to painted rows in the real window."""

import time
from collections.abc import Iterator

from benchmarks.harness import Result, percentile, result
from benchmarks.window import run_in_window
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from catalog_cache.desk import Desk
from catalog_cache.records import PartQuery

from distributor_app.context import DeskContext
from distributor_app.driving.driver import Script, until
from distributor_app.frame.window import MainWindow
from distributor_app.navigation import Route


def typing_log(desk: Desk) -> list[str]:
    """Return queries that people type: numbers whole and in part, words, middles, no hits."""
    rows = desk.catalogue.search(PartQuery("")).rows
    queries = [row.number for row in rows[:12]]
    queries += [row.number[2:] for row in rows[12:18]]
    queries += [" ".join(row.name.replace(",", " ").split()[:2]).lower() for row in rows[:12]]
    return [*queries, "zzqx", "a", "10 mm"]


def measure_in_hand(desk: Desk, data: str) -> Iterator[Result]:
    """Search every prefix of the log and take the time until the first rows are there."""
    times = []
    for query in typing_log(desk):
        for end in range(1, len(query) + 1):
            start = time.perf_counter()
            desk.catalogue.search(PartQuery(query[:end]))
            times.append((time.perf_counter() - start) * 1000)
    for share, bound in ((0.5, None), (0.95, 4.0), (0.99, 16.0)):
        name = f"Search, query to rows in hand, {data}, p{share * 100:g}"
        yield result(name, percentile(times, share), "ms", at_most=bound)


class PaintWatch(QObject):
    """Notes when the result list was painted after a key press."""

    def __init__(self, view: QTableView) -> None:
        super().__init__()
        self.painted_at = 0.0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted_at = time.perf_counter()
        return super().eventFilter(watched, event)


def typing_script(window: MainWindow, context: DeskContext, times: list[float]) -> Script:
    """Type the log key by key; each key waits until the list shows its search's rows."""
    window.go(Route("catalogue"))
    yield until("the catalogue", lambda: not context.tasks.busy)
    table = next(view for view in window.findChildren(QTableView) if view.isVisible())
    watch = PaintWatch(table)
    field = window.top_bar.search
    for query in typing_log(context.desk):
        field.clear()
        yield until("an empty search", lambda: not context.tasks.busy)
        for key in query:
            model = table.model()
            start = time.perf_counter()
            landed: list[float] = []

            def on_reset(landed: list[float] = landed) -> None:
                landed.append(time.perf_counter())

            model.modelReset.connect(on_reset)
            QTest.keyClicks(field, key)
            yield until(
                "painted rows",
                lambda landed=landed: bool(landed) and watch.painted_at > landed[-1],  # type: ignore[misc]  # a lambda with a bound default
            )
            model.modelReset.disconnect(on_reset)
            times.append((watch.painted_at - start) * 1000)
    field.clear()
    window.setFocus(Qt.FocusReason.OtherFocusReason)


def painted_results(times: list[float], data: str) -> Iterator[Result]:
    """Judge the key-to-paint times."""
    for share, bound in ((0.5, None), (0.95, 16.0), (0.99, 33.0)):
        name = f"Search, key press to painted rows, {data}, p{share * 100:g}"
        yield result(name, percentile(times, share), "ms", at_most=bound)


def in_the_window(desk: Desk, data: str) -> Iterator[Result]:
    """Type the log in the real window: key to paint, and the longest stall meanwhile."""
    times: list[float] = []
    stalls = run_in_window(desk, lambda window, context: typing_script(window, context, times))
    yield from painted_results(times, data)
    yield result(
        f"Longest stall of the GUI thread while typing, {data}", stalls.longest_ms, "ms", at_most=50
    )
