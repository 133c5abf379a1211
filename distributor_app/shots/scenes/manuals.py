"""Pictures of Manuals."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from distributor_app.driving.driver import Condition
from distributor_app.navigation import Route
from distributor_app.screens.manuals.find_bar import FindBar
from distributor_app.screens.manuals.page_canvas import PageCanvas
from distributor_app.screens.manuals.print_dialog import PrintDialog
from distributor_app.screens.manuals.side_panel import SidePanel
from distributor_app.screens.manuals.viewer import Viewer
from distributor_app.shots.scene import THINGS, Scene, State, at
from distributor_app.widgets.layouts import polish

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

    from distributor_app.frame.window import MainWindow

_WORDS = "torque cylinder head"


def _page(desk: "Desk") -> Route:
    """The page of a repair manual that names the torque, with a note and a bookmark."""
    hits = desk.manuals.search(_WORDS + " bolts 52")
    hit = next((one for one in hits if one.kind == "repair"), hits[0])
    subject = f"page:{hit.revision}/{hit.page}"
    if not desk.notes.of(subject):
        desk.notes.add(subject, "Bolt 3 is hidden behind the bracket on machines before 2022.")
        desk.notes.set_bookmark(hit.revision, hit.page, True)
    return Route("manuals", {"document": hit.document, "page": str(hit.page), "q": _WORDS})


def _drawn(window: "MainWindow") -> bool:
    canvas = window.findChild(PageCanvas)
    return canvas is not None and not canvas.picture(canvas.page).isNull()


def _read(window: "MainWindow") -> Iterator[Condition]:
    yield partial(_drawn, window)
    side = window.findChild(SidePanel)
    assert side is not None
    side.pack.chapter_wanted.emit()
    side.pack.named.emit("Miller, WO 5530")


def _find(window: "MainWindow") -> Iterator[Condition]:
    yield partial(_drawn, window)
    viewer, bar = window.findChild(Viewer), window.findChild(FindBar)
    assert viewer is not None
    assert bar is not None
    viewer.find_in_document()
    bar.field.setText("52 N")


def _whole_pages(window: "MainWindow") -> Iterator[Condition]:
    yield partial(_drawn, window)
    canvas = window.findChild(PageCanvas)
    assert canvas is not None
    canvas.set_zoom(0.4)
    yield partial(_drawn, window)


def _print_dialog(window: "MainWindow") -> Iterator[Condition]:
    yield partial(_drawn, window)
    side = window.findChild(SidePanel)
    assert side is not None
    side.print_asked.emit()
    dialog = window.findChild(PrintDialog)
    assert dialog is not None
    # A picture is of one window, so the dialog is laid into it.
    dialog.setWindowFlags(Qt.WindowType.Widget)
    dialog.setProperty("role", "floating")
    polish(dialog)
    dialog.adjustSize()
    dialog.move(window.rect().center() - dialog.rect().center())
    dialog.show()
    dialog.raise_()


SCENES = (
    Scene("manuals", at("manuals")),
    Scene("manuals-found", at("manuals", q="pump"), (State.NORMAL, State.OVERFULL)),
    Scene("manuals-not-found", at("manuals", q="gearbox flange"), (State.NORMAL,)),
    Scene("manual-page", _page, THINGS, _read),
    Scene("manual-find", _page, (State.NORMAL,), _find),
    Scene("manual-pages", _page, (State.NORMAL,), _whole_pages),
    Scene("print", _page, (State.NORMAL,), _print_dialog),
)
