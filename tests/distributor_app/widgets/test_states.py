"""What a page says while it waits, without a connection and after a failure; pictures too."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPixmapCache
from PySide6.QtWidgets import QProgressBar, QPushButton

from catalog_cache.errors import DeskError, Kind

from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.picture import Picture, PictureState
from distributor_app.widgets.progress import Progress


@pytest.fixture
def state(qtbot, theme):
    made = EmptyState(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_failure_says_what_why_and_offers_the_remedy(state, qtbot):
    error = DeskError(Kind.DISK_FULL, "The disk is full.", cause="0 bytes.", remedy="Free some.")
    state.say_error(error, {"retry": "Try again"})
    assert state.accessibleName() == "The disk is full"
    assert state.accessibleDescription() == "0 bytes. Free some."
    with qtbot.waitSignal(state.triggered) as heard:
        state.findChild(QPushButton, "retry").click()
    assert heard.args == ["retry"]


def test_what_needs_the_network_says_so_and_later_words_take_the_buttons_away(state, qtbot):
    state.say_offline("Pictures come from the vendor.", {"retry": "Try again"})
    assert state.accessibleName() == "Not without a connection"
    qtbot.waitUntil(state.findChild(QPushButton, "retry").isVisible)
    state.say("No orders yet")
    assert not any(button.isVisible() for button in state.findChildren(QPushButton))


@pytest.fixture
def progress(qtbot, theme):
    made = Progress(theme)
    qtbot.addWidget(made)
    return made


def test_progress_says_how_far_and_how_long(progress):
    progress.show_progress("Fetching the catalogue", 25, 100, seconds_left=95)
    assert progress.isVisible()
    assert progress.accessibleDescription() == "2 min left"
    bar = progress.findChild(QProgressBar)
    assert bar.value() == bar.maximum() // 4


def test_without_a_total_there_is_no_bar_that_would_pretend(progress):
    progress.show_progress("Asking the vendor")
    assert not progress.findChild(QProgressBar).isVisible()


def test_cancel_is_asked_once_and_answered_at_once(progress, qtbot):
    progress.show_progress("Saving 4,000 rows", 1, 10)
    button = progress.findChild(QPushButton)
    with qtbot.waitSignal(progress.cancelled):
        button.click()
    assert not button.isEnabled()
    progress.finish()
    assert not progress.isVisible()


class Files:
    """A content store of one picture on disk, one damaged file, and a hub out of reach."""

    def __init__(self, folder):
        self.read = []
        self._folder = folder
        image = QImage(400, 200, QImage.Format.Format_RGB32)
        image.fill(QColor("orange"))
        assert image.save(str(folder / "good"), "PNG")
        (folder / "damaged").write_bytes(b"no picture")

    def path(self, sha256):
        self.read.append(sha256)
        path = self._folder / sha256
        return path if path.exists() else None

    def fetch(self, sha256):
        raise DeskError(Kind.NO_NETWORK, f"No connection for {sha256}.")


class Desk:
    def __init__(self, files):
        self.files = files


@pytest.fixture
def files(tmp_path):
    QPixmapCache.clear()
    return Files(tmp_path)


@pytest.fixture
def picture(qtbot, make_context, files):
    made = Picture(make_context(Desk(files)))
    qtbot.addWidget(made)
    made.resize(236, 150)
    return made


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("", PictureState.NONE),
        ("good", PictureState.SHOWN),
        ("damaged", PictureState.BROKEN),
        ("elsewhere", PictureState.ELSEWHERE),
    ],
)
def test_a_picture_is_shown_or_says_why_not_and_keeps_its_size(picture, qtbot, name, state):
    before = picture.sizeHint()
    picture.show()
    picture.show_picture(name)
    qtbot.waitUntil(lambda: picture.state is state)
    assert picture.sizeHint() == before == QSize(236, 150)
    assert bool(picture.accessibleDescription()) is (state is not PictureState.SHOWN)


def test_a_picture_nobody_sees_is_not_read_and_a_seen_one_is_read_once(picture, files, qtbot):
    picture.show_picture("good")
    assert files.read == []
    picture.show()
    qtbot.waitUntil(lambda: picture.state is PictureState.SHOWN)
    picture.grab()
    picture.show_picture("")
    picture.show_picture("good")
    assert picture.state is PictureState.SHOWN
    assert files.read == ["good"]
