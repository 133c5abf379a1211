"""What is seen while the desk opens, and when it does not."""

from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from distributor_app.opening_page import OpeningPage
from distributor_app.theme import Theme


def said(page: OpeningPage) -> list[str]:
    seen = [label for label in page.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in seen if label.text()]


def test_a_desk_that_does_not_open_says_what_why_and_what_to_do(qtbot: QtBot, theme: Theme) -> None:
    page = OpeningPage(theme, "Preparing the demonstration…")
    qtbot.addWidget(page)
    page.show()
    assert said(page) == ["Preparing the demonstration…"]
    page.show_problem("The folder is damaged.", "disk image is malformed", "Call support.")
    told = ["The folder is damaged", "disk image is malformed", "Call support."]
    qtbot.waitUntil(lambda: said(page) == told)
    bar = page.findChild(QProgressBar)
    assert bar is None or not bar.isVisible()
