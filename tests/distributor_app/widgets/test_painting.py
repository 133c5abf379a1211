"""A widget whose painting fails: the failure is heard, and the widget can be painted again."""

from PySide6.QtWidgets import QWidget

from distributor_app.widgets.painting import painting


class Moody(QWidget):
    fails = True

    def paintEvent(self, _event):  # noqa: N802 - Qt's name
        with painting(self) as painter:
            painter.drawPoint(1, 1)
            if self.fails:
                raise ZeroDivisionError("cannot be painted")


def test_a_failing_paint_is_heard_and_leaves_nothing_half_painted(qtbot):
    widget = Moody()
    qtbot.addWidget(widget)
    widget.resize(20, 20)
    with qtbot.captureExceptions() as heard:
        widget.show()
        qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][0] is ZeroDivisionError
    assert not widget.paintingActive()
    widget.fails = False
    assert not widget.grab().isNull()
