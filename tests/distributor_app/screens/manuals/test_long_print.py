"""Printing hundreds of pages: how far it is can be seen, it can be stopped, the window goes on."""

from pathlib import Path
from types import SimpleNamespace

import pypdfium2
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from reportlab.pdfgen.canvas import Canvas

from distributor_app.screens.manuals import print_progress
from distributor_app.screens.manuals.job_pack import JobPack, PackPart
from distributor_app.screens.manuals.print_dialog import PrintWish
from distributor_app.screens.manuals.print_job import PrintJob, PrintPiece, PrintStep
from distributor_app.screens.manuals.print_progress import PrintProgress

PAGES = 400
WAIT, LONG = 60_000, 300_000


@pytest.fixture
def long_manual(library) -> PrintPiece:
    """A manual of hundreds of pages in the library."""
    path = library.folder / "long.pdf"
    canvas = Canvas(str(path))
    for number in range(1, PAGES + 1):
        canvas.drawString(80, 700, f"{number}. Fitting the cylinder head")
        canvas.showPage()
    canvas.save()
    return PrintPiece("hx6-C", "HX 6 repair manual", "C", tuple(range(1, PAGES + 1)), path)


def rows(screen):
    return screen._printing.progress.rows


def said(row) -> str:
    return " | ".join(label.text() for label in row.findChildren(QLabel) if label.text())


def cancel(qtbot, row) -> None:
    qtbot.mouseClick(row.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_a_long_print_says_how_far_it_is_and_is_stopped_without_a_trace(
    qtbot, screen, library, context, tmp_path, long_manual
):
    told = []
    context.show_toast = lambda text, *_: told.append(text)
    context.report = told.append
    target = tmp_path / "out" / "whole.pdf"
    target.parent.mkdir()
    screen._printing.start([long_manual], PrintWish(long_manual.pages, target=target))
    qtbot.waitUntil(
        lambda: bool(rows(screen)) and "of 400 page(s) · Saving whole.pdf" in said(rows(screen)[0]),
        timeout=WAIT,
    )
    # Somebody who closes the window now is asked.
    assert context.tasks.under_way == ("Saving whole.pdf",)
    # The window goes on meanwhile: another document is opened and read.
    screen.open({"document": "hx6", "page": "7"})
    canvas = screen._viewer.canvas
    qtbot.waitUntil(lambda: not canvas.picture(7).isNull(), timeout=WAIT)
    cancel(qtbot, rows(screen)[0])
    qtbot.waitUntil(lambda: not rows(screen), timeout=WAIT)
    qtbot.waitUntil(lambda: not context.tasks.busy, timeout=WAIT)
    assert list(target.parent.iterdir()) == []
    assert (library.printed, told) == ([], [])
    assert not screen._printing.progress.isVisible()


def test_a_long_print_that_is_let_run_has_every_page(
    qtbot, screen, library, context, tmp_path, long_manual
):
    told, bars = [], []
    context.show_toast = lambda text, *_: told.append(text)
    screen._printing.start([long_manual], PrintWish(long_manual.pages, target=tmp_path / "w.pdf"))

    def done() -> bool:
        bars.extend(row.findChild(QProgressBar).value() for row in rows(screen))
        return bool(told)

    qtbot.waitUntil(done, timeout=LONG)
    assert told == ["400 page(s) saved as w.pdf."]
    assert bars == sorted(bars)
    assert len(set(bars)) > 2
    assert len(pypdfium2.PdfDocument(tmp_path / "w.pdf")) == PAGES
    assert library.printed == [("hx6-C", "1-400")]
    assert not rows(screen)


def test_a_second_print_waits_for_the_first_and_can_be_given_up_before_its_turn(
    qtbot, screen, context, tmp_path, long_manual
):
    for name in ("first.pdf", "second.pdf"):
        wish = PrintWish(long_manual.pages, target=tmp_path / name)
        screen._printing.start([long_manual], wish)
    qtbot.waitUntil(lambda: len(rows(screen)) == 2, timeout=WAIT)
    first, second = rows(screen)
    assert said(second) == "Saving second.pdf"
    cancel(qtbot, second)
    assert rows(screen) == (first,)
    cancel(qtbot, first)
    qtbot.waitUntil(lambda: not rows(screen), timeout=WAIT)
    qtbot.waitUntil(lambda: not context.tasks.busy, timeout=WAIT)
    assert list(tmp_path.glob("*.pdf*")) == [long_manual.path]


def test_a_window_that_closes_in_the_middle_leaves_nothing_half_done(
    qtbot, screen, context, library, tmp_path, long_manual
):
    target = tmp_path / "out" / "whole.pdf"
    target.parent.mkdir()
    screen._printing.start([long_manual], PrintWish(long_manual.pages, target=target))
    qtbot.waitUntil(lambda: bool(rows(screen)), timeout=WAIT)
    context.tasks.shutdown()
    assert list(target.parent.iterdir()) == []
    assert library.printed == []


def test_a_document_of_the_pack_that_is_fetched_says_how_far_it_is_and_is_stopped(
    qtbot, screen, library, context, tmp_path
):
    told = []
    context.report = told.append
    library.slow = True
    pack = JobPack("Miller", (PackPart("hx4-C", "HX 4 repair manual", "C", (2,)),))
    screen._printing.ask_for_pack(pack)
    screen._printing.dialog.save_to(str(tmp_path / "job.pdf"))
    words = "300.0 kB of 1.2 MB · Fetching HX 4 repair manual"
    qtbot.waitUntil(
        lambda: bool(rows(screen)) and said(rows(screen)[0]).startswith(words), timeout=WAIT
    )
    cancel(qtbot, rows(screen)[0])
    qtbot.waitUntil(lambda: not rows(screen), timeout=WAIT)
    assert not (tmp_path / "job.pdf").exists()
    assert told == []


@pytest.fixture
def followed(qtbot, context, theme, monkeypatch):
    """A job that is only told of, the foot that shows it, and the clock it goes by."""
    clock = SimpleNamespace(now=0.0)
    monkeypatch.setattr(print_progress.time, "monotonic", lambda: clock.now)
    owner = QObject()
    piece = PrintPiece("hx6-C", "HX 6 repair manual", "C", tuple(range(1, 741)), Path("m.pdf"))
    job = PrintJob(context, [piece], PrintWish(piece.pages, printer="Office"), owner)
    foot = PrintProgress(theme)
    qtbot.addWidget(foot)
    foot.follow(job)
    qtbot.waitUntil(foot.isVisible, timeout=WAIT)
    return SimpleNamespace(clock=clock, job=job, foot=foot, owner=owner)


def test_the_time_left_is_said_when_it_is_long(followed):
    assert said(followed.foot.rows[0]) == "Printing HX 6 repair manual"
    for done in (0, 10, 20):
        followed.clock.now = done / 5
        followed.job.stepped.emit(PrintStep("…", done, 740))
    assert said(followed.foot.rows[0]) == "… | 2 min left"


def test_the_time_left_is_not_said_when_it_is_short(followed):
    for done in (0, 400, 700):
        followed.clock.now = done / 200
        followed.job.stepped.emit(PrintStep("…", done, 740))
    assert said(followed.foot.rows[0]) == "…"
