"""Manuals that are not here, cannot be read, or cannot be fetched: said once, with a way on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from catalog_cache.records import Area, Changes

from distributor_app.screens.manuals.page import ManualsScreen

WAIT = 15_000


def words(widget) -> str:
    """Everything a widget says in labels and buttons that are to be seen."""
    said = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return " | ".join(one.text() for one in said if one.isVisibleTo(widget))


def shown(screen) -> bool:
    canvas = screen._viewer.canvas
    return bool(canvas.page_count) and not canvas.picture(canvas.page).isNull()


def open_at(qtbot, screen, page: int, name: str = "hx6") -> None:
    screen.open({"document": name, "page": str(page)})
    qtbot.waitUntil(lambda: screen._viewer.page == page and shown(screen), timeout=WAIT)
    qtbot.waitUntil(lambda: not screen.context.tasks.busy, timeout=WAIT)


def test_a_document_that_is_not_here_is_fetched_when_it_is_opened(qtbot, screen, library):
    open_at(qtbot, screen, 3, "hx4")
    assert library.documents["hx4"].on_disk
    qtbot.waitUntil(
        lambda: "All documents are on this computer" in words(screen._left.offline), timeout=WAIT
    )


def test_without_a_network_a_missing_document_says_why_and_can_be_tried_again(
    qtbot, screen, library
):
    library.offline = True
    screen.open({"document": "hx4"})
    qtbot.waitUntil(lambda: "cannot be reached" in words(screen._viewer), timeout=WAIT)
    library.offline = False
    button = next(
        one for one in screen._viewer.findChildren(QPushButton) if one.objectName() == "fetch"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(screen), timeout=WAIT)


def test_an_unreadable_document_is_listed_as_such(qtbot, screen):
    screen.open({"document": "bad"})
    qtbot.waitUntil(lambda: "cannot be read" in words(screen._viewer), timeout=WAIT)
    assert not screen._side._print.isEnabled()


def test_a_file_that_broke_on_the_disk_is_said_and_the_next_document_opens(qtbot, screen, library):
    (library.folder / "hx6").write_bytes(b"not a pdf any more")
    screen.open({"document": "hx6"})
    qtbot.waitUntil(lambda: "damaged" in words(screen._viewer), timeout=WAIT)
    open_at(qtbot, screen, 1, "b12")


def test_a_document_that_is_gone_is_said_in_its_place(qtbot, screen):
    screen.open({"document": "no-such"})
    qtbot.waitUntil(lambda: "not in the library" in words(screen._viewer), timeout=WAIT)
    open_at(qtbot, screen, 2)


def try_again(qtbot, screen) -> None:
    (button,) = (one for one in screen.findChildren(QPushButton, "again") if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_library_that_cannot_be_read_says_so_once_and_is_read_again(qtbot, context, library):
    library.broken = True
    screen = ManualsScreen(context)
    qtbot.addWidget(screen)
    screen.show()
    assert "Reading the library" in words(screen._left)
    assert "No document is open" not in words(screen)
    screen.open({})
    qtbot.waitUntil(lambda: "The file cannot be read" in words(screen), timeout=WAIT)
    assert words(screen).count("disk I/O error") == 1
    assert "No document is open" not in words(screen)
    library.broken = False
    try_again(qtbot, screen)
    qtbot.waitUntil(lambda: screen._left.entries.rowCount() == 7, timeout=WAIT)
    assert "No document is open" in words(screen)


def test_one_failure_of_library_search_and_document_is_said_once_and_all_is_tried_again(
    qtbot, context, library
):
    refused = []
    context.report = refused.append
    library.broken = True
    screen = ManualsScreen(context)
    qtbot.addWidget(screen)
    screen.resize(1104, 700)
    screen.show()
    screen.open({"document": "hx6", "page": "5", "q": "torque"})
    qtbot.waitUntil(lambda: "disk I/O error" in words(screen), timeout=WAIT)
    qtbot.waitUntil(lambda: not context.tasks.busy, timeout=WAIT)
    assert words(screen).count("disk I/O error") == 1
    assert refused == []
    library.broken = False
    try_again(qtbot, screen)
    qtbot.waitUntil(lambda: shown(screen), timeout=WAIT)
    qtbot.waitUntil(lambda: screen._left.entries.rowCount() == 4, timeout=WAIT)
    assert "cannot be read" not in words(screen)


def test_a_library_that_fails_while_a_document_is_read_is_said_beside_it(qtbot, screen, library):
    open_at(qtbot, screen, 5)
    library.broken = True
    screen.on_changes(Changes(frozenset({Area.MANUALS})))
    qtbot.waitUntil(lambda: "The library cannot be read" in words(screen._left), timeout=WAIT)
    assert words(screen).count("disk I/O error") == 1
    assert shown(screen)


def test_the_rest_of_the_library_is_fetched_at_one_click(qtbot, screen, library):
    link = screen._left.offline._link
    assert "Fetch, 1.2 MB" in link.text()
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: library.documents["hx4"].on_disk, timeout=WAIT)
    qtbot.waitUntil(
        lambda: "All documents are on this computer" in words(screen._left.offline), timeout=WAIT
    )


def test_a_download_can_be_stopped_and_says_so(qtbot, screen, library):
    library.slow = True
    screen.open({"document": "hx4"})
    qtbot.waitUntil(lambda: "of 1.2 MB" in words(screen._viewer), timeout=WAIT)
    qtbot.mouseClick(screen._viewer._stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Fetching was stopped" in words(screen._viewer), timeout=WAIT)
    assert not library.documents["hx4"].on_disk
