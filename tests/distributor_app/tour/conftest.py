"""Runs a script in the test's own event loop until it has ended."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from distributor_app.driving.driver import Driver, Script

Drive = Callable[..., BaseException | None]


@pytest.fixture
def drive(qtbot: QtBot) -> Drive:
    """Drive a script to its end; returns what it failed with."""

    def run(script: Script, *, patience: float = 5.0) -> BaseException | None:
        ended: list[BaseException | None] = []
        driver = Driver(script, ended.append)
        driver.start(patience=patience)
        qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
        return ended[0]

    return run
