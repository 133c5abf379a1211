"""Files dropped on the window: said what they are while they hang there, taken when let go."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from distributor_app.frame.files import DropArea, DropOverlay, FileKind, FileTaker, kind_of
from distributor_app.navigation import Route

LEFT, COPY = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("stock.CSV", FileKind.ORDER_LIST),
        ("stock.xlsx", FileKind.ORDER_LIST),
        ("stock.txt", FileKind.ORDER_LIST),
        ("miller.deskjob", FileKind.JOB_PACK),
        ("halden.enrol.json", FileKind.ENROLMENT),
        ("picture.png", FileKind.UNKNOWN),
    ],
)
def test_a_files_name_says_what_it_is(name, kind):
    assert kind_of(Path(name)) is kind


@pytest.fixture
def window(qtbot, theme):
    made = QWidget()
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.area = DropArea(theme, made)
    made.dropped = []
    made.area.dropped.connect(made.dropped.append)
    made.show()
    return made


def hang(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NONE)
    QApplication.sendEvent(window, event)
    return data, event.isAccepted()


def said(window):
    overlay = window.findChild(DropOverlay)
    return [label.text() for label in overlay.findChildren(QLabel)] if overlay.isVisible() else []


def test_while_it_hangs_the_window_says_what_letting_go_does(window):
    hang(window, "/lists/june.xlsx")
    assert "Put june.xlsx into the cart" in said(window)
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert said(window) == []


def test_a_job_file_is_announced_as_one(window):
    hang(window, "/jobs/miller.deskjob")
    assert "Open the job pack miller.deskjob" in said(window)


def test_what_cannot_be_taken_is_said_before_one_lets_go(window):
    hang(window, "/pictures/cat.png")
    assert "This cannot be opened here" in said(window)


def test_letting_go_hands_the_file_over(window, tmp_path):
    path = tmp_path / "june.csv"
    data, _ = hang(window, path)
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), COPY, data, LEFT, NONE))
    assert window.dropped == [[path]]
    assert said(window) == []


def test_text_that_is_dragged_is_left_to_others(window):
    data = QMimeData()
    data.setText("40-21A")
    event = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NONE)
    QApplication.sendEvent(window, event)
    assert said(window) == []


class Frame:
    """What the taker asks of the frame."""

    def __init__(self, context):
        self.routes, self.toasts, self.errors = [], [], []
        context.navigate = self.routes.append
        context.report = self.errors.append
        context.show_toast = self.toast

    def toast(self, text, _words=None, action=None):
        self.toasts.append((text, action))


@pytest.fixture
def frame_of(make_context, qtbot):
    def make(desk=None):
        context = make_context(desk)
        owner = QWidget()
        qtbot.addWidget(owner)
        frame = Frame(context)
        frame.owner = owner
        return frame, FileTaker(context, owner)

    return make


def test_a_file_of_another_kind_is_refused_with_what_would_do(frame_of):
    frame, taker = frame_of()
    taker.take([Path("cat.png")])
    assert frame.errors[0].sentence == "cat.png is nothing the desk can open."
    assert "order lists" in frame.errors[0].remedy


def test_several_files_are_refused(frame_of):
    frame, taker = frame_of()
    taker.take([Path("a.csv"), Path("b.csv")])
    assert frame.errors[0].remedy == "Drop one file at a time."


@pytest.mark.parametrize(
    ("name", "route"),
    [
        ("june.xlsx", Route("cart", {"file": "june.xlsx"})),
        ("miller.deskjob", Route("manuals", {"job": "miller.deskjob"})),
    ],
)
def test_a_file_goes_to_the_screen_that_reads_it(frame_of, name, route):
    frame, taker = frame_of()
    taker.take([Path(name)])
    assert frame.routes == [route]


def test_a_vendors_file_is_named_before_anything_changes(frame_of, tmp_path, qtbot):
    path = tmp_path / "north.enrol.json"
    path.write_text(
        '{"vendor": "n", "vendor_name": "North", "hub": "http://127.0.0.1:9",'
        f' "root_key": "{"11" * 32}", "account": "a", "account_name": "Northgate"}}'
    )
    frame, taker = frame_of()
    asked = []
    taker.restart_asked.connect(asked.append)
    taker.take([path])
    qtbot.waitUntil(lambda: bool(frame.toasts))
    text, action = frame.toasts[0]
    assert text == "north.enrol.json is the file of North, Northgate."
    action()
    assert asked == [path]
