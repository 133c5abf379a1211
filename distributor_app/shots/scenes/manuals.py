"""Pictures of Manuals."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from distributor_app.driving.driver import Condition, still_for
from distributor_app.navigation import Route
from distributor_app.screens.manuals.find_bar import FindBar
from distributor_app.screens.manuals.page import ManualsScreen
from distributor_app.screens.manuals.page_canvas import PageCanvas
from distributor_app.screens.manuals.print_dialog import PrintDialog, PrintWish
from distributor_app.screens.manuals.print_job import PrintJob, PrintPiece
from distributor_app.screens.manuals.print_progress import PrintProgress
from distributor_app.screens.manuals.side_panel import SidePanel
from distributor_app.screens.manuals.viewer import Viewer
from distributor_app.shots.scene import THINGS, Scene, State, at
from distributor_app.shots.scenes.laid_in import lay_in

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
    lay_in(window, dialog)


def _long_print(window: "MainWindow") -> Iterator[Condition]:
    """A whole manual on its way to paper, and a job pack that waits for it."""
    yield partial(_drawn, window)
    screen = window.findChild(ManualsScreen)
    foot = window.findChild(PrintProgress)
    assert screen is not None
    assert foot is not None
    pages = tuple(range(1, 741))
    piece = PrintPiece("", "HX 6 repair manual", "C", pages, Path("manual.pdf"))
    first = PrintJob(screen.context, [piece], PrintWish(pages, printer="Office"), foot)
    second = PrintJob(
        screen.context, [piece], PrintWish(pages, target=Path("Miller, WO 5530.pdf")), foot
    )
    for job in (first, second):
        foot.follow(job)
    first.tell_pages(0)
    yield still_for(0.6, foot.isVisible)
    first.tell_pages(12)


SCENES = (
    Scene("manuals", at("manuals")),
    Scene("manuals-found", at("manuals", q="pump"), (State.NORMAL, State.OVERFULL)),
    Scene("manuals-not-found", at("manuals", q="gearbox flange"), (State.NORMAL,)),
    Scene("manual-page", _page, THINGS, _read),
    Scene("manual-find", _page, (State.NORMAL,), _find),
    Scene("manual-pages", _page, (State.NORMAL,), _whole_pages),
    Scene("print", _page, (State.NORMAL,), _print_dialog),
    Scene("manual-printing", _page, (State.NORMAL,), _long_print),
)
