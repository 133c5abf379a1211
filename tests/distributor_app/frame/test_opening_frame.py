"""Before the desk is open: the frame is there, and no key is lost."""

from PySide6.QtWidgets import QWidget

from distributor_app.frame.opening_frame import OpeningFrame


def test_what_is_typed_while_the_desk_opens_is_kept(qtbot, theme, settings):
    frame = OpeningFrame(theme, settings, "Halden", "Riverside")
    qtbot.addWidget(frame)
    frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    focused = frame.focusWidget()
    assert isinstance(focused, QWidget)
    qtbot.keyClicks(focused, "4021")
    assert frame.typed == "4021"


def test_it_stands_where_the_window_stood(qtbot, theme, settings):
    before = QWidget()
    qtbot.addWidget(before)
    before.resize(760, 500)
    settings.window_geometry = before.saveGeometry().toBase64().toStdString()
    frame = OpeningFrame(theme, settings, "Halden", "Riverside")
    qtbot.addWidget(frame)
    assert (frame.width(), frame.height()) == (760, 500)
