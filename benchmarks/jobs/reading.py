"""Finding the page in the manuals, and printing what a job needs."""

import tempfile
from pathlib import Path

from benchmarks.jobs.desk import JobDesk
from benchmarks.jobs.job import Cost, Job, Shop
from PySide6.QtWidgets import QPushButton

from distributor_app.driving.driver import Script, until

_TORQUE = "torque head bolts"


def _torque(work: JobDesk) -> Script:
    best = work.desk.manuals.search(_TORQUE)[0]
    yield from work.stand("home")
    work.begin()
    work.hands.press("Ctrl+3")
    yield from work.at_rest()
    yield from work.hands.type_text(_TORQUE)
    work.hands.press("Return")
    yield from _page_open(work)
    work.expect(work.hands.reads(best.title), f"{best.title} is not the one that is open")


def _chapter(work: JobDesk) -> Script:
    found = work.desk.manuals.search("tighten cylinder head bolts")
    hit = next(page for page in found if page.kind == "repair")
    with tempfile.TemporaryDirectory() as folder:
        yield from work.stand("manuals", document=hit.document, page=str(hit.page))
        yield from _page_open(work)
        work.begin()
        work.hands.press("Ctrl+P")
        yield from work.hands.when_seen("Save as PDF…", QPushButton)
        yield from work.at_rest()
        work.hands.press("Alt+C")
        yield from work.at_rest()
        work.hands.press("Alt+S")
        yield from work.save_as_offered(Path(folder) / "chapter.pdf")


def _page_open(work: JobDesk) -> Script:
    yield from work.hands.when_seen("Print…", QPushButton)
    yield until("the page", lambda: work.hands.find("Print…", QPushButton).isEnabled())
    yield from work.at_rest()


CHAPTER = Job(
    "Print the chapter for a job",
    "with a page of the chapter open",
    _chapter,
    "Ctrl+P, Alt+C for the chapter, Alt+S, Enter: counted as saved to a PDF, which needs no "
    "printer; on a printer Enter takes the place of the last two",
    Shop(
        Cost(6, 2),
        "shops hand out whole files: with the manual open in the PDF reader Ctrl+P, click the "
        "choice of pages, click their field, `8-13` (4, known by heart), Enter. Nothing on the "
        "paper says which revision it is",
    ),
)
TORQUE = Job(
    "Find the page that names a torque",
    "standing on Home",
    _torque,
    f"Ctrl+3, `{_TORQUE}`, Enter: the page is open, the words are lit",
    Shop(
        Cost(38, 6),
        "shops search titles only: click the search field, `HX 6 manual` (11), Enter, click the "
        f"manual, click its download, click the file; in the PDF reader Ctrl+F, `{_TORQUE}` (17), "
        "Enter, and Enter for each of some 7 places that are not it; two clicks to close page and "
        "file. The bulletin that changed the torque is not found at all",
    ),
)
