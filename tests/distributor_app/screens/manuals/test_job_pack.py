"""A job pack: pages of several documents, printed as one, and kept in a file."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton

from catalog_cache.errors import DeskError

from distributor_app.screens.manuals.job_pack import (
    JobPack,
    PackPart,
    pack_from,
    read_pack,
    write_pack,
)
from distributor_app.screens.manuals.page import ManualsScreen
from distributor_app.widgets.inline_message import InlineMessage

WAIT = 15_000
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HEAD = PackPart("hx6-C", "HX 6 repair manual", "C", (5, 6))


def read_page(qtbot, screen, name: str, page: int) -> None:
    screen.open({"document": name, "page": str(page)})
    canvas = screen._viewer.canvas
    qtbot.waitUntil(
        lambda: screen._viewer.page == page and not canvas.picture(page).isNull(), timeout=WAIT
    )
    qtbot.waitUntil(lambda: not screen.context.tasks.busy, timeout=WAIT)


def put_together(qtbot, screen) -> None:
    """The chapter on the cylinder head, and the bulletin."""
    read_page(qtbot, screen, "hx6", 6)
    qtbot.keyClick(screen._viewer.canvas, Qt.Key.Key_J, CTRL | SHIFT)
    read_page(qtbot, screen, "b12", 1)
    qtbot.keyClick(screen._viewer.canvas, Qt.Key.Key_J, CTRL)


def rows(screen) -> list[str]:
    model = screen._side.pack.list.model()
    return [
        model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())
    ]


def test_pages_are_put_together_and_printed_as_one_each_with_its_own_margin(
    qtbot, screen, library, context, tmp_path, text_of
):
    said = []
    context.show_toast = lambda text, *_: said.append(text)
    put_together(qtbot, screen)
    assert rows(screen) == [
        "HX 6 repair manual, rev C · pages 5-8", "Bulletin 12/26, rev C · page 1"
    ]  # fmt: skip
    screen._side.pack.name.setText("Miller, WO 5530")
    screen._side.pack.name.editingFinished.emit()
    qtbot.keyClick(screen._viewer.canvas, Qt.Key.Key_P, CTRL | SHIFT)
    dialog = screen._printing.dialog
    assert "Miller, WO 5530" in dialog.windowTitle()
    assert not any(choice.isVisible() for choice in dialog.findChildren(QRadioButton))
    dialog.save_to(str(tmp_path / "job.pdf"))
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    pages = text_of(tmp_path / "job.pdf")
    assert len(pages) == 5
    assert "HX 6 repair manual, rev C" in pages[0]
    assert "page 5 of 12" in pages[0]
    assert "Bulletin 12/26, rev C" in pages[4]
    assert "page 1 of 1" in pages[4]
    assert library.printed == [("hx6-C", "5-8"), ("b12-C", "1")]
    assert "5 page(s) saved as job.pdf" in said[0]


def test_a_document_of_the_pack_that_is_not_here_is_fetched_for_printing(
    qtbot, screen, library, context, tmp_path, text_of
):
    said = []
    context.show_toast = lambda text, *_: said.append(text)
    screen._packing.add(PackPart("hx4-C", "HX 4 repair manual", "C", (2,)))
    qtbot.keyClick(screen, Qt.Key.Key_P, CTRL | SHIFT)
    screen._printing.dialog.save_to(str(tmp_path / "job.pdf"))
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert library.documents["hx4"].on_disk
    assert "page 2 of 6" in text_of(tmp_path / "job.pdf")[0]


def test_the_pack_is_there_again_after_a_restart(qtbot, screen, context):
    put_together(qtbot, screen)
    qtbot.waitUntil(lambda: not context.tasks.busy, timeout=WAIT)
    again = ManualsScreen(context)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: rows(again) == rows(screen), timeout=WAIT)


def test_a_kept_pack_of_another_kind_is_said_beside_the_page_and_comes_to_no_harm(
    qtbot, open_screen, library, context
):
    refused = []
    context.report = refused.append
    kept = library.pack = json.dumps({"job": 99})
    screen = open_screen()
    read_page(qtbot, screen, "hx6", 6)
    panel = screen._side.pack
    message = panel.findChild(InlineMessage)
    assert "not a job file" in message.accessibleName()
    assert refused == []
    # Nothing is put into a new pack that would take its place unasked.
    assert not panel.findChild(QPushButton, "").isEnabled()
    qtbot.keyClick(screen._viewer.canvas, Qt.Key.Key_J, CTRL)
    assert len(refused) == 1
    assert (rows(screen), library.pack) == ([], kept)
    qtbot.mouseClick(message.findChild(QPushButton, "new"), Qt.MouseButton.LeftButton)
    assert not message.isVisible()
    qtbot.keyClick(screen._viewer.canvas, Qt.Key.Key_J, CTRL)
    assert rows(screen) == ["HX 6 repair manual, rev C · page 6"]
    qtbot.waitUntil(lambda: not context.tasks.busy, timeout=WAIT)


def test_a_job_file_is_saved_and_opened_at_its_first_page(qtbot, screen, context, tmp_path):
    said = []
    context.show_toast = lambda text, *_: said.append(text)
    screen._packing.add(HEAD)
    screen._packing.rename("Miller")
    screen._packing.save_to(str(tmp_path / "miller.deskjob"))
    qtbot.waitUntil(lambda: "saved as miller.deskjob" in "".join(said), timeout=WAIT)
    screen._packing.start_anew()
    assert rows(screen) == []
    screen._packing.open_file(str(tmp_path / "miller.deskjob"))
    qtbot.waitUntil(
        lambda: screen._viewer.page == 5 and screen._viewer.page_count == 12, timeout=WAIT
    )
    assert screen._packing.pack == JobPack("Miller", (HEAD,))
    assert screen._side.pack.name.text() == "Miller"


def test_a_job_file_dropped_on_the_window_can_be_undone_to_the_pack_before(
    qtbot, library, context, tmp_path
):
    before = JobPack("Smith", (HEAD,))
    library.pack = before.as_text()
    dropped = JobPack("Miller", (PackPart("hx6-C", HEAD.title, "C", (2,)),))
    write_pack(dropped, tmp_path / "miller.deskjob")
    screen = ManualsScreen(context)
    qtbot.addWidget(screen)
    screen.open({"job": str(tmp_path / "miller.deskjob")})
    qtbot.waitUntil(lambda: screen._viewer.page == 2, timeout=WAIT)
    assert screen._packing.pack == dropped
    screen._packing.put_back()
    assert screen._packing.pack == before
    qtbot.waitUntil(lambda: not context.tasks.busy, timeout=WAIT)


def test_what_is_taken_out_can_be_put_back(qtbot, screen, context):
    offered = []
    context.show_toast = lambda _text, _words, undo: offered.append(undo)
    put_together(qtbot, screen)
    listed = screen._side.pack.list
    listed.setFocus()
    listed.setCurrentIndex(listed.model().index(0))
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert rows(screen) == ["Bulletin 12/26, rev C · page 1"]
    offered[0]()
    assert len(rows(screen)) == 2
    qtbot.waitUntil(lambda: not context.tasks.busy, timeout=WAIT)


def test_pages_of_one_revision_are_one_part_and_none_is_taken_twice():
    pack = JobPack().with_part(HEAD).with_part(PackPart("hx6-C", HEAD.title, "C", (1, 5)))
    assert [part.pages for part in pack.parts] == [(1, 5, 6)]
    assert pack.page_count == 3


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", json.dumps({"job": 2}), json.dumps({"job": 1, "name": "x"})]
)
def test_another_file_is_told_from_a_job_file(text):
    with pytest.raises(DeskError, match="not a job file"):
        pack_from(text)


def test_a_job_file_that_cannot_be_reached_is_said(tmp_path):
    with pytest.raises(DeskError, match=r"none.deskjob could not be read"):
        read_pack(tmp_path / "none.deskjob")
    with pytest.raises(DeskError, match="could not be written"):
        write_pack(JobPack("a", (HEAD,)), tmp_path / "none" / "a.deskjob")
    write_pack(JobPack("a", (HEAD,)), tmp_path / "a.deskjob")
    assert read_pack(tmp_path / "a.deskjob") == JobPack("a", (HEAD,))
