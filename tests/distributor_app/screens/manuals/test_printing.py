"""Printing from Manuals: what the dialog offers, where the paper goes."""

import subprocess

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton

from distributor_app.printing import Printer

WAIT = 15_000


def words(widget) -> str:
    """What the labels in sight say."""
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def open_at(qtbot, screen, page: int) -> None:
    viewer = screen._viewer
    screen.open({"document": "hx6", "page": str(page)})
    qtbot.waitUntil(lambda: viewer.page == page and bool(viewer.canvas.page_count), timeout=WAIT)
    qtbot.waitUntil(lambda: not screen.context.tasks.busy, timeout=WAIT)


def test_a_chapter_is_saved_as_a_pdf_with_its_revision_and_logged(
    qtbot, screen, library, context, tmp_path, text_of
):
    said = []
    context.show_toast = lambda text, *_: said.append(text)
    open_at(qtbot, screen, 5)
    qtbot.keyClick(screen._viewer.canvas, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = screen._printing.dialog
    assert "2.1 Cylinder head" in dialog._chapter_choice.text()
    dialog._chapter_choice.click()
    dialog.save_to(str(tmp_path / "chapter.pdf"))
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    pages = text_of(tmp_path / "chapter.pdf")
    assert len(pages) == 4
    assert "5. Fitting the cylinder head" in pages[0]
    assert "HX 6 repair manual, rev C" in pages[0]
    assert "page 5 of 12, printed" in pages[0]
    assert library.printed == [("hx6-C", "5-8")]
    assert "4 page(s) saved as chapter.pdf" in said[0]
    qtbot.waitUntil(lambda: "You printed this page" in words(screen._viewer), timeout=WAIT)


def test_a_wrong_page_range_is_said_in_the_dialog(qtbot, screen):
    open_at(qtbot, screen, 5)
    screen._on_print_asked()
    dialog = screen._printing.dialog
    qtbot.keyClicks(dialog.ranges, "3-99")
    assert dialog._some.isChecked()
    dialog.save_to("never.pdf")
    assert "There is no page 99" in words(dialog)
    assert dialog.isVisible()
    assert dialog.copies.height() == dialog.printer.height()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not screen.context.tasks.busy, timeout=WAIT)


def test_a_file_that_cannot_be_written_is_reported(qtbot, screen, context, library, tmp_path):
    errors = []
    context.report = errors.append
    open_at(qtbot, screen, 5)
    screen._on_print_asked()
    screen._printing.dialog.save_to(str(tmp_path / "none" / "x.pdf"))
    qtbot.waitUntil(lambda: bool(errors), timeout=30_000)
    assert "could not be written" in str(errors[0])
    assert not library.printed


def cups_runs() -> bool:
    try:
        answer = subprocess.run(["lpstat", "-e"], capture_output=True, text=True, timeout=10)
    except OSError:
        return False
    return "PDF" in answer.stdout.split()


@pytest.mark.cups
@pytest.mark.skipif(not cups_runs(), reason="needs the CUPS queue PDF (.ci/start-cups)")
def test_pages_are_sent_to_the_printer_from_the_dialog(qtbot, screen, library, context):
    said = []
    context.show_toast = lambda text, *_: said.append(text)
    open_at(qtbot, screen, 5)
    screen._on_print_asked()
    dialog = screen._printing.dialog
    qtbot.waitUntil(dialog.print_button.isEnabled, timeout=WAIT)
    dialog.printer.setCurrentText("PDF")
    qtbot.keyClicks(dialog.ranges, "5, 7-8")
    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert "3 page(s) sent to PDF. Job PDF-" in said[0]
    assert library.printed == [("hx6-C", "5, 7-8")]


def test_the_chapter_is_chosen_for_printing_with_one_key(qtbot, screen, context):
    refused = []
    context.report = refused.append
    open_at(qtbot, screen, 6)
    qtbot.keyClick(screen._viewer.canvas, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = screen._printing.dialog
    qtbot.waitUntil(dialog.isActiveWindow, timeout=WAIT)
    dialog.show_printers((Printer("Office", True),))
    qtbot.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(dialog.wanted, timeout=WAIT) as wanted:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (wish,) = wanted.args
    assert (wish.pages, wish.printer) == ((5, 6, 7, 8), "Office")
    # There is no such printer; that is said once the pages were made.
    qtbot.waitUntil(lambda: len(refused) == 1, timeout=30_000)


def choices(dialog) -> list[str]:
    return [
        one.text().replace("&", "") for one in dialog.findChildren(QRadioButton) if one.isVisible()
    ]


def test_only_what_differs_is_offered_to_be_printed(qtbot, screen, context):
    open_at(qtbot, screen, 5)
    screen._on_print_asked()
    dialog = screen._printing.dialog
    assert choices(dialog) == [
        "This page (5)", "Chapter “2.1 Cylinder head” (5-8)", "All 12 page(s)", "Pages"
    ]  # fmt: skip
    dialog.reject()
    # A bulletin of a single page is neither a chapter nor a range.
    screen.open({"document": "b12", "page": "1"})
    viewer = screen._viewer
    qtbot.waitUntil(lambda: viewer.page_count == 1, timeout=WAIT)
    screen._on_print_asked()
    assert choices(screen._printing.dialog) == []
    assert screen._printing.dialog.chosen_pages() == (1,)
    screen._printing.dialog.reject()
    qtbot.waitUntil(lambda: not context.tasks.busy, timeout=WAIT)
