"""Scripts: they go on when what they wait for is there, and say what they waited for in vain."""

import time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QMessageBox

from distributor_app.driving.driver import NotReachedError, still_for, until
from distributor_app.driving.stalls import StallWatch


def test_a_script_goes_on_when_its_condition_holds(drive):
    seen = []

    def script():
        start = time.monotonic()
        yield until("a tenth of a second", lambda: time.monotonic() - start > 0.1)
        seen.append("went on")

    assert drive(script()) is None
    assert seen == ["went on"]


def test_a_condition_that_never_holds_is_named(drive):
    def script():
        yield until("the end of the world", lambda: False)

    error = drive(script(), patience=0.1)
    assert isinstance(error, NotReachedError)
    assert "the end of the world" in str(error)


def test_a_condition_may_have_a_time_of_its_own(drive):
    def script():
        yield until("something quick", lambda: False, patience=0.1)

    assert isinstance(drive(script(), patience=60), NotReachedError)


def test_a_script_may_go_on_after_it_waited_in_vain(drive):
    seen = []

    def script():
        try:
            yield until("nothing", lambda: False)
        except NotReachedError:
            seen.append("caught")
        yield lambda: True
        seen.append("went on")

    assert drive(script(), patience=0.1) is None
    assert seen == ["caught", "went on"]


def test_an_event_loop_inside_a_turn_does_not_run_the_script_twice(drive):
    turns = []

    def script():
        loop = QEventLoop()
        QTimer.singleShot(100, loop.quit)
        turns.append("in")
        loop.exec()
        turns.append("out")
        yield lambda: True

    assert drive(script()) is None
    assert turns == ["in", "out"]


def test_a_dialog_that_keeps_the_turn_for_too_long_is_closed_and_named(drive, qtbot):
    def script():
        question = QMessageBox()
        question.setWindowTitle("Overwrite the file?")
        question.exec()
        yield lambda: True

    error = drive(script(), patience=0.2)
    assert isinstance(error, NotReachedError)
    assert "Overwrite the file?" in str(error)


def test_rest_means_that_nothing_stirred_for_a_while(drive):
    looks = []

    def quiet():
        looks.append(time.monotonic())
        return len(looks) != 3

    def script():
        yield still_for(0.1, quiet)

    assert drive(script()) is None
    assert looks[-1] - looks[2] >= 0.1


def test_a_busy_thread_is_measured_and_named(qtbot):
    watch = StallWatch()
    watch.start()
    watch.doing = "step one"
    qtbot.wait(50)
    time.sleep(0.15)
    qtbot.wait(50)
    assert watch.longest_ms > 100
    assert watch.where == "step one"
    assert watch.longest_of["step one"] == watch.longest_ms
    assert watch.percentile(0.5) < watch.longest_ms
    watch.stop()


def test_the_watchers_own_work_is_left_out(qtbot):
    watch = StallWatch()
    watch.start()
    qtbot.wait(30)
    with watch.left_out():
        time.sleep(0.3)
    qtbot.wait(30)
    assert watch.longest_ms < 250
    watch.stop()


def test_a_condition_that_looks_for_what_is_not_there_is_a_failure(drive):
    seen = []

    def script():
        yield lambda: next(found for found in ())
        seen.append("went on")

    assert isinstance(drive(script()), NotReachedError)
    assert seen == []
