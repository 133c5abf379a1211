"""One window per user: a second start brings the first one to the front."""

from pytestqt.qtbot import QtBot

from distributor_app.single_instance import SingleInstance


def test_a_second_start_calls_the_first_and_steps_back(qtbot: QtBot) -> None:
    first = SingleInstance("test-of-two")
    assert first.is_first
    with qtbot.waitSignal(first.called, timeout=5_000):
        second = SingleInstance("test-of-two")

    assert not second.is_first


def test_two_kinds_of_desk_do_not_disturb_each_other(qtbot: QtBot) -> None:
    assert SingleInstance("test-of-one").is_first
    assert SingleInstance("test-of-another").is_first


def test_the_program_that_takes_the_place_of_this_one_is_the_first_again(qtbot: QtBot) -> None:
    leaving = SingleInstance("test-of-leaving")
    leaving.release()
    assert SingleInstance("test-of-leaving").is_first
