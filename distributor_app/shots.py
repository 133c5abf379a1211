"""`make screenshots`: renders every screen, light and dark, empty and full, to PNG.

Full is the demonstration with its history; empty is an account before its first sync.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QWidget

from distributor_app.app import make_application
from distributor_app.context import DeskContext
from distributor_app.demo import DemoHub, enrol_demo
from distributor_app.driving.driver import Driver, Script, still_for
from distributor_app.frame.window import MainWindow
from distributor_app.navigation import Route
from distributor_app.settings import Settings
from distributor_app.tasks import Tasks
from distributor_app.theme import Mode, Theme

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_REST_SECONDS = 0.6


def main(arguments: Sequence[str] | None = None) -> int:
    """Render into --out; 1 when a screen could not be rendered."""
    parser = argparse.ArgumentParser(prog="make screenshots")
    parser.add_argument("--out", type=Path, default=Path("screenshots"))
    parser.add_argument("--only", default="", help="only shots whose name contains this")
    parser.add_argument("--size", default="1280x800")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="desk-shots-") as folder:
        os.environ["DISTRIBUTOR_DESK_DATA"] = str(Path(folder) / "desk")
        os.environ["DISTRIBUTOR_DESK_TOKENS"] = "file"
        hub = DemoHub.start(Path(folder) / "hub", options=["--still"])
        try:
            return _render(hub, options)
        finally:
            hub.stop()


def _render(hub: DemoHub, options: argparse.Namespace) -> int:
    from catalog_cache.desk import open_desk

    application = make_application()
    theme = Theme(application, Mode.LIGHT)
    folder = enrol_demo(hub)
    width, height = (int(part) for part in options.size.split("x"))
    failed: list[BaseException] = []
    for state in ("empty", "full"):
        with open_desk(folder) as desk:
            if state == "full":
                desk.sync.run()
                _prepare(desk)
            tasks = Tasks()
            settings = Settings(Path(tempfile.mkdtemp()) / "settings.json")
            window = MainWindow(DeskContext(desk, tasks, theme, settings))
            window.resize(QSize(width, height))
            window.show()
            shots = _Shots(window, tasks, theme, options.out, state, options.only)

            # A loop of its own: leaving the application's would say that the program ends.
            loop = QEventLoop()

            def ended(error: BaseException | None, loop: QEventLoop = loop) -> None:
                if error is not None:
                    failed.append(error)
                loop.quit()

            driver = Driver(shots.script(_places(desk, state)), ended)
            driver.start()
            loop.exec()
            window.close()
            tasks.shutdown()
            window.deleteLater()
    for error in failed:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
    return 1 if failed else 0


def _prepare(desk: "Desk") -> None:
    """Give the desk what a working day leaves: a draft with problems, an order that waits."""
    waiting = desk.drafts.create("Weekly stock")
    desk.drafts.add(waiting, desk.drafts.parse("61-04-118 12\n40210-33 20\n40-21A-0071 2"))
    head = replace(desk.drafts.view(waiting).head, po_number="4711")
    if desk.drafts.set_head(waiting, head).orderable:
        desk.drafts.confirm(waiting)
    counter = desk.drafts.create("June stock order")
    lines = "40-21A-0071 4\n40-21A-0070 2\n77-100 130\n9X-77 1\n6204 6\n61-04-120 24\n40210-33 4"
    desk.drafts.add(counter, desk.drafts.parse(lines))


def _places(desk: "Desk", state: str) -> list[tuple[str, Route]]:
    """Return the places to show; the full desk also shows single parts, orders and deliveries."""
    query = {"q": "hydraulic pump"} if state == "full" else {}
    places = [
        ("home", Route("home")),
        ("catalogue", Route("catalogue", query)),
        ("manuals", Route("manuals")),
        ("cart", Route("cart")),
        ("orders", Route("orders")),
        ("shipments", Route("shipments")),
        ("earnings", Route("earnings")),
        ("outbox", Route("outbox")),
        ("settings", Route("settings")),
    ]
    return places + (_single_things(desk) if state == "full" else [])


def _single_things(desk: "Desk") -> list[tuple[str, Route]]:
    pump = desk.catalogue.find("40-21A-0071")[0]
    assembly = desk.catalogue.part(pump.uid).where_used[0].assembly
    hit = desk.manuals.search("torque cylinder head bolts 52")[0]
    orders = desk.orders.summaries()
    order = next((o for o in orders if o.needs_answer or o.backordered_qty), orders[0])
    shipment = desk.shipments.summaries()[0]
    page = {"document": hit.document, "page": str(hit.page), "q": "torque cylinder head"}
    return [
        ("no-hits", Route("catalogue", {"q": "40-21A-0971"})),
        ("part", Route("catalogue", {"part": str(pump.uid)})),
        ("assembly", Route("catalogue", {"assembly": assembly})),
        ("manual-page", Route("manuals", page)),
        ("order", Route("orders", {"order": order.id})),
        ("back-orders", Route("orders", {"tab": "back_orders"})),
        ("shipment", Route("shipments", {"consignment": shipment.id})),
        ("receive", Route("shipments", {"consignment": shipment.id, "receive": "1"})),
        ("statements", Route("earnings", {"tab": "statements"})),
        ("diagnosis", Route("settings", {"section": "diagnosis"})),
    ]


class _Shots:
    """Goes from place to place and takes a picture of each, light and dark."""

    def __init__(
        self, window: MainWindow, tasks: Tasks, theme: Theme, out: Path, state: str, only: str
    ) -> None:
        self._window = window
        self._tasks = tasks
        self._theme = theme
        self._out = out
        self._state = state
        self._only = only

    def script(self, places: list[tuple[str, Route]]) -> Script:
        """Visit the places in both modes."""
        for mode in (Mode.LIGHT, Mode.DARK):
            self._theme.set_mode(mode)
            for name, route in places:
                shot = f"{name}-{self._state}-{mode.value}"
                if self._only not in shot:
                    continue
                self._window.go(route)
                yield still_for(_REST_SECONDS, self._at_rest)
                self._take(self._window, shot)

    def _at_rest(self) -> bool:
        return not self._tasks.busy

    def _take(self, widget: QWidget, name: str) -> None:
        if not widget.grab().save(str(self._out / f"{name}.png")):
            raise OSError(f"{name}.png cannot be written to {self._out}")


if __name__ == "__main__":
    sys.exit(main())
